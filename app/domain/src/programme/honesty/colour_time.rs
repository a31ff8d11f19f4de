//! How long initiatives are in each colour.

use super::History;
use crate::programme::LightCounts;
use crate::statistics::{Median, Share};
use crate::status::{LightState, RuleKind};

/// Unbroken runs of rounds. A missing report, another colour or not being in the plan ends a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    pub n: u32,
    /// Those that reach the newest frozen round, and so may still grow.
    pub n_running: u32,
    /// In rounds; `None` where there are no runs.
    pub median: Option<Median>,
    /// In rounds; 0 where there are no runs.
    pub longest: u32,
}

/// One for each initiative and frozen round in which it owed a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColourTime {
    pub counts: LightCounts,
    /// Of each light that deviates, the worst first.
    by_light: Vec<(LightState, Runs)>,
    /// Of any that deviates, changing between them or not.
    pub deviating: Runs,
}

impl ColourTime {
    /// Of what was reported; a missing report has no colour and is counted by itself.
    pub fn share(&self, state: LightState) -> Share {
        let of = match state {
            LightState::Missing => self.counts.total(),
            _ => self.n_reported(),
        };
        Share::new(self.counts.of(state), of)
    }

    /// The runs of those lights that a page names.
    pub fn named_runs(&self) -> impl Iterator<Item = (LightState, &Runs)> {
        let named = self.counts.named(RuleKind::ThreeColours);
        let runs = self.by_light.iter().map(|(state, runs)| (*state, runs));
        runs.filter(move |(state, _)| named.contains(state))
    }

    pub fn n_reported(&self) -> u32 {
        self.counts.total().saturating_sub(self.counts.missing)
    }
}

pub fn colour_time(history: &History) -> ColourTime {
    let mut counts = LightCounts::default();
    let all = history
        .tracks
        .iter()
        .flat_map(|track| track.states().flatten());
    all.for_each(|state| counts.add(state, 1));
    ColourTime {
        counts,
        by_light: LightState::ALL
            .into_iter()
            .filter(|state| state.is_deviation())
            .map(|state| (state, runs(history, |shown| shown == state)))
            .collect(),
        deviating: runs(history, LightState::is_deviation),
    }
}

fn runs(history: &History, fits: impl Fn(LightState) -> bool) -> Runs {
    let mut lengths: Vec<u32> = Vec::new();
    let mut n_running = 0u32;
    for track in &history.tracks {
        let mut length = 0u32;
        for state in track.states() {
            if state.is_some_and(&fits) {
                length = length.saturating_add(1);
            } else if length > 0 {
                lengths.push(std::mem::take(&mut length));
            }
        }
        if length > 0 {
            lengths.push(length);
            n_running = n_running.saturating_add(1);
        }
    }
    Runs {
        n: u32::try_from(lengths.len()).unwrap_or(u32::MAX),
        n_running,
        longest: lengths.iter().copied().max().unwrap_or(0),
        median: Median::of(lengths),
    }
}

#[cfg(test)]
mod tests {
    use super::super::count;
    use super::super::story::story;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_run_is_ended_by_another_colour_a_missing_report_or_the_end_of_the_initiative() {
        let found = colour_time(&History::of(&story(&["YYRG", "YmYY", "RR..", "GGGG"])));
        assert_eq!(
            found.counts,
            LightCounts {
                red: 3,
                yellow: 5,
                missing: 1,
                green: 5,
                ..LightCounts::default()
            }
        );
        let runs = |runs: &Runs| {
            (
                runs.n,
                runs.n_running,
                runs.median.unwrap().parts(),
                runs.longest,
            )
        };
        // Red: 1 and 2. Yellow: 2, 1 and 2. Either: 3, 1, 2 and 2.
        let named: Vec<_> = found
            .named_runs()
            .map(|(state, r)| (state, runs(r)))
            .collect();
        assert_eq!(
            named,
            [
                (LightState::Red, (2, 0, (1, true), 2)),
                (LightState::Yellow, (3, 1, (2, false), 2)),
            ]
        );
        assert_eq!(runs(&found.deviating), (4, 1, (2, false), 3));
        assert_eq!(found.share(LightState::Yellow), Share::new(5, 13));
        assert_eq!(found.share(LightState::Missing), Share::new(1, 14));
    }

    #[test]
    fn without_a_red_light_there_is_no_median_of_red() {
        let found = colour_time(&History::of(&story(&["GG"])));
        assert!(found.named_runs().all(|(_, runs)| *runs == Runs::default()));
    }

    proptest! {
        #[test]
        fn the_colours_are_all_that_was_owed(lines in prop::collection::vec("[GYRmL.]{5}", 0..20)) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let found = colour_time(&History::of(&story(&lines)));
            let n = |signs: &str| count(lines.iter().flat_map(|l| l.chars()).filter(|c| signs.contains(*c)));
            prop_assert_eq!(found.counts.total(), n("GYRmL"));
            prop_assert_eq!(found.counts.missing, n("mL"));
            let coloured = LightState::ALL.into_iter().filter(|s| *s != LightState::Missing);
            prop_assert_eq!(coloured.map(|s| found.share(s).n).sum::<u32>(), found.n_reported());
            prop_assert!(found.named_runs().all(|(_, runs)| found.deviating.longest >= runs.longest));
        }
    }
}
