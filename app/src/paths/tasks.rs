use super::{desk, item};
use chrono::NaiveDate;
use domain::ids::{ForumId, ItemId, TaskId};

/// What is to be done after a forum's meetings.
pub fn tasks(forum: ForumId) -> String {
    format!("{}/opgaver", desk(forum))
}

/// One task; also takes how far it is.
pub fn task(id: TaskId) -> String {
    format!("/opgaver/{id}")
}

/// Takes a form only; it stands on the page of the item.
pub fn give_task(forum: ForumId, on: NaiveDate, id: ItemId) -> String {
    format!("{}/opgave", item(forum, on, id))
}
