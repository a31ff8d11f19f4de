//! What a plan says of itself: how it reconciles, and what is still open.

use crate::store::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::ids::ProgrammeId;
use domain::order::{
    ConditionState, EndingLine, FateKind, LedgerLine, OpenCondition, Origin, PlanCounts,
};

struct Tally {
    origin: Origin,
    fate: FateKind,
    n: u32,
}

impl Record for Tally {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            origin: row.word(0)?,
            fate: row.word(1)?,
            n: row.number(2)?,
        })
    }
}

pub async fn plan_counts(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<PlanCounts, StoreError> {
    let tallies: Vec<Tally> = db
        .rows(
            "select origin, fate, count(*) from initiative where programme_id = $1
             group by origin, fate",
            &[programme.into()],
        )
        .await?;
    let mut counts = PlanCounts::default();
    tallies
        .iter()
        .for_each(|t| counts.add(t.origin, t.fate, t.n));
    Ok(counts)
}

struct StoredCondition(OpenCondition);

impl Record for StoredCondition {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(OpenCondition {
            number: row.number(0)?,
            title: row.text(1)?,
            text: row.text(2)?,
            due_on: row.day(3)?,
            forum_name: row.text(4)?,
            state: ConditionState::Fulfilled,
        }))
    }
}

/// What is not fulfilled of the conditions on active initiatives, the one that is due first before
/// others.
pub async fn open_condition_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    today: NaiveDate,
) -> Result<Vec<OpenCondition>, StoreError> {
    let stored: Vec<StoredCondition> = db
        .rows(
            "select i.number, i.title, c.wording, c.due_on, f.name
             from order_condition c
             join initiative i on i.id = c.initiative_id
             join forum f on f.id = c.forum_id
             where c.programme_id = $1 and i.fate = 'active'
             and not exists (select 1 from condition_fulfilment u where u.condition_id = c.id)
             order by c.due_on, i.number, c.id",
            &[programme.into()],
        )
        .await?;
    let standing = |StoredCondition(mut open)| {
        open.state = ConditionState::of(open.due_on, false, today);
        open
    };
    Ok(stored.into_iter().map(standing).collect())
}

struct Untold(u32, String);

impl Record for Untold {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.number(0)?, row.text(1)?))
    }
}

/// Number and title of the active initiatives whose scope changed without those who ordered being
/// told.
pub async fn untold_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<(u32, String)>, StoreError> {
    let untold: Vec<Untold> = db
        .rows(
            "select i.number, i.title from confirmation c join initiative i on i.id = c.initiative_id
             where c.programme_id = $1 and c.untold and c.fate = 'active' order by i.number",
            &[programme.into()],
        )
        .await?;
    Ok(untold.into_iter().map(|u| (u.0, u.1)).collect())
}

impl Record for LedgerLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let into = match row.opt_int(9)? {
            Some(_) => Some((row.number(9)?, row.text(10)?)),
            None => None,
        };
        let decision = match row.opt_text(11)? {
            Some(forum) => Some((forum, row.day(12)?, row.text(13)?)),
            None => None,
        };
        let ending = match row.opt_word::<FateKind>(8)? {
            Some(fate) => Some(EndingLine {
                fate,
                into,
                decision,
                remark: row.opt_text(14)?,
                recorded_at: row.instant(15)?,
            }),
            None => None,
        };
        Ok(Self {
            number: row.number(0)?,
            title: row.text(1)?,
            origin: row.word(2)?,
            fate: row.word(3)?,
            ordered: (row.text(4)?, row.day(5)?, row.text(6)?),
            ending,
        })
    }
}

/// Every initiative of a plan, by number, with the decisions that brought it in and settled its fate.
pub async fn ledger_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<LedgerLine>, StoreError> {
    db.rows(
        "select i.number, i.title, i.origin, i.fate, f.name, o.decided_on, o.item, e.sequence,
         e.fate, g.number, g.title, d.name, e.decided_on, e.item, e.remark, e.recorded_at
         from initiative i
         join order_record o on o.initiative_id = i.id and o.sequence = 1
         join forum f on f.id = o.forum_id
         left join initiative_ending e on e.initiative_id = i.id and e.sequence =
           (select max(n.sequence) from initiative_ending n where n.initiative_id = i.id)
         left join initiative g on g.id = e.into_id
         left join forum d on d.id = e.forum_id
         where i.programme_id = $1 order by i.number",
        &[programme.into()],
    )
    .await
}
