//! The page on the projector: which rows, in which order, in what state of its address.

use super::ProgrammeHead;
use super::leafing::{PAGE_SIZE, rows_before};
use crate::ids::OrganisationId;
use crate::order::{OpenCondition, PlanCounts};
use crate::round::RoundHead;
use crate::status::{Light, LightState, RuleKind};
use crate::time::Timestamp;
use chrono::NaiveDate;
use std::str::FromStr;

/// Rounds that stand side by side: what a projector shows of a programme's history.
pub const ROUNDS_SHOWN: u32 = 6;

/// How the rows are ordered; ties are broken by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Red before the other deviations, then not reported, then green.
    #[default]
    Deviation,
    Number,
    Title,
    /// The longest without a report first; never reported before all.
    Age,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Deviation, Self::Number, Self::Title, Self::Age];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Deviation => "afvigelse",
            Self::Number => "nummer",
            Self::Title => "titel",
            Self::Age => "alder",
        }
    }
}

impl FromStr for Sort {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|s| s.code() == code).ok_or(())
    }
}

/// What the address asks for. What it cannot read it leaves at its default: an address is not a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewQuery {
    pub light: Option<LightState>,
    pub organisation: Option<OrganisationId>,
    pub lead: Option<String>,
    pub sort: Sort,
    /// From 1; 0 means the first as well.
    pub page: u32,
}

impl OverviewQuery {
    /// Reads the decoded pairs of a query string.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            match name {
                "lys" => query.light = value.parse().ok(),
                "organisation" => query.organisation = value.parse().ok(),
                "leder" => query.lead = (!value.trim().is_empty()).then(|| value.trim().to_owned()),
                "sorter" => query.sort = value.parse().unwrap_or_default(),
                "side" => query.page = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        query
    }

    /// The pairs that differ from the default, not yet encoded.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if let Some(light) = self.light {
            pairs.push(("lys", light.code().to_owned()));
        }
        if let Some(organisation) = self.organisation {
            pairs.push(("organisation", organisation.to_string()));
        }
        if let Some(lead) = &self.lead {
            pairs.push(("leder", lead.clone()));
        }
        if self.sort != Sort::default() {
            pairs.push(("sorter", self.sort.code().to_owned()));
        }
        if self.page > 1 {
            pairs.push(("side", self.page.to_string()));
        }
        pairs
    }

    /// Whether every initiative is asked for, in the order of deviation.
    pub fn is_default_order_of_all(&self) -> bool {
        self.sort == Sort::Deviation && !self.is_filtered()
    }

    pub fn is_filtered(&self) -> bool {
        self.light.is_some() || self.organisation.is_some() || self.lead.is_some()
    }

    /// The rows before the page asked for.
    pub fn offset(&self) -> u32 {
        rows_before(self.page)
    }
}

/// How many initiatives show each light in the newest round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LightCounts {
    pub red: u32,
    pub yellow_red: u32,
    pub yellow: u32,
    pub yellow_green: u32,
    pub missing: u32,
    pub green: u32,
}

impl LightCounts {
    pub fn add(&mut self, state: LightState, n: u32) {
        let count = match state {
            LightState::Red => &mut self.red,
            LightState::YellowRed => &mut self.yellow_red,
            LightState::Yellow => &mut self.yellow,
            LightState::YellowGreen => &mut self.yellow_green,
            LightState::Missing => &mut self.missing,
            LightState::Green => &mut self.green,
        };
        *count = count.saturating_add(n);
    }

    pub fn of(&self, state: LightState) -> u32 {
        match state {
            LightState::Red => self.red,
            LightState::YellowRed => self.yellow_red,
            LightState::Yellow => self.yellow,
            LightState::YellowGreen => self.yellow_green,
            LightState::Missing => self.missing,
            LightState::Green => self.green,
        }
    }

    pub fn total(&self) -> u32 {
        LightState::ALL
            .into_iter()
            .fold(0, |sum, state| sum.saturating_add(self.of(state)))
    }

    /// The lights that a page names: those of the rule set, and whatever else was counted.
    pub fn named(&self, rules: RuleKind) -> Vec<LightState> {
        let states = LightState::ALL.into_iter();
        states
            .filter(|state| rules.names(*state) || self.of(*state) > 0)
            .collect()
    }

    /// Which rows of each light stand on the page that starts after `offset` rows, when rows are
    /// ordered by deviation. A light with no row there is left out.
    pub fn slices(&self, offset: u32) -> Vec<LightSlice> {
        let (mut before, mut room) = (offset, PAGE_SIZE);
        let mut slices = Vec::new();
        for state in LightState::ALL {
            let n = self.of(state);
            let n_rows = n.saturating_sub(before).min(room);
            if n_rows > 0 {
                slices.push(LightSlice {
                    state,
                    offset: before,
                    n_rows,
                });
            }
            before = before.saturating_sub(n);
            room = room.saturating_sub(n_rows);
        }
        slices
    }
}

