//! HTTP, storage and the use cases between them.

pub mod backup;
mod calendar;
mod charts;
pub mod checkpoint;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
mod drafts;
mod files;
pub mod http;
pub mod live;
pub mod logging;
pub mod operate;
mod packs;
mod pages;
pub mod password;
pub mod request;
pub mod safekeep;
pub mod serve;
pub mod service;
mod slides;
pub mod state;
pub mod store;
mod throttle;
pub mod token;
pub mod usecase;
