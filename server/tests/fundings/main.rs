//! Grants: their shares, their end, and what no money comes from (need N23).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod mails;
mod n23;
mod said;
mod stage;
