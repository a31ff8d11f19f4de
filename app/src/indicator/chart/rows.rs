//! The newest figure divided: its categories, or the organisations, each with its uncertainty.

use super::Subject;
use crate::indicator::figures::{part, shown};
use domain::chart::{Axis, Row, RowChart, RowShape, Start};
use domain::indicator::{Figure, Measure, PublishedRow};
use domain::statistics::{Interval, Share, Verdict, compare_shares, wilson};

/// Side by side in the order of the alphabet, which is no ranking.
pub fn organisations(subject: Subject<'_>) -> Option<RowChart> {
    let t = subject.texts();
    let rows = subject.table().newest_organisations();
    let compared = match rows.as_slice() {
        [one, other] => compared(subject, one, other),
        _ => None,
    };
    let said = compared.unwrap_or_else(|| t.alphabetical.to_owned());
    let shape = match subject.definition().measure {
        // From nothing up; of a share it is where it lies that counts.
        Measure::Count => RowShape::Bar,
        Measure::Share | Measure::Number => RowShape::Dot,
    };
    chart(subject, &rows, shape, &said)
}

pub fn categories(subject: Subject<'_>) -> Option<RowChart> {
    let mut rows = whole(subject);
    rows.extend(subject.table().newest_categories());
    chart(subject, &rows, RowShape::Bar, "")
}

pub fn newest(subject: Subject<'_>) -> Option<RowChart> {
    chart(subject, &whole(subject), RowShape::Bar, "")
}

/// All together in the newest period.
fn whole(subject: Subject<'_>) -> Vec<PublishedRow> {
    let newest = subject.table().newest();
    let series = subject.table().series().into_iter();
    series.filter(|row| Some(row.period) == newest).collect()
}

fn chart(
    subject: Subject<'_>,
    rows: &[PublishedRow],
    shape: RowShape,
    said: &str,
) -> Option<RowChart> {
    let t = subject.texts();
    let (definition, locale) = (subject.definition(), subject.locale);
    let drawn = |row: &PublishedRow| Row {
        label: part(row, locale).unwrap_or_else(|| t.all.to_owned()),
        text: shown(row.shown, definition, locale),
        value: row
            .shown
            .figure()
            .and_then(|figure| figure.on_scale(definition.measure)),
        interval: interval(row),
        note: String::new(),
    };
    let rows: Vec<Row> = rows.iter().map(drawn).collect();
    let reference = subject.benchmarks().into_iter().next();
    let ends = rows.iter().flat_map(|row| {
        let high = row.interval.map(|interval| interval.high);
        row.value.into_iter().chain(high)
    });
    let ends = ends.chain(reference.iter().map(|level| level.value));
    let axis = Axis::covering(ends, Start::Zero, |at| subject.tick(at));
    let has_intervals = rows.iter().any(|row| row.interval.is_some());
    let divided = (t.divided)(&subject.newest()?, has_intervals);
    Some(RowChart {
        title: subject.title_of_newest()?,
        description: format!("{divided} {said}").trim_end().to_owned(),
        source: subject.source(),
        axis_name: subject.scale(),
        axis,
        shape,
        rows,
        reference,
    })
}

/// Whether two shares differ, as the test of their difference says and not the look of their intervals.
fn compared(subject: Subject<'_>, one: &PublishedRow, other: &PublishedRow) -> Option<String> {
    let share = |row: &PublishedRow| match row.shown.figure()? {
        Figure::Share { n, of } => Some(Share::new(n, of)),
        _ => None,
    };
    let name = |row| part(row, subject.locale);
    let (first, second) = (name(one)?, name(other)?);
    let found = compare_shares(share(one)?, share(other)?)?;
    let t = subject.texts();
    Some(match found.verdict {
        Verdict::Higher => (t.higher_than)(&first, &second),
        Verdict::Lower => (t.higher_than)(&second, &first),
        Verdict::CannotTell => t.cannot_tell.to_owned(),
        Verdict::TooLittle => t.too_little.to_owned(),
    })
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
