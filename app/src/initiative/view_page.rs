use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn InitiativePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
