//! Annexes of the texts of agreements, and the bytes of their files.

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

/// The next bytes of its file, from part 1.
pub async fn wording_annex_part_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: AnnexId,
    part: u32,
    content: Vec<u8>,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into wording_annex_part (annex_id, part, content) values ($1, $2, $3)",
        &[id.into(), part.into(), Value::Bytes(content)],
    )
    .await?;
    Ok(())
}

/// A part of the file, from 1; `None` after the last.
pub async fn wording_annex_part(
    db: &mut impl Query,
    id: AnnexId,
    part: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    db.row(
        "select content from wording_annex_part where annex_id = $1 and part = $2",
        &[id.into(), part.into()],
    )
    .await
}

/// Takes an annex off with its file; returns how many there were.
pub async fn wording_annex_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: AnnexId,
) -> Result<u64, StoreError> {
    tx.execute("delete from wording_annex where id = $1", &[id.into()])
        .await
}
