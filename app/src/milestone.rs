//! Milestones as they are promised, expected and reached, and what speaks against a green light.

mod against;
mod milestones_page;
mod texts;

pub use against::{against, unanswered};
pub use milestones_page::MilestonesPage;
