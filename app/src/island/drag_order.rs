use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{DragEvent, Element, HtmlFormElement, HtmlInputElement};

/// An item of the page's list is dragged by its handle onto another one, and gets that one's number by the
/// form beside the handle. Where nothing is dragged, as by touch or key, the list has buttons.
#[island]
pub fn DragOrder() -> impl IntoView {
    Effect::new(move |_| {
        if let Some(page) = document().document_element() {
            // Shows the handles; fails only for a name that is none.
            let _ = page.set_attribute("data-drags", "");
        }
        let dragged = StoredValue::new_local(None::<Element>);
        hear("dragstart", move |event| {
            let taken = target_of(&event).filter(|target| target.matches(HANDLE).unwrap_or(false));
            let Some(item) = taken.and_then(|handle| item_at(&handle)) else {
                return;
            };
            dragged.set_value(Some(item));
            if let Some(data) = event.data_transfer() {
                // Some browsers drag nothing that carries no data.
                let _ = data.set_data("text/plain", "");
            }
        });
        hear("dragover", move |event| {
            if dragged.with_value(Option::is_some) && item_of(&event).is_some() {
                event.prevent_default();
            }
        });
        hear("dragend", move |_| dragged.set_value(None));
        hear("drop", move |event| {
            let taken = dragged.get_value();
            dragged.set_value(None);
            if let (Some(item), Some(onto)) = (taken, item_of(&event))
                && item != onto
            {
                event.prevent_default();
                place(&item, &onto);
            }
        });
    });
}

/// Sends the form of the item with the number of the other one.
fn place(item: &Element, onto: &Element) {
    let found = |selector| item.query_selector(selector).ok().flatten();
    let form = found("form.drag-form").and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let field = found("form.drag-form input");
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let number = onto.get_attribute("data-number");
    if let (Some(form), Some(field), Some(number)) = (form, field, number) {
        field.set_value(&number);
        // Fails only for a form that is not in the page.
        let _ = form.submit();
    }
}

const HANDLE: &str = ".drag-handle";

fn target_of(event: &DragEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}

fn item_of(event: &DragEvent) -> Option<Element> {
    item_at(&target_of(event)?)
}

fn item_at(element: &Element) -> Option<Element> {
    element.closest("li[data-number]").ok().flatten()
}

/// For as long as the page lives.
fn hear(event: &str, heard: impl FnMut(DragEvent) + 'static) {
    let heard = Closure::<dyn FnMut(DragEvent)>::new(heard);
    // Fails only for a callback that is none.
    let _ = document().add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}
