//! Each organisation in the order of time, all on one scale.

use super::Subject;
use crate::indicator::figures::shown;
use domain::chart::{Axis, Multiples, Panel, Point, Start};
use domain::indicator::{Period, PublishedRow, Whose};

pub fn chart(subject: Subject<'_>) -> Option<Multiples> {
    let courses = subject.table().courses_of_organisations();
    let told = courses.iter().flat_map(|(_, rows)| rows);
    let first = told.clone().map(|row| row.period).min()?;
    let periods = periods(first, told.map(|row| row.period).max()?);
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

/// Every one from the first to the last.
fn periods(first: Period, last: Period) -> Vec<Period> {
    let all = std::iter::successors(Some(first), |period| Some(period.next()));
    all.take_while(|period| *period <= last)
        .take(PERIODS_MAX)
        .collect()
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
