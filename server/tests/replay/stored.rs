//! What the tables say of every programme, in the same words as the log's replay.

use super::log::State;
use server::store::{Query, Record, Row, StoreError};
use support::World;
use uuid::Uuid;

/// Two ids, the same twice where there is one, and what is said of them.
struct Said(Uuid, Uuid, Vec<String>);

/// As many texts as a query has at the most.
const TEXTS: usize = 6;

impl Record for Said {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let texts = (2..2 + TEXTS).map(|column| Ok(row.opt_text(column)?.unwrap_or_default()));
        let texts: Result<_, StoreError> = texts.collect();
        Ok(Self(row.uuid(0)?, row.uuid(1)?, texts?))
    }
}

const INITIATIVES: &str =
    "select i.id, i.id, cast(i.number as text), i.title, l.holder, o.holder, i.fate, null
  from initiative i left join seat l on l.initiative_id = i.id and l.kind = 'lead'
  left join seat o on o.initiative_id = i.id and o.kind = 'owner'";
const ROUNDS: &str = "select id, id,
  case when closed_at is not null then 'closed' when treated_at is not null then 'treated'
    when frozen_at is not null then 'frozen' else 'open' end,
  meeting_on, due_on, first_reminder_on, second_reminder_on, pack_hash from status_round";
const PLANNED: &str = "select id, id, 'planned', meeting_on, due_on, first_reminder_on,
  second_reminder_on, null from planned_round";
const LIGHTS: &str =
    "select c.initiative_id, c.round_id, c.light, s.evidence, null, null, null, null
  from current_status c join status_report s
  on s.initiative_id = c.initiative_id and s.round_id = c.round_id and s.sequence = (
    select max(n.sequence) from status_report n
    where n.initiative_id = s.initiative_id and n.round_id = s.round_id)";
const RATINGS: &str =
    "select initiative_id, round_id, light, null, null, null, null, null from second_rating
  order by initiative_id, round_id, sequence";
const DEVIATIONS: &str =
    "select d.id, d.initiative_id, d.light, null, null, null, null, null from deviation d";
const DEVIATION_ROUNDS: &str =
    "select id, round_id, null, null, null, null, null, null from deviation";
const STEPS: &str = "select deviation_id, forum_id, move, decided_on, null, null, null, null
  from deviation_step order by deviation_id, sequence";
const WISHES: &str = "select u.id, u.initiative_id, u.wish,
  case when exists (select 1 from follow_up_word w
    where w.follow_up_id = u.id and w.treatment = 'closes') then 'closed' else 'open' end,
  null, null, null, null from follow_up u";
const CONFIRMATIONS: &str =
    "select v.initiative_id, v.initiative_id, cast(v.number as text), v.hash, null, null, null, null
  from confirmation c join confirmation_version v
  on v.initiative_id = c.initiative_id and v.number = c.latest";

/// The state of everything that is stored.
pub async fn stored(world: &World) -> State {
    let mut state = State::new();
    for Said(id, _, t) in read(world, INITIATIVES).await {
        let text = format!("{} {} / {} / {} / {}", t[0], t[1], t[2], t[3], t[4]);
        state.insert(format!("initiative {id}"), text);
    }
    for rounds in [ROUNDS, PLANNED] {
        for Said(id, _, t) in read(world, rounds).await {
            state.insert(format!("round {id}"), t.join(" "));
        }
    }
    for Said(id, round, t) in read(world, LIGHTS).await {
        state.insert(
            format!("light {id} {}", round),
            format!("{} {}", t[0], t[1]),
        );
    }
    for Said(id, round, t) in read(world, RATINGS).await {
        let ratings = state.entry(format!("rating {id} {}", round));
        let ratings = ratings.or_default();
        *ratings = format!("{ratings}{} ", t[0]);
    }
    deviations(world, &mut state).await;
    for Said(id, initiative, t) in read(world, WISHES).await {
        let text = format!("{} {} {}", initiative, t[0], t[1]);
        state.insert(format!("wish {id}"), text);
    }
    for Said(id, _, t) in read(world, CONFIRMATIONS).await {
        state.insert(format!("confirmation {id}"), format!("{} {}", t[0], t[1]));
    }
    state
}

async fn deviations(world: &World, state: &mut State) {
    let rounds = read(world, DEVIATION_ROUNDS).await;
    let steps = read(world, STEPS).await;
    for Said(id, initiative, t) in read(world, DEVIATIONS).await {
        let round = rounds.iter().find(|said| said.0 == id).unwrap();
        let course = steps.iter().filter(|step| step.0 == id);
        let course = course.map(|Said(_, by, t)| format!("{} {} {}", t[0], by, t[1]));
        let text = format!(
            "{} {} {}: {}",
            initiative,
            round.1,
            t[0],
            course.collect::<Vec<_>>().join("; ")
        );
        state.insert(format!("deviation {id}"), text);
    }
}

async fn read(world: &World, sql: &'static str) -> Vec<Said> {
    let mut db = world.service.store.read().await.unwrap();
    db.rows(sql, &[]).await.unwrap()
}
