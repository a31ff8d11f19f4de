//! An item that a forum did not finish is on its next agenda, whoever thinks of it.

use crate::stage::{A_DAY, Stage, item};
use app::error::AppError;
use domain::audit::Deed;
use domain::meeting::{Conclusion, MeetingMove, Source};
use domain::problem::{Field, Flaw, Problems, Refusal};
use support::{World, each_database};

#[tokio::test(flavor = "multi_thread")]
async fn n17_an_item_put_off_three_times_is_dealt_with_at_the_fourth_meeting() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        let first = stage.hold("Rammepapir", Conclusion::Deferred).await;
        let mut days = vec![first];
        for n in 2..=4 {
            world.clock.pass_minutes(7 * A_DAY);
            let on = stage.today();
            stage.plan(on).await;
            let begin = stage.step(on, MeetingMove::Begin);
            world.logs(&[Deed::MovedOn, Deed::Carried], begin).await;
            let item = stage.find(on, "Rammepapir").await;
            assert_eq!(item.appearance(), n);
            let earlier: Vec<_> = item.earlier.iter().map(|at| (at.on, at.number)).collect();
            let expected: Vec<_> = days.iter().map(|on| (*on, 1)).collect();
            assert_eq!(earlier, expected);
            let take_off = world
                .service
                .remove_item(&stage.keeper, (stage.forum, on), item.id);
            world.refuses(Refusal::ItemCarried, take_off).await;
            stage
                .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
                .await;
            let again = stage.conclude(on, item.id, Conclusion::NotTreated);
            if n < 4 {
                again.await.unwrap();
                stage.step(on, MeetingMove::Close).await.unwrap();
            } else {
                let flaw = Problems::one(Field::Conclusion, Flaw::PutOffTooOften);
                world.refuses(AppError::Invalid(flaw), again).await;
                let treated = stage.conclude(on, item.id, Conclusion::Decided);
                treated.await.unwrap();
                stage.step(on, MeetingMove::Close).await.unwrap();
            }
            days.push(on);
        }
        world.clock.pass_minutes(7 * A_DAY);
        let after = stage.today();
        stage.plan(after).await;
        world
            .logs(&[Deed::MovedOn], stage.step(after, MeetingMove::Begin))
            .await;
        assert_eq!(stage.view(after).await.items, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n17_what_is_put_off_comes_onto_an_agenda_that_was_begun_before() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (on, next) = (stage.today(), stage.day(28));
        stage.plan(on).await;
        stage.plan(next).await;
        for day in [on, next] {
            stage.step(day, MeetingMove::Begin).await.unwrap();
        }
        let id = stage.add(on, item("Udskudt sag")).await;
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        let put_off = stage.conclude(on, id, Conclusion::ToParties);
        put_off.await.unwrap();
        assert_eq!(stage.view(next).await.items, []);
        let close = stage.step(on, MeetingMove::Close);
        let deeds = [Deed::MovedOn, Deed::Carried];
        stage.world.logs(&deeds, close).await;
        let back = stage.find(next, "Udskudt sag").await;
        assert_eq!(back.appearance(), 2);
        let at = back.earlier.first().unwrap();
        assert_eq!(at.conclusion, Some(Conclusion::ToParties));
        assert_eq!(at.party.as_deref(), Some("kommunerne"));
        // It has its place there, so the minutes do not say that it was finished.
        let change = stage.conclude(on, id, Conclusion::Noted);
        let flaw = Problems::one(Field::Conclusion, Flaw::CarriedAlready);
        stage.world.refuses(AppError::Invalid(flaw), change).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_unfinished_items_of_one_source_both_come_back() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        // What two meetings are to do with the same minutes, each put off.
        let minutes = stage.hold("Første møde", Conclusion::Noted).await;
        let source = Some(Source::Minutes(minutes));
        let service = &stage.world.service;
        let mut days = Vec::new();
        for _ in 0..2 {
            stage.world.clock.pass_minutes(A_DAY);
            let on = stage.today();
            stage.plan(on).await;
            stage.step(on, MeetingMove::Begin).await.unwrap();
            let at = (stage.forum, on);
            let add = service.add_item(&stage.keeper, at, item("Referat"), source);
            add.await.unwrap();
            let id = stage.find(on, "Referat").await.id;
            stage
                .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
                .await;
            stage.conclude(on, id, Conclusion::Deferred).await.unwrap();
            days.push(on);
        }
        for on in days {
            stage.step(on, MeetingMove::Close).await.unwrap();
        }
        stage.world.clock.pass_minutes(A_DAY);
        let on = stage.today();
        stage.plan(on).await;
        let begin = stage.step(on, MeetingMove::Begin);
        let deeds = [Deed::MovedOn, Deed::Carried, Deed::Carried];
        stage.world.logs(&deeds, begin).await;
        let items = stage.view(on).await.items;
        let sources: Vec<_> = items.iter().map(|item| item.source).collect();
        assert_eq!(sources, [source, None]);
        assert!(items.iter().all(|item| item.appearance() == 2));
    })
    .await;
}
