//! The annual wheel of a forum: drawn, listed half-year by half-year, decided on, and closed.

mod close_form;
mod decision_form;
mod drawing;
mod duties_page;
mod duty_form;
mod duty_page;
mod half_page;
mod items;
mod mark;
mod texts;
mod waiting;
mod wheel_page;
mod words;

pub use duties_page::{DutiesPage, NewDutyPage};
pub use duty_page::DutyPage;
pub use half_page::HalfYearPage;
pub use waiting::waiting_halves;
pub use wheel_page::WheelPage;
pub use words::link;
