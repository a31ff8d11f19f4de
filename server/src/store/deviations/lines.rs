use super::step;
use crate::store::{Query, Record, Row, StoreError, Value};
use chrono::NaiveDate;
use domain::confirmation::Procedure;
use domain::deviation::{DeskLine, DeskSummary, DeviationLine, Place};
use domain::ids::{ForumId, ProgrammeId, UserId};
use domain::programme::{PAGE_SIZE, rows_before};
use domain::status::{Light, LightState};
use std::sync::LazyLock;

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
             (select c.light from status_round l
              join current_status c on c.round_id = l.id and c.initiative_id = i.id
              where l.programme_id = i.programme_id order by l.meeting_on desc limit 1),
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

/// A page of them: the open ones first, by number; then the closed ones, newest first.
pub async fn deviation_page(
    db: &mut impl Query,
    programme: ProgrammeId,
    page: u32,
) -> Result<Vec<DeviationLine>, StoreError> {
    db.rows(
        lines!(
            "where d.id in (
               select x.id from deviation x join initiative n on n.id = x.initiative_id
               where x.programme_id = $1
               order by case when x.closed_on is null then 0 else 1 end, x.closed_on desc, n.number,
               x.sequence desc limit $2 offset $3)
             order by case when d.closed_on is null then 0 else 1 end, d.closed_on desc, i.number,
             d.sequence desc"
        ),
        &[programme.into(), PAGE_SIZE.into(), rows_before(page).into()],
    )
    .await
}

/// All that are open, by number.
pub async fn open_deviations(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<DeviationLine>, StoreError> {
    db.rows(
        lines!("where d.programme_id = $1 and d.closed_on is null order by i.number"),
        &[programme.into()],
    )
    .await
}

/// The newest of each of these initiatives, by number; of a page's worth of them at most.
pub async fn newest_deviations(
    db: &mut impl Query,
    programme: ProgrammeId,
    numbers: &[u32],
) -> Result<Vec<DeviationLine>, StoreError> {
    static OF_NUMBERS: LazyLock<String> = LazyLock::new(|| {
        let places: Vec<_> = (2..=PAGE_SIZE.saturating_add(1))
            .map(|n| format!("${n}"))
            .collect();
        let of_page = lines!(
            "where i.programme_id = $1 and d.sequence =
               (select max(l.sequence) from deviation l where l.initiative_id = d.initiative_id)
             and i.number in ("
        );
        format!("{of_page}{}) order by i.number", places.join(", "))
    });
    let Some(last) = numbers.last() else {
        return Ok(Vec::new());
    };
    let room = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    // One statement whatever their number: the last one stands in the places that are left.
    let filled = numbers.iter().chain(std::iter::repeat(last)).take(room);
    let mut parameters = vec![programme.into()];
    parameters.extend(filled.map(|number| Value::from(*number)));
    db.rows(&OF_NUMBERS, &parameters).await
}

struct Number(u32);

impl Record for Number {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.number(0).map(Self)
    }
}

/// The initiatives with an open deviation of a round, or of one before it; ascending.
pub async fn unclosed_numbers(
    db: &mut impl Query,
    programme: ProgrammeId,
    until: NaiveDate,
) -> Result<Vec<u32>, StoreError> {
    let numbers: Vec<Number> = db
        .rows(
            "select i.number from deviation d
             join initiative i on i.id = d.initiative_id
             where d.programme_id = $1 and d.closed_on is null and d.round_id in
               (select r.id from status_round r where r.programme_id = $1 and r.meeting_on <= $2)
             order by i.number",
            &[programme.into(), until.into()],
        )
        .await?;
    Ok(numbers.into_iter().map(|Number(number)| number).collect())
}

/// How many are open, and how many closed.
pub async fn deviation_counts(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<(u32, u32), StoreError> {
    let counts: Option<Counts> = db
        .row(
            "select count(*) - count(closed_on), count(closed_on) from deviation
             where programme_id = $1",
            &[programme.into()],
        )
        .await?;
    Ok(counts.map_or((0, 0), |Counts { n_open, n_closed }| (n_open, n_closed)))
}

struct Counts {
    n_open: u32,
    n_closed: u32,
}

impl Record for Counts {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            n_open: row.number(0)?,
            n_closed: row.number(1)?,
        })
    }
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
