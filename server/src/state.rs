//! What every request can reach.

use crate::http::site::Site;
use crate::live::Live;
use crate::service::Service;
use crate::slides::Slides;
use app::visit::Assets;
use axum::extract::FromRef;
use axum_extra::extract::cookie::Key;
use std::sync::Arc;

/// Shared by all requests; cloning it is cheap.
#[derive(Clone)]
pub struct AppState {
    pub service: Service,
    pub assets: Arc<Assets>,
    pub live: Live,
    pub slides: Slides,
    /// Signs the session cookie.
    key: Key,
    /// Whether readers come over HTTPS: then the cookie never travels without it.
    pub secure: bool,
}

impl AppState {
    pub fn new(service: Service, cookie_secret: &[u8; 64], secure: bool) -> Self {
        Self {
            service,
            live: Live::default(),
            slides: Slides::default(),
            assets: Arc::new(Site::assets()),
            key: Key::from(cookie_secret),
            secure,
        }
    }
}

impl FromRef<AppState> for Key {
    fn from_ref(state: &AppState) -> Self {
        state.key.clone()
    }
}
