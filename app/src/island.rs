//! What the browser runs: a few leaves, each of which quickens a page that works without it.
//!
//! The server draws an island too, from the same code and the same props, so that the browser finds
//! the page as it expects it. What only a browser has is asked for in effects and event handlers,
//! which never run on the server.

mod arrow_keys;
mod autosave;
mod clock;
mod draft;
mod drag_order;
mod filter_submit;
mod forget_draft;
mod live;
mod status_form;

pub use arrow_keys::ArrowKeys;
pub use autosave::{Autosave, INCOMPLETE, OVERTAKEN, REFUSED, SIGNED_OUT};
pub use clock::Clock;
pub use draft::draft_key;
pub use drag_order::DragOrder;
pub use filter_submit::FilterSubmit;
pub use forget_draft::ForgetDraft;
pub use live::Live;
pub use status_form::{StatusForm, StatusFormState};
