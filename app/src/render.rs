//! From a visit to a finished document.

use crate::routes::App;
use crate::visit::Visit;
use futures::StreamExt;
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
    let stream = owner.with(|| {
        provide_context(RequestUrl::new(&format!(
            "http://styrbord{}",
            visit.address
        )));
        provide_context(visit.clone());
        App().to_html_stream_in_order()
    });
    // Drives the page's loading; the document itself is handed over through the visit.
    owner
        .with(|| ScopedFuture::new(stream.for_each(|_| std::future::ready(()))))
        .await;
    // Frees the signals of this page now instead of when the last clone of the owner goes.
    owner.unset_with_forced_cleanup();
    Rendered {
        html: visit.document(),
        status: visit.status(),
    }
}
