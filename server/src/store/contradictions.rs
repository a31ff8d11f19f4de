//! Why leads say green although something speaks against it.

use super::{Query, Record, Row, StoreError, Tx};
use domain::ids::{InitiativeId, RoundId};
use domain::policy::{Permit, SetStatus};
use domain::status::{AnswerContradiction, ContradictionAnswer};
use domain::time::Timestamp;

impl Record for ContradictionAnswer {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            round: RoundId::new(row.uuid(1)?),
            kind: row.word(2)?,
            reason: row.text(3)?,
            answered_by: row.opt_text(4)?,
            answered_at: row.instant(5)?,
            indicators: serde_json::from_str(&row.text(6)?)?,
        })
    }
}

/// Of one round, by number of the initiative; of one kind the last first.
pub async fn answers_of_round(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Vec<ContradictionAnswer>, StoreError> {
    db.rows(
        "select i.number, a.round_id, a.kind, a.reason, p.name, a.answered_at, a.indicators
         from contradiction_answer a
         join initiative i on i.id = a.initiative_id
         left join person p on p.id = a.answered_by
         where a.round_id = $1 order by i.number, a.kind, a.answered_at desc, a.indicators",
        &[round.into()],
    )
    .await
}

/// Of one initiative, newest first.
pub async fn answers_of_initiative(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<ContradictionAnswer>, StoreError> {
    db.rows(
        "select i.number, a.round_id, a.kind, a.reason, p.name, a.answered_at, a.indicators
         from contradiction_answer a
         join initiative i on i.id = a.initiative_id
         left join person p on p.id = a.answered_by
         where a.initiative_id = $1 order by a.answered_at desc, a.kind, a.indicators",
        &[initiative.into()],
    )
    .await
}

/// Fails as a duplicate when just this was answered before.
pub async fn answer_insert(
    tx: &mut Tx,
    permit: &Permit<SetStatus>,
    initiative: InitiativeId,
    command: &AnswerContradiction,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into contradiction_answer (initiative_id, round_id, kind, reason, answered_by,
         answered_at, indicators) values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            initiative.into(),
            command.round.into(),
            command.kind.code().into(),
            command.reason.as_str().into(),
            permit.author().user().into(),
            now.into(),
            serde_json::to_string(&command.indicators)?.into(),
        ],
    )
    .await?;
    Ok(())
}
