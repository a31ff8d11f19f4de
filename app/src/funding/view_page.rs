//! One grant: what was promised, what is spent of it, what is owed to its grantor, and what becomes of what
//! it pays for.

mod budget;
mod duties;
mod facts;
mod operation;

use super::texts::Texts;
use super::{lapses, lines};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::funding::FundingView;
use domain::ids::FundingId;
use domain::locale::Locale;
use domain::time::{Timestamp, format_instant};
use leptos::prelude::*;

#[component]
pub fn FundingPage() -> impl IntoView {
    let id = params::id::<FundingId>();
    page(move |visit| async move {
        let view = visit.backend.funding(&visit.actor, id?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &FundingView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.title, paths::FUNDINGS),
    ];
    let edit = view.may_govern.then(|| {
        let href = paths::edit_funding(view.funding.id);
        view! { <a class="button button-secondary" href=href>{t.edit}</a> }.into_any()
    });
    let main = view! {
        {heading(way, &view.line.title, edit, locale)}
        <div class="section">{lines::standing(&view.line, view.today, locale)}</div>
        {facts::facts(view, locale)}
        {operation::operation(visit, view)}
        {lapses::section(&view.lapses, locale)}
        {budget::budget(visit, view)}
        {duties::duties(visit, view)}
        {facts::versions(view, locale)}
    };
    Document::new(view.line.title.clone(), main).width(Width::Wide)
}

/// Who wrote something down, and when.
fn written(by: Option<&str>, at: Timestamp, locale: Locale) -> String {
    let t = Texts::of(locale);
    (t.by)(by.unwrap_or(t.sample), &format_instant(at, locale))
}
