//! One task: who answers for it, by when, what was said of it.

use super::lines::standing;
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
use domain::ids::TaskId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::task::{TaskOutcome, TaskPage as View, TaskWordLine};
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn TaskPage() -> impl IntoView {
    let id = params::id::<TaskId>();
    page(move |visit| async move {
        let view = visit.backend.task(&visit.actor, id?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &View) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let mut way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    if view.line.shows_meeting {
        way.push(Crumb::new(
            (t.tasks_of)(&view.line.forum_name),
            paths::tasks(view.line.forum),
        ));
    }
    let words: Vec<_> = view.words.iter().map(|word| said(word, locale)).collect();
    let said = match words.is_empty() {
        true => view! { <p class="muted">{t.nothing_said}</p> }.into_any(),
        false => view! { <ol class="minutes">{words}</ol> }.into_any(),
    };
    let main = view! {
        {heading(way, t.task, None, locale)}
        <div class="item-words">{paragraphs(&view.line.what, None)}</div>
        {facts(view, locale)}
        <section class="section" aria-labelledby="said">
            <h2 class="section__title" id="said">{t.said}</h2>
            {said}
        </section>
        {form(visit, view)}
    };
    Document::new(t.task, main)
}

fn facts(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let line = &view.line;
    let title = match line.item_title.is_empty() {
        true => t.closed_item.to_owned(),
        false => line.item_title.clone(),
    };
    let from = match view.line.shows_meeting {
        true => {
            let href = paths::item(line.forum, line.met_on, line.item);
            view! { <a href=href>{title}</a> }.into_any()
        }
        false => title.into_any(),
    };
    view! {
        <dl class="deflist">
            <div class="deflist__row"><dt>{t.responsible}</dt><dd>{line.responsible.clone()}</dd></div>
            <div class="deflist__row"><dt>{t.due}</dt><dd>{day(line.due_on)}</dd></div>
            <div class="deflist__row"><dt>{t.state}</dt><dd>{standing(line, view.today, locale)}</dd></div>
            <div class="deflist__row">
                <dt>{t.from}</dt>
                <dd>{from}", "{line.forum_name.clone()}", "{day(line.met_on)}</dd>
            </div>
        </dl>
    }
    .into_any()
}

fn said(word: &TaskWordLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let who = word.said_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    view! {
        <li class="minutes__item">
            <p><strong>{(t.standing)(Some(word.outcome))}</strong></p>
            {word.words.as_ref().map(|words| paragraphs(words, None))}
            <p class="muted">{format_instant(word.said_at, locale)}" · "{who}</p>
        </li>
    }
    .into_any()
}

/// For who answers for it, and the secretariat. One that came back is shown whatever happened since.
fn form(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::task(view.line.id);
    let form = visit.form(&action, || {
        FormData::default().with(Field::Version, view.words.len().to_string())
    });
    if !view.may_say && form.error.is_none() {
        return None;
    }
    let outcomes = TaskOutcome::ALL.map(|one| Choice::new(one.code(), (t.outcome)(one)));
    Some(
        view! {
            <section class="section no-print" aria-labelledby="say">
                <h2 class="section__title" id="say">{t.say}</h2>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=action novalidate>
                    {version_field(&form)}
                    {answer_field(&form, Field::TaskOutcome, &outcomes, locale)}
                    {text_area(&form, Field::Words, t.words_hint, 3, true, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.say_send}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}
