//! The addresses of a forum's terms of reference and of a series of its meetings.

use super::{desk, forum};
use domain::ids::ForumId;

/// The terms as those read them who may see the forum.
pub fn terms(id: ForumId) -> String {
    format!("{}/kommissorium", desk(id))
}

/// Where their next version is written.
pub fn write_terms(id: ForumId) -> String {
    format!("{}/kommissorium", forum(id))
}

/// Where a series of meetings is typed and looked through.
pub fn series(id: ForumId) -> String {
    format!("{}/moederaekke", forum(id))
}

/// Takes a form only; it stands on the page of [`series`].
pub fn plan_series(id: ForumId) -> String {
    format!("{}/planlaeg", series(id))
}
