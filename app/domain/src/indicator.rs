//! Indicators: what comes of the initiatives, as figures that politicians can trust (needs N19–N22).

mod benchmark;
mod chart_kind;
mod counted;
mod course;
mod definition;
mod depiction;
#[cfg(test)]
mod disclosed;
mod doubt;
mod enter;
mod entry;
mod figure;
mod finding;
mod freshness;
mod period;
mod publication;
mod target;
mod view;
mod words;

pub use benchmark::{Benchmark, BenchmarkDraft, end_benchmark, ended_benchmark, set_benchmark};
pub use chart_kind::ChartKind;
pub use counted::{Part, Whose, Withheld};
pub use course::{Course, CoursePoint, POINTS_MAX, Stretch, StretchLimits, course};
pub use definition::{
    Better, CATEGORIES_MAX, CategoryKind, Definition, DefinitionDraft, DefinitionVersion,
    Disclosure, Measure, THRESHOLD, same_words,
};
pub use depiction::Depiction;
pub use doubt::{Doubt, doubts};
pub use enter::{Entry, EntryDraft, FileDraft, store_entry, store_file};
pub use entry::{
    EntryFlaw, EntryPreview, EntryRow, EntryTarget, FILE_ROWS_MAX, FileEntry, FileReading,
    FileReport, FoundDoubts, LISTED_MAX, read_entry,
};
pub use figure::{Figure, Observation, Place, in_hundredths, in_units};
pub use finding::{Finding, Judgement, NewestFigure};
pub use freshness::{Freshness, freshness};
pub use period::{Period, PeriodKind};
pub use publication::{
    NextPublication, Publication, PublishedPeriod, PublishedRow, PublishedTable, Shown, Unsettled,
    by_period, hides_alike, next_publication, publish, publish_next, publishable, publishable_days,
    publishable_period, shown_table,
};
pub use target::{IndicatorTarget, set_target, target_on};
pub use view::{
    Catalogue, CatalogueLine, EntryLine, EntryView, FileView, IndicatorEdit, IndicatorView,
    LinkedIndicator, Waiting, is_there_for, may_read,
};
pub use words::warning;

use crate::audit::{AuditEvent, Deed, Subject};
use crate::ids::{IndicatorId, ProgrammeId};
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use chrono::NaiveDate;

/// An indicator of a programme with all that it has meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub id: IndicatorId,
    pub programme: ProgrammeId,
    /// From 1 within its programme; its place in addresses.
    pub number: u32,
    /// The definition that holds.
    pub current: DefinitionVersion,
    /// Those before it, newest first.
    pub earlier: Vec<DefinitionVersion>,
    /// Whether there are figures by it.
    pub has_figures: bool,
}

impl Indicator {
    /// The days on which the meaning changed, earliest first: no line is drawn and no test run across
    /// one (need N21).
    pub fn breaks(&self) -> Vec<NaiveDate> {
        let versions = self.earlier.iter().rev().chain([&self.current]);
        let mut breaks: Vec<_> = versions.filter_map(|version| version.valid_from).collect();
        breaks.dedup();
        breaks
    }

    /// The definition by which the figures of a period are counted: the newest that holds then.
    pub fn definition_of(&self, period: Period) -> &Definition {
        let newest_first = [&self.current].into_iter().chain(&self.earlier);
        let mut holding = newest_first
            .filter(|version| version.valid_from.is_none_or(|from| from <= period.start()));
        holding
            .next()
            .map_or(&self.current.definition, |version| &version.definition)
    }
}

/// A new indicator by its first definition, which reaches back over all figures.
pub fn create(
    permit: &Permit<Govern>,
    id: IndicatorId,
    programme: ProgrammeId,
    number: u32,
    draft: DefinitionDraft,
) -> (Indicator, AuditEvent) {
    let current = DefinitionVersion {
        version: 1,
        definition: draft.definition,
        valid_from: None,
        reason: None,
    };
    let event = AuditEvent::new(permit, Deed::Created, Subject::Indicator, id.uuid())
        .within(programme)
        .changing(&[], &current.facts());
    let indicator = Indicator {
        id,
        programme,
        number,
        current,
        earlier: Vec::new(),
        has_figures: false,
    };
    (indicator, event)
}

/// The next version of the definition. One that changes the meaning says from when and why, and begins
/// with a period.
pub fn redefine(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    draft: DefinitionDraft,
) -> Result<(DefinitionVersion, AuditEvent), Rejection> {
    let current = &indicator.current;
    let version = next_version(current.version, draft.based_on)?;
    if current.definition == draft.definition {
        return Err(Refusal::NothingChanged.into());
    }
    if indicator.has_figures && !draft.definition.takes_figures_of(&current.definition) {
        return Err(Refusal::FiguresStand.into());
    }
    let valid_from = match current.definition.means_the_same(&draft.definition) {
        true => current.valid_from,
        false => Some(begins(indicator, &draft)?),
    };
    let next = DefinitionVersion {
        version,
        definition: draft.definition,
        valid_from,
        reason: draft.reason,
    };
    let event = AuditEvent::new(
        permit,
        Deed::Changed,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(&current.facts(), &next.facts());
    Ok((next, event))
}

/// The first day by a new meaning: the first of a period, later than the break before.
fn begins(indicator: &Indicator, draft: &DefinitionDraft) -> Result<NaiveDate, Problems> {
    if draft.reason.is_none() {
        return Err(Problems::one(Field::Reason, Flaw::Required));
    }
    let flawed = |flaw| Problems::one(Field::ValidFrom, flaw);
    let day = draft.valid_from.ok_or_else(|| flawed(Flaw::Required))?;
    let start = Period::holding(draft.definition.period, day).start();
    match indicator.current.valid_from {
        Some(before) if start <= before => {
            let next = Period::holding(draft.definition.period, before).next();
            Err(flawed(Flaw::too_early(next.start())))
        }
        _ => Ok(start),
    }
}

#[cfg(test)]
mod tests;
