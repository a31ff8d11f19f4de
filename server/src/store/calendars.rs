//! The secret addresses of calendars, and the meetings that they hold. An address that is ended leaves
//! no row: the log knows that there was one.

use super::{Query, Record, Row, StoreError, Tx};
use crate::token::TokenHash;
use chrono::NaiveDate;
use domain::calendar::{CalendarScope, ForumMeeting};
use domain::ids::{ForumId, UserId};
use domain::policy::{OwnAccount, Permit};
use domain::time::Timestamp;

/// Whose calendar an address opens, and which.
pub struct Opened {
    pub owner: UserId,
    pub scope: CalendarScope,
}

impl Record for Opened {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            owner: UserId::new(row.uuid(0)?),
            scope: row.opt_uuid(1)?.map(ForumId::new).into(),
        })
    }
}

pub async fn calendar_find(
    db: &mut impl Query,
    token: &TokenHash,
) -> Result<Option<Opened>, StoreError> {
    db.row(
        "select person_id, forum_id from calendar_address where token_hash = $1",
        &[token.as_str().into()],
    )
    .await
}

/// An address that somebody has.
pub struct Made {
    pub scope: CalendarScope,
    pub at: Timestamp,
}

impl Record for Made {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            scope: row.opt_uuid(0)?.map(ForumId::new).into(),
            at: row.instant(1)?,
        })
    }
}

pub async fn calendar_list(db: &mut impl Query, owner: UserId) -> Result<Vec<Made>, StoreError> {
    db.rows(
        "select forum_id, made_at from calendar_address where person_id = $1 order by made_at",
        &[owner.into()],
    )
    .await
}

/// Fails as a duplicate when another one of the same calendar was a moment faster.
pub async fn calendar_insert(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    token: &TokenHash,
    opened: &Opened,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into calendar_address (token_hash, person_id, forum_id, made_at)
         values ($1, $2, $3, $4)",
        &[
            token.as_str().into(),
            opened.owner.into(),
            opened.scope.forum().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many there were: one or none.
pub async fn calendar_delete(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    opened: &Opened,
) -> Result<u64, StoreError> {
    match opened.scope.forum() {
        Some(forum) => {
            tx.execute(
                "delete from calendar_address where person_id = $1 and forum_id = $2",
                &[opened.owner.into(), forum.into()],
            )
            .await
        }
        None => {
            tx.execute(
                "delete from calendar_address where person_id = $1 and forum_id is null",
                &[opened.owner.into()],
            )
            .await
        }
    }
}

impl Record for ForumMeeting {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            forum: ForumId::new(row.uuid(0)?),
            forum_name: row.text(1)?,
            on: row.day(2)?,
            starts_at: row.opt_word(3)?,
            ends_at: row.opt_word(4)?,
            place: row.opt_text(5)?,
            revision: row.number(6)?,
            is_cancelled: row.opt_text(7)?.as_deref() == Some("cancelled"),
        })
    }
}

/// The known meetings of all forums from a day on, earliest first.
pub async fn meetings_from(
    db: &mut impl Query,
    from: NaiveDate,
) -> Result<Vec<ForumMeeting>, StoreError> {
    db.rows(
        "select known.forum_id, f.name, known.meeting_on, m.starts_at, m.ends_at, m.place,
         coalesce(m.revision, 0), m.stage
         from (
           select forum_id, meeting_on from meeting where meeting_on >= $1
           union
           select forum_id, meeting_on from status_round where meeting_on >= $1
           union
           select forum_id, meeting_on from planned_round where meeting_on >= $1) known
         join forum f on f.id = known.forum_id
         left join meeting m on m.forum_id = known.forum_id and m.meeting_on = known.meeting_on
         order by known.meeting_on, f.sort_key, known.forum_id",
        &[from.into()],
    )
    .await
}
