//! A condition set on an order: "skal konkretiseres frem mod næste møde" (need N3).

use super::reference::{DecisionReference, not_in_future};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ConditionId, ProgrammeId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionDraft {
    pub text: Paragraph<1000>,
    /// The last day on which it can be fulfilled in time.
    pub due_on: NaiveDate,
    pub decision: DecisionReference,
}

/// How a condition was fulfilled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fulfilment {
    pub on: NaiveDate,
    /// The item, document or address that shows it.
    pub evidence: Line<500>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub id: ConditionId,
    pub programme: ProgrammeId,
    pub draft: ConditionDraft,
    pub fulfilled: Option<Fulfilment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionState {
    Fulfilled,
    /// Days that are left; 0 on the last one.
    Open {
        days_left: u32,
    },
    /// Days since the last one on which it could have been fulfilled in time.
    Overdue {
        days: u32,
    },
}

impl ConditionState {
    pub fn of(due_on: NaiveDate, is_fulfilled: bool, today: NaiveDate) -> Self {
        let days = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        match (due_on - today).num_days() {
            _ if is_fulfilled => Self::Fulfilled,
            left if left >= 0 => Self::Open {
                days_left: days(left),
            },
            left => Self::Overdue { days: days(-left) },
        }
    }
}

impl ConditionDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let text = r.paragraph(Field::Condition);
        let due_on = r.day(Field::DueOn);
        let decision = DecisionReference::read(&mut r);
        r.finish(|| {
            Ok(Self {
                text: text?,
                due_on: due_on?,
                decision: decision?,
            })
        })
    }
}

impl Fulfilment {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let on = r.day(Field::FulfilledOn);
        let evidence = r.line(Field::Evidence);
        r.finish(|| {
            Ok(Self {
                on: on?,
                evidence: evidence?,
            })
        })
    }
}

/// Sets a condition. It cannot be due before it was decided.
pub fn impose(
    permit: &Permit<Govern>,
    id: ConditionId,
    programme: ProgrammeId,
    draft: ConditionDraft,
    today: NaiveDate,
) -> Result<(Condition, AuditEvent), Problems> {
    draft.decision.check(today)?;
    let earliest = draft.decision.decided_on;
    if draft.due_on < earliest {
        return Err(Problems::one(Field::DueOn, Flaw::too_early(earliest)));
    }
    let mut facts = vec![
        (Field::Condition, draft.text.to_string()),
        (Field::DueOn, format_day(draft.due_on)),
    ];
    facts.extend(draft.decision.facts());
    let event = AuditEvent::new(permit, Deed::Created, Subject::Condition, id.uuid())
        .within(programme)
        .changing(&[], &facts);
    let condition = Condition {
        id,
        programme,
        draft,
        fulfilled: None,
    };
    Ok((condition, event))
}

/// Puts down that a condition is fulfilled, and what shows it. Once is enough.
pub fn fulfil(
    permit: &Permit<Govern>,
    condition: &Condition,
    fulfilment: &Fulfilment,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    if condition.fulfilled.is_some() {
        return Err(Refusal::AlreadyFulfilled.into());
    }
    not_in_future(Field::FulfilledOn, fulfilment.on, today)?;
    let earliest = condition.draft.decision.decided_on;
    if fulfilment.on < earliest {
        return Err(Problems::one(Field::FulfilledOn, Flaw::too_early(earliest)).into());
    }
    let facts = [
        (Field::FulfilledOn, format_day(fulfilment.on)),
        (Field::Evidence, fulfilment.evidence.to_string()),
    ];
    Ok(AuditEvent::new(
        permit,
        Deed::Fulfilled,
        Subject::Condition,
        condition.id.uuid(),
    )
    .within(condition.programme)
    .changing(&[], &facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    fn imposed() -> Condition {
        let form = FormData::default()
            .with(
                Field::Condition,
                "Indsatsen skal konkretiseres frem mod næste møde",
            )
            .with(Field::DueOn, "24.05.2023")
            .with(Field::Forum, Uuid::from_u128(1).to_string())
            .with(Field::DecidedOn, "13.03.2023")
            .with(Field::Item, "Punkt 3");
        let draft = ConditionDraft::parse(&form).unwrap();
        let (id, programme) = (
            ConditionId::new(Uuid::from_u128(3)),
            ProgrammeId::new(Uuid::from_u128(2)),
        );
        impose(&Permit::system(), id, programme, draft, day("13.03.2023"))
            .unwrap()
            .0
    }

    #[test]
    fn n03_a_condition_is_overdue_from_the_day_after_its_due_date() {
        let due = day("24.05.2023");
        let state = |today| ConditionState::of(due, false, day(today));
        assert_eq!(state("14.05.2023"), ConditionState::Open { days_left: 10 });
        assert_eq!(state("24.05.2023"), ConditionState::Open { days_left: 0 });
        assert_eq!(state("25.05.2023"), ConditionState::Overdue { days: 1 });
        let fulfilled = ConditionState::of(due, true, day("25.05.2023"));
        assert_eq!(fulfilled, ConditionState::Fulfilled);
    }

    #[test]
    fn n03_it_is_fulfilled_once_and_not_before_it_was_set() {
        let mut condition = imposed();
        let today = day("25.05.2023");
        let fulfilment = |on: &str| Fulfilment {
            on: day(on),
            evidence: Line::parse("Referat 24.05.2023, punkt 4").unwrap(),
        };
        let permit = Permit::system();
        let early = fulfil(&permit, &condition, &fulfilment("12.03.2023"), today).unwrap_err();
        let earliest = day("13.03.2023");
        let problem = Problems::one(Field::FulfilledOn, Flaw::too_early(earliest));
        assert_eq!(early, Rejection::Invalid(problem));
        let late = fulfil(&permit, &condition, &fulfilment("26.05.2023"), today).unwrap_err();
        let problem = Problems::one(Field::FulfilledOn, Flaw::InFuture);
        assert_eq!(late, Rejection::Invalid(problem));
        let event = fulfil(&permit, &condition, &fulfilment("24.05.2023"), today).unwrap();
        assert_eq!(event.changes.len(), 2);
        condition.fulfilled = Some(fulfilment("24.05.2023"));
        let twice = fulfil(&permit, &condition, &fulfilment("24.05.2023"), today);
        assert_eq!(twice.unwrap_err(), Refusal::AlreadyFulfilled.into());
    }
}
