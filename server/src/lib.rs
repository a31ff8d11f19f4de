//! HTTP, storage and the use cases between them.

pub mod clock;
pub mod config;
pub mod service;
pub mod store;
mod usecase;
