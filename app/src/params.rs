//! The parts of an address that name something. What cannot be read does not exist.

use crate::error::AppError;
use chrono::NaiveDate;
use domain::ids::ForumSeatId;
use domain::text::Slug;
use leptos::prelude::Get;
use leptos_router::hooks::use_params_map;
use std::str::FromStr;

pub fn slug() -> Result<Slug, AppError> {
    Slug::parse(&raw("slug")).ok_or(AppError::NotFound)
}

pub fn number() -> Result<u32, AppError> {
    raw("number").parse().map_err(|_| AppError::NotFound)
}

/// A version of a confirmation.
pub fn version() -> Result<u32, AppError> {
    raw("version").parse().map_err(|_| AppError::NotFound)
}

/// Where a deliverable stands in its confirmation, from 1.
pub fn place() -> Result<usize, AppError> {
    raw("place").parse().map_err(|_| AppError::NotFound)
}

/// A step of an agreement's approval calendar.
pub fn step() -> Result<u32, AppError> {
    raw("step").parse().map_err(|_| AppError::NotFound)
}

/// The day of a meeting.
pub fn meeting() -> Result<NaiveDate, AppError> {
    raw("meeting").parse().map_err(|_| AppError::NotFound)
}

pub fn id<T: FromStr>() -> Result<T, AppError> {
    raw("id").parse().map_err(|_| AppError::NotFound)
}

/// An item of an agenda.
pub fn item<T: FromStr>() -> Result<T, AppError> {
    raw("item").parse().map_err(|_| AppError::NotFound)
}

/// A hearing of a forum.
pub fn hearing<T: FromStr>() -> Result<T, AppError> {
    raw("hearing").parse().map_err(|_| AppError::NotFound)
}

/// A half-year.
pub fn half<T: FromStr>() -> Result<T, AppError> {
    raw("half").parse().map_err(|_| AppError::NotFound)
}

/// A duty of an annual wheel.
pub fn duty<T: FromStr>() -> Result<T, AppError> {
    raw("duty").parse().map_err(|_| AppError::NotFound)
}

/// A seat of a forum.
pub fn seat() -> Result<ForumSeatId, AppError> {
    raw("seat").parse().map_err(|_| AppError::NotFound)
}

pub fn token() -> String {
    raw("token")
}

fn raw(name: &str) -> String {
    use_params_map().get().get(name).unwrap_or_default()
}
