mod da;
mod en;

use domain::agreement::{AgreementStage, Bodies, PartState, Relation, Stance, StepResult, Way};
use domain::locale::Locale;
use domain::organisation::OrganisationKind;

/// The words of agreements.
pub struct Texts {
    pub agreements: &'static str,
    pub agreements_lead: &'static str,
    pub no_agreements: &'static str,
    pub agreement: &'static str,
    pub numbered: fn(u32) -> String,
    pub new_agreement: &'static str,
    pub edit: &'static str,
    pub matrix: &'static str,
    pub matrix_lead: &'static str,
    pub not_a_party: &'static str,
    pub number: &'static str,
    pub title: &'static str,
    pub kind: &'static str,
    pub kept_by: &'static str,
    pub stage_is: &'static str,
    pub coverage_is: &'static str,
    pub stage: fn(AgreementStage) -> &'static str,
    /// Nothing was put down by that day.
    pub no_stage: &'static str,
    pub expired: &'static str,
    pub stance: fn(Stance) -> &'static str,
    /// The choice of a form.
    pub stance_choice: fn(Stance) -> &'static str,
    pub awaiting: &'static str,
    pub way: fn(Way) -> &'static str,
    /// "16 af 19 kommuner"
    pub share: fn(u32, u32, OrganisationKind) -> String,
    /// The share of them, and when they were counted.
    pub inhabitants: fn(&str, &str) -> String,
    /// That so many municipalities have no number.
    pub inhabitants_unknown: fn(u32) -> String,
    pub as_of_hint: &'static str,
    pub show: &'static str,
    /// "Siden viser, hvordan det stod pr. 10.11.2022."
    pub shown_as_of: fn(&str) -> String,
    pub show_today: &'static str,
    pub validity: fn(Option<&str>, Option<&str>) -> String,
    pub summary: &'static str,
    pub parts: &'static str,
    pub related: &'static str,
    pub relation: fn(Relation) -> &'static str,
    pub accession: &'static str,
    pub accession_lead: &'static str,
    pub party: &'static str,
    pub answer: &'static str,
    pub counts_from: &'static str,
    pub decided_by: fn(&str) -> String,
    /// Of which version of the text it was said.
    pub of_wording: fn(u32) -> String,
    pub unknown_wording: &'static str,
    /// The text was changed since.
    pub wording_changed: fn(u32) -> String,
    pub put_down_accession: &'static str,
    pub put_down_lead: &'static str,
    pub csv: &'static str,
    pub csv_heads: [&'static str; 9],
    pub map: &'static str,
    /// How many of how many, and the day.
    pub on_map: fn(&str, &str) -> String,
    /// The worst first.
    pub map_classes: [&'static str; 3],
    pub wording: &'static str,
    pub no_wording: &'static str,
    pub wording_version: fn(u32, &str) -> String,
    pub read_wording: &'static str,
    pub document: &'static str,
    pub earlier_wordings: fn(usize) -> String,
    pub add_wording: &'static str,
    pub wording_lead: &'static str,
    pub calendar: &'static str,
    pub calendar_lead: &'static str,
    pub no_steps: &'static str,
    pub step: &'static str,
    pub window: &'static str,
    pub standing: &'static str,
    pub bodies: fn(Bodies) -> &'static str,
    pub result: fn(StepResult) -> &'static str,
    pub settled: fn(u32, u32) -> String,
    pub rejected: fn(u32) -> String,
    pub late: &'static str,
    /// "Afventer Skive Kommune".
    pub awaited_of: fn(&str) -> String,
    /// Said to who keeps agreements.
    pub annexes_stand_fast: &'static str,
    pub awaited_text: &'static str,
    pub awaited_accession: &'static str,
    /// "Godkendelse i byråd: afgørelse senest 31.03.2027".
    pub awaited_step: fn(&str, &str) -> String,
    pub open_now: &'static str,
    /// The day until which it was planned first.
    pub first_planned: fn(&str) -> String,
    pub missing_are: fn(&str) -> String,
    pub new_step: &'static str,
    pub edit_step: &'static str,
    pub step_lead: &'static str,
    pub put_outcome_down: &'static str,
    pub outcome_of: fn(&str) -> String,
    pub progress: &'static str,
    pub progress_lead: &'static str,
    pub part_state: fn(PartState) -> &'static str,
    pub not_told: &'static str,
    pub put_progress_down: &'static str,
    pub treated: &'static str,
    pub hearings: &'static str,
    pub hearings_now: &'static str,
    pub history: &'static str,
    pub history_lead: &'static str,
    pub n_entries: fn(usize) -> String,
    pub move_on: &'static str,
    pub stage_lead: &'static str,
    pub choose: &'static str,
    pub title_hint: &'static str,
    pub kind_hint: fn(&[String]) -> String,
    pub summary_hint: &'static str,
    pub parts_hint: &'static str,
    pub parties_hint: &'static str,
    pub relation_hint: &'static str,
    pub relations: &'static str,
    pub validity_legend: &'static str,
    pub decided_by_hint: &'static str,
    pub accession_words_hint: &'static str,
    pub stage_words_hint: &'static str,
    pub text_hint: &'static str,
    pub document_hint: &'static str,
    pub changes_hint: &'static str,
    pub step_title_hint: &'static str,
    pub outcome_words_hint: &'static str,
    pub progress_words_hint: &'static str,
    pub on_hint: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
