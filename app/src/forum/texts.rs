//! The words of seats.

mod da;
mod en;

use domain::forum::seat::{EntryKind, SeatRole};
use domain::locale::Locale;

pub struct Texts {
    pub seats: &'static str,
    pub lead: &'static str,
    pub none: &'static str,
    pub new: &'static str,
    pub new_lead: &'static str,
    /// How many there are, have a vote, and are vacant.
    pub counts: fn(usize, usize, usize) -> String,
    pub others: &'static str,
    pub others_lead: &'static str,
    pub vacant_seats: &'static str,
    pub to_fill: &'static str,

    pub seat: &'static str,
    pub stand_ins: &'static str,
    pub role: fn(SeatRole) -> &'static str,
    pub with_vote: &'static str,
    pub without_vote: &'static str,
    /// Who is waited for.
    pub awaits: fn(&str) -> String,
    pub since: fn(&str) -> String,
    /// Who holds the seat from a day on.
    pub takes_over: fn(&str, &str) -> String,
    pub falls_vacant: fn(&str) -> String,
    pub no_stand_ins: &'static str,
    pub serving: &'static str,
    pub planned: &'static str,
    pub of_substitute: &'static str,
    pub chain: fn(&str) -> String,
    pub not_existing: &'static str,

    pub forum: &'static str,
    pub validity: &'static str,
    pub since_recorded: fn(&str) -> String,
    pub from: fn(&str) -> String,
    pub until: fn(&str) -> String,
    pub now: &'static str,
    pub history: &'static str,
    pub no_history: &'static str,
    pub entry: &'static str,
    pub days: &'static str,
    pub recorded: &'static str,
    /// What an entry says, with whom it names and the number of the entry it is about.
    pub says: fn(EntryKind, &str, u32) -> String,
    pub lapsed: &'static str,
    /// What is left of the days, when those of the other came to an end.
    pub left: fn(&str) -> String,
    pub retracted: fn(u32) -> String,
    pub account: fn(&str) -> String,

    pub record: &'static str,
    pub make: fn(EntryKind) -> &'static str,
    pub send: fn(EntryKind) -> &'static str,
    /// For readers who do not see the row that a form stands in.
    pub of_entry: fn(u32) -> String,
    pub holder_hint: &'static str,
    pub account_none: &'static str,
    pub account_hint: &'static str,
    pub appoint_hint: &'static str,
    pub vacate_hint: &'static str,
    pub stands_for_choose: &'static str,
    pub until_hint: &'static str,
    pub end_hint: &'static str,
    pub retract_hint: &'static str,
    pub nobody_to_stand_for: &'static str,

    pub change: &'static str,
    pub choose: &'static str,
    pub title_hint: &'static str,
    pub appointed_by_hint: &'static str,
    pub contact_hint: &'static str,
    pub vote_hint: &'static str,
    pub write_to: fn(&str) -> String,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
