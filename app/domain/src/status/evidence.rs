//! What a light rests on: an address of the web, or a short reference such as a case number (need N10).

use crate::form::{Flawed, Reader};
use crate::problem::{Field, Flaw};
use crate::text::{Line, is_web_address};

/// In characters, as the link of a delivery.
pub const EVIDENCE_MAX: u32 = 500;

/// So many rounds on end with nothing to show speak against a green light.
pub const UNDOCUMENTED_MARKED: u32 = 3;

/// What is typed as an address has to be one of the web; anything else is a reference and never becomes
/// a link.
pub(super) fn evidence(r: &mut Reader<'_>, field: Field) -> Result<Line<EVIDENCE_MAX>, Flawed> {
    let line: Line<EVIDENCE_MAX> = r.line(field)?;
    match line.as_str().split_once("://") {
        Some((scheme, _)) if is_scheme(scheme) && !is_web_address(line.as_str()) => {
            r.flaw(field, Flaw::NotAnAddress)
        }
        _ => Ok(line),
    }
}

fn is_scheme(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// In how many rounds on end nothing was shown for an initiative, with the report that is made now;
/// 0 where it shows something. `before` is that of the round before, if it was reported then: a round
/// without a report breaks the run, and has a mark of its own.
pub(super) fn undocumented_run(before: Option<u32>, shows_something: bool) -> u32 {
    match shows_something {
        true => 0,
        false => before.unwrap_or_default().saturating_add(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormData;
    use crate::problem::Problems;
    use proptest::prelude::*;

    fn read(typed: &str) -> Result<Option<Line<EVIDENCE_MAX>>, Problems> {
        let form = FormData::default().with(Field::Evidence, typed);
        let mut r = Reader::new(&form);
        let line = r.optional(Field::Evidence, evidence);
        r.finish(|| line)
    }

    #[test]
    fn n10_evidence_is_an_address_of_the_web_or_a_reference() {
        assert_eq!(read("  "), Ok(None));
        for taken in [
            "https://eksempel.dk/rapport",
            "http://eksempel.dk",
            "Sagsnr. 2026-0107",
            "Referat af 12.05.2026, punkt 4: https://eksempel.dk",
            // Words, and no link.
            "javascript:alert(1)",
        ] {
            assert_eq!(read(taken).unwrap().unwrap().as_str(), taken);
        }
        for refused in ["htps://eksempel.dk", "https://", "https://to ord", "://x"] {
            let problem = Problems::one(Field::Evidence, Flaw::NotAnAddress);
            assert_eq!(read(refused), Err(problem), "{refused}");
        }
        assert!(read(&"x".repeat(501)).is_err());
    }

    /// Whether each round was reported, and whether something was shown then.
    fn run_after(rounds: &[Option<bool>]) -> Option<u32> {
        rounds.iter().fold(None, |before, round| {
            round.map(|shows_something| undocumented_run(before, shows_something))
        })
    }

    proptest! {
        #[test]
        fn n10_the_run_is_of_the_last_rounds_on_end_with_nothing_to_show(
            rounds in prop::collection::vec(prop::option::of(any::<bool>()), 0..12)
        ) {
            let on_end = rounds.iter().rev().take_while(|round| **round == Some(false)).count();
            let run = run_after(&rounds).unwrap_or_default();
            prop_assert_eq!(usize::try_from(run).unwrap(), on_end);
        }
    }
}
