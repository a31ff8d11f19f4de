//! A hearing (*høring*): a question to several addressees with a deadline, for an item of a meeting.
//!
//! Who has answered and who is missing is told at any time (need N18). An answer is never taken away: a
//! later one of the same addressee stands before it. Nobody is taken to have answered who has not.

mod addressees;
mod answer;
mod ask;
mod contradiction;
mod field;
#[cfg(test)]
mod tests;
mod urgency;
mod view;

pub use addressees::{ADDRESSEES_MAX, Addressee, AddresseeDraft};
pub use answer::{
    ANSWER_MAX, AddresseeState, AnswerDraft, AnswerState, AnswerWay, PutDownDraft, ShownAddressee,
    answer, put_down,
};
pub use ask::{HearingDraft, HearingState, QUESTION_MAX, ask};
pub use contradiction::says_not_met;
pub use field::HearingField;
pub use urgency::{REMINDER_DAYS, Urgency};
pub use view::{
    AddresseeView, AnswerLine, Count, HearingItem, HearingList, HearingView, OwedAnswer,
    RequestPage,
};
