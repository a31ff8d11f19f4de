//! What the pages of indicators show.

use super::{
    Benchmark, Definition, DefinitionVersion, Disclosure, Doubt, EntryTarget, Freshness,
    IndicatorTarget, Period, Publication,
};
use crate::actor::Actor;
use crate::ids::{InitiativeId, OrganisationId};
use crate::policy::{Action, ProgrammeFacts, Target, allows, may_follow, may_view};
use crate::programme::ProgrammeHead;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// Whether an actor may read what is published of an indicator.
pub fn may_read(actor: &Actor, programme: &ProgrammeFacts, disclosure: Disclosure) -> bool {
    match disclosure {
        Disclosure::Public => may_view(actor, programme),
        Disclosure::Forum => may_follow(actor, programme),
        Disclosure::Internal => allows(actor, Action::Govern, Target::Registers),
    }
}

/// Whether there is an indicator for an actor: before anything is published, for the secretariat alone.
pub fn is_there_for(actor: &Actor, publication: Option<&Publication>) -> bool {
    publication.is_some() || allows(actor, Action::Govern, Target::Registers)
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

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub programme: ProgrammeHead,
    /// By number.
    pub lines: Vec<CatalogueLine>,
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
    pub organisations: Vec<(OrganisationId, String)>,
    /// Id, number and title, by number.
    pub initiatives: Vec<(InitiativeId, u32, String)>,
}

/// Figures that were stored together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    pub sequence: u32,
    pub n_figures: u32,
    /// What spoke against them.
    pub doubts: Vec<Doubt>,
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
    /// What readers would see if it were published now; `None` without figures.
    pub draft: Option<Publication>,
    pub published: Option<Publication>,
}
