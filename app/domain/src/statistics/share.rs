use super::{Interval, wilson};

/// Of fewer than this a percentage says less than the two numbers, which then stand alone
/// (`rules.md` § 4.5: groups below five).
pub const SMALL_GROUP: u32 = 5;

/// Some of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub n: u32,
    /// The whole group; 0 where there is nothing to take a share of.
    pub of: u32,
}

impl Share {
    pub const fn new(n: u32, of: u32) -> Self {
        Self { n, of }
    }

    /// In tenths of a percent, rounded half up; `None` of a small group, where it is not to be shown.
    pub fn permille(self) -> Option<u64> {
        if self.of < SMALL_GROUP {
            return None;
        }
        let (n, of) = (u64::from(self.n), u64::from(self.of));
        n.saturating_mul(2000)
            .saturating_add(of)
            .checked_div(of.saturating_mul(2))
    }

    /// Where the share lies with a confidence of 95 %; `None` wherever no percentage is shown.
    pub fn interval(self) -> Option<Interval> {
        self.permille().and_then(|_| wilson(self.n, self.of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_group_has_no_percentage() {
        assert_eq!(Share::new(2, 4).permille(), None);
        assert_eq!(Share::new(2, 4).interval(), None);
        assert_eq!(Share::default().permille(), None);
        assert_eq!(Share::new(2, 5).permille(), Some(400));
        assert!(Share::new(2, 5).interval().is_some());
    }

    #[test]
    fn it_is_rounded_half_up_to_a_tenth_of_a_percent() {
        for (n, of, permille) in [
            (42, 86, 488),
            (28, 86, 326),
            (1, 16, 63),
            (13, 15, 867),
            (0, 20, 0),
            (20, 20, 1000),
        ] {
            assert_eq!(Share::new(n, of).permille(), Some(permille), "{n}/{of}");
        }
    }
}
