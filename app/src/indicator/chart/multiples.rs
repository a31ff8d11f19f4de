//! Each organisation in the order of time, all on one scale.

use super::Subject;
use crate::indicator::figures::shown;
use domain::chart::{Axis, Multiples, Panel, Point, Start};
use domain::indicator::{Period, PeriodKind, PublishedRow, Whose};
use std::collections::BTreeSet;

pub fn chart(subject: Subject<'_>) -> Option<Multiples> {
    let courses = subject.table().courses_of_organisations();
    let told = courses.iter().flat_map(|(_, rows)| rows);
    let periods = periods(told.map(|row| row.period).collect())?;
    let panels: Vec<Panel> = courses
        .iter()
        .map(|(whose, rows)| panel(subject, whose, rows, &periods))
        .collect();
    let values = panels.iter().flat_map(|panel| &panel.points);
    let values = values.filter_map(|point| point.value);
    Some(Multiples {
        title: (subject.texts().over_time)(subject.definition().name.as_str()),
        description: (subject.texts().panels)(panels.len()),
        source: subject.source(),
        y: Axis::covering(values, Start::Zero, |at| subject.tick(at)),
        breaks: subject.breaks(&periods),
        panels,
    })
}

/// Every one from the first to the last; of single days, only those that have a figure. Of too many the
/// newest; `None` of none.
fn periods(told: BTreeSet<Period>) -> Option<Vec<Period>> {
    let (first, last) = (*told.first()?, *told.last()?);
    let mut all: Vec<Period> = match first.kind() {
        PeriodKind::Day => told.into_iter().collect(),
        _ => std::iter::successors(Some(first), |period| Some(period.next()))
            .take_while(|period| *period <= last)
            .collect(),
    };
    Some(all.split_off(all.len().saturating_sub(PERIODS_MAX)))
}

/// More are no more told apart.
const PERIODS_MAX: usize = 120;

fn panel(subject: Subject<'_>, whose: &Whose, rows: &[PublishedRow], periods: &[Period]) -> Panel {
    let t = subject.texts();
    let title = match whose {
        Whose::Organisation { name, .. } => name.clone(),
        Whose::Others => t.others.to_owned(),
        Whose::All => t.all.to_owned(),
    };
    let last = rows.last();
    let written = |row: &PublishedRow| shown(row.shown, subject.definition(), subject.locale);
    let ends = [periods.first(), periods.last()];
    let point = |period: &Period| {
        let row = rows.iter().find(|row| row.period == *period);
        let figure = row.and_then(|row| row.shown.figure());
        Point {
            name: period.label(subject.locale),
            tick: match ends.contains(&Some(period)) {
                true => period.label(subject.locale),
                false => String::new(),
            },
            value: figure.and_then(|figure| figure.on_scale(subject.definition().measure)),
            label: row.map_or_else(|| t.no_figure.to_owned(), written),
            ..Point::default()
        }
    };
    Panel {
        title,
        text: last.map(written).unwrap_or_default(),
        points: periods.iter().map(point).collect(),
        centre: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(kind: PeriodKind, codes: &[&str]) -> Vec<String> {
        let told = codes.iter().filter_map(|code| Period::parse(kind, code));
        let drawn = periods(told.collect()).unwrap_or_default();
        drawn.into_iter().map(Period::code).collect()
    }

    #[test]
    fn single_days_are_drawn_however_far_they_lie_apart() {
        let days = ["2022-05-24", "2023-05-24", "2026-05-20"];
        assert_eq!(drawn(PeriodKind::Day, &days), days);
    }

    #[test]
    fn of_too_many_periods_the_newest_are_drawn_and_gaps_stay() {
        let months = drawn(PeriodKind::Month, &["2010-01", "2026-06"]);
        assert_eq!(months.len(), PERIODS_MAX);
        assert_eq!(months.last().map(String::as_str), Some("2026-06"));
        assert_eq!(months.first().map(String::as_str), Some("2016-07"));
        assert!(drawn(PeriodKind::Month, &[]).is_empty());
    }
}
