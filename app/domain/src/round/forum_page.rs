//! What a forum goes through: its deviations, and the greens that it should not pass over.

use super::{Agenda, PackItem, RoundView, agenda, rating_of};
use crate::programme::{n_pages, on_page};
use crate::status::Light;

/// Why a forum is shown an initiative, in the order it goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It is not green.
    Deviates,
    /// Green, and the forum rates it otherwise itself (need N11).
    Disputed,
    /// Green, and something speaks against it (need N10).
    Contradicted,
    /// Green, with a deviation that nobody has closed: a light closes none.
    Unclosed,
    /// Green, and a forum wishes it to be followed (need N13).
    FollowedUp,
}

/// A page of what a forum goes through; each initiative stands on one page at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumPage<'a> {
    pub agenda: Agenda<'a>,
    pub shown: Vec<(Ground, &'a PackItem)>,
    /// From 1.
    pub page: u32,
    pub n_pages: u32,
}

impl ForumPage<'_> {
    /// The initiatives on it.
    pub fn numbers(&self) -> Vec<u32> {
        self.shown.iter().map(|(_, item)| item.number).collect()
    }
}

impl RoundView {
    /// Once it is frozen; a page past the end is the last.
    pub fn forum_page(&self, page: u32) -> Option<ForumPage<'_>> {
        let (pack, _) = self.pack.as_ref()?;
        let agenda = agenda(pack);
        let all = self.gone_through(&agenda);
        let n_pages = n_pages(u32::try_from(all.len()).unwrap_or(u32::MAX));
        let page = page.clamp(1, n_pages);
        Some(ForumPage {
            shown: on_page(&all, page).to_vec(),
            agenda,
            page,
            n_pages,
        })
    }

    fn gone_through<'a>(&self, agenda: &Agenda<'a>) -> Vec<(Ground, &'a PackItem)> {
        let doubted = |ground| {
            let greens = agenda.greens.iter().copied();
            let greens = greens.filter(move |item| self.doubt(item) == Some(ground));
            greens.map(move |item| (ground, item))
        };
        let deviations = agenda.deviations.iter();
        deviations
            .map(|item| (Ground::Deviates, *item))
            .chain(doubted(Ground::Disputed))
            .chain(doubted(Ground::Contradicted))
            .chain(doubted(Ground::Unclosed))
            .chain(doubted(Ground::FollowedUp))
            .collect()
    }

    /// What weighs most against a green.
    fn doubt(&self, green: &PackItem) -> Option<Ground> {
        let rating = rating_of(&self.ratings, green.number);
        if rating.is_some_and(|rating| rating.light != Light::Green) {
            Some(Ground::Disputed)
        } else if !green.contradictions.is_empty() {
            Some(Ground::Contradicted)
        } else if self.unclosed.binary_search(&green.number).is_ok() {
            Some(Ground::Unclosed)
        } else if self.wishes.iter().any(|wish| wish.number == green.number) {
            Some(Ground::FollowedUp)
        } else {
            None
        }
    }

    /// An item with the reasons that were given since it was frozen.
    pub fn with_reasons(&self, item: &PackItem) -> PackItem {
        let mut item = item.clone();
        for found in &mut item.contradictions {
            let mut answers = self.answers.iter().filter(|a| a.number == item.number);
            let of = &found.contradiction;
            let given = answers.find(|a| of.is_answered_by(a.kind, &a.indicators));
            if found.reason.is_none() {
                found.reason = given.map(|answer| answer.reason.clone());
            }
        }
        item
    }
}
