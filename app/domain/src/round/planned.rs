//! A round that is planned: it takes no reports in, and opens on its day or when the secretariat says so.

use super::open::rule_facts;
use super::{Round, RoundDraft, RoundState, Schedule, ScheduleDraft, Timetable};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::ids::{ForumId, ProgrammeId, RoundId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::status::RuleSet;
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRound {
    /// Of the round that it becomes.
    pub id: RoundId,
    pub programme: ProgrammeId,
    pub forum: ForumId,
    pub meeting_on: NaiveDate,
    /// The day on which it opens by itself.
    pub opens_on: NaiveDate,
    pub schedule: Schedule,
    /// From 1; each change makes the next.
    pub version: u32,
}

/// What becomes of a planned round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlannedMove {
    Open,
    Cancel,
}

impl PlannedMove {
    pub const ALL: [Self; 2] = [Self::Open, Self::Cancel];

    /// As it stands in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "aabn",
            Self::Cancel => "aflys",
        }
    }
}

impl FromStr for PlannedMove {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|m| m.code() == code).ok_or(())
    }
}

/// Plans a round that opens on a later day; `taken` are the days in use.
pub fn plan_round(
    permit: &Permit<Govern>,
    id: RoundId,
    programme: ProgrammeId,
    (draft, opens_on): (&RoundDraft, NaiveDate),
    taken: &[NaiveDate],
) -> Result<(PlannedRound, AuditEvent), Problems> {
    if taken.contains(&draft.meeting_on) {
        return Err(Problems::one(Field::MeetingOn, Flaw::AlreadyUsed));
    }
    let round = PlannedRound {
        id,
        programme,
        forum: draft.forum,
        meeting_on: draft.meeting_on,
        opens_on,
        schedule: draft.schedule,
        version: 1,
    };
    let event = round.event(permit, Deed::Planned);
    Ok((round, event.changing(&[], &draft.facts())))
}

impl PlannedRound {
    /// Fails when its days were changed since the page was shown that says `based_on`.
    pub fn require(&self, based_on: u32) -> Result<(), Refusal> {
        self.timetable().require(based_on)
    }

    fn event(&self, permit: &Permit<Govern>, deed: Deed) -> AuditEvent {
        AuditEvent::new(permit, deed, Subject::Round, self.id.uuid()).within(self.programme)
    }

    /// Moves its days.
    pub fn reschedule(
        mut self,
        permit: &Permit<Govern>,
        draft: &ScheduleDraft,
    ) -> Result<(Self, AuditEvent), Rejection> {
        let opens_on = draft.opens_on;
        let opens_on = opens_on.ok_or(Problems::one(Field::OpensOn, Flaw::Required))?;
        self.require(draft.based_on)?;
        let before = self.facts();
        self.opens_on = opens_on;
        self.schedule = draft.schedule;
        self.version = self.version.saturating_add(1);
        let event = self.event(permit, Deed::Changed);
        let event = event.changing(&before, &self.facts());
        Ok((self, event))
    }

    /// It takes reports in from now on, by the rule set that the programme has now.
    /// Refused once the `newest` round is of a later meeting: reports go to that.
    pub fn open(
        &self,
        permit: &Permit<Govern>,
        rules: &RuleSet,
        newest: Option<&RoundState>,
    ) -> Result<(Round, AuditEvent), Refusal> {
        if newest.is_some_and(|newest| newest.meeting_on > self.meeting_on) {
            return Err(Refusal::RoundOvertaken);
        }
        let round = Round {
            id: self.id,
            programme: self.programme,
            forum: self.forum,
            meeting_on: self.meeting_on,
            schedule: self.schedule,
            version: self.version.saturating_add(1),
        };
        let event = self.event(permit, Deed::Opened);
        Ok((round, event.changing(&[], &rule_facts(rules))))
    }

    /// There will be none.
    pub fn cancel(&self, permit: &Permit<Govern>) -> AuditEvent {
        let day = [(Field::MeetingOn, format_day(self.meeting_on))];
        self.event(permit, Deed::Cancelled)
            .changing(&day, &[(Field::MeetingOn, String::new())])
    }

    pub const fn timetable(&self) -> Timetable {
        Timetable {
            schedule: self.schedule,
            first_due_on: self.schedule.due_on,
            version: self.version,
        }
    }

    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![(Field::OpensOn, format_day(self.opens_on))];
        facts.extend(self.schedule.facts());
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_planned_round_opens_unless_a_later_meeting_has_one() {
        let permit = Permit::system();
        let ids = (
            RoundId::new(Uuid::nil()),
            ProgrammeId::new(Uuid::nil()),
            ForumId::new(Uuid::nil()),
        );
        let day = |day| NaiveDate::from_ymd_opt(2023, 6, day).unwrap();
        let draft = RoundDraft::new(ids.2, day(12));
        let planned = plan_round(&permit, ids.0, ids.1, (&draft, day(1)), &[]);
        let (planned, _) = planned.unwrap();
        let rules = RuleSet::default();
        let (round, event) = planned.open(&permit, &rules, None).unwrap();
        // What a page of the plan showed is no version of the round.
        assert_eq!((round.version, event.deed), (2, Deed::Opened));
        for (meeting, is_open) in [(11, true), (12, true), (13, false)] {
            let newest = RoundState {
                meeting_on: day(meeting),
                ..round.state()
            };
            let opened = planned.open(&permit, &rules, Some(&newest));
            assert_eq!(opened.is_ok(), is_open, "{meeting}");
            if !is_open {
                assert_eq!(opened.unwrap_err(), Refusal::RoundOvertaken);
            }
        }
        let taken = plan_round(&permit, ids.0, ids.1, (&draft, day(1)), &[day(12)]);
        let taken = taken.unwrap_err().of(Field::MeetingOn);
        assert_eq!(taken, Some(Flaw::AlreadyUsed));
    }
}
