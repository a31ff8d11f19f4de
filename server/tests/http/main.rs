//! The application as a browser meets it, without sockets.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod access;
mod answers;
mod chain;
mod live;
mod visitor;
