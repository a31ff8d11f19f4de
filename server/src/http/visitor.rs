//! Who a request comes from, in which language, and what its address says.

use super::cookies;
use crate::state::AppState;
use app::error::AppError;
use app::visit::Visit;
use axum::http::HeaderMap;
use axum::http::Uri;
use axum::http::header::{ACCEPT_LANGUAGE, HOST};
use axum_extra::extract::cookie::Key;
use axum_extra::extract::cookie::{CookieJar, SignedCookieJar};
use domain::actor::Actor;
use domain::locale::Locale;
use std::sync::Arc;

/// A request as the pages know it, and the jar its session came in.
pub struct Visitor {
    pub visit: Visit,
    pub jar: SignedCookieJar,
    pub session: Option<String>,
}

impl Visitor {
    /// Reads cookies and address; a session is looked up, and a failure to do so is part of the
    /// visit, so that the reader gets a page that says so.
    pub async fn of(state: &AppState, headers: &HeaderMap, uri: &Uri) -> Self {
        let key: Key = axum::extract::FromRef::from_ref(state);
        let jar = SignedCookieJar::from_headers(headers, key);
        let session = cookies::session_token(state, &jar);
        let (actor, failure) = match &session {
            None => (Actor::Anonymous, None),
            Some(token) => match state.service.actor_of(token).await {
                Ok(actor) => (actor, None),
                Err(error) => (Actor::Anonymous, Some(error)),
            },
        };
        Self {
            visit: visit(state, headers, uri, actor, failure),
            jar,
            session,
        }
    }
}

fn visit(
    state: &AppState,
    headers: &HeaderMap,
    uri: &Uri,
    actor: Actor,
    failure: Option<AppError>,
) -> Visit {
    let address = uri.path_and_query().map_or("/", |p| p.as_str());
    let backend = Arc::new(state.service.clone());
    let mut visit = Visit::new(backend, Arc::clone(&state.assets), address);
    visit.actor = Arc::new(actor);
    visit.locale = locale(headers);
    visit.at = state.service.clock.now();
    visit.nonce = nonce(state);
    visit.query = pairs(uri.query().unwrap_or_default()).into();
    visit.failure = failure;
    visit.origin = origin(headers, uri, state.secure).into();
    visit
}

/// The address by which the reader asked; empty of a host that is none.
pub fn origin(headers: &HeaderMap, uri: &Uri, secure: bool) -> String {
    let named = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = named.or(uri.authority().map(|host| host.as_str()));
    let is_host = |host: &&str| {
        host.chars()
            .all(|sign| sign.is_ascii_alphanumeric() || ".:-[]".contains(sign))
    };
    let scheme = if secure { "https" } else { "http" };
    match host.filter(is_host) {
        Some(host) if !host.is_empty() => format!("{scheme}://{host}"),
        _ => String::new(),
    }
}

/// 122 random bits: nobody guesses which scripts this one page may run.
fn nonce(state: &AppState) -> Arc<str> {
    let secret = state.service.clock.new_secret();
    Arc::from(secret.get(32..).unwrap_or(&secret))
}

/// The decoded pairs of a query or of a form's body.
pub fn pairs(encoded: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded.as_bytes())
        .into_owned()
        .collect()
}

/// The chosen language, else the browser's first that we speak, else Danish.
fn locale(headers: &HeaderMap) -> Locale {
    let jar = CookieJar::from_headers(headers);
    if let Some(chosen) = jar
        .get(cookies::LANGUAGE)
        .and_then(|c| Locale::from_tag(c.value()))
    {
        return chosen;
    }
    language_of(headers)
}

/// The first language asked for that we speak, else Danish.
pub fn language_of(headers: &HeaderMap) -> Locale {
    headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|wanted| wanted.to_str().ok())
        .and_then(|wanted| {
            wanted
                .split(',')
                .find_map(|tag| Locale::from_tag(tag.split(';').next().unwrap_or_default()))
        })
        .unwrap_or_default()
}

/// A path of this site; anything that could lead elsewhere is refused.
pub fn local_path(path: &str) -> Option<&str> {
    let second = path.as_bytes().get(1);
    let local = path.starts_with('/')
        && second != Some(&b'/')
        && second != Some(&b'\\')
        && !path.chars().any(char::is_control);
    local.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        assert_eq!(
            local_path("/programmer/x?lys=red"),
            Some("/programmer/x?lys=red")
        );
        for foreign in [
            "",
            "//evil.dk",
            "/\\evil.dk",
            "https://evil.dk",
            "/a\r\nb",
            "a",
        ] {
            assert_eq!(local_path(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn the_browser_is_asked_when_nobody_chose() {
        let headers = |value: &'static str| {
            HeaderMap::from_iter([(ACCEPT_LANGUAGE, axum::http::HeaderValue::from_static(value))])
        };
        assert_eq!(locale(&headers("de-DE, en;q=0.8, da;q=0.5")), Locale::En);
        assert_eq!(locale(&headers("de")), Locale::Da);
        assert_eq!(locale(&HeaderMap::new()), Locale::Da);
    }
}
