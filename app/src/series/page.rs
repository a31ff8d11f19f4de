//! A series of meetings: its form, and each of its days before they are planned.

use super::form::series_form;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Choice, Crumb, check_boxes, day, heading, hidden_field, problem_summary};
use crate::visit::{FormView, Visit};
use chrono::{Datelike, NaiveDate};
use domain::form::FormData;
use domain::forum::series::{
    Series, SeriesDay, SeriesField, look_through, place_in_month, series_form as written,
};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day_long;
use leptos::prelude::*;

const DAY: Field = Field::Series(SeriesField::Day);

#[component]
pub fn SeriesPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let id = id?;
        let register = visit.backend.forums(&visit.actor).await?;
        let forum = register.forum(id).ok_or(AppError::NotFound)?;
        let known = visit.backend.meetings(&visit.actor, id).await?;
        let known: Vec<_> = known.iter().map(|meeting| meeting.on).collect();
        Ok(document(&visit, id, forum.draft.name.as_str(), &known))
    })
}

fn document(visit: &Visit, forum: ForumId, name: &str, known: &[NaiveDate]) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).secretariat, paths::SECRETARIAT),
        Crumb::new(name, paths::forum(forum)),
    ];
    let title = (t.series_of)(name);
    let form = form(visit, forum);
    // Nothing is looked through while the series itself is wrong; days that were ticked are shown again.
    let posted = visit.posted.as_ref();
    let is_plan = posted.is_some_and(|posted| posted.path == paths::plan_series(forum));
    let is_whole = form.error.is_none() || is_plan;
    let series = Series::parse(&form.data, visit.at.day());
    let preview = series.ok().filter(|_| is_whole && visit.posted.is_some());
    let main = view! {
        {heading(way, &title, None, locale)}
        <p class="muted">{t.lead}</p>
        {problem_summary(&form, locale)}
        {series_form(&form, forum, locale)}
        {preview.map(|series| looked_through(visit, &form, forum, &series, known))}
    };
    Document::new(title, main)
}

/// What was typed, whichever of the page's two forms brought it.
fn form(visit: &Visit, forum: ForumId) -> FormView {
    let planned = visit.form(&paths::plan_series(forum), FormData::default);
    let mut form = visit.form(&paths::series(forum), || planned.data.clone());
    form.error = form.error.or(planned.error);
    form
}

fn looked_through(
    visit: &Visit,
    form: &FormView,
    forum: ForumId,
    series: &Series,
    known: &[NaiveDate],
) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let days = look_through(series, known);
    let (there, open): (Vec<_>, Vec<_>) = days.into_iter().partition(|day| day.is_known);
    let place = place_in_month(series.first);
    let described = (t.described)(series.rhythm, series.first.weekday(), place);
    let plan_path = paths::plan_series(forum);
    let is_answer = visit.posted.as_ref().is_some_and(|p| p.path == plan_path);
    let body = match open.is_empty() {
        true => view! { <p class="empty">{t.all_known}</p> }.into_any(),
        false => keep(
            &chosen(form, &open, is_answer),
            plan_path,
            series,
            &open,
            locale,
        ),
    };
    view! {
        <section class="form-section" aria-labelledby="preview">
            <h2 id="preview">{t.days}</h2>
            <p>{described}</p>
            {already(&there, locale)}
            {body}
        </section>
    }
    .into_any()
}

/// The ticks as they were sent, or as they are suggested.
fn chosen(form: &FormView, open: &[SeriesDay], is_answer: bool) -> FormView {
    let mut form = form.clone();
    if !is_answer {
        let suggested = open.iter().filter(|day| day.is_suggested());
        form.data = suggested.fold(form.data, |data, day| data.with(DAY, day.on.to_string()));
    }
    form
}

/// The days that are open, and the button that plans those that are ticked.
fn keep(
    form: &FormView,
    action: String,
    series: &Series,
    open: &[SeriesDay],
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let choices: Vec<_> = open
        .iter()
        .map(|day| Choice::new(day.on, told(day, locale)))
        .collect();
    let carried = written(series);
    let carried: Vec<_> = carried
        .pairs()
        .map(|(field, value)| hidden_field(field, value.to_owned()))
        .collect();
    view! {
        <form class="form" method="post" action=action novalidate>
            {carried}
            {check_boxes(form, DAY, &choices, t.days_hint, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.plan}</button>
            </div>
        </form>
    }
    .into_any()
}

/// "torsdag den 25. marts 2027 – skærtorsdag, helligdag".
fn told(day: &SeriesDay, locale: Locale) -> String {
    let on = format_day_long(day.on, locale);
    match day.off {
        Some(off) => format!("{on} – {}", (Texts::of(locale).off)(off)),
        None => on,
    }
}

fn already(there: &[SeriesDay], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items: Vec<_> = there
        .iter()
        .map(|known| view! { <li>{day(known.on)}</li> })
        .collect();
    (!items.is_empty()).then(|| view! { <h3>{t.known}</h3><ul>{items}</ul> }.into_any())
}
