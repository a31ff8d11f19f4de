//! The forums of the reader, each with what lies there.

use super::texts::Texts;
use crate::paths;
use domain::deviation::DeskSummary;
use domain::locale::Locale;
use leptos::prelude::*;

pub fn desks(desks: &[DeskSummary], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = desks
        .iter()
        .map(|desk| {
            view! {
                <li><a href=paths::desk(desk.forum)>{desk.name.clone()}</a>" · "{(t.lie_there)(desk.n_waiting)}</li>
            }
        })
        .collect_view();
    (!desks.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="desks">
                <h2 class="panel__title" id="desks">{t.desks}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
