//! What forums decided, and what was put beside their minutes.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{Addendum, AddendumDraft, DecisionLine, DecisionQuery, MeetingState};
use domain::policy::{Decide, Permit};
use domain::programme::{PAGE_SIZE, rows_before};
use domain::time::Timestamp;

impl Record for DecisionLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            met_on: row.day(1)?,
            item: row.number(2)?,
            title: row.text(3)?,
            conclusion: row.word(4)?,
            words: row.text(5)?,
            is_closed: row.flag(6)?,
        })
    }
}

/// A decision, and how many were found with it.
struct Found(DecisionLine, u32);

impl Record for Found {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(DecisionLine::read(row)?, row.number(7)?))
    }
}

/// A page of those that hold the words, newest first, and how many there are; none beyond the last page.
/// What is searched is gone through once, and the rest of a row is read of the page alone.
pub async fn decision_page(
    db: &mut impl Query,
    forum: ForumId,
    query: &DecisionQuery,
) -> Result<(Vec<DecisionLine>, u32), StoreError> {
    let found: Vec<Found> = db
        .rows(
            "with found as materialized (
               select number from forum_decision
               where forum_id = $1 and instr(search, $2) > 0 order by number desc)
             select number, meeting_on, item_number, title, conclusion, words, is_closed,
             (select count(*) from found)
             from forum_decision
             where forum_id = $1 and number in (select number from found limit $3 offset $4)
             order by number desc",
            &[
                forum.into(),
                query.words.trim().to_lowercase().into(),
                PAGE_SIZE.into(),
                rows_before(query.page).into(),
            ],
        )
        .await?;
    let n_found = found.first().map_or(0, |Found(_, n_found)| *n_found);
    let lines = found.into_iter().map(|Found(line, _)| line);
    Ok((lines.collect(), n_found))
}

/// The highest number among the decisions of a forum, 0 before the first. Two approvals at once are told
/// apart by the key: the slower one fails as a duplicate.
pub async fn last_decision(db: &mut impl Query, forum: ForumId) -> Result<u32, StoreError> {
    let last: Option<u32> = db
        .row(
            "select coalesce(max(number), 0) from forum_decision where forum_id = $1",
            &[forum.into()],
        )
        .await?;
    Ok(last.unwrap_or(0))
}

/// Fails as a duplicate when another meeting's decisions took the number a moment before.
pub async fn decision_insert(
    tx: &mut Tx,
    _: &Permit<Decide>,
    state: &MeetingState,
    (item, decision): (ItemId, &DecisionLine),
) -> Result<(), StoreError> {
    let search = format!("{}\n{}", decision.title, decision.words).to_lowercase();
    tx.execute(
        "insert into forum_decision (forum_id, number, meeting_on, item_id, item_number, title,
         conclusion, words, is_closed, search) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            state.forum.into(),
            decision.number.into(),
            state.on.into(),
            item.into(),
            decision.item.into(),
            decision.title.as_str().into(),
            decision.conclusion.code().into(),
            decision.words.as_str().into(),
            decision.is_closed.into(),
            search.into(),
        ],
    )
    .await?;
    Ok(())
}

/// The number of an item and of its decision, of one meeting.
pub async fn decisions_of(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<(u32, u32)>, StoreError> {
    struct Numbered(u32, u32);
    impl Record for Numbered {
        fn read(row: &Row<'_>) -> Result<Self, StoreError> {
            Ok(Self(row.number(0)?, row.number(1)?))
        }
    }
    let numbered: Vec<Numbered> = db
        .rows(
            "select item_number, number from forum_decision
             where forum_id = $1 and meeting_on = $2 order by number",
            &[forum.into(), on.into()],
        )
        .await?;
    Ok(numbered.into_iter().map(|n| (n.0, n.1)).collect())
}

impl Record for Addendum {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            words: row.text(0)?,
            is_closed: row.flag(1)?,
            added_by: row.opt_text(2)?,
            added_at: row.instant(3)?,
        })
    }
}

/// Oldest first.
pub async fn addendum_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<Addendum>, StoreError> {
    db.rows(
        "select a.words, a.is_closed, p.name, a.added_at from minutes_addendum a
         left join person p on p.id = a.added_by
         where a.forum_id = $1 and a.meeting_on = $2 order by a.sequence",
        &[forum.into(), on.into()],
    )
    .await
}

/// Fails as a duplicate when another one was a moment faster.
pub async fn addendum_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    state: &MeetingState,
    draft: &AddendumDraft,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into minutes_addendum (forum_id, meeting_on, sequence, words, is_closed, added_by,
         added_at) values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            state.forum.into(),
            state.on.into(),
            draft.based_on.saturating_add(1).into(),
            draft.words.as_str().into(),
            draft.is_closed.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
