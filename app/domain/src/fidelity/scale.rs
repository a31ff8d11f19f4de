//! Scales by version, and which of their anchors are confirmed.

use super::{Item, Score};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A version of the scale. Only IPS-25 is offered: the older IPS-15 has other items, other anchors and
/// another highest score (`rules.md` § 4.8), and a total of one is never held against the other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FidelityScale {
    #[serde(rename = "ips-25")]
    Ips25,
}

impl FidelityScale {
    pub const ALL: &'static [Self] = &[Self::Ips25];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ips25 => "ips-25",
        }
    }

    /// As people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ips25 => "IPS-25",
        }
    }

    /// In the order of the scale.
    pub const fn items(self) -> &'static [Item] {
        match self {
            Self::Ips25 => Item::ALL,
        }
    }

    /// The lowest and the highest total.
    pub const fn range(self) -> (u32, u32) {
        match self {
            Self::Ips25 => (25, 125),
        }
    }

    /// What each score of an item means; `None` where that is not confirmed.
    pub const fn anchors(self, item: Item) -> Option<&'static Anchors> {
        match (self, item) {
            (Self::Ips25, Item::CaseloadSize) => Some(&CASELOAD),
            (Self::Ips25, Item::EmploymentStaff) => Some(&EMPLOYMENT_TIME),
            (Self::Ips25, _) => None,
        }
    }
}

impl FromStr for FidelityScale {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.iter().copied();
        all.find(|scale| scale.code() == code).ok_or(())
    }
}

/// What the scores of an item mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    pub counted: Counted,
    /// From score 5 to score 1.
    pub steps: [(Score, Anchor); 5],
}

/// What is counted for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    ClientsPerSpecialist,
    /// The part of the working time spent on employment, in percent.
    EmploymentTime,
}

/// The numbers for which a score is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    UpTo(u32),
    Below(u32),
    /// Both ends belong to it.
    Between(u32, u32),
    From(u32),
}

static CASELOAD: Anchors = Anchors {
    counted: Counted::ClientsPerSpecialist,
    steps: [
        (Score::FIVE, Anchor::UpTo(20)),
        (Score::FOUR, Anchor::Between(21, 25)),
        (Score::THREE, Anchor::Between(26, 30)),
        (Score::TWO, Anchor::Between(31, 40)),
        (Score::ONE, Anchor::From(41)),
    ],
};

static EMPLOYMENT_TIME: Anchors = Anchors {
    counted: Counted::EmploymentTime,
    steps: [
        (Score::FIVE, Anchor::From(96)),
        (Score::FOUR, Anchor::Between(90, 95)),
        (Score::THREE, Anchor::Between(75, 89)),
        (Score::TWO, Anchor::Between(60, 74)),
        (Score::ONE, Anchor::Below(60)),
    ],
};
