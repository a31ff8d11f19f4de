//! The one sentence about the lights.

use crate::programme::LightCounts;
use crate::round::{Pack, RatingLine, rating_of};
use crate::status::{Light, LightState};

/// How many of the initiatives that owed a report go as ordered, how many deviate, and how many said
/// nothing. The three are always all of them, and what is missing is never taken for green.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub n_owed: u32,
    /// Reported green.
    pub n_as_ordered: u32,
    /// Of these, those that the forum rates worse itself.
    pub n_rated_worse: u32,
    /// The other lights that somebody reported, the mildest first.
    pub deviating: Vec<(LightState, u32)>,
    pub n_missing: u32,
}

/// The sentence of what a forum was shown, whatever lights the rule set knows. `ratings` are those that
/// the reader may read.
pub fn headline(pack: &Pack, ratings: &[RatingLine]) -> Headline {
    Headline {
        n_rated_worse: n_rated_worse(pack, ratings),
        ..of_lights(pack.counts())
    }
}

fn n_rated_worse(pack: &Pack, ratings: &[RatingLine]) -> u32 {
    let is_rated_worse = |number| {
        let rating = rating_of(ratings, number);
        rating.is_some_and(|rating| rating.light != Light::Green)
    };
    let greens = pack.items.iter();
    let greens = greens.filter(|item| item.state() == LightState::Green);
    let n = greens.filter(|item| is_rated_worse(item.number)).count();
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn of_lights(counts: LightCounts) -> Headline {
    let mut states = LightState::ALL;
    states.reverse();
    let deviating = states
        .into_iter()
        .filter(|state| state.is_deviation())
        .map(|state| (state, counts.of(state)))
        .filter(|(_, n)| *n > 0);
    Headline {
        n_owed: counts.total(),
        n_as_ordered: counts.green,
        n_rated_worse: 0,
        deviating: deviating.collect(),
        n_missing: counts.missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn n05_nine_of_fifteen_go_as_ordered_and_two_said_nothing() {
        let counts = LightCounts {
            green: 9,
            yellow: 3,
            red: 1,
            missing: 2,
            ..LightCounts::default()
        };
        let expected = Headline {
            n_owed: 15,
            n_as_ordered: 9,
            n_rated_worse: 0,
            deviating: vec![(LightState::Yellow, 3), (LightState::Red, 1)],
            n_missing: 2,
        };
        assert_eq!(of_lights(counts), expected);
    }

    #[test]
    fn five_colours_stand_from_the_mildest_to_the_worst() {
        let mut counts = LightCounts::default();
        LightState::ALL
            .into_iter()
            .for_each(|state| counts.add(state, 1));
        let states: Vec<_> = of_lights(counts).deviating.iter().map(|d| d.0).collect();
        let expected = [
            LightState::YellowGreen,
            LightState::Yellow,
            LightState::YellowRed,
            LightState::Red,
        ];
        assert_eq!(states, expected);
    }

    proptest! {
        #[test]
        fn n05_the_parts_are_all_who_owed_a_report_and_no_missing_one_is_green(
            states in prop::collection::vec(prop::sample::select(LightState::ALL.to_vec()), 0..80),
        ) {
            let mut counts = LightCounts::default();
            states.iter().for_each(|state| counts.add(*state, 1));
            let found = of_lights(counts);
            let deviating: u32 = found.deviating.iter().map(|(_, n)| n).sum();
            let all = found.n_as_ordered + deviating + found.n_missing;
            prop_assert_eq!(all, found.n_owed);
            prop_assert_eq!(usize::try_from(all).unwrap(), states.len());
            let of = |wanted| states.iter().filter(|state| **state == wanted).count();
            prop_assert_eq!(usize::try_from(found.n_as_ordered).unwrap(), of(LightState::Green));
            prop_assert_eq!(usize::try_from(found.n_missing).unwrap(), of(LightState::Missing));
        }
    }
}
