use std::ops::RangeInclusive;

/// Beside the most probable number, one of less than this weight has none.
const NEGLIGIBLE: f64 = 1e-300;

/// How probable each number of `range` is, up to a common factor, in ascending order. `peak` is about
/// the most probable one; `step(k)` is how many times as probable `k + 1` is as `k`. Going outwards from
/// the peak needs no factorials and neither over- nor underflows, however large the numbers.
pub fn weights(
    range: RangeInclusive<u32>,
    peak: u32,
    step: impl Fn(u32) -> f64,
) -> Vec<(u32, f64)> {
    let (first, last) = range.into_inner();
    let peak = peak.max(first).min(last);
    let is_some = |weight: &f64| *weight > NEGLIGIBLE;
    let below = (first..peak).rev().scan(1.0, |weight, k| {
        *weight /= step(k);
        Some(*weight).filter(is_some).map(|weight| (k, weight))
    });
    let mut found: Vec<(u32, f64)> = below.collect();
    found.reverse();
    found.push((peak, 1.0));
    found.extend((peak..last).scan(1.0, |weight, k| {
        *weight *= step(k);
        Some(*weight)
            .filter(is_some)
            .map(|weight| (k.saturating_add(1), weight))
    }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_four_coins() {
        let step = |k: u32| f64::from(4 - k) / f64::from(k + 1);
        for peak in [0, 2, 4] {
            let found = weights(0..=4, peak, step);
            let total: f64 = found.iter().map(|(_, weight)| weight).sum();
            let sixteenths: Vec<f64> = found.iter().map(|(_, w)| w * 16.0 / total).collect();
            for (found, expected) in sixteenths.iter().zip([1.0, 4.0, 6.0, 4.0, 1.0]) {
                assert!(
                    (found - expected).abs() < 1e-12,
                    "from {peak}: {sixteenths:?}"
                );
            }
        }
    }
}
