//! How many live in each municipality: what is known, and the form that new numbers are pasted into.

use super::texts::Texts;
use super::way_by;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::field_label;
use crate::ui::numbers::count;
use crate::ui::{date_field, day, heading, record_form, text_area};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::locale::Locale;
use domain::organisation::InhabitantsLine;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn InhabitantsPage() -> impl IntoView {
    page(|visit| async move {
        let lines = visit.backend.inhabitants(&visit.actor).await?;
        let form = visit.form(paths::INHABITANTS, FormData::default);
        Ok(document(&visit, &lines, &form))
    })
}

fn document(visit: &Visit, lines: &[InhabitantsLine], form: &FormView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = way_by(t.organisations, paths::ORGANISATIONS, locale);
    let fields = view! {
        {date_field(form, Field::CountedOn, false, locale)}
        {text_area(form, Field::Inhabitants, t.inhabitants_hint, 10, false, locale)}
    };
    let action = paths::INHABITANTS.to_owned();
    let cancel = paths::ORGANISATIONS.to_owned();
    let main = view! {
        {heading(way, t.inhabitants, None, locale)}
        <p>{t.inhabitants_lead}</p>
        {record_form(form, action, fields, cancel, locale)}
        {table(lines, locale)}
    };
    Document::new(t.inhabitants, main)
}

fn table(lines: &[InhabitantsLine], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if lines.is_empty() {
        return view! { <p class="empty">{t.no_municipalities}</p> }.into_any();
    }
    let (name, n, on) = (
        field_label(Field::Name, locale),
        field_label(Field::Inhabitants, locale),
        field_label(Field::CountedOn, locale),
    );
    let rows = lines.iter().map(|line| {
        let unknown = || view! { <span class="muted">{t.inhabitants_unknown}</span> }.into_any();
        let known = line
            .known
            .map(|known| (count(known.n, locale), day(known.counted_on)));
        let (number, counted_on) = match known {
            Some((number, counted_on)) => (number.into_any(), counted_on),
            None => (unknown(), "–".into_any()),
        };
        view! {
            <tr>
                <th scope="row">{line.name.clone()}</th>
                <td class="num" data-label=n>{number}</td>
                <td data-label=on>{counted_on}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="form-section" aria-labelledby="known">
            <h2 id="known">{t.inhabitants_known}</h2>
            <table class="table table--compact table--cards">
                <thead><tr>
                    <th scope="col">{name}</th>
                    <th class="num" scope="col">{n}</th>
                    <th scope="col">{on}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
