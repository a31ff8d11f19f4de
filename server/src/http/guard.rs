//! Whether a form was sent from our own pages. Leptos and axum leave this to us.

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

/// A browser says where a form came from in `Sec-Fetch-Site`, an older one in `Origin`. A request
/// that says neither is not from a browser of this decade and is refused as well.
pub fn is_own_form(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, authority)| authority == host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(n, v)| {
                (
                    axum::http::HeaderName::from_static(n),
                    axum::http::HeaderValue::from_static(v),
                )
            })
            .collect();
        is_own_form(&headers)
    }

    #[test]
    fn only_our_own_pages_send_forms() {
        assert!(own(&[("sec-fetch-site", "same-origin")]));
        assert!(own(&[("origin", "http://h:3000"), ("host", "h:3000")]));
        for foreign in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("origin", "http://evil"), ("host", "h:3000")],
            &[("origin", "null"), ("host", "h:3000")],
            &[("host", "h:3000")],
            &[],
        ] {
            assert!(!own(foreign), "{foreign:?}");
        }
    }
}
