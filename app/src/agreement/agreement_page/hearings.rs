//! What was asked for the items about the agreement, and who has not answered.

use crate::agreement::texts::Texts;
use crate::hearing::hearings_table;
use domain::agreement::AgreementView;
use domain::hearing::HearingView;
use domain::locale::Locale;
use leptos::prelude::*;

pub fn section(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let asked = view.hearings.iter();
    let asked = asked.filter(|hearing| hearing.asked_at.day() <= view.as_of);
    let asked: Vec<HearingView> = asked.cloned().collect();
    let note = (view.as_of < view.today).then(|| view! { <p class="muted">{t.hearings_now}</p> });
    (!asked.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="hearings">
                <h2 class="section__title" id="hearings">{t.hearings}</h2>
                {note}
                {hearings_table(&asked, locale)}
            </section>
        }
        .into_any()
    })
}
