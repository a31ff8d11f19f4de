/// Which points the middle and the limits of a chart are computed from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// Positions, from 0, of the points that begin a new group: there the definition changed or the
    /// process was changed, and everything is computed anew (NHS "rebase", qicharts2 `part`). In any
    /// order; one that is 0, repeated or beyond the last point changes nothing.
    pub breaks: Vec<usize>,
    /// Only so many points from the start of each group, missing ones counted too (NHS
    /// `fix_after_n_points`, qicharts2 `freeze`); all of them where `None`.
    pub fix_after: Option<usize>,
}

/// The points from one break to the next.
pub struct Group<'a, T> {
    pub starts_at: usize,
    pub points: &'a [T],
    pub baseline: &'a [T],
}

impl Baseline {
    /// In order; every point is in one of them, and none is empty.
    pub(super) fn groups<'a, T>(&self, points: &'a [T]) -> Vec<Group<'a, T>> {
        let inside = self.breaks.iter().copied().chain([0]);
        let mut starts: Vec<usize> = inside.filter(|at| *at < points.len()).collect();
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.iter().copied().skip(1).chain([points.len()]);
        let stretch = |(start, end): (usize, usize)| {
            let points = points.get(start..end)?;
            let fixed = self.fix_after.and_then(|n| points.get(..n));
            Some(Group {
                starts_at: start,
                points,
                baseline: fixed.unwrap_or(points),
            })
        };
        starts
            .iter()
            .copied()
            .zip(ends)
            .filter_map(stretch)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(breaks: &[usize], fix_after: Option<usize>) -> Vec<(usize, Vec<u8>, usize)> {
        let baseline = Baseline {
            breaks: breaks.to_vec(),
            fix_after,
        };
        let found = baseline.groups(&[1, 2, 3, 4, 5]);
        let told = found.iter();
        told.map(|g| (g.starts_at, g.points.to_vec(), g.baseline.len()))
            .collect()
    }

    #[test]
    fn a_break_begins_a_group() {
        assert_eq!(groups(&[], None), [(0, vec![1, 2, 3, 4, 5], 5)]);
        assert_eq!(
            groups(&[4, 2, 2, 0, 5, 99], Some(2)),
            [(0, vec![1, 2], 2), (2, vec![3, 4], 2), (4, vec![5], 1)]
        );
        assert_eq!(groups(&[], Some(0)), [(0, vec![1, 2, 3, 4, 5], 0)]);
        assert!(Baseline::default().groups::<u8>(&[]).is_empty());
    }
}
