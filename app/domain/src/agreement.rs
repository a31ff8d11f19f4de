//! Agreements between parties (*samarbejdsaftaler* and their like): what was agreed, who acceded when, and
//! how that stood on any day.
//!
//! Nothing that was said of an agreement is changed: each state, text, accession and outcome is dated and
//! stands beside the earlier ones, and what holds on a day is what they say up to it (need N15).

/// A closed list of words, each with the code that stores and forms know it by.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|word| word.code() == code).ok_or(())
            }
        }
    };
}

mod accession;
mod annex;
mod awaited;
mod calendar;
mod coverage;
mod covered;
mod draft;
mod due;
mod field;
mod parts;
mod progress;
mod state;
#[cfg(test)]
mod tests;
mod view;
mod wording;

pub use accession::{Accession, AccessionDraft, AccessionState, Stance, Way, accede, stance_on};
pub use annex::{
    AnnexedWording, WordingAnnex, add_wording_annex, is_answered, remove_wording_annex,
};
pub use awaited::{AwaitedAgreement, AwaitedOfParty, awaits_accession};
pub use calendar::{
    Bodies, OutcomeDraft, Step, StepDraft, StepOutcome, StepResult, StepStanding, outcome_on,
    plan_step, put_outcome_down, step_standing,
};
pub use coverage::{Coverage, Party, Share, coverage_on};
pub use covered::CoveredInhabitants;
pub use draft::{Agreement, AgreementDraft, Kept, PARTS_MAX, Relations, change, create};
pub use due::ApprovalDue;
pub use field::AgreementField;
pub use parts::{Part, numbered};
pub use progress::{PartProgress, PartState, ProgressDraft, report_progress};
pub use state::{AgreementStage, StageDraft, StageEntry, is_drafted_on, move_on, stage_on};
pub use view::{
    AccessionLine, AgreementForm, AgreementLine, AgreementRegister, AgreementView, OutcomeLine,
    PartyLine, ProgressLine, RelatedLine, Relation, StageLine, TreatedLine, WordingLine,
};
pub use wording::{Wording, WordingDraft, add_wording, wording_on};

use chrono::NaiveDate;

/// Something that was put down for a day. Of two for one day the later one holds.
pub trait Dated {
    fn on(&self) -> NaiveDate;

    /// From 1 within the agreement.
    fn sequence(&self) -> u32;
}

/// What holds on a day: the last that was put down for it or for a day before.
pub(crate) fn last_on<'a, T: Dated + 'a>(
    entries: impl Iterator<Item = &'a T>,
    day: NaiveDate,
) -> Option<&'a T> {
    let until_then = entries.filter(|entry| entry.on() <= day);
    until_then.max_by_key(|entry| (entry.on(), entry.sequence()))
}

/// The number of the next entry, if the form was shown with all there are.
fn next_entry(n_entries: usize, based_on: u32) -> Result<u32, crate::problem::Refusal> {
    let n_entries = u32::try_from(n_entries).unwrap_or(u32::MAX);
    crate::organisation::next_version(n_entries, based_on)
}

macro_rules! dated {
    ($($entry:ty),+ $(,)?) => {$(
        impl Dated for $entry {
            fn on(&self) -> NaiveDate {
                self.on
            }

            fn sequence(&self) -> u32 {
                self.sequence
            }
        }
    )+};
}
dated!(Accession, StageEntry, StepOutcome);
