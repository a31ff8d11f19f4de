//! What was ordered, by whom and for whom, what is done about it, and what that rests on.

use crate::initiative::texts::Texts;
use crate::order::{self, Texts as Order, scope_changes};
use crate::paths;
use crate::ui::{day, paragraphs, reference};
use domain::initiative::InitiativeView;
use domain::locale::Locale;
use domain::organisation::OrganisationKind;
use leptos::prelude::*;

pub fn order(view: &InitiativeView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let terms = view.order.terms();
    let wording = match &terms.wording {
        Some(text) => {
            view! { <blockquote class="ordered">{paragraphs(text.as_str(), None)}</blockquote> }
                .into_any()
        }
        None => view! { <p class="muted">{t.order_unwritten}</p> }.into_any(),
    };
    let decision = &view.order.record.draft.decision;
    let ordered_by = view! {
        {view.order.forum_name.clone()}", "{day(decision.decided_on)}{format!(", {}", decision.item)}
    };
    let target_group = terms.target_group.as_ref();
    let target_group = target_group.map(|text| paragraphs(text.as_str(), None));
    let purpose = view.purpose.as_ref().map(|text| paragraphs(text, None));
    let href = paths::order(&view.programme.slug, view.initiative.number);
    view! {
        <section class="section" aria-labelledby="order">
            <h2 class="section__title" id="order">{t.order}</h2>
            {wording}
            <dl class="deflist">
                {row(t.ordered_by, ordered_by.into_any())}
                {target_group.map(|text| row(t.target_group, text))}
                {purpose.map(|text| row(t.purpose, text))}
                {owners(view, locale)}
            </dl>
            {scope_changes(&view.changes, &view.presentations, &view.order.forum_name, locale)}
            <p class="no-print"><a href=href>{t.to_order}</a></p>
        </section>
        {conditions(view, locale)}
    }
    .into_any()
}

/// Conditions of the order stand on the page of the initiative until they are fulfilled, and after.
fn conditions(view: &InitiativeView, locale: Locale) -> Option<AnyView> {
    let title = Order::of(locale).conditions;
    (!view.conditions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="conditions">
                <h2 class="section__title" id="conditions">{title}</h2>
                {order::conditions(&view.conditions, None, locale)}
            </section>
        }
        .into_any()
    })
}

fn row(term: &'static str, description: AnyView) -> AnyView {
    view! { <div class="deflist__row"><dt>{term}</dt><dd>{description}</dd></div> }.into_any()
}

/// One row for each sector that owns a part.
fn owners(view: &InitiativeView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if view.organisations.is_empty() {
        return row(
            (t.owners)(OrganisationKind::Other),
            view! { <span class="muted">{t.no_owners}</span> }.into_any(),
        );
    }
    let sector = |kind: OrganisationKind| {
        let names: Vec<_> = view
            .organisations
            .iter()
            .filter(|(k, _)| *k == kind)
            .map(|(_, name)| view! { <li>{name.clone()}</li> })
            .collect();
        (!names.is_empty()).then(|| {
            let list = view! { <ul class="plain-list">{names}</ul> };
            row((t.owners)(kind), list.into_any())
        })
    };
    OrganisationKind::ALL
        .into_iter()
        .filter_map(sector)
        .collect_view()
        .into_any()
}

pub fn interventions(view: &InitiativeView, locale: Locale) -> Option<AnyView> {
    let items = view
        .interventions
        .iter()
        .map(|i| view! { <li>{i.clone()}</li> })
        .collect_view();
    (!view.interventions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="interventions">
                <h2 class="section__title" id="interventions">{Texts::of(locale).interventions}</h2>
                <ol class="number-list">{items}</ol>
            </section>
        }
        .into_any()
    })
}

pub fn sources(sources: &[String], locale: Locale) -> Option<AnyView> {
    let items = sources
        .iter()
        .map(|s| view! { <li>{reference(s)}</li> })
        .collect_view();
    (!sources.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="sources">
                <h2 class="panel__title" id="sources">{Texts::of(locale).sources}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
