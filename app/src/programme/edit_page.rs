use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn EditProgrammePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn NewProgrammePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
