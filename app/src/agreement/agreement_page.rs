//! One agreement as it stood on a day: what it is, who acceded, how the approval goes, how far the parties
//! are, and all that was put down.

mod accession;
mod calendar;
mod hearings;
mod history;
mod map;
mod progress;
mod treated;
mod wording;

use super::texts::Texts;
use super::{as_of, words};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, paragraphs};
use crate::visit::Visit;
use domain::agreement::AgreementView;
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn AgreementPage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let day = as_of::asked(&visit);
        let view = visit.backend.agreement(&visit.actor, number?, day).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &AgreementView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let days = (view.as_of, view.today);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.agreements, as_of::same_day(paths::AGREEMENTS, days)),
    ];
    let main = view! {
        {heading(way, &view.title, actions(view, locale), locale)}
        {as_of::picker(visit, paths::agreement(view.number), days)}
        {facts(view, locale)}
        {summary(view, locale)}
        {accession::section(view, locale)}
        {map::section(&*visit.backend, view, locale)}
        {hearings::section(view, locale)}
        {calendar::section(view, locale)}
        {progress::section(view, locale)}
        {wording::section(visit, view)}
        {treated::section(view, locale)}
        {history::section(view, locale)}
    };
    Document::new(view.title.clone(), main).width(Width::Wide)
}

fn actions(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    view.may_govern.then(|| {
        view! {
            <a class="button button-secondary" href=paths::edit_agreement(view.number)>{t.edit}</a>
            <a class="button button-secondary" href=paths::agreement_stage(view.number)>{t.move_on}</a>
        }
        .into_any()
    })
}

fn facts(view: &AgreementView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let forum = match view.may_see_forum {
        true => view! { <a href=paths::desk(view.forum)>{view.forum_name.clone()}</a> }.into_any(),
        false => view.forum_name.clone().into_any(),
    };
    let day = |day: Option<_>| day.map(format_day);
    let (from, until) = (day(view.validity.from), day(view.validity.until));
    view! {
        <dl class="deflist">
            <div class="deflist__row"><dt>{t.number}</dt><dd>{(t.numbered)(view.number)}" · "{view.kind.clone()}</dd></div>
            <div class="deflist__row"><dt>{t.stage_is}</dt><dd>{words::stage(view.stage(), locale)}{words::expired(view.is_expired(), locale)}</dd></div>
            <div class="deflist__row"><dt>{t.coverage_is}</dt><dd class="agreement-coverage">{words::coverage(&view.coverage(), locale)}</dd></div>
            <div class="deflist__row"><dt>{t.validity_legend}</dt><dd>{(t.validity)(from.as_deref(), until.as_deref())}</dd></div>
            <div class="deflist__row"><dt>{t.kept_by}</dt><dd>{forum}</dd></div>
            {related(view, locale)}
        </dl>
    }
    .into_any()
}

fn related(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (others, days) = (&view.related, (view.as_of, view.today));
    let lines = others
        .iter()
        .map(|other| {
            let href = as_of::same_day(&paths::agreement(other.number), days);
            let relation = (t.relation)(other.relation);
            let title = format!("{}: {}", (t.numbered)(other.number), other.title);
            view! { <li>{relation}" "<a href=href>{title}</a></li> }
        })
        .collect_view();
    (!others.is_empty()).then(|| {
        view! {
            <div class="deflist__row"><dt>{t.related}</dt><dd><ul class="plain-list">{lines}</ul></dd></div>
        }
        .into_any()
    })
}

fn summary(view: &AgreementView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let told = view.summary.as_ref().map(|words| {
        view! {
            <section class="section" aria-labelledby="summary">
                <h2 class="section__title" id="summary">{t.summary}</h2>
                {paragraphs(words, None)}
            </section>
        }
    });
    let parts = view.parts.iter();
    let parts = parts
        .map(|part| view! { <li>{part.title.to_string()}</li> })
        .collect_view();
    let parts = (!view.parts.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="parts">
                <h2 class="section__title" id="parts">{t.parts}</h2>
                <ul>{parts}</ul>
            </section>
        }
    });
    view! { {told}{parts} }.into_any()
}
