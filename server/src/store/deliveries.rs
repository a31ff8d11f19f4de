//! Deliverables handed over, and the answers of those who ordered.

use super::{Query, Record, Row, StoreError, Tx};
use domain::confirmation::ContentHash;
use domain::delivery::{AnswerHandOver, AnswerLine, Deliveries, HandOver, HandOverLine, Handed};
use domain::ids::{HandOverId, InitiativeId, UserId};
use domain::policy::{Confirm, Decide, Permit};
use domain::time::Timestamp;

/// What was handed over, for the rules and for the page.
pub struct StoredHandOver {
    pub handed: Handed,
    pub line: HandOverLine,
}

impl Record for StoredHandOver {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let id = HandOverId::new(row.uuid(0)?);
        let acceptance = row.opt_word(7)?;
        let answer = match acceptance {
            Some(acceptance) => Some(AnswerLine {
                acceptance,
                remark: row.opt_text(8)?,
                by: row.opt_text(9)?,
                at: row.instant(10)?,
            }),
            None => None,
        };
        Ok(Self {
            handed: Handed {
                id,
                deliverable: row.word::<ContentHash>(1)?,
                by: row.opt_uuid(4)?.map(UserId::new),
                answer: acceptance,
            },
            line: HandOverLine {
                id,
                evidence: row.text(2)?,
                link: row.opt_text(3)?,
                handed_over_by: row.opt_text(5)?,
                handed_over_at: row.instant(6)?,
                answer,
            },
        })
    }
}

/// Oldest first.
pub async fn hand_over_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<StoredHandOver>, StoreError> {
    db.rows(
        "select h.id, h.deliverable, h.evidence, h.link, h.handed_over_by, p.name, h.handed_over_at,
         a.acceptance, a.remark, q.name, a.answered_at
         from hand_over h
         left join person p on p.id = h.handed_over_by
         left join hand_over_answer a on a.hand_over_id = h.id
         left join person q on q.id = a.answered_by
         where h.initiative_id = $1 order by h.handed_over_at, h.id",
        &[initiative.into()],
    )
    .await
}

pub async fn hand_over_insert(
    tx: &mut Tx,
    permit: &Permit<Confirm>,
    initiative: InitiativeId,
    id: HandOverId,
    command: &HandOver,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into hand_over (id, initiative_id, deliverable, evidence, link, handed_over_by,
         handed_over_at) values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            initiative.into(),
            command.deliverable.to_string().into(),
            command.evidence.as_str().into(),
            command.link.as_ref().map(|link| link.as_str()).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when it was answered before.
pub async fn answer_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    command: &AnswerHandOver,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into hand_over_answer (hand_over_id, acceptance, remark, answered_by, answered_at)
         values ($1, $2, $3, $4, $5)",
        &[
            command.id.into(),
            command.acceptance.code().into(),
            command.remark.as_ref().map(|text| text.as_str()).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Sums up for the order book how far the deliverables are.
pub async fn delivery_counts_put(tx: &mut Tx, deliveries: &Deliveries) -> Result<(), StoreError> {
    let (n_deliverables, n_handed_over, n_accepted) = deliveries.counts();
    tx.execute(
        "update confirmation set n_deliverables = $1, n_handed_over = $2, n_accepted = $3
         where initiative_id = $4",
        &[
            n_deliverables.into(),
            n_handed_over.into(),
            n_accepted.into(),
            deliveries.initiative.into(),
        ],
    )
    .await?;
    Ok(())
}
