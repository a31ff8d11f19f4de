//! Figures that are made of counts, and what they would tell (`rules.md` § 4.5, rule 2).

use super::{Cell, Disclosed, Rules};
use crate::statistics::Share;

/// A part of its group as a reader may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownShare {
    Exact(Share),
    /// "<5 of 86", "<5.8 %".
    Below {
        count: u32,
        of: u32,
        /// In tenths of a percent.
        permille: u64,
    },
    Hidden,
}

impl Disclosed {
    /// A cell as a part of its row's group. `None` outside the table. Without the size of the group
    /// there is no share; of a hidden cell there is an upper bound at most.
    pub fn share(&self, row: usize, column: usize) -> Option<ShownShare> {
        let cell = self.cell(row, column)?;
        let share = match (cell, self.row_total(row)) {
            (Cell::Exact(n), Some(Cell::Exact(of))) => ShownShare::Exact(Share::new(n, of)),
            (Cell::Below(count), Some(Cell::Exact(of))) => match below_permille(count, of) {
                Some(permille) => ShownShare::Below {
                    count,
                    of,
                    permille,
                },
                None => ShownShare::Hidden,
            },
            _ => ShownShare::Hidden,
        };
        Some(share)
    }
}

/// The share in tenths of a percent that fewer than `threshold` of a group stay below: of 86, fewer
/// than 5 are less than 5.8 %. Rounded half up, but never so far down that it would be untrue. `None`
/// of a group that is not larger than the threshold, of which it says nothing.
pub fn below_permille(threshold: u32, of: u32) -> Option<u64> {
    if threshold == 0 || of <= threshold {
        return None;
    }
    let (threshold, of) = (u64::from(threshold), u64::from(of));
    let rounded = (threshold * 2000 + of).checked_div(of * 2)?;
    let greatest = (threshold - 1) * 1000;
    let is_true = rounded * of > greatest;
    Some(if is_true { rounded } else { rounded + 1 })
}

/// Whether a rounded percentage of a known group tells that a count or the rest of the group is small:
/// it does if every count that it can stand for is (1 % of 86 is one person). `percent` is in units of
/// the last of its `decimals`. Both ways of rounding a half are tried. A percentage that cannot be of
/// this group tells nothing.
pub fn discloses(rules: Rules, of: u32, percent: u32, decimals: u8) -> bool {
    [true, false]
        .into_iter()
        .filter_map(|half_up| possible(of, percent, decimals, half_up))
        .any(|(least, greatest)| {
            let (group, threshold) = (u128::from(of), u128::from(rules.threshold()));
            let is_whole = least == 0 || greatest >= group;
            let large_to = group.saturating_sub(threshold);
            let has_large = threshold <= large_to && least <= large_to && greatest >= threshold;
            !is_whole && !has_large
        })
}

/// The least and the greatest count of a group that is rounded to a percentage, half up or half to
/// even; `None` where there is none.
fn possible(of: u32, percent: u32, decimals: u8, half_up: bool) -> Option<(u128, u128)> {
    let scale = 10u128.checked_pow(u32::from(decimals))?.checked_mul(200)?;
    let (of, twice) = (u128::from(of), u128::from(percent).checked_mul(2)?);
    let is_even = percent.is_multiple_of(2);
    // Twice the percentage lies within one of `twice`; which end belongs to it, rounding says.
    let low = of.checked_mul(twice.saturating_sub(1))?;
    let high = of.checked_mul(twice.checked_add(1)?)?;
    let has_low = percent == 0 || half_up || is_even;
    let has_high = !half_up && is_even;
    let least = if has_low {
        low.div_ceil(scale)
    } else {
        low.checked_div(scale)?.checked_add(1)?
    };
    let greatest = if has_high {
        high.checked_div(scale)?
    } else {
        high.div_ceil(scale).checked_sub(1)?
    };
    let greatest = greatest.min(of);
    (least <= greatest).then_some((least, greatest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Counts, Margins, disclose};
    use proptest::prelude::*;

    #[test]
    fn fewer_than_5_of_86_are_less_than_58_permille() {
        assert_eq!(below_permille(5, 86), Some(58));
        assert_eq!(below_permille(5, 5), None);
        // 4 of 11,000 are 0.04 %; "less than 0.0 %" would be untrue.
        assert_eq!(below_permille(5, 11_000), Some(1));
    }

    #[test]
    fn one_percent_of_86_is_one_person() {
        let rules = Rules::default();
        assert!(discloses(rules, 86, 1, 0));
        assert!(discloses(rules, 86, 99, 0));
        assert!(discloses(rules, 86, 12, 1));
        assert!(!discloses(rules, 86, 14, 0));
        assert!(!discloses(rules, 86, 0, 0));
        assert!(!discloses(rules, 86, 100, 0));
        // 2 % of 1000 are 15 to 24; 0 % of 1000 are none to four or five.
        assert!(!discloses(rules, 1000, 2, 0));
        assert!(!discloses(rules, 1000, 0, 0));
    }

    #[test]
    fn a_share_is_shown_as_far_as_its_counts_are() {
        let counts = Counts::with_rest(&[vec![1, 42]], &[86], Margins::ROWS).unwrap();
        let table = disclose(&counts, Rules::default());
        assert_eq!(
            table.share(0, 0),
            Some(ShownShare::Below {
                count: 5,
                of: 86,
                permille: 58
            })
        );
        assert_eq!(table.share(0, 1), Some(ShownShare::Hidden));
        assert_eq!(table.share(0, 3), None);
        let counts = Counts::with_rest(&[vec![42]], &[86], Margins::ROWS).unwrap();
        let table = disclose(&counts, Rules::default());
        let share = ShownShare::Exact(Share::new(42, 86));
        assert_eq!(table.share(0, 0), Some(share));
    }

    /// In units of the last decimal, by trial: half up, half to even.
    fn rounded(count: u64, of: u64, decimals: u32) -> [u64; 2] {
        let scaled = count * 100 * 10u64.pow(decimals);
        let (whole, rest) = (scaled / of, scaled % of * 2);
        let up = whole + u64::from(rest >= of);
        let is_up = rest > of || rest == of && whole % 2 == 1;
        [up, whole + u64::from(is_up)]
    }

    proptest! {
        #[test]
        fn it_is_what_trying_every_count_tells(of in 1u32..400, percent in 0u32..1001, decimals in 0u8..2) {
            let rules = Rules::default();
            let expected = [0, 1].into_iter().any(|way| {
                let fits = |n: &u32| {
                    rounded(u64::from(*n), u64::from(of), u32::from(decimals))[way] == u64::from(percent)
                };
                let counts: Vec<u32> = (0..=of).filter(fits).collect();
                let is_small = |n: &u32| *n > 0 && *n < of && (*n < 5 || of - *n < 5);
                !counts.is_empty() && counts.iter().all(is_small)
            });
            prop_assert_eq!(discloses(rules, of, percent, decimals), expected);
        }

        #[test]
        fn the_upper_bound_is_true(threshold in 2u32..20, of in 1u32..200_000) {
            if let Some(permille) = below_permille(threshold, of) {
                prop_assert!(u64::from(threshold - 1) * 1000 < permille * u64::from(of));
                prop_assert!(u64::from(threshold) * 1000 + u64::from(of) >= permille * u64::from(of));
            }
        }
    }
}
