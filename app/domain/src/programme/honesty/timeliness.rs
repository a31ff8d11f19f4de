//! Which of the reports that were owed came in time.

use super::{History, Shown, count};
use crate::statistics::Share;
use crate::status::LightState;
use chrono::NaiveDate;

/// How the owed reports came. Each is in one of the three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timeliness {
    /// In the frozen material.
    pub in_time: u32,
    /// Not in it; a report came later.
    pub late: u32,
    /// Never.
    pub missing: u32,
}

impl Timeliness {
    pub const fn owed(self) -> u32 {
        self.in_time
            .saturating_add(self.late)
            .saturating_add(self.missing)
    }

    pub const fn share_in_time(self) -> Share {
        Share::new(self.in_time, self.owed())
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            in_time: self.in_time.saturating_add(other.in_time),
            late: self.late.saturating_add(other.late),
            missing: self.missing.saturating_add(other.missing),
        }
    }

    /// Of all rounds together.
    pub fn total(rounds: &[RoundTimeliness]) -> Self {
        let each = rounds.iter().map(|round| round.counts);
        each.fold(Self::default(), Self::plus)
    }
}

/// The reports of one frozen round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundTimeliness {
    pub meeting_on: NaiveDate,
    pub counts: Timeliness,
}

/// Newest first.
pub fn timeliness(history: &History) -> Vec<RoundTimeliness> {
    let each = history.rounds.iter().enumerate().rev();
    each.map(|(at, round)| {
        let shown = |fits: fn(&Shown) -> bool| {
            let owed = history
                .tracks
                .iter()
                .filter_map(|track| track.shown.get(at).copied()?);
            count(owed.filter(fits))
        };
        RoundTimeliness {
            meeting_on: round.meeting_on,
            counts: Timeliness {
                in_time: shown(|s| s.state != LightState::Missing),
                late: shown(|s| s.state == LightState::Missing && s.came_late),
                missing: shown(|s| s.state == LightState::Missing && !s.came_late),
            },
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::story::{meeting, story};
    use super::*;

    #[test]
    fn in_time_is_what_the_forum_was_shown() {
        let history = History::of(&story(&["GGL", "Ym.", "RLm", ".GG"]));
        let found = timeliness(&history);
        let rows: Vec<_> = found
            .iter()
            .map(|row| {
                (
                    row.meeting_on,
                    row.counts.in_time,
                    row.counts.late,
                    row.counts.missing,
                )
            })
            .collect();
        assert_eq!(
            rows,
            [
                (meeting(3), 1, 1, 1),
                (meeting(2), 2, 1, 1),
                (meeting(1), 3, 0, 0)
            ]
        );
        let total = Timeliness::total(&found);
        assert_eq!(total.share_in_time(), Share::new(6, 10));
    }

    #[test]
    fn without_a_frozen_round_there_is_nothing_to_tell() {
        let history = History::of(&story(&[]));
        assert_eq!(timeliness(&history), []);
        assert_eq!(Timeliness::total(&[]).owed(), 0);
    }
}
