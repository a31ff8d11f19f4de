//! The decision on operation (*beslutning om drift*): what becomes of what a funding pays for when it ends.

use super::{Funding, FundingField, standing};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// It goes on, paid for by the parties themselves.
    Continues,
    /// Another funding takes over.
    NewFunding,
    /// It ends with the funding.
    Ends,
}

impl Operation {
    pub const ALL: [Self; 3] = [Self::Continues, Self::NewFunding, Self::Ends];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Continues => "continues",
            Self::NewFunding => "new_funding",
            Self::Ends => "ends",
        }
    }
}

impl FromStr for Operation {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|o| o.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationDraft {
    pub operation: Operation,
    pub decided_by: Line<200>,
    pub decided_on: NaiveDate,
    pub words: Paragraph<2000>,
    /// The [`standing`] of the funding when the form was shown.
    pub based_on: u32,
}

/// A decision, and the last day of the funding that it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationDecision {
    /// From 1 within the funding.
    pub sequence: u32,
    pub operation: Operation,
    pub decided_by: Line<200>,
    pub decided_on: NaiveDate,
    pub words: Paragraph<2000>,
    pub ends_on: NaiveDate,
}

const OPERATION: Field = Field::Funding(FundingField::Operation);
const BY: Field = Field::Funding(FundingField::DecidedBy);

impl OperationDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let operation = r.choice(OPERATION);
        let decided_by = r.line(BY);
        let decided_on = r.day(Field::DecidedOn);
        let words = r.paragraph(Field::Words);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                operation: operation?,
                decided_by: decided_by?,
                decided_on: decided_on?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// Puts down what was decided on operation. It holds for the last day that the funding has now: one that
/// is moved asks anew.
pub fn decide_operation(
    permit: &Permit<Govern>,
    funding: &Funding,
    n_decisions: u32,
    draft: OperationDraft,
    today: NaiveDate,
) -> Result<(OperationDecision, AuditEvent), Rejection> {
    if draft.based_on != standing(funding, None, n_decisions) {
        return Err(Refusal::StaleVersion.into());
    }
    if draft.decided_on > today {
        return Err(Problems::one(Field::DecidedOn, Flaw::InFuture).into());
    }
    let ends_on = funding.draft.last_day;
    let facts = [
        (OPERATION, draft.operation.code().to_owned()),
        (BY, draft.decided_by.to_string()),
        (Field::DecidedOn, format_day(draft.decided_on)),
        (Field::Words, draft.words.to_string()),
        (Field::EndOn, format_day(ends_on)),
    ];
    let event = AuditEvent::new(permit, Deed::Decided, Subject::Funding, funding.id.uuid());
    let decision = OperationDecision {
        sequence: n_decisions.saturating_add(1),
        operation: draft.operation,
        decided_by: draft.decided_by,
        decided_on: draft.decided_on,
        words: draft.words,
        ends_on,
    };
    Ok((decision, event.changing(&[], &facts)))
}

/// The decision that holds for a funding that ends on this day.
pub fn decided_for(
    decisions: &[OperationDecision],
    last_day: NaiveDate,
) -> Option<&OperationDecision> {
    let of_day = decisions
        .iter()
        .filter(|decision| decision.ends_on == last_day);
    of_day.max_by_key(|decision| decision.sequence)
}
