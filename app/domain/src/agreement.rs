//! Agreements between parties (*samarbejdsaftaler* and their like): what was agreed, who acceded when, and
//! how that stood on any day.
//!
//! Nothing that was said of an agreement is changed: each state and each accession is dated and stands
//! beside the earlier ones, and what holds on a day is what they say up to it (need N15).

mod accession;
mod coverage;
mod draft;
mod field;
mod state;
#[cfg(test)]
mod tests;

pub use accession::{Accession, AccessionDraft, AccessionState, Stance, Way, accede, stance_on};
pub use coverage::{Coverage, Party, Share, coverage_on};
pub use draft::{Agreement, AgreementDraft, PART_MAX, change, create};
pub use field::AgreementField;
pub use state::{AgreementStage, StageDraft, StageEntry, move_on, stage_on};
