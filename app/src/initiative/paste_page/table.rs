//! The pasted rows as they were understood, refused ones with their reasons.

use crate::initiative::paste_texts::{Texts, flaw_text};
use crate::texts::{Texts as Shared, field_label};
use domain::initiative::InitiativeDraft;
use domain::initiative::paste::{PasteTarget, Preview, Row, RowFlaw};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

pub fn table(preview: &Preview, target: &PasteTarget, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows: Vec<_> = preview
        .rows
        .iter()
        .map(|r| row(r, target, locale))
        .collect();
    let label = |field| field_label(field, locale);
    view! {
        <table class="table table--compact table--cards">
            <thead><tr>
                <th class="num" scope="col">{t.line}</th>
                <th scope="col">{t.verdict}</th>
                <th class="num" scope="col">{label(Field::Number)}</th>
                <th scope="col">{label(Field::Title)}</th>
                <th scope="col">{label(Field::Owner)}</th>
                <th scope="col">{label(Field::Lead)}</th>
                <th scope="col">{label(Field::Organisations)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: &Row, target: &PasteTarget, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let label = |field| field_label(field, locale);
    let refused = row.outcome.is_err().then_some("is-refused");
    let verdict = match &row.outcome {
        Ok(_) => view! { <span class="verdict verdict--ok">{t.accepted}</span> }.into_any(),
        Err(flaws) => view! {
            <span class="verdict verdict--no">{t.refused}</span>
            {reasons(flaws, locale)}
        }
        .into_any(),
    };
    let rest = match &row.outcome {
        Ok(row) => understood(&row.initiative, target, locale),
        Err(_) => view! { <td colspan="3"></td> }.into_any(),
    };
    view! {
        <tr class=refused>
            <td class="num" data-label=t.line>{row.line}</td>
            <td data-label=t.verdict>{verdict}</td>
            <td class="num" data-label=label(Field::Number)>{row.number.clone()}</td>
            <td data-label=label(Field::Title)>{row.title.clone()}</td>
            {rest}
        </tr>
    }
}

fn reasons(flaws: &[RowFlaw], locale: Locale) -> impl IntoView + use<> {
    let lines = flaws
        .iter()
        .map(|flaw| view! { <li>{flaw_text(flaw, locale)}</li> })
        .collect_view();
    view! { <ul class="reasons">{lines}</ul> }
}

/// Who delivers, as it would be stored.
fn understood(draft: &InitiativeDraft, target: &PasteTarget, locale: Locale) -> AnyView {
    let holder = |seat: &domain::initiative::SeatDraft| match &seat.holder {
        Some(holder) => holder.to_string().into_any(),
        None => view! { <span class="muted">{Shared::of(locale).vacant}</span> }.into_any(),
    };
    let organisations: Vec<_> = target
        .organisations
        .iter()
        .filter(|(id, _)| draft.organisations.contains(id))
        .map(|(_, name)| name.as_str())
        .collect();
    view! {
        <td data-label=field_label(Field::Owner, locale)>{holder(&draft.owner)}</td>
        <td data-label=field_label(Field::Lead, locale)>{holder(&draft.lead)}</td>
        <td data-label=field_label(Field::Organisations, locale)>{organisations.join(", ")}</td>
    }
    .into_any()
}
