//! Rounds that are planned.

use super::schedule;
use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ForumId, ProgrammeId, RoundId};
use domain::policy::{Govern, Permit};
use domain::round::{PlannedLine, PlannedRound};

impl Record for PlannedLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            forum: row.text(0)?,
            round: PlannedRound {
                id: RoundId::new(row.uuid(1)?),
                programme: ProgrammeId::new(row.uuid(2)?),
                forum: ForumId::new(row.uuid(3)?),
                meeting_on: row.day(4)?,
                opens_on: row.day(5)?,
                version: row.number(6)?,
                schedule: schedule(row, 7)?,
            },
        })
    }
}

/// The columns of a [`PlannedLine`].
macro_rules! planned_line {
    ($rest:literal) => {
        concat!(
            "select f.name, r.id, r.programme_id, r.forum_id, r.meeting_on, r.opens_on, r.version,
             r.due_on, r.first_reminder_on, r.second_reminder_on
             from planned_round r join forum f on f.id = r.forum_id ",
            $rest
        )
    };
}

/// Of a programme, the next to meet first.
pub async fn planned_lines(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<PlannedLine>, StoreError> {
    db.rows(
        planned_line!("where r.programme_id = $1 order by r.meeting_on"),
        &[programme.into()],
    )
    .await
}

/// The one for the meeting of this day.
pub async fn planned_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    meeting_on: NaiveDate,
) -> Result<Option<PlannedLine>, StoreError> {
    db.row(
        planned_line!("where r.programme_id = $1 and r.meeting_on = $2"),
        &[programme.into(), meeting_on.into()],
    )
    .await
}

/// Those of all programmes whose day to open has come, and whose programme collects for no earlier
/// meeting any more: reports go to the round of the latest one. One that was overtaken stays planned.
pub async fn planned_due(
    db: &mut impl Query,
    today: NaiveDate,
) -> Result<Vec<PlannedLine>, StoreError> {
    db.rows(
        planned_line!(
            "where r.opens_on <= $1 and not exists (select 1 from status_round s
               where s.programme_id = r.programme_id
               and (s.frozen_at is null or s.meeting_on > r.meeting_on))
             order by r.opens_on, r.meeting_on"
        ),
        &[today.into()],
    )
    .await
}

pub async fn planned_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    round: &PlannedRound,
) -> Result<(), StoreError> {
    let [first, second] = round.schedule.reminders;
    tx.execute(
        "insert into planned_round (id, programme_id, forum_id, meeting_on, opens_on, due_on,
         first_reminder_on, second_reminder_on, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            round.id.into(),
            round.programme.into(),
            round.forum.into(),
            round.meeting_on.into(),
            round.opens_on.into(),
            round.schedule.due_on.into(),
            first.into(),
            second.into(),
            round.version.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many there were in the version before: none when somebody else was first.
pub async fn planned_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    round: &PlannedRound,
) -> Result<u64, StoreError> {
    let [first, second] = round.schedule.reminders;
    tx.execute(
        "update planned_round set opens_on = $1, due_on = $2, first_reminder_on = $3,
         second_reminder_on = $4, version = $5 where id = $6 and version + 1 = $5",
        &[
            round.opens_on.into(),
            round.schedule.due_on.into(),
            first.into(),
            second.into(),
            round.version.into(),
            round.id.into(),
        ],
    )
    .await
}

/// Returns how many there were in this version: none when somebody else changed it, opened it or gave
/// it up.
pub async fn planned_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    round: &PlannedRound,
) -> Result<u64, StoreError> {
    tx.execute(
        "delete from planned_round where id = $1 and version = $2",
        &[round.id.into(), round.version.into()],
    )
    .await
}
