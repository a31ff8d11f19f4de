//! The published figures as cells for a spreadsheet: only what readers see.

use super::figures::shown;
use super::texts::Texts;
use crate::texts::field_label;
use domain::indicator::{Figure, Part, PublishedRow, PublishedTable, Whose};
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::format_hundredths;

/// The heading and one line for each figure, by period.
pub fn cells(table: &PublishedTable, locale: Locale) -> Vec<Vec<String>> {
    let t = Texts::of(locale);
    let label = |field| field_label(field, locale).to_owned();
    let heading = vec![
        t.period.to_owned(),
        label(Field::Organisations),
        label(Field::Categories),
        label(Field::Counted),
        label(Field::CountedOf),
        t.value.to_owned(),
        t.figure.to_owned(),
    ];
    let rows = table.rows();
    let lines = rows.iter().map(|row| line(row, table, locale));
    [heading].into_iter().chain(lines).collect()
}

fn line(row: &PublishedRow, table: &PublishedTable, locale: Locale) -> Vec<String> {
    let t = Texts::of(locale);
    let organisation = match &row.organisation {
        Some(Whose::Organisation { name, .. }) => name.clone(),
        Some(Whose::Others) => t.others.to_owned(),
        Some(Whose::All) | None => String::new(),
    };
    let category = match &row.category {
        Some(Part::Category(name)) => name.clone(),
        Some(Part::OtherCategory) => t.other_category.to_owned(),
        Some(Part::Whole | Part::Rest) | None => String::new(),
    };
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let (n, of, value) = match row.shown.figure() {
        Some(Figure::Share { n, of }) => (Some(n), Some(of), None),
        Some(Figure::Count { n }) => (Some(n), None, None),
        Some(Figure::Stated { hundredths, of }) => (None, Some(of), Some(hundredths)),
        Some(Figure::Number { hundredths }) => (None, None, Some(hundredths)),
        None => (None, None, None),
    };
    vec![
        row.period.code(),
        organisation,
        category,
        number(n),
        number(of),
        // As a Danish spreadsheet reads it, without points between thousands.
        value
            .map(|value| format_hundredths(value).replace('.', ""))
            .unwrap_or_default(),
        shown(row.shown, &table.definition.definition, locale),
    ]
}
