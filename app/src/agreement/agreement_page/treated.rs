//! The meetings at which the agreement was an item, as far as the reader may see them.

use crate::agreement::texts::Texts;
use crate::paths;
use crate::ui::day;
use domain::agreement::AgreementView;
use domain::locale::Locale;
use leptos::prelude::*;

pub fn section(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let is_today = view.as_of == view.today;
    let treated = view.treated.iter();
    let treated = treated.filter(|line| is_today || line.on <= view.as_of);
    let lines: Vec<_> = treated
        .map(|line| {
            let href = paths::item(line.forum, line.on, line.item);
            view! { <li>{day(line.on)}" · "{line.forum_name.clone()}": "<a href=href>{line.title.clone()}</a></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="treated">
                <h2 class="section__title" id="treated">{t.treated}</h2>
                <ul class="plain-list stack">{lines}</ul>
            </section>
        }
        .into_any()
    })
}
