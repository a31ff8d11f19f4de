/// How much the measured points of a baseline can carry (need N22; `rules.md` § 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Footing {
    /// Fewer than 12: development and chance cannot be told apart. No limits, no signals.
    TooFew,
    /// 12 to 19: limits are provisional.
    Provisional,
    /// 20 or more.
    Full,
}

impl Footing {
    pub const PROVISIONAL_MIN: usize = 12;
    pub const FULL_MIN: usize = 20;

    pub const fn of(n_measured: usize) -> Self {
        match n_measured {
            0..Self::PROVISIONAL_MIN => Self::TooFew,
            Self::PROVISIONAL_MIN..Self::FULL_MIN => Self::Provisional,
            _ => Self::Full,
        }
    }

    /// `found`, where there are points enough to say anything.
    pub(super) fn carries<T>(self, found: impl FnOnce() -> Option<T>) -> Option<T> {
        match self {
            Self::TooFew => None,
            Self::Provisional | Self::Full => found(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n22_eleven_are_too_few_nineteen_provisional_twenty_enough() {
        for (n, footing) in [
            (0, Footing::TooFew),
            (11, Footing::TooFew),
            (12, Footing::Provisional),
            (19, Footing::Provisional),
            (20, Footing::Full),
        ] {
            assert_eq!(Footing::of(n), footing, "{n}");
        }
    }
}
