//! By which rule sets programmes choose their lights, and what each light means in them.

use super::{Query, Record, Row, StoreError, Tx, Value};
use crate::clock::Clock;
use chrono::NaiveDate;
use domain::ids::{ProgrammeId, RoundId};
use domain::policy::{Govern, Permit};
use domain::programme::Programme;
use domain::status::{Basis, Dimension, Light, RuleSet};

/// The kind in `column` and the dimensions in the next. Where there is none it is the plain one.
pub(super) fn rule_set(row: &Row<'_>, column: usize) -> Result<RuleSet, StoreError> {
    let Some(kind) = row.opt_word(column)? else {
        return Ok(RuleSet::default());
    };
    let column = column.saturating_add(1);
    let codes = row.text(column)?;
    let dimensions: Result<Vec<Dimension>, ()> = codes.split_whitespace().map(str::parse).collect();
    let dimensions = dimensions.map_err(|()| StoreError::Damaged { column })?;
    Ok(RuleSet::new(kind, &dimensions))
}

/// What a light is put together from; `None` where nothing was asked for.
pub(super) fn basis(row: &Row<'_>, column: usize) -> Result<Option<Basis>, StoreError> {
    let text = row.opt_text(column)?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

impl Record for RuleSet {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        rule_set(row, 0)
    }
}

/// What the rounds opened now go by.
pub async fn current_rules(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<RuleSet, StoreError> {
    let rules = db
        .row(
            "select kind, dimensions from rule_set where programme_id = $1 and valid_until is null",
            &[programme.into()],
        )
        .await?;
    Ok(rules.unwrap_or_default())
}

struct Definition(Light, String);

impl Record for Definition {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.word(0)?, row.text(1)?))
    }
}

/// What each light means in a round, the best first.
pub async fn definition_list(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Vec<(Light, String)>, StoreError> {
    let definitions: Vec<Definition> = db
        .rows(
            "select d.light, d.wording
             from status_round r join light_definition d on d.rule_set_id = r.rule_set_id
             where r.id = $1
             order by case d.light when 'green' then 0 when 'yellow_green' then 1
               when 'yellow' then 2 when 'yellow_red' then 3 else 4 end, d.id",
            &[round.into()],
        )
        .await?;
    Ok(definitions.into_iter().map(|d| (d.0, d.1)).collect())
}

/// Ends the rule set of a programme; rounds that were opened with it keep it.
pub async fn rules_end(
    tx: &mut Tx,
    _: &Permit<Govern>,
    programme: ProgrammeId,
    today: NaiveDate,
) -> Result<(), StoreError> {
    for sql in [
        "update rule_set set valid_until = $1 where programme_id = $2 and valid_until is null",
        "update light_definition set valid_until = $1 where programme_id = $2 and valid_until is null",
    ] {
        tx.execute(sql, &[today.into(), programme.into()]).await?;
    }
    Ok(())
}

/// Begins the rule set of a programme on a day, with its own copy of what each light means.
pub async fn rules_begin(
    tx: &mut Tx,
    _: &Permit<Govern>,
    clock: &dyn Clock,
    programme: &Programme,
    from: NaiveDate,
) -> Result<(), StoreError> {
    let RuleSet { kind, dimensions } = &programme.draft.rules;
    let id = clock.new_id();
    tx.execute(
        "insert into rule_set (id, programme_id, kind, dimensions, valid_from)
         values ($1, $2, $3, $4, $5)",
        &[
            Value::Uuid(id),
            programme.id.into(),
            kind.code().into(),
            Dimension::words(dimensions).into(),
            from.into(),
        ],
    )
    .await?;
    for light in kind.lights() {
        tx.execute(
            "insert into light_definition (id, programme_id, rule_set_id, light, wording, valid_from)
             values ($1, $2, $3, $4, $5, $6)",
            &[
                Value::Uuid(clock.new_id()),
                programme.id.into(),
                Value::Uuid(id),
                light.code().into(),
                kind.definition(*light).into(),
                from.into(),
            ],
        )
        .await?;
    }
    Ok(())
}
