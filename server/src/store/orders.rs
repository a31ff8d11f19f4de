//! Orders: what was ordered, on which conditions, what ended an initiative, and who was told.

mod ledger;
mod write;

pub use ledger::{ledger_list, open_condition_list, plan_counts, untold_list};
pub use write::{
    condition_insert, ending_insert, fulfilment_insert, order_insert, presentation_insert,
    retraction_insert, untold_put,
};

use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::ids::{ConditionId, ForumId, InitiativeId, PresentationId, ProgrammeId};
use domain::order::{
    Condition, ConditionDraft, ConditionLine, ConditionState, DecisionReference, EndingLine, Fate,
    FateKind, Fulfilment, OrderDraft, OrderLine, OrderRecord, OrderTerms, Presentation,
    PresentationDraft, PresentationLine,
};

impl Record for OrderLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let draft = OrderDraft {
            terms: OrderTerms {
                wording: row.opt_checked(3)?,
                target_group: row.opt_checked(4)?,
                places: row.opt_checked(5)?,
                end_on: row.opt_day(6)?,
                remark: row.opt_checked(7)?,
            },
            decision: DecisionReference {
                forum: ForumId::new(row.uuid(8)?),
                decided_on: row.day(9)?,
                item: row.checked(10)?,
            },
        };
        Ok(Self {
            record: OrderRecord {
                initiative: InitiativeId::new(row.uuid(0)?),
                programme: ProgrammeId::new(row.uuid(1)?),
                sequence: row.number(2)?,
                draft,
            },
            forum_name: row.text(11)?,
            recorded_by: row.opt_text(12)?,
            recorded_at: row.instant(13)?,
        })
    }
}

/// Newest first; the first one holds.
pub async fn order_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<OrderLine>, StoreError> {
    db.rows(
        "select o.initiative_id, i.programme_id, o.sequence, o.wording, o.target_group, o.places,
         o.end_on, o.remark, o.forum_id, o.decided_on, o.item, f.name, p.name, o.recorded_at
         from order_record o
         join initiative i on i.id = o.initiative_id
         join forum f on f.id = o.forum_id
         left join person p on p.id = o.recorded_by
         where o.initiative_id = $1 order by o.sequence desc",
        &[initiative.into()],
    )
    .await
}

/// A condition as it is stored; how it stands depends on the day.
struct StoredCondition {
    line: ConditionLine,
}

impl Record for StoredCondition {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let fulfilled = match row.opt_day(6)? {
            Some(on) => Some((on, row.text(7)?)),
            None => None,
        };
        let line = ConditionLine {
            id: ConditionId::new(row.uuid(0)?),
            text: row.text(1)?,
            due_on: row.day(2)?,
            forum_name: row.text(3)?,
            decided_on: row.day(4)?,
            item: row.text(5)?,
            fulfilled,
            state: ConditionState::Fulfilled,
        };
        Ok(Self { line })
    }
}

/// In the order they were set, as they stand on this day.
pub async fn condition_list(
    db: &mut impl Query,
    initiative: InitiativeId,
    today: NaiveDate,
) -> Result<Vec<ConditionLine>, StoreError> {
    let stored: Vec<StoredCondition> = db
        .rows(
            "select c.id, c.wording, c.due_on, f.name, c.decided_on, c.item, u.fulfilled_on,
             u.evidence
             from order_condition c
             join forum f on f.id = c.forum_id
             left join condition_fulfilment u on u.condition_id = c.id
             where c.initiative_id = $1 order by c.recorded_at, c.due_on, c.id",
            &[initiative.into()],
        )
        .await?;
    let standing = |StoredCondition { mut line }| {
        line.state = ConditionState::of(line.due_on, line.fulfilled.is_some(), today);
        line
    };
    Ok(stored.into_iter().map(standing).collect())
}

impl Record for Condition {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let fulfilled = match row.opt_day(7)? {
            Some(on) => Some(Fulfilment {
                on,
                evidence: row.checked(8)?,
            }),
            None => None,
        };
        Ok(Self {
            id: ConditionId::new(row.uuid(0)?),
            programme: ProgrammeId::new(row.uuid(1)?),
            draft: ConditionDraft {
                text: row.checked(2)?,
                due_on: row.day(3)?,
                decision: DecisionReference {
                    forum: ForumId::new(row.uuid(4)?),
                    decided_on: row.day(5)?,
                    item: row.checked(6)?,
                },
            },
            fulfilled,
        })
    }
}

