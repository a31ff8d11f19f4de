//! Those who follow a programme hear of its changes, and nobody else does.

use crate::visitor::{Visitor, demonstration_state};
use axum::body::BodyDataStream;
use axum::http::StatusCode;
use domain::ids::ForumId;
use domain::status::LightState;
use domain::text::Slug;
use futures_util::StreamExt;
use server::http::router;
use server::state::AppState;
use std::time::Duration;
use support::{Plan, World, each_database};
use uuid::Uuid;

const STREAM: &str = "/programmer/handleplan-sundhedsklynge-midt/haendelser";
/// Anybody may read it, but who follows it by a role alone hears of it.
const PUBLISHED: &str = "/programmer/ips-region-nordjylland/haendelser";
/// Longer than the log is left alone between two looks.
const PATIENCE: Duration = Duration::from_secs(5);
const QUIET: Duration = Duration::from_millis(2_500);

async fn served(world: &World) -> AppState {
    let state = demonstration_state(world).await;
    tokio::spawn(state.live.clone().watch(world.service.clone()));
    state
}

/// What somebody of the secretariat does to the plan meanwhile.
async fn plan(world: &World) -> Plan {
    Plan {
        slug: Slug::parse("handleplan-sundhedsklynge-midt").unwrap(),
        forum: ForumId::new(Uuid::nil()),
        keeper: world.keeper().await,
    }
}

/// The next event as it is written; `None` when the stream has ended.
async fn event(stream: &mut BodyDataStream) -> Option<String> {
    let next = tokio::time::timeout(PATIENCE, stream.next())
        .await
        .unwrap()?;
    Some(String::from_utf8(next.unwrap().to_vec()).unwrap())
}

async fn is_quiet(stream: &mut BodyDataStream) -> bool {
    tokio::time::timeout(QUIET, stream.next()).await.is_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_hears_of_a_report_and_nobody_else() {
    each_database(async |world: World| {
        let state = served(&world).await;
        let (site, plan) = (router(state.clone()), plan(&world).await);
        let outsider = Visitor::anonymous(&site);
        for (unseen, status) in [
            (STREAM, StatusCode::NOT_FOUND),
            (PUBLISHED, StatusCode::UNAUTHORIZED),
        ] {
            assert_eq!(outsider.get(unseen).await.status, status, "{unseen}");
        }

        world.clock.pass_minutes(10);
        let chief = Visitor::signed_in(&site, "chef").await;
        let mut heard = chief.stream(STREAM).await;
        assert!(is_quiet(&mut heard).await);
        world.report(&plan, 3, LightState::Yellow).await.unwrap();
        let told = event(&mut heard).await.unwrap();
        assert!(told.contains("id:") && told.contains("data:"), "{told}");
        assert!(!told.contains("Rekruttering"), "{told}");

        // Who comes back with an earlier moment hears at once.
        let mut late = chief.stream(&format!("{STREAM}?siden=0")).await;
        assert!(event(&mut late).await.is_some());
        // A session that has ended hears no more.
        chief.post("/log-ud", &[]).await;
        world.clock.pass_minutes(1);
        world.report(&plan, 3, LightState::Red).await.unwrap();
        assert_eq!(event(&mut heard).await, None);
        state.live.stop();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn streams_end_when_the_server_stops() {
    each_database(async |world: World| {
        let state = served(&world).await;
        let site = router(state.clone());
        let chief = Visitor::signed_in(&site, "chef").await;
        world.clock.pass_minutes(10);
        let mut heard = chief.stream(STREAM).await;
        state.live.stop();
        assert_eq!(event(&mut heard).await, None);
    })
    .await;
}
