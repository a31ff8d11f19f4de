//! The newest figure as a whole of its parts.

use super::Subject;
use crate::indicator::figures::{figure, part, shown};
use domain::chart::{Part, Parts};
use domain::indicator::{Figure, PublishedRow};

pub fn chart(subject: Subject<'_>) -> Option<Parts> {
    let t = subject.texts();
    let rows = subject.table().newest_categories();
    let size = |row: &PublishedRow| row.shown.figure().and_then(Figure::value);
    let drawn = |row: &PublishedRow| Part {
        label: part(row, subject.locale).unwrap_or_else(|| t.all.to_owned()),
        text: shown(row.shown, subject.definition(), subject.locale),
        size: size(row),
    };
    let parts: Vec<Part> = rows.iter().map(drawn).collect();
    let whole = whole(subject);
    let told = parts.iter().filter(|part| part.size.is_some());
    let told: Vec<_> = told
        .map(|part| format!("{}: {}", part.label, part.text))
        .collect();
    let written = whole.map(|n| figure(Figure::Count { n }, subject.definition(), subject.locale));
    Some(Parts {
        title: subject.title_of_newest()?,
        description: (t.parts_of)(written.as_deref(), &told.join(", ")),
        source: subject.source(),
        rest: rest(subject, &rows, whole),
        parts,
    })
}

/// How many there are of all together, where that is told.
fn whole(subject: Subject<'_>) -> Option<u32> {
    let newest = subject.table().newest();
    let row = subject.table().series().pop();
    match row
        .filter(|row| Some(row.period) == newest)?
        .shown
        .figure()?
    {
        Figure::Count { n } => Some(n),
        _ => None,
    }
}

/// What is left of the whole where parts are hidden: what anybody can work out of what is shown.
fn rest(subject: Subject<'_>, rows: &[PublishedRow], whole: Option<u32>) -> Option<Part> {
    let mut left = whole?;
    let mut hides = false;
    for row in rows {
        match row.shown.figure() {
            Some(Figure::Count { n }) => left = left.checked_sub(n)?,
            _ => hides = true,
        }
    }
    (hides && left > 0).then(|| Part {
        label: subject.texts().hidden_together.to_owned(),
        text: figure(
            Figure::Count { n: left },
            subject.definition(),
            subject.locale,
        ),
        size: Some(f64::from(left)),
    })
}
