//! What a forum does at a meeting: an agenda, what became of each item, and the minutes.
//!
//! A meeting moves on step by step and never back. Its items are written while it does; once its minutes
//! are approved, their text stands as it is, and what is known later is put beside it.

mod addendum;
mod annex;
mod attend;
mod cancel;
mod carry;
mod comment;
mod conclude;
mod decided;
mod details;
mod item;
mod minutes;
mod move_on;
mod pack;
mod proposal;
mod reader;
mod register;
mod stage;
#[cfg(test)]
mod tests;
mod view;

pub use addendum::{ADDENDUM_MAX, AddendumDraft, add_addendum};
pub use annex::{
    ANNEX_BYTES_MAX, AnnexContent, AnnexDraft, AnnexField, AnnexFlaw, AnnexKind, AnnexLine,
    FoundFile, add_annex, remove_annex,
};
pub use attend::{
    ATTENDEES_MAX, AttendanceField, AttendanceForm, AttendanceView, Candidate, MinutesAttendance,
    MinutesSeat, Named, record_attendance,
};
pub use cancel::{CANCEL_MAX, Cancellation, call_off};
pub use carry::{Appearance, Carriage, DEFERRALS_MAX, OnAgenda, carriages, carried, n_deferred};
pub use comment::{COMMENT_MAX, Comment, CommentDays, CommentDraft, comment};
pub use conclude::{
    CONCLUSION_MAX, Conclusion, ConclusionDraft, Kept, SoFar, conclude, conclusions_open,
};
pub use decided::{AtItem, ChainMatter, DecidedAt, DecidedHere, Minuted, minute_decision};
pub use details::{MeetingDetails, change_details};
pub use item::{
    AgendaField, ITEM_TEXT_MAX, ItemDraft, ItemKind, ItemLinks, ItemState, LinkedLine, LinkedTo,
    Shift, Submitter, add_item, change_item, may_name, parse_place, place_item, remove_item,
    shift_item,
};
pub use minutes::{
    Approval, ApprovedMinutes, Minutes, MinutesHearing, MinutesItem, approve_minutes,
    publish_minutes,
};
pub use move_on::{Circulation, move_on};
pub use pack::{
    FrozenPack, MeetingPack, MeetingPackView, PackLine, PackedAnnex, PackedAppearance,
    PackedConfirmation, PackedIndicator, PackedItem, PackedProgramme, PackedRound, freeze_pack,
};
pub use proposal::{
    About, Initiated, Proposal, Source, drop_proposal, restore_proposal, shown_source,
};
pub use reader::MeetingReader;
pub use register::{DecisionLine, DecisionQuery, DecisionRegister, number_decisions};
pub use stage::{MeetingMove, MeetingStage, MeetingState, shown_revision};
pub use view::{
    Addendum, Dispatched, EarlierAppearance, ItemView, MeetingLine, MeetingList, MeetingView,
    MinutesPage, PublicMinutes, PublishedMinutes, RoundSection, starts_of,
};
