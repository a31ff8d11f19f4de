//! Meetings that were begun, and how they move on.

use crate::store::{Query, Record, Row, StoreError, Tx, Value};
use chrono::{NaiveDate, NaiveTime};
use domain::confirmation::Procedure;
use domain::ids::ForumId;
use domain::meeting::{
    Approval, ApprovedMinutes, Cancellation, MeetingDetails, MeetingLine, MeetingStage,
    MeetingState, PublishedMinutes,
};
use domain::policy::{Decide, Govern, Permit};
use domain::time::Timestamp;

/// What is stored of a meeting.
pub struct StoredMeeting {
    pub state: MeetingState,
    pub details: MeetingDetails,
    pub dispatched_at: Option<Timestamp>,
    /// By when the members were to have the agenda, once they have it.
    pub agenda_due_on: Option<NaiveDate>,
    pub comment_until: Option<NaiveDate>,
    /// Once they are approved: the text, its hash, the day and how.
    pub minutes: Option<StoredMinutes>,
    pub is_published: bool,
    /// Why it was called off, if it was.
    pub cancelled_because: Option<String>,
}

/// Minutes as they were approved.
pub struct StoredMinutes {
    pub text: String,
    pub hash: String,
    pub approved_on: NaiveDate,
    pub procedure: Procedure,
}

impl StoredMeeting {
    /// A day that is known from a status round alone.
    pub fn on_a_known_day(forum: ForumId, on: NaiveDate) -> Self {
        Self {
            state: MeetingState {
                forum,
                on,
                stage: MeetingStage::Planned,
                revision: 0,
            },
            details: MeetingDetails::default(),
            dispatched_at: None,
            agenda_due_on: None,
            comment_until: None,
            minutes: None,
            is_published: false,
            cancelled_because: None,
        }
    }
}

impl Record for StoredMeeting {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let minutes = match row.opt_text(9)? {
            Some(text) => Some(StoredMinutes {
                text,
                hash: row.text(10)?,
                approved_on: row.day(11)?,
                procedure: row.word(12)?,
            }),
            None => None,
        };
        Ok(Self {
            state: MeetingState {
                forum: ForumId::new(row.uuid(0)?),
                on: row.day(1)?,
                stage: row.word(2)?,
                revision: row.number(3)?,
            },
            details: MeetingDetails {
                starts_at: row.opt_word(4)?,
                ends_at: row.opt_word(5)?,
                place: row.opt_checked(6)?,
            },
            dispatched_at: row.opt_instant(7)?,
            comment_until: row.opt_day(8)?,
            minutes,
            is_published: row.opt_instant(13)?.is_some(),
            agenda_due_on: row.opt_day(14)?,
            cancelled_because: row.opt_text(15)?,
        })
    }
}

/// A meeting that stands in the calendar or was begun.
pub async fn meeting_find(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Option<StoredMeeting>, StoreError> {
    db.row(
        "select forum_id, meeting_on, stage, revision, starts_at, ends_at, place, dispatched_at,
         comment_until, minutes, minutes_hash, approved_on, procedure, published_at, agenda_due_on,
         cancelled_because from meeting where forum_id = $1 and meeting_on = $2",
        &[forum.into(), on.into()],
    )
    .await
}

impl Record for MeetingLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            on: row.day(0)?,
            stage: row.word(1)?,
            n_items: row.number(2)?,
        })
    }
}

/// All meetings of a forum that are known, newest first.
pub async fn meeting_lines(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Vec<MeetingLine>, StoreError> {
    db.rows(
        "select known.meeting_on, coalesce(m.stage, 'planned'),
         (select count(*) from agenda_item i
          where i.forum_id = $1 and i.meeting_on = known.meeting_on)
         from (
           select meeting_on from meeting where forum_id = $1
           union
           select meeting_on from status_round where forum_id = $1
           union
           select meeting_on from planned_round where forum_id = $1) known
         left join meeting m on m.forum_id = $1 and m.meeting_on = known.meeting_on
         order by known.meeting_on desc",
        &[forum.into()],
    )
    .await
}

/// The meeting after `on` whose agenda takes items, should there be one.
pub async fn next_agenda_find(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Option<NaiveDate>, StoreError> {
    db.row(
        "select meeting_on from meeting
         where forum_id = $1 and meeting_on > $2 and stage in ('agenda', 'dispatched')
         order by meeting_on limit 1",
        &[forum.into(), on.into()],
    )
    .await
}

impl Record for PublishedMinutes {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            forum: ForumId::new(row.uuid(0)?),
            forum_name: row.text(1)?,
            on: row.day(2)?,
            approved_on: row.day(3)?,
        })
    }
}

