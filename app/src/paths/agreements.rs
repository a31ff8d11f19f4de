use chrono::NaiveDate;
use domain::ids::AnnexId;
use domain::time::format_day;

/// The register of agreements.
pub const AGREEMENTS: &str = "/aftaler";
pub const NEW_AGREEMENT: &str = "/aftaler/ny";
/// Every party beside every agreement.
pub const ACCESSION_MATRIX: &str = "/aftaler/matrix";

pub fn agreement(number: u32) -> String {
    format!("{AGREEMENTS}/{number}")
}

/// The same page as it stood on a day.
pub fn on_day(path: &str, day: NaiveDate) -> String {
    format!("{path}?pr={}", format_day(day))
}

pub fn edit_agreement(number: u32) -> String {
    format!("{}/rediger", agreement(number))
}

pub fn agreement_wording(number: u32) -> String {
    format!("{}/tekst", agreement(number))
}

/// Takes a form only, with a file; it stands on the page of [`agreement`], as the two that follow.
pub fn wording_annexes(number: u32, version: u32) -> String {
    format!("{}/{version}/bilag", agreement_wording(number))
}

pub fn wording_annex_link(number: u32, version: u32) -> String {
    format!("{}/link", wording_annexes(number, version))
}

/// The file of an annex.
pub fn wording_annex(number: u32, annex: AnnexId) -> String {
    format!("{}/bilag/{annex}", agreement(number))
}

pub fn remove_wording_annex(number: u32, annex: AnnexId) -> String {
    format!("{}/fjern", wording_annex(number, annex))
}

pub fn agreement_stage(number: u32) -> String {
    format!("{}/tilstand", agreement(number))
}

pub fn accession(number: u32) -> String {
    format!("{}/tilslutning", agreement(number))
}

/// One line per party and change.
pub fn accessions_csv(number: u32) -> String {
    format!("{}/tilslutninger.csv", agreement(number))
}

pub fn part_progress(number: u32) -> String {
    format!("{}/udfoerelse", agreement(number))
}

pub fn new_step(number: u32) -> String {
    format!("{}/nyt-trin", agreement(number))
}

pub fn step(number: u32, step: u32) -> String {
    format!("{}/trin/{step}", agreement(number))
}

pub fn step_outcome(number: u32, of: u32) -> String {
    format!("{}/beslutning", step(number, of))
}
