//! What the agenda of a meeting is to have, by what happens in the chain.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ConditionId, DeviationId, FollowUpId, ForumId, RoundId, VersionId};
use domain::meeting::{About, Initiated, MeetingState, Source};
use domain::policy::{Govern, Permit};
use domain::text::Slug;

/// A frozen round of a meeting.
pub struct FrozenOf {
    pub round: RoundId,
    pub programme: Slug,
    pub programme_name: String,
    pub meeting_on: NaiveDate,
}

impl Record for FrozenOf {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            round: RoundId::new(row.uuid(0)?),
            programme: row.checked(1)?,
            programme_name: row.text(2)?,
            meeting_on: row.day(3)?,
        })
    }
}

macro_rules! frozen {
    ($rest:literal) => {
        concat!(
            "select r.id, p.slug, p.name, r.meeting_on
             from status_round r join programme p on p.id = r.programme_id ",
            $rest
        )
    };
}

/// The rounds whose deviations a forum deals with at a meeting; in the order of their programmes.
pub async fn frozen_rounds(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<FrozenOf>, StoreError> {
    db.rows(
        frozen!(
            "where r.forum_id = $1 and r.meeting_on = $2 and r.frozen_at is not null
             order by p.sort_key, p.slug"
        ),
        &[forum.into(), on.into()],
    )
    .await
}

/// A round of an earlier meeting, which put its deviations off.
pub async fn frozen_round_find(
    db: &mut impl Query,
    round: RoundId,
) -> Result<Option<FrozenOf>, StoreError> {
    db.row(
        frozen!("where r.id = $1 and r.frozen_at is not null"),
        &[round.into()],
    )
    .await
}

/// Why an item belongs on an agenda, and what it comes from.
pub struct Due {
    pub source: Source,
    pub about: About,
}

impl Record for Initiated {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            programme: row.checked(1)?,
            programme_name: row.text(2)?,
            number: row.number(3)?,
            title: row.text(4)?,
        })
    }
}

/// Reads a row whose first column is an id, whose next four name an initiative, and whose last tell why.
macro_rules! due {
    ($name:ident, |$row:ident| $source:expr, $about:expr) => {
        struct $name(Due);

        impl Record for $name {
            fn read($row: &Row<'_>) -> Result<Self, StoreError> {
                let source = $source;
                let about = $about;
                Ok(Self(Due { source, about }))
            }
        }
    };
}

due!(
    Asked,
    |row| Source::Escalation(DeviationId::new(row.uuid(0)?)),
    About::Escalation {
        initiative: Initiated::read(row)?,
        asked_by: row.text(5)?,
        since: row.day(6)?,
    }
);
due!(
    Awaiting,
    |row| Source::Confirmation(VersionId::new(row.uuid(0)?)),
    About::Confirmation {
        initiative: Initiated::read(row)?,
        version: row.number(5)?,
        since: row.instant(6)?.day(),
    }
);
due!(
    Wished,
    |row| Source::Wish(FollowUpId::new(row.uuid(0)?)),
    About::Wish {
        initiative: Initiated::read(row)?,
        wish: row.text(5)?,
        asked_on: row.day(6)?,
    }
);
due!(
    Conditional,
    |row| Source::Condition(ConditionId::new(row.uuid(0)?)),
    About::Condition {
        initiative: Initiated::read(row)?,
        words: row.text(5)?,
        due_on: row.day(6)?,
    }
);

/// What waits for a forum on this day: what others ask of it, confirmations, its wishes that nobody has
/// closed, its conditions that are not fulfilled. In each the oldest first.
pub async fn due_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<Due>, StoreError> {
    let asked: Vec<Asked> = db
        .rows(
            "select d.id, p.slug, p.name, i.number, i.title, f.name, s.decided_on
             from deviation d
             join deviation_step s on s.deviation_id = d.id and s.sequence =
               (select max(n.sequence) from deviation_step n where n.deviation_id = d.id)
             join initiative i on i.id = d.initiative_id
             join programme p on p.id = d.programme_id
             join forum f on f.id = s.forum_id
             where d.closed_on is null and s.move = 'escalated' and s.to_forum_id = $1
             order by s.decided_on, p.sort_key, i.number",
            &[forum.into()],
        )
        .await?;
    let awaiting: Vec<Awaiting> = db
        .rows(
            "select v.id, p.slug, p.name, i.number, i.title, v.number, c.moved_at
             from confirmation c
             join confirmation_version v on v.initiative_id = c.initiative_id
               and v.number = c.latest
             join initiative i on i.id = c.initiative_id
             join programme p on p.id = c.programme_id
             where c.stage = 'awaiting' and c.forum_id = $1 and i.fate = 'active'
             order by c.moved_at, p.sort_key, i.number",
            &[forum.into()],
        )
        .await?;
    let wished: Vec<Wished> = db
        .rows(
            "select u.id, p.slug, p.name, i.number, i.title, u.wish, u.asked_on
             from follow_up u
             join initiative i on i.id = u.initiative_id
             join programme p on p.id = u.programme_id
             where u.forum_id = $1 and u.asked_on < $2 and not exists (
               select 1 from follow_up_word c
               where c.follow_up_id = u.id and (c.treatment = 'closes' or c.met_on >= $2))
             order by u.asked_on, p.sort_key, i.number, u.sequence",
            &[forum.into(), on.into()],
        )
        .await?;
    let conditional: Vec<Conditional> = db
        .rows(
            "select c.id, p.slug, p.name, i.number, i.title, c.wording, c.due_on
             from order_condition c
             join initiative i on i.id = c.initiative_id
             join programme p on p.id = c.programme_id
             where c.forum_id = $1 and c.decided_on < $2 and i.fate = 'active' and not exists (
               select 1 from condition_fulfilment f where f.condition_id = c.id)
             order by c.due_on, p.sort_key, i.number, c.id",
            &[forum.into(), on.into()],
        )
        .await?;
    let due = asked.into_iter().map(|asked| asked.0);
    let due = due.chain(awaiting.into_iter().map(|awaiting| awaiting.0));
    let due = due.chain(wished.into_iter().map(|wished| wished.0));
    let due = due.chain(conditional.into_iter().map(|conditional| conditional.0));
    Ok(due.collect())
}

impl Record for Source {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.word(0)
    }
}

/// What was left out of a meeting's agenda.
pub async fn left_out_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<Source>, StoreError> {
    db.rows(
        "select source from agenda_left_out where forum_id = $1 and meeting_on = $2 order by source",
        &[forum.into(), on.into()],
    )
    .await
}

/// Fails as a duplicate when it was left out a moment before.
pub async fn left_out_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
    source: Source,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agenda_left_out (forum_id, meeting_on, source) values ($1, $2, $3)",
        &[
            state.forum.into(),
            state.on.into(),
            source.to_string().into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many there were: none when it was taken up a moment before.
pub async fn left_out_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    state: &MeetingState,
    source: Source,
) -> Result<u64, StoreError> {
    tx.execute(
        "delete from agenda_left_out where forum_id = $1 and meeting_on = $2 and source = $3",
        &[
            state.forum.into(),
            state.on.into(),
            source.to_string().into(),
        ],
    )
    .await
}
