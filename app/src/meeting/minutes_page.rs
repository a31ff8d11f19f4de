//! The minutes: a draft, out for comment, approved; and what is put beside them (need N24).

mod comments;

use super::annexes::annexes_of_minutes;
use super::article::{addenda, article};
use super::texts::Texts;
use super::way;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::ui::{
    Choice, Crumb, answer_field, breadcrumbs, check_box, date_field, hidden_field, problem_summary,
    text_area, version_field,
};
use crate::visit::{FormView, Visit};
use domain::confirmation::Procedure;
use domain::form::FormData;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{MeetingStage, MinutesPage as View};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn MinutesPage() -> impl IntoView {
    let (forum, meeting) = (params::id::<ForumId>(), params::meeting());
    page(move |visit| async move {
        let backend = &visit.backend;
        let view = backend.minutes(&visit.actor, forum?, meeting?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &View) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (forum, on) = (view.forum, view.minutes.on);
    let title = (t.minutes_of)(&format_day(on));
    let mut way = way(forum, &view.minutes.forum, locale);
    way.push(Crumb::new(
        (t.meeting_on)(&format_day(on)),
        paths::meeting(forum, on),
    ));
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        <article>
            <div class="page-head"><div class="page-head__main">
                <p class="page-head__kicker">{view.minutes.forum.clone()}</p>
                <h1 class="page-head__title">{title.clone()}</h1>
                {standing(view, locale)}
            </div></div>
            {article(&view.minutes, &view.decisions, locale)}
            {annexes_of_minutes(view, locale)}
            {addenda(&view.addenda, locale)}
            {fingerprint(view, locale)}
        </article>
        {comments::comments(visit, view)}
        {approval(visit, view)}
        {publication(visit, view)}
        {addition(visit, view)}
    };
    Document::new(title, main)
}

fn standing(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let told = match (view.stage, view.approved, view.comment_until) {
        (_, Some((on, procedure)), _) => (t.approved)(&format_day(on), procedure),
        (MeetingStage::Comment, _, Some(until)) => (t.comment_lead)(&format_day(until)),
        _ => t.draft_lead.to_owned(),
    };
    let draft = view.approved.is_none().then(|| {
        view! { <span class="badge badge-warning">{t.draft_minutes}</span>" " }
    });
    view! { <p>{draft}{told}</p> }.into_any()
}

fn fingerprint(view: &View, locale: Locale) -> Option<AnyView> {
    view.approved?;
    let label = Texts::of(locale).fingerprint;
    Some(
        view! { <p class="fingerprint muted">{label}": "<code>{view.hash.to_string()}</code></p> }
            .into_any(),
    )
}

/// The chair's form, or the secretariat's for the forum, once the members have the draft.
fn approval(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::approve_minutes(view.forum, view.minutes.on);
    let form = visit.form(&action, || {
        FormData::default()
            .with(Field::ApprovedOn, format_day(view.today))
            .with(Field::Procedure, Procedure::Meeting.code())
            .with(Field::ContentHash, view.hash.to_string())
            .with(Field::Version, view.revision.to_string())
    });
    let is_open = view.may_approve && view.stage == MeetingStage::Comment;
    let ways = Procedure::ALL.map(|way| Choice::new(way.code(), (t.procedure)(way)));
    let fields = view! {
        {hidden_field(Field::ContentHash, form.value(Field::ContentHash))}
        {date_field(&form, Field::ApprovedOn, false, locale)}
        {answer_field(&form, Field::Procedure, &ways, locale)}
    };
    shown(
        &form,
        is_open,
        action,
        (t.approve, t.approve_lead),
        fields.into_any(),
        locale,
    )
}

fn publication(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (forum, on) = (view.forum, view.minutes.on);
    if view.is_published {
        let href = paths::public_minutes(forum, on);
        return Some(
            view! { <p class="no-print"><a href=href>{t.public_minutes}</a></p> }.into_any(),
        );
    }
    let action = paths::publish_minutes(forum, on);
    let form = visit.form(&action, FormData::default);
    let is_open = view.may_govern && view.approved.is_some();
    shown(
        &form,
        is_open,
        action,
        (t.publish, t.publish_lead),
        ().into_any(),
        locale,
    )
}

fn addition(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::add_addendum(view.forum, view.minutes.on);
    let form = visit.form(&action, || {
        FormData::default().with(Field::Version, view.addenda.len().to_string())
    });
    let form = form.prefixed("added-");
    let is_open = view.may_approve && view.approved.is_some();
    let fields = view! {
        {text_area(&form, Field::Addendum, t.addendum_hint, 4, false, locale)}
        {check_box(&form, Field::ClosedItem, t.addendum_closed, "", locale)}
    };
    shown(
        &form,
        is_open,
        action,
        (t.add, t.addenda_lead),
        fields.into_any(),
        locale,
    )
}

/// A form beneath the minutes, for who may send it; one that came back says why to everybody.
fn shown(
    form: &FormView,
    is_open: bool,
    action: String,
    (title, lead): (&'static str, &'static str),
    fields: AnyView,
    locale: Locale,
) -> Option<AnyView> {
    let refused = form.error.is_some().then(|| problem_summary(form, locale));
    let body = is_open.then(|| {
        view! {
            <form class="move-on no-print" method="post" action=action novalidate>
                {version_field(form)}
                <p>{lead}</p>
                {fields}
                <button class="button button-primary xs-full-width" type="submit">{title}</button>
            </form>
        }
    });
    (is_open || refused.is_some()).then(|| view! { {refused}{body} }.into_any())
}
