//! What forums wish to be followed: recorded, dealt with at each meeting, closed by the forum itself.

mod follow_ups_page;
mod mark;
mod texts;
mod treat;
mod wishes;

pub use follow_ups_page::FollowUpsPage;
pub use texts::Texts;
pub use treat::treat;
pub use wishes::{desk_wishes, wished};
