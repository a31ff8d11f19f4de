//! How a person gets in: a one-time address where they choose a password themselves.

use crate::paths;
use crate::secretariat::texts::Texts;
use crate::ui::problem_summary;
use crate::visit::Visit;
use domain::form::FormData;
use domain::people::Person;
use leptos::prelude::*;

/// The address that was just made, at the top of the page: it cannot be shown again.
pub fn made_link(visit: &Visit) -> AnyView {
    let t = Texts::of(visit.locale);
    let Some(link) = visit.posted.as_ref().and_then(|p| p.link.clone()) else {
        return ().into_any();
    };
    view! {
        <div class="alert alert-success" role="status">
            <h2 class="alert-heading">{t.link_made}</h2>
            <p class="alert-text">{t.link_text}</p>
            <p class="alert-text"><code class="code">{link}</code></p>
        </div>
    }
    .into_any()
}

pub fn section(visit: &Visit, person: &Person) -> AnyView {
    let t = Texts::of(visit.locale);
    let path = paths::person_link(person.id);
    let form = visit.form(&path, FormData::default);
    let state = if person.has_password {
        view! { <span class="badge badge-success">{t.has_password}</span> }
    } else {
        view! { <span class="badge badge-warning">{t.no_password}</span> }
    };
    view! {
        <section class="form-section" aria-labelledby="access">
            <h2 id="access">{t.access}" "{state}</h2>
            <p>{t.access_text}</p>
            {problem_summary(&form, visit.locale)}
            <form method="post" action=path>
                <button class="button button-secondary xs-full-width" type="submit">{t.make_link}</button>
            </form>
        </section>
    }
    .into_any()
}
