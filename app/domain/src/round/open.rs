use super::RoundState;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, ProgrammeId, RoundId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems};
use crate::time::format_day;
use chrono::{Days, NaiveDate};

/// A round freezes as many days before its meeting, so that the material can leave a week before it
/// (default of `rules.md` §4.10).
const FREEZE_DAYS: u64 = 8;

/// As many days before the deadline the secretariat reminds the leads (default of `rules.md` §4.10).
pub const REMINDER_DAYS: [u64; 2] = [7, 2];

/// The collection of status for one meeting of one forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    pub programme: ProgrammeId,
    pub forum: ForumId,
    pub meeting_on: NaiveDate,
    /// The last day on which a report is in time.
    pub due_on: NaiveDate,
}

impl Round {
    /// As it is when it opens.
    pub const fn state(&self) -> RoundState {
        RoundState {
            id: self.id,
            programme: self.programme,
            meeting_on: self.meeting_on,
            due_on: self.due_on,
            frozen_at: None,
            treated_at: None,
            closed_at: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundDraft {
    pub forum: ForumId,
    pub meeting_on: NaiveDate,
    /// The last day on which a report is in time.
    pub due_on: NaiveDate,
}

impl RoundDraft {
    /// With the usual deadline.
    pub fn new(forum: ForumId, meeting_on: NaiveDate) -> Self {
        Self {
            forum,
            meeting_on,
            due_on: usual_deadline(meeting_on),
        }
    }
}

/// Eight days before the meeting.
fn usual_deadline(meeting_on: NaiveDate) -> NaiveDate {
    meeting_on
        .checked_sub_days(Days::new(FREEZE_DAYS))
        .unwrap_or(meeting_on)
}

impl RoundDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let forum = r.choice(Field::Forum);
        let meeting_on = r.day(Field::MeetingOn);
        let due_on = r.optional(Field::DueOn, Reader::day);
        let in_order = match (&meeting_on, &due_on) {
            (Ok(meeting_on), Ok(Some(due_on))) if due_on > meeting_on => {
                r.flaw(Field::DueOn, Flaw::too_late(*meeting_on))
            }
            _ => Ok(()),
        };
        r.finish(|| {
            in_order?;
            let meeting_on = meeting_on?;
            Ok(Self {
                forum: forum?,
                meeting_on,
                due_on: due_on?.unwrap_or_else(|| usual_deadline(meeting_on)),
            })
        })
    }
}

/// Opens a round. Two rounds of one programme on one day are refused by `taken`, the days in use.
pub fn open_round(
    permit: &Permit<Govern>,
    id: RoundId,
    programme: ProgrammeId,
    draft: &RoundDraft,
    taken: &[NaiveDate],
) -> Result<(Round, AuditEvent), Problems> {
    if taken.contains(&draft.meeting_on) {
        return Err(Problems::one(Field::MeetingOn, Flaw::AlreadyUsed));
    }
    let event = AuditEvent::new(permit, Deed::Created, Subject::Round, id.uuid())
        .within(programme)
        .changing(
            &[],
            &[
                (Field::Forum, draft.forum.to_string()),
                (Field::MeetingOn, format_day(draft.meeting_on)),
                (Field::DueOn, format_day(draft.due_on)),
            ],
        );
    let round = Round {
        id,
        programme,
        forum: draft.forum,
        meeting_on: draft.meeting_on,
        due_on: draft.due_on,
    };
    Ok((round, event))
}

/// A round as a column of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundHead {
    pub id: RoundId,
    pub forum: String,
    pub meeting_on: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_day_has_one_round() {
        let day = NaiveDate::from_ymd_opt(2023, 6, 12).unwrap();
        let draft = RoundDraft::new(ForumId::new(Uuid::nil()), day);
        let open = |taken: &[NaiveDate]| {
            open_round(
                &Permit::system(),
                RoundId::new(Uuid::nil()),
                ProgrammeId::new(Uuid::nil()),
                &draft,
                taken,
            )
        };
        assert!(open(&[]).is_ok());
        assert_eq!(
            open(&[day]).unwrap_err().of(Field::MeetingOn),
            Some(Flaw::AlreadyUsed)
        );
    }

    #[test]
    fn a_deadline_is_eight_days_before_unless_told_and_never_after_the_meeting() {
        let form = |due_on: &str| {
            FormData::default()
                .with(Field::Forum, Uuid::nil().to_string())
                .with(Field::MeetingOn, "12.06.2023")
                .with(Field::DueOn, due_on)
        };
        let due_on = |text: &str| RoundDraft::parse(&form(text)).map(|draft| draft.due_on);
        let day = |d| NaiveDate::from_ymd_opt(2023, 6, d).unwrap();
        assert_eq!(due_on(""), Ok(day(4)));
        assert_eq!(due_on("10.06.2023"), Ok(day(10)));
        let late = due_on("13.06.2023").unwrap_err();
        assert_eq!(late.of(Field::DueOn), Some(Flaw::too_late(day(12))));
    }
}
