//! The log is whole: replayed from its first entry, it says what the tables say.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod log;
mod stored;
mod trying;

use log::replay;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use server::demo;
use stored::stored;
use support::{World, each_database};
use trying::{Trial, tried};

/// Everything that the demo does is in its log.
#[tokio::test(flavor = "multi_thread")]
async fn the_log_of_the_demo_rebuilds_its_programmes() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        let (now, told) = (stored(&world).await, replay(&world.audit().await));
        assert!(now.len() > 300, "{}", now.len());
        assert_eq!(told, now);
    })
    .await;
}

/// Whatever is tried, in whatever order: what was done is in the log, and what was refused is not.
#[tokio::test(flavor = "multi_thread")]
async fn the_log_rebuilds_a_programme_whatever_is_tried() {
    each_database(async |world: World| {
        let mut runner = TestRunner::deterministic();
        let trial = Trial::new(world).await;
        let mut n_done = 0;
        for _ in 0..200 {
            let command = tried().new_tree(&mut runner).unwrap().current();
            n_done += u32::from(trial.attempt(command).await.is_ok());
        }
        let world = &trial.chained.world;
        // Most of what is tried comes at a wrong moment; enough of it has to come at a right one.
        assert!(n_done > 60, "{n_done}");
        assert_eq!(replay(&world.audit().await), stored(world).await);
    })
    .await;
}
