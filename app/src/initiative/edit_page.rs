use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn EditInitiativePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn NewInitiativePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