/// Some of the initiatives with one light, in the order of their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LightSlice {
    pub state: LightState,
    /// How many of the same light come before.
    pub offset: u32,
    pub n_rows: u32,
}

/// A row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewRow {
    pub number: u32,
    pub title: String,
    /// The owning organisations' names, in Danish order.
    pub owners: Vec<String>,
    /// Who holds the lead's seat; `None` while it is vacant.
    pub lead: Option<String>,
    /// One for each of [`Overview::rounds`].
    pub lights: Vec<LightState>,
    /// How the forum rates it in the newest round, where it does; for those who follow the programme.
    pub second: Option<Light>,
    /// When the newest report of any round came in.
    pub last_reported: Option<Timestamp>,
}

/// All that the overview shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    pub head: ProgrammeHead,
    /// The day the page is made, in Denmark; ages are counted from it.
    pub today: NaiveDate,
    /// Oldest first, at most [`ROUNDS_SHOWN`]; the last is the newest.
    pub rounds: Vec<RoundHead>,
    /// Of the whole programme, whatever the filter.
    pub counts: LightCounts,
    /// Rows that pass the filter, on all pages.
    pub n_rows: u32,
    pub rows: Vec<OverviewRow>,
    /// To choose from in the filter, in Danish order.
    pub organisations: Vec<(OrganisationId, String)>,
    pub leads: Vec<String>,
    /// How the plan reconciles; the lights above are those of the active ones.
    pub plan: PlanCounts,
    /// Of the active initiatives, the one that is due first before others.
    pub conditions: Vec<OpenCondition>,
    /// Number and title of those whose agreed scope those who ordered were not told of.
    pub untold: Vec<(u32, String)>,
    pub may_govern: bool,
    /// Whether the reader follows the programme by a role, and so sees its order book.
    pub may_follow: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::n_pages;
    use proptest::prelude::*;

    #[test]
    fn nonsense_in_the_address_is_the_default() {
        let query = OverviewQuery::from_pairs([
            ("lys", "blå"),
            ("side", "-1"),
            ("sorter", "x"),
            ("y", "z"),
        ]);
        assert_eq!(query, OverviewQuery::default());
    }

    #[test]
    fn the_third_page_begins_after_two() {
        let third = OverviewQuery {
            page: 3,
            ..OverviewQuery::default()
        };
        assert_eq!(third.offset(), 200);
    }

    #[test]
    fn missing_counts_as_missing_never_as_green() {
        let mut counts = LightCounts::default();
        counts.add(LightState::Missing, 2);
        counts.add(LightState::Green, 9);
        assert_eq!((counts.missing, counts.green, counts.total()), (2, 9, 11));
    }

    #[test]
    fn three_colours_are_named_as_three_until_another_was_counted() {
        let mut counts = LightCounts::default();
        let (three, five) = (RuleKind::ThreeColours, RuleKind::FiveColours);
        let (red, missing) = (LightState::Red, LightState::Missing);
        let usual = [red, LightState::Yellow, missing, LightState::Green];
        assert_eq!(counts.named(three), usual);
        assert_eq!(counts.named(five), LightState::ALL);
        counts.add(LightState::YellowRed, 1);
        assert_eq!(counts.named(three).len(), 5);
    }

    proptest! {
        #[test]
        fn each_row_stands_on_one_page(red in 0u32..250, yellow in 0u32..250, between in 0u32..90, missing in 0u32..250, green in 0u32..250) {
            let (yellow_red, yellow_green) = (between, between / 2);
            let counts = LightCounts { red, yellow_red, yellow, yellow_green, missing, green };
            let mut seen = Vec::new();
            for page in 0..n_pages(counts.total()) {
                let slices = counts.slices(page * PAGE_SIZE);
                let n: u32 = slices.iter().map(|s| s.n_rows).sum();
                prop_assert_eq!(n, PAGE_SIZE.min(counts.total() - page * PAGE_SIZE));
                for slice in slices {
                    seen.extend((slice.offset..slice.offset + slice.n_rows).map(|row| (slice.state, row)));
                }
            }
            let all: Vec<_> = LightState::ALL
                .into_iter()
                .flat_map(|state| (0..counts.of(state)).map(move |row| (state, row)))
                .collect();
            prop_assert_eq!(seen, all);
        }

        #[test]
        fn the_address_keeps_the_state(light in 0usize..7, sort in 0usize..4, page in 0u32..50, lead in "[a-zæøå ,]{0,20}") {
            let query = OverviewQuery {
                light: LightState::ALL.get(light).copied(),
                organisation: None,
                lead: (!lead.trim().is_empty()).then(|| lead.trim().to_owned()),
                sort: Sort::ALL[sort],
                page: if page == 1 { 0 } else { page },
            };
            let pairs = query.to_pairs();
            let read = OverviewQuery::from_pairs(pairs.iter().map(|(n, v)| (*n, v.as_str())));
            prop_assert_eq!(read, query);
        }
    }
}
