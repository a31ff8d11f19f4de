//! One order: its wording, conditions, how far what is agreed is from it, and what became of it.

mod comparison;
pub mod conditions;
mod record;

use super::scope::scope_changes;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs, day};
use crate::visit::Visit;
use domain::locale::Locale;
use domain::order::{EndingLine, FateKind, OrderView, PresentationLine};
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn OrderPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let view = visit.backend.order(&visit.actor, &slug?, number?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &OrderView) -> Document {
    let (locale, shared) = (visit.locale, Shared::of(visit.locale));
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let numbered = (shared.numbered)(number);
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&view.programme.name, paths::programme(slug)),
        Crumb::new(&numbered, paths::initiative(slug, number)),
    ];
    let main = view! {
        {breadcrumbs(way, t.order, locale)}
        {head(view, &numbered, locale)}
        <div class="columns">
            <div class="columns__main">
                {record::records(view, locale)}
                {conditions::section(view, locale)}
                {scope(view, locale)}
            </div>
            <aside class="columns__side">
                {presentations(view, locale)}
                {endings(&view.endings, locale)}
            </aside>
        </div>
    };
    Document::new(format!("{}: {numbered}", t.order), main).sample(view.programme.sample)
}

fn head(view: &OrderView, numbered: &str, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let is_active = view.initiative.fate == FateKind::Active;
    let ended = (!is_active).then(|| fate_mark(view.initiative.fate, locale));
    let actions = view.may_govern.then(|| {
        let end = if is_active { t.end } else { t.reopen };
        view! {
            <div class="page-head__side actions no-print">
                {is_active.then(|| view! {
                    <a class="button button-secondary" href=paths::new_condition(slug, number)>{t.new_condition}</a>
                    <a class="button button-secondary" href=paths::amend_order(slug, number)>{t.amend}</a>
                })}
                <a class="button button-secondary" href=paths::end_initiative(slug, number)>{end}</a>
            </div>
        }
    });
    view! {
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{format!("{} · {numbered}", t.order)}</p>
                <h1 class="page-head__title">{view.initiative.title.clone()}</h1>
                {ended.map(|mark| view! { <p>{mark}</p> })}
            </div>
            {actions}
        </div>
    }
    .into_any()
}

pub fn fate_mark(fate: FateKind, locale: Locale) -> AnyView {
    let class = match fate {
        FateKind::Active => "stage stage--active",
        FateKind::Closed => "stage stage--in-force",
        FateKind::Merged => "stage stage--awaiting",
        FateKind::Withdrawn => "stage stage--rejected",
    };
    view! { <span class=class>{(Texts::of(locale).fate)(fate)}</span> }.into_any()
}

fn scope(view: &OrderView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let agrees = match (&view.in_force, view.changes.is_empty()) {
        (None, _) => Some(t.nothing_in_force),
        (Some(_), true) => Some(t.as_ordered),
        (Some(_), false) => None,
    };
    view! {
        <section class="section" aria-labelledby="scope">
            <h2 class="section__title" id="scope">{t.scope}</h2>
            {agrees.map(|words| view! { <p class="muted">{words}</p> })}
            {scope_changes(&view.changes, &view.presentations, &view.ordered_by, locale)}
            {comparison::comparison(view, locale)}
        </section>
    }
    .into_any()
}

fn presentations(view: &OrderView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let items = view
        .presentations
        .iter()
        .map(|told| presentation(view, told, locale))
        .collect_view();
    let record = (view.may_govern && view.in_force.is_some()).then(|| {
        view! {
            <p class="no-print"><a href=paths::present_scope(slug, number)>{t.record_presentation}</a></p>
        }
    });
    let none = view
        .presentations
        .is_empty()
        .then(|| view! { <p class="muted">{t.no_presentations}</p> });
    view! {
        <section class="panel" aria-labelledby="told">
            <h2 class="panel__title" id="told">{(t.told_to)(&view.ordered_by)}</h2>
            {none}
            <ul class="plain-list stack">{items}</ul>
            {record}
        </section>
    }
    .into_any()
}

fn presentation(
    view: &OrderView,
    told: &PresentationLine,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let words = format!(
        ", {} · {}",
        told.item,
        (crate::confirmation::Texts::of(locale).version)(told.version)
    );
    let rest = match &told.retracted {
        Some((at, why)) => {
            let words = (t.retracted)(&format_day(at.day()), why);
            view! { <p class="badge badge-warning">{words}</p> }.into_any()
        }
        None if view.may_govern => view! {
            <p class="no-print"><a href=paths::retract_presentation(slug, number, told.id)>{t.retract}</a></p>
        }
        .into_any(),
        None => ().into_any(),
    };
    view! { <li><p>{day(told.presented_on)}{words}</p>{rest}</li> }
}

/// What was decided on the initiative's fate, newest first.
fn endings(endings: &[EndingLine], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = endings
        .iter()
        .map(|line| {
            let remark = line
                .remark
                .clone()
                .map(|remark| view! { <p class="muted">{remark}</p> });
            view! { <li><p>{ending(line, locale)}</p>{remark}</li> }
        })
        .collect_view();
    (!endings.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="endings">
                <h2 class="panel__title" id="endings">{t.endings}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// What became of it, and by which decision.
pub fn ending(line: &EndingLine, locale: Locale) -> String {
    let t = Texts::of(locale);
    let fate = match &line.into {
        Some((number, title)) => (t.merged_into)(*number, title),
        None if line.fate == FateKind::Active => t.reopened.to_owned(),
        None => (t.fate)(line.fate).to_owned(),
    };
    match &line.decision {
        Some((forum, on, item)) => format!("{fate}: {forum} {}, {item}", format_day(*on)),
        None => format!("{fate}: {}", t.all_accepted),
    }
}
