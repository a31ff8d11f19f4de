//! The editor of the lead: one page, a section for each of the delivery terms.

mod fields;

use super::body::differences;
use super::chain::remarks;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::island::Autosave;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs, hidden_field, problem_summary, version_field};
use crate::visit::{FormView, Visit};
use domain::confirmation::{ConfirmationEdit, SaveDraft, compare};
use domain::locale::Locale;
use domain::problem::{Field, Refusal};
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn EditConfirmationPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let edit = visit
            .backend
            .confirmation_edit(&visit.actor, &slug?, number?)
            .await?;
        Ok(document(&visit, &edit))
    })
}

fn document(visit: &Visit, edit: &ConfirmationEdit) -> Document {
    let (locale, shared) = (visit.locale, Shared::of(visit.locale));
    let t = Texts::of(locale);
    let (slug, number) = (&edit.programme.slug, edit.initiative.number);
    let numbered = (shared.numbered)(number);
    let way = vec![
        Crumb::new(&edit.programme.name, paths::programme(slug)),
        Crumb::new(&numbered, paths::initiative(slug, number)),
        Crumb::new(t.confirmation, paths::confirmation(slug, number)),
    ];
    let save = paths::edit_confirmation(slug, number);
    let submit = paths::submit_confirmation(slug, number);
    // The same form goes to two addresses, and comes back from either.
    let sent_to_submit = visit.posted.as_ref().is_some_and(|p| p.path == submit);
    let mut form = visit.form(if sent_to_submit { &submit } else { &save }, || {
        edit.text
            .clone()
            .with(Field::Version, edit.revision.to_string())
    });
    if let Some(posted) = &visit.posted
        && posted.path == paths::abandon_change(slug, number)
    {
        form.error = posted.error.clone();
    }
    let meanwhile = meanwhile(&mut form, edit, locale);
    let main = view! {
        {breadcrumbs(way, shared.edit, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{format!("{} · {numbered}", t.confirmation)}</p>
            <h1 class="page-head__title">{t.edit_title}</h1>
            <p>{edit.initiative.title.clone()}</p>
        </div></div>
        {notices(edit, locale)}
        {problem_summary(&form, locale)}
        {meanwhile}
        {whole_form(&form, edit, save, submit, locale)}
        {give_up(edit, locale)}
    };
    Document::new(format!("{}: {numbered}", t.confirmation), main)
        .islands(true)
        .sample(edit.programme.sample)
}

/// Somebody else saved first: what is stored now beside what was typed. The form is then based on
/// what is stored, so that saving again is a choice made knowingly.
fn meanwhile(form: &mut FormView, edit: &ConfirmationEdit, locale: Locale) -> Option<AnyView> {
    if form.error != Some(Refusal::StaleVersion.into()) {
        return None;
    }
    let t = Texts::of(locale);
    let typed = SaveDraft::parse(&form.data).map_or_else(|_| form.data.clone(), |c| c.draft);
    let found = compare(&edit.text, &typed);
    form.data = std::mem::take(&mut form.data).replacing(Field::Version, edit.revision.to_string());
    Some(
        view! {
            <section class="panel" aria-labelledby="meanwhile">
                <h2 class="panel__title" id="meanwhile">{t.meanwhile}</h2>
                <p>{t.meanwhile_help}</p>
                {differences(&found, locale)}
            </section>
        }
        .into_any(),
    )
}

fn notices(edit: &ConfirmationEdit, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let first = edit.first_forum.clone().unwrap_or_default();
    let withdraws = edit.withdraws.map(|version| {
        let words = (t.withdraws)(version, &first);
        view! { <div class="alert alert-warning"><p class="alert-text">{words}</p></div> }
    });
    let returned = edit.returned.as_ref().map(|decision| {
        view! {
            <section class="panel">
                <h2 class="panel__title">{(t.returned_title)(&decision.forum_name)}</h2>
                {remarks(&decision.remarks, locale)}
            </section>
        }
    });
    let saved = edit.drafted.as_ref().map(|(who, at)| {
        let who = who.as_deref().unwrap_or(t.by_sample);
        let words = format!("{} · {who}", (t.saved_at)(&format_instant(*at, locale)));
        view! { <p class="muted">{words}</p> }
    });
    view! { <p>{t.edit_lead}</p>{saved}{withdraws}{returned} }.into_any()
}

/// The way back to what holds.
fn give_up(edit: &ConfirmationEdit, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let path = paths::abandon_change(&edit.programme.slug, edit.initiative.number);
    edit.changing.then(|| {
        view! {
            <form class="form form-section" method="post" action=path data-record="confirmation">
                {hidden_field(Field::Version, edit.revision.to_string())}
                <p>{(t.give_up_help)(edit.in_force)}</p>
                <button class="button button-secondary xs-full-width" type="submit">{t.give_up}</button>
            </form>
        }
        .into_any()
    })
}

fn whole_form(
    form: &FormView,
    edit: &ConfirmationEdit,
    save: String,
    submit: String,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let (slug, number) = (&edit.programme.slug, edit.initiative.number);
    let fields = fields::fields(form, edit, locale);
    let to_first = edit.first_forum.as_deref().map(|forum| {
        let words = (t.submit)(forum);
        view! { <button class="button button-primary xs-full-width" type="submit" formaction=submit>{words}</button> }
    });
    view! {
        <form class="form form--wide" method="post" action=save data-record="confirmation" novalidate>
            {version_field(form)}
            <Autosave locale=locale action=paths::autosave_confirmation(slug, number)/>
            {fields::change_order(form, edit, locale)}
            {fields}
            <div class="form-actions">
                <button class="button button-secondary xs-full-width" type="submit">{t.save_draft}</button>
                {to_first}
            </div>
        </form>
    }
    .into_any()
}
