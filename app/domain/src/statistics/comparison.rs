//! Whether two shares differ by more than chance.

use super::Share;
use super::weights::weights;
use std::cmp::Ordering;

/// With a smaller p two shares are said to differ.
const SIGNIFICANT: f64 = 0.05;
/// Two outcomes are as probable as each other where they differ by less than this part, which is rounding.
const ROUNDING: f64 = 1e-7;

/// What two shares let one say. Overlapping intervals say none of this (`rules.md` § 4.4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    pub verdict: Verdict,
    /// How probable it is, where the groups do not differ, that chance alone brings an outcome no more
    /// probable than this one: 0 to 1.
    pub p: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The first share is higher than the second.
    Higher,
    /// The first share is lower than the second.
    Lower,
    /// These numbers do not tell the shares apart. That does not make them equal.
    CannotTell,
    /// Numbers so small that no outcome whatever would have told them apart.
    TooLittle,
}

/// Fisher's exact test, two-sided at 5 %, as R's `fisher.test` has it. One method for groups of every
/// size, so that no verdict turns on which approximation was taken; where it errs it is to the side of
/// not being able to tell. `None` where one share is of nothing, or of more than there is.
pub fn compare_shares(first: Share, second: Share) -> Option<Comparison> {
    let is_sound = |share: Share| share.of > 0 && share.n <= share.of;
    if !is_sound(first) || !is_sound(second) {
        return None;
    }
    let outcomes = Outcomes::of(first, second);
    let p = outcomes.p(first.n);
    let verdict = if outcomes.least_p() >= SIGNIFICANT {
        Verdict::TooLittle
    } else if p >= SIGNIFICANT {
        Verdict::CannotTell
    } else {
        let product = |a: u32, b: u32| u64::from(a).saturating_mul(u64::from(b));
        match product(first.n, second.of).cmp(&product(second.n, first.of)) {
            Ordering::Greater => Verdict::Higher,
            Ordering::Less => Verdict::Lower,
            Ordering::Equal => Verdict::CannotTell,
        }
    };
    Some(Comparison { verdict, p })
}

/// How many of the first group there could have been, both groups and the sum of both being as they are,
/// and how probable each number is where the groups do not differ (the hypergeometric distribution).
struct Outcomes {
    least: u32,
    most: u32,
    weights: Vec<(u32, f64)>,
}

impl Outcomes {
    fn of(first: Share, second: Share) -> Self {
        let sum = u64::from(first.n).saturating_add(u64::from(second.n));
        let least = sum.saturating_sub(u64::from(second.of));
        let most = sum.min(u64::from(first.of));
        // Both are at most the first group, which fits.
        let bounded = |n: u64| u32::try_from(n).unwrap_or(first.of);
        let (least, most) = (bounded(least), bounded(most));
        // The mode: (sum + 1)(n + 1) / (N + 2), in numbers that do not fit 64 bits.
        let [u, v] = [first.of, second.of].map(u128::from);
        let mode = (u128::from(sum).saturating_add(1)).saturating_mul(u.saturating_add(1))
            / u.saturating_add(v).saturating_add(2);
        let mode = u32::try_from(mode).unwrap_or(most);
        let [n_first, n_second] = [first.of, second.of].map(f64::from);
        let sum = f64::from(first.n) + f64::from(second.n);
        let step = |k: u32| {
            let k = f64::from(k);
            (sum - k) * (n_first - k) / ((k + 1.0) * (n_second - sum + k + 1.0))
        };
        Self {
            least,
            most,
            weights: weights(least..=most, mode, step),
        }
    }

    /// The probability of all numbers that are no more probable than `k`.
    fn p(&self, k: u32) -> f64 {
        let found = self.weights.iter().find(|(number, _)| *number == k);
        let weight = found.map_or(0.0, |(_, weight)| *weight) * (1.0 + ROUNDING);
        let all: f64 = self.weights.iter().map(|(_, weight)| weight).sum();
        let unlikely = self.weights.iter().filter(|(_, w)| *w <= weight);
        (unlikely.map(|(_, weight)| weight).sum::<f64>() / all).min(1.0)
    }

    /// The smallest p that any outcome could have had.
    fn least_p(&self) -> f64 {
        self.p(self.least).min(self.p(self.most))
    }
}

#[cfg(test)]
mod tests;
