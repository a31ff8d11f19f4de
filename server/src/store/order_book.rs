//! The order book: where each initiative of a programme is in the chain.

use super::{Query, Record, Row, StoreError, Value};
use domain::actor::Actor;
use domain::confirmation::{ChainCounts, OrderBookQuery, OrderBookRow, StageKind, WaitingLine};
use domain::ids::{ProgrammeId, UserId};
use domain::programme::PAGE_SIZE;

struct Tally {
    stage: StageKind,
    in_force: u32,
    latest: u32,
    described: bool,
    solved: bool,
    n: u32,
}

impl Record for Tally {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            stage: row.word(0)?,
            in_force: row.number(1)?,
            latest: row.number(2)?,
            described: row.opt_text(3)?.as_deref() == Some("ja"),
            solved: row.opt_text(4)?.as_deref() == Some("ja"),
            n: row.number(5)?,
        })
    }
}

/// All that is counted of an order book, read at once.
pub async fn chain_counts(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<ChainCounts, StoreError> {
    let tallies: Vec<Tally> = db
        .rows(
            "select stage, in_force, latest, patients_describe, patients_solve, count(*)
             from confirmation where programme_id = $1 and fate = 'active'
             group by stage, in_force, latest, patients_describe, patients_solve",
            &[programme.into()],
        )
        .await?;
    let active: Option<u32> = db
        .row(
            "select count(*) from initiative where programme_id = $1 and fate = 'active'",
            &[programme.into()],
        )
        .await?;
    let mut counts = ChainCounts::default();
    for tally in &tallies {
        counts.add(tally.stage, tally.in_force, tally.n);
        if tally.latest > 0 {
            counts
                .involvement
                .add(tally.described, tally.solved, tally.n);
        }
    }
    // What was not begun is ordered: all initiatives less those with a confirmation.
    let begun = counts.stages.total();
    counts.add(
        StageKind::Ordered,
        0,
        active.unwrap_or_default().saturating_sub(begun),
    );
    Ok(counts)
}

impl Record for OrderBookRow {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            title: row.text(1)?,
            lead: row.opt_text(2)?,
            stage: row.opt_word(3)?.unwrap_or(StageKind::Ordered),
            forum: row.opt_text(4)?,
            version: opt_number(row, 5)?,
            since: row.opt_instant(6)?,
            in_force: opt_number(row, 7)?,
            n_deliverables: opt_number(row, 8)?,
            n_handed_over: opt_number(row, 9)?,
            n_accepted: opt_number(row, 10)?,
        })
    }
}

/// 0 where nothing was begun.
fn opt_number(row: &Row<'_>, column: usize) -> Result<u32, StoreError> {
    let n = row.opt_int(column)?.unwrap_or_default();
    u32::try_from(n).map_err(|_| StoreError::Damaged { column })
}

/// What passes the filter. The reader has the next move where their forum is waited for, or where
/// they lead and it is the lead's turn.
macro_rules! passing {
    () => {
        "from initiative i left join confirmation c on c.initiative_id = i.id
         where i.programme_id = $1 and i.fate = 'active'
         and (coalesce(c.stage, 'ordered') = $2 or $2 is null)
         and (exists (select 1 from forum_turn t where t.person_id = $3 and t.initiative_id = i.id)
              or exists (select 1 from role_grant g where g.person_id = $3
                and g.role = 'project_lead' and g.initiative_id = i.id
                and (c.stage is null or c.stage in ('drafting', 'returned')))
              or $3 is null)
         and ((coalesce(c.in_force, 0) = 0
               and coalesce(c.stage, 'ordered') in ('ordered', 'drafting', 'returned')) or not $4)"
    };
}

fn parameters(programme: ProgrammeId, query: &OrderBookQuery, actor: &Actor) -> Vec<Value> {
    let mine = actor.user().filter(|_| query.mine).map(|user| user.id);
    vec![
        programme.into(),
        query.stage.map(StageKind::code).into(),
        mine.into(),
        query.missing.into(),
    ]
}

/// One page, by number. Titles and leads are read for its rows alone.
pub async fn order_book_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    query: &OrderBookQuery,
    actor: &Actor,
) -> Result<Vec<OrderBookRow>, StoreError> {
    let mut parameters = parameters(programme, query, actor);
    parameters.push(PAGE_SIZE.into());
    parameters.push(query.offset().into());
    db.rows(
        concat!(
            "select i.number, i.title, l.holder, c.stage, f.name, c.latest, c.moved_at,
             c.in_force, c.n_deliverables, c.n_handed_over, c.n_accepted
             from (select i.id ",
            passing!(),
            " order by i.number limit $5 offset $6) page
             join initiative i on i.id = page.id
             left join seat l on l.initiative_id = page.id and l.kind = 'lead'
             left join confirmation c on c.initiative_id = page.id
             left join forum f on f.id = c.forum_id
             order by i.number"
        ),
        &parameters,
    )
    .await
}

/// How many initiatives pass the filter, on all pages.
pub async fn order_book_count(
    db: &mut impl Query,
    programme: ProgrammeId,
    query: &OrderBookQuery,
    actor: &Actor,
) -> Result<u32, StoreError> {
    let parameters = parameters(programme, query, actor);
    let count = db
        .row(concat!("select count(*) ", passing!()), &parameters)
        .await?;
    Ok(count.unwrap_or_default())
}

/// The next initiative that waits for a forum of this reader: the one after `number`, else the first.
pub async fn next_waiting(
    db: &mut impl Query,
    programme: ProgrammeId,
    number: u32,
    actor: &Actor,
) -> Result<Option<u32>, StoreError> {
    let Some(user) = actor.user() else {
        return Ok(None);
    };
    db.row(
        "select i.number from confirmation c join initiative i on i.id = c.initiative_id
         where c.programme_id = $1 and c.fate = 'active' and c.stage = 'awaiting'
         and exists (select 1 from forum_turn t where t.person_id = $2 and t.initiative_id = i.id)
         and i.number <> $3
         order by case when i.number > $3 then 0 else 1 end, i.number limit 1",
        &[programme.into(), user.id.into(), number.into()],
    )
    .await
}

/// As many as a reader is shown at once.
const WAITING_MAX: u32 = 50;

impl Record for WaitingLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            programme: row.checked(0)?,
            programme_name: row.text(1)?,
            number: row.number(2)?,
            title: row.text(3)?,
            stage: row.word(4)?,
            forum: row.opt_text(5)?,
            since: row.opt_instant(6)?,
            confirm_by: row.opt_day(7)?,
        })
    }
}

/// What this person has the next move in, in all programmes: what waits for their forums, and
/// confirmations that they lead and that are missing. The one that has waited longest comes first.
pub async fn waiting_list(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<WaitingLine>, StoreError> {
    db.rows(
        "select p.slug, p.name, i.number, i.title, coalesce(c.stage, 'ordered'), f.name, c.moved_at,
         p.confirm_by
         from initiative i
         join programme p on p.id = i.programme_id
         left join confirmation c on c.initiative_id = i.id
         left join forum f on f.id = c.forum_id
         where i.fate = 'active' and i.id in (
             select initiative_id from forum_turn where person_id = $1
             union
             select g.initiative_id from role_grant g
             left join confirmation w on w.initiative_id = g.initiative_id
             where g.person_id = $1 and g.role = 'project_lead'
             and coalesce(w.stage, 'ordered') in ('ordered', 'drafting', 'returned'))
         order by coalesce(c.moved_at, 0), p.slug, i.number limit $2",
        &[person.into(), WAITING_MAX.into()],
    )
    .await
}
