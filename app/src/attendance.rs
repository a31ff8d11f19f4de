//! Who was at a meeting: noted seat by seat, with what contradicts itself and whether it was enough to
//! decide (need N25).

mod article;
mod conflicts;
mod page;
mod table;
mod texts;

pub use article::present;
pub use page::AttendancePage;
