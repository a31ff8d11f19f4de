//! What the figures of honesty are counted from, a statement for each kind of fact.
//!
//! None of them reads the frozen texts, and together they tell the same: who owed a report is who was
//! active when the round was frozen, and what was in time is what is not marked as late.

use super::deviations::step;
use super::{Query, Record, Row, StoreError};
use domain::deviation::Step;
use domain::ids::{InitiativeId, ProgrammeId, RoundId};
use domain::order::FateKind;
use domain::programme::honesty::{Course, Lifetime, RatingFact, ReportFact};
use domain::time::Timestamp;

/// An initiative and one of the times it ended or came back, if it ever did.
struct Turn {
    life: Lifetime,
    turn: Option<(Timestamp, FateKind)>,
}

impl Record for Turn {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let turn = match row.opt_word(4)? {
            Some(fate) => Some((row.instant(5)?, fate)),
            None => None,
        };
        Ok(Self {
            life: Lifetime {
                id: InitiativeId::new(row.uuid(0)?),
                number: row.number(1)?,
                title: row.text(2)?,
                since: row.instant(3)?,
                turns: Vec::new(),
            },
            turn,
        })
    }
}

/// Every initiative there has been, by number, with its endings, oldest first.
pub async fn lifetime_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<Lifetime>, StoreError> {
    let turns: Vec<Turn> = db
        .rows(
            "select i.id, i.number, i.title, o.recorded_at, e.fate, e.recorded_at
             from initiative i
             join order_record o on o.initiative_id = i.id and o.sequence = 1
             left join initiative_ending e on e.initiative_id = i.id
             where i.programme_id = $1 order by i.number, e.sequence",
            &[programme.into()],
        )
        .await?;
    let mut lives: Vec<Lifetime> = Vec::new();
    for Turn { life, turn } in turns {
        match lives.last_mut().filter(|last| last.id == life.id) {
            Some(last) => last.turns.extend(turn),
            None => lives.push(Lifetime {
                turns: turn.into_iter().collect(),
                ..life
            }),
        }
    }
    Ok(lives)
}

impl Record for ReportFact {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            round: RoundId::new(row.uuid(1)?),
            light: row.word(2)?,
            late: row.flag(3)?,
            reported_at: row.instant(4)?,
        })
    }
}

/// Of each initiative and round the newest report in time and the newest late one, in any order.
pub async fn report_fact_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<ReportFact>, StoreError> {
    db.rows(
        "select s.initiative_id, s.round_id, s.light, s.late, s.reported_at
         from initiative i
         join status_report s on s.initiative_id = i.id
         where i.programme_id = $1 and s.sequence = (
           select max(n.sequence) from status_report n
           where n.initiative_id = s.initiative_id and n.round_id = s.round_id and n.late = s.late)",
        &[programme.into()],
    )
    .await
}

impl Record for RatingFact {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            round: RoundId::new(row.uuid(1)?),
            light: row.word(2)?,
        })
    }
}

/// The ratings that count, in any order.
pub async fn rating_fact_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<RatingFact>, StoreError> {
    db.rows(
        "select s.initiative_id, s.round_id, s.light
         from status_round r
         join second_rating s on s.round_id = r.id
         where r.programme_id = $1 and s.sequence = (
           select max(n.sequence) from second_rating n
           where n.round_id = s.round_id and n.initiative_id = s.initiative_id)",
        &[programme.into()],
    )
    .await
}

/// A deviation and one decision on it, if there is any.
struct CourseStep {
    /// Within the initiative.
    sequence: u32,
    course: Course,
    step: Option<Step>,
}

impl Record for CourseStep {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            sequence: row.number(2)?,
            course: Course {
                number: row.number(0)?,
                title: row.text(1)?,
                steps: Vec::new(),
                holder: row.text(8)?,
            },
            step: step(row, 3)?,
        })
    }
}

/// All deviations by number of the initiative, in each the oldest first.
pub async fn course_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<Course>, StoreError> {
    let steps: Vec<CourseStep> = db
        .rows(
            "select i.number, i.title, d.sequence, s.move, s.forum_id, s.to_forum_id, s.resolution,
             s.decided_on, h.name
             from deviation d
             join initiative i on i.id = d.initiative_id
             left join deviation_step s on s.deviation_id = d.id
             join forum h on h.id = coalesce(s.to_forum_id, s.forum_id, d.forum_id)
             where d.programme_id = $1 order by i.number, d.sequence, s.sequence",
            &[programme.into()],
        )
        .await?;
    let mut courses: Vec<Course> = Vec::new();
    let mut last = None;
    for found in steps {
        let this = Some((found.course.number, found.sequence));
        if last != this {
            courses.push(found.course.clone());
        }
        last = this;
        if let Some(course) = courses.last_mut() {
            course.steps.extend(found.step);
            course.holder = found.course.holder;
        }
    }
    Ok(courses)
}
