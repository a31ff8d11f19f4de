//! The roles somebody holds, each with a way to take it, and a form to give one more.

use crate::paths;
use crate::secretariat::people_page::grant_text;
use crate::secretariat::texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::{Choice, problem_summary, select_field};
use crate::visit::Visit;
use domain::actor::Role;
use domain::form::FormData;
use domain::locale::Locale;
use domain::people::{GrantDraft, GrantRow, PersonEdit};
use domain::problem::Field;
use leptos::prelude::*;

pub fn section(visit: &Visit, edit: &PersonEdit) -> AnyView {
    let t = Texts::of(visit.locale);
    let held = edit
        .row
        .grants
        .iter()
        .map(|grant| held(visit, edit, grant))
        .collect_view();
    let list = if edit.row.grants.is_empty() {
        view! { <p class="muted">{t.no_roles}</p> }.into_any()
    } else {
        view! { <ul class="plain-list stack">{held}</ul> }.into_any()
    };
    view! {
        <section class="form-section" aria-labelledby="roles">
            <h2 id="roles">{t.roles}</h2>
            {list}
            {give(visit, edit)}
        </section>
    }
    .into_any()
}

fn held(visit: &Visit, edit: &PersonEdit, row: &GrantRow) -> impl IntoView + use<> {
    let (t, user) = (Texts::of(visit.locale), edit.row.person.id);
    let text = grant_text(row, visit.locale);
    let may_take = edit.may_manage_stewards || !GrantDraft::from(row.grant).is_steward();
    let path = paths::take_role(user, row.id);
    let refused = problem_summary(&visit.form(&path, FormData::default), visit.locale);
    let take = may_take.then(|| {
        let text = text.clone();
        view! {
            <form method="post" action=path>
                <button class="link-button" type="submit">{t.take_role}<span class="sr-only">" "{text}</span></button>
            </form>
        }
    });
    view! { <li>{refused}{text}{take}</li> }
}

fn give(visit: &Visit, edit: &PersonEdit) -> AnyView {
    let (t, locale) = (Texts::of(visit.locale), visit.locale);
    let path = paths::person_roles(edit.row.person.id);
    let form = visit.form(&path, FormData::default);
    let forums: Vec<_> = edit
        .forums
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let initiatives: Vec<_> = edit
        .initiatives
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    view! {
        <h3>{t.give_role}</h3>
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {select_field(&form, Field::Role, Some(t.role_choose), &roles(edit, locale), t.role_hint, locale)}
            {select_field(&form, Field::Forum, Some(t.not_chosen), &forums, t.role_forum_hint, locale)}
            {select_field(&form, Field::Initiative, Some(t.not_chosen), &initiatives, t.role_initiative_hint, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.give_role}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The roles that this reader may give.
fn roles(edit: &PersonEdit, locale: Locale) -> Vec<Choice> {
    Role::ALL
        .into_iter()
        .filter(|role| {
            edit.may_manage_stewards || !matches!(role, Role::Administrator | Role::Secretariat)
        })
        .map(|role| Choice::new(role.code(), (Shared::of(locale).role)(role)))
        .collect()
}
