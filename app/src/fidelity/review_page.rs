//! One fidelity review: its total, what moved since the last, every item, every version.

mod items;
mod versions;

pub use items::unconfirmed;

use super::list_page::due;
use super::texts::Texts;
use super::{marks, words};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::{Crumb, breadcrumbs, paragraphs};
use crate::visit::Visit;
use domain::fidelity::{FidelityView, moved_items};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn FidelityReviewPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let backend = &visit.backend;
        let view = backend.fidelity_review(&visit.actor, &slug, number).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &FidelityView) -> Document {
    let (locale, programme) = (visit.locale, &view.programme);
    let t = Texts::of(locale);
    let slug = &programme.slug;
    let review = &view.current.review;
    let day = (t.review_on)(&format_day(review.reviewed_on));
    let site = view.current.site.name();
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(slug)),
        Crumb::new(t.indicators, paths::indicators(slug)),
        Crumb::new(t.title, paths::fidelity(slug)),
    ];
    let title = format!("{site}: {day}");
    let correct = view.may_govern.then(|| {
        let href = paths::correct_fidelity_review(slug, view.number);
        view! {
            <div class="actions no-print"><a class="button button-secondary" href=href>{t.correct}</a></div>
        }
    });
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{day.clone()}</p>
                <h1 class="page-head__title">{site}</h1>
            </div>
            {correct}
        </div>
        <p class="key-figure">{marks::total_or_none(review.scores.total(), locale)}</p>
        {not_assessed(view, locale)}
        <p class="fidelity-sentence">{words::since_last_on_page(review, view.since_last, locale)}</p>
        {(!view.may_follow).then(|| view! { <p class="muted">{t.only_public}</p> })}
        {view.due.map(|next| view! {
            <p>{format!("{}: ", t.next)}{due(Some(next), view.today, locale)}</p>
        })}
        {facts(view, locale)}
        {review.summary.as_ref().map(|summary| paragraphs(summary.as_str(), None))}
        {moved(view, locale)}
        {items::sections(view, locale)}
        {versions::section(view, locale)}
    };
    Document::new(title, main)
        .width(Width::Wide)
        .sample(programme.sample)
}

/// Which items there is no score of, where there is no total.
fn not_assessed(view: &FidelityView, locale: Locale) -> Option<AnyView> {
    let missing = view.current.review.scores.not_assessed();
    let labels: Vec<_> = missing.map(|item| item.label(locale)).collect();
    (!labels.is_empty()).then(|| {
        let text = (Texts::of(locale).missing)(&labels.join(" · "));
        view! { <p>{text}</p> }.into_any()
    })
}

fn facts(view: &FidelityView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let review = &view.current.review;
    let rows = [
        (Field::ReviewedOn, format_day(review.reviewed_on)),
        (Field::Reviewers, review.reviewers.to_string()),
        (Field::Scale, (t.scale)(review.scale)),
        (
            Field::Disclosure,
            (t.disclosure)(review.disclosure).to_owned(),
        ),
    ];
    let rows = rows.into_iter().map(|(field, text)| {
        view! { <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{text}</dd></div> }
    });
    view! { <dl class="deflist">{rows.collect_view()}</dl> }.into_any()
}

/// The items that both reviews scored, and scored otherwise.
fn moved(view: &FidelityView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let last = view.last.as_ref()?;
    let lines: Vec<_> = moved_items(&last.review, &view.current.review)
        .into_iter()
        .map(|(item, was, is)| {
            let (was, is) = (was.value(), is.value());
            let text = (t.moved)(item.label(locale), was, is);
            view! { <li>{text}</li> }
        })
        .collect();
    let list = match lines.is_empty() {
        true => view! { <p>{t.nothing_moved}</p> }.into_any(),
        false => view! { <ul class="plain-list">{lines}</ul> }.into_any(),
    };
    let href = paths::fidelity_review(&view.programme.slug, last.number);
    let day = format_day(last.review.reviewed_on);
    Some(
        view! {
            <section class="form-section" aria-labelledby="aendret">
                <h2 id="aendret">{t.moved_head}</h2>
                <p><a href=href>{(t.beside)(&day)}</a></p>
                {list}
            </section>
        }
        .into_any(),
    )
}
