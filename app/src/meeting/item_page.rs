//! One item on the projector: the matter, what is recommended, and what becomes of it; the next one is a
//! key away.

mod about;

pub use about::{consequences, recommended};

use super::annexes;
use super::badges::{badges, earlier};
use super::chain::{ChainForms, chain_forms, decided_here};
use super::texts::Texts;
use super::way;
use crate::document::{Document, Width, page};
use crate::error::AppError;
use crate::hearing::hearings_of_item;
use crate::island::{ArrowKeys, Autosave, Clock};
use crate::params;
use crate::paths;
use crate::task::tasks_of_item;
use crate::ui::{
    Choice, Crumb, breadcrumbs, paragraphs, problem_summary, select_field, text_area, text_field,
    version_field,
};
use crate::visit::Visit;
use domain::ids::{ForumId, ItemId};
use domain::locale::Locale;
use domain::meeting::{DEFERRALS_MAX, ItemView, MeetingStage, MeetingView, conclusions_open};
use domain::problem::Field;
use domain::time::{format_clocks, format_day};
use leptos::prelude::*;

#[component]
pub fn ItemPage() -> impl IntoView {
    let (forum, meeting, id) = (
        params::id::<ForumId>(),
        params::meeting(),
        params::item::<ItemId>(),
    );
    page(move |visit| async move {
        let backend = &visit.backend;
        let meeting = backend.meeting(&visit.actor, forum?, meeting?).await?;
        let id = id?;
        let at = meeting.items.iter().position(|item| item.id == id);
        let at = at.ok_or(AppError::NotFound)?;
        let item = meeting.items.get(at).ok_or(AppError::NotFound)?;
        let tasks = backend.tasks_of_meeting(&visit.actor, meeting.forum, meeting.on);
        let tasks = tasks.await?;
        let people = match meeting.may_govern {
            true => backend.task_people(&visit.actor).await?,
            false => Vec::new(),
        };
        let tasks = tasks_of_item(&visit, &meeting, item, (&tasks, &people));
        let hearings = backend.hearings_of_meeting(&visit.actor, meeting.forum, meeting.on);
        let hearings = hearings_of_item(&meeting, item, &hearings.await?, visit.locale);
        let forms = chain_forms(&visit, &meeting, item).await?;
        let beside = (hearings, tasks);
        Ok(document(&visit, &meeting, (item, at), &forms, beside))
    })
}

fn document(
    visit: &Visit,
    meeting: &MeetingView,
    (item, at): (&ItemView, usize),
    forms: &ChainForms,
    (hearings, tasks): (Option<AnyView>, Option<AnyView>),
) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let mut way = way(meeting.forum, &meeting.forum_name, locale);
    let of_day = (t.meeting_on)(&format_day(meeting.on));
    way.push(Crumb::new(
        &of_day,
        paths::meeting(meeting.forum, meeting.on),
    ));
    let numbered = (t.item)(item.number);
    let presenter = item.presenter.clone();
    let submitted = item.submitted_by.clone();
    let main = view! {
        {breadcrumbs(way, &numbered, locale)}
        {walk(meeting, at, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{(t.item_of)(item.number, meeting.items.len())}" · "{meeting.forum_name.clone()}</p>
            <h1 class="page-head__title">{item.draft.title.to_string()}</h1>
            {badges(meeting, item, locale)}
            {time(meeting, item, locale)}
            {presenter.map(|who| view! { <p>{t.presented_by}" "{who}</p> })}
            {submitted.map(|who| view! { <p class="muted">{t.handed_in_by}" "{who}</p> })}
        </div></div>
        <div class="columns">
            <div class="columns__main item-words">
                {about::about(meeting, item, locale)}
                {annexes::section(visit, meeting, item)}
                {decided_here(&item.decided, locale)}
                {forms.view(visit)}
            </div>
            <div class="columns__side">
                {earlier((meeting.forum, meeting.may_govern), &item.earlier, locale)}
                {outcome(visit, meeting, item)}
                {hearings}
                {tasks}
            </div>
        </div>
    };
    Document::new(format!("{of_day}: {numbered}"), main)
        .width(Width::Wide)
        .islands(true)
}

/// When its turn is, and while the forum meets, what time it is.
fn time(meeting: &MeetingView, item: &ItemView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (starts, ends) = (meeting.starts(item), meeting.ends(item));
    let planned = starts.and_then(|_| format_clocks(starts, ends, locale));
    let planned = planned.map(|time| view! { <p>{(t.planned_time)(&time)}</p> });
    let clock = (meeting.stage == MeetingStage::Session).then(|| {
        view! { <Clock label=t.now.to_owned()/> }
    });
    view! { {planned}{clock} }.into_any()
}

fn walk(meeting: &MeetingView, at: usize, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let to = |at: Option<usize>, rel: &'static str, words: fn(u32) -> String| {
        let item = meeting.items.get(at?)?;
        let href = paths::item(meeting.forum, meeting.on, item.id);
        Some(view! { <a class="walk__link" rel=rel href=href>{words(item.number)}</a> })
    };
    view! {
        <nav class="walk no-print" aria-label=t.walk>
            {to(at.checked_sub(1), "prev", t.previous_item)}
            {to(at.checked_add(1), "next", t.next_item)}
        </nav>
        <ArrowKeys/>
    }
}

/// What became of it, or the form that puts it down.
fn outcome(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let body = match meeting.may_govern && meeting.stage.takes_conclusions() {
        true => form(visit, meeting, item),
        false => standing(item, locale),
    };
    view! {
        <section class="panel" aria-labelledby="outcome">
            <h2 class="panel__title" id="outcome">{t.treatment}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn standing(item: &ItemView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let conclusion = item.conclusion.conclusion;
    let party = item.conclusion.party.as_ref().map(ToString::to_string);
    let words = item.conclusion.words.as_ref();
    view! {
        <p><strong>{conclusion.map(t.conclusion).unwrap_or(t.no_conclusion)}</strong></p>
        {party.map(|party| view! { <p>{t.party}" "{party}</p> })}
        {words.map(|words| paragraphs(words.as_str(), None))}
    }
    .into_any()
}

fn form(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::item(meeting.forum, meeting.on, item.id);
    let form = visit.form(&action, || {
        let shown = item.conclusion.to_form();
        shown.with(Field::Version, item.revision.to_string())
    });
    let n_deferred = item.n_deferred();
    let often = (n_deferred >= DEFERRALS_MAX).then(|| {
        view! { <p><strong>{t.put_off_often}</strong></p> }
    });
    let choices: Vec<_> = conclusions_open(n_deferred)
        .map(|conclusion| Choice::new(conclusion.code(), (t.conclusion)(conclusion)))
        .collect();
    let none = Some(t.choose_conclusion);
    view! {
        {problem_summary(&form, locale)}
        {often}
        <form class="form" method="post" action=action data-record="outcome" novalidate>
            {version_field(&form)}
            {select_field(&form, Field::Conclusion, none, &choices, "", locale)}
            {text_area(&form, Field::ConclusionWords, t.words_hint, 6, true, locale)}
            {text_field(&form, Field::Party, t.party_hint, 200, true, locale)}
            <Autosave locale=locale action=paths::autosave_item(meeting.forum, meeting.on, item.id)/>
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.conclude}</button>
            </div>
        </form>
    }
    .into_any()
}
