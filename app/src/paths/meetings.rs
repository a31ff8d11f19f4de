use super::desk;
use chrono::NaiveDate;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{MeetingMove, Shift};

/// All meetings of a forum.
pub fn forum_meetings(forum: ForumId) -> String {
    format!("{}/moeder", desk(forum))
}

/// A meeting with its agenda.
pub fn meeting(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/{on}", forum_meetings(forum))
}

/// Where a meeting is moved on.
pub fn move_meeting(forum: ForumId, on: NaiveDate, to: MeetingMove) -> String {
    format!("{}/{}", meeting(forum, on), to.code())
}

/// Takes a form only; it stands on the page of [`meeting`].
pub fn call_meeting_off(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/aflys", meeting(forum, on))
}

/// When and where a forum meets.
pub fn meeting_details(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/tid-og-sted", meeting(forum, on))
}

/// Also takes a proposal that is put on as it is.
pub fn new_item(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/nyt-punkt", meeting(forum, on))
}

/// Takes a form only; it stands on the page of [`meeting`].
pub fn drop_proposal(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/udelad", meeting(forum, on))
}

/// Takes a form only; it stands on the page of [`meeting`].
pub fn restore_proposal(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/hent-frem", meeting(forum, on))
}

/// One item, as the forum deals with it; also takes what became of it.
pub fn item(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/punkter/{id}", meeting(forum, on))
}

/// Takes the form of [`item`] while it is filled in, and answers with its new version.
pub fn autosave_item(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/gem", item(forum, on, id))
}

pub fn edit_item(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/rediger", item(forum, on, id))
}

/// Takes a form only; it stands on the page of [`meeting`].
pub fn shift_item(forum: ForumId, on: NaiveDate, id: ItemId, shift: Shift) -> String {
    format!("{}/{}", item(forum, on, id), shift.code())
}

/// Takes a form only; it stands on the page of [`meeting`].
pub fn place_item(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/plads", item(forum, on, id))
}

/// Takes a form only; it stands on the page of [`edit_item`].
pub fn remove_item(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/fjern", item(forum, on, id))
}

/// Who was at a meeting.
pub fn attendance(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/fremmoede", meeting(forum, on))
}

pub fn minutes(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/referat", meeting(forum, on))
}

/// Takes a form only; it stands on the page of [`minutes`].
pub fn comment_minutes(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/bemaerkning", minutes(forum, on))
}

/// Takes a form only; it stands on the page of [`minutes`].
pub fn approve_minutes(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/godkend", minutes(forum, on))
}

/// Takes a form only; it stands on the page of [`minutes`].
pub fn publish_minutes(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/offentliggoer", minutes(forum, on))
}

/// Takes a form only; it stands on the page of [`minutes`].
pub fn add_addendum(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/opfoelgning", minutes(forum, on))
}

/// The minutes as everybody may read them.
pub fn public_minutes(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/offentligt-referat", meeting(forum, on))
}

/// What a forum has decided; its state is the address.
pub fn decisions(forum: ForumId) -> String {
    format!("{}/beslutninger", desk(forum))
}
