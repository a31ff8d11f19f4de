//! What is still to be decided of agreements, and by when.

use crate::ids::{AgreementId, ForumId, OrganisationId};
use chrono::NaiveDate;

/// A step of an approval calendar at which somebody has not decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalDue {
    pub agreement: AgreementId,
    pub agreement_number: u32,
    pub agreement_title: String,
    /// The forum that keeps the agreement.
    pub forum: ForumId,
    pub step: u32,
    pub step_title: String,
    /// The last day of its window.
    pub until: NaiveDate,
    /// Counts up each time that the step is planned anew.
    pub version: u32,
    /// The parties that have not decided, where each decides for itself; else none.
    pub missing: Vec<OrganisationId>,
}
