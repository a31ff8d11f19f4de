use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, KeyboardEvent};

/// The arrow keys follow the page's links to what comes before and after, unless somebody types.
#[island]
pub fn ArrowKeys() -> impl IntoView {
    Effect::new(move |_| {
        let pressed = Closure::<dyn FnMut(KeyboardEvent)>::new(|event: KeyboardEvent| {
            let link = match event.key().as_str() {
                "ArrowLeft" => "a[rel=prev]",
                "ArrowRight" => "a[rel=next]",
                _ => return,
            };
            let found = document().query_selector(link).ok().flatten();
            let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
            if let Some(link) = found.filter(|_| !is_taken(&event)) {
                link.click();
            }
        });
        // Fails only for a callback that is none.
        let _ = document()
            .add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
        pressed.forget();
    });
}

/// In a field the arrows move the mark, and with another key they are the browser's.
fn is_taken(event: &KeyboardEvent) -> bool {
    let is_chord = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlElement>().ok());
    is_chord
        || target.is_some_and(|element| {
            matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        })
}
