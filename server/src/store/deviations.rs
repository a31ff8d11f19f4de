//! Deviations, and what forums decided of them.

mod lines;
mod write;

pub use lines::{
    desk_lines, desk_list, deviation_counts, deviation_page, newest_deviations, open_deviations,
    unclosed_numbers,
};
pub use write::{deviation_insert, deviation_step_insert};

use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::deviation::{ForumMove, Opening, Remediation, Step, StepLine, StepMove};
use domain::ids::{DeviationId, ForumId, InitiativeId, ProgrammeId, RoundId};

/// A deviation without what was decided of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDeviation {
    pub id: DeviationId,
    pub sequence: u32,
    pub owner: ForumId,
    pub owner_name: String,
    pub meeting_on: NaiveDate,
    pub opened_on: NaiveDate,
}

impl Record for StoredDeviation {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: DeviationId::new(row.uuid(0)?),
            sequence: row.number(1)?,
            owner: ForumId::new(row.uuid(2)?),
            owner_name: row.text(3)?,
            meeting_on: row.day(4)?,
            opened_on: row.day(5)?,
        })
    }
}

/// Newest first; only the first can be open.
pub async fn deviation_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<StoredDeviation>, StoreError> {
    db.rows(
        "select d.id, d.sequence, d.forum_id, f.name, r.meeting_on, d.opened_on
         from deviation d
         join forum f on f.id = d.forum_id
         join status_round r on r.id = d.round_id
         where d.initiative_id = $1 order by d.sequence desc",
        &[initiative.into()],
    )
    .await
}

/// A decision, for the rules and for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredStep {
    pub deviation: DeviationId,
    pub step: Step,
    pub line: StepLine,
}

impl Record for StoredStep {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let step = step(row, 1)?.ok_or(StoreError::Damaged { column: 1 })?;
        Ok(Self {
            deviation: DeviationId::new(row.uuid(0)?),
            step,
            line: StepLine {
                forum: row.text(6)?,
                to: row.opt_text(7)?,
                decided_on: step.decided_on,
                item: row.opt_text(8)?,
                made: forum_move(row, step.made)?,
                closes: matches!(step.made, StepMove::Closed { .. }),
                recorded_by: row.opt_text(13)?,
                recorded_at: row.instant(14)?,
            },
        })
    }
}

/// The five columns of a step from `first`; `None` where the first is null.
pub(super) fn step(row: &Row<'_>, first: usize) -> Result<Option<Step>, StoreError> {
    let at = |n: usize| first.saturating_add(n);
    let Some(code) = row.opt_text(first)? else {
        return Ok(None);
    };
    let to = || row.uuid(at(2)).map(ForumId::new);
    let made = match code.as_str() {
        "remedied" => StepMove::Remedied,
        "escalated" => StepMove::Escalated { to: to()? },
        "answered" => StepMove::Answered {
            to: to()?,
            resolution: row.word(at(3))?,
        },
        "closed" => StepMove::Closed {
            resolution: row.word(at(3))?,
        },
        _ => return Err(StoreError::Damaged { column: first }),
    };
    Ok(Some(Step {
        forum: ForumId::new(row.uuid(at(1))?),
        decided_on: row.day(at(4))?,
        made,
    }))
}

fn forum_move(row: &Row<'_>, made: StepMove) -> Result<ForumMove, StoreError> {
    Ok(match made {
        StepMove::Remedied => ForumMove::Remedy(Remediation {
            action: row.checked(9)?,
            responsible: row.checked(10)?,
            due_on: row.day(11)?,
        }),
        StepMove::Escalated { .. } => ForumMove::Escalate {
            question: row.checked(9)?,
            procedure: row.word(12)?,
        },
        StepMove::Answered { resolution, .. } | StepMove::Closed { resolution } => {
            ForumMove::Resolve {
                resolution,
                reason: row.checked(9)?,
            }
        }
    })
}

/// All decisions on the deviations of an initiative, oldest first.
pub async fn deviation_steps(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<StoredStep>, StoreError> {
    db.rows(
        "select s.deviation_id, s.move, s.forum_id, s.to_forum_id, s.resolution, s.decided_on, f.name,
         t.name, s.item, s.wording, s.responsible, s.due_on, s.procedure, p.name, s.recorded_at
         from deviation d
         join deviation_step s on s.deviation_id = d.id
         join forum f on f.id = s.forum_id
         left join forum t on t.id = s.to_forum_id
         left join person p on p.id = s.recorded_by
         where d.initiative_id = $1 order by d.sequence, s.sequence",
        &[initiative.into()],
    )
    .await
}

impl Record for Opening {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            programme: ProgrammeId::new(row.uuid(0)?),
            initiative: InitiativeId::new(row.uuid(1)?),
            round: RoundId::new(row.uuid(2)?),
            forum: ForumId::new(row.uuid(3)?),
            light: row.word(4)?,
            n_before: row.number(5)?,
            is_accepted: row.flag(6)?,
            before: row.opt_word(7)?,
            is_rated_again: false,
        })
    }
}

/// The active initiatives that deviate in a round and have no open deviation.
pub async fn unopened_list(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Vec<Opening>, StoreError> {
    db.rows(
        "select r.programme_id, c.initiative_id, r.id, r.forum_id, c.light,
         (select count(*) from deviation b where b.initiative_id = c.initiative_id),
         exists (select 1 from deviation b join deviation_step s on s.deviation_id = b.id
          where b.initiative_id = c.initiative_id and s.move = 'closed' and s.resolution = 'accepted'
          and b.sequence =
            (select max(n.sequence) from deviation n where n.initiative_id = c.initiative_id)),
         (select e.light from current_status e where e.initiative_id = c.initiative_id and e.round_id =
           (select q.id from status_round q where q.programme_id = r.programme_id
            and q.meeting_on < r.meeting_on order by q.meeting_on desc limit 1))
         from status_round r
         join current_status c on c.round_id = r.id and c.light <> 'green'
         join initiative i on i.id = c.initiative_id and i.fate = 'active'
         where r.id = $1 and not exists (
           select 1 from deviation o
           where o.initiative_id = c.initiative_id and o.closed_on is null)
         order by i.number",
        &[round.into()],
    )
    .await
}

struct LastDay(Option<NaiveDate>);

impl Record for LastDay {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.opt_day(0)?))
    }
}

/// The day of the last decision that changed the order of an initiative.
pub async fn order_amended_on(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Option<NaiveDate>, StoreError> {
    let last: Option<LastDay> = db
        .row(
            "select max(decided_on) from order_record where initiative_id = $1 and sequence > 1",
            &[initiative.into()],
        )
        .await?;
    Ok(last.and_then(|LastDay(on)| on))
}
