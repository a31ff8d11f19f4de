//! What stands in the page now, and changing it. Only ever called in the browser.

use domain::form::FormData;
use domain::problem::Field;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

pub(super) fn read(form: &HtmlFormElement) -> FormData {
    let Ok(data) = web_sys::FormData::new_with_form(form) else {
        return FormData::default();
    };
    [
        Field::Light,
        Field::Explanation,
        Field::Round,
        Field::Version,
    ]
    .into_iter()
    .filter_map(|field| Some((field, data.get(field.name()).as_string()?)))
    .collect()
}

pub(super) fn fill(form: &HtmlFormElement, light: &str, explanation: &str) {
    let chosen = format!("light-{light}");
    if let Some(input) = form.elements().named_item(&chosen)
        && let Ok(input) = input.dyn_into::<HtmlInputElement>()
    {
        input.set_checked(true);
    }
    if let Some(area) = form.elements().named_item(Field::Explanation.name())
        && let Ok(area) = area.dyn_into::<HtmlTextAreaElement>()
    {
        area.set_value(explanation);
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
