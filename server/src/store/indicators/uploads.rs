//! Files that wait to be confirmed: for a while, and for who sent them alone.

use crate::store::{Query, Record, Row, StoreError, Tx};
use domain::confirmation::ContentHash;
use domain::ids::{IndicatorId, UploadId, UserId};
use domain::policy::{Govern, Permit};
use domain::spreadsheet::Encoding;
use domain::time::Timestamp;

/// A file that has come whole.
#[derive(Clone, Copy, Debug)]
pub struct Upload {
    pub id: UploadId,
    pub n_bytes: u64,
    pub encoding: Encoding,
    /// Of the bytes as they came.
    pub hash: ContentHash,
}

impl Record for Upload {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: UploadId::new(row.uuid(0)?),
            n_bytes: super::hundredths(row, 1)?,
            encoding: row.word(2)?,
            hash: row.word(3)?,
        })
    }
}

/// A file whose parts follow.
pub async fn upload_begin(
    tx: &mut Tx,
    _: &Permit<Govern>,
    (id, indicator, person): (UploadId, IndicatorId, UserId),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into upload (id, indicator_id, person_id, uploaded_at, n_bytes)
         values ($1, $2, $3, $4, 0)",
        &[id.into(), indicator.into(), person.into(), now.into()],
    )
    .await?;
    Ok(())
}

/// The next part of its text, from 1.
pub async fn upload_part_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: UploadId,
    part: u32,
    content: String,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into upload_part (upload_id, part, content) values ($1, $2, $3)",
        &[id.into(), part.into(), content.into()],
    )
    .await?;
    Ok(())
}

/// The whole file has come.
pub async fn upload_complete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    upload: &Upload,
) -> Result<(), StoreError> {
    tx.execute(
        "update upload set n_bytes = $1, encoding = $2, content_hash = $3 where id = $4",
        &[
            i64::try_from(upload.n_bytes).unwrap_or(i64::MAX).into(),
            upload.encoding.code().into(),
            upload.hash.to_string().into(),
            upload.id.into(),
        ],
    )
    .await?;
    Ok(())
}

/// `None` of one that is somebody else's, of another indicator, gone, or has not come whole.
pub async fn upload_find(
    db: &mut impl Query,
    (id, indicator, person): (UploadId, IndicatorId, UserId),
) -> Result<Option<Upload>, StoreError> {
    db.row(
        "select id, n_bytes, encoding, content_hash from upload
         where id = $1 and indicator_id = $2 and person_id = $3 and content_hash is not null",
        &[id.into(), indicator.into(), person.into()],
    )
    .await
}

/// A part of the text, from 1; `None` after the last.
pub async fn upload_part(
    db: &mut impl Query,
    id: UploadId,
    part: u32,
) -> Result<Option<String>, StoreError> {
    db.row(
        "select content from upload_part where upload_id = $1 and part = $2",
        &[id.into(), part.into()],
    )
    .await
}

pub async fn upload_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: UploadId,
) -> Result<(), StoreError> {
    tx.execute("delete from upload where id = $1", &[id.into()])
        .await?;
    Ok(())
}

/// Those that came before a moment, whoever sent them, and any other of this person and indicator.
pub async fn upload_delete_old(
    tx: &mut Tx,
    _: &Permit<Govern>,
    before: Timestamp,
    of: Option<(IndicatorId, UserId)>,
) -> Result<u64, StoreError> {
    let (indicator, person) = of.unzip();
    tx.execute(
        "delete from upload where uploaded_at < $1 or (indicator_id = $2 and person_id = $3)",
        &[before.into(), indicator.into(), person.into()],
    )
    .await
}
