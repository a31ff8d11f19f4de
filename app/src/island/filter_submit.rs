use leptos::html::Button;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// The button of a filter form, which presses itself when a choice is made with a pointer.
///
/// Never after a key: the arrow keys change a closed list at each press, and a page that reloads at
/// that takes the reader's place away (WCAG 3.2.2).
#[island]
pub fn FilterSubmit(text: String) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    Effect::new(move |_| {
        let Some(button) = button.get() else {
            return;
        };
        let Some(form) = button.form() else {
            return;
        };
        let by_pointer = StoredValue::new(false);
        listen(&form, "pointerdown", move || by_pointer.set_value(true));
        listen(&form, "keydown", move || by_pointer.set_value(false));
        listen(&form, "change", move || {
            if by_pointer.get_value() {
                button.click();
            }
        });
    });
    view! { <button class="button button-secondary" type="submit" node_ref=button>{text}</button> }
}

/// For as long as the page lives; the form is not the island's own, so Leptos does not listen to it.
pub(super) fn listen(target: &EventTarget, event: &str, heard: impl FnMut() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(heard);
    // Fails only for a callback that is none.
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}
