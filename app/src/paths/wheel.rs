//! The addresses of annual wheels.

use chrono::NaiveDate;
use domain::half_year::HalfYear;
use domain::ids::{DutyId, ForumId};

pub const WHEEL: &str = "/aarshjul";

/// The wheel of a forum for a year.
pub fn wheel(forum: ForumId, year: i32) -> String {
    format!("{WHEEL}?forum={forum}&aar={year}")
}

/// The wheel of a forum for the present year.
pub fn wheel_of(forum: ForumId) -> String {
    format!("{WHEEL}?forum={forum}")
}

/// A half-year of a forum.
pub fn half_year(forum: ForumId, half: HalfYear) -> String {
    format!("{WHEEL}/{forum}/halvaar/{half}")
}

/// Takes a form only; it stands on the page of the half-year.
pub fn close_half_year(forum: ForumId, half: HalfYear) -> String {
    format!("{}/afslut", half_year(forum, half))
}

/// Takes a form only; it stands on the page of the half-year.
pub fn review_due(forum: ForumId, half: HalfYear, duty: DutyId, due_on: NaiveDate) -> String {
    format!("{}/{duty}/{due_on}", half_year(forum, half))
}

/// What a forum does again and again.
pub fn duties(forum: ForumId) -> String {
    format!("{WHEEL}/{forum}/opgaver")
}

pub fn new_duty(forum: ForumId) -> String {
    format!("{}/ny", duties(forum))
}

/// One of them; also takes the form that changes it.
pub fn duty(forum: ForumId, id: DutyId) -> String {
    format!("{}/{id}", duties(forum))
}

/// Takes a form only; it stands on the page of the duty.
pub fn end_duty(forum: ForumId, id: DutyId) -> String {
    format!("{}/slut", duty(forum, id))
}
