//! How long the page of a meeting's papers takes: 60 items and 20 charts, read, held against their hash
//! and drawn.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints what it measured and ends where it cannot go on"
)]

use app::backend::{ReadMeetings, ReadRegisters};
use app::visit::Visit;
use domain::actor::{Actor, Grant};
use domain::confirmation::ContentHash;
use domain::meeting::{FrozenPack, MeetingPack, MeetingState, PackedIndicator, PackedProgramme};
use domain::policy::{Govern, Target, authorize};
use domain::political::ChartedIndicator;
use domain::text::Slug;
use server::store::indicators::{
    benchmark_list, newest_publication, published_definition_list, target_list,
};
use server::store::meetings::{meeting_pack_find, meeting_pack_insert};
use server::store::programmes::programme_find;
use std::sync::Arc;
use std::time::Instant;
use support::{World, each_database};

const N_RUNS: u32 = 20;
const N_ITEMS: usize = 60;
const N_CHARTS: usize = 20;
const NUMBER: u32 = 99;
/// Its demonstration has figures of every kind.
const PROGRAMME: &str = "ips-region-nordjylland";

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(each_database(measure));
}

async fn measure(world: World) {
    server::demo::load(&world.service).await.unwrap();
    let keeper = world.person("sekretariat", &[Grant::Secretariat]).await;
    let address = fill(&world, &keeper).await;
    let backend = Arc::new(world.service.clone());
    let visit = || {
        let mut visit = Visit::new(backend.clone(), Arc::default(), &address);
        visit.actor = Arc::new(keeper.clone());
        visit
    };
    let page = app::render(visit()).await;
    assert_eq!(page.status, 200);
    let start = Instant::now();
    for _ in 0..N_RUNS {
        app::render(visit()).await;
    }
    let each = start.elapsed() / N_RUNS;
    println!(
        "meeting pack of {N_ITEMS} items and {N_CHARTS} charts: {:.1} ms, {} kB",
        each.as_secs_f64() * 1e3,
        page.html.len() / 1000
    );
}

/// A pack made of what the demonstration has, each over and over; the address of its page.
async fn fill(world: &World, keeper: &Actor) -> String {
    let service = &world.service;
    let register = service.forums(keeper).await.unwrap();
    let mut sent = None;
    for forum in &register.forums {
        let meetings = service.forum_meetings(keeper, forum.id).await.unwrap();
        for meeting in meetings.coming.iter().chain(&meetings.past) {
            let view = service.meeting(keeper, forum.id, meeting.on).await.unwrap();
            if sent.is_none() && !view.packs.is_empty() {
                sent = Some((forum.id, view));
            }
        }
    }
    let (forum, view) = sent.unwrap();
    let permit = authorize::<Govern>(keeper, Target::Registers).unwrap();
    let mut tx = service.store.begin_write().await.unwrap();
    let stored = meeting_pack_find(&mut tx, (forum, view.on), 1).await;
    let pack: MeetingPack = serde_json::from_str(&stored.unwrap().unwrap().text).unwrap();
    let indicators = figures(&mut tx).await;
    let indicators: Vec<_> = indicators.iter().cycle().take(N_CHARTS).cloned().collect();
    let pack = MeetingPack {
        number: NUMBER,
        items: pack.items.iter().cycle().take(N_ITEMS).cloned().collect(),
        programmes: vec![PackedProgramme {
            name: PROGRAMME.to_owned(),
            is_sample: true,
            indicators,
            n_more: 0,
        }],
        ..pack
    };
    let text = serde_json::to_string(&pack).unwrap();
    let state = MeetingState {
        forum,
        on: view.on,
        stage: view.stage,
        revision: view.revision,
    };
    let frozen = FrozenPack {
        number: NUMBER,
        hash: ContentHash::of_text(&text),
        text,
        at: pack.frozen_at,
    };
    let kept = meeting_pack_insert(&mut tx, &permit, &state, &frozen).await;
    kept.unwrap();
    tx.commit(&*world.clock, &[]).await.unwrap();
    app::paths::meeting_pack(forum, view.on, NUMBER)
}

async fn figures(db: &mut server::store::Tx) -> Vec<PackedIndicator> {
    let slug = Slug::parse(PROGRAMME).unwrap();
    let programme = programme_find(db, &slug).await.unwrap().unwrap();
    let mut figures = Vec::new();
    for stored in published_definition_list(db, programme.programme.id)
        .await
        .unwrap()
    {
        let publication = newest_publication(db, stored.id).await.unwrap().unwrap();
        figures.push(PackedIndicator::from(ChartedIndicator {
            number: stored.number,
            definition: stored.version.definition,
            publication,
            targets: target_list(db, stored.id).await.unwrap(),
            benchmarks: benchmark_list(db, stored.id).await.unwrap(),
        }));
    }
    figures
}
