use crate::document::page;
use crate::error::AppError;
use leptos::prelude::*;

#[component]
pub fn ForumPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn ForumsPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn LevelPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn NewForumPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn NewLevelPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn NewOrganisationPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn NewPersonPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn OrganisationPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn OrganisationsPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn PeoplePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn PersonPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn ReferencePage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}

#[component]
pub fn SecretariatPage() -> impl IntoView {
    page(|_| async { Err(AppError::NotFound) })
}
