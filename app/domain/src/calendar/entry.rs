use super::CalendarScope;
use crate::actor::Actor;
use crate::agreement::ApprovalDue;
use crate::half_year::HalfYear;
use crate::hearing::OwedAnswer;
use crate::ids::{ForumId, HearingId, TaskId};
use crate::policy::may_see_desk;
use crate::round::OwedReport;
use crate::task::TaskLine;
use crate::text::Slug;
use crate::time::Timestamp;
use crate::wheel::WheelDue;
use chrono::{Days, NaiveDate, NaiveTime};

/// Meetings stay in a calendar as long after they were.
pub const PAST_DAYS: u64 = 366;

/// A meeting that is in some forum's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumMeeting {
    pub forum: ForumId,
    pub forum_name: String,
    pub on: NaiveDate,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
    pub place: Option<String>,
    pub is_cancelled: bool,
    pub revision: u32,
}

/// All that is known when a calendar is fetched; what of it the owner gets, [`entries`] says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub meetings: Vec<ForumMeeting>,
    /// The owner's own that nobody has closed.
    pub tasks: Vec<TaskLine>,
    /// What the owner owes.
    pub reports: Vec<OwedReport>,
    /// The questions that the owner has not answered.
    pub answers: Vec<OwedAnswer>,
    /// What is due in the annual wheels of all forums.
    pub wheel: Vec<WheelDue>,
    /// What is to be decided of agreements.
    pub approvals: Vec<ApprovalDue>,
}

/// What an entry is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryAbout {
    Meeting {
        forum: ForumId,
        forum_name: String,
        on: NaiveDate,
        place: Option<String>,
        is_cancelled: bool,
    },
    Task {
        id: TaskId,
        /// `None` of a closed item.
        what: Option<String>,
        forum_name: String,
    },
    Report {
        programme: Slug,
        programme_name: String,
        number: u32,
    },
    /// An answer of a hearing; not what is asked, which may be of a closed item.
    Answer {
        hearing: HearingId,
        number: u32,
        forum_name: String,
    },
    /// What is due in the annual wheel of a forum.
    Duty {
        forum: ForumId,
        forum_name: String,
        half: HalfYear,
        title: String,
    },
    /// The last day of a step in the approval calendar of an agreement.
    Approval {
        agreement: u32,
        agreement_title: String,
        step_title: String,
    },
}

/// When it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Day(NaiveDate),
    /// From an instant, to another if that is known.
    Hours(Timestamp, Option<Timestamp>),
}

/// One line of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same each time that it is fetched, and no other entry's.
    pub uid: String,
    pub about: EntryAbout,
    pub when: When,
    /// Raised with each change.
    pub revision: u32,
}

/// The first day whose meetings a calendar holds.
pub fn first_day(today: NaiveDate) -> NaiveDate {
    today
        .checked_sub_days(Days::new(PAST_DAYS))
        .unwrap_or(today)
}

/// What the owner gets of what is known: of a forum its meetings, its annual wheel and the approvals of its
/// agreements alone; of their own, those of every forum whose matters they may read now, and what they are to do.
pub fn entries(owner: &Actor, scope: CalendarScope, known: Known) -> Vec<Entry> {
    let is_shown =
        |of: ForumId| may_see_desk(owner, of) && scope.forum().is_none_or(|forum| forum == of);
    let meetings = known.meetings.into_iter();
    let meetings = meetings.filter(|meeting| is_shown(meeting.forum));
    let mut entries: Vec<_> = meetings.map(Entry::from).collect();
    let wheel = known.wheel.into_iter().filter(|due| is_shown(due.forum));
    entries.extend(wheel.map(Entry::from));
    let approvals = known.approvals.into_iter();
    let approvals = approvals.filter(|due| is_shown(due.forum));
    entries.extend(approvals.map(Entry::from));
    if scope == CalendarScope::Own {
        entries.extend(known.tasks.into_iter().map(Entry::from));
        entries.extend(known.reports.into_iter().map(Entry::from));
        entries.extend(known.answers.into_iter().map(Entry::from));
    }
    entries
}

impl From<ForumMeeting> for Entry {
    fn from(meeting: ForumMeeting) -> Self {
        let at = |clock: NaiveTime| Timestamp::in_danish_time(meeting.on.and_time(clock));
        let when = match meeting.starts_at {
            Some(starts) => When::Hours(at(starts), meeting.ends_at.map(at)),
            None => When::Day(meeting.on),
        };
        Self {
            uid: format!("meeting-{}-{}", meeting.forum, meeting.on),
            when,
            revision: meeting.revision,
            about: EntryAbout::Meeting {
                forum: meeting.forum,
                forum_name: meeting.forum_name,
                on: meeting.on,
                place: meeting.place,
                is_cancelled: meeting.is_cancelled,
            },
        }
    }
}

impl From<TaskLine> for Entry {
    fn from(task: TaskLine) -> Self {
        Self {
            uid: format!("task-{}", task.id),
            when: When::Day(task.due_on),
            revision: 0,
            about: EntryAbout::Task {
                id: task.id,
                what: Some(task.what).filter(|_| !task.is_closed_item),
                forum_name: task.forum_name,
            },
        }
    }
}

impl From<OwedReport> for Entry {
    fn from(owed: OwedReport) -> Self {
        Self {
            uid: format!(
                "report-{}-{}-{}",
                owed.programme, owed.number, owed.meeting_on
            ),
            when: When::Day(owed.schedule.due_on),
            revision: 0,
            about: EntryAbout::Report {
                programme: owed.programme,
                programme_name: owed.programme_name,
                number: owed.number,
            },
        }
    }
}

impl From<OwedAnswer> for Entry {
    fn from(owed: OwedAnswer) -> Self {
        Self {
            uid: format!("answer-{}-{}", owed.hearing, owed.number),
            when: When::Day(owed.due_on),
            revision: 0,
            about: EntryAbout::Answer {
                hearing: owed.hearing,
                number: owed.number,
                forum_name: owed.forum_name,
            },
        }
    }
}

impl From<WheelDue> for Entry {
    fn from(due: WheelDue) -> Self {
        Self {
            uid: format!("duty-{}-{}", due.at.duty, due.at.due_on),
            when: When::Day(due.at.due_on),
            revision: 0,
            about: EntryAbout::Duty {
                forum: due.forum,
                forum_name: due.forum_name,
                half: due.half,
                title: due.title,
            },
        }
    }
}

impl From<ApprovalDue> for Entry {
    fn from(due: ApprovalDue) -> Self {
        Self {
            uid: format!("approval-{}-{}", due.agreement, due.step),
            when: When::Day(due.until),
            revision: due.version,
            about: EntryAbout::Approval {
                agreement: due.agreement_number,
                agreement_title: due.agreement_title,
                step_title: due.step_title,
            },
        }
    }
}
