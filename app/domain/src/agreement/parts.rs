//! The part-initiatives (*delindsatser*) of an agreement.

use crate::text::Line;

/// A part by a number that it keeps while it is called the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// From 1 within the agreement.
    pub number: u32,
    pub title: Line<200>,
}

/// The parts that `titles` name, in that order: one that was there keeps its number, a new one gets the
/// next after the highest.
pub fn numbered(current: &[Part], titles: &[Line<200>]) -> Vec<Part> {
    let mut highest = current.iter().map(|part| part.number).max().unwrap_or(0);
    let mut parts = Vec::new();
    for title in titles {
        let there = current.iter().find(|part| part.title == *title);
        let number = there.map(|part| part.number).unwrap_or_else(|| {
            highest = highest.saturating_add(1);
            highest
        });
        parts.push(Part {
            number,
            title: title.clone(),
        });
    }
    parts
}
