use super::{FORUMS, ORGANISATIONS, PEOPLE};
use chrono::NaiveDate;
use domain::ids::{ForumId, GrantId, LevelId, OrganisationId, UserId};

pub fn organisation(id: OrganisationId) -> String {
    format!("{ORGANISATIONS}/{id}")
}

pub fn forum(id: ForumId) -> String {
    format!("{FORUMS}/{id}")
}

/// Takes a form only; it stands on the page of [`forum`].
pub fn plan_meeting(id: ForumId) -> String {
    format!("{}/moeder", forum(id))
}

/// Takes a form only; it stands on the page of [`forum`].
pub fn cancel_meeting(id: ForumId, on: NaiveDate) -> String {
    format!("{}/{on}/fjern", plan_meeting(id))
}

/// Where a forum is closed.
pub fn close_forum(id: ForumId) -> String {
    format!("{}/nedlaeg", forum(id))
}

pub fn level(id: LevelId) -> String {
    format!("/sekretariat/niveauer/{id}")
}

pub fn person(id: UserId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Takes a form only; it stands on the page of [`person`].
pub fn person_roles(id: UserId) -> String {
    format!("{PEOPLE}/{id}/roller")
}

/// Takes a form only; it stands on the page of [`person`].
pub fn take_role(id: UserId, grant: GrantId) -> String {
    format!("{PEOPLE}/{id}/roller/{grant}/fjern")
}

/// Takes a form only; it stands on the page of [`person`].
pub fn person_link(id: UserId) -> String {
    format!("{PEOPLE}/{id}/adgang")
}
