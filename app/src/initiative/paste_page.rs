//! Starting a plan from the rows of a spreadsheet: paste, look through, store.

mod table;

use super::paste_texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::order::decision_fields;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, hidden_field, problem_summary, text_area};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::initiative::paste::{PasteTarget, Preview, preview};
use domain::problem::{Field, Flaw, Problems};
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn PastePage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let target = visit.backend.paste_target(&visit.actor, &slug?).await?;
        Ok(document(&visit, &target))
    })
}

fn document(visit: &Visit, target: &PasteTarget) -> Document {
    let (locale, programme) = (visit.locale, &target.programme);
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let form = form(visit, target);
    let rows = form.value(Field::Rows);
    let shown = (!rows.trim().is_empty()).then(|| looked_through(visit, target, &rows));
    let main = view! {
        {heading(way, t.title, None, locale)}
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=format!("{}#preview", paths::paste(&programme.slug)) novalidate>
            {text_area(&form, Field::Rows, t.rows_hint, 12, false, locale)}
            {columns(t)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.show}</button>
                <a class="button button-secondary xs-full-width" href=paths::programme(&programme.slug)>{shared.cancel}</a>
            </div>
        </form>
        {shown}
    };
    Document::new(t.title, main).sample(programme.sample)
}

/// The pasted rows, whichever of the page's two forms brought them.
fn form(visit: &Visit, target: &PasteTarget) -> FormView {
    let slug = &target.programme.slug;
    let store = visit.form(&paths::paste_store(slug), FormData::default);
    let mut form = visit.form(&paths::paste(slug), || store.data.clone());
    form.error = form.error.or(store.error);
    let is_empty = visit.posted.is_some() && form.value(Field::Rows).trim().is_empty();
    if is_empty && form.error.is_none() {
        let error = AppError::Invalid(Problems::one(Field::Rows, Flaw::Required));
        visit.set_status(error.status());
        form.error = Some(error);
    }
    form
}

fn columns(t: &'static Texts) -> impl IntoView + use<> {
    view! {
        <details class="details form-group">
            <summary class="details__summary">{t.columns}</summary>
            <p>{t.columns_text}</p>
            <p>{t.without_headings}</p>
            <pre class="code" tabindex="0">{t.example}</pre>
        </details>
    }
}

/// What would become of each row, and the button that stores them when all are accepted.
fn looked_through(visit: &Visit, target: &PasteTarget, rows: &str) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let preview = preview(rows, target);
    let body = if preview.rows.is_empty() {
        view! { <p class="empty">{t.no_rows}</p> }.into_any()
    } else {
        view! {
            {notes(&preview, t)}
            {table::table(&preview, target, locale)}
            {store(visit, preview, target, rows)}
        }
        .into_any()
    };
    view! {
        <section class="form-section" aria-labelledby="preview">
            <h2 id="preview">{t.preview}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn notes(preview: &Preview, t: &'static Texts) -> impl IntoView + use<> {
    let n_refused = preview.n_refused();
    let n_accepted = preview.rows.len().saturating_sub(n_refused);
    let unknown = (!preview.unknown_headings.is_empty()).then(|| {
        let text = (t.unknown_headings)(&preview.unknown_headings.join(", "));
        view! { <div class="alert alert-info"><p class="alert-text">{text}</p></div> }
    });
    let beyond = (preview.n_beyond > 0).then(|| {
        let text = (t.beyond)(preview.n_beyond);
        view! { <div class="alert alert-warning"><p class="alert-text">{text}</p></div> }
    });
    view! {
        <p class="reconcile" role="status">{(t.verdicts)(n_accepted, n_refused)}</p>
        {unknown}
        {beyond}
    }
}

/// The button that stores the rows, and the decision that ordered them all.
fn store(visit: &Visit, preview: Preview, target: &PasteTarget, rows: &str) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let n_rows = preview.rows.len();
    if preview.accepted().is_none() {
        return view! { <p class="form-actions">{t.correct}</p> }.into_any();
    }
    let path = paths::paste_store(&target.programme.slug);
    let form = visit.form(&path, || {
        FormData::default()
            .with(Field::Forum, target.ordered_by.to_string())
            .with(Field::DecidedOn, format_day(target.programme.decided_on))
    });
    view! {
        <form class="form" method="post" action=path novalidate>
            {hidden_field(Field::Rows, rows.to_owned())}
            <h3>{t.decision}</h3>
            {decision_fields(&form, &target.forums, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{(t.store)(n_rows)}</button>
            </div>
        </form>
    }
    .into_any()
}
