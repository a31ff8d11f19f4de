//! The addresses of grants.

use domain::ids::{FundingDutyId, FundingId};

/// All of them that the reader may read.
pub const FUNDINGS: &str = "/bevillinger";
pub const NEW_FUNDING: &str = "/bevillinger/ny";
/// Where it is put down that no money comes from a source.
pub const NEW_LAPSE: &str = "/bevillinger/bortfald";
/// The register as a file for spreadsheets.
pub const FUNDINGS_CSV: &str = "/bevillinger/bevillinger.csv";

pub fn funding(id: FundingId) -> String {
    format!("{FUNDINGS}/{id}")
}

pub fn edit_funding(id: FundingId) -> String {
    format!("{}/rediger", funding(id))
}

/// Where the baseline budget is set.
pub fn funding_baseline(id: FundingId) -> String {
    format!("{}/budget", funding(id))
}

/// Takes a form only; it stands on the page of [`funding`].
pub fn funding_figure(id: FundingId) -> String {
    format!("{}/tal", funding(id))
}

/// Takes a form only; it stands on the page of [`funding`].
pub fn funding_operation(id: FundingId) -> String {
    format!("{}/drift", funding(id))
}

/// Takes a form only; it stands on the page of [`funding`].
pub fn funding_duties(id: FundingId) -> String {
    format!("{}/pligter", funding(id))
}

/// Takes a form only; it stands on the page of [`funding`].
pub fn funding_duty(id: FundingId, duty: FundingDutyId) -> String {
    format!("{}/{duty}", funding_duties(id))
}
