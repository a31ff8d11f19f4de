use super::closed::closed_notice;
use super::hindrances::hindrances;
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::ui::{
    Choice, Crumb, heading, hinted_date_field, problem_summary, row_select, version_field,
};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::forum::closing::{ClosingField, ClosingView, Matter, MatterId};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

const MATTER: Field = Field::Closing(ClosingField::Matter);
const SUCCESSOR: Field = Field::Closing(ClosingField::Successor);
const REASON: Field = Field::Closing(ClosingField::Reason);

/// Leads to the page that closes a forum.
pub fn close_link(forum: ForumId, locale: Locale) -> AnyView {
    view! { <a href=paths::close_forum(forum)>{Texts::of(locale).close}</a> }.into_any()
}

#[component]
pub fn CloseForumPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let view = visit.backend.forum_closing(&visit.actor, id?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &ClosingView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(
            crate::texts::Texts::of(locale).secretariat,
            paths::SECRETARIAT,
        ),
        Crumb::new(&view.name, paths::forum(view.forum)),
    ];
    let title = (t.close_forum)(&view.name);
    let form = visit.form(&paths::close_forum(view.forum), || {
        FormData::default()
            .with(Field::ValidUntil, format_day(view.today))
            .with(Field::Version, view.version.to_string())
    });
    let body = match &view.closed {
        Some(closed) => view! {
            {problem_summary(&form, locale)}
            {closed_notice(closed, locale)}
        }
        .into_any(),
        None => view! {
            <p>{t.lead}</p>
            {problem_summary(&form, locale)}
            {hindrances(view, locale)}
            {closing(&form, view, locale)}
        }
        .into_any(),
    };
    let main = view! { {heading(way, &title, None, locale)}{body} };
    Document::new(title, main).width(Width::Wide)
}

/// Nothing to fill in while something stands in the way.
fn closing(form: &FormView, view: &ClosingView, locale: Locale) -> Option<AnyView> {
    if !view.open.hindrances.is_empty() {
        return None;
    }
    let t = Texts::of(locale);
    let matters = &view.open.matters;
    let rows = matters.iter().enumerate();
    let rows = rows.map(|(at, matter)| row(form, view, (at, matter), locale));
    let rows = rows.collect_view();
    let table = match matters.is_empty() {
        true => view! { <p class="empty">{t.nothing_open}</p> }.into_any(),
        false => view! {
            <h2 class="section__title">{t.matters}</h2>
            <p>{t.matters_lead}</p>
            {rows}
        }
        .into_any(),
    };
    Some(
        view! {
            <form class="form" method="post" action=paths::close_forum(view.forum) novalidate>
                {version_field(form)}
                {table}
                {hinted_date_field(form, Field::ValidUntil, t.last_day, false, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.close}</button>
                </div>
            </form>
        }
        .into_any(),
    )
}

/// What was typed for a matter: the fields of its row in the form that came back.
fn typed(form: &FormView, matter: MatterId) -> Option<(String, String)> {
    let id = matter.to_string();
    let rows = form.data.all(MATTER).zip(form.data.all(SUCCESSOR));
    let mut rows = rows.zip(form.data.all(REASON));
    let row = rows.find(|((of, _), _)| *of == id);
    row.map(|((_, to), reason)| (to.to_owned(), reason.to_owned()))
}

fn row(
    form: &FormView,
    view: &ClosingView,
    (at, matter): (usize, &Matter),
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let (kind, day) = match matter.id {
        MatterId::Item(_) => (t.item, (t.put_off)(&format_day(matter.day))),
        MatterId::Task(_) => (t.task, (t.due)(&format_day(matter.day))),
        MatterId::Duty(_) => (t.duty, (t.next)(&format_day(matter.day))),
    };
    let posted = typed(form, matter.id);
    let (to, reason) = posted.unwrap_or_default();
    let is_missing = form.error.is_some() && to.is_empty() && reason.trim().is_empty();
    let missing = is_missing.then(|| {
        view! { <span class="form-error-message">{t.missing}</span> }
    });
    let successors = view.successors.iter();
    let choices: Vec<_> = successors
        .map(|(id, name)| Choice::new(id, name.clone()))
        .collect();
    let chosen = FormView {
        data: FormData::default().with(SUCCESSOR, to),
        error: form.error.clone().filter(|_| is_missing),
        prefix: String::new(),
    };
    let id = match at {
        0 => form.id(REASON),
        at => format!("{}-{}", form.id(REASON), at.saturating_add(1)),
    };
    view! {
        <fieldset class="handover">
            <legend class="handover__title">{kind}": "{matter.title.clone()}" "<span class="muted">{day}</span></legend>
            {missing}
            <input type="hidden" name=MATTER.name() value=matter.id.to_string()/>
            <div class="form-row">
                {row_select(&chosen, SUCCESSOR, at, Some(t.no_successor), &choices, locale)}
                <div class="form-group">
                    <label class="form-label" for=id.clone()>{t.reason}</label>
                    <input class="form-input" type="text" id=id name=REASON.name() value=reason maxlength="1000"/>
                </div>
            </div>
        </fieldset>
    }
    .into_any()
}
