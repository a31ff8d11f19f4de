//! The words that every page shares. Each feature has its own file of the same shape beside its
//! pages. A text missing in one language does not compile. What the browser says too stands in `words`.

mod agenda;
mod agreement;
mod annex;
mod attendance;
mod closing;
mod da;
mod en;
mod flaw;
mod forum_rules;
mod funding;
mod hearing;
mod label;
mod refusal;
mod reminder;
mod seat;
mod wheel;

pub use flaw::flaw_text;
pub use label::field_label;
pub use refusal::refusal_text;

use crate::paths::Done;
use domain::actor::Role;
use domain::locale::Locale;
use domain::organisation::OrganisationKind;
use domain::programme::ProgrammeKind;
use domain::status::LightState;

/// The shared words in one language.
pub struct Texts {
    pub skip_to_content: &'static str,
    pub main_menu: &'static str,
    pub breadcrumbs: &'static str,
    pub programmes: &'static str,
    pub secretariat: &'static str,
    pub about: &'static str,
    pub accessibility: &'static str,
    pub sign_in: &'static str,
    pub sign_out: &'static str,
    pub language: &'static str,
    pub warning_title: &'static str,
    pub warning_text: &'static str,
    pub warning_read: &'static str,
    pub warning_reason_hint: &'static str,
    pub sample_tag: &'static str,
    pub sample_text: &'static str,
    pub optional: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub edit: &'static str,
    pub action: &'static str,
    pub date_hint: &'static str,
    pub kept: &'static str,
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub denied_title: &'static str,
    pub denied_text: &'static str,
    pub not_signed_in_title: &'static str,
    pub not_signed_in_text: &'static str,
    pub foreign_title: &'static str,
    pub foreign_text: &'static str,
    pub too_large_title: &'static str,
    pub too_large_text: &'static str,
    pub unavailable_title: &'static str,
    pub unavailable_text: fn(&str) -> String,
    pub refused_title: &'static str,
    pub to_programmes: &'static str,
    /// "2 røde", with the number.
    pub n_lights: fn(LightState, u32) -> String,
    pub role: fn(Role) -> &'static str,
    pub organisation_kind: fn(OrganisationKind) -> &'static str,
    pub programme_kind: fn(ProgrammeKind) -> &'static str,
    /// "Indsats 10".
    pub numbered: fn(u32) -> String,
    pub status_meeting: &'static str,
    /// Stands for a reporter where data are invented.
    pub sample_reporter: &'static str,
    pub vacant: &'static str,
    /// With the age of the vacancy in days.
    pub vacant_for: fn(u32) -> String,
    pub n_days: fn(u32) -> String,
    pub done: fn(Done) -> &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
