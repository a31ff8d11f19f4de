use super::item;
use chrono::NaiveDate;
use domain::ids::{AnnexId, ForumId, ItemId};

/// Takes a form only, with a file; it stands on the page of [`item`].
pub fn annexes(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/bilag", item(forum, on, id))
}

/// Takes a form only; it stands on the page of [`item`].
pub fn annex_link(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/link", annexes(forum, on, id))
}

/// The file of an annex.
pub fn annex(forum: ForumId, on: NaiveDate, id: ItemId, annex: AnnexId) -> String {
    format!("{}/{annex}", annexes(forum, on, id))
}

/// Takes a form only; it stands on the page of [`item`].
pub fn remove_annex(forum: ForumId, on: NaiveDate, id: ItemId, of: AnnexId) -> String {
    format!("{}/fjern", annex(forum, on, id, of))
}
