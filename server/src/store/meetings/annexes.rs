//! Annexes of items.

use crate::store::{Query, Record, Row, StoreError, Tx, Value, annexes};
use chrono::NaiveDate;
use domain::ids::{AnnexId, ForumId, ItemId};
use domain::meeting::{AnnexDraft, AnnexLine};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

impl Record for AnnexLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            shown_at: ItemId::new(row.uuid(0)?),
            id: AnnexId::new(row.uuid(1)?),
            item: ItemId::new(row.uuid(2)?),
            meeting_on: row.day(3)?,
            draft: annexes::draft(row, 4)?,
            added_by: row.opt_text(9)?,
            added_at: row.instant(10)?,
        })
    }
}

/// Those of a meeting's items and of their earlier appearances, oldest first.
pub async fn annex_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<AnnexLine>, StoreError> {
    db.rows(
        "with recursive chain (item_id, from_id) as (
           select id, id from agenda_item where forum_id = $1 and meeting_on = $2
           union all
           select c.item_id, e.continues_id from chain c
           join agenda_item e on e.id = c.from_id where e.continues_id is not null)
         select c.item_id, a.id, a.item_id, e.meeting_on, a.name, a.kind, a.n_bytes, a.content_hash,
         a.address, p.name, a.added_at
         from chain c
         join annex a on a.item_id = c.from_id
         join agenda_item e on e.id = a.item_id
         left join person p on p.id = a.added_by
         order by e.meeting_on, a.added_at, a.id",
        &[forum.into(), on.into()],
    )
    .await
}

/// Puts an annex to an item. Fails as a duplicate when the item has one of its name.
pub async fn annex_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    item: ItemId,
    (id, draft): (AnnexId, &AnnexDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut parameters: Vec<Value> = vec![id.into(), item.into()];
    parameters.extend(annexes::values(draft));
    parameters.extend([permit.author().user().into(), now.into()]);
    tx.execute(
        "insert into annex (id, item_id, name, kind, n_bytes, content_hash, address, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &parameters,
    )
    .await?;
    Ok(())
}
