//! Which indicators are drawn.

use crate::indicator::{Benchmark, Definition, Disclosure, IndicatorTarget, Publication};
use crate::programme::Sight;

/// Charts on one page: more are not taken in at once.
pub const CHARTS_MAX: usize = 6;

/// An indicator that is drawn: nothing of it but what was published.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartedIndicator {
    pub number: u32,
    /// The definition that holds.
    pub definition: Definition,
    pub publication: Publication,
    /// In the order in which they were set.
    pub targets: Vec<IndicatorTarget>,
    /// The newest of each name.
    pub benchmarks: Vec<Benchmark>,
}

/// The first of what is published and open to a reader, in the order in which it comes, and how many
/// more there are.
pub fn charted<T>(
    published: impl IntoIterator<Item = T>,
    disclosure: impl Fn(&T) -> Disclosure,
    sight: Sight,
) -> (Vec<T>, usize) {
    let open = published.into_iter();
    let mut open: Vec<T> = open.filter(|of| sight.may_read(disclosure(of))).collect();
    let n_more = open.len().saturating_sub(CHARTS_MAX);
    open.truncate(CHARTS_MAX);
    (open, n_more)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTSIDE: Sight = Sight {
        follows: false,
        governs: false,
    };
    const FOLLOWER: Sight = Sight {
        follows: true,
        governs: false,
    };

    #[test]
    fn six_are_drawn_and_the_others_are_counted() {
        let found = charted(1..=8, |_| Disclosure::Public, OUTSIDE);
        assert_eq!(found, (vec![1, 2, 3, 4, 5, 6], 2));
    }

    #[test]
    fn n19_what_is_not_open_is_neither_drawn_nor_counted() {
        let of = |n: &u32| match n {
            1 => Disclosure::Internal,
            2 => Disclosure::Forum,
            _ => Disclosure::Public,
        };
        assert_eq!(charted(1..=3, of, OUTSIDE), (vec![3], 0));
        assert_eq!(charted(1..=3, of, FOLLOWER), (vec![2, 3], 0));
    }
}
