//! Questions to several addressees, and what they answered.

mod write;

pub use write::{answer_insert, hearing_insert};

use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::hearing::{AddresseeView, AnswerLine, OwedAnswer};
use domain::ids::{AgreementId, ForumId, HearingId, ItemId, UserId};
use domain::meeting::MeetingStage;
use domain::time::Timestamp;

/// What is stored of a hearing but its addressees.
pub struct StoredHearing {
    /// The item that it is shown under: the one that was asked for, or one that goes on with it.
    pub shown_under: ItemId,
    pub id: HearingId,
    pub forum: ForumId,
    pub forum_name: String,
    pub meeting_on: NaiveDate,
    pub item: ItemId,
    pub item_title: String,
    pub question: String,
    pub called: String,
    pub due_on: NaiveDate,
    pub asked_at: Timestamp,
    /// Of the meeting that it is shown for.
    pub dispatched_at: Option<Timestamp>,
    pub stage: MeetingStage,
}

impl Record for StoredHearing {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            shown_under: ItemId::new(row.uuid(0)?),
            id: HearingId::new(row.uuid(1)?),
            forum: ForumId::new(row.uuid(2)?),
            forum_name: row.text(3)?,
            meeting_on: row.day(4)?,
            item: ItemId::new(row.uuid(5)?),
            item_title: row.text(6)?,
            question: row.text(7)?,
            called: row.text(8)?,
            due_on: row.day(9)?,
            asked_at: row.instant(10)?,
            dispatched_at: row.opt_instant(11)?,
            stage: row.word(12)?,
        })
    }
}

/// A [`StoredHearing`] under the item that it was asked for.
macro_rules! hearings {
    ($rest:literal) => {
        concat!(
            "select h.item_id, h.id, h.forum_id, f.name, h.meeting_on, h.item_id, i.title, h.question,
             h.called, h.due_on, h.asked_at, m.dispatched_at, m.stage
             from hearing h
             join forum f on f.id = h.forum_id
             join agenda_item i on i.id = h.item_id
             join meeting m on m.forum_id = h.forum_id and m.meeting_on = h.meeting_on ",
            $rest
        )
    };
}

pub async fn hearing_find(
    db: &mut impl Query,
    id: HearingId,
) -> Result<Option<StoredHearing>, StoreError> {
    db.row(hearings!("where h.id = $1"), &[id.into()]).await
}

/// The one that is due last first.
pub async fn hearing_list(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Vec<StoredHearing>, StoreError> {
    db.rows(
        hearings!("where h.forum_id = $1 order by h.due_on desc, h.asked_at desc, h.id"),
        &[forum.into()],
    )
    .await
}

/// Those for items about an agreement; the one that is due last first.
pub async fn hearings_about(
    db: &mut impl Query,
    agreement: AgreementId,
) -> Result<Vec<StoredHearing>, StoreError> {
    db.rows(
        hearings!(
            "where h.item_id in (select item_id from agenda_item_agreement where agreement_id = $1)
             order by h.due_on desc, h.asked_at desc, h.id"
        ),
        &[agreement.into()],
    )
    .await
}

/// Those for the items of a meeting, and for the items that these go on with; oldest first.
pub async fn hearings_under(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<StoredHearing>, StoreError> {
    db.rows(
        "with recursive chain (item_id, earlier_id) as (
           select id, id from agenda_item where forum_id = $1 and meeting_on = $2
           union all
           select c.item_id, e.continues_id from chain c
           join agenda_item e on e.id = c.earlier_id where e.continues_id is not null)
         select c.item_id, h.id, h.forum_id, f.name, h.meeting_on, h.item_id, i.title, h.question,
         h.called, h.due_on, h.asked_at, m.dispatched_at, m.stage
         from chain c
         join hearing h on h.item_id = c.earlier_id
         join forum f on f.id = h.forum_id
         join agenda_item i on i.id = c.item_id
         join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
         order by h.asked_at, h.id",
        &[forum.into(), on.into()],
    )
    .await
}

/// An addressee, with one of its answers if there are any.
struct Answered {
    number: u32,
    name: String,
    person: Option<UserId>,
    answer: Option<AnswerLine>,
}

impl Record for Answered {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let answer = match row.opt_word(3)? {
            Some(state) => Some(AnswerLine {
                state,
                words: row.opt_text(4)?,
                way: row.word(5)?,
                given_on: row.day(6)?,
                put_down_by: row.opt_text(7)?,
                put_down_at: row.instant(8)?,
            }),
            None => None,
        };
        Ok(Self {
            number: row.number(0)?,
            name: row.text(1)?,
            person: row.opt_uuid(2)?.map(UserId::new),
            answer,
        })
    }
}

