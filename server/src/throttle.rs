//! Slows down whoever guesses passwords: failed attempts by e-mail, kept in memory.
//!
//! Each instance counts for itself and forgets when it restarts; what makes guessing hopeless is the
//! length of passwords, this only keeps the log and the processor quiet.

use domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Failures that are borne within [`WINDOW_MINUTES`].
pub const ATTEMPTS: usize = 10;
pub const WINDOW_MINUTES: i64 = 15;

/// E-mails remembered at the most: some megabytes.
const CAPACITY: usize = 10_000;

/// Counts attempts until they turn out well.
#[derive(Debug, Default)]
pub struct Throttle {
    /// The moments of the attempts within the window, oldest first.
    attempts: Mutex<HashMap<String, Vec<Timestamp>>>,
}

impl Throttle {
    /// Counts an attempt, or refuses it. It is counted before its outcome is known, so that many
    /// guesses at once are not one guess.
    pub fn attempt(&self, key: &str, now: Timestamp) -> bool {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        if !attempts.contains_key(key) && attempts.len() >= CAPACITY {
            make_room(&mut attempts, now);
        }
        let moments = attempts.entry(key.to_owned()).or_default();
        moments.retain(|at| is_recent(*at, now));
        let borne = moments.len() < ATTEMPTS;
        if borne {
            moments.push(now);
        }
        borne
    }

    /// Forgets the attempts that came before a good one.
    pub fn succeed(&self, key: &str) {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        attempts.remove(key);
    }
}

fn is_recent(at: Timestamp, now: Timestamp) -> bool {
    at.plus_minutes(WINDOW_MINUTES) > now
}

/// Drops what is past, or else whoever guessed least: nobody buys new guesses by making up e-mails.
fn make_room(attempts: &mut HashMap<String, Vec<Timestamp>>, now: Timestamp) {
    attempts.retain(|_, moments| moments.iter().any(|at| is_recent(*at, now)));
    if attempts.len() < CAPACITY {
        return;
    }
    let least = attempts
        .iter()
        .min_by_key(|(_, moments)| (moments.len(), moments.last().copied()))
        .map(|(key, _)| key.clone());
    if let Some(key) = least {
        attempts.remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::from_micros(0);

    #[test]
    fn the_eleventh_failure_in_a_quarter_is_refused() {
        let throttle = Throttle::default();
        for minute in 0..10 {
            assert!(throttle.attempt("a", START.plus_minutes(minute)));
        }
        assert!(!throttle.attempt("a", START.plus_minutes(14)));
        assert!(throttle.attempt("b", START.plus_minutes(14)));
        // The first is forgotten; the refused one was not counted.
        assert!(throttle.attempt("a", START.plus_minutes(15)));
        assert!(!throttle.attempt("a", START.plus_minutes(15)));
    }

    #[test]
    fn success_wipes_the_slate() {
        let throttle = Throttle::default();
        for _ in 0..ATTEMPTS {
            throttle.attempt("a", START);
        }
        throttle.succeed("a");
        assert!(throttle.attempt("a", START));
    }

    #[test]
    fn it_stays_small_and_remembers_the_worst() {
        let throttle = Throttle::default();
        for _ in 0..ATTEMPTS {
            throttle.attempt("a", START);
        }
        for made_up in 0..CAPACITY + 5 {
            throttle.attempt(&made_up.to_string(), START.plus_minutes(1));
        }
        assert_eq!(throttle.attempts.lock().unwrap().len(), CAPACITY);
        assert!(!throttle.attempt("a", START.plus_minutes(2)));
        // A quarter later all is forgotten at the first newcomer.
        throttle.attempt("new", START.plus_minutes(60));
        assert_eq!(throttle.attempts.lock().unwrap().len(), 1);
    }
}
