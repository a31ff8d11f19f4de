//! What has changed at a site since its review before, by the same scale.

use super::{Item, Review, ReviewVersion, Score};
use crate::problem::Field;
use chrono::{Datelike, NaiveDate};

/// What a total says beside the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinceLast {
    /// There is no earlier review of the site by this scale.
    First,
    /// One of the two has no total.
    Incomparable {
        last_on: NaiveDate,
    },
    Changed(Change),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub from: u32,
    pub to: u32,
    pub last_on: NaiveDate,
    /// Whole months between the two days.
    pub months: u32,
}

/// Holds a review against the newest of the others that was before it by the same scale. All are of
/// one site.
pub fn since_last<'a>(
    review: &Review,
    others: impl IntoIterator<Item = &'a Review>,
) -> (SinceLast, Option<&'a Review>) {
    let before = others
        .into_iter()
        .filter(|other| other.scale == review.scale && other.reviewed_on < review.reviewed_on);
    let Some(last) = before.max_by_key(|other| other.reviewed_on) else {
        return (SinceLast::First, None);
    };
    let last_on = last.reviewed_on;
    let since = match (last.scores.total(), review.scores.total()) {
        (Some(from), Some(to)) => SinceLast::Changed(Change {
            from,
            to,
            last_on,
            months: months(last_on, review.reviewed_on),
        }),
        _ => SinceLast::Incomparable { last_on },
    };
    (since, Some(last))
}

/// Whole months from one day to a later one.
fn months(from: NaiveDate, to: NaiveDate) -> u32 {
    let years = to.years_since(from).unwrap_or(0);
    let rest = (to.month() + 12 - from.month()) % 12;
    let rest = match (to.day() < from.day(), rest) {
        (false, rest) => rest,
        (true, 0) => 11,
        (true, rest) => rest.saturating_sub(1),
    };
    years.saturating_mul(12).saturating_add(rest)
}

/// The items that both reviews assessed and scored otherwise: the score before, and now.
pub fn moved_items(before: &Review, now: &Review) -> Vec<(Item, Score, Score)> {
    let moved = now.scores.iter().filter_map(|(item, found)| {
        let (was, is) = (before.scores.score(item)?, found.score?);
        (was != is).then_some((item, was, is))
    });
    moved.collect()
}

/// What a correction changed: each field with its text before and after; empty where there is none.
pub fn corrected(before: &ReviewVersion, after: &ReviewVersion) -> Vec<(Field, String, String)> {
    let (was, is) = (before.facts(), after.facts());
    let both = was.into_iter().zip(is);
    let changed = both.filter(|((field, was), (_, is))| *field != Field::Reason && was != is);
    changed
        .map(|((field, was), (_, is))| (field, was, is))
        .collect()
}
