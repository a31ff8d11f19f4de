//! Every deliverable of the confirmation in force, and how far it is.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::delivery::{DeliverableLine, DeliveriesView, DeliveryState};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn DeliveriesPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let view = visit
            .backend
            .deliveries(&visit.actor, &slug?, number?)
            .await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &DeliveriesView) -> Document {
    let (locale, shared) = (visit.locale, Shared::of(visit.locale));
    let t = Texts::of(locale);
    let numbered = (shared.numbered)(view.initiative.number);
    let body = if view.lines.is_empty() {
        view! { <p class="empty">{t.none}</p> }.into_any()
    } else {
        table(view, locale)
    };
    let main = view! {
        {heading(way(view, locale), t.title, None, locale)}
        <p>{view.initiative.title.clone()}</p>
        {body}
    };
    Document::new(format!("{}: {numbered}", t.title), main).sample(view.programme.sample)
}

/// The way to the initiative.
pub fn way(view: &DeliveriesView, locale: Locale) -> Vec<Crumb> {
    let (shared, slug) = (Shared::of(locale), &view.programme.slug);
    let number = view.initiative.number;
    vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&view.programme.name, paths::programme(slug)),
        Crumb::new((shared.numbered)(number), paths::initiative(slug, number)),
    ]
}

fn table(view: &DeliveriesView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let n_accepted = view
        .lines
        .iter()
        .filter(|line| line.state == DeliveryState::Accepted)
        .count();
    let rows = (1usize..)
        .zip(&view.lines)
        .map(|(place, line)| row(view, place, line, locale))
        .collect_view();
    view! {
        <p class="plan-counts">{(t.progress)(n_accepted, view.lines.len())}</p>
        <table class="table table--cards">
            <caption class="sr-only">{t.title}</caption>
            <thead><tr>
                <th scope="col">{field_label(Field::Deliverable, locale)}</th>
                <th scope="col">{field_label(Field::Criteria, locale)}</th>
                <th scope="col">{t.state_column}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(
    view: &DeliveriesView,
    place: usize,
    line: &DeliverableLine,
    locale: Locale,
) -> impl IntoView + use<> {
    let href = paths::deliverable(&view.programme.slug, view.initiative.number, place);
    let criteria = line.deliverable.criteria.to_string();
    view! {
        <tr>
            <th scope="row"><a href=href>{line.deliverable.title.to_string()}</a></th>
            <td data-label=field_label(Field::Criteria, locale)>{criteria}</td>
            <td data-label=Texts::of(locale).state_column>{state_mark(line.state, locale)}</td>
        </tr>
    }
}

/// Shape, colour and word.
pub fn state_mark(state: DeliveryState, locale: Locale) -> AnyView {
    let class = match state {
        DeliveryState::Promised => "stage stage--ordered",
        DeliveryState::HandedOver => "stage stage--awaiting",
        DeliveryState::Returned => "stage stage--returned",
        DeliveryState::Accepted => "stage stage--in-force",
    };
    view! { <span class=class>{(Texts::of(locale).state)(state)}</span> }.into_any()
}
