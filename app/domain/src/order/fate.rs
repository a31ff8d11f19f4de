//! How an initiative leaves the plan, and how it comes back: never without a decision (need N4).

use super::DecisionReference;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{InitiativeId, ProgrammeId};
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use chrono::NaiveDate;
use std::str::FromStr;

/// What has become of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Active,
    /// Delivered and done.
    Closed,
    /// Carried on as part of another.
    Merged(InitiativeId),
    /// Given up by decision.
    Withdrawn,
}

impl Fate {
    pub const fn kind(self) -> FateKind {
        match self {
            Self::Active => FateKind::Active,
            Self::Closed => FateKind::Closed,
            Self::Merged(_) => FateKind::Merged,
            Self::Withdrawn => FateKind::Withdrawn,
        }
    }

    pub const fn into(self) -> Option<InitiativeId> {
        match self {
            Self::Merged(into) => Some(into),
            Self::Active | Self::Closed | Self::Withdrawn => None,
        }
    }
}

/// A fate without the initiative that goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FateKind {
    #[default]
    Active,
    Closed,
    Merged,
    Withdrawn,
}

impl FateKind {
    pub const ALL: [Self; 4] = [Self::Active, Self::Closed, Self::Merged, Self::Withdrawn];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Closed => "closed",
            Self::Merged => "merged",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl FromStr for FateKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|f| f.code() == code).ok_or(())
    }
}

/// The decision that ends an initiative or, with [`FateKind::Active`], takes it up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndInitiative {
    pub fate: Fate,
    /// Only what is delivered in full closes without one.
    pub decision: Option<DecisionReference>,
    pub remark: Option<Paragraph<2000>>,
    /// How often it had ended or come back when the form was opened.
    pub based_on: u32,
}

/// All that the command depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeState {
    pub id: InitiativeId,
    pub programme: ProgrammeId,
    pub fate: Fate,
    /// How often it has ended or come back.
    pub n_changes: u32,
    /// Whether there are deliverables and every one is accepted.
    pub is_delivered: bool,
}

impl EndInitiative {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let kind: Result<FateKind, _> = r.choice(Field::Fate);
        let fate = match kind {
            Ok(FateKind::Merged) => r.choice(Field::Into).map(Fate::Merged),
            Ok(FateKind::Active) => Ok(Fate::Active),
            Ok(FateKind::Closed) => Ok(Fate::Closed),
            Ok(FateKind::Withdrawn) => Ok(Fate::Withdrawn),
            Err(flawed) => Err(flawed),
        };
        let typed = [Field::Forum, Field::DecidedOn, Field::Item];
        let none_typed = typed.iter().all(|field| r.raw(*field).is_empty());
        let decision = if none_typed && kind == Ok(FateKind::Closed) {
            Ok(None)
        } else {
            DecisionReference::read(&mut r).map(Some)
        };
        let remark = r.optional(Field::Remark, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                fate: fate?,
                decision: decision?,
                remark: remark?,
                based_on: based_on?,
            })
        })
    }
}

/// Ends an initiative or takes it up again. `active` are the others of the programme that run.
pub fn end(
    permit: &Permit<Govern>,
    state: &InitiativeState,
    command: &EndInitiative,
    active: &[InitiativeId],
    today: NaiveDate,
) -> Result<(Fate, AuditEvent), Rejection> {
    next_version(state.n_changes, command.based_on)?;
    match (state.fate.kind(), command.fate.kind()) {
        (FateKind::Active, FateKind::Active) => return Err(Refusal::StillActive.into()),
        (FateKind::Active, _) | (_, FateKind::Active) => {}
        _ => return Err(Refusal::Ended.into()),
    }
    match &command.decision {
        Some(decision) => decision.check(today)?,
        None if command.fate == Fate::Closed && state.is_delivered => {}
        None => return Err(missing_decision().into()),
    }
    if let Fate::Merged(into) = command.fate
        && (into == state.id || !active.contains(&into))
    {
        return Err(Problems::one(Field::Into, Flaw::Unknown).into());
    }
    Ok((command.fate, event(permit, state, command)))
}

fn missing_decision() -> Problems {
    let mut problems = Problems::default();
    for field in [Field::Forum, Field::DecidedOn, Field::Item] {
        problems.add(field, Flaw::Required);
    }
    problems
}

fn event(permit: &Permit<Govern>, state: &InitiativeState, command: &EndInitiative) -> AuditEvent {
    let facts = |fate: Fate| {
        vec![
            (Field::Fate, fate.kind().code().to_owned()),
            (Field::Into, optional(fate.into().as_ref())),
        ]
    };
    let mut after = facts(command.fate);
    after.extend(command.decision.iter().flat_map(DecisionReference::facts));
    after.push((Field::Remark, optional(command.remark.as_ref())));
    let deed = match command.fate {
        Fate::Active => Deed::Reopened,
        _ => Deed::Ended,
    };
    AuditEvent::new(permit, deed, Subject::Initiative, state.id.uuid())
        .within(state.programme)
        .changing(&facts(state.fate), &after)
}

#[cfg(test)]
mod tests;
