//! A forum wishes an initiative to be followed closely: an order of attention that comes back at each
//! of its meetings until the forum itself closes it (need N13).

mod ask;
mod say;
mod standing;
mod view;

pub use ask::{AskState, FollowUpDraft, WISH_MAX, ask};
pub use say::{FollowUpState, FollowUpWord, Treatment, say};
pub use standing::{FollowUpStanding, SaidAt, standing};
pub use view::{Asker, DeskFollowUp, FollowUp, FollowUpLine, FollowUpView, OpenWish, WordLine};
