use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{DragEvent, Element, HtmlFormElement, HtmlInputElement};

/// The item that is being dragged.
type Dragged = StoredValue<Option<Element>, LocalStorage>;

/// An item of the page's list is dragged by its handle onto another one, and gets that one's number by the
/// form beside the handle. Where nothing is dragged, as by touch or key, the list has buttons.
#[island]
pub fn DragOrder() -> impl IntoView {
    Effect::new(move |_| {
        if let Some(page) = document().document_element() {
            // Shows the handles; fails only for a name that is none.
            let _ = page.set_attribute("data-drags", "");
        }
        let dragged = StoredValue::new_local(None);
        let heard = Closure::<dyn FnMut(DragEvent)>::new(move |event| hear(dragged, &event));
        // For as long as the page lives.
        for event in ["dragstart", "dragover", "drop", "dragend"] {
            // Fails only for a callback that is none.
            let _ =
                document().add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        }
        heard.forget();
    });
}

fn hear(dragged: Dragged, event: &DragEvent) {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let closest = |selector| target.as_ref()?.closest(selector).ok().flatten();
    let item = closest("li[data-number]");
    match event.type_().as_str() {
        "dragstart" if closest(".drag-handle").is_some() => {
            dragged.set_value(item);
            if let Some(data) = event.data_transfer() {
                // Some browsers drag nothing that carries no data.
                let _ = data.set_data("text/plain", "");
            }
        }
        "dragover" if item.is_some() && dragged.with_value(Option::is_some) => {
            event.prevent_default();
        }
        "drop" => {
            if let (Some(taken), Some(onto)) = (dragged.get_value(), item)
                && taken != onto
            {
                event.prevent_default();
                place(&taken, &onto);
            }
        }
        "dragend" => dragged.set_value(None),
        _ => {}
    }
}

/// Sends the form of the item with the number of the other one.
fn place(item: &Element, onto: &Element) -> Option<()> {
    let form = item.query_selector("form.drag-form").ok()??;
    let field = form.query_selector("input").ok()??;
    let field: HtmlInputElement = field.dyn_into().ok()?;
    field.set_value(&onto.get_attribute("data-number")?);
    form.dyn_into::<HtmlFormElement>().ok()?.submit().ok()
}
