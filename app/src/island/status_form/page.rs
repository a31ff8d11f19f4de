//! What stands in the page now, and changing it. Only ever called in the browser.

use crate::island::draft::KEPT;
use domain::form::FormData;
use domain::problem::Field;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

pub(super) fn read(form: &HtmlFormElement) -> FormData {
    let Ok(data) = web_sys::FormData::new_with_form(form) else {
        return FormData::default();
    };
    KEPT.into_iter()
        .chain([Field::Round, Field::Version])
        .filter_map(|field| Some((field, data.get(field.name()).as_string()?)))
        .collect()
}

pub(super) fn fill(form: &HtmlFormElement, draft: &FormData) {
    let named = |name: &str| form.elements().named_item(name);
    for field in KEPT {
        // One of several radio buttons carries its value in its id.
        let chosen = format!("{}-{}", field.name(), draft.get(field));
        if let Some(input) = named(&chosen)
            && let Ok(input) = input.dyn_into::<HtmlInputElement>()
        {
            input.set_checked(true);
            continue;
        }
        let Some(control) = named(field.name()) else {
            continue;
        };
        match control.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => area.set_value(draft.get(field)),
            Err(other) => {
                if let Ok(input) = other.dyn_into::<HtmlInputElement>() {
                    input.set_value(draft.get(field));
                }
            }
        }
    }
}

pub(super) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        // Fails for what cannot take the focus, which then stays where it is.
        let _ = element.focus();
    }
}
