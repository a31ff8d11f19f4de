use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn ChoosePasswordPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn FirstRunPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn SignInPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
