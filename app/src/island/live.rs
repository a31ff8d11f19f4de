//! Follows what changes while a page is read: shows in place what can change without moving anything,
//! and offers the rest.

use super::filter_submit::listen;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, Element, EventSource, XmlHttpRequest, XmlHttpRequestResponseType};

/// What is shown in place has an id, and this mark; not where the reader's focus is.
const IN_PLACE: &str = "[data-live]:not(:focus-within)";
/// What the reader is offered to see anew when it differs.
const WHOLE: &str = "[data-live-whole]";
/// The words for either, among the children, hidden until they are true.
const TOLD_IN_PLACE: &str = ".live__in-place";
const TOLD_MORE: &str = ".live__more";

/// `address` is the stream of events. The children are the words; the server alone draws them.
#[island]
pub fn Live(address: String, children: Children) -> impl IntoView {
    Effect::new(move |_| {
        // A browser without the events shows the page as it was.
        if let (Ok(events), Ok(request)) = (EventSource::new(&address), XmlHttpRequest::new()) {
            let asked = request.clone();
            listen(&events, "message", move || {
                // What is on its way is given up: the newest answer is the one that counts.
                if asked.open("GET", "").is_ok() {
                    asked.set_response_type(XmlHttpRequestResponseType::Document);
                    let _ = asked.send();
                }
            });
            let loaded = request.clone();
            listen(&request, "load", move || {
                if let Ok(Some(fresh)) = loaded.response_xml() {
                    show(&fresh);
                }
            });
        }
    });
    children()
}

fn show(fresh: &Document) {
    let is_put = put(fresh);
    let whole = |page: &Document| Some(page.query_selector(WHOLE).ok()??.text_content());
    let told = match whole(fresh) {
        // Whoever is signed in no more gets another page: nothing to compare.
        None => return,
        fresh if fresh != whole(&document()) => TOLD_MORE,
        _ if is_put => TOLD_IN_PLACE,
        _ => return,
    };
    if let Ok(Some(words)) = document().query_selector(told) {
        let _ = words.remove_attribute("hidden");
    }
}

/// Puts what may be put in place; whether there was anything.
fn put(fresh: &Document) -> bool {
    let mut is_put = false;
    if let Ok(places) = document().query_selector_all(IN_PLACE) {
        for at in 0..places.length() {
            is_put |= places
                .item(at)
                .and_then(|place| put_one(place.unchecked_ref(), fresh))
                .is_some();
        }
    }
    is_put
}

fn put_one(place: &Element, fresh: &Document) -> Option<()> {
    let now = fresh.get_element_by_id(&place.id())?.inner_html();
    (now != place.inner_html()).then(|| place.set_inner_html(&now))
}
