//! The half-years that the reader sees to and that are to be closed, on the front page.

use super::texts::Texts;
use crate::paths;
use domain::locale::Locale;
use domain::time::format_day;
use domain::wheel::WaitingHalf;
use leptos::prelude::*;

pub fn waiting_halves(halves: &[WaitingHalf], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = halves.iter().map(|waiting| {
        let href = paths::half_year(waiting.forum, waiting.half);
        let last = format_day(waiting.half.last_day());
        view! {
            <li>
                <p><a href=href>{(t.not_closed)(&waiting.half.name(locale))}</a></p>
                <p>{(t.standing)(waiting.standing, &last)}" · "{(t.n_blank)(waiting.n_blank)}</p>
                <p class="muted">{waiting.forum_name.clone()}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!halves.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="own-halves">
                <h2 class="panel__title" id="own-halves">{t.own}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
