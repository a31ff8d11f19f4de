//! E-mail and password; in an installation with sample data also whose to try.

use super::texts::Texts;
use crate::backend::DemoAccount;
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{hidden_field, own_field, password_field, problem_summary};
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
            <div class="stack">
                {body}
                {(!demo.is_empty()).then(|| demo_panel(&demo, visit.locale))}
            </div>
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
    let form = visit.form(paths::SIGN_IN, || asked_for(visit));
    view! {
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=paths::SIGN_IN novalidate>
            {hidden_field(Field::Next, form.value(Field::Next))}
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

/// Where to go on to; the server follows it only within this site.
fn asked_for(visit: &Visit) -> FormData {
    FormData::from_pairs(
        visit
            .query_pairs()
            .filter(|(name, _)| *name == Field::Next.name()),
    )
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
            <p>{t.demo_password}" "<code class="code">{password}</code></p>
            <ul class="plain-list">{lines}</ul>
        </section>
    }
}
