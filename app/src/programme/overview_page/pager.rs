//! Leafing through more rows than fit.

use super::address;
use crate::programme::texts::Texts;
use domain::locale::Locale;
use domain::programme::{Overview, OverviewQuery, n_pages};
use leptos::prelude::*;

pub fn pager(overview: &Overview, query: &OverviewQuery, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let n = n_pages(overview.n_rows);
    if n == 1 {
        return ().into_any();
    }
    let page = query.page.clamp(1, n);
    let to = |page: u32| {
        address(
            overview,
            &OverviewQuery {
                page,
                ..query.clone()
            },
        )
    };
    let step = |open: bool, page: u32, rel: &'static str, text: &'static str| {
        if open {
            view! { <a class="pager__link" rel=rel href=to(page)>{text}</a> }.into_any()
        } else {
            view! { <span class="pager__link" aria-disabled="true">{text}</span> }.into_any()
        }
    };
    view! {
        <nav class="pager no-print" aria-label=t.pages>
            {step(page > 1, page.saturating_sub(1), "prev", t.previous)}
            <span class="pager__now">{(t.page_of)(page, n)}</span>
            {step(page < n, page.saturating_add(1), "next", t.next)}
        </nav>
    }
    .into_any()
}
