use super::{desk, item};
use chrono::NaiveDate;
use domain::ids::{ForumId, HearingId, ItemId};

/// The questions that a forum has out.
pub fn hearings(forum: ForumId) -> String {
    format!("{}/hoeringer", desk(forum))
}

/// One of them with its answers; also takes what the secretariat puts down.
pub fn hearing(forum: ForumId, id: HearingId) -> String {
    format!("{}/{id}", hearings(forum))
}

/// Where the secretariat asks for an item.
pub fn new_hearing(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/hoering", item(forum, on, id))
}

/// What one addressee is asked; also takes its answer.
pub fn request(id: HearingId, addressee: u32) -> String {
    format!("/hoeringer/{id}/{addressee}")
}
