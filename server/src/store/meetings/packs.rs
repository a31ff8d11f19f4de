//! The papers of meetings as they were frozen.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::confirmation::ContentHash;
use domain::ids::ForumId;
use domain::meeting::{FrozenPack, MeetingState, PackLine};
use domain::policy::{Govern, Permit};

impl Record for PackLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            frozen_at: row.instant(1)?,
            frozen_by: row.opt_text(2)?,
        })
    }
}

/// Those of a meeting, newest first.
pub async fn meeting_pack_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<PackLine>, StoreError> {
    db.rows(
        "select k.number, k.frozen_at, p.name from meeting_pack k
         left join person p on p.id = k.frozen_by
         where k.forum_id = $1 and k.meeting_on = $2 order by k.number desc",
        &[forum.into(), on.into()],
    )
    .await
}

/// The text of a pack as it is stored, and the hash that it was frozen with.
pub struct StoredPack {
    pub text: String,
    pub hash: ContentHash,
}

impl Record for StoredPack {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            text: row.text(0)?,
            hash: row.word(1)?,
        })
    }
}

pub async fn meeting_pack_find(
    db: &mut impl Query,
    (forum, on): (ForumId, NaiveDate),
    number: u32,
) -> Result<Option<StoredPack>, StoreError> {
    db.row(
        "select content, content_hash from meeting_pack
         where forum_id = $1 and meeting_on = $2 and number = $3",
        &[forum.into(), on.into(), number.into()],
    )
    .await
}

/// Keeps a pack. Fails as a duplicate when somebody else froze one of its number.
pub async fn meeting_pack_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    state: &MeetingState,
    pack: &FrozenPack,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into meeting_pack (forum_id, meeting_on, number, content, content_hash, frozen_by,
         frozen_at) values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            state.forum.into(),
            state.on.into(),
            pack.number.into(),
            pack.text.as_str().into(),
            pack.hash.to_string().into(),
            permit.author().user().into(),
            pack.at.into(),
        ],
    )
    .await?;
    Ok(())
}
