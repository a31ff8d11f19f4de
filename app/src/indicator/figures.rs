//! How figures are written, and the table of what is published.

use super::texts::{EntryTexts, Texts};
use crate::ui::numbers;
use domain::indicator::{
    Definition, Figure, NextPublication, Part, PublishedRow, PublishedTable, Shown, Whose,
};
use domain::locale::Locale;
use domain::statistics::Share;
use leptos::prelude::*;

/// "48,8 % (42 af 86)", "12 pladser", "48,8 %".
pub fn figure(figure: Figure, definition: &Definition, locale: Locale) -> String {
    let unit = definition.unit.as_str();
    match figure {
        Figure::Share { n, of } => numbers::share(Share::new(n, of), locale),
        Figure::Count { n } => with_unit(u64::from(n).saturating_mul(100), unit, locale),
        Figure::Number { hundredths } => with_unit(hundredths, unit, locale),
        Figure::Stated { hundredths, of } => {
            let stated = numbers::hundredths(hundredths, locale);
            let percent = match locale {
                Locale::Da => format!("{stated}\u{a0}%"),
                Locale::En => format!("{stated}%"),
            };
            (Texts::of(locale).of_all)(&percent, of)
        }
    }
}

/// "48,8 %", "12 pladser".
pub fn with_unit(hundredths: u64, unit: &str, locale: Locale) -> String {
    let number = numbers::hundredths(hundredths, locale);
    match (unit, locale) {
        ("%", Locale::En) => format!("{number}%"),
        _ => format!("{number}\u{a0}{unit}"),
    }
}

/// The same of what readers see: "<5 af 86", "skjult".
pub fn shown(shown: Shown, definition: &Definition, locale: Locale) -> String {
    let t = Texts::of(locale);
    let (word, of) = match shown {
        Shown::Figure(told) => return figure(told, definition, locale),
        Shown::Below { threshold, of } => ((t.below)(threshold), of),
        Shown::Withheld { of } => (t.withheld.to_owned(), of),
    };
    match of {
        Some(of) => (t.of_all)(&word, of),
        None => word,
    }
}

/// The newest figure of all together, and where it lies with a confidence of 95 % where that is known:
/// "48,8 % (42 af 86) i juni 2026" and "38,6–59,2 %".
pub fn newest(table: &PublishedTable, locale: Locale) -> Option<(String, Option<String>)> {
    let newest = table.series().pop()?;
    let figure = shown(newest.shown, &table.definition.definition, locale);
    let interval = match newest.shown.figure() {
        Some(Figure::Share { n, of }) => Share::new(n, of).interval(),
        _ => None,
    };
    Some((
        (Texts::of(locale).newest_figure)(&figure, &newest.period),
        interval.map(|interval| numbers::interval(interval, locale)),
    ))
}

/// Whose and which part a row tells of; `None` of all together.
pub fn part(row: &PublishedRow, locale: Locale) -> Option<String> {
    let t = Texts::of(locale);
    let whose = row.organisation.as_ref().map(|whose| match whose {
        Whose::Organisation { name, .. } => name.clone(),
        Whose::Others => t.others.to_owned(),
        Whose::All => t.all.to_owned(),
    });
    let part = row.category.as_ref().map(|part| match part {
        Part::Category(name) => name.clone(),
        Part::OtherCategory => t.other_category.to_owned(),
        Part::Whole | Part::Rest => t.all.to_owned(),
    });
    let parts: Vec<_> = [whose, part].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Rows that one table holds; more are in the file.
const ROWS_SHOWN: usize = 300;

/// The newest published figures, newest period first: the same values as the chart's. Where there are
/// more, it says so.
pub fn table(table: &PublishedTable, locale: Locale) -> AnyView {
    let mut rows = table.newest_first(ROWS_SHOWN.saturating_add(1));
    let is_cut = rows.len() > ROWS_SHOWN || table.n_periods() > table.periods.len();
    rows.truncate(ROWS_SHOWN);
    let note = is_cut.then(|| (EntryTexts::of(locale).shown_rows)(rows.len(), table.n_periods()));
    newest_rows(table, &rows, note, locale)
}

/// The newest figures of a draft, which holds only what is new in it.
pub fn changes(next: &NextPublication, locale: Locale) -> AnyView {
    let table = &next.publication.table;
    let rows = table.newest_first(ROWS_SHOWN);
    let words = EntryTexts::of(locale);
    let is_cut = next.n_rows > rows.len();
    let note = is_cut.then(|| (words.shown_changes)(rows.len(), next.n_rows));
    newest_rows(table, &rows, note, locale)
}

fn newest_rows(
    table: &PublishedTable,
    newest_first: &[PublishedRow],
    note: Option<String>,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let note = note.map(|note| view! { <p>{note}</p> });
    let is_divided = newest_first.iter().any(|row| part(row, locale).is_some());
    let part_head = is_divided.then(|| view! { <th scope="col">{t.part}</th> });
    let definition = &table.definition.definition;
    let rows = newest_first
        .iter()
        .map(|row| line(row, definition, is_divided, locale));
    let hides = newest_first.iter().any(|row| row.shown.figure().is_none());
    let legend = hides.then(|| {
        let text = (t.legend)(definition.threshold);
        view! { <p class="muted">{text}</p> }
    });
    view! {
        {note}
        {legend}
        <table class="table table--compact">
            <thead><tr>
                <th scope="col">{t.period}</th>
                {part_head}
                <th class="num" scope="col">{t.figure}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn line(
    row: &PublishedRow,
    definition: &Definition,
    is_divided: bool,
    locale: Locale,
) -> impl IntoView + use<> {
    let all = Texts::of(locale).all;
    let part = is_divided.then(|| {
        let part = part(row, locale).unwrap_or_else(|| all.to_owned());
        view! { <td>{part}</td> }
    });
    view! {
        <tr>
            <th scope="row">{row.period.label(locale)}</th>
            {part}
            <td class="num">{shown(row.shown, definition, locale)}</td>
        </tr>
    }
}
