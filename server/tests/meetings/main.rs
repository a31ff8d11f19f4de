//! Meetings of a forum on both databases: nothing that was put off is lost, and approved minutes stand.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod agenda;
mod annexes;
mod attendance;
mod cancelled;
mod carried;
mod closing;
mod comments;
mod decided;
mod hearings;
mod hearings_about;
mod minutes;
mod packs;
mod proposals;
mod series;
mod stage;
mod tasks;
mod terms;
mod wheel;
mod wheel_readers;
