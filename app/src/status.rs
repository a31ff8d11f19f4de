use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn SetStatusPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
