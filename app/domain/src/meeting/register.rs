//! What a forum has decided: numbered when the minutes are approved, once and for ever.

use super::Conclusion;
use crate::ids::ForumId;
use chrono::NaiveDate;

/// Numbers the decisions among the conclusions of a meeting's items, after the last one of the forum: the
/// place of each item, from 0, and its number.
pub fn number_decisions(conclusions: &[Option<Conclusion>], last: u32) -> Vec<(usize, u32)> {
    let places = conclusions.iter().enumerate();
    let decided = places.filter(|(_, conclusion)| conclusion.is_some_and(Conclusion::decides));
    decided
        .zip(1..)
        .map(|((place, _), n)| (place, last.saturating_add(n)))
        .collect()
}

/// What the register is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionQuery {
    /// Words that title or decision must hold.
    pub words: String,
    /// From 1.
    pub page: u32,
}

impl DecisionQuery {
    /// What somebody looks for: without signs that no keyboard types, and no longer than a line.
    pub fn new(typed: &str, page: u32) -> Self {
        let words = typed.chars().filter(|sign| !sign.is_control());
        Self {
            words: words.take(200).collect(),
            page,
        }
    }
}

/// A decision of a forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLine {
    pub number: u32,
    pub met_on: NaiveDate,
    /// The number of the item at that meeting.
    pub item: u32,
    pub title: String,
    pub conclusion: Conclusion,
    /// What was recommended, where it was approved without a word.
    pub words: String,
    pub is_closed: bool,
}

/// The decisions of a forum, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRegister {
    pub forum: ForumId,
    pub forum_name: String,
    /// All of them, whatever was asked for.
    pub n_all: u32,
    /// Those that were asked for.
    pub n_found: u32,
    pub query: DecisionQuery,
    pub lines: Vec<DecisionLine>,
}
