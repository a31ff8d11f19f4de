//! What has not been heard of for too long (`rules.md` § 4.7 f).

use super::{HonestyFacts, Lifetime, ReportFact, count};
use crate::ids::InitiativeId;
use crate::round::RoundState;
use crate::statistics::Share;
use crate::time::Timestamp;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A newest report older than this is stale.
pub const STALE_DAYS: u32 = 30;

/// So many rounds may be missed on end.
const MISSED_MAX: u32 = 1;

/// An active initiative whose light nobody should lean on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    pub number: u32,
    pub title: String,
    /// Whole days since the newest report, in time or late; `None` where there never was one.
    pub days: Option<u32>,
    /// Rounds since then that are frozen or past their deadline without a report, in time or late.
    pub n_missed: u32,
}

/// The active initiatives, and which of them are stale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staleness {
    pub n_active: u32,
    /// Those that never reported first, then the longest since a report; ties by number.
    pub stale: Vec<Stale>,
}

impl Staleness {
    pub fn share(&self) -> Share {
        Share::new(count(self.stale.iter()), self.n_active)
    }
}

/// Stale is what has a report of more than [`STALE_DAYS`] days, missed more than one round on end, or
/// never reported although a round has passed, whichever comes first.
pub fn staleness(facts: &HonestyFacts) -> Staleness {
    let active = || facts.initiatives.iter().filter(|life| life.is_active());
    let mut newest: HashMap<InitiativeId, &ReportFact> = HashMap::new();
    for report in &facts.reports {
        let known = newest.entry(report.initiative).or_insert(report);
        if known.reported_at < report.reported_at {
            *known = report;
        }
    }
    let judge = |life: &Lifetime| stale(facts, life, newest.get(&life.id).copied());
    let mut stale: Vec<Stale> = active().filter_map(judge).collect();
    // `None`, which sorts before every number, is the oldest.
    stale.sort_by_key(|stale| (stale.days.map(std::cmp::Reverse), stale.number));
    Staleness {
        n_active: count(active()),
        stale,
    }
}

fn stale(facts: &HonestyFacts, life: &Lifetime, newest: Option<&ReportFact>) -> Option<Stale> {
    let age = |at: Timestamp| u32::try_from((facts.today - at.day()).num_days()).unwrap_or(0);
    let days = newest.map(|report| age(report.reported_at));
    let of = newest.map(|report| report.round);
    let since = facts
        .rounds
        .iter()
        .rev()
        .take_while(|round| Some(round.id) != of);
    let n_missed = count(since.filter(|round| has_passed(round, life, facts.today)));
    let is_stale = match days {
        Some(days) => days > STALE_DAYS || n_missed > MISSED_MAX,
        None => n_missed > 0,
    };
    is_stale.then(|| Stale {
        number: life.number,
        title: life.title.clone(),
        days,
        n_missed,
    })
}

/// Whether the initiative owed a report to a round that is frozen or past its deadline.
fn has_passed(round: &RoundState, life: &Lifetime, today: NaiveDate) -> bool {
    match round.frozen_at {
        Some(at) => life.is_active_at(at),
        None => round.due_on < today && life.since.day() <= round.due_on,
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::{meeting, story};
    use super::*;
    use chrono::Days;

    fn found(facts: &HonestyFacts) -> Vec<(u32, Option<u32>, u32)> {
        let found = staleness(facts).stale;
        found
            .iter()
            .map(|s| (s.number, s.days, s.n_missed))
            .collect()
    }

    #[test]
    fn thirty_days_or_more_than_one_missed_round_whichever_is_first() {
        // Rounds are 28 days apart; a report comes 9 days before its meeting.
        let mut facts = story(&["GGG", "GGm", "Gmm", "mmm", "GmL", "GG."]);
        assert_eq!(
            found(&facts),
            [(4, None, 3), (3, Some(65), 2), (2, Some(37), 1)]
        );
        facts.today = meeting(3) - Days::new(8);
        assert_eq!(found(&facts), [(4, None, 3), (3, Some(57), 2)]);
        assert_eq!(staleness(&facts).share(), Share::new(2, 5));
        facts.today = meeting(3) + Days::new(21);
        assert!(!found(&facts).iter().any(|stale| stale.0 == 1));
        facts.today = meeting(3) + Days::new(22);
        assert!(found(&facts).contains(&(1, Some(31), 0)));
    }

    #[test]
    fn an_open_round_is_missed_once_its_deadline_has_passed() {
        let mut facts = story(&["m", "."]);
        facts.rounds[0].frozen_at = None;
        facts.today = facts.rounds[0].due_on;
        assert_eq!(found(&facts), []);
        facts.today = facts.today + Days::new(1);
        assert_eq!(found(&facts), [(1, None, 1)]);
        facts.initiatives[0].since =
            Timestamp::from_micros(facts.initiatives[0].since.micros() + 3 * 86_400_000_000);
        assert_eq!(found(&facts), []);
    }
}
