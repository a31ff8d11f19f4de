//! The newest figure divided: its categories, or the organisations, each with its uncertainty.

use super::{benchmarks, part, scale, shown, tick, unit};
use crate::indicator::texts::Texts;
use domain::chart::{Axis, Row, RowChart, RowShape, Start};
use domain::indicator::{Definition, Figure, IndicatorView, Publication, PublishedRow};
use domain::locale::Locale;
use domain::statistics::{Interval, wilson};

/// `None` without a figure.
pub fn row_chart(
    view: &IndicatorView,
    publication: &Publication,
    locale: Locale,
) -> Option<RowChart> {
    let t = Texts::of(locale);
    let definition = &publication.table.definition.definition;
    let newest = publication.table.newest()?;
    let of_newest = publication
        .table
        .rows()
        .into_iter()
        .filter(|row| row.period == newest);
    let all: Vec<PublishedRow> = of_newest.collect();
    let rows: Vec<Row> = all
        .iter()
        .map(|row| Row {
            label: part(row, locale).unwrap_or_else(|| t.all.to_owned()),
            text: shown(row.shown, definition, locale),
            value: value(row, definition),
            interval: interval(row),
            note: String::new(),
        })
        .collect();
    let reference = benchmarks(view, locale).into_iter().next();
    let ends = rows.iter().flat_map(|row| {
        let high = row.interval.map(|interval| interval.high);
        row.value.into_iter().chain(high)
    });
    let ends = ends.chain(reference.iter().map(|level| level.value));
    let unit = unit(definition);
    let axis = Axis::covering(ends, Start::Zero, |at| tick(at, unit, locale));
    let has_intervals = rows.iter().any(|row| row.interval.is_some());
    let described = (t.divided)(&newest.label(locale), has_intervals);
    Some(RowChart {
        title: format!("{}, {}", definition.name, newest.label(locale)),
        description: described,
        axis_name: scale(definition, locale),
        axis,
        shape: RowShape::Bar,
        rows,
        reference,
    })
}

fn value(row: &PublishedRow, definition: &Definition) -> Option<f64> {
    let figure = row.shown.figure()?;
    figure.on_scale(definition.measure)
}

/// In percent, with a confidence of 95 %.
fn interval(row: &PublishedRow) -> Option<Interval> {
    match row.shown.figure()? {
        Figure::Share { n, of } => {
            let found = wilson(n, of)?;
            Some(Interval {
                low: found.low * 100.0,
                high: found.high * 100.0,
            })
        }
        _ => None,
    }
}
