//! Loads the demo data's indicators: defined, filled, redefined and published as people do it.

use super::DemoError;
use super::draft::{Directory, day};
use super::outcomes::{DemoIndicator, INDICATORS};
use super::recording::{Recording, noon};
use super::surroundings::SURROUNDINGS;
use crate::store::indicators::{
    EntryWrite, benchmark_insert, current_observations, definition_insert, entry_insert,
    finding_insert, indicator_insert, publication_insert, target_insert,
};
use chrono::NaiveDate;
use domain::form::FormData;
use domain::ids::{BenchmarkId, IndicatorId, InitiativeId, OrganisationId, ProgrammeId};
use domain::indicator::{
    self, BenchmarkDraft, DefinitionDraft, EntryDraft, EntryTarget, Finding, Indicator,
    IndicatorTarget, publish, publishable, redefine, set_benchmark, set_target, store_entry,
};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Rejection};
use std::collections::HashMap;

/// What an indicator of the demo data names.
struct Known<'a> {
    programme: ProgrammeId,
    /// By number.
    initiatives: &'a HashMap<u32, InitiativeId>,
    organisations: Vec<(OrganisationId, String)>,
}

pub async fn load_indicators(
    recording: &mut Recording<'_>,
    directory: &Directory,
    programme: ProgrammeId,
    initiatives: &HashMap<u32, InitiativeId>,
) -> Result<(), DemoError> {
    let known = Known {
        programme,
        initiatives,
        organisations: directory
            .organisations
            .iter()
            .map(|(name, id)| (*id, name.clone()))
            .collect(),
    };
    for (demo, number) in INDICATORS.iter().chain(&SURROUNDINGS).zip(1u32..) {
        load_indicator(recording, &known, demo, number).await?;
    }
    Ok(())
}

async fn load_indicator(
    recording: &mut Recording<'_>,
    known: &Known<'_>,
    demo: &DemoIndicator,
    number: u32,
) -> Result<(), DemoError> {
    let permit: Permit<Govern> = Permit::system();
    let on = day(demo.published_on)?;
    let form = definition_form(demo, known)?;
    let draft = DefinitionDraft::parse(&form).map_err(Rejection::from)?;
    let id = IndicatorId::new(recording.new_id());
    let (mut indicator, event) = indicator::create(&permit, id, known.programme, number, draft);
    indicator_insert(&mut recording.tx, &permit, &indicator, noon(on)).await?;
    recording.note(event);
    let mut target = entry_target(&indicator, known, on);
    for entry in demo.entries {
        let draft = EntryDraft {
            rows: entry.rows.to_owned(),
            reason: entry.reason.map(super::draft::paragraph).transpose()?,
            based_on: target.n_entries,
        };
        let stored = store_entry(&permit, &indicator, &target, &draft)?;
        let (entry, event) = stored.ok_or_else(|| DemoError::Content(draft.rows.clone()))?;
        target.n_entries = target.n_entries.saturating_add(1);
        let write = EntryWrite {
            indicator: id,
            sequence: target.n_entries,
            observations: &entry.observations,
            doubts: &entry.doubts,
            reason: entry.reason.as_ref().map(ToString::to_string),
        };
        entry_insert(&mut recording.tx, &permit, &write, noon(on)).await?;
        recording.note(event);
        let kind = indicator.current.definition.period;
        target.stored = current_observations(&mut recording.tx, id, kind).await?;
        indicator.has_figures = true;
    }
    beside(recording, &permit, &mut indicator, demo, &form, on).await?;
    target.definition = indicator.current.definition.clone();
    target.breaks = indicator.breaks();
    let draft = publishable(&indicator, &target, &[]);
    let draft = draft.ok_or_else(|| DemoError::Content(number.to_string()))?;
    let shown = draft.table.fingerprint();
    let (publication, event) = publish(&permit, &indicator, &target, &[], shown)?;
    let (number, table) = (publication.number, &publication.table);
    publication_insert(&mut recording.tx, &permit, id, number, table, noon(on)).await?;
    finding_insert(&mut recording.tx, &permit, id, number, &Finding::of(table)).await?;
    recording.note(event);
    Ok(())
}

/// The later meaning, the target and the figures of others.
async fn beside(
    recording: &mut Recording<'_>,
    permit: &Permit<Govern>,
    indicator: &mut Indicator,
    demo: &DemoIndicator,
    form: &FormData,
    on: NaiveDate,
) -> Result<(), DemoError> {
    if let Some(fields) = demo.redefined {
        let form = fields.iter().fold(form.clone(), |form, (field, value)| {
            form.replacing(*field, *value)
        });
        let form = form.with(Field::Version, indicator.current.version.to_string());
        let draft = DefinitionDraft::parse(&form).map_err(Rejection::from)?;
        let (version, event) = redefine(permit, indicator, draft)?;
        definition_insert(&mut recording.tx, permit, indicator.id, &version, noon(on)).await?;
        recording.note(event);
        let before = std::mem::replace(&mut indicator.current, version);
        indicator.earlier.insert(0, before);
    }
    if let Some(value) = demo.target {
        let form = FormData::default().with(Field::TargetValue, value);
        let target = IndicatorTarget::parse(&form).map_err(Rejection::from)?;
        let event = set_target(permit, indicator, target);
        target_insert(&mut recording.tx, permit, indicator.id, target, noon(on)).await?;
        recording.note(event);
    }
    if let Some(fields) = demo.benchmark {
        let typed = fields
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()));
        let draft = BenchmarkDraft::parse(&typed.collect()).map_err(Rejection::from)?;
        let (benchmark, event) =
            set_benchmark(permit, indicator, draft).map_err(Rejection::from)?;
        let ids = (BenchmarkId::new(recording.new_id()), indicator.id);
        benchmark_insert(&mut recording.tx, permit, ids, &benchmark, noon(on)).await?;
        recording.note(event);
    }
    Ok(())
}

fn definition_form(demo: &DemoIndicator, known: &Known<'_>) -> Result<FormData, DemoError> {
    let mut organisations = known.organisations.iter();
    let owner = organisations.find(|(_, name)| name == demo.owner);
    let (owner, _) = owner.ok_or_else(|| DemoError::Content(demo.owner.to_owned()))?;
    let fields = demo.definition.iter();
    let mut form: FormData = fields
        .map(|(field, value)| (*field, (*value).to_owned()))
        .collect();
    form = form.with(Field::Responsible, owner.to_string());
    for number in demo.initiatives {
        let initiative = known.initiatives.get(number);
        let initiative = initiative.ok_or_else(|| DemoError::Content(number.to_string()))?;
        form = form.with(Field::Initiative, initiative.to_string());
    }
    Ok(form)
}

fn entry_target(indicator: &Indicator, known: &Known<'_>, today: NaiveDate) -> EntryTarget {
    EntryTarget {
        definition: indicator.current.definition.clone(),
        organisations: known.organisations.clone(),
        stored: Vec::new(),
        n_entries: 0,
        breaks: indicator.breaks(),
        today,
    }
}
