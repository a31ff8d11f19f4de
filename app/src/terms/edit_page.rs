//! The next version of a forum's terms.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, date_field, heading, number_field, record_form, text_area, text_field};
use crate::visit::{FormView, Visit};
use domain::forum::terms::{ForumTerms, TermsField, first_terms};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn WriteTermsPage() -> impl IntoView {
    let forum = params::id::<ForumId>();
    page(move |visit| async move {
        let terms = visit.backend.forum_terms(&visit.actor, forum?).await?;
        match terms.may_govern {
            true => Ok(document(&visit, &terms)),
            false => Err(AppError::Denied),
        }
    })
}

fn document(visit: &Visit, terms: &ForumTerms) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).secretariat, paths::SECRETARIAT),
        Crumb::new(&terms.name, paths::forum(terms.forum)),
    ];
    let title = (t.terms_of)(&terms.name);
    let path = paths::write_terms(terms.forum);
    let form = visit.form(&path, || {
        let in_force = terms.in_force().map(|terms| terms.draft.to_form());
        let begins = in_force.unwrap_or_else(first_terms);
        begins.with(Field::Version, terms.version().to_string())
    });
    let cancel = paths::terms(terms.forum);
    let main = view! {
        {heading(way, &title, None, locale)}
        <p class="muted">{t.lead}</p>
        {record_form(&form, path, fields(&form, locale), cancel, locale)}
    };
    Document::new(title, main)
}

fn fields(form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let area = |field, hint: &str, rows, optional| {
        text_area(form, Field::Terms(field), hint, rows, optional, locale)
    };
    let line = |field, hint: &str, max, optional| {
        text_field(form, Field::Terms(field), hint, max, optional, locale)
    };
    let days = |field| number_field(form, Field::Terms(field), "", locale);
    view! {
        {area(TermsField::Purpose, "", 4, false)}
        {area(TermsField::Mandate, t.mandate_hint, 6, true)}
        {area(TermsField::Meetings, t.meetings_hint, 3, true)}
        {area(TermsField::Quorum, t.quorum_hint, 2, true)}
        {line(TermsField::DecidedBy, t.decided_by_hint, 200, false)}
        {date_field(form, Field::DecidedOn, false, locale)}
        {line(TermsField::Document, t.document_hint, 500, true)}
        <fieldset class="form-group">
            <legend class="form-label">{t.deadlines}</legend>
            <span class="form-hint">{t.deadlines_hint}</span>
            {days(TermsField::ItemsDue)}
            {days(TermsField::AgendaDue)}
            {days(TermsField::Comment)}
        </fieldset>
    }
    .into_any()
}
