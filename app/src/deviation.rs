//! Deviations: what forums do about yellow and red lights, and what lies with each forum.

mod decision;
mod desk_page;
mod deviation_page;
mod deviations_page;
mod standing;
mod steps;
mod texts;

pub use decision::{decision, decision_forms};
pub use desk_page::ForumDeskPage;
pub use deviation_page::DeviationPage;
pub use deviations_page::DeviationsPage;
pub use standing::marked;
pub use steps::steps;
pub use texts::Texts;