/// The newest first.
pub async fn published_list(db: &mut impl Query) -> Result<Vec<PublishedMinutes>, StoreError> {
    db.rows(
        "select m.forum_id, f.name, m.meeting_on, m.approved_on from meeting m
         join forum f on f.id = m.forum_id where m.published_at is not null
         order by m.meeting_on desc, f.sort_key, f.id",
        &[],
    )
    .await
}

/// Those of earlier meetings whose minutes are not approved, oldest first.
pub async fn unapproved_list(
    db: &mut impl Query,
    forum: ForumId,
    before: NaiveDate,
) -> Result<Vec<NaiveDate>, StoreError> {
    db.rows(
        "select meeting_on from meeting
         where forum_id = $1 and meeting_on < $2 and stage in ('minutes', 'comment')
         order by meeting_on",
        &[forum.into(), before.into()],
    )
    .await
}

/// A day that is known from a status round alone becomes a meeting of its own.
pub async fn meeting_begin(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into meeting (forum_id, meeting_on) values ($1, $2)
         on conflict (forum_id, meeting_on) do nothing",
        &[state.forum.into(), state.on.into()],
    )
    .await?;
    Ok(())
}

/// Holds a meeting until the transaction ends, so that no other one changes it or its items meanwhile.
pub async fn meeting_lock(tx: &mut Tx, forum: ForumId, on: NaiveDate) -> Result<(), StoreError> {
    tx.execute(
        "update meeting set revision = revision where forum_id = $1 and meeting_on = $2",
        &[forum.into(), on.into()],
    )
    .await?;
    Ok(())
}

/// The days that are set while a meeting moves on.
#[derive(Clone, Copy, Default)]
pub struct MovedDays {
    pub dispatched_at: Option<Timestamp>,
    pub agenda_due_on: Option<NaiveDate>,
    pub comment_until: Option<NaiveDate>,
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn meeting_move(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
    stage: MeetingStage,
    days: MovedDays,
) -> Result<u64, StoreError> {
    tx.execute(
        "update meeting set stage = $1, dispatched_at = $2, agenda_due_on = $3, comment_until = $4,
         revision = revision + 1 where forum_id = $5 and meeting_on = $6 and revision = $7",
        &[
            stage.code().into(),
            days.dispatched_at.into(),
            days.agenda_due_on.into(),
            days.comment_until.into(),
            state.forum.into(),
            state.on.into(),
            state.revision.into(),
        ],
    )
    .await
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn meeting_call_off(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
    cancellation: &Cancellation,
) -> Result<u64, StoreError> {
    tx.execute(
        "update meeting set stage = 'cancelled', cancelled_because = $1, revision = revision + 1
         where forum_id = $2 and meeting_on = $3 and revision = $4",
        &[
            cancellation.reason.as_str().into(),
            state.forum.into(),
            state.on.into(),
            state.revision.into(),
        ],
    )
    .await
}

/// As the columns `starts_at`, `ends_at` and `place` hold them.
pub(super) fn when_and_where(details: &MeetingDetails) -> [Value; 3] {
    let written = |at: Option<NaiveTime>| at.map(|at| at.to_string()).into();
    let place = details.place.as_ref().map(|place| place.as_str());
    [
        written(details.starts_at),
        written(details.ends_at),
        place.into(),
    ]
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn meeting_details_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
    details: &MeetingDetails,
) -> Result<u64, StoreError> {
    let [starts_at, ends_at, place] = when_and_where(details);
    tx.execute(
        "update meeting set starts_at = $1, ends_at = $2, place = $3, revision = revision + 1
         where forum_id = $4 and meeting_on = $5 and revision = $6",
        &[
            starts_at,
            ends_at,
            place,
            state.forum.into(),
            state.on.into(),
            state.revision.into(),
        ],
    )
    .await
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn meeting_approve(
    tx: &mut Tx,
    _: &Permit<Decide>,
    state: &MeetingState,
    approval: &Approval,
    approved: &ApprovedMinutes,
) -> Result<u64, StoreError> {
    tx.execute(
        "update meeting set stage = 'approved', minutes = $1, minutes_hash = $2, approved_on = $3,
         procedure = $4, revision = revision + 1
         where forum_id = $5 and meeting_on = $6 and revision = $7",
        &[
            approved.text.as_str().into(),
            approved.hash.to_string().into(),
            approval.approved_on.into(),
            approval.procedure.code().into(),
            state.forum.into(),
            state.on.into(),
            state.revision.into(),
        ],
    )
    .await
}

/// Returns how many there were unpublished.
pub async fn meeting_publish(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
    now: Timestamp,
) -> Result<u64, StoreError> {
    tx.execute(
        "update meeting set published_at = $1
         where forum_id = $2 and meeting_on = $3 and published_at is null",
        &[now.into(), state.forum.into(), state.on.into()],
    )
    .await
}
