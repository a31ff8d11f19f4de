//! The annual wheels of forums: their duties, what was decided of them, and the half-years that are closed.

mod write;

pub use write::{closing_insert, duty_insert, duty_update, line_insert, review_insert};

use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::half_year::HalfYear;
use domain::ids::{AgreementId, DutyId, ForumId};
use domain::wheel::{
    Closed, DueItem, Duty, DutyDraft, Kept, Occurrence, Outcome, Review, Rule, Wheel,
};
use std::collections::BTreeMap;

impl Record for Kept {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let rule = Rule::stored(&row.text(6)?, row.number(7)?, &row.text(8)?);
        let duty = Duty {
            id: DutyId::new(row.uuid(0)?),
            forum: ForumId::new(row.uuid(1)?),
            draft: DutyDraft {
                title: row.checked(2)?,
                kind: row.word(3)?,
                agreement: row.opt_uuid(4)?.map(AgreementId::new),
                what: row.opt_checked(5)?,
                rule: rule.ok_or(StoreError::Damaged { column: 6 })?,
                validity: row.validity(9)?,
            },
            ended: row.opt_checked(11)?,
            version: row.number(12)?,
        };
        Ok(Self {
            duty,
            agreement: row.opt_text(13)?,
        })
    }
}

macro_rules! duties {
    ($rest:literal) => {
        concat!(
            "select d.id, d.forum_id, d.title, d.kind, d.agreement_id, d.what, d.rule, d.every, d.first,
             d.valid_from, d.valid_until, d.end_reason, d.version, a.title
             from annual_duty d left join agreement a on a.id = d.agreement_id ",
            $rest
        )
    };
}

/// Those that a forum keeps, in the order in which they were put down.
pub async fn duty_list(db: &mut impl Query, forum: ForumId) -> Result<Vec<Kept>, StoreError> {
    db.rows(
        duties!("where d.forum_id = $1 order by d.created_at, d.id"),
        &[forum.into()],
    )
    .await
}

pub async fn duty_find(db: &mut impl Query, id: DutyId) -> Result<Option<Kept>, StoreError> {
    db.row(duties!("where d.id = $1"), &[id.into()]).await
}

/// Whether a forum that is closed handed this duty on.
pub async fn was_kept_by(
    db: &mut impl Query,
    id: DutyId,
    forum: ForumId,
) -> Result<bool, StoreError> {
    let n: Option<u32> = db
        .row(
            "select count(*) from forum_handover
             where kind = 'duty' and target_id = $1 and forum_id = $2",
            &[id.into(), forum.into()],
        )
        .await?;
    Ok(n.unwrap_or_default() > 0)
}

struct Keeper(ForumId);

impl Record for Keeper {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(ForumId::new(row.uuid(0)?)))
    }
}

/// The forums that keep duties.
pub async fn keeping_forums(db: &mut impl Query) -> Result<Vec<ForumId>, StoreError> {
    let keepers: Vec<Keeper> = db
        .rows(
            "select distinct forum_id from annual_duty order by forum_id",
            &[],
        )
        .await?;
    Ok(keepers.into_iter().map(|keeper| keeper.0).collect())
}

/// A decision, from a column on.
fn review(row: &Row<'_>, first: usize) -> Result<Review, StoreError> {
    let at = |n: usize| first.saturating_add(n);
    let outcome = Outcome::stored(row.word(first)?, row.opt_word(at(1))?);
    Ok(Review {
        outcome: outcome.ok_or(StoreError::Damaged { column: first })?,
        words: row.opt_text(at(2))?,
        decided_by: row.text(at(3))?,
        met_on: row.opt_day(at(4))?,
        decided_on: row.day(at(5))?,
        put_down_by: row.opt_text(at(6))?,
        put_down_at: row.instant(at(7))?,
    })
}

fn occurrence(row: &Row<'_>) -> Result<Occurrence, StoreError> {
    Ok(Occurrence {
        duty: DutyId::new(row.uuid(0)?),
        due_on: row.day(1)?,
    })
}

struct Decided(Occurrence, Review);

impl Record for Decided {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(occurrence(row)?, review(row, 2)?))
    }
}

struct Recorded(Occurrence);

impl Record for Recorded {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        occurrence(row).map(Self)
    }
}

struct ClosedHalf(HalfYear);

impl Record for ClosedHalf {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.word(0).map(Self)
    }
}