pub async fn condition_find(
    db: &mut impl Query,
    initiative: InitiativeId,
    id: ConditionId,
) -> Result<Option<Condition>, StoreError> {
    db.row(
        "select c.id, c.programme_id, c.wording, c.due_on, c.forum_id, c.decided_on, c.item,
         u.fulfilled_on, u.evidence
         from order_condition c left join condition_fulfilment u on u.condition_id = c.id
         where c.initiative_id = $1 and c.id = $2",
        &[initiative.into(), id.into()],
    )
    .await
}

impl Record for PresentationLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let retracted = match row.opt_instant(4)? {
            Some(at) => Some((at, row.text(5)?)),
            None => None,
        };
        Ok(Self {
            id: PresentationId::new(row.uuid(0)?),
            version: row.number(1)?,
            presented_on: row.day(2)?,
            item: row.text(3)?,
            retracted,
        })
    }
}

/// Newest first, those taken back as well.
pub async fn presentation_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<PresentationLine>, StoreError> {
    db.rows(
        "select p.id, p.version, p.presented_on, p.item, r.recorded_at, r.remark
         from presentation p left join presentation_retraction r on r.presentation_id = p.id
         where p.initiative_id = $1 order by p.presented_on desc, p.recorded_at desc, p.id",
        &[initiative.into()],
    )
    .await
}

impl Record for Presentation {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: PresentationId::new(row.uuid(0)?),
            programme: ProgrammeId::new(row.uuid(1)?),
            draft: PresentationDraft {
                version: row.number(2)?,
                presented_on: row.day(3)?,
                item: row.checked(4)?,
            },
            retracted: row.opt_instant(5)?.is_some(),
        })
    }
}

pub async fn presentation_find(
    db: &mut impl Query,
    initiative: InitiativeId,
    id: PresentationId,
) -> Result<Option<Presentation>, StoreError> {
    db.row(
        "select p.id, i.programme_id, p.version, p.presented_on, p.item, r.recorded_at
         from presentation p
         join initiative i on i.id = p.initiative_id
         left join presentation_retraction r on r.presentation_id = p.id
         where p.initiative_id = $1 and p.id = $2",
        &[initiative.into(), id.into()],
    )
    .await
}

/// An ending with the id of the initiative it goes on in.
pub struct StoredEnding {
    pub into: Option<InitiativeId>,
    pub line: EndingLine,
}

impl Record for StoredEnding {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let into = row.opt_uuid(1)?.map(InitiativeId::new);
        let named = match into {
            Some(_) => Some((row.number(2)?, row.text(3)?)),
            None => None,
        };
        let decision = match row.opt_text(4)? {
            Some(forum) => Some((forum, row.day(5)?, row.text(6)?)),
            None => None,
        };
        Ok(Self {
            into,
            line: EndingLine {
                fate: row.word::<FateKind>(0)?,
                into: named,
                decision,
                remark: row.opt_text(7)?,
                recorded_at: row.instant(8)?,
            },
        })
    }
}

impl StoredEnding {
    /// What it made of the initiative.
    pub fn fate(&self) -> Fate {
        match (self.line.fate, self.into) {
            (FateKind::Merged, Some(into)) => Fate::Merged(into),
            (FateKind::Withdrawn, _) => Fate::Withdrawn,
            (FateKind::Active, _) => Fate::Active,
            // The table holds no merger without the initiative that goes on.
            (FateKind::Closed | FateKind::Merged, _) => Fate::Closed,
        }
    }
}

/// Newest first; the first tells what has become of the initiative.
pub async fn ending_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<StoredEnding>, StoreError> {
    db.rows(
        "select e.fate, e.into_id, i.number, i.title, f.name, e.decided_on, e.item, e.remark,
         e.recorded_at
         from initiative_ending e
         left join initiative i on i.id = e.into_id
         left join forum f on f.id = e.forum_id
         where e.initiative_id = $1 order by e.sequence desc",
        &[initiative.into()],
    )
    .await
}

struct Other(InitiativeId, u32, String);

impl Record for Other {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(
            InitiativeId::new(row.uuid(0)?),
            row.number(1)?,
            row.text(2)?,
        ))
    }
}

/// The initiatives of a programme that run, by number.
pub async fn active_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<(InitiativeId, u32, String)>, StoreError> {
    let active: Vec<Other> = db
        .rows(
            "select id, number, title from initiative
             where programme_id = $1 and fate = 'active' order by number",
            &[programme.into()],
        )
        .await?;
    Ok(active.into_iter().map(|o| (o.0, o.1, o.2)).collect())
}
