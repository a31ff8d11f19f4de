//! The status rounds of a programme. Its newest round is the one with the latest meeting.

mod moving;
mod owed;
mod pack;
mod planned;
mod ratings;
mod upward;

pub use moving::{round_close, round_freeze, round_lock, round_reschedule, round_treat};
pub use owed::{owed_list, owed_reports};
pub use pack::{late_list, pack_assemble, pack_find, pack_hash_find, pack_text};
pub use planned::{
    planned_delete, planned_due, planned_find, planned_insert, planned_lines, planned_update,
};
pub use ratings::{rating_count, rating_insert, rating_list};
pub use upward::{upward_find, upward_insert};

use super::rules::rule_set;
use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ForumId, ProgrammeId, RoundId};
use domain::policy::{Govern, Permit};
use domain::round::{Round, RoundHead, RoundLine, RoundState, Schedule, Timetable};

impl Record for RoundHead {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: RoundId::new(row.uuid(0)?),
            forum: row.text(1)?,
            meeting_on: row.day(2)?,
            rules: row.opt_word(3)?.unwrap_or_default(),
        })
    }
}

/// A round with the name of its forum.
impl Record for RoundLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let id = RoundId::new(row.uuid(0)?);
        Ok(Self {
            forum_id: ForumId::new(row.uuid(8)?),
            forum: row.text(1)?,
            state: RoundState {
                id,
                meeting_on: row.day(2)?,
                due_on: row.day(3)?,
                frozen_at: row.opt_instant(4)?,
                treated_at: row.opt_instant(5)?,
                closed_at: row.opt_instant(6)?,
                programme: ProgrammeId::new(row.uuid(7)?),
            },
            rules: rule_set(row, 9)?,
            timetable: Timetable {
                first_due_on: row.day(11)?,
                version: row.number(12)?,
                schedule: schedule(row, 13)?,
            },
        })
    }
}

/// The deadline in `column` and the reminders in the next two.
fn schedule(row: &Row<'_>, column: usize) -> Result<Schedule, StoreError> {
    let reminder = |n| row.opt_day(column.saturating_add(n));
    Ok(Schedule {
        due_on: row.day(column)?,
        reminders: [reminder(1)?, reminder(2)?],
    })
}

/// The columns of a [`RoundLine`].
macro_rules! round_line {
    ($rest:literal) => {
        concat!(
            "select r.id, f.name, r.meeting_on, r.due_on, r.frozen_at, r.treated_at, r.closed_at,
             r.programme_id, r.forum_id, g.kind, g.dimensions, r.first_due_on, r.schedule_version,
             r.due_on, r.first_reminder_on, r.second_reminder_on
             from status_round r join forum f on f.id = r.forum_id
             left join rule_set g on g.id = r.rule_set_id
             where r.programme_id = $1 ",
            $rest
        )
    };
}

/// All rounds of a programme, newest first.
pub async fn round_lines(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<RoundLine>, StoreError> {
    db.rows(
        round_line!("order by r.meeting_on desc"),
        &[programme.into()],
    )
    .await
}

/// `None` while the programme has no round.
pub async fn newest_round_find(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Option<RoundLine>, StoreError> {
    db.row(
        round_line!("order by r.meeting_on desc limit 1"),
        &[programme.into()],
    )
    .await
}

/// The newest that is frozen; `None` until one is.
pub async fn newest_frozen_find(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Option<RoundLine>, StoreError> {
    db.row(
        round_line!("and r.frozen_at is not null order by r.meeting_on desc limit 1"),
        &[programme.into()],
    )
    .await
}

/// The round for the meeting of this day.
pub async fn round_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    meeting_on: NaiveDate,
) -> Result<Option<RoundLine>, StoreError> {
    db.row(
        round_line!("and r.meeting_on = $2"),
        &[programme.into(), meeting_on.into()],
    )
    .await
}

/// The newest `n_most` rounds, newest first.
pub async fn round_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    n_most: u32,
) -> Result<Vec<RoundHead>, StoreError> {
    db.rows(
        "select r.id, f.name, r.meeting_on, g.kind
         from status_round r join forum f on f.id = r.forum_id
         left join rule_set g on g.id = r.rule_set_id
         where r.programme_id = $1 order by r.meeting_on desc limit $2",
        &[programme.into(), n_most.into()],
    )
    .await
}

/// The days of a programme's meetings that have a round or are to have one.
pub async fn round_days(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<NaiveDate>, StoreError> {
    db.rows(
        "select meeting_on from status_round where programme_id = $1
         union select meeting_on from planned_round where programme_id = $1 order by meeting_on",
        &[programme.into()],
    )
    .await
}

/// A programme and its newest round.
pub struct NewestRound {
    pub programme: ProgrammeId,
    pub round: RoundHead,
}

impl Record for NewestRound {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            round: RoundHead::read(row)?,
            programme: ProgrammeId::new(row.uuid(4)?),
        })
    }
}

/// The newest round of every programme that has one.
pub async fn newest_round_list(db: &mut impl Query) -> Result<Vec<NewestRound>, StoreError> {
    db.rows(
        "select r.id, f.name, r.meeting_on, g.kind, r.programme_id
         from status_round r join forum f on f.id = r.forum_id
         left join rule_set g on g.id = r.rule_set_id
         where r.meeting_on =
           (select max(n.meeting_on) from status_round n where n.programme_id = r.programme_id)
         order by r.programme_id",
        &[],
    )
    .await
}

/// The round goes by the rule set that its programme has now, whatever it has later.
pub async fn round_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    round: &Round,
) -> Result<(), StoreError> {
    let [first, second] = round.schedule.reminders;
    tx.execute(
        "insert into status_round (id, programme_id, forum_id, meeting_on, due_on, first_due_on,
         first_reminder_on, second_reminder_on, schedule_version, rule_set_id)
         values ($1, $2, $3, $4, $5, $5, $6, $7, $8,
           (select g.id from rule_set g where g.programme_id = $2 and g.valid_until is null))",
        &[
            round.id.into(),
            round.programme.into(),
            round.forum.into(),
            round.meeting_on.into(),
            round.schedule.due_on.into(),
            first.into(),
            second.into(),
            round.version.into(),
        ],
    )
    .await?;
    Ok(())
}
