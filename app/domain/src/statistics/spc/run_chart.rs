//! The run chart with Anhøj's rules, in Danish *skift* and *kryds* (`rules.md` § 4.2, qicharts2).

use super::series::{finite, measured};
use super::{Baseline, Footing, Side, median};
use crate::statistics::weights::weights;

/// One group of a run chart.
#[derive(Clone, Debug, PartialEq)]
pub struct RunGroup {
    /// The position of its first point.
    pub starts_at: usize,
    /// Of the measured points of the baseline.
    pub footing: Footing,
    /// Of the baseline; `None` of too few points.
    pub median: Option<f64>,
    /// About the median; `None` of too few points, and where all lie on it.
    pub runs: Option<Runs>,
}

/// How the points of a group lie about a line. Those on it, and missing ones, are passed over: they
/// neither end a run nor lengthen it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Runs {
    /// Points that are not on the line.
    pub n_useful: u32,
    /// The most points in a row on one side.
    pub longest: u32,
    /// A longer run than this is a signal.
    pub longest_max: u32,
    /// How often the course goes from one side to the other.
    pub crossings: u32,
    /// Fewer crossings than this are a signal.
    pub crossings_min: u32,
}

/// One group for each stretch between breaks.
pub fn run_chart(values: &[Option<f64>], baseline: &Baseline) -> Vec<RunGroup> {
    let values = finite(values);
    let groups = baseline.groups(&values);
    let each = groups.iter().map(|group| {
        let base = measured(group.baseline);
        let footing = Footing::of(base.len());
        let median = footing.carries(|| median(&base));
        RunGroup {
            starts_at: group.starts_at,
            footing,
            median,
            runs: median.and_then(|line| Runs::about(line, group.points)),
        }
    });
    each.collect()
}

impl Runs {
    /// Of any number of points, however few; `None` where none lies off the line.
    pub fn about(line: f64, values: &[Option<f64>]) -> Option<Self> {
        let sides = values.iter().filter_map(|value| Side::of((*value)?, line));
        let mut found = Self {
            n_useful: 0,
            longest: 0,
            longest_max: 0,
            crossings: 0,
            crossings_min: 0,
        };
        let mut run = 0u32;
        let mut last = None;
        for side in sides {
            if last.is_some_and(|last| last != side) {
                found.crossings = found.crossings.saturating_add(1);
                run = 0;
            }
            last = Some(side);
            run = run.saturating_add(1);
            found.longest = found.longest.max(run);
            found.n_useful = found.n_useful.saturating_add(1);
        }
        found.longest_max = longest_run_max(found.n_useful)?;
        found.crossings_min = crossings_min(found.n_useful);
        Some(found)
    }

    /// Of each point, on which side of the line it lies, where it is one of a run longer than chance
    /// explains.
    pub fn shifted(self, line: f64, values: &[Option<f64>]) -> Vec<Option<Side>> {
        let sides: Vec<Option<Side>> = values
            .iter()
            .map(|value| Side::of((*value)?, line))
            .collect();
        let useful: Vec<(usize, Side)> = sides
            .iter()
            .enumerate()
            .filter_map(|(at, side)| Some((at, (*side)?)))
            .collect();
        let mut shifted = vec![None; values.len()];
        for run in useful.chunk_by(|(_, one), (_, next)| one == next) {
            let is_long = u32::try_from(run.len()).is_ok_and(|n| n > self.longest_max);
            for (at, side) in run.iter().filter(|_| is_long) {
                if let Some(point) = shifted.get_mut(*at) {
                    *point = Some(*side);
                }
            }
        }
        shifted
    }

    /// An unusually long run: the process has moved (*skift*).
    pub const fn has_shift(self) -> bool {
        self.longest > self.longest_max
    }

    /// Unusually few crossings (*kryds*).
    pub const fn has_few_crossings(self) -> bool {
        self.crossings < self.crossings_min
    }
}

/// The longest run that chance explains among `n` useful points: log2 n, rounded, and 3 (Schilling
/// 2012). `None` of no points.
pub fn longest_run_max(n: u32) -> Option<u32> {
    // Rounding log2 n is halving log2 n², rounded down, after adding one: exact in whole numbers.
    let square = u64::from(n).saturating_mul(u64::from(n));
    Some(square.checked_ilog2()?.saturating_add(1) / 2 + 3)
}

/// The fewest crossings that chance explains among `n` useful points: the 5 % point of the binomial
/// distribution of n − 1 trials at one half (Chen 2010).
pub fn crossings_min(n: u32) -> u32 {
    let trials = n.saturating_sub(1);
    let step = |k: u32| f64::from(trials.saturating_sub(k)) / (f64::from(k) + 1.0);
    let found = weights(0..=trials, trials / 2, step);
    let fewest = found.iter().map(|(_, weight)| weight).sum::<f64>() * 0.05;
    let mut so_far = 0.0;
    let at = found.iter().find(|(_, weight)| {
        so_far += weight;
        so_far >= fewest
    });
    at.map_or(0, |(k, _)| *k)
}

#[cfg(test)]
mod tests;
