//! The words of the politicians' page: no word of the trade without its explanation.

mod da;
mod en;

use domain::locale::Locale;
use domain::political::{DecidedKind, Headline};

pub struct Texts {
    pub title: &'static str,
    pub all_initiatives: &'static str,

    /// What was counted, in which forum.
    pub headline: fn(&Headline, &str) -> String,
    pub no_round: &'static str,
    /// The day of the meeting, its forum and how many days ago it was; less than 0 of one to come.
    pub figures_from: fn(&str, &str, i64) -> String,
    pub collecting_for: fn(&str) -> String,
    pub lights: &'static str,

    pub told_title: &'static str,
    /// How many of how many that are not green, and the lights of the others.
    pub told_shows: fn(usize, usize, &str) -> String,
    pub told_none: &'static str,
    pub told_by_report: &'static str,
    pub told_unreported: &'static str,
    pub told_by_leads: &'static str,
    pub whole_report: &'static str,
    pub done: &'static str,
    pub due: fn(&str) -> String,
    pub overdue: &'static str,
    pub nothing_said: &'static str,
    pub seen_by: fn(&str) -> String,
    pub omitted: &'static str,
    pub rated_since: fn(u32) -> String,

    pub charts_title: &'static str,
    pub charts_none: &'static str,
    pub charts_show: fn(usize, usize) -> String,
    pub all_charts: &'static str,
    pub uncertainty: fn(&str) -> String,
    pub source: fn(&str) -> String,

    pub decided_since: fn(&str) -> String,
    pub decided_days: fn(u64) -> String,
    pub since_lead: fn(&str) -> String,
    pub days_lead: fn(&str) -> String,
    pub decided_none: &'static str,
    pub decided_shows: fn(usize, usize) -> String,
    /// What was decided on so many initiatives, and which initiative goes on.
    pub decided: fn(DecidedKind, usize, Option<u32>) -> String,
    pub recorded: fn(&str) -> String,
    pub ledger: &'static str,

    pub words_title: &'static str,
    pub missing_means: &'static str,
    /// Words and what they mean.
    pub words: &'static [(&'static str, &'static str)],
    /// Those that only stand where there are charts.
    pub chart_words: &'static [(&'static str, &'static str)],
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
