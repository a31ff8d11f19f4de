use super::meeting;
use chrono::NaiveDate;
use domain::ids::ForumId;

/// Takes a form only; it stands on the page of [`meeting`].
pub fn freeze_meeting_pack(forum: ForumId, on: NaiveDate) -> String {
    format!("{}/materiale", meeting(forum, on))
}

/// The papers of a meeting as they were frozen, by their number.
pub fn meeting_pack(forum: ForumId, on: NaiveDate, number: u32) -> String {
    format!("{}/{number}", freeze_meeting_pack(forum, on))
}

/// What stands in the margins of their sheets.
pub fn meeting_pack_margins(forum: ForumId, on: NaiveDate, number: u32) -> String {
    format!("{}/margen.css", meeting_pack(forum, on, number))
}
