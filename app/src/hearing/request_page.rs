//! What one addressee is asked, and its form. It shows nothing of the others.

use super::answers::{answer, earlier};
use super::owed::urgency;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, answer_field, day, heading, paragraphs, problem_summary, text_area,
    version_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::hearing::{AnswerLine, AnswerState, HearingField, RequestPage as View, Urgency};
use domain::ids::HearingId;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn RequestPage() -> impl IntoView {
    let (id, number) = (params::id::<HearingId>(), params::number());
    page(move |visit| async move {
        let backend = &visit.backend;
        let view = backend.request(&visit.actor, id?, number?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &View) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let mut way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    if view.may_see_hearing {
        way.push(Crumb::new(t.hearing, paths::hearing(view.forum, view.id)));
    }
    let title = (t.request_to)(&view.addressee.name);
    let main = view! {
        {heading(way, &title, None, locale)}
        <div class="item-words">{paragraphs(&view.question, None)}</div>
        {facts(view, locale)}
        {given(view, locale)}
        {form(visit, view)}
    };
    Document::new(title, main)
}

fn facts(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let is_missing = view.addressee.answers.is_empty();
    let badge = is_missing.then(|| urgency(Urgency::of(view.due_on, view.today), locale));
    view! {
        <dl class="deflist">
            <div class="deflist__row"><dt>{t.asked_by}</dt><dd>{view.forum_name.clone()}</dd></div>
            <div class="deflist__row"><dt>{t.meeting}</dt><dd>{day(view.meeting_on)}</dd></div>
            <div class="deflist__row"><dt>{t.due}</dt><dd>{day(view.due_on)}{badge}</dd></div>
        </dl>
    }
    .into_any()
}

fn given(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let is_late = |line: &AnswerLine| line.given_on > view.due_on;
    let told = match view.addressee.answer() {
        Some(line) => view! {
            {answer(line, is_late(line), locale)}
            {earlier(&view.addressee, is_late, locale)}
        }
        .into_any(),
        None => view! { <p class="muted">{t.no_answer}</p> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="given">
            <h2 class="section__title" id="given">{t.own_answer}</h2>
            {told}
        </section>
    }
    .into_any()
}

/// For the addressee. One that came back is shown whatever happened since.
fn form(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::request(view.id, view.addressee.number);
    let form = visit.form(&action, || {
        FormData::default().with(Field::Version, view.addressee.n_answers().to_string())
    });
    if !view.may_answer && form.error.is_none() {
        return None;
    }
    let title = match view.addressee.answers.is_empty() {
        true => t.give_answer,
        false => t.correct_answer,
    };
    let states = AnswerState::ALL.map(|state| Choice::new(state.code(), (t.state)(state)));
    Some(
        view! {
            <section class="section no-print" aria-labelledby="answer">
                <h2 class="section__title" id="answer">{title}</h2>
                <p>{t.answer_lead}</p>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=action novalidate>
                    {version_field(&form)}
                    {answer_field(&form, Field::Hearing(HearingField::State), &states, locale)}
                    {text_area(&form, Field::Hearing(HearingField::Words), t.words_hint, 6, false, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.send_answer}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}
