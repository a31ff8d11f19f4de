//! What those who ordered have to know besides the lights: conditions not fulfilled, and agreed scope
//! they were not told of (needs N2, N3).

use crate::order::{open_conditions, untold_scopes};
use domain::locale::Locale;
use domain::programme::Overview;
use leptos::prelude::*;

pub fn attention(overview: &Overview, locale: Locale) -> Option<AnyView> {
    if overview.conditions.is_empty() && overview.untold.is_empty() {
        return None;
    }
    let slug = &overview.head.slug;
    Some(
        view! {
            <div class="attention">
                {open_conditions(slug, &overview.conditions, locale)}
                {untold_scopes(slug, &overview.untold, locale)}
            </div>
        }
        .into_any(),
    )
}
