//! Meetings of a forum on both databases: nothing that was put off is lost, and approved minutes stand.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod agenda;
mod carried;
mod hearings;
mod minutes;
mod proposals;
mod stage;
mod tasks;
