//! What a total is called, and which of the limits between the names are confirmed.

/// A name for a stretch of totals of IPS-25, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    NotSupported,
    Fair,
    Good,
    Exemplary,
}

/// An end of a band, which belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    pub at: u32,
    /// Whether a source says so; else it is from general knowledge, and told to be unconfirmed.
    pub is_confirmed: bool,
}

impl Band {
    pub const ALL: [Self; 4] = [Self::NotSupported, Self::Fair, Self::Good, Self::Exemplary];

    pub const fn of(total: u32) -> Self {
        match total {
            0..=73 => Self::NotSupported,
            74..=99 => Self::Fair,
            100..=114 => Self::Good,
            _ => Self::Exemplary,
        }
    }

    /// Its lowest total; `None` of the lowest band.
    pub const fn from(self) -> Option<Bound> {
        match self {
            Self::NotSupported => None,
            Self::Fair => Some(confirmed(74)),
            Self::Good => Some(confirmed(100)),
            Self::Exemplary => Some(unconfirmed(115)),
        }
    }

    /// Its highest total; `None` of the highest band.
    pub const fn to(self) -> Option<Bound> {
        match self {
            Self::NotSupported => Some(unconfirmed(73)),
            Self::Fair => Some(confirmed(99)),
            Self::Good => Some(unconfirmed(114)),
            Self::Exemplary => None,
        }
    }

    /// Whether both of its ends are.
    pub fn is_confirmed(self) -> bool {
        let ends = [self.from(), self.to()];
        ends.into_iter().flatten().all(|end| end.is_confirmed)
    }

    /// From 1, the lowest.
    pub const fn rank(self) -> u32 {
        match self {
            Self::NotSupported => 1,
            Self::Fair => 2,
            Self::Good => 3,
            Self::Exemplary => 4,
        }
    }

    /// Whether a site is reviewed yearly from here on.
    pub fn is_good(self) -> bool {
        self >= Self::Good
    }
}

const fn confirmed(at: u32) -> Bound {
    Bound {
        at,
        is_confirmed: true,
    }
}

const fn unconfirmed(at: u32) -> Bound {
    Bound {
        at,
        is_confirmed: false,
    }
}
