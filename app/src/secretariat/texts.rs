//! The words of the secretariat's pages.

mod da;
mod en;

use domain::locale::Locale;
use domain::time::{Validity, format_day};

/// The words of the secretariat's pages in one language.
pub struct Texts {
    pub organisations_text: &'static str,
    pub forums_text: &'static str,
    pub people_text: &'static str,
    pub programmes_text: &'static str,
    pub new_programme: &'static str,
    pub new_programme_text: &'static str,
    pub reminders: &'static str,
    pub reminders_text: &'static str,
    pub first_steps: &'static str,
    pub first_steps_text: &'static str,
    pub step_done: &'static str,
    pub step_organisations: &'static str,
    pub step_forums: &'static str,
    pub step_programme: &'static str,
    pub step_paste: &'static str,
    pub step_people: &'static str,
    pub step_round: &'static str,
    pub step_light: &'static str,

    pub organisations: &'static str,
    pub new_organisation: &'static str,
    pub choose_from_reference: &'static str,
    pub no_organisations: &'static str,
    pub kind_choose: &'static str,
    pub code_hint: &'static str,
    pub valid: &'static str,
    pub always: &'static str,
    pub from: &'static str,
    pub until: &'static str,

    pub inhabitants: &'static str,
    pub inhabitants_lead: &'static str,
    pub inhabitants_hint: &'static str,
    pub inhabitants_known: &'static str,
    pub inhabitants_unknown: &'static str,
    pub no_municipalities: &'static str,

    pub reference: &'static str,
    pub reference_text: &'static str,
    pub cluster_legend: &'static str,
    pub region_legend: &'static str,
    pub municipality_legend: &'static str,
    /// "4 klynger, 11 kommuner".
    pub region_counts: fn(usize, usize) -> String,
    pub registered: &'static str,
    pub add_chosen: &'static str,

    pub forums: &'static str,
    pub new_level: &'static str,
    pub edit_level: &'static str,
    pub new_forum: &'static str,
    pub no_levels: &'static str,
    pub no_forums: &'static str,
    pub rank_hint: &'static str,
    pub level_name_hint: &'static str,
    pub level_choose: &'static str,
    pub levels_first: &'static str,
    pub organisations_first: &'static str,
    pub members_hint: &'static str,
    pub predecessor_none: &'static str,
    pub predecessor_hint: &'static str,
    pub takes_over_from: &'static str,
    pub taken_over_by: &'static str,

    pub people: &'static str,
    pub new_person: &'static str,
    pub no_people: &'static str,
    pub person_name_hint: &'static str,
    pub no_organisation: &'static str,
    pub person_organisation_hint: &'static str,
    pub email_hint: &'static str,
    pub roles: &'static str,
    pub no_roles: &'static str,
    pub access: &'static str,
    pub has_password: &'static str,
    pub no_password: &'static str,
    pub demo: &'static str,
    pub take_role: &'static str,
    pub give_role: &'static str,
    pub role_choose: &'static str,
    pub role_hint: &'static str,
    pub role_forum_hint: &'static str,
    pub role_initiative_hint: &'static str,
    pub not_chosen: &'static str,
    pub access_text: &'static str,
    pub make_link: &'static str,
    pub link_made: &'static str,
    pub link_text: &'static str,

    pub meetings: &'static str,
    pub meetings_lead: &'static str,
    pub no_meetings: &'static str,
    pub has_round: &'static str,
    pub plan_meeting: &'static str,
    pub cancel_meeting: &'static str,
    pub desk: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }

    /// "fra 01.01.2007", "01.01.2007–31.12.2026".
    pub fn validity(&self, validity: Validity) -> String {
        match (
            validity.from.map(format_day),
            validity.until.map(format_day),
        ) {
            (None, None) => self.always.to_owned(),
            (Some(from), None) => format!("{} {from}", self.from),
            (None, Some(until)) => format!("{} {until}", self.until),
            (Some(from), Some(until)) => format!("{from}–{until}"),
        }
    }

    /// A name to choose; with its last day where it has one, so that nobody picks what has ended
    /// unawares.
    pub fn with_end(&self, name: &str, validity: Validity) -> String {
        match validity.until {
            None => name.to_owned(),
            Some(until) => format!("{name} ({} {})", self.until, format_day(until)),
        }
    }
}
