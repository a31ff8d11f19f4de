//! The annual wheel (*årshjul*): what a forum does again and again, which of it is due in a half-year, and
//! what the forum decided of each (needs N16, N27).
//!
//! What is due is worked out from the rules of the duties and never stored, until the half-year is closed:
//! then it is a record. Nothing that is due is lost on the way: it stands in one record, or is due in one
//! half-year that is not closed.

mod change;
mod close;
mod due;
mod duty;
mod field;
mod refusal;
mod review;
mod rule;
#[cfg(test)]
mod tests;
mod view;

pub use change::{DutyEnd, change, create, end, lapse, take_over};
pub use close::{Closed, close_half};
pub use due::{DueItem, Kept, Occurrence, Wheel, WheelDue};
pub use duty::{DUTY_MAX, Duty, DutyDraft, DutyKind};
pub use field::WheelField;
pub use refusal::WheelRefusal;
pub use review::{Outcome, OutcomeKind, Review, ReviewDraft, ReviewState, review};
pub use rule::{HALVES_MAX, MONTHS_MAX, Rule};
pub use view::{
    DutyLine, DutyList, DutyPage, HalfPage, HalfStanding, HalfView, LineState, SOON_DAYS,
    WaitingHalf, WheelPage,
};
