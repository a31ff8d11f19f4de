//! Greens that a forum should not pass over.

use super::{PackItem, RoundView, rating_of};
use crate::deviation::DeviationLine;
use crate::status::Light;

/// Each green stands in one list at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt<'a> {
    /// Those that the forum rates otherwise itself (need N11).
    pub disputed: Vec<&'a PackItem>,
    /// Those that something speaks against (need N10).
    pub contradicted: Vec<&'a PackItem>,
    /// Those with a deviation that nobody has closed: a light closes none.
    pub unclosed: Vec<&'a PackItem>,
}

pub fn greens_in_doubt<'a>(round: &RoundView, greens: &[&'a PackItem]) -> Doubt<'a> {
    let is_disputed = |item: &&PackItem| {
        let rating = rating_of(&round.ratings, item.number);
        rating.is_some_and(|rating| rating.light != Light::Green)
    };
    let is_unclosed = |item: &&PackItem| {
        let line = round.deviation_of(item.number);
        line.is_some_and(|line| !line.place.standing.is_closed())
    };
    let (disputed, rest): (Vec<_>, Vec<_>) = greens.iter().copied().partition(is_disputed);
    let (contradicted, rest): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|item: &&PackItem| !item.contradictions.is_empty());
    Doubt {
        disputed,
        contradicted,
        unclosed: rest.into_iter().filter(is_unclosed).collect(),
    }
}

impl RoundView {
    /// The newest deviation of an initiative, unless it opened in a later round.
    pub fn deviation_of(&self, number: u32) -> Option<&DeviationLine> {
        let lines = &self.deviations;
        let at = lines.binary_search_by_key(&number, |line| line.number);
        let line = at.ok().and_then(|at| lines.get(at));
        line.filter(|line| line.meeting_on <= self.state.meeting_on)
    }

    /// An item with the reasons that were given since it was frozen.
    pub fn with_reasons(&self, item: &PackItem) -> PackItem {
        let mut item = item.clone();
        for found in &mut item.contradictions {
            let mut answers = self.answers.iter();
            let kind = found.contradiction.kind;
            let given = answers.find(|answer| answer.number == item.number && answer.kind == kind);
            if found.reason.is_none() {
                found.reason = given.map(|answer| answer.reason.clone());
            }
        }
        item
    }
}
