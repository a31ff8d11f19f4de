//! E-mail and password; in an installation with sample data also whose to try.

use super::sign_in_then;
use super::texts::Texts;
use crate::backend::DemoAccount;
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{own_field, password_field, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn SignInPage() -> impl IntoView {
    page(|visit| async move {
        let demo = visit.backend.demo_accounts().await?;
        let title = Shared::of(visit.locale).sign_in;
        let body = match visit.actor.user() {
            Some(user) => signed_in(&user.name, visit.locale),
            None => form(&visit),
        };
        let main = view! {
            <h1>{title}</h1>
            {body}
            {(!demo.is_empty()).then(|| demo_panel(&demo, visit.locale))}
        };
        Ok(Document::new(title, main).width(Width::Narrow))
    })
}

fn signed_in(name: &str, locale: Locale) -> AnyView {
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    view! {
        <p>{(t.signed_in_as)(name)}" "{t.other_account}</p>
        <p><a class="button button-primary" href=paths::HOME>{shared.to_programmes}</a></p>
    }
    .into_any()
}

fn form(visit: &Visit) -> AnyView {
    let (locale, t) = (visit.locale, Texts::of(visit.locale));
    let form = visit.form(paths::SIGN_IN, FormData::default);
    let next = visit
        .query_pairs()
        .find(|(name, _)| *name == "next")
        .and_then(|(_, value)| paths::local(value));
    // In the address too, so that it is still there when the form comes back with a problem.
    let action = next.map_or_else(|| paths::SIGN_IN.to_owned(), sign_in_then);
    let next = next.map(|next| view! { <input type="hidden" name="next" value=next.to_owned()/> });
    view! {
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=action novalidate>
            {next}
            {own_field(&form, Field::Email, "email", "username", "", locale)}
            {password_field(&form, Field::Password, "", "current-password", locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{Shared::of(locale).sign_in}</button>
            </div>
        </form>
        <p class="muted">{t.no_account}</p>
    }
    .into_any()
}

/// All sample accounts share one password.
fn demo_panel(accounts: &[DemoAccount], locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let password = accounts.first().map(|a| a.password.clone());
    let lines = accounts
        .iter()
        .map(|a| {
            view! { <li>{a.name.clone()}": "<code class="code">{a.email.clone()}</code></li> }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="demo">
            <h2 class="panel__title" id="demo">{t.demo_title}</h2>
            <p>{t.demo_text}</p>
            <ul class="plain-list stack">{lines}</ul>
            <p>{t.demo_password}" "<code class="code">{password}</code></p>
        </section>
    }
}
