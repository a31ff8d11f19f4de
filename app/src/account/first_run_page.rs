//! Where the one-time address leads that the server prints on an empty database.

use super::one_time::{behind_link, password_twice};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::ui::{own_field, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::people::LinkPurpose;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn FirstRunPage() -> impl IntoView {
    let token = params::token();
    page(move |visit| async move {
        let fits = |purpose: &LinkPurpose| *purpose == LinkPurpose::FirstAdministrator;
        behind_link(&visit, &token, fits, || document(&visit, &token)).await
    })
}

fn document(visit: &Visit, token: &str) -> Document {
    let (locale, t) = (visit.locale, Texts::of(visit.locale));
    let path = paths::first_run(token);
    let form = visit.form(&path, FormData::default);
    let main = view! {
        <h1>{t.first_title}</h1>
        <p>{t.first_lead}</p>
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {own_field(&form, Field::Name, "text", "name", t.first_name_hint, locale)}
            {own_field(&form, Field::Email, "email", "username", "", locale)}
            {password_twice(&form, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.first_submit}</button>
            </div>
        </form>
    };
    Document::new(t.first_title, main).width(Width::Narrow)
}
