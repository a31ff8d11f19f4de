//! The days that were promised: by the first version in force, by the one that holds, and by a change
//! on its way. Every variance is told against both baselines.

use crate::form::FormData;
use crate::problem::Field;
use crate::time::parse_day;
use chrono::NaiveDate;

/// What a day is promised for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Promise {
    Start,
    Milestone(String),
    End,
}

/// A promised day in each of the texts; `None` where a text does not promise it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variance {
    pub promise: Promise,
    pub first: Option<NaiveDate>,
    pub current: Option<NaiveDate>,
    pub proposed: Option<NaiveDate>,
}

impl Variance {
    /// Days later (or, below 0, earlier) than in the first baseline.
    pub fn from_first(&self) -> Option<i64> {
        Some((self.proposed? - self.first?).num_days())
    }

    /// Days later (or, below 0, earlier) than in the current baseline.
    pub fn from_current(&self) -> Option<i64> {
        Some((self.proposed? - self.current?).num_days())
    }
}

/// Start, every milestone that any of the texts names (in the order they first appear), end.
pub fn variances(first: &FormData, current: &FormData, proposed: &FormData) -> Vec<Variance> {
    let texts = [first, current, proposed];
    let mut promises = vec![Promise::Start];
    for text in texts {
        for (_, title) in milestones(text) {
            let promise = Promise::Milestone(title.to_owned());
            if !promises.contains(&promise) {
                promises.push(promise);
            }
        }
    }
    promises.push(Promise::End);
    promises
        .into_iter()
        .map(|promise| {
            let [first, current, proposed] = texts.map(|text| promised(text, &promise));
            Variance {
                promise,
                first,
                current,
                proposed,
            }
        })
        .collect()
}

fn promised(text: &FormData, promise: &Promise) -> Option<NaiveDate> {
    match promise {
        Promise::Start => parse_day(text.get(Field::StartOn)),
        Promise::End => parse_day(text.get(Field::EndOn)),
        Promise::Milestone(title) => milestones(text)
            .find(|(_, t)| t == title)
            .map(|(day, _)| day),
    }
}

fn milestones(text: &FormData) -> impl Iterator<Item = (NaiveDate, &str)> {
    text.get(Field::Milestones).lines().filter_map(|line| {
        let (day, title) = line.split_once(' ')?;
        Some((parse_day(day)?, title.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(end: &str, milestones: &str) -> FormData {
        FormData::default()
            .with(Field::StartOn, "01.08.2023")
            .with(Field::EndOn, end)
            .with(Field::Milestones, milestones)
    }

    #[test]
    fn a_change_is_told_against_both_baselines() {
        let first = text("31.12.2024", "01.10.2023 I drift");
        let current = text("30.06.2025", "01.11.2023 I drift\n01.02.2024 Opgørelse");
        let proposed = text("31.12.2025", "01.12.2023 I drift");
        let found = variances(&first, &current, &proposed);
        let told: Vec<_> = found
            .iter()
            .map(|v| (v.promise.clone(), v.from_first(), v.from_current()))
            .collect();
        let milestone = |title: &str| Promise::Milestone(title.to_owned());
        assert_eq!(
            told,
            [
                (Promise::Start, Some(0), Some(0)),
                (milestone("I drift"), Some(61), Some(30)),
                (milestone("Opgørelse"), None, None),
                (Promise::End, Some(365), Some(184)),
            ]
        );
    }
}
