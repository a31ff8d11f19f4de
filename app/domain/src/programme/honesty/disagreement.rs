//! How the forums' own ratings go with those of the leads (need N11).

use super::History;
use crate::ids::{InitiativeId, RoundId};
use crate::statistics::Share;
use crate::status::{Light, LightState};

/// The rating of an initiative that counts in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingFact {
    pub initiative: InitiativeId,
    pub round: RoundId,
    pub light: Light,
}

/// Ratings of frozen rounds against what the lead had reported in time. Each is in one of the four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disagreement {
    pub agrees: u32,
    /// The forum's is worse than the lead's.
    pub worse: u32,
    /// The forum's is better than the lead's.
    pub better: u32,
    /// The lead had reported nothing to disagree with.
    pub unreported: u32,
}

impl Disagreement {
    /// Of the ratings that stand beside a report.
    pub const fn share_differing(self) -> Share {
        let differs = self.worse.saturating_add(self.better);
        Share::new(differs, differs.saturating_add(self.agrees))
    }

    pub const fn n_ratings(self) -> u32 {
        self.share_differing().of.saturating_add(self.unreported)
    }
}

pub fn disagreement(history: &History, ratings: &[RatingFact]) -> Disagreement {
    let mut found = Disagreement::default();
    for rating in ratings {
        let mut tracks = history.tracks.iter();
        let track = tracks.find(|track| track.id == rating.initiative);
        let at = history
            .rounds
            .iter()
            .position(|round| round.id == rating.round);
        let Some(lead) = track.zip(at).and_then(|(track, at)| track.state_at(at)) else {
            continue;
        };
        let forum = LightState::from(rating.light);
        let bucket = match forum.cmp(&lead) {
            _ if lead == LightState::Missing => &mut found.unreported,
            std::cmp::Ordering::Equal => &mut found.agrees,
            // Deviations sort first.
            std::cmp::Ordering::Less => &mut found.worse,
            std::cmp::Ordering::Greater => &mut found.better,
        };
        *bucket = bucket.saturating_add(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::story::story;
    use super::*;

    #[test]
    fn n11_only_a_different_colour_is_a_disagreement_and_a_missing_report_is_none() {
        let facts = story(&["GG", "YR", "mG"]);
        let rating = |initiative: usize, round: usize, light| RatingFact {
            initiative: facts.initiatives[initiative].id,
            round: facts.rounds[round].id,
            light,
        };
        let ratings = [
            rating(0, 0, Light::Red),
            rating(0, 1, Light::Green),
            rating(1, 0, Light::Red),
            rating(1, 1, Light::Yellow),
            rating(2, 0, Light::Red),
        ];
        let found = disagreement(&History::of(&facts), &ratings);
        assert_eq!(
            found,
            Disagreement {
                agrees: 1,
                worse: 2,
                better: 1,
                unreported: 1
            }
        );
        assert_eq!(
            (found.share_differing(), found.n_ratings()),
            (Share::new(3, 4), 5)
        );
        let none = disagreement(&History::of(&facts), &[]);
        assert_eq!(none.n_ratings(), 0);
    }
}
