use domain::deviation::{MoveKind, Resolution, Standing};
use domain::locale::Locale;

mod da;
mod en;

/// The words of deviations.
pub struct Texts {
    pub deviation: &'static str,
    pub deviations: &'static str,
    pub deviations_lead: &'static str,
    pub open: &'static str,
    pub none_open: &'static str,
    pub closed: &'static str,
    pub none: &'static str,
    pub earlier: &'static str,
    pub opened: fn(&str, &str) -> String,
    pub standing: fn(Standing, u32) -> String,
    /// Whose move it is.
    pub waits_for: fn(&str) -> String,
    pub overdue: &'static str,
    pub due: &'static str,
    pub number: &'static str,
    pub initiative: &'static str,
    pub light: &'static str,
    pub where_it_is: &'static str,
    pub last_words: &'static str,
    pub resolution: fn(Resolution) -> &'static str,
    pub what_follows: fn(Resolution) -> Option<&'static str>,
    pub lead_says: &'static str,
    pub lead_silent: &'static str,
    pub light_is_green: &'static str,
    pub decided: &'static str,
    pub undecided: &'static str,
    pub step: fn(&str, Option<&str>, MoveKind, bool) -> String,
    pub in_writing: &'static str,
    pub sample: &'static str,
    pub decide_for: fn(&str) -> String,
    pub make: fn(MoveKind, Option<&str>, bool) -> String,
    pub question_hint: fn(&str) -> String,
    pub reason_hint: &'static str,
    pub item_hint: &'static str,
    pub item_hint_needed: &'static str,
    pub next_meeting: fn(&str) -> String,
    pub no_meeting_soon: fn(&str) -> String,
    pub no_meeting_known: fn(&str) -> String,
    pub written_offer: &'static str,
    pub send: fn(MoveKind, bool) -> &'static str,
    pub amend_order: &'static str,
    pub end_initiative: &'static str,
    pub desk: fn(&str) -> String,
    pub desk_meeting: &'static str,
    pub desk_no_meeting: &'static str,
    pub desk_meetings: &'static str,
    pub desk_decisions: &'static str,
    pub desk_tasks: &'static str,
    pub desk_hearings: &'static str,
    pub asked: &'static str,
    pub own: &'static str,
    pub away: &'static str,
    pub desk_empty: &'static str,
    pub now: &'static str,
    pub others_open: &'static str,
    pub others_open_lead: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
