//! Forums that were closed, what stood in the way, and where everything went that was open.

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::forum::closing::{ClosedView, Closing, HandedLine, Hindrance, Matter, MatterId};
use domain::ids::{DutyId, ForumId, ItemId, TaskId};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

struct Approving(Hindrance);

impl Record for Approving {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(Hindrance::Approves {
            programme: row.checked(0)?,
            name: row.text(1)?,
        }))
    }
}

struct Collecting(Hindrance);

impl Record for Collecting {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(Hindrance::Round {
            programme: row.checked(0)?,
            name: row.text(1)?,
            meeting_on: row.day(2)?,
        }))
    }
}

struct Meeting(Hindrance);

impl Record for Meeting {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(Hindrance::Meeting {
            on: row.day(0)?,
            stage: row.word(1)?,
        }))
    }
}

/// What is settled elsewhere before a forum is closed: programmes that it still approves for, rounds that
/// are collected or planned for it, meetings that are not done with or still to come.
pub async fn hindrances(
    db: &mut impl Query,
    forum: ForumId,
    today: NaiveDate,
) -> Result<Vec<Hindrance>, StoreError> {
    let approving: Vec<Approving> = db
        .rows(
            "select distinct p.slug, p.name, p.sort_key from approval_step s
             join programme p on p.id = s.programme_id
             where s.forum_id = $1 and s.valid_until is null
             and (p.period_until is null or p.period_until >= $2)
             order by p.sort_key, p.slug",
            &[forum.into(), today.into()],
        )
        .await?;
    let collecting: Vec<Collecting> = db
        .rows(
            "select known.slug, known.name, known.meeting_on from (
               select p.slug, p.name, p.sort_key, r.meeting_on from status_round r
               join programme p on p.id = r.programme_id
               where r.forum_id = $1 and r.closed_at is null
               union
               select p.slug, p.name, p.sort_key, r.meeting_on from planned_round r
               join programme p on p.id = r.programme_id where r.forum_id = $1) known
             order by known.meeting_on, known.sort_key, known.slug",
            &[forum.into()],
        )
        .await?;
    let meetings: Vec<Meeting> = db
        .rows(
            "select meeting_on, stage from meeting
             where forum_id = $1 and stage not in ('approved', 'cancelled')
             and (stage <> 'planned' or meeting_on >= $2) order by meeting_on",
            &[forum.into(), today.into()],
        )
        .await?;
    let all = approving.into_iter().map(|found| found.0);
    let all = all.chain(collecting.into_iter().map(|found| found.0));
    let all = all.chain(meetings.into_iter().map(|found| found.0));
    Ok(all.collect())
}

/// The day of the last meeting that a forum held.
pub async fn last_met(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Option<NaiveDate>, StoreError> {
    db.row(
        "select meeting_on from meeting
         where forum_id = $1 and stage in ('session', 'minutes', 'comment', 'approved')
         order by meeting_on desc limit 1",
        &[forum.into()],
    )
    .await
}

/// Fails as a duplicate when it was closed a moment before. `matters` are those that were open.
pub async fn closing_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    forum: ForumId,
    (closing, matters): (&Closing, &[Matter]),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into forum_closing (forum_id, last_day, closed_by, closed_at)
         values ($1, $2, $3, $4)",
        &[
            forum.into(),
            closing.last_day.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    for (handover, position) in closing.handovers.iter().zip(1_i64..) {
        let title = matters.iter().find(|matter| matter.id == handover.matter);
        let (kind, target) = match handover.matter {
            MatterId::Item(id) => ("item", id.into()),
            MatterId::Task(id) => ("task", id.into()),
            MatterId::Duty(id) => ("duty", id.into()),
        };
        tx.execute(
            "insert into forum_handover
             (forum_id, position, kind, target_id, title, successor_id, reason)
             values ($1, $2, $3, $4, $5, $6, $7)",
            &[
                forum.into(),
                position.into(),
                kind.into(),
                target,
                title.map_or("", |matter| matter.title.as_str()).into(),
                handover.to.into(),
                handover.reason.as_ref().map(|words| words.as_str()).into(),
            ],
        )
        .await?;
    }
    Ok(())
}

impl Record for HandedLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let target = row.uuid(1)?;
        let successor = row.opt_uuid(3)?.map(ForumId::new);
        Ok(Self {
            matter: match row.text(0)?.as_str() {
                "item" => MatterId::Item(ItemId::new(target)),
                "duty" => MatterId::Duty(DutyId::new(target)),
                _ => MatterId::Task(TaskId::new(target)),
            },
            title: row.text(2)?,
            to: successor.zip(row.opt_text(4)?),
            reason: row.opt_text(5)?,
        })
    }
}

/// All forums that were closed.
pub async fn closed_forums(db: &mut impl Query) -> Result<Vec<ForumId>, StoreError> {
    struct Closed(ForumId);
    impl Record for Closed {
        fn read(row: &Row<'_>) -> Result<Self, StoreError> {
            Ok(Self(ForumId::new(row.uuid(0)?)))
        }
    }
    let closed: Vec<Closed> = db.rows("select forum_id from forum_closing", &[]).await?;
    Ok(closed.into_iter().map(|closed| closed.0).collect())
}

/// Where everything went; `None` while the forum is not closed.
pub async fn closed_find(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Option<ClosedView>, StoreError> {
    let last_day: Option<NaiveDate> = db
        .row(
            "select last_day from forum_closing where forum_id = $1",
            &[forum.into()],
        )
        .await?;
    let Some(last_day) = last_day else {
        return Ok(None);
    };
    let handed = db
        .rows(
            "select h.kind, h.target_id, h.title, h.successor_id, f.name, h.reason
             from forum_handover h left join forum f on f.id = h.successor_id
             where h.forum_id = $1 order by h.position",
            &[forum.into()],
        )
        .await?;
    Ok(Some(ClosedView { last_day, handed }))
}
