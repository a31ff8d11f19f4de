//! What the rules find in what is published of indicators, for the initiatives that they name.

use super::newest_publication;
use crate::store::{Query, Record, Row, Store, StoreError, Tx};
use domain::ids::{IndicatorId, InitiativeId, ProgrammeId};
use domain::indicator::{Finding, LinkedIndicator, NewestFigure, Period};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// Stored with the publication of this number.
pub async fn finding_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    indicator: IndicatorId,
    number: u32,
    finding: &Finding,
) -> Result<(), StoreError> {
    keep(tx, indicator, number, finding).await
}

/// Unless another instance that starts was a moment faster.
async fn keep(
    tx: &mut Tx,
    indicator: IndicatorId,
    number: u32,
    finding: &Finding,
) -> Result<(), StoreError> {
    let (judged, newest) = (finding.judged.as_ref(), finding.newest.as_ref());
    tx.execute(
        "insert into publication_finding (indicator_id, number, variation, judged, newest)
         values ($1, $2, $3, $4, $5) on conflict do nothing",
        &[
            indicator.into(),
            number.into(),
            finding.judgement.code().into(),
            judged.map(serde_json::to_string).transpose()?.into(),
            newest.map(serde_json::to_string).transpose()?.into(),
        ],
    )
    .await?;
    Ok(())
}

impl Record for LinkedIndicator {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let judged: Option<Period> = read_json(row.opt_text(3)?)?;
        let newest: Option<NewestFigure> = read_json(row.opt_text(4)?)?;
        Ok(Self {
            number: row.number(0)?,
            definition: serde_json::from_str(&row.text(1)?)?,
            finding: Finding {
                judgement: row.word(2)?,
                judged,
                newest,
            },
        })
    }
}

fn read_json<T: DeserializeOwned>(text: Option<String>) -> Result<Option<T>, StoreError> {
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// An indicator of which nothing is found in what its readers see.
struct Unread(IndicatorId);

impl Record for Unread {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(IndicatorId::new(row.uuid(0)?)))
    }
}

/// Looks through the newest publications that were made before findings were stored with them.
pub async fn find_earlier(store: &Store) -> Result<(), StoreError> {
    let unread: Vec<Unread> = store
        .read()
        .await?
        .rows(
            "select p.indicator_id from publication p
             where not exists (select 1 from publication n
                 where n.indicator_id = p.indicator_id and n.number > p.number)
               and not exists (select 1 from publication_finding f
                 where f.indicator_id = p.indicator_id and f.number = p.number)
             order by p.indicator_id",
            &[],
        )
        .await?;
    if unread.is_empty() {
        return Ok(());
    }
    let mut tx = store.begin_write().await?;
    for Unread(indicator) in unread {
        if let Some(newest) = newest_publication(&mut tx, indicator).await? {
            let finding = Finding::of(&newest.table);
            keep(&mut tx, indicator, newest.number, &finding).await?;
        }
    }
    // Worked out of what is in the log already: there is no change to tell.
    tx.commit_links().await
}

/// The published indicators that name an initiative, or any of a programme, each with what was found in
/// its newest publication `until` then; by number.
pub async fn linked_indicators(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: Option<InitiativeId>,
    until: Option<Timestamp>,
) -> Result<Vec<LinkedIndicator>, StoreError> {
    db.rows(
        "select i.number, d.content, f.variation, f.judged, f.newest
         from indicator i
         join indicator_definition d on d.indicator_id = i.id
         join publication p on p.indicator_id = i.id
         join publication_finding f
           on f.indicator_id = p.indicator_id and f.number = p.number
         where i.programme_id = $1
           and exists (select 1 from indicator_initiative l
             where l.indicator_id = i.id and (l.initiative_id = $2 or $2 is null))
           and d.version = (select max(n.version) from indicator_definition n
             where n.indicator_id = i.id)
           and p.number = (select max(n.number) from publication n
             where n.indicator_id = i.id and (n.published_at <= $3 or $3 is null))
         order by i.number",
        &[programme.into(), initiative.into(), until.into()],
    )
    .await
}

/// The names of the indicators that speak against a green light, by the initiative that they name; of one
/// initiative or of all of a programme.
pub async fn concern_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    initiative: Option<InitiativeId>,
    until: Option<Timestamp>,
) -> Result<HashMap<InitiativeId, Vec<String>>, StoreError> {
    let mut concerns: HashMap<InitiativeId, Vec<String>> = HashMap::new();
    for linked in linked_indicators(db, programme, initiative, until).await? {
        let definition = linked.definition;
        if linked.finding.is_concern(definition.disclosure) {
            for named in definition.initiatives {
                let names = concerns.entry(named).or_default();
                names.push(definition.name.to_string());
            }
        }
    }
    Ok(concerns)
}
