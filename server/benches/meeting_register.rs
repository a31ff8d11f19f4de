//! How long the agenda of 60 items takes, and a search among 20,000 decisions: asked for, answered and
//! drawn.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints what it measured and ends where it cannot go on"
)]

use app::paths;
use app::visit::Visit;
use chrono::{Days, NaiveDate};
use domain::actor::{Actor, Grant};
use domain::form::FormData;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{
    Conclusion, DecisionLine, ItemDraft, MeetingMove, MeetingStage, MeetingState,
};
use domain::policy::{Decide, Target, authorize};
use domain::problem::Field;
use server::clock::Clock;
use server::store::meetings::{Origin, decision_insert, item_insert};
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::{World, each_database};

const N_RUNS: u32 = 20;
const N_ITEMS: u32 = 60;
const N_DECISIONS: u32 = 20_000;
/// Made up of these, each decision of 40.
const WORDS: [&str; 16] = [
    "indsats",
    "status",
    "økonomi",
    "borger",
    "region",
    "kommune",
    "forløb",
    "psykiatri",
    "plan",
    "samarbejde",
    "ældre",
    "klynge",
    "behandling",
    "målgruppe",
    "frist",
    "udrulning",
];
/// In none, in some, in each of them.
const SOUGHT: [&str; 3] = ["ambulance", "ældre klynge psykiatri", "status"];

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(each_database(measure));
}

async fn measure(world: World) {
    let forum = world.forum("Chefforum").await;
    let keeper = world.person("sekretariat", &[Grant::Secretariat]).await;
    let on = world.clock.now().day() + Days::new(20);
    agenda(&world, &keeper, forum, on).await;
    let each = time(&world, &keeper, &paths::meeting(forum, on), "").await;
    println!(
        "agenda of {N_ITEMS} items: {:.1} ms",
        each.as_secs_f64() * 1e3
    );
    register(&world, &keeper, forum, on).await;
    for sought in SOUGHT {
        let each = time(&world, &keeper, &paths::decisions(forum), sought).await;
        println!(
            "{N_DECISIONS} decisions searched for \"{sought}\": {:.1} ms",
            each.as_secs_f64() * 1e3
        );
    }
}

/// How long a page takes on average, once it was asked for.
async fn time(world: &World, actor: &Actor, address: &str, sought: &str) -> Duration {
    let backend = Arc::new(world.service.clone());
    let query: Arc<[_]> = Arc::from([("ord".to_owned(), sought.to_owned())]);
    let visit = || {
        let mut visit = Visit::new(backend.clone(), Arc::default(), address);
        visit.actor = Arc::new(actor.clone());
        visit.query = query.clone();
        visit
    };
    assert_eq!(app::render(visit()).await.status, 200);
    let start = Instant::now();
    for _ in 0..N_RUNS {
        app::render(visit()).await;
    }
    start.elapsed() / N_RUNS
}

/// An agenda of so many items, each with a text.
async fn agenda(world: &World, keeper: &Actor, forum: ForumId, on: NaiveDate) {
    let service = &world.service;
    service.plan_meeting(keeper, forum, on).await.unwrap();
    let begun = service.move_meeting(keeper, (forum, on), MeetingMove::Begin, None, 0);
    begun.await.unwrap();
    for number in 1..=N_ITEMS {
        let form = FormData::default()
            .with(Field::Title, format!("Punkt {number} på dagsordenen"))
            .with(Field::Kind, "decision")
            .with(Field::Allotted, "5")
            .with(Field::Matter, sentence(number))
            .with(Field::Recommendation, "godkender forslaget\nfølger op");
        let draft = ItemDraft::parse(&form).unwrap().0;
        let added = service.add_item(keeper, (forum, on), draft, None);
        added.await.unwrap();
    }
}

/// So many decisions of the forum, each of an item of its own.
async fn register(world: &World, keeper: &Actor, forum: ForumId, on: NaiveDate) {
    let permit = authorize::<Decide>(keeper, Target::Forum(forum)).unwrap();
    let state = MeetingState {
        forum,
        on,
        stage: MeetingStage::Agenda,
        revision: 0,
    };
    let mut tx = world.service.store.begin_write().await.unwrap();
    for number in 1..=N_DECISIONS {
        let form = FormData::default()
            .with(Field::Title, format!("Beslutning {number}"))
            .with(Field::Kind, "decision");
        let draft = ItemDraft::parse(&form).unwrap().0;
        let id = ItemId::new(world.clock.new_id());
        let origin = Origin {
            source: None,
            continues: None,
        };
        let made = (id, &draft, &origin);
        let put_on = item_insert(&mut tx, &permit, &state, made, world.clock.now());
        put_on.await.unwrap();
        let line = DecisionLine {
            number,
            met_on: on,
            item: number,
            title: draft.title.to_string(),
            conclusion: Conclusion::Decided,
            words: sentence(number),
            is_closed: false,
        };
        let inserted = decision_insert(&mut tx, &permit, &state, (id, &line)).await;
        inserted.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

/// Forty words, the same for a number at each run.
fn sentence(number: u32) -> String {
    let mut state = u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let words = (0..40).filter_map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let at = usize::try_from(state % 16).ok()?;
        WORDS.get(at).copied()
    });
    words.collect::<Vec<_>>().join(" ")
}
