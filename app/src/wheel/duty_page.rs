//! One duty: when it is due, what was decided of it, and the forms that change and end it.

use super::duty_form::duty_fields;
use super::items::beside;
use super::texts::Texts;
use super::words::{outcome, rule};
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Crumb, day, heading, hinted_date_field, paragraphs, problem_summary, record_form, text_area,
    version_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::ids::{DutyId, ForumId};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use domain::wheel::{DutyPage as View, WheelField};
use leptos::prelude::*;

#[component]
pub fn DutyPage() -> impl IntoView {
    let (forum, id) = (params::id::<ForumId>(), params::duty::<DutyId>());
    page(move |visit| async move {
        let backend = &visit.backend;
        let view = backend.duty(&visit.actor, forum?, id?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &View) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let duty = &view.line.duty;
    let title = duty.draft.title.to_string();
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&view.forum_name, paths::desk(duty.forum)),
        Crumb::new(t.duties, paths::duties(duty.forum)),
    ];
    let main = view! {
        {heading(way, &title, None, locale)}
        {facts(view, locale)}
        {decided(view, locale)}
        {forms(visit, view)}
    };
    Document::new(title, main)
}

fn facts(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let draft = &view.line.duty.draft;
    let row = |name: &'static str, told: AnyView| {
        view! { <div class="deflist__row"><dt>{name}</dt><dd>{told}</dd></div> }
    };
    let about = view.line.agreement.clone();
    let about = about.map(|title| row(t.agreement, title.into_any()));
    let what = draft.what.as_ref();
    let what = what.map(|what| row(t.what, paragraphs(what.as_str(), None)));
    let from = draft.validity.from.map(|on| row(t.from, day(on)));
    let until = draft.validity.until.map(|on| row(t.until, day(on)));
    let ended = view.line.duty.ended.as_ref();
    let ended = ended.map(|why| row(t.ended, paragraphs(why.as_str(), None)));
    let next = match view.line.next {
        Some(on) => day(on),
        None => t.never_again.into_any(),
    };
    view! {
        <dl class="deflist">
            {row(t.what_kind, (t.kind)(draft.kind).into_any())}
            {row(t.kept_by, view.forum_name.clone().into_any())}
            {about}
            {what}
            {row(t.when, rule(draft.rule, locale).into_any())}
            {row(t.next, next)}
            {from}
            {until}
            {ended}
        </dl>
    }
    .into_any()
}

fn decided(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let lines = view.decided.iter().map(|(due_on, review)| {
        view! {
            <li class="minutes__item">
                <p><strong>{outcome(review.outcome, false, locale)}</strong>" · "{t.due}" "{day(*due_on)}</p>
                {beside(review, locale)}
            </li>
        }
    });
    let list = match view.decided.is_empty() {
        true => view! { <p class="muted">{t.nothing_decided}</p> }.into_any(),
        false => view! { <ol class="minutes">{lines.collect_view()}</ol> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="decided">
            <h2 class="section__title" id="decided">{t.decided}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// For who keeps the wheel. A form that came back is shown whatever happened since.
fn forms(visit: &Visit, view: &View) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let duty = &view.line.duty;
    let version = duty.version.to_string();
    let action = paths::duty(duty.forum, duty.id);
    let typed = || duty.draft.to_form().with(Field::Version, version.clone());
    let change = visit.form(&action, typed);
    let end_action = paths::end_duty(duty.forum, duty.id);
    let end = visit.form(&end_action, || {
        FormData::default()
            .with(Field::Wheel(WheelField::LastDay), format_day(view.today))
            .with(Field::Version, version.clone())
    });
    let end = end.prefixed("end-");
    let came_back = change.error.is_some() || end.error.is_some();
    if !came_back && (!view.may_keep || duty.ended.is_some()) {
        return None;
    }
    let fields = duty_fields(&change, &view.agreements, view.today, locale);
    let is_open = change.error.is_some();
    Some(
        view! {
            <details class="decision no-print" open=is_open>
                <summary class="decision__summary">{t.change}</summary>
                {record_form(&change, action.clone(), fields, action, locale)}
            </details>
            <details class="decision no-print" open=end.error.is_some()>
                <summary class="decision__summary">{t.end}</summary>
                <p>{t.end_lead}</p>
                {problem_summary(&end, locale)}
                <form class="form" method="post" action=end_action novalidate>
                    {version_field(&end)}
                    {hinted_date_field(&end, Field::Wheel(WheelField::LastDay), t.last_day_hint, false, locale)}
                    {text_area(&end, Field::Wheel(WheelField::EndReason), "", 3, false, locale)}
                    <div class="form-actions">
                        <button class="button button-primary xs-full-width" type="submit">{t.end_send}</button>
                    </div>
                </form>
            </details>
        }
        .into_any(),
    )
}
