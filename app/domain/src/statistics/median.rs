/// The middle of some whole numbers; between two of them it lies half way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Median {
    halves: u64,
}

impl Median {
    /// `None` of nothing; the order of the numbers does not matter.
    pub fn of(numbers: impl IntoIterator<Item = u32>) -> Option<Self> {
        let mut sorted: Vec<u32> = numbers.into_iter().collect();
        sorted.sort_unstable();
        let upper = sorted.len() / 2;
        let lower = sorted.len().checked_sub(1)? / 2;
        let (lower, upper) = (sorted.get(lower)?, sorted.get(upper)?);
        Some(Self {
            halves: u64::from(*lower).saturating_add(u64::from(*upper)),
        })
    }

    /// The whole part, and whether a half is added to it.
    pub const fn parts(self) -> (u64, bool) {
        (self.halves / 2, self.halves % 2 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_middle_one_or_half_way_between_two() {
        let parts = |numbers: &[u32]| Median::of(numbers.iter().copied()).map(Median::parts);
        assert_eq!(parts(&[]), None);
        assert_eq!(parts(&[7]), Some((7, false)));
        assert_eq!(parts(&[9, 1, 3]), Some((3, false)));
        assert_eq!(parts(&[4, 1, 2, 9]), Some((3, false)));
        assert_eq!(parts(&[2, 1]), Some((1, true)));
        assert_eq!(
            parts(&[u32::MAX, u32::MAX]),
            Some((u64::from(u32::MAX), false))
        );
    }

    proptest! {
        #[test]
        fn at_most_half_lie_on_either_side(numbers in prop::collection::vec(0u32..50, 1..40)) {
            let halves = Median::of(numbers.iter().copied()).unwrap().halves;
            let below = numbers.iter().filter(|n| u64::from(**n) * 2 < halves).count();
            let above = numbers.iter().filter(|n| u64::from(**n) * 2 > halves).count();
            prop_assert!(below * 2 <= numbers.len() && above * 2 <= numbers.len());
        }
    }
}
