//! Whether a set of percentages of one group can be right, each and together (`rules.md` § 4.6).

use super::grim::{Written, neighbouring_percentages};

/// A percentage, and those that it is said to be the sum of: 39 % = 31 % + 8 %.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stated {
    pub written: Written,
    /// None where it is stated on its own.
    pub parts: Vec<Self>,
}

/// What does not fit a group of a certain size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Misfit {
    /// No whole number of the group is written so; the nearest that some number is written as are
    /// beside it, in hundredths of a percent.
    Percentage {
        written: Written,
        below: Option<u64>,
        above: Option<u64>,
    },
    /// It and all its parts are possible, yet no numbers for the parts add up to one for it.
    Sum { total: Written },
}

impl From<Written> for Stated {
    fn from(written: Written) -> Self {
        Self {
            written,
            parts: Vec::new(),
        }
    }
}

impl Stated {
    /// From the least to the greatest number that it can stand for, its parts adding up.
    fn counts(&self, of: u32) -> Option<(u32, u32)> {
        let (mut least, mut greatest) = self.written.counts(of)?;
        if !self.parts.is_empty() {
            // Each part takes every number between its bounds, so their sum does too.
            let mut sum = (0u32, 0u32);
            for part in &self.parts {
                let part = part.counts(of)?;
                sum = (sum.0.saturating_add(part.0), sum.1.saturating_add(part.1));
            }
            least = least.max(sum.0);
            greatest = greatest.min(sum.1);
        }
        (least <= greatest).then_some((least, greatest))
    }

    fn add_misfits(&self, of: u32, found: &mut Vec<Misfit>) {
        let is_possible = self.written.counts(of).is_some();
        let misfit = if !is_possible {
            let (below, above) = neighbouring_percentages(self.written, of);
            let written = self.written;
            Some(Misfit::Percentage {
                written,
                below,
                above,
            })
        } else if self.counts(of).is_none() && self.parts.iter().all(|p| p.counts(of).is_some()) {
            let total = self.written;
            Some(Misfit::Sum { total })
        } else {
            None
        };
        found.extend(misfit.filter(|misfit| !found.contains(misfit)));
        for part in &self.parts {
            part.add_misfits(of, found);
        }
    }
}

/// Everything that cannot be in a group of `of`, each told once, in the order in which it was stated.
/// That something fits does not make it true: from a hundred persons on every whole percentage is
/// possible.
pub fn misfits(stated: &[Stated], of: u32) -> Vec<Misfit> {
    let mut found = Vec::new();
    for percentage in stated {
        percentage.add_misfits(of, &mut found);
    }
    found
}

/// The sizes of group in which all of this is possible, smallest first. None beyond 10,000: there every
/// percentage is.
pub fn sizes_that_fit(stated: &[Stated]) -> impl Iterator<Item = u32> {
    (1..=10_000).filter(|of| stated.iter().all(|s| s.counts(*of).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(percent: u64) -> Written {
        Written {
            hundredths: percent * 100,
            decimals: 0,
        }
    }

    fn one(percent: u64) -> Stated {
        whole(percent).into()
    }

    fn sum(percent: u64, parts: &[Stated]) -> Stated {
        Stated {
            written: whole(percent),
            parts: parts.to_vec(),
        }
    }

    fn impossible(percent: u64, below: u64, above: u64) -> Misfit {
        Misfit::Percentage {
            written: whole(percent),
            below: Some(below * 100),
            above: Some(above * 100),
        }
    }

    #[test]
    fn n20_the_finished_courses_are_of_61_or_62_not_of_67() {
        let alone = [18, 8, 5, 31, 8, 39].map(one);
        let in_work = sum(31, &[one(18), one(8), one(5)]);
        let summed = [sum(39, &[in_work, one(8)])];
        for stated in [&alone[..], &summed[..]] {
            let found = misfits(stated, 67);
            assert_eq!(found, [impossible(8, 7, 9), impossible(5, 4, 6)]);
            assert_eq!(sizes_that_fit(stated).take(2).collect::<Vec<_>>(), [61, 62]);
            assert_eq!(misfits(stated, 61), []);
        }
    }

    #[test]
    fn n20_the_active_courses_are_of_86() {
        let alone = [49, 33, 14, 1, 1].map(one);
        let summed = [sum(49, &[one(33), one(14), one(1), one(1)])];
        assert_eq!(misfits(&alone, 86), []);
        assert_eq!(misfits(&summed, 86), []);
    }

    #[test]
    fn possible_parts_need_a_possible_sum() {
        // Of ten, 30 % and 40 % are three and four, and eight are 80 %.
        let stated = [sum(80, &[one(30), one(40)])];
        let wrong = [Misfit::Sum { total: whole(80) }];
        assert_eq!(misfits(&stated, 10), wrong);
        // 8 % and 8 % of 1,000 may be 84 and 84: 17 %.
        assert_eq!(misfits(&[sum(17, &[one(8), one(8)])], 1000), []);
        assert_eq!(sizes_that_fit(&stated).next(), None);
    }

    #[test]
    fn a_wrong_part_is_told_and_not_its_sum_too() {
        let stated = [sum(39, &[one(31), one(8)])];
        assert_eq!(misfits(&stated, 67), [impossible(8, 7, 9)]);
        assert_eq!(misfits(&[], 67), []);
    }

    proptest! {
        #[test]
        fn what_was_counted_fits(counts in prop::collection::vec(0u32..40, 1..6), rest in 0u32..40) {
            let all: u32 = counts.iter().sum();
            let of = all + rest;
            prop_assume!(of > 0);
            let percent = |n: u32| u64::from((200 * n + of) / (2 * of));
            let parts: Vec<Stated> = counts.iter().map(|n| one(percent(*n))).collect();
            let stated = [sum(percent(all), &parts)];
            prop_assert_eq!(misfits(&stated, of), []);
            prop_assert!(sizes_that_fit(&stated).any(|size| size == of));
        }
    }
}
