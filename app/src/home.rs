use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn AboutPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn ProgrammesPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
