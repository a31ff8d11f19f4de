//! From a visit to a finished document.

use crate::routes::App;
use crate::visit::Visit;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos_router::location::RequestUrl;
use std::sync::Arc;

/// A finished page.
#[derive(Clone, Debug)]
pub struct Rendered {
    pub html: String,
    /// The HTTP status that the page decided on.
    pub status: u16,
}

/// Renders the page of the visit's address.
///
/// The whole document is made before anything is sent, so that a page can still decide its status
/// and nothing has to be put in place by a script.
pub async fn render(visit: Visit) -> Rendered {
    let owner = Owner::new_root(Some(Arc::new(
        hydration_context::SsrSharedContext::new_islands(),
    )));
    // The routes only choose the page: it is loaded and written below, without a stream.
    owner.with(|| {
        provide_context(RequestUrl::new(&format!(
            "http://styrbord{}",
            visit.address
        )));
        provide_context(visit.clone());
        App().to_html()
    });
    let html = match visit.take_page() {
        Some(page) => owner.with(|| ScopedFuture::new(page)).await,
        None => String::new(),
    };
    // Frees the signals of this page now instead of when the last clone of the owner goes.
    owner.unset_with_forced_cleanup();
    Rendered {
        html,
        status: visit.status(),
    }
}
