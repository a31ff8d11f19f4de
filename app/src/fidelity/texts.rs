//! The words of fidelity reviews.

mod da;
mod en;

use domain::fidelity::{Anchor, Band, Bound, Counted, FidelityScale, Rhythm, Section};
use domain::indicator::Disclosure;
use domain::locale::Locale;

pub struct Texts {
    pub indicators: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub only_public: &'static str,
    pub none: &'static str,
    pub new: &'static str,
    pub correct: &'static str,
    pub download: &'static str,

    pub site: &'static str,
    pub newest: &'static str,
    pub development: &'static str,
    pub next: &'static str,
    pub total: &'static str,
    pub review_on: fn(&str) -> String,
    pub overdue: &'static str,
    /// The day, and how often.
    pub due_on: fn(&str, &str) -> String,
    pub rhythm: fn(Rhythm) -> &'static str,

    pub section: fn(Section) -> &'static str,
    pub band: fn(Band) -> &'static str,
    /// Which limit of a band is not confirmed; empty where all are.
    pub certainty: fn(Band) -> &'static str,
    /// "103 af 125".
    pub of_highest: fn(u32) -> String,
    pub no_total: &'static str,
    pub no_total_sentence: &'static str,
    pub not_assessed: &'static str,
    pub missing: fn(&str) -> String,

    pub one_total: fn(&str) -> String,
    pub first: &'static str,
    pub first_seen: &'static str,
    pub incomparable: fn(&str) -> String,
    pub months: fn(u32) -> String,
    /// From, to, and in how long.
    pub changed: fn(&str, &str, &str) -> String,
    pub unchanged: fn(&str, &str) -> String,

    pub y_name: fn(FidelityScale) -> String,
    pub level: fn(Band, Bound) -> String,
    pub bands: &'static str,
    pub bands_lead: &'static str,
    pub band_head: &'static str,
    pub points: &'static str,
    pub limits: &'static str,
    pub confirmed: &'static str,

    pub review_number: &'static str,
    pub section_head: &'static str,
    pub item: &'static str,
    pub score: &'static str,
    pub remark: &'static str,
    pub items: &'static str,
    pub items_lead: &'static str,
    /// "13 af 15".
    pub section_total: fn(u32, usize) -> String,
    pub unconfirmed_items: &'static str,
    pub counted: fn(Counted) -> &'static str,
    pub anchor: fn(Anchor, Counted) -> String,
    pub scale: fn(FidelityScale) -> String,
    pub disclosure: fn(Disclosure) -> &'static str,
    pub moved_head: &'static str,
    pub beside: fn(&str) -> String,
    pub moved: fn(&str, u32, u32) -> String,
    pub nothing_moved: &'static str,
    pub versions: &'static str,
    pub written: &'static str,
    pub corrected: &'static str,
    pub as_recorded: &'static str,

    pub form_lead: &'static str,
    pub correct_lead: &'static str,
    pub choose: &'static str,
    pub new_site: &'static str,
    pub new_site_hint: &'static str,
    pub team_hint: &'static str,
    pub reviewers_hint: &'static str,
    pub scale_hint: &'static str,
    pub scores_lead: &'static str,
    pub summary_hint: &'static str,
    pub disclosure_hint: &'static str,
    pub reason_hint: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
