use super::{RoundStage, RoundState, Schedule, ScheduleDraft, Timetable};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, ProgrammeId, RoundId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::status::{Dimension, RuleKind, RuleSet};
use crate::time::format_day;
use chrono::NaiveDate;

/// The collection of status for one meeting of one forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    pub programme: ProgrammeId,
    pub forum: ForumId,
    pub meeting_on: NaiveDate,
    pub schedule: Schedule,
    /// Of the schedule; from 1, and after that of its plan where it was planned.
    pub version: u32,
}

impl Round {
    /// As it is when it opens.
    pub const fn state(&self) -> RoundState {
        RoundState {
            id: self.id,
            programme: self.programme,
            meeting_on: self.meeting_on,
            due_on: self.schedule.due_on,
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
    /// `None` opens it at once.
    pub opens_on: Option<NaiveDate>,
    pub schedule: Schedule,
}

impl RoundDraft {
    /// To be opened at once, with the usual days.
    pub fn new(forum: ForumId, meeting_on: NaiveDate) -> Self {
        Self {
            forum,
            meeting_on,
            opens_on: None,
            schedule: Schedule::usual(meeting_on),
        }
    }

    /// A day that is left out is the usual one. Who names the day on which it opens wants it planned,
    /// whichever button was pressed: what has opened cannot be taken back.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let forum = r.choice(Field::Forum);
        let meeting_on = r.day(Field::MeetingOn);
        let is_planned = r.checked(Field::Planned);
        let opens_on = r.optional(Field::OpensOn, Reader::day);
        let due_on = r.optional(Field::DueOn, Reader::day);
        let mut draft = r.finish(|| {
            let mut draft = Self::new(forum?, meeting_on?);
            if let Some(due_on) = due_on? {
                draft.schedule = Schedule::due(due_on);
            }
            let usual = draft.schedule.usual_opening();
            draft.opens_on = opens_on?.or(is_planned.then_some(usual));
            Ok(draft)
        })?;
        draft.schedule = draft.schedule.check(draft.opens_on, draft.meeting_on)?;
        Ok(draft)
    }

    pub(super) fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Forum, self.forum.to_string()),
            (Field::MeetingOn, format_day(self.meeting_on)),
        ];
        facts.extend(self.opens_on.map(|day| (Field::OpensOn, format_day(day))));
        facts.extend(self.schedule.facts());
        facts
    }
}

/// Opens a round by the rule set that the programme has now. Two rounds of one programme on one day are
/// refused by `taken`, the days in use.
pub fn open_round(
    permit: &Permit<Govern>,
    id: RoundId,
    programme: ProgrammeId,
    (draft, rules): (&RoundDraft, &RuleSet),
    taken: &[NaiveDate],
) -> Result<(Round, AuditEvent), Problems> {
    if taken.contains(&draft.meeting_on) {
        return Err(Problems::one(Field::MeetingOn, Flaw::AlreadyUsed));
    }
    let event = AuditEvent::new(permit, Deed::Created, Subject::Round, id.uuid())
        .within(programme)
        .changing(&[], &[draft.facts(), rule_facts(rules)].concat());
    let round = Round {
        id,
        programme,
        forum: draft.forum,
        meeting_on: draft.meeting_on,
        schedule: draft.schedule,
        version: 1,
    };
    Ok((round, event))
}

/// What a round goes by from when it opens.
pub(super) fn rule_facts(rules: &RuleSet) -> Vec<(Field, String)> {
    vec![
        (Field::RuleSet, rules.kind.code().to_owned()),
        (Field::Dimensions, Dimension::words(&rules.dimensions)),
    ]
}

/// Moves the days of a round that takes reports in.
pub fn reschedule(
    permit: &Permit<Govern>,
    state: &RoundState,
    timetable: &Timetable,
    draft: &ScheduleDraft,
) -> Result<AuditEvent, Refusal> {
    state.require(RoundStage::Open)?;
    timetable.require(draft.based_on)?;
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Round, state.id.uuid());
    let (before, after) = (timetable.schedule.facts(), draft.schedule.facts());
    Ok(event.within(state.programme).changing(&before, &after))
}

/// A round as a column of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundHead {
    pub id: RoundId,
    pub forum: String,
    pub meeting_on: NaiveDate,
    /// Which lights it knows.
    pub rules: RuleKind,
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
                (&draft, &RuleSet::default()),
                taken,
            )
        };
        let (_, event) = open(&[]).unwrap();
        let mut logged = event.changes.iter();
        let rules = logged.find(|change| change.field == Field::RuleSet);
        assert_eq!(rules.unwrap().after, "three_colours");
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
        let due_on = |text: &str| RoundDraft::parse(&form(text)).map(|draft| draft.schedule.due_on);
        let day = |d| NaiveDate::from_ymd_opt(2023, 6, d).unwrap();
        assert_eq!(due_on(""), Ok(day(4)));
        assert_eq!(due_on("10.06.2023"), Ok(day(10)));
        let late = due_on("13.06.2023").unwrap_err();
        assert_eq!(late.of(Field::DueOn), Some(Flaw::too_late(day(12))));
    }

    #[test]
    fn a_round_is_planned_only_where_that_was_asked_for() {
        let form = FormData::default()
            .with(Field::Forum, Uuid::nil().to_string())
            .with(Field::MeetingOn, "12.06.2023");
        let opens_on = |form: &FormData| RoundDraft::parse(form).unwrap().opens_on;
        assert_eq!(opens_on(&form), None);
        let usual = form.clone().with(Field::Planned, "on");
        assert_eq!(opens_on(&usual), NaiveDate::from_ymd_opt(2023, 5, 14));
        // As when Enter is pressed in the field of the day.
        let named = form.with(Field::OpensOn, "01.06.2023");
        assert_eq!(opens_on(&named), NaiveDate::from_ymd_opt(2023, 6, 1));
    }
}
