use super::step;
use crate::store::{Query, Record, Row, StoreError};
use domain::confirmation::Procedure;
use domain::deviation::{DeskLine, DeskSummary, DeviationLine, Place};
use domain::ids::{ForumId, ProgrammeId, UserId};
use domain::status::{Light, LightState};

impl Record for DeviationLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let light: Option<Light> = row.opt_word(2)?;
        let (opened_on, owner) = (row.day(3)?, ForumId::new(row.uuid(4)?));
        let place = Place::of(owner, opened_on, step(row, 5)?);
        Ok(Self {
            number: row.number(0)?,
            title: row.text(1)?,
            state: LightState::from(light),
            meeting_on: row.day(13)?,
            owner,
            place,
            in_writing: row.opt_text(14)?.as_deref() == Some(Procedure::Written.code()),
            holder: row.text(10)?,
            words: row.opt_text(11)?.unwrap_or_default(),
            due_on: row.opt_day(12)?,
        })
    }
}

impl Record for DeskLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            line: DeviationLine::read(row)?,
            programme: row.checked(15)?,
            programme_name: row.text(16)?,
        })
    }
}

/// The columns of a [`DeskLine`], which begin with those of a [`DeviationLine`].
macro_rules! lines {
    ($rest:literal) => {
        concat!(
            "select i.number, i.title,
             (select c.light from current_status c join status_round l on l.id = c.round_id
              where c.initiative_id = i.id order by l.meeting_on desc limit 1),
             d.opened_on, d.forum_id, s.move, s.forum_id, s.to_forum_id, s.resolution, s.decided_on,
             h.name, s.wording, s.due_on, r.meeting_on, s.procedure, p.slug, p.name
             from deviation d
             join status_round r on r.id = d.round_id
             join initiative i on i.id = d.initiative_id
             join programme p on p.id = d.programme_id
             left join deviation_step s on s.deviation_id = d.id and s.sequence =
               (select max(n.sequence) from deviation_step n where n.deviation_id = d.id)
             join forum h on h.id = coalesce(s.to_forum_id, s.forum_id, d.forum_id) ",
            $rest
        )
    };
}

/// The open ones first, by number; then the closed ones, newest first.
pub async fn deviation_lines(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<DeviationLine>, StoreError> {
    db.rows(
        lines!(
            "where d.programme_id = $1
             order by case when d.closed_on is null then 0 else 1 end, d.closed_on desc, i.number,
             d.sequence desc"
        ),
        &[programme.into()],
    )
    .await
}

/// The newest of each initiative, by number.
pub async fn newest_deviations(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<DeviationLine>, StoreError> {
    db.rows(
        lines!(
            "where d.programme_id = $1 and d.sequence =
               (select max(l.sequence) from deviation l where l.initiative_id = d.initiative_id)
             order by i.number"
        ),
        &[programme.into()],
    )
    .await
}

/// The open ones that lie with a forum, belong to it or wait for an answer to it; what has waited
/// longest comes first.
pub async fn desk_lines(db: &mut impl Query, forum: ForumId) -> Result<Vec<DeskLine>, StoreError> {
    db.rows(
        lines!(
            "where d.closed_on is null
             and (d.forum_id = $1 or coalesce(s.to_forum_id, s.forum_id) = $1
               or exists (
                 select 1 from deviation_step e
                 where e.deviation_id = d.id and e.move = 'escalated' and e.forum_id = $1
                 and not exists (
                   select 1 from deviation_step a
                   where a.deviation_id = d.id and a.move = 'answered' and a.to_forum_id = $1
                   and a.sequence > e.sequence)))
             order by coalesce(s.decided_on, d.opened_on), p.sort_key, i.number"
        ),
        &[forum.into()],
    )
    .await
}

impl Record for DeskSummary {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            forum: ForumId::new(row.uuid(0)?),
            name: row.text(1)?,
            n_waiting: row.number(2)?,
        })
    }
}

/// The forums of a person's roles, in Danish order, and how many open deviations lie with each.
pub async fn desk_list(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<DeskSummary>, StoreError> {
    db.rows(
        "select f.id, f.name, (
           select count(*) from deviation d
           left join deviation_step s on s.deviation_id = d.id and s.sequence =
             (select max(n.sequence) from deviation_step n where n.deviation_id = d.id)
           where d.closed_on is null
           and coalesce(s.to_forum_id, s.forum_id, d.forum_id) = f.id)
         from forum f
         where f.id in (select g.forum_id from role_grant g where g.person_id = $1)
         order by f.sort_key, f.id",
        &[person.into()],
    )
    .await
}
