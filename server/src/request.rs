//! Which request is being served, for the log of changes: the name under which the server's own log has it.

use std::future::Future;

tokio::task_local! {
    static REQUEST: String;
}

/// Runs what serves a request under its name.
pub async fn under<F: Future>(name: String, serve: F) -> F::Output {
    REQUEST.scope(name, serve).await
}

/// `None` outside of any request.
pub fn current() -> Option<String> {
    REQUEST.try_with(Clone::clone).ok()
}
