use crate::ui::numbers::Counted;
use domain::locale::Locale;

mod da;
mod en;

/// The words of honesty. A `&str` that a text takes is a middle, a range or a day as it is written.
pub struct Texts {
    pub title: &'static str,
    /// Of frozen rounds, and of others.
    pub lead: fn(usize, u32) -> String,
    pub window: &'static str,
    pub n_rounds: fn(u32) -> String,
    pub compared: &'static str,
    pub show: &'static str,
    pub and_more: fn(usize) -> String,
    pub none_frozen: &'static str,
    pub one_frozen: &'static str,
    pub none_owed: &'static str,
    pub none_reported: &'static str,
    pub too_few_rounds: fn(usize, u32) -> String,

    pub number: &'static str,
    pub initiative: &'static str,
    pub initiatives: &'static str,
    pub light: &'static str,
    pub lights: &'static str,
    pub all: &'static str,
    pub days: &'static str,
    pub days_ago: fn(u32) -> String,
    pub never: &'static str,

    pub in_time_title: &'static str,
    pub in_time_answer: fn(&Counted) -> String,
    pub in_time_how: &'static str,
    pub meeting: &'static str,
    pub in_time: &'static str,
    pub late: &'static str,
    pub missing: &'static str,
    pub all_rounds: &'static str,

    pub unchanged_title: &'static str,
    pub unchanged_answer: fn(&Counted, u32) -> String,
    pub unchanged_none: fn(u32) -> String,
    pub unchanged_how: &'static str,
    /// Ends before the name of the report.
    pub gao: &'static str,
    pub over_the_rounds: &'static str,
    pub all_the_way: &'static str,
    pub changed: &'static str,
    pub with_gap: &'static str,
    pub newer: &'static str,

    pub never_red_title: &'static str,
    pub never_red_answer: fn(&Counted) -> String,
    pub never_red_none: &'static str,
    pub never_red_how: &'static str,
    pub worst_light: &'static str,
    pub was_red: &'static str,
    pub deviated: &'static str,
    pub only_green: &'static str,
    pub too_few_reports: &'static str,

    pub differing_title: &'static str,
    /// The share, and where it lies with a confidence of 95 %.
    pub differing_answer: fn(&Counted, Option<&str>) -> String,
    pub no_ratings: &'static str,
    pub only_unreported: &'static str,
    pub differing_how: &'static str,
    pub rating: &'static str,
    pub ratings: &'static str,
    pub agrees: &'static str,
    pub forum_worse: &'static str,
    pub forum_better: &'static str,
    pub lead_silent: &'static str,

    pub deviating_title: &'static str,
    pub deviating_answer: fn(&Counted) -> String,
    pub deviating_how: &'static str,
    pub runs_caption: &'static str,
    pub runs: &'static str,
    pub median: &'static str,
    pub longest: &'static str,
    pub running: &'static str,
    pub either: &'static str,

    pub came_back_title: &'static str,
    pub came_back_answer: fn(&Counted) -> String,
    pub relapsed_answer: fn(&Counted) -> String,
    pub none_closed: &'static str,
    pub none_recovered: &'static str,
    pub came_back_how: &'static str,
    pub outcome: &'static str,
    pub opened_again: &'static str,

    pub escalated_title: &'static str,
    /// How many, the middle of their ages, the age of the oldest in days.
    pub escalated_answer: fn(usize, &str, u32) -> String,
    pub none_escalated: &'static str,
    pub escalated_how: &'static str,
    pub all_deviations: &'static str,
    pub waits_for: &'static str,
    pub asked_on: &'static str,

    pub change_title: &'static str,
    pub change_from_to: fn(&str, &str) -> String,
    /// Rated otherwise, stopped reporting, report again, entered, left.
    pub change_answer: fn([u32; 5]) -> String,
    pub change_how: &'static str,
    pub before: &'static str,
    pub away: &'static str,
    pub to: &'static str,
    pub left: &'static str,
    pub entered: &'static str,
    pub after: &'static str,
    pub becomes: &'static str,
    pub n_shifted: fn(u32) -> String,
    pub stopped: &'static str,
    pub came_again: &'static str,

    pub stale_title: &'static str,
    pub stale_answer: fn(&Counted) -> String,
    pub none_active: &'static str,
    pub none_stale: &'static str,
    pub stale_how: &'static str,
    pub last_report: &'static str,
    pub missed: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
