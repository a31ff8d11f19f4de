//! Lights that never move: whether that is good work or no attention, a forum has to ask.

use super::{History, Track, count};
use crate::programme::LightCounts;
use crate::statistics::Share;
use crate::status::LightState;

/// Two rounds are the fewest in which a light can stay.
pub const WINDOW_MIN: u32 = 2;
pub const WINDOW_MAX: u32 = 6;
pub const WINDOW_USUAL: u32 = 3;

/// Reports from which on it means something that a light was never red.
pub const ENOUGH_ROUNDS: u32 = 3;

/// The initiatives of the newest frozen round by what their lights did over the newest rounds. Each is
/// in one of the four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Constancy {
    /// The same in each of them, by that light; never *missing*.
    pub unchanged: LightCounts,
    pub changed: u32,
    /// Without a report in at least one of them.
    pub with_gap: u32,
    /// In the plan for some of them only.
    pub newer: u32,
}

impl Constancy {
    /// Of those that reported in each of the rounds.
    pub fn share_unchanged(self) -> Share {
        let n = self.unchanged.total();
        Share::new(n, n.saturating_add(self.changed))
    }
}

/// `None` where there are fewer frozen rounds than `window`.
pub fn constancy(history: &History, window: u32) -> Option<Constancy> {
    let n_rounds = history.rounds.len();
    let first = n_rounds.checked_sub(usize::try_from(window).ok()?)?;
    let newest = n_rounds.checked_sub(1)?;
    let mut found = Constancy::default();
    for track in &history.tracks {
        let Some(state) = track.state_at(newest) else {
            continue;
        };
        let states: Vec<_> = track.states().skip(first).collect();
        let bucket = if states.contains(&None) {
            &mut found.newer
        } else if states.contains(&Some(LightState::Missing)) {
            &mut found.with_gap
        } else if states.iter().all(|earlier| *earlier == Some(state)) {
            found.unchanged.add(state, 1);
            continue;
        } else {
            &mut found.changed
        };
        *bucket = bucket.saturating_add(1);
    }
    Some(found)
}

/// Every initiative there has been in a frozen round, by the worst light it ever reported in time.
/// Each is in one of the four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worst {
    pub red: u32,
    /// Not green all the time, and never red.
    pub deviated: u32,
    pub green: u32,
    /// With fewer than [`ENOUGH_ROUNDS`] reports.
    pub too_few: u32,
}

impl Worst {
    /// Of those with enough reports.
    pub const fn share_never_red(self) -> Share {
        let never = self.deviated.saturating_add(self.green);
        Share::new(never, never.saturating_add(self.red))
    }
}

pub fn worst(history: &History) -> Worst {
    let mut found = Worst::default();
    let owed_once = |track: &&Track| track.states().any(|state| state.is_some());
    for track in history.tracks.iter().filter(owed_once) {
        let is_enough = count(track.reported()) >= ENOUGH_ROUNDS;
        // Deviations sort first.
        let bucket = match track.reported().min().filter(|_| is_enough) {
            Some(LightState::Red) => &mut found.red,
            Some(LightState::Green) => &mut found.green,
            Some(state) if state.is_deviation() => &mut found.deviated,
            _ => &mut found.too_few,
        };
        *bucket = bucket.saturating_add(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::story::story;
    use super::*;

    fn over(lines: &[&str], window: u32) -> Option<Constancy> {
        constancy(&History::of(&story(lines)), window)
    }

    #[test]
    fn unchanged_is_the_same_light_in_each_of_the_newest_rounds() {
        let lines = [
            "YGGG", "GYYY", "GGYG", "GGmG", "..GG", "GGG.", "RRRR", "GGLG",
        ];
        let found = over(&lines, 3).unwrap();
        let unchanged = LightCounts {
            green: 1,
            yellow: 1,
            red: 1,
            missing: 0,
            ..LightCounts::default()
        };
        assert_eq!(
            found,
            Constancy {
                unchanged,
                changed: 1,
                with_gap: 2,
                newer: 1
            }
        );
        assert_eq!(found.share_unchanged(), Share::new(3, 4));
        let all = over(&lines, 4).unwrap();
        assert_eq!((all.share_unchanged(), all.newer), (Share::new(1, 4), 1));
    }

    #[test]
    fn fewer_rounds_than_asked_for_tell_nothing() {
        assert_eq!(over(&["GG"], 3), None);
        assert_eq!(over(&[], WINDOW_MIN), None);
        assert!(over(&["GG"], 2).is_some());
    }

    #[test]
    fn never_red_is_counted_among_those_with_three_reports() {
        let lines = [
            "GGGG", "GYGG", "RGGG", "GGmm", "GmGG", "mmmm", "...R", "YYY.", "....",
        ];
        let found = worst(&History::of(&story(&lines)));
        assert_eq!(
            found,
            Worst {
                red: 1,
                deviated: 2,
                green: 2,
                too_few: 3
            }
        );
        assert_eq!(found.share_never_red(), Share::new(4, 5));
    }
}
