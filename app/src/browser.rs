//! The browser's entry. Islands are started one by one by the script of the document; when all have
//! started, it calls [`hydrated`].

use leptos::wasm_bindgen::prelude::wasm_bindgen;

/// Called once, before the islands.
#[wasm_bindgen]
pub fn hydrate() {
    // Tells a developer what went wrong; readers would load its words for nothing.
    if cfg!(debug_assertions) {
        console_error_panic_hook::set_once();
    }
    leptos::mount::hydrate_islands();
}
