//! Ordered, in force and being written, side by side.

use crate::order::texts::Texts;
use crate::texts::field_label;
use crate::ui::paragraphs;
use domain::form::FormData;
use domain::locale::Locale;
use domain::order::OrderView;
use domain::problem::Field;
use leptos::prelude::*;

/// What each text calls the same thing: the order's wording is what the deliverables answer.
const ROWS: [(Field, Field); 4] = [
    (Field::Ordered, Field::Deliverable),
    (Field::TargetGroup, Field::TargetGroup),
    (Field::Places, Field::Places),
    (Field::EndOn, Field::EndOn),
];

pub fn comparison(view: &OrderView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let order = view.records.first()?.terms().to_form();
    if view.in_force.is_none() && view.draft.is_none() {
        return None;
    }
    let held = view.in_force.as_ref().map(|(number, text)| {
        let heading = (t.in_force)(*number);
        (heading, text)
    });
    let columns: Vec<(String, &FormData)> = std::iter::once((t.was_ordered.to_owned(), &order))
        .chain(held)
        .chain(view.draft.as_ref().map(|d| (t.draft.to_owned(), d)))
        .collect();
    let heads = columns
        .iter()
        .map(|(heading, _)| view! { <th scope="col">{heading.clone()}</th> })
        .collect_view();
    let rows = ROWS
        .map(|(ordered, agreed)| row(ordered, agreed, &columns, locale))
        .into_iter()
        .collect_view();
    Some(
        view! {
            <table class="table table--cards">
                <caption class="table__caption">{t.side_by_side}</caption>
                <thead><tr><th scope="col">{t.term}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

fn row(
    ordered: Field,
    agreed: Field,
    columns: &[(String, &FormData)],
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let cells = columns
        .iter()
        .enumerate()
        .map(|(at, (heading, text))| {
            let field = if at == 0 { ordered } else { agreed };
            let values: Vec<_> = text.all(field).filter(|value| !value.is_empty()).collect();
            let shown = if values.is_empty() {
                view! { <span class="muted">{t.not_stated}</span> }.into_any()
            } else {
                paragraphs(&values.join("\n"), None)
            };
            view! { <td data-label=heading.clone()>{shown}</td> }
        })
        .collect_view();
    let term = match agreed {
        Field::Deliverable => t.what,
        _ => field_label(agreed, locale),
    };
    view! { <tr><th scope="row">{term}</th>{cells}</tr> }
}
