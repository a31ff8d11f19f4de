//! The one form by which a forum decides, on the text above it.

use super::texts::Texts;
use crate::meeting::{Origin, at_item_field};
use crate::paths;
use crate::texts::refusal_text;
use crate::ui::{Choice, answer_field, hidden_field, problem_summary, text_area, text_field};
use crate::visit::{FormView, Visit};
use domain::confirmation::{ConfirmationView, Procedure, SECTIONS, Verdict};
use domain::form::FormData;
use domain::locale::Locale;
use domain::policy::Capacity;
use domain::problem::{Field, Refusal};
use leptos::prelude::*;

/// Shown to who may decide now. One that came back is shown whatever has happened since, so that
/// nothing typed is lost.
pub fn decision(visit: &Visit, view: &ConfirmationView) -> Option<AnyView> {
    let (locale, origin) = (visit.locale, Origin::OwnPage);
    let Some(form) = decision_form(visit, view, &origin) else {
        return view.barred.map(|refusal| barred(refusal, locale));
    };
    let forum = view.may_decide.or(view.stage.forum());
    let forum = view.chain.iter().find(|step| Some(step.forum) == forum);
    let title = (Texts::of(locale).decide)(forum.map_or("", |step| &step.name));
    Some(
        view! {
            <section class="section no-print" aria-labelledby="decide">
                <h2 class="section__title" id="decide">{title}</h2>
                {form}
            </section>
        }
        .into_any(),
    )
}

/// The form alone.
pub fn decision_form(visit: &Visit, view: &ConfirmationView, origin: &Origin) -> Option<AnyView> {
    let locale = visit.locale;
    let number = view.initiative.number;
    let path = paths::decide_confirmation(&view.programme.slug, number);
    let came_back = visit.posted.as_ref().is_some_and(|p| p.path == path);
    let decides_here = view.may_decide.is_some_and(|forum| origin.is_of(forum));
    if !decides_here && !came_back {
        return None;
    }
    let latest = view.versions.first();
    let form = visit.form(&path, || {
        let forum = view.may_decide.map(|f| f.to_string()).unwrap_or_default();
        let begun = FormData::default()
            .with(Field::Forum, forum)
            .with(Field::Procedure, Procedure::Meeting.code())
            .with(Field::Version, latest.map_or(0, |v| v.number).to_string())
            .with(
                Field::ContentHash,
                latest.map(|v| v.hash.to_string()).unwrap_or_default(),
            );
        origin.begin(begun)
    });
    let of = (&view.programme.slug, number);
    let form = origin.tell_apart(form, of, "confirmation");
    let mut chain = view.chain.iter();
    let step = chain.find(|s| s.forum.to_string() == form.data.get(Field::Forum));
    let written = step.is_some_and(|step| step.written);
    let fields = fields(&form, written, view.capacity, locale);
    Some(
        view! {
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path novalidate>{fields}</form>
        }
        .into_any(),
    )
}

/// Why somebody of the forum has no form.
fn barred(refusal: Refusal, locale: Locale) -> AnyView {
    view! {
        <div class="alert alert-info no-print"><p class="alert-text">{refusal_text(refusal, locale)}</p></div>
    }
    .into_any()
}

fn fields(
    form: &FormView,
    written: bool,
    capacity: Capacity,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let bound = [Field::Forum, Field::Version, Field::ContentHash]
        .map(|field| hidden_field(field, form.value(field)));
    let verdicts = Verdict::ALL.map(|v| Choice::new(v.code(), (t.verdict)(v)));
    let hash: String = form.value(Field::ContentHash).chars().take(12).collect();
    let version = form.value(Field::Version).parse().unwrap_or_default();
    let comments = SECTIONS
        .iter()
        .map(|(_, _, comment)| text_area(form, *comment, "", 2, true, locale))
        .collect_view();
    let item_hint = match capacity {
        Capacity::Secretariat => t.item_hint_secretariat,
        Capacity::Chair | Capacity::Member => t.item_hint,
    };
    let any = SECTIONS
        .iter()
        .any(|(_, _, comment)| !form.data.get(*comment).is_empty());
    view! {
        {bound.into_iter().collect_view()}
        {at_item_field(form)}
        <p class="muted">{(t.decide_help)(version, &hash)}</p>
        {answer_field(form, Field::Verdict, &verdicts, locale)}
        {written.then(|| {
            let procedures = Procedure::ALL.map(|p| Choice::new(p.code(), (t.procedure)(p)));
            answer_field(form, Field::Procedure, &procedures, locale)
        })}
        {text_field(form, Field::Item, item_hint, 200, capacity != Capacity::Secretariat, locale)}
        {text_area(form, Field::Remark, t.remark_hint, 4, true, locale)}
        <details class="more" open=any><summary>{t.section_remarks}</summary>{comments}</details>
        <div class="form-actions">
            <button class="button button-primary xs-full-width" type="submit">{t.send_decision}</button>
        </div>
    }
}