/// In the order in which they were asked, each with its answers, oldest first.
pub async fn addressee_list(
    db: &mut impl Query,
    id: HearingId,
) -> Result<Vec<AddresseeView>, StoreError> {
    let rows: Vec<Answered> = db
        .rows(
            "select a.number, a.name, a.person_id, w.state, w.words, w.way, w.given_on, p.name,
             w.put_down_at
             from hearing_addressee a
             left join hearing_answer w on w.hearing_id = a.hearing_id and w.number = a.number
             left join person p on p.id = w.put_down_by
             where a.hearing_id = $1 order by a.number, w.sequence",
            &[id.into()],
        )
        .await?;
    let mut addressees: Vec<AddresseeView> = Vec::new();
    for row in rows {
        match addressees.last_mut().filter(|a| a.number == row.number) {
            Some(addressee) => addressee.answers.extend(row.answer),
            None => addressees.push(AddresseeView {
                number: row.number,
                name: row.name,
                person: row.person,
                answers: row.answer.into_iter().collect(),
            }),
        }
    }
    Ok(addressees)
}

impl Record for OwedAnswer {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            hearing: HearingId::new(row.uuid(0)?),
            number: row.number(1)?,
            addressee: row.text(2)?,
            forum_name: row.text(3)?,
            question: row.text(4)?,
            due_on: row.day(5)?,
        })
    }
}

/// The answers that somebody owes, the one that is due first before others: until the minutes of the
/// meeting are approved, or further on when its item went on to another one.
pub async fn owed_answers(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<OwedAnswer>, StoreError> {
    db.rows(
        "with recursive chain (hearing_id, item_id) as (
           select h.id, h.item_id from hearing h
           join hearing_addressee a on a.hearing_id = h.id where a.person_id = $1
           union
           select c.hearing_id, i.id from chain c
           join agenda_item i on i.continues_id = c.item_id)
         select h.id, a.number, a.name, f.name, h.question, h.due_on
         from hearing_addressee a
         join hearing h on h.id = a.hearing_id
         join forum f on f.id = h.forum_id
         where a.person_id = $1
           and exists (select 1 from chain c
             join agenda_item i on i.id = c.item_id
             join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
             where c.hearing_id = h.id and m.stage <> 'approved'
               and (m.stage <> 'cancelled' or not exists (
                 select 1 from agenda_item n where n.continues_id = i.id)))
           and not exists (select 1 from hearing_answer w
             where w.hearing_id = a.hearing_id and w.number = a.number)
         order by h.due_on, h.asked_at, a.number",
        &[person.into()],
    )
    .await
}

/// Whether minutes are out for comment of a meeting that had the hearing's item, or one that goes on with it.
pub async fn is_in_minutes_out(db: &mut impl Query, id: HearingId) -> Result<bool, StoreError> {
    let n: Option<u32> = db
        .row(
            "with recursive chain (item_id) as (
               select item_id from hearing where id = $1
               union
               select i.id from chain c join agenda_item i on i.continues_id = c.item_id)
             select count(*) from chain c
             join agenda_item i on i.id = c.item_id
             join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
             where m.stage = 'comment'",
            &[id.into()],
        )
        .await?;
    Ok(n.unwrap_or_default() > 0)
}
