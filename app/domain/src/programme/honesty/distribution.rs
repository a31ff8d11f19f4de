//! Why the lights of a round are spread otherwise than those of the round before (`rules.md` § 4.7 g):
//! whether initiatives do better, or others are counted.

use super::History;
use crate::programme::LightCounts;
use crate::status::{LightState, RuleKind};
use chrono::NaiveDate;

/// Initiatives that owed a report to both rounds and show another light than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub from: LightState,
    pub to: LightState,
    /// Their numbers, in order.
    pub numbers: Vec<u32>,
}

impl Shift {
    pub fn n(&self) -> u32 {
        u32::try_from(self.numbers.len()).unwrap_or(u32::MAX)
    }

    /// Whether it was rated otherwise; else a report stayed away or came again.
    pub fn is_rating(&self) -> bool {
        self.from != LightState::Missing && self.to != LightState::Missing
    }
}

/// From a frozen round to the next. For each light: before − away + to it − left + entered = after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub from_meeting: NaiveDate,
    pub to_meeting: NaiveDate,
    pub before: LightCounts,
    pub after: LightCounts,
    /// Deviations first; none is empty.
    pub shifts: Vec<Shift>,
    /// Owed a report to the second round only, by what they show in it.
    pub entered: LightCounts,
    /// Owed a report to the first round only, by what they showed in it.
    pub left: LightCounts,
}

impl Change {
    /// The lights that a page names: the three that every forum knows, and whatever else was shown.
    pub fn named(&self) -> Vec<LightState> {
        let shown = [&self.before, &self.after];
        let named = |state| {
            shown
                .iter()
                .any(|counts| counts.named(RuleKind::ThreeColours).contains(&state))
        };
        LightState::ALL
            .into_iter()
            .filter(|state| named(*state))
            .collect()
    }

    /// How many of this light show another one now.
    pub fn away_from(&self, state: LightState) -> u32 {
        self.n_shifted(|shift| shift.from == state)
    }

    /// How many show this light now and showed another one before.
    pub fn to(&self, state: LightState) -> u32 {
        self.n_shifted(|shift| shift.to == state)
    }

    /// How many were rated otherwise.
    pub fn n_rated_otherwise(&self) -> u32 {
        self.n_shifted(Shift::is_rating)
    }

    /// How many reported before and do not now, and how many the other way round.
    pub fn n_reporting_otherwise(&self) -> (u32, u32) {
        (
            self.to(LightState::Missing),
            self.away_from(LightState::Missing),
        )
    }

    fn n_shifted(&self, fits: impl Fn(&Shift) -> bool) -> u32 {
        let fitting = self.shifts.iter().filter(|shift| fits(shift));
        fitting.fold(0, |sum, shift| sum.saturating_add(shift.n()))
    }
}

/// To the round of this meeting, or to the newest, from the one frozen round before it. `None` where
/// there are not two.
pub fn change(history: &History, meeting_on: Option<NaiveDate>) -> Option<Change> {
    let rounds = &history.rounds;
    let asked = rounds
        .iter()
        .position(|round| Some(round.meeting_on) == meeting_on);
    let second = asked.filter(|at| *at > 0).or(rounds.len().checked_sub(1))?;
    let first = second.checked_sub(1)?;
    let mut found = Change {
        from_meeting: rounds.get(first)?.meeting_on,
        to_meeting: rounds.get(second)?.meeting_on,
        before: LightCounts::default(),
        after: LightCounts::default(),
        shifts: Vec::new(),
        entered: LightCounts::default(),
        left: LightCounts::default(),
    };
    for track in &history.tracks {
        let (before, after) = (track.state_at(first), track.state_at(second));
        before
            .into_iter()
            .for_each(|state| found.before.add(state, 1));
        after
            .into_iter()
            .for_each(|state| found.after.add(state, 1));
        match (before, after) {
            (Some(from), Some(to)) if from != to => {
                shift(&mut found.shifts, from, to, track.number)
            }
            (Some(_), Some(_)) | (None, None) => {}
            (None, Some(state)) => found.entered.add(state, 1),
            (Some(state), None) => found.left.add(state, 1),
        }
    }
    found.shifts.sort_by_key(|shift| (shift.to, shift.from));
    Some(found)
}

