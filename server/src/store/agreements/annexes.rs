//! Annexes of the texts of agreements.

use crate::store::{Query, Record, Row, StoreError, Tx, Value, annexes};
use domain::agreement::WordingAnnex;
use domain::ids::{AgreementId, AnnexId};
use domain::meeting::AnnexDraft;
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

impl Record for WordingAnnex {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: AnnexId::new(row.uuid(0)?),
            version: row.number(1)?,
            draft: annexes::draft(row, 2)?,
            added_by: row.opt_text(7)?,
            added_at: row.instant(8)?,
        })
    }
}

/// Those of every version, oldest first.
pub async fn wording_annex_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<WordingAnnex>, StoreError> {
    db.rows(
        "select a.id, a.version, a.name, a.kind, a.n_bytes, a.content_hash, a.address, p.name, a.added_at
         from wording_annex a left join person p on p.id = a.added_by
         where a.agreement_id = $1 order by a.version, a.added_at, a.id",
        &[id.into()],
    )
    .await
}

/// Puts an annex to a version. Fails as a duplicate when that has one of its name.
pub async fn wording_annex_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (agreement, version): (AgreementId, u32),
    (id, draft): (AnnexId, &AnnexDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut parameters: Vec<Value> = vec![id.into(), agreement.into(), version.into()];
    parameters.extend(annexes::values(draft));
    parameters.extend([permit.author().user().into(), now.into()]);
    tx.execute(
        "insert into wording_annex (id, agreement_id, version, name, kind, n_bytes, content_hash, address,
         added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &parameters,
    )
    .await?;
    Ok(())
}
