//! What is to be done after meetings, and what was said of it.

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ForumId, ForumSeatId, ItemId, TaskId, UserId};
use domain::meeting::MeetingState;
use domain::policy::{CarryOut, Govern, Permit};
use domain::task::{TaskDraft, TaskLine, TaskState, TaskWord, TaskWordLine};
use domain::text::Paragraph;
use domain::time::Timestamp;

impl Record for TaskLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: TaskId::new(row.uuid(0)?),
            forum: ForumId::new(row.uuid(1)?),
            forum_name: row.text(2)?,
            met_on: row.day(3)?,
            item: ItemId::new(row.uuid(4)?),
            item_title: row.text(5)?,
            is_closed_item: row.flag(6)?,
            what: row.text(7)?,
            responsible: row.text(8)?,
            person: row.opt_uuid(9)?.map(UserId::new),
            due_on: row.day(10)?,
            outcome: row.opt_word(11)?,
            kept_by: ForumId::new(row.uuid(12)?),
            seat: row.opt_uuid(13)?.map(ForumSeatId::new),
            shows_meeting: true,
        })
    }
}

/// A [`TaskLine`], with the person who is named; who holds its seat is told by that.
macro_rules! tasks {
    ($rest:literal) => {
        concat!(
            "select t.id, t.forum_id, f.name, t.meeting_on, t.item_id, i.title, i.is_closed, t.what,
             t.responsible, t.person_id, t.due_on,
             (select w.outcome from task_word w where w.task_id = t.id
              order by w.sequence desc limit 1), k.forum_id, t.seat_id
             from task t
             join task_keeper k on k.task_id = t.id
             join agenda_item i on i.id = t.item_id
             join forum f on f.id = t.forum_id ",
            $rest
        )
    };
}

pub async fn task_find(db: &mut impl Query, id: TaskId) -> Result<Option<TaskLine>, StoreError> {
    db.row(tasks!("where t.id = $1"), &[id.into()]).await
}

/// Those that a forum follows up: by the day on which they are due.
pub async fn tasks_of_forum(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Vec<TaskLine>, StoreError> {
    db.rows(
        tasks!("where k.forum_id = $1 order by t.due_on, t.given_at, t.id"),
        &[forum.into()],
    )
    .await
}

/// Those that a meeting gave: in the order in which it did.
pub async fn tasks_of_meeting(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<TaskLine>, StoreError> {
    db.rows(
        tasks!("where t.forum_id = $1 and t.meeting_on = $2 order by t.given_at, t.id"),
        &[forum.into(), on.into()],
    )
    .await
}

/// Those of a person that nobody has closed, and those of seats that the person held or holds: the one
/// that is due first comes first.
pub async fn open_tasks_named(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<TaskLine>, StoreError> {
    db.rows(
        tasks!(
            "where (t.person_id = $1 or t.seat_id in (
               select e.seat_id from forum_seat_entry e where e.person_id = $1))
             and not exists (
               select 1 from task_word c where c.task_id = t.id and c.outcome <> 'goes_on')
             order by t.due_on, t.given_at, t.id"
        ),
        &[person.into()],
    )
    .await
}

impl Record for TaskWordLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            outcome: row.word(0)?,
            words: row.opt_text(1)?,
            said_by: row.opt_text(2)?,
            said_at: row.instant(3)?,
        })
    }
}

/// Oldest first.
pub async fn task_words(db: &mut impl Query, id: TaskId) -> Result<Vec<TaskWordLine>, StoreError> {
    db.rows(
        "select w.outcome, w.words, p.name, w.said_at from task_word w
         left join person p on p.id = w.said_by
         where w.task_id = $1 order by w.sequence",
        &[id.into()],
    )
    .await
}

pub async fn task_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: ItemId,
    (id, draft, responsible): (TaskId, &TaskDraft, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into task (id, forum_id, meeting_on, item_id, what, responsible, seat_id, person_id,
         due_on, given_by, given_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            id.into(),
            state.forum.into(),
            state.on.into(),
            item.into(),
            draft.what.as_str().into(),
            responsible.into(),
            draft.answers.seat().into(),
            draft.answers.person().into(),
            draft.due_on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when another word was a moment faster.
pub async fn task_word_insert(
    tx: &mut Tx,
    permit: &Permit<CarryOut>,
    state: &TaskState,
    word: &TaskWord,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into task_word (task_id, sequence, outcome, words, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6)",
        &[
            state.id.into(),
            state.n_words.saturating_add(1).into(),
            word.outcome.code().into(),
            word.words.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