fn shift(shifts: &mut Vec<Shift>, from: LightState, to: LightState, number: u32) {
    match shifts
        .iter_mut()
        .find(|shift| (shift.from, shift.to) == (from, to))
    {
        Some(shift) => shift.numbers.push(number),
        None => shifts.push(Shift {
            from,
            to,
            numbers: vec![number],
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::{meeting, story};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn better_numbers_can_come_of_what_left_the_plan() {
        let history = History::of(&story(&[
            "R.", "R.", "GG", "GY", "Gm", "mG", ".G", ".m", "YY",
        ]));
        let found = change(&history, None).unwrap();
        assert_eq!(
            (found.from_meeting, found.to_meeting),
            (meeting(1), meeting(2))
        );
        assert_eq!(
            found.before,
            LightCounts {
                red: 2,
                yellow: 1,
                missing: 1,
                green: 3,
                ..LightCounts::default()
            }
        );
        assert_eq!(
            found.after,
            LightCounts {
                red: 0,
                yellow: 2,
                missing: 2,
                green: 3,
                ..LightCounts::default()
            }
        );
        assert_eq!(
            found.left,
            LightCounts {
                red: 2,
                ..LightCounts::default()
            }
        );
        assert_eq!(
            found.entered,
            LightCounts {
                missing: 1,
                green: 1,
                ..LightCounts::default()
            }
        );
        let shifts: Vec<_> = found
            .shifts
            .iter()
            .map(|s| (s.from, s.to, s.numbers.clone()))
            .collect();
        assert_eq!(
            shifts,
            [
                (LightState::Green, LightState::Yellow, vec![4]),
                (LightState::Green, LightState::Missing, vec![5]),
                (LightState::Missing, LightState::Green, vec![6]),
            ]
        );
        assert_eq!(
            (found.n_rated_otherwise(), found.n_reporting_otherwise()),
            (1, (1, 1))
        );
    }

    #[test]
    fn an_earlier_round_can_be_asked_for() {
        let history = History::of(&story(&["GYR"]));
        let to = |on| change(&history, on).unwrap().to_meeting;
        assert_eq!(to(Some(meeting(2))), meeting(2));
        // Nothing is before the first, and the last is what is not asked for otherwise.
        for on in [None, Some(meeting(1)), Some(meeting(3)), Some(meeting(9))] {
            assert_eq!(to(on), meeting(3));
        }
        assert_eq!(change(&History::of(&story(&["G"])), None), None);
        assert_eq!(change(&History::of(&story(&[])), None), None);
    }

    proptest! {
        #[test]
        fn before_and_what_happened_make_after(lines in prop::collection::vec("[GYRmL.]{4}", 0..40), to in 0u64..6) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let history = History::of(&story(&lines));
            let found = change(&history, Some(meeting(to)));
            prop_assert_eq!(found.is_some(), !lines.is_empty());
            if let Some(found) = found {
                for state in LightState::ALL {
                    let lost = found.away_from(state) + found.left.of(state);
                    let won = found.to(state) + found.entered.of(state);
                    prop_assert_eq!(found.before.of(state) + won, found.after.of(state) + lost);
                }
                prop_assert_eq!(
                    found.before.total() + found.entered.total(),
                    found.after.total() + found.left.total()
                );
                let (stopped, came) = found.n_reporting_otherwise();
                let n_shifted: u32 = found.shifts.iter().map(Shift::n).sum();
                prop_assert_eq!(found.n_rated_otherwise() + stopped + came, n_shifted);
                prop_assert!(found.shifts.iter().all(|shift| shift.n() > 0 && shift.from != shift.to));
            }
        }
    }
}
