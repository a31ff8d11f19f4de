//! What members said of minutes while they were out for comment.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::ForumId;
use domain::meeting::{Comment, CommentDraft, MeetingState};
use domain::policy::{Decide, Permit};
use domain::time::Timestamp;

impl Record for Comment {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let item = row.opt_int(0)?.map(u32::try_from).transpose();
        Ok(Self {
            item: item.map_err(|_| StoreError::Damaged { column: 0 })?,
            words: row.text(1)?,
            said_by: row.opt_text(2)?,
            said_at: row.instant(3)?,
        })
    }
}

/// Oldest first.
pub async fn comment_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<Comment>, StoreError> {
    db.rows(
        "select c.item_number, c.words, p.name, c.said_at from minutes_comment c
         left join person p on p.id = c.said_by
         where c.forum_id = $1 and c.meeting_on = $2 order by c.sequence",
        &[forum.into(), on.into()],
    )
    .await
}

/// Puts a comment at its place, from 1, under the lock of the meeting.
pub async fn comment_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    state: &MeetingState,
    (sequence, draft): (u32, &CommentDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into minutes_comment
         (forum_id, meeting_on, sequence, item_number, words, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            state.forum.into(),
            state.on.into(),
            sequence.into(),
            draft.item.into(),
            draft.words.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
