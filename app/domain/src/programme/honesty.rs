//! Whether the colours of a programme can be trusted: what its own rounds, ratings and deviations tell
//! of how it reports (`rules.md` § 4.7 e–g).
//!
//! What counts is what a forum was shown: the frozen material. A report that came later is late, and a
//! missing one is missing in every figure.

mod colour_time;
mod constancy;
mod disagreement;
mod distribution;
mod escalation;
mod history;
mod recurrence;
mod staleness;
#[cfg(test)]
mod story;
mod timeliness;

pub use colour_time::{ColourTime, Runs};
pub use constancy::{Constancy, ENOUGH_ROUNDS, WINDOW_MAX, WINDOW_MIN, WINDOW_USUAL, Worst};
pub use disagreement::{Disagreement, RatingFact};
pub use distribution::{Change, Shift};
pub use escalation::{Escalations, OpenEscalation};
pub use history::{History, Lifetime, ReportFact, Shown, Track};
pub use recurrence::{Course, Recurrence};
pub use staleness::{STALE_DAYS, Stale, Staleness};
pub use timeliness::{RoundTimeliness, Timeliness};

use super::ProgrammeHead;
use crate::round::RoundState;
use chrono::NaiveDate;

/// What the address asks for. What it cannot read it leaves at its default: an address is not a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HonestyQuery {
    /// Over how many rounds a light has to stand to be called unchanged.
    pub window: u32,
    /// The meeting of the round that is held against the one before it; the newest if absent.
    pub meeting_on: Option<NaiveDate>,
}

impl Default for HonestyQuery {
    fn default() -> Self {
        Self {
            window: WINDOW_USUAL,
            meeting_on: None,
        }
    }
}

impl HonestyQuery {
    /// Reads the decoded pairs of a query string.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            match name {
                "runder" => {
                    let window = value.parse().ok();
                    let fits = window.filter(|n| (WINDOW_MIN..=WINDOW_MAX).contains(n));
                    query.window = fits.unwrap_or(WINDOW_USUAL);
                }
                "moede" => query.meeting_on = value.parse().ok(),
                _ => {}
            }
        }
        query
    }
}

/// All that is known of how a programme has reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestyFacts {
    /// In Denmark.
    pub today: NaiveDate,
    /// Oldest first, frozen or not.
    pub rounds: Vec<RoundState>,
    /// Every initiative there has been, by number.
    pub initiatives: Vec<Lifetime>,
    /// Of each initiative and round the newest report in time and the newest late one, in any order.
    pub reports: Vec<ReportFact>,
    /// Of each initiative and round the rating that counts, in any order.
    pub ratings: Vec<RatingFact>,
    /// By number of the initiative, in each the oldest first.
    pub courses: Vec<Course>,
}

/// The figures of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Honesty {
    /// The frozen rounds, oldest first.
    pub meetings: Vec<NaiveDate>,
    /// Rounds that nothing is counted of, because they are not frozen.
    pub n_unfrozen: u32,
    /// Newest first.
    pub timeliness: Vec<RoundTimeliness>,
    pub window: u32,
    /// `None` while there are fewer frozen rounds than asked for.
    pub constancy: Option<Constancy>,
    pub worst: Worst,
    pub disagreement: Disagreement,
    pub colour_time: ColourTime,
    pub recurrence: Recurrence,
    pub escalations: Escalations,
    /// `None` while there are not two frozen rounds.
    pub change: Option<Change>,
    pub staleness: Staleness,
}

impl Honesty {
    pub fn of(facts: &HonestyFacts, query: HonestyQuery) -> Self {
        let history = History::of(facts);
        Self {
            n_unfrozen: history.n_unfrozen,
            timeliness: timeliness::timeliness(&history),
            window: query.window,
            constancy: constancy::constancy(&history, query.window),
            worst: constancy::worst(&history),
            disagreement: disagreement::disagreement(&history, &facts.ratings),
            colour_time: colour_time::colour_time(&history),
            recurrence: recurrence::recurrence(&history, &facts.courses),
            escalations: escalation::escalations(&facts.courses, facts.today),
            change: distribution::change(&history, query.meeting_on),
            staleness: staleness::staleness(facts),
            meetings: history
                .rounds
                .iter()
                .map(|round| round.meeting_on)
                .collect(),
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestyView {
    pub programme: ProgrammeHead,
    pub honesty: Honesty,
}

/// How many there are.
fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonsense_in_the_address_is_the_default() {
        for raw in ["", "1", "7", "-3", "tre"] {
            let query = HonestyQuery::from_pairs([("runder", raw), ("moede", "i dag")]);
            assert_eq!(query, HonestyQuery::default(), "{raw}");
        }
        let query = HonestyQuery::from_pairs([("moede", "2026-10-05"), ("runder", "6")]);
        assert_eq!(query.window, 6);
        assert_eq!(
            query.meeting_on.map(|day| day.to_string()),
            Some("2026-10-05".into())
        );
    }
}
