use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn PastePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
