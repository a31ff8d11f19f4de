//! A meeting that is called off after its agenda was begun. What stands on it goes on to a later one.

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{FormData, Reader};
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::Paragraph;

/// In characters.
pub const CANCEL_MAX: u32 = 1000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// Why, for everybody who may see the meeting.
    pub reason: Paragraph<CANCEL_MAX>,
    pub based_on: u32,
}

impl Cancellation {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let reason = r.paragraph(Field::Reason);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                reason: reason?,
                based_on: based_on?,
            })
        })
    }
}

/// Calls a meeting off whose agenda the members do not have yet. One that a status round is collected for
/// stays: the round is for that day.
pub fn call_off(
    permit: &Permit<Govern>,
    state: &MeetingState,
    cancellation: &Cancellation,
    has_round: bool,
) -> Result<AuditEvent, Refusal> {
    state.require(MeetingStage::Agenda)?;
    next_version(state.revision, cancellation.based_on)?;
    if has_round {
        return Err(Refusal::MeetingHasRound);
    }
    let before = [(Field::Stage, state.stage.code().to_owned())];
    let after = [
        (Field::Stage, MeetingStage::Cancelled.code().to_owned()),
        (Field::Reason, cancellation.reason.to_string()),
    ];
    Ok(state.event(permit, Deed::Cancelled, &before, &after))
}
