//! The two cookies: who is signed in, and in which language.

use crate::state::AppState;
use crate::usecase::Session;
use axum_extra::extract::cookie::{Cookie, SameSite, SignedCookieJar};
use domain::locale::Locale;
use domain::people::SESSION_MINUTES;

/// The `__Host-` prefix makes browsers refuse the cookie from anywhere but this host over HTTPS.
const SESSION_SECURE: &str = "__Host-styrbord";
const SESSION_PLAIN: &str = "styrbord";
pub const LANGUAGE: &str = "sprog";

fn session_name(state: &AppState) -> &'static str {
    if state.secure {
        SESSION_SECURE
    } else {
        SESSION_PLAIN
    }
}

/// The token of the session, if the cookie carries our signature.
pub fn session_token(state: &AppState, jar: &SignedCookieJar) -> Option<String> {
    jar.get(session_name(state))
        .map(|cookie| cookie.value().to_owned())
}

pub fn with_session(state: &AppState, jar: SignedCookieJar, session: Session) -> SignedCookieJar {
    let age = time::Duration::minutes(SESSION_MINUTES);
    jar.add(guarded(state, session_name(state), session.token, age))
}

pub fn without_session(state: &AppState, jar: SignedCookieJar) -> SignedCookieJar {
    jar.remove(guarded(
        state,
        session_name(state),
        String::new(),
        time::Duration::ZERO,
    ))
}

/// The language choice is no secret; it is kept for a year.
pub fn language(state: &AppState, locale: Locale) -> Cookie<'static> {
    guarded(
        state,
        LANGUAGE,
        locale.tag().to_owned(),
        time::Duration::days(365),
    )
}

fn guarded(
    state: &AppState,
    name: &'static str,
    value: String,
    age: time::Duration,
) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .secure(state.secure)
        .same_site(SameSite::Lax)
        .max_age(age)
        .build()
}
