//! What reviewers found, item by item.

use super::{Item, Section};
use crate::text::Line;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A score of one item, from 1 to 5; 5 is closest to the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Score(u32);

impl Score {
    pub const ONE: Self = Self(1);
    pub const TWO: Self = Self(2);
    pub const THREE: Self = Self(3);
    pub const FOUR: Self = Self(4);
    pub const FIVE: Self = Self(5);
    pub const ALL: [Self; 5] = [Self::ONE, Self::TWO, Self::THREE, Self::FOUR, Self::FIVE];

    pub const fn value(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Score {
    type Error = &'static str;

    fn try_from(value: u32) -> Result<Self, Self::Error> {
        let mut all = Self::ALL.into_iter();
        all.find(|score| score.0 == value)
            .ok_or("not a score from 1 to 5")
    }
}

impl From<Score> for u32 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// What a form sends for an item that was not assessed.
pub const NOT_ASSESSED: &str = "none";

/// What was found of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// `None` where it was not assessed, which is no score at all.
    pub score: Option<Score>,
    pub remark: Option<Line<300>>,
}

/// An answer of a form: a score, or that there is none.
pub(super) struct Answer(pub(super) Option<Score>);

impl FromStr for Answer {
    type Err = ();

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        if raw == NOT_ASSESSED {
            return Ok(Self(None));
        }
        let value: u32 = raw.parse().map_err(|_| ())?;
        let score = Score::try_from(value).map_err(|_| ())?;
        Ok(Self(Some(score)))
    }
}

/// One assessment of each item, in the order of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Assessment>", into = "Vec<Assessment>")]
pub struct Scores(Vec<Assessment>);

impl Scores {
    pub fn iter(&self) -> impl Iterator<Item = (Item, &Assessment)> {
        Item::ALL.iter().copied().zip(&self.0)
    }

    pub fn score(&self, item: Item) -> Option<Score> {
        let mut all = self.iter();
        all.find(|(of, _)| *of == item)
            .and_then(|(_, assessment)| assessment.score)
    }

    /// From 25 to 125. `None` where an item was not assessed: a total that leaves one out would count
    /// it as nothing, and one that is scaled up would invent it.
    pub fn total(&self) -> Option<u32> {
        self.iter()
            .map(|(_, found)| found.score.map(Score::value))
            .sum()
    }

    /// The same of one section.
    pub fn section_total(&self, section: Section) -> Option<u32> {
        self.iter()
            .filter(|(item, _)| item.section() == section)
            .map(|(_, found)| found.score.map(Score::value))
            .sum()
    }

    pub fn not_assessed(&self) -> impl Iterator<Item = Item> {
        self.iter()
            .filter(|(_, found)| found.score.is_none())
            .map(|(item, _)| item)
    }
}

impl TryFrom<Vec<Assessment>> for Scores {
    type Error = &'static str;

    fn try_from(found: Vec<Assessment>) -> Result<Self, Self::Error> {
        if found.len() == Item::ALL.len() {
            Ok(Self(found))
        } else {
            Err("not one assessment of each item")
        }
    }
}

impl From<Scores> for Vec<Assessment> {
    fn from(scores: Scores) -> Self {
        scores.0
    }
}
