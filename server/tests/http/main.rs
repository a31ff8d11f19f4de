//! The application as a browser meets it, without sockets.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod access;
mod addresses;
mod annexes;
mod answers;
mod calendars;
mod chain;
mod defined;
mod figures;
mod hidden;
mod kept;
mod live;
mod log;
mod outputs;
mod upload;
mod visitor;
mod wording_annexes;
