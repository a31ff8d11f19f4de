use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, ProgrammeId, RoundId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems};
use crate::time::format_day;
use chrono::NaiveDate;

/// The collection of status for one meeting of one forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    pub programme: ProgrammeId,
    pub forum: ForumId,
    pub meeting_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundDraft {
    pub forum: ForumId,
    pub meeting_on: NaiveDate,
}

impl RoundDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let forum = r.choice(Field::Forum);
        let meeting_on = r.day(Field::MeetingOn);
        r.finish(|| {
            Ok(Self {
                forum: forum?,
                meeting_on: meeting_on?,
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
            ],
        );
    let round = Round {
        id,
        programme,
        forum: draft.forum,
        meeting_on: draft.meeting_on,
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
        let draft = RoundDraft {
            forum: ForumId::new(Uuid::nil()),
            meeting_on: day,
        };
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
}
