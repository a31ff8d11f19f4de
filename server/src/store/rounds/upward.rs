//! What those who ordered are shown of a round.

use crate::store::{Query, Record, Row, StoreError, Tx};
use domain::ids::RoundId;
use domain::policy::{Govern, Permit};
use domain::round::{UpwardLine, UpwardReport};
use domain::time::Timestamp;

impl Record for UpwardLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            sequence: row.number(0)?,
            report: serde_json::from_str(&row.text(1)?)?,
            made_by: row.opt_text(2)?,
            made_at: row.instant(3)?,
        })
    }
}

/// The one that counts.
pub async fn upward_find(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Option<UpwardLine>, StoreError> {
    db.row(
        "select u.sequence, u.content, p.name, u.made_at
         from upward_report u left join person p on p.id = u.made_by
         where u.round_id = $1 order by u.sequence desc limit 1",
        &[round.into()],
    )
    .await
}

/// Fails as a duplicate when another report was a moment faster.
pub async fn upward_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    round: RoundId,
    (report, sequence): (&UpwardReport, u32),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into upward_report (round_id, sequence, content, made_by, made_at)
         values ($1, $2, $3, $4, $5)",
        &[
            round.into(),
            sequence.into(),
            serde_json::to_string(report)?.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
