//! What forums wish to be followed of one initiative, what their meetings made of it, and the forms
//! (need N13).

use super::mark::mark;
use super::texts::Texts;
use super::treat::treat;
use crate::document::{Document, page};
use crate::meeting::{Origin, decided_at_items};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, date_field, heading, paragraphs, problem_summary, select_field, text_area,
    text_field, version_field,
};
use crate::visit::Visit;
use domain::follow_up::{FollowUpLine, FollowUpView, WordLine};
use domain::form::FormData;
use domain::locale::Locale;
use domain::meeting::ChainMatter;
use domain::problem::Field;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

#[component]
pub fn FollowUpsPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let view = visit.backend.follow_ups(&visit.actor, &slug, number);
        let view = view.await?;
        let at_items = decided_at_items(&visit, &slug, number, ChainMatter::Wish).await?;
        Ok(document(&visit, &view, at_items))
    })
}

fn document(visit: &Visit, view: &FollowUpView, at_items: Option<AnyView>) -> Document {
    let (locale, programme) = (visit.locale, &view.programme);
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let number = view.initiative.number;
    let numbered = (shared.numbered)(number);
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(&numbered, paths::initiative(&programme.slug, number)),
    ];
    let none = view.lines.is_empty();
    let lines = view.lines.iter().enumerate();
    let lines = lines.map(|(at, line)| wish(visit, view, line, at));
    let main = view! {
        {heading(way, t.title, None, locale)}
        <p>{format!("{numbered}: {}", view.initiative.title)}</p>
        <p class="muted">{t.lead}</p>
        {none.then(|| view! { <p>{t.none}</p> })}
        {lines.collect_view()}
        {at_items}
        {ask(visit, view)}
    };
    Document::new(format!("{}: {numbered}", t.title), main).sample(programme.sample)
}

/// One wish, and the meetings that dealt with it, newest first.
fn wish(visit: &Visit, view: &FollowUpView, line: &FollowUpLine, at: usize) -> AnyView {
    let locale = visit.locale;
    let (t, asked) = (Texts::of(locale), &line.asked);
    let id = format!("wish-{}", at.saturating_add(1));
    let title = (t.asked)(&asked.forum_name, &format_day(asked.asked_on));
    let item = asked.item.clone().map(|item| format!("{item} · "));
    let recorded = recorded(asked.recorded_by.as_deref(), asked.recorded_at, locale);
    let words = line.words.iter().rev().map(|word| said(word, locale));
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 class="section__title" id=id.clone()>{title}</h2>
            <p>{mark(asked.asked_on, &line.standing(view.today), locale)}</p>
            <div class="wish">{paragraphs(&asked.wish, None)}</div>
            <p class="muted">{item}{recorded}</p>
            <ol class="steps-list">{words.collect_view()}</ol>
            {treat(visit, view, line, at, &Origin::OwnPage)}
        </section>
    }
    .into_any()
}

fn said(word: &WordLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let item = word.item.clone();
    let item = item.map(|item| view! { <p class="steps-list__when">{item}</p> });
    let recorded = recorded(word.recorded_by.as_deref(), word.recorded_at, locale);
    view! {
        <li class="steps-list__item">
            <h3 class="steps-list__title">{(t.treated)(&format_day(word.met_on))}</h3>
            {item}
            {paragraphs(&word.words, None)}
            <p><strong>{(t.treatment)(word.treatment)}</strong></p>
            <p class="muted">{recorded}</p>
        </li>
    }
}

fn recorded(by: Option<&str>, at: domain::time::Timestamp, locale: Locale) -> String {
    let who = by.unwrap_or(Texts::of(locale).sample);
    format!("{} · {who}", format_instant(at, locale))
}

/// The form for a new wish. One that came back is shown whatever has happened since.
fn ask(visit: &Visit, view: &FollowUpView) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::follow_ups(&view.programme.slug, view.initiative.number);
    let only = match view.askers.as_slice() {
        [only] => only.forum.to_string(),
        _ => String::new(),
    };
    let form = visit.form(&path, || {
        FormData::default()
            .with(Field::Version, view.lines.len().to_string())
            .with(Field::Forum, only)
    });
    if view.askers.is_empty() && form.error.is_none() {
        return None;
    }
    let forums: Vec<_> = view
        .askers
        .iter()
        .map(|asker| Choice::new(asker.forum, asker.name.clone()))
        .collect();
    let needs_item = view.askers.iter().all(|asker| asker.needs_item);
    let hint = if needs_item {
        t.item_needed
    } else {
        t.item_hint
    };
    Some(
        view! {
            <section class="form-section no-print" aria-labelledby="ask">
                <h2 id="ask">{t.ask}</h2>
                <p class="form-hint">{t.ask_lead}</p>
                {problem_summary(&form, locale)}
                <form class="form" method="post" action=path novalidate>
                    {version_field(&form)}
                    {select_field(&form, Field::Forum, Some(t.choose_forum), &forums, "", locale)}
                    {text_area(&form, Field::Wish, "", 3, false, locale)}
                    {date_field(&form, Field::MeetingOn, false, locale)}
                    {text_field(&form, Field::Item, hint, 200, !needs_item, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.ask_send}</button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}
