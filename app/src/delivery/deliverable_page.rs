//! One deliverable: what was agreed, what was handed over, and the form of who has the next move.

use super::deliveries_page::{state_mark, way};
use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::field_label;
use crate::ui::{
    Choice, Crumb, answer_field, breadcrumbs, hidden_field, paragraphs, problem_summary, text_area,
    text_field,
};
use crate::visit::Visit;
use domain::delivery::{Acceptance, DeliverableLine, DeliveriesView, DeliveryState, HandOverLine};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn DeliverablePage() -> impl IntoView {
    let (slug, number, place) = (params::slug(), params::number(), params::place());
    page(move |visit| async move {
        let view = visit
            .backend
            .deliveries(&visit.actor, &slug?, number?)
            .await?;
        let place = place?;
        let line = place.checked_sub(1).and_then(|at| view.lines.get(at));
        let line = line.ok_or(AppError::NotFound)?;
        Ok(document(&visit, &view, place, line))
    })
}

fn document(
    visit: &Visit,
    view: &DeliveriesView,
    place: usize,
    line: &DeliverableLine,
) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let mut way = way(view, locale);
    way.push(Crumb::new(t.title, paths::deliveries(slug, number)));
    let here = (t.place)(place);
    let main = view! {
        {breadcrumbs(way, &here, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{here.clone()}</p>
            <h1 class="page-head__title">{line.deliverable.title.to_string()}</h1>
            <p>{state_mark(line.state, locale)}</p>
        </div></div>
        {agreed(line, locale)}
        {handed(line, locale)}
        {hand_over(visit, view, place, line)}
        {answer(visit, view, place, line)}
    };
    Document::new(line.deliverable.title.as_str(), main).sample(view.programme.sample)
}

fn agreed(line: &DeliverableLine, locale: Locale) -> AnyView {
    let deliverable = &line.deliverable;
    let rows = [
        (Field::Criteria, deliverable.criteria.to_string()),
        (Field::Method, deliverable.method.to_string()),
        (Field::Approver, deliverable.approver.to_string()),
    ]
    .map(|(field, text)| {
        view! { <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{text}</dd></div> }
    })
    .into_iter()
    .collect_view();
    view! { <section class="section"><dl class="deflist">{rows}</dl></section> }.into_any()
}

fn handed(line: &DeliverableLine, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = line
        .handed
        .iter()
        .map(|handed| hand_over_item(handed, locale))
        .collect_view();
    (!line.handed.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="handed">
                <h2 class="section__title" id="handed">{t.handed}</h2>
                <ol class="conditions">{items}</ol>
            </section>
        }
        .into_any()
    })
}

fn hand_over_item(handed: &HandOverLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let by = |who: &Option<String>| who.clone().unwrap_or_else(|| t.sample.to_owned());
    let when = format_instant(handed.handed_over_at, locale);
    let told = (t.handed_over)(&when, &by(&handed.handed_over_by));
    let link = handed.link.clone().map(|link| {
        let href = link.clone();
        view! { <p><a href=href rel="noopener noreferrer">{link}</a></p> }
    });
    let answer = handed.answer.as_ref().map(|answer| {
        let state = DeliveryState::of(Some(Some(answer.acceptance)));
        let told = format!("{} · {}", format_instant(answer.at, locale), by(&answer.by));
        let remark = answer.remark.as_ref().map(|text| paragraphs(text, None));
        view! { <p>{state_mark(state, locale)}" "<span class="muted">{told}</span></p>{remark} }
    });
    view! {
        <li class="conditions__item">
            <p class="muted">{told}</p>
            {paragraphs(&handed.evidence, None)}
            {link}
            {answer}
        </li>
    }
}

/// The form of the lead, while there is something to hand over. One that came back is shown whatever
/// has happened since.
fn hand_over(
    visit: &Visit,
    view: &DeliveriesView,
    place: usize,
    line: &DeliverableLine,
) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::deliverable(&view.programme.slug, view.initiative.number, place);
    let came_back = visit.posted.as_ref().is_some_and(|p| p.path == path);
    let is_owed = matches!(
        line.state,
        DeliveryState::Promised | DeliveryState::Returned
    );
    let is_shown = came_back || (is_owed && view.may_hand_over);
    if !is_shown {
        return None;
    }
    let form = visit.form(&path, || {
        FormData::default().with(Field::ContentHash, line.key.to_string())
    });
    Some(
        view! {
            <section class="form-section no-print" aria-labelledby="hand-over">
                <h2 id="hand-over">{t.hand_over}</h2>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=path novalidate>
                    {hidden_field(Field::ContentHash, form.value(Field::ContentHash))}
                    {text_area(&form, Field::Evidence, t.evidence_hint, 4, false, locale)}
                    {text_field(&form, Field::Link, t.link_hint, 500, true, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.hand_over}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// The form of those who ordered, while something waits for their answer.
fn answer(
    visit: &Visit,
    view: &DeliveriesView,
    place: usize,
    line: &DeliverableLine,
) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::answer_hand_over(&view.programme.slug, view.initiative.number, place);
    let came_back = visit.posted.as_ref().is_some_and(|p| p.path == path);
    let waits = line.state == DeliveryState::HandedOver && view.may_answer;
    let is_shown = came_back || waits;
    if !is_shown {
        return None;
    }
    let id = line.handed.first().map(|handed| handed.id.to_string());
    let form = visit.form(&path, || {
        FormData::default().with(Field::HandOver, id.unwrap_or_default())
    });
    let answers = Acceptance::ALL.map(|a| Choice::new(a.code(), (t.acceptance)(a)));
    Some(
        view! {
            <section class="form-section no-print" aria-labelledby="answer">
                <h2 id="answer">{(t.answer)(&view.ordered_by)}</h2>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=path novalidate>
                    {hidden_field(Field::HandOver, form.value(Field::HandOver))}
                    {answer_field(&form, Field::Acceptance, &answers, locale)}
                    {text_area(&form, Field::Remark, t.remark_hint, 3, true, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.send_answer}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}
