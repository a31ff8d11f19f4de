//! The terms of reference of forums.

use super::{Query, Record, Row, StoreError, Tx};
use domain::forum::Deadlines;
use domain::forum::terms::{Terms, TermsDraft};
use domain::ids::ForumId;
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

impl Record for Terms {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.number(0)?,
            draft: TermsDraft {
                purpose: row.checked(1)?,
                mandate: row.opt_checked(2)?,
                meetings: row.opt_checked(3)?,
                quorum: row.opt_checked(4)?,
                decided_by: row.checked(5)?,
                decided_on: row.day(6)?,
                document: row.opt_checked(7)?,
                deadlines: Deadlines {
                    items_due: row.number(8)?,
                    agenda_due: row.number(9)?,
                    comment: row.number(10)?,
                },
            },
            written_by: row.opt_text(11)?,
            written_at: row.instant(12)?,
        })
    }
}

/// Every version, the one in force first.
pub async fn terms_list(db: &mut impl Query, forum: ForumId) -> Result<Vec<Terms>, StoreError> {
    db.rows(
        "select t.version, t.purpose, t.mandate, t.meetings, t.quorum, t.decided_by, t.decided_on,
         t.document, t.items_due, t.agenda_due, t.comment_days, p.name, t.written_at
         from forum_terms t left join person p on p.id = t.written_by
         where t.forum_id = $1 order by t.version desc",
        &[forum.into()],
    )
    .await
}

impl Record for Deadlines {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            items_due: row.number(0)?,
            agenda_due: row.number(1)?,
            comment: row.number(2)?,
        })
    }
}

/// Those that the terms in force set; the usual ones of a forum without terms.
pub async fn forum_deadlines(db: &mut impl Query, forum: ForumId) -> Result<Deadlines, StoreError> {
    let set: Option<Deadlines> = db
        .row(
            "select items_due, agenda_due, comment_days from forum_terms
             where forum_id = $1 order by version desc limit 1",
            &[forum.into()],
        )
        .await?;
    Ok(set.unwrap_or_default())
}

/// Fails as a duplicate when that version is there.
pub async fn terms_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    forum: ForumId,
    (version, draft): (u32, &TermsDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into forum_terms (forum_id, version, purpose, mandate, meetings, quorum, decided_by,
         decided_on, document, items_due, agenda_due, comment_days, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        &[
            forum.into(),
            version.into(),
            draft.purpose.as_str().into(),
            draft.mandate.as_ref().map(ToString::to_string).into(),
            draft.meetings.as_ref().map(ToString::to_string).into(),
            draft.quorum.as_ref().map(ToString::to_string).into(),
            draft.decided_by.as_str().into(),
            draft.decided_on.into(),
            draft.document.as_ref().map(ToString::to_string).into(),
            draft.deadlines.items_due.into(),
            draft.deadlines.agenda_due.into(),
            draft.deadlines.comment.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
