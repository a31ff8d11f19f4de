//! Grants (*bevillinger*): who gave what, for whom, for how long and for what; what is spent of it half-year
//! by half-year; and what becomes of what it pays for when it ends (need N23).
//!
//! In code a grant is a `Funding`, because [`crate::actor::Grant`] is a role that somebody was given.
//! Nothing is changed: a funding, its baseline and its figures are followed by their next version.

mod alert;
mod baseline;
mod budget;
mod draft;
mod duty;
mod field;
mod figure;
mod flaw;
mod lapse;
mod operation;
#[cfg(test)]
mod tests;
mod view;

pub use alert::{Alert, alert_on, alerts, next_alert};
pub use baseline::{Baseline, BaselineDraft, baseline_form, set_baseline};
pub use budget::{Budget, BudgetRow, BurnDown, HalfYearState, Variance, variance};
pub use draft::{FUNDING_TEXT_MAX, Funding, FundingDraft, Share, change, create, standing};
pub use duty::{Duty, DutyDraft, DutyReport, DutyReportDraft, add_duty, report_duty};
pub use field::FundingField;
pub use figure::{Figure, FigureDraft, FigureKind, NARRATIVE_MAX, record_figure};
pub use flaw::FundingFlaw;
pub use lapse::{Lapse, LapseDraft, LapsedSource, record_lapse};
pub use operation::{Operation, OperationDecision, OperationDraft, decide_operation, decided_for};
pub use view::{
    BaselineLine, DutyLine, ExpiringFunding, FigureLine, Financing, FundingChoices, FundingEdit,
    FundingLine, FundingRegister, FundingVersion, FundingView, LapseChoices, LapseLine,
    OperationLine,
};
