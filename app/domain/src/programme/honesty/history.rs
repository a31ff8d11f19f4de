//! What a forum was shown of each initiative, frozen round by frozen round.

use super::HonestyFacts;
use crate::ids::{InitiativeId, RoundId};
use crate::order::FateKind;
use crate::round::RoundState;
use crate::status::{Light, LightState};
use crate::time::Timestamp;
use std::collections::HashMap;

/// When an initiative was in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifetime {
    pub id: InitiativeId,
    pub number: u32,
    pub title: String,
    /// When its order was recorded.
    pub since: Timestamp,
    /// When it ended or was taken up again, and what became of it; oldest first.
    pub turns: Vec<(Timestamp, FateKind)>,
}

impl Lifetime {
    /// Whether it owed a report to a round that was frozen at this instant: the frozen material holds
    /// what was active then.
    pub fn is_active_at(&self, at: Timestamp) -> bool {
        let turned = self
            .turns
            .iter()
            .take_while(|(turned_at, _)| *turned_at <= at);
        self.since <= at
            && turned
                .last()
                .is_none_or(|(_, fate)| *fate == FateKind::Active)
    }

    /// Whether it is in the plan now.
    pub fn is_active(&self) -> bool {
        let last = self.turns.last();
        last.is_none_or(|(_, fate)| *fate == FateKind::Active)
    }
}

/// A report that counts: the last before its round was frozen, or the last one after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportFact {
    pub initiative: InitiativeId,
    pub round: RoundId,
    pub light: Light,
    /// Whether it came after the round was frozen.
    pub late: bool,
    pub reported_at: Timestamp,
}

/// What stood in the frozen material of one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub state: LightState,
    /// Whether a report came after the round was frozen.
    pub came_late: bool,
}

/// An initiative through the frozen rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub id: InitiativeId,
    pub number: u32,
    /// One for each round; `None` where it owed no report.
    pub shown: Vec<Option<Shown>>,
}

impl Track {
    /// What stood in a round, where it owed a report.
    pub fn state_at(&self, round: usize) -> Option<LightState> {
        self.shown
            .get(round)
            .copied()
            .flatten()
            .map(|shown| shown.state)
    }

    /// One for each round; `None` where it owed no report.
    pub fn states(&self) -> impl Iterator<Item = Option<LightState>> {
        self.shown
            .iter()
            .map(|shown| shown.map(|shown| shown.state))
    }

    /// The lights that were reported in time, oldest first.
    pub fn reported(&self) -> impl Iterator<Item = LightState> {
        let states = self.states().flatten();
        states.filter(|state| *state != LightState::Missing)
    }
}

/// All initiatives through the frozen rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The frozen ones, oldest first.
    pub rounds: Vec<RoundState>,
    pub n_unfrozen: u32,
    /// By number.
    pub tracks: Vec<Track>,
}

impl History {
    pub fn of(facts: &HonestyFacts) -> Self {
        let all = facts.rounds.iter();
        let frozen: Vec<(RoundState, Timestamp)> = all
            .filter_map(|round| Some((*round, round.frozen_at?)))
            .collect();
        let mut in_time: HashMap<(InitiativeId, RoundId), Light> = HashMap::new();
        let mut late: HashMap<(InitiativeId, RoundId), Light> = HashMap::new();
        for report in &facts.reports {
            let known = if report.late { &mut late } else { &mut in_time };
            known.insert((report.initiative, report.round), report.light);
        }
        let shown = |life: &Lifetime, round: &RoundState, at: Timestamp| {
            let key = (life.id, round.id);
            life.is_active_at(at).then(|| Shown {
                state: in_time.get(&key).copied().into(),
                came_late: late.contains_key(&key),
            })
        };
        let track = |life: &Lifetime| Track {
            id: life.id,
            number: life.number,
            shown: frozen
                .iter()
                .map(|(round, at)| shown(life, round, *at))
                .collect(),
        };
        let n_unfrozen = facts.rounds.len().saturating_sub(frozen.len());
        Self {
            tracks: facts.initiatives.iter().map(track).collect(),
            n_unfrozen: u32::try_from(n_unfrozen).unwrap_or(u32::MAX),
            rounds: frozen.iter().map(|(round, _)| *round).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::{at, story};
    use super::*;

    #[test]
    fn who_owes_is_who_was_active_when_the_round_was_frozen() {
        let life = |turns: &[(i64, FateKind)]| Lifetime {
            id: InitiativeId::new(uuid::Uuid::nil()),
            number: 1,
            title: String::new(),
            since: Timestamp::from_micros(10),
            turns: turns
                .iter()
                .map(|(at, fate)| (Timestamp::from_micros(*at), *fate))
                .collect(),
        };
        let owes = |life: &Lifetime, at| life.is_active_at(Timestamp::from_micros(at));
        let always = life(&[]);
        assert_eq!([9, 10, 99].map(|at| owes(&always, at)), [false, true, true]);
        let back = life(&[(20, FateKind::Closed), (30, FateKind::Active)]);
        assert_eq!(
            [19, 20, 29, 30].map(|at| owes(&back, at)),
            [true, false, false, true]
        );
        assert!(back.is_active());
        assert!(!life(&[(20, FateKind::Withdrawn)]).is_active());
    }

    #[test]
    fn what_comes_after_the_freezing_changes_nothing_that_was_shown() {
        let mut facts = story(&["Gm"]);
        let late = ReportFact {
            late: true,
            light: Light::Red,
            reported_at: at(1, 60),
            ..facts.reports[0]
        };
        facts.reports.push(late);
        let second = ReportFact {
            round: facts.rounds[1].id,
            ..late
        };
        facts.reports.push(second);
        let history = History::of(&facts);
        let states: Vec<_> = history.tracks[0].states().collect();
        assert_eq!(states, [Some(LightState::Green), Some(LightState::Missing)]);
        assert!(
            history.tracks[0]
                .shown
                .iter()
                .all(|shown| shown.unwrap().came_late)
        );
    }

    #[test]
    fn a_round_that_is_not_frozen_is_not_counted() {
        let mut facts = story(&["GR", ".G"]);
        facts.rounds[1].frozen_at = None;
        let history = History::of(&facts);
        assert_eq!((history.rounds.len(), history.n_unfrozen), (1, 1));
        let states: Vec<Vec<_>> = history
            .tracks
            .iter()
            .map(|t| t.states().collect())
            .collect();
        assert_eq!(states, [vec![Some(LightState::Green)], vec![None]]);
    }
}
