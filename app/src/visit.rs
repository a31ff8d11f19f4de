//! One request as a page knows it: who asks, in which language, what was typed.

use crate::backend::Backend;
use crate::error::AppError;
use crate::paths::Done;
use domain::actor::Actor;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::{Field, Flaw, Problems};
use domain::time::Timestamp;
use leptos::prelude::use_context;
use std::pin::Pin;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

/// The hashed addresses of the stylesheet, the module and the images.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    pub css: String,
    pub js: String,
    pub wasm: String,
    pub favicon: String,
}

/// A form that came in and is shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    /// The path it was sent to, which names the form where a page has several.
    pub path: String,
    pub form: FormData,
    /// Why it was not carried out.
    pub error: Option<AppError>,
    /// A one-time address that was just made. It is shown once and never in an address bar.
    pub link: Option<String>,
}

/// A page on its way to a whole document.
pub type Page = Pin<Box<dyn Future<Output = String> + Send>>;

/// Everything about the request that pages may use.
#[derive(Clone)]
pub struct Visit {
    pub backend: Arc<dyn Backend>,
    pub actor: Arc<Actor>,
    pub locale: Locale,
    /// When the request came.
    pub at: Timestamp,
    pub assets: Arc<Assets>,
    /// Allows our scripts to run under the content security policy.
    pub nonce: Arc<str>,
    /// Where the reader reaches the installation, as `https://styrbord.example.dk`; empty where the request
    /// does not say it.
    pub origin: Arc<str>,
    /// Path and query, as `/programmer/x?lys=red`.
    pub address: Arc<str>,
    /// The decoded pairs of the query.
    pub query: Arc<[(String, String)]>,
    pub posted: Option<Arc<Posted>>,
    /// Set instead of a page when the request failed before one was chosen.
    pub failure: Option<AppError>,
    status: Arc<AtomicU16>,
    /// What the route of the address left to be loaded.
    page: Arc<Mutex<Option<Page>>>,
}

impl Visit {
    /// A visit by nobody in particular; the server fills in what it knows of the request.
    pub fn new(backend: Arc<dyn Backend>, assets: Arc<Assets>, address: &str) -> Self {
        Self {
            backend,
            actor: Arc::new(Actor::Anonymous),
            locale: Locale::default(),
            at: Timestamp::from_micros(0),
            assets,
            nonce: Arc::from(""),
            origin: Arc::from(""),
            address: Arc::from(address),
            query: Arc::from([]),
            posted: None,
            failure: None,
            status: Arc::new(AtomicU16::new(200)),
            page: Arc::default(),
        }
    }

    /// The path without its query.
    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or_default()
    }

    /// Which page of a list is asked for, from 1.
    pub fn page_number(&self) -> u32 {
        let asked = self.query_pairs().find(|(name, _)| *name == "side");
        asked.and_then(|(_, page)| page.parse().ok()).unwrap_or(1)
    }

    pub fn query_pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query.iter().map(|(n, v)| (n.as_str(), v.as_str()))
    }

    /// What was done just before, if the address says so.
    pub fn done(&self) -> Option<Done> {
        self.query_pairs()
            .find(|(n, _)| *n == "done")
            .and_then(|(_, v)| Done::from_code(v))
    }

    pub fn set_status(&self, status: http::StatusCode) {
        self.status.store(status.as_u16(), Ordering::Relaxed);
    }

    /// Leaves the page of the visit's address to be loaded.
    pub fn put_page(&self, page: Page) {
        if let Ok(mut slot) = self.page.lock() {
            *slot = Some(page);
        }
    }

    /// The page that the routes chose, once.
    pub fn take_page(&self) -> Option<Page> {
        self.page.lock().ok()?.take()
    }

    pub fn status(&self) -> u16 {
        self.status.load(Ordering::Relaxed)
    }

    /// The form of `path`: as it was typed when it came back, else `initial`.
    pub fn form(&self, path: &str, initial: impl FnOnce() -> FormData) -> FormView {
        match &self.posted {
            Some(posted) if posted.path == path => FormView {
                data: posted.form.clone(),
                error: posted.error.clone(),
                prefix: String::new(),
            },
            _ => FormView {
                data: initial(),
                ..FormView::default()
            },
        }
    }
}

/// The visit being rendered. Pages are only ever rendered within one.
///
/// `None` cannot happen in a page; it is an `Option` so that nothing panics.
pub fn visit() -> Option<Visit> {
    use_context::<Visit>()
}

/// A form as it is shown: values, and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct FormView {
    pub data: FormData,
    pub error: Option<AppError>,
    /// Before the id of each field; empty for the first form of a page.
    pub prefix: String,
}

impl FormView {
    /// Tells the fields of a page's second form from those of its first.
    #[must_use]
    pub fn prefixed(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// The id of a field's input, unique in the page.
    pub fn id(&self, field: Field) -> String {
        format!("{}{}", self.prefix, field.name())
    }

    pub fn value(&self, field: Field) -> String {
        self.data.get(field).to_owned()
    }

    /// Whether this value of a repeated field is chosen.
    pub fn has(&self, field: Field, value: &str) -> bool {
        self.data.all(field).any(|v| v == value)
    }

    pub fn problems(&self) -> Option<&Problems> {
        match &self.error {
            Some(AppError::Invalid(problems)) => Some(problems),
            _ => None,
        }
    }

    pub fn flaw(&self, field: Field) -> Option<Flaw> {
        self.problems().and_then(|p| p.of(field))
    }
}
