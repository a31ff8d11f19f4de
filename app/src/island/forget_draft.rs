use super::draft::forget;
use leptos::prelude::*;

/// Stands on the page that a report leads to: what was reported is a draft no more.
#[island]
pub fn ForgetDraft(key: String) -> impl IntoView {
    Effect::new(move |_| forget(&key));
}
