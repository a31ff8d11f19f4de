//! What the pages of indicators show.

use super::{
    Benchmark, Definition, DefinitionVersion, Disclosure, Doubt, EntryTarget, FileReport, Finding,
    FoundDoubts, Freshness, IndicatorTarget, NextPublication, Period, Publication,
};
use crate::actor::Actor;
use crate::confirmation::ContentHash;
use crate::disclosure::TextWarning;
use crate::ids::{InitiativeId, OrganisationId, UploadId};
use crate::policy::{Action, ProgrammeFacts, Target, allows, may_follow, may_view};
use crate::programme::ProgrammeHead;
use crate::spreadsheet::Encoding;
use crate::time::Timestamp;
use chrono::NaiveDate;
use std::sync::Arc;

/// Whether an actor may read what is published of an indicator.
pub fn may_read(actor: &Actor, programme: &ProgrammeFacts, disclosure: Disclosure) -> bool {
    match disclosure {
        Disclosure::Public => may_view(actor, programme),
        Disclosure::Forum => may_follow(actor, programme),
        Disclosure::Internal => allows(actor, Action::Govern, Target::Registers),
    }
}

/// Whether there is an indicator for an actor: before anything is published, for the secretariat alone.
pub fn is_there_for(actor: &Actor, is_published: bool) -> bool {
    is_published || allows(actor, Action::Govern, Target::Registers)
}

/// One indicator in the list of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueLine {
    pub number: u32,
    pub definition: Definition,
    /// The name of who answers for it.
    pub owner: Option<String>,
    /// The newest period that is published.
    pub newest: Option<Period>,
    /// `None` until something is published.
    pub publication: Option<Publication>,
    pub freshness: Freshness,
}

/// An indicator on the page of an initiative that it names: nothing in it that was not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedIndicator {
    pub number: u32,
    /// The one that holds.
    pub definition: Definition,
    pub finding: Finding,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub programme: ProgrammeHead,
    /// By number.
    pub lines: Vec<CatalogueLine>,
    /// Whether there are fidelity reviews that the reader may read, or may record.
    pub has_fidelity: bool,
    pub may_govern: bool,
}

/// One indicator as its readers see it: nothing in it that was not published.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorView {
    pub programme: ProgrammeHead,
    pub number: u32,
    pub current: DefinitionVersion,
    /// Newest first.
    pub earlier: Vec<DefinitionVersion>,
    pub owner: Option<String>,
    /// Number and title, by number.
    pub initiatives: Vec<(u32, String)>,
    /// In the order in which they were set.
    pub targets: Vec<IndicatorTarget>,
    /// The newest of each name.
    pub benchmarks: Vec<Benchmark>,
    /// `None` until something is published.
    pub publication: Option<Publication>,
    pub freshness: Freshness,
    /// Whether it is read without signing in.
    pub is_public: bool,
    pub may_govern: bool,
    pub today: NaiveDate,
}

/// The form of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorEdit {
    pub programme: ProgrammeHead,
    /// `None` of a new one.
    pub indicator: Option<(u32, DefinitionVersion)>,
    pub has_figures: bool,
    /// Those that are shown now.
    pub benchmarks: Vec<Benchmark>,
    pub organisations: Vec<(OrganisationId, String)>,
    /// Id, number and title, by number.
    pub initiatives: Vec<(InitiativeId, u32, String)>,
}

/// Figures that were stored together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    pub sequence: u32,
    pub n_figures: u32,
    /// What spoke against them, or the first of it.
    pub doubts: Vec<Doubt>,
    pub n_doubts: u32,
    pub reason: Option<String>,
    /// `None` for sample data.
    pub stored_by: Option<String>,
    pub stored_at: Timestamp,
}

/// Where figures are entered, and what of them would be published: for the secretariat alone.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryView {
    pub programme: ProgrammeHead,
    pub number: u32,
    pub target: EntryTarget,
    /// Newest first.
    pub entries: Vec<EntryLine>,
    /// What the lint says of the words that readers would see with it.
    pub warning: TextWarning,
    /// What readers would see if it were published now; `None` without figures, and while it waits.
    pub draft: Option<Arc<NextPublication>>,
    pub waiting: Option<Waiting>,
}

/// Changes that are too many to be worked out each time that somebody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub n_periods: u32,
    pub n_figures: u32,
}

/// A file that was taken in, and what would become of it: for who sent it alone.
#[derive(Clone, Debug, PartialEq)]
pub struct FileView {
    pub programme: ProgrammeHead,
    pub number: u32,
    pub target: EntryTarget,
    pub id: UploadId,
    /// Of the file as it came.
    pub hash: ContentHash,
    pub encoding: Encoding,
    pub n_bytes: u64,
    pub report: FileReport,
    /// Of a file whose rows are all accepted.
    pub doubts: FoundDoubts,
}
