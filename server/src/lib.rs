//! HTTP, storage and the use cases between them.

mod calendar;
mod charts;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod http;
pub mod live;
pub mod logging;
pub mod operate;
mod packs;
pub mod password;
pub mod serve;
pub mod service;
pub mod state;
pub mod store;
mod throttle;
pub mod token;
pub mod usecase;
