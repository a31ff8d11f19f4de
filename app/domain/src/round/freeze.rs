//! How a round moves on: frozen, treated, closed; never back.

use super::{Pack, RoundStage, RoundState};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ContentHash;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Refusal};
use crate::time::Timestamp;

/// The stored text of what a forum is shown, and its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenRound {
    pub text: String,
    pub hash: ContentHash,
    pub at: Timestamp,
}

/// Freezes a round: what is missing is *not reported*, and nothing that comes later changes `pack`.
/// `text` is the pack as it is stored; the hash is of exactly that text.
pub fn freeze(
    permit: &Permit<Govern>,
    state: &RoundState,
    pack: &Pack,
    text: String,
) -> Result<(FrozenRound, AuditEvent), Refusal> {
    state.require(RoundStage::Open)?;
    let hash = ContentHash::of_text(&text);
    let counts = pack.counts();
    let event = moved(permit, Deed::Frozen, state).changing(
        &[],
        &[
            (Field::ContentHash, hash.to_string()),
            (Field::Rows, counts.total().to_string()),
        ],
    );
    let at = pack.frozen_at;
    Ok((FrozenRound { text, hash, at }, event))
}

/// The forum has dealt with the round.
pub fn treat(permit: &Permit<Govern>, state: &RoundState) -> Result<AuditEvent, Refusal> {
    state.require(RoundStage::Frozen)?;
    Ok(moved(permit, Deed::Treated, state))
}

/// From now on no correction is taken in.
pub fn close(permit: &Permit<Govern>, state: &RoundState) -> Result<AuditEvent, Refusal> {
    state.require(RoundStage::Treated)?;
    Ok(moved(permit, Deed::Closed, state))
}

fn moved(permit: &Permit<Govern>, deed: Deed, state: &RoundState) -> AuditEvent {
    AuditEvent::new(permit, deed, Subject::Round, state.id.uuid()).within(state.programme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ProgrammeId, RoundId};
    use crate::round::pack::tests::pack;
    use crate::status::LightState;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn state() -> RoundState {
        RoundState {
            id: RoundId::new(Uuid::nil()),
            programme: ProgrammeId::new(Uuid::nil()),
            meeting_on: NaiveDate::default(),
            due_on: NaiveDate::default(),
            frozen_at: None,
            treated_at: None,
            closed_at: None,
        }
    }

    proptest! {
        #[test]
        fn a_round_only_moves_on_and_only_step_by_step(commands in prop::collection::vec(0usize..3, 0..20)) {
            let (permit, pack) = (Permit::system(), pack(&[LightState::Missing]));
            let at = Some(Timestamp::from_micros(1));
            let mut state = state();
            for command in commands {
                let before = state.stage();
                let accepted = match command {
                    0 => freeze(&permit, &state, &pack, String::new()).map(|_| state.frozen_at = at).is_ok(),
                    1 => treat(&permit, &state).map(|_| state.treated_at = at).is_ok(),
                    _ => close(&permit, &state).map(|_| state.closed_at = at).is_ok(),
                };
                let next = RoundStage::ALL.into_iter().find(|stage| *stage > before);
                let is_next = [RoundStage::Open, RoundStage::Frozen, RoundStage::Treated][command] == before;
                prop_assert_eq!(accepted, is_next);
                prop_assert_eq!(state.stage(), if accepted { next.unwrap() } else { before });
            }
        }
    }

    #[test]
    fn n05_the_hash_is_of_the_very_text() {
        let (permit, pack) = (Permit::system(), pack(&[LightState::Green]));
        let hash = |text: &str| {
            freeze(&permit, &state(), &pack, text.to_owned()).map(|(frozen, _)| frozen.hash)
        };
        assert_eq!(hash("a"), Ok(ContentHash::of_text("a")));
        assert_ne!(hash("a"), hash("b"));
    }
}
