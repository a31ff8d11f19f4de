//! What deviates, in plain language: as the report upwards tells it, else in the leads' own words. What
//! is left out is counted by its light (need N12).

use crate::programme::{LightCounts, Sight};
use crate::round::{
    OmittedRed, Pack, PackItem, RatingLine, UpwardItem, UpwardReport, agenda, rating_of,
};
use crate::status::{Light, LightState};
use chrono::NaiveDate;

/// Deviations told in the leads' words on one page; the worst are told first.
pub const DEVIATIONS_MAX: usize = 6;

/// What a page tells of the deviations of a round.
#[derive(Clone, Copy, Debug)]
pub struct ToldSource<'a> {
    pub pack: &'a Pack,
    /// The forum's own, in each initiative the newest first.
    pub ratings: &'a [RatingLine],
    /// The one that counts.
    pub upward: Option<&'a UpwardReport>,
}

/// Whose words the deviations are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldBy {
    /// Those of the report to the forum that ordered the programme.
    Report,
    /// Those of the leads: there is no report of this round yet.
    LeadsUnreported,
    /// Those of the leads: reports are not open to the reader.
    Leads,
}

/// One initiative in plain language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldItem {
    pub number: u32,
    pub title: String,
    /// The lead's.
    pub state: LightState,
    /// The forum's own, where it differs and is open to the reader.
    pub second: Option<Light>,
    /// `None` where nobody said anything.
    pub text: Option<String>,
    /// What is done about it, and by when.
    pub done: Option<(String, NaiveDate)>,
}

impl ToldItem {
    /// The worse of both lights; not reported stands between the deviations and green.
    fn worst(&self) -> LightState {
        let second = self.second.map(LightState::from);
        second.map_or(self.state, |second| second.min(self.state))
    }
}

/// What is told, and an honest account of what is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldList {
    pub by: ToldBy,
    /// The worst first, then by number.
    pub items: Vec<ToldItem>,
    /// Of those told, how many deviate or are not reported.
    pub n_told: usize,
    /// Everything of the round that deviates or is not reported.
    pub n_deviating: usize,
    /// What of it is not told, by the lead's light or, where the forum's own is worse, by that.
    pub untold: LightCounts,
    /// Why red ones were left out of the report.
    pub omitted: Vec<OmittedRed>,
    /// What the forum has rated since, and the report does not tell.
    pub rated_since: Vec<(u32, Light)>,
}

pub fn told(source: ToldSource<'_>, sight: Sight) -> ToldList {
    // Ratings and reports are open to those with a part in the programme.
    let source = match sight.follows {
        true => source,
        false => ToldSource {
            ratings: &[],
            upward: None,
            ..source
        },
    };
    let ToldSource { pack, ratings, .. } = source;
    let all: Vec<ToldItem> = pack.items.iter().map(|item| own(item, ratings)).collect();
    let (by, mut items) = match source.upward {
        Some(report) => (ToldBy::Report, reported(pack, report)),
        None if sight.follows => (ToldBy::LeadsUnreported, worst_first(pack, &all)),
        None => (ToldBy::Leads, worst_first(pack, &all)),
    };
    if by == ToldBy::Report {
        items.sort_by_key(|item| (item.worst(), item.number));
    }
    let deviating = all.iter().filter(|item| deviates(item));
    let mut untold = LightCounts::default();
    for item in deviating.clone() {
        if !items.iter().any(|told| told.number == item.number) {
            untold.add(item.worst(), 1);
        }
    }
    let n_deviating = deviating.count();
    let n_untold = usize::try_from(untold.total()).unwrap_or(usize::MAX);
    ToldList {
        by,
        n_told: n_deviating.saturating_sub(n_untold),
        n_deviating,
        untold,
        omitted: source
            .upward
            .map_or_else(Vec::new, |r| r.omitted_reds.clone()),
        rated_since: source
            .upward
            .map_or_else(Vec::new, |report| report.rated_since(ratings)),
        items,
    }
}

fn deviates(item: &ToldItem) -> bool {
    item.worst() != LightState::Green
}

/// In the lead's own words: what it means, else why.
fn own(item: &PackItem, ratings: &[RatingLine]) -> ToldItem {
    let report = item.report.as_ref();
    let remedy = report.and_then(|report| report.remedy.as_ref());
    let explanation = report.and_then(|report| report.explanation.clone());
    let light = report.map(|report| report.light);
    let second = rating_of(ratings, item.number).map(|rating| rating.light);
    ToldItem {
        number: item.number,
        title: item.title.clone(),
        state: item.state(),
        second: second.filter(|second| Some(*second) != light),
        text: remedy
            .map(|remedy| remedy.consequence.clone())
            .or(explanation),
        done: remedy.map(|remedy| (remedy.action.clone(), remedy.due_on)),
    }
}

/// The worst, as far as there is room, in the order in which the forum goes through them.
fn worst_first(pack: &Pack, all: &[ToldItem]) -> Vec<ToldItem> {
    let agenda = agenda(pack);
    let order = agenda.deviations.iter().chain(&agenda.greens);
    let in_order = order.filter_map(|item| all.iter().find(|told| told.number == item.number));
    let mut items: Vec<ToldItem> = in_order.filter(|item| deviates(item)).cloned().collect();
    // Stable: of the same light the longest standing stays first.
    items.sort_by_key(ToldItem::worst);
    items.truncate(DEVIATIONS_MAX);
    items
}

/// What the report tells, with what the lead does about it.
fn reported(pack: &Pack, report: &UpwardReport) -> Vec<ToldItem> {
    let remedy_of = |number| {
        let item = pack.items.iter().find(|item| item.number == number)?;
        let remedy = item.report.as_ref()?.remedy.as_ref()?;
        Some((remedy.action.clone(), remedy.due_on))
    };
    let of_item = |item: &UpwardItem| ToldItem {
        number: item.number,
        title: item.title.clone(),
        state: item.light.into(),
        second: item.second.filter(|second| Some(*second) != item.light),
        text: Some(item.text.clone()),
        done: remedy_of(item.number),
    };
    report.items.iter().map(of_item).collect()
}

#[cfg(test)]
mod tests;
