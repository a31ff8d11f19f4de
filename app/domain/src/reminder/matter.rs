use crate::funding::alerts;
use crate::hearing::{OwedAnswer, REMINDER_DAYS};
use crate::ids::{ForumId, FundingId, HearingId, TaskId, UserId};
use crate::round::{OwedReport, Schedule};
use crate::task::TaskLine;
use crate::text::Slug;
use chrono::{Days, NaiveDate};

/// So many days before it is due a task is told of first; once overdue, it is told again as often.
pub const TASK_DAYS: u64 = 7;

/// A confirmation that waits for a forum whose chair the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub programme: Slug,
    pub programme_name: String,
    pub number: u32,
    /// The day since when it waits.
    pub since: NaiveDate,
}

/// A grant that ends and about which nothing is decided (need N23), and who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingGrant {
    pub id: FundingId,
    /// Whoever answers for it today.
    pub owner: Option<UserId>,
    pub forum: ForumId,
    pub forum_name: String,
    pub last_day: NaiveDate,
}

impl EndingGrant {
    /// Its owner, and whoever chairs its forum.
    pub fn is_told_to(&self, person: UserId, chairs: &[ForumId]) -> bool {
        self.owner == Some(person) || chairs.contains(&self.forum)
    }
}

/// All that somebody owes now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    pub reports: Vec<OwedReport>,
    pub tasks: Vec<TaskLine>,
    pub answers: Vec<OwedAnswer>,
    pub approvals: Vec<Approval>,
    pub grants: Vec<EndingGrant>,
}

impl Owed {
    /// As a mail tells it, what is due first before other things of its kind.
    pub fn into_matters(self) -> Vec<Matter> {
        let reports = self.reports.into_iter().map(Matter::from);
        let answers = self.answers.into_iter().map(Matter::from);
        let tasks = self.tasks.into_iter().map(Matter::from);
        let approvals = self.approvals.into_iter().map(Matter::from);
        let grants = self.grants.into_iter().map(Matter::from);
        reports
            .chain(answers)
            .chain(tasks)
            .chain(approvals)
            .chain(grants)
            .collect()
    }
}

/// Something that somebody owes, without a word that anybody typed about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    Report {
        programme: Slug,
        programme_name: String,
        number: u32,
        meeting_on: NaiveDate,
        schedule: Schedule,
    },
    Answer {
        hearing: HearingId,
        number: u32,
        forum_name: String,
        due_on: NaiveDate,
    },
    Task {
        id: TaskId,
        forum_name: String,
        due_on: NaiveDate,
    },
    Approval(Approval),
    Grant(EndingGrant),
}

impl Matter {
    /// The same on every day, and no other matter's.
    pub fn key(&self) -> String {
        match self {
            Self::Report {
                programme,
                number,
                meeting_on,
                ..
            } => format!("report-{programme}-{number}-{meeting_on}"),
            Self::Answer {
                hearing, number, ..
            } => format!("answer-{hearing}-{number}"),
            Self::Task { id, .. } => format!("task-{id}"),
            Self::Approval(waits) => {
                format!(
                    "approval-{}-{}-{}",
                    waits.programme, waits.number, waits.since
                )
            }
            // One that is prolonged is another matter.
            Self::Grant(grant) => format!("grant-{}-{}", grant.id, grant.last_day),
        }
    }

    /// `None` where nothing says until when.
    pub const fn due_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Report { schedule, .. } => Some(schedule.due_on),
            Self::Answer { due_on, .. } | Self::Task { due_on, .. } => Some(*due_on),
            Self::Grant(grant) => Some(grant.last_day),
            Self::Approval(_) => None,
        }
    }

    /// The newest day until today on which a mail was to tell of it; `None` while none was, and after
    /// the deadline of what cannot be done any more.
    pub fn step(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Report { schedule, .. } => {
                let days = schedule.reminders.iter().flatten().copied();
                until(days, schedule.due_on, today)
            }
            Self::Answer { due_on, .. } => {
                let days = REMINDER_DAYS.map(|n| before(*due_on, n.unsigned_abs()));
                until(days.into_iter(), *due_on, today)
            }
            Self::Task { due_on, .. } => task_step(*due_on, today),
            Self::Approval(waits) => Some(waits.since).filter(|since| *since <= today),
            Self::Grant(grant) => {
                let begun = alerts(grant.last_day).map(|(_, begins)| begins);
                begun.into_iter().filter(|begins| *begins <= today).max()
            }
        }
    }
}

/// The last of these days that has come, unless the deadline has passed.
fn until(
    days: impl Iterator<Item = NaiveDate>,
    due_on: NaiveDate,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let come = days.filter(|day| *day <= today).max();
    come.filter(|_| today <= due_on)
}

/// A week before; the day after, and each week from then on.
fn task_step(due_on: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let overdue = today.signed_duration_since(due_on).num_days();
    if overdue <= 0 {
        return Some(before(due_on, TASK_DAYS)).filter(|first| *first <= today);
    }
    let past = u64::try_from(overdue.saturating_sub(1)).unwrap_or_default();
    Some(before(today, past % TASK_DAYS))
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

impl From<OwedReport> for Matter {
    fn from(owed: OwedReport) -> Self {
        Self::Report {
            programme: owed.programme,
            programme_name: owed.programme_name,
            number: owed.number,
            meeting_on: owed.meeting_on,
            schedule: owed.schedule,
        }
    }
}

impl From<OwedAnswer> for Matter {
    fn from(owed: OwedAnswer) -> Self {
        Self::Answer {
            hearing: owed.hearing,
            number: owed.number,
            forum_name: owed.forum_name,
            due_on: owed.due_on,
        }
    }
}

impl From<TaskLine> for Matter {
    fn from(task: TaskLine) -> Self {
        Self::Task {
            id: task.id,
            forum_name: task.forum_name,
            due_on: task.due_on,
        }
    }
}

impl From<EndingGrant> for Matter {
    fn from(grant: EndingGrant) -> Self {
        Self::Grant(grant)
    }
}

impl From<Approval> for Matter {
    fn from(waits: Approval) -> Self {
        Self::Approval(waits)
    }
}
