//! Where a one-time address leads somebody who has an account but no password they know.

use super::one_time::{behind_link, password_twice};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::ui::problem_summary;
use crate::visit::Visit;
use domain::form::FormData;
use domain::people::LinkPurpose;
use leptos::prelude::*;

#[component]
pub fn ChoosePasswordPage() -> impl IntoView {
    let token = params::token();
    page(move |visit| async move {
        let fits = |purpose: &LinkPurpose| matches!(purpose, LinkPurpose::Password(_));
        behind_link(&visit, &token, fits, || document(&visit, &token)).await
    })
}

fn document(visit: &Visit, token: &str) -> Document {
    let (locale, t) = (visit.locale, Texts::of(visit.locale));
    let path = paths::choose_password(token);
    let form = visit.form(&path, FormData::default);
    let main = view! {
        <h1>{t.choose_title}</h1>
        <p>{t.choose_lead}</p>
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {password_twice(&form, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.choose_submit}</button>
            </div>
        </form>
    };
    Document::new(t.choose_title, main).width(Width::Narrow)
}
