//! What agreements await of the organisation that the reader speaks for, on the front page.

use super::texts::Texts;
use crate::paths;
use chrono::NaiveDate;
use domain::agreement::{AwaitedAgreement, AwaitedOfParty};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

pub fn awaited_of_own(awaited: &AwaitedOfParty, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = awaited.agreements.iter();
    let items = items
        .map(|agreement| item(agreement, awaited.today, locale))
        .collect_view();
    (!awaited.agreements.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="awaited">
                <h2 class="panel__title" id="awaited">{(t.awaited_of)(&awaited.organisation)}</h2>
                <p class="muted">{t.awaited_text}</p>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(agreement: &AwaitedAgreement, today: NaiveDate, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let accession = agreement
        .accession
        .then(|| view! { <p>{t.awaited_accession}</p> });
    let steps = agreement.steps.iter().map(|step| {
        let told = (t.awaited_step)(&step.step_title, &format_day(step.until));
        let late = (step.until < today).then(|| {
            view! { " "<span class="badge badge-warning">{t.late}</span> }
        });
        view! { <p>{told}{late}</p> }
    });
    let steps = steps.collect_view();
    view! {
        <li>
            <p><a href=paths::agreement(agreement.number)>{agreement.title.clone()}</a></p>
            {accession}
            {steps}
            <p class="muted">{agreement.forum_name.clone()}</p>
        </li>
    }
}
