//! The ratings of a round by its forum.

use crate::store::{Query, Record, Row, StoreError, Tx};
use domain::ids::{InitiativeId, RoundId};
use domain::policy::{Decide, Permit};
use domain::round::{RatingLine, RatingState, SecondRating};
use domain::time::Timestamp;

impl Record for RatingLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            light: row.word(1)?,
            reason: row.text(2)?,
            item: row.opt_text(3)?,
            rated_by: row.opt_text(4)?,
            rated_at: row.instant(5)?,
        })
    }
}

/// By number of the initiative, in each the newest first.
pub async fn rating_list(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Vec<RatingLine>, StoreError> {
    db.rows(
        "select i.number, s.light, s.reason, s.item, p.name, s.rated_at
         from second_rating s
         join initiative i on i.id = s.initiative_id
         left join person p on p.id = s.rated_by
         where s.round_id = $1 order by i.number, s.sequence desc",
        &[round.into()],
    )
    .await
}

/// How often an initiative has been rated in a round.
pub async fn rating_count(
    db: &mut impl Query,
    round: RoundId,
    initiative: InitiativeId,
) -> Result<u32, StoreError> {
    let count = db
        .row(
            "select count(*) from second_rating where round_id = $1 and initiative_id = $2",
            &[round.into(), initiative.into()],
        )
        .await?;
    Ok(count.unwrap_or_default())
}

/// Fails as a duplicate when another rating was a moment faster.
pub async fn rating_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    state: &RatingState,
    command: &SecondRating,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into second_rating (round_id, initiative_id, sequence, light, reason, item, rated_by,
         rated_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            state.round.id.into(),
            state.initiative.into(),
            state.n_ratings.saturating_add(1).into(),
            command.light.code().into(),
            command.reason.as_str().into(),
            command.item.as_ref().map(|item| item.as_str()).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
