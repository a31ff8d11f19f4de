use domain::locale::Locale;
use leptos::prelude::*;

/// Leafing through more rows than fit: page `now` of `n`, each at the address that `to` makes of its
/// number. Nothing where there is one page only.
pub fn pager(now: u32, n: u32, to: impl Fn(u32) -> String, locale: Locale) -> AnyView {
    if n <= 1 {
        return ().into_any();
    }
    let (pages, previous, next, of) = match locale {
        Locale::Da => ("Sider", "Forrige", "Næste", format!("Side {now} af {n}")),
        Locale::En => ("Pages", "Previous", "Next", format!("Page {now} of {n}")),
    };
    let step = |open: bool, page: u32, rel: &'static str, text: &'static str| {
        if open {
            view! { <a class="pager__link" rel=rel href=to(page)>{text}</a> }.into_any()
        } else {
            view! { <span class="pager__link" aria-disabled="true">{text}</span> }.into_any()
        }
    };
    view! {
        <nav class="pager no-print" aria-label=pages>
            {step(now > 1, now.saturating_sub(1), "prev", previous)}
            <span class="pager__now">{of}</span>
            {step(now < n, now.saturating_add(1), "next", next)}
        </nav>
    }
    .into_any()
}
