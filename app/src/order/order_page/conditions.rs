//! The conditions of an order and how each stands (need N3).

use crate::order::texts::Texts;
use crate::paths;
use crate::ui::{day, paragraphs};
use domain::locale::Locale;
use domain::order::{ConditionLine, ConditionState, FateKind, OrderView};
use domain::text::Slug;
use leptos::prelude::*;

pub fn section(view: &OrderView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let may_fulfil = view.may_govern && view.initiative.fate == FateKind::Active;
    let keeper = may_fulfil.then_some((&view.programme.slug, view.initiative.number));
    let body = if view.conditions.is_empty() {
        view! { <p class="muted">{t.no_conditions}</p> }.into_any()
    } else {
        conditions(&view.conditions, keeper, locale)
    };
    view! {
        <section class="section" aria-labelledby="conditions">
            <h2 class="section__title" id="conditions">{t.conditions}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// `keeper` is the address of the initiative when the reader may put down what is fulfilled.
pub fn conditions(
    conditions: &[ConditionLine],
    keeper: Option<(&Slug, u32)>,
    locale: Locale,
) -> AnyView {
    let items = conditions
        .iter()
        .map(|condition| self::condition(condition, keeper, locale))
        .collect_view();
    view! { <ul class="conditions">{items}</ul> }.into_any()
}

fn condition(
    condition: &ConditionLine,
    keeper: Option<(&Slug, u32)>,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let fulfilled = condition.fulfilled.as_ref().map(|(on, evidence)| {
        view! { <p class="muted">{t.fulfilled_on}" "{day(*on)}{format!(": {evidence}")}</p> }
    });
    let fulfil = keeper
        .filter(|_| condition.fulfilled.is_none())
        .map(|(slug, number)| {
            let href = paths::fulfil_condition(slug, number, condition.id);
            view! { <p class="no-print"><a href=href>{t.fulfil}</a></p> }
        });
    let set_by = format!(", {}", condition.item);
    view! {
        <li class="conditions__item">
            {paragraphs(&condition.text, None)}
            <p>{condition_state(condition.state, locale)}" "{t.due}" "{day(condition.due_on)}</p>
            <p class="muted">{t.set_by}" "{condition.forum_name.clone()}" "{day(condition.decided_on)}{set_by}</p>
            {fulfilled}
            {fulfil}
        </li>
    }
}

/// Shape, colour and word.
pub fn condition_state(state: ConditionState, locale: Locale) -> AnyView {
    let class = match state {
        ConditionState::Fulfilled => "stage stage--in-force",
        ConditionState::Open { .. } => "stage stage--awaiting",
        ConditionState::Overdue { .. } => "stage stage--returned",
    };
    view! { <span class=class>{(Texts::of(locale).condition_state)(state)}</span> }.into_any()
}
