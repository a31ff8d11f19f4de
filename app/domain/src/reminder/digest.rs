use super::Matter;
use crate::time::Timestamp;
use chrono::{NaiveDate, Timelike};
use std::ops::RangeInclusive;

/// Mails leave in these hours of the Danish day, so that no telephone rings at night.
const HOURS: RangeInclusive<u32> = 6..=19;

pub fn is_mail_hour(now: Timestamp) -> bool {
    HOURS.contains(&now.in_denmark().hour())
}

/// A matter that somebody was told of, and when last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub key: String,
    pub on: NaiveDate,
}

/// What somebody's mail of today tells: each matter whose day has come since it was told last. Empty
/// where there is no mail, as where one was made today already.
pub fn digest(owed: Vec<Matter>, told: &[Told], today: NaiveDate) -> Vec<Matter> {
    if told.iter().any(|told| told.on >= today) {
        return Vec::new();
    }
    let last = |key: &str| {
        let of_it = told.iter().filter(|told| told.key == key);
        of_it.map(|told| told.on).max()
    };
    let is_due = |matter: &Matter| {
        let step = matter.step(today);
        step.is_some_and(|step| last(&matter.key()).is_none_or(|last| last < step))
    };
    owed.into_iter().filter(is_due).collect()
}

/// What is left of a mail when it is sent: what was done since it was made, and what can be done no
/// more, is not told.
pub fn still_owed(owed: Vec<Matter>, keys: &[String], today: NaiveDate) -> Vec<Matter> {
    let is_left = |matter: &Matter| keys.contains(&matter.key()) && matter.step(today).is_some();
    owed.into_iter().filter(is_left).collect()
}
