//! Status rounds: who owes a report, and what the forum deals with.

mod board;
mod forum_view;
mod gone_through;
mod item_page;
mod material_page;
mod pack;
mod rating;
mod round_page;
mod rounds_page;
mod schedule_page;
mod texts;
mod upward_page;

pub use item_page::RoundItemPage;
pub use material_page::RoundMaterialPage;
pub use pack::deviation;
pub use round_page::RoundPage;
pub use rounds_page::RoundsPage;
pub use schedule_page::RoundSchedulePage;
pub use upward_page::UpwardReportPage;
