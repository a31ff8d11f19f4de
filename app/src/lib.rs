//! What people see: pages, islands, texts, and the port through which pages read.
//!
//! Pages are rendered on the server only. What a reader's browser runs is `island`, a few small
//! leaves that make a page quicker which already works without them. This file holds the only
//! `cfg(feature)` of the crate.

// A page is one large nested type; the compiler's default depth is too small for it.
#![recursion_limit = "256"]

pub mod island;
pub mod light;
pub mod paths;
pub mod problem_list;
pub mod textarea;
pub mod words;

#[cfg(feature = "ssr")]
pub mod backend;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
mod params;
#[cfg(feature = "ssr")]
mod render;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
mod ui;
#[cfg(feature = "ssr")]
pub mod visit;

#[cfg(feature = "ssr")]
mod account;
#[cfg(feature = "ssr")]
pub mod agreement;
#[cfg(feature = "ssr")]
mod annex;
#[cfg(feature = "ssr")]
mod attendance;
#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
mod closing;
#[cfg(feature = "ssr")]
mod confirmation;
#[cfg(feature = "ssr")]
mod delivery;
#[cfg(feature = "ssr")]
mod deviation;
#[cfg(feature = "ssr")]
pub mod fidelity;
#[cfg(feature = "ssr")]
mod follow_up;
#[cfg(feature = "ssr")]
mod forum;
#[cfg(feature = "ssr")]
pub mod funding;
#[cfg(feature = "ssr")]
mod hearing;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
mod honesty;
#[cfg(feature = "ssr")]
pub mod indicator;
#[cfg(feature = "ssr")]
mod initiative;
#[cfg(feature = "ssr")]
pub mod meeting;
#[cfg(feature = "ssr")]
mod milestone;
#[cfg(feature = "ssr")]
mod order;
#[cfg(feature = "ssr")]
mod political;
#[cfg(feature = "ssr")]
mod programme;
#[cfg(feature = "ssr")]
pub mod reminder;
#[cfg(feature = "ssr")]
mod round;
#[cfg(feature = "ssr")]
mod secretariat;
#[cfg(feature = "ssr")]
mod series;
#[cfg(feature = "ssr")]
mod status;
#[cfg(feature = "ssr")]
mod task;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(feature = "ssr")]
mod wheel;

#[cfg(feature = "ssr")]
pub use render::{Rendered, render};

#[cfg(feature = "hydrate")]
mod browser;