/// All of a forum's wheel.
pub async fn wheel_find(db: &mut impl Query, forum: ForumId) -> Result<Wheel, StoreError> {
    let duties = duty_list(db, forum).await?;
    let decided: Vec<Decided> = db
        .rows(
            "select r.duty_id, r.due_on, r.outcome, r.deferred_to, r.words, f.name, r.met_on,
             r.decided_on, p.name, r.put_down_at
             from annual_duty d
             join duty_review r on r.duty_id = d.id
             join forum f on f.id = r.forum_id
             left join person p on p.id = r.put_down_by
             where d.forum_id = $1 order by r.duty_id, r.due_on, r.sequence",
            &[forum.into()],
        )
        .await?;
    let recorded: Vec<Recorded> = db
        .rows(
            "select l.duty_id, l.due_on from annual_duty d
             join half_year_line l on l.duty_id = d.id
             where d.forum_id = $1 order by l.duty_id, l.due_on",
            &[forum.into()],
        )
        .await?;
    let closed: Vec<ClosedHalf> = db
        .rows(
            "select half from half_year_closing where forum_id = $1 order by half",
            &[forum.into()],
        )
        .await?;
    let mut reviews: BTreeMap<Occurrence, Vec<Review>> = BTreeMap::new();
    for Decided(at, review) in decided {
        reviews.entry(at).or_default().push(review);
    }
    Ok(Wheel {
        duties,
        reviews,
        recorded: recorded.into_iter().map(|found| found.0).collect(),
        closed: closed.into_iter().map(|found| found.0).collect(),
    })
}

impl Record for Closed {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            at: row.instant(0)?,
            by: row.opt_text(1)?,
        })
    }
}

/// When a half-year was closed; `None` while it is not.
pub async fn half_closed(
    db: &mut impl Query,
    forum: ForumId,
    half: HalfYear,
) -> Result<Option<Closed>, StoreError> {
    db.row(
        "select c.closed_at, p.name from half_year_closing c
         left join person p on p.id = c.closed_by where c.forum_id = $1 and c.half = $2",
        &[forum.into(), half.to_string().into()],
    )
    .await
}

struct Line(DueItem);

impl Record for Line {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let from = row.text(7)?;
        let from: Result<Vec<HalfYear>, ()> = from.split_whitespace().map(str::parse).collect();
        Ok(Self(DueItem {
            at: occurrence(row)?,
            title: row.text(2)?,
            kind: row.word(3)?,
            agreement: row.opt_text(4)?,
            what: row.opt_text(5)?,
            is_by_date: row.flag(6)?,
            deferred_from: from.map_err(|()| StoreError::Damaged { column: 7 })?,
            missed: row.opt_word(8)?,
            reviews: vec![review(row, 9)?],
        }))
    }
}

/// What was due in a half-year when it was closed, each with the decision that held.
pub async fn half_lines(
    db: &mut impl Query,
    forum: ForumId,
    half: HalfYear,
) -> Result<Vec<DueItem>, StoreError> {
    let lines: Vec<Line> = db
        .rows(
            "select l.duty_id, l.due_on, l.title, l.kind, l.agreement, l.what, l.is_by_date,
             l.deferred_from, l.missed, r.outcome, r.deferred_to, r.words, f.name, r.met_on,
             r.decided_on, p.name, r.put_down_at
             from half_year_line l
             join duty_review r on r.duty_id = l.duty_id and r.due_on = l.due_on
             join forum f on f.id = r.forum_id
             left join person p on p.id = r.put_down_by
             where l.forum_id = $1 and l.half = $2
             and not exists (select 1 from duty_review n where n.duty_id = r.duty_id
               and n.due_on = r.due_on and n.sequence > r.sequence)
             order by l.position",
            &[forum.into(), half.to_string().into()],
        )
        .await?;
    Ok(lines.into_iter().map(|line| line.0).collect())
}

struct Met(NaiveDate);

impl Record for Met {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.day(0).map(Self)
    }
}

/// The days on which a forum met up to one, the newest first.
pub async fn met_until(
    db: &mut impl Query,
    forum: ForumId,
    until: NaiveDate,
) -> Result<Vec<NaiveDate>, StoreError> {
    let met: Vec<Met> = db
        .rows(
            "select meeting_on from meeting
             where forum_id = $1 and meeting_on <= $2 and stage <> 'cancelled'
             order by meeting_on desc",
            &[forum.into(), until.into()],
        )
        .await?;
    Ok(met.into_iter().map(|met| met.0).collect())
}
