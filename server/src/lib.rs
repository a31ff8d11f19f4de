//! HTTP, storage and the use cases between them.

pub mod cli;
pub mod clock;
pub mod config;
pub mod logging;
pub mod password;
pub mod service;
pub mod store;
mod throttle;
pub mod token;
pub mod usecase;
