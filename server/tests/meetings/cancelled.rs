//! A meeting that is called off after its agenda was begun: it stays readable, and nothing on it is lost.

use crate::stage::{A_DAY, Stage, item};
use app::backend::{ReadClosings, ReadMeetings, ReadRegisters};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::ids::ForumId;
use domain::meeting::{Cancellation, Conclusion, MeetingMove, MeetingStage};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::round::RoundDraft;
use domain::text::Paragraph;
use support::{World, each_database};

async fn call_off(stage: &Stage, actor: &Actor, on: NaiveDate) -> Result<(), AppError> {
    let cancellation = Cancellation {
        reason: Paragraph::parse("For få kan komme.").unwrap(),
        based_on: stage.view(on).await.revision,
    };
    let service = &stage.world.service;
    service
        .call_meeting_off(actor, (stage.forum, on), cancellation)
        .await
}

/// A meeting in so many days whose agenda is begun.
async fn begun(stage: &Stage, days: u64) -> NaiveDate {
    let on = stage.day(days);
    stage.plan(on).await;
    stage.step(on, MeetingMove::Begin).await.unwrap();
    on
}

async fn titles(stage: &Stage, on: NaiveDate) -> Vec<String> {
    let items = stage.view(on).await.items;
    let titles = items.iter().map(|item| item.draft.title.to_string());
    titles.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_items_of_a_meeting_that_is_called_off_come_onto_the_next_agenda() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        // One was put off before, one is new.
        stage.hold("Udskudt", Conclusion::Deferred).await;
        let off = begun(&stage, 20).await;
        stage.add(off, item("Nyt")).await;
        assert_eq!(titles(&stage, off).await, ["Udskudt", "Nyt"]);
        for actor in [&stage.chair, &stage.member, &stage.politician] {
            let denied = call_off(&stage, actor, off);
            world.refuses(AppError::Denied, denied).await;
        }
        let next = begun(&stage, 40).await;
        let deeds = [Deed::Cancelled, Deed::Carried, Deed::Carried];
        let cancelled = call_off(&stage, &stage.keeper, off);
        world.logs(&deeds, cancelled).await;
        assert_eq!(titles(&stage, next).await, ["Udskudt", "Nyt"]);

        // It was not the forum that put it off: that is counted no further.
        let put_off = stage.find(next, "Udskudt").await;
        assert_eq!((put_off.n_deferred(), put_off.earlier.len()), (1, 2));
        assert!(put_off.earlier.iter().any(|at| at.was_cancelled));

        // It stays as it was, for those who prepared it; others never had its agenda.
        let shown = stage.view(off).await;
        assert_eq!(shown.stage, MeetingStage::Cancelled);
        assert_eq!(
            shown.cancelled_because.as_deref(),
            Some("For få kan komme.")
        );
        assert_eq!(shown.items.len(), 2);
        let service = &world.service;
        let follower = service.meeting(&stage.politician, stage.forum, off).await;
        assert_eq!(follower.unwrap().items, []);
        let twice = call_off(&stage, &stage.keeper, off);
        world.refuses(Refusal::MeetingCancelled, twice).await;
        let at = (stage.forum, off);
        let add = service.add_item(&stage.keeper, at, item("For sent"), None);
        world.refuses(Refusal::MeetingCancelled, add).await;
        let known = service.meetings(&stage.keeper, stage.forum).await.unwrap();
        // Its day stays taken.
        let day = known.iter().find(|meeting| meeting.on == off);
        assert!(day.unwrap().is_cancelled);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn items_wait_for_the_next_agenda_that_is_begun_even_an_earlier_one() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        let off = begun(&stage, 40).await;
        stage.add(off, item("Sagen")).await;
        let cancelled = call_off(&stage, &stage.keeper, off);
        world.logs(&[Deed::Cancelled], cancelled).await;
        // What waits stands among the open matters, though its day is still to come.
        let closing = world.service.forum_closing(&stage.keeper, stage.forum);
        let closing = closing.await.unwrap();
        let open: Vec<_> = closing
            .open
            .matters
            .iter()
            .map(|m| m.title.as_str())
            .collect();
        assert_eq!(open, ["Sagen"]);
        assert_eq!(closing.open.hindrances, []);
        let sooner = begun(&stage, 10).await;
        assert_eq!(titles(&stage, sooner).await, ["Sagen"]);
        // It is on one agenda, and on no second.
        let later = begun(&stage, 60).await;
        assert_eq!(titles(&stage, later).await, [""; 0]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_begun_agenda_that_nobody_has_is_called_off() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        let on = stage.day(20);
        stage.plan(on).await;
        let planned = call_off(&stage, &stage.keeper, on);
        world.refuses(Refusal::MeetingMovedOn, planned).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        stage.add(on, item("Sagen")).await;
        let stale = Cancellation {
            reason: Paragraph::parse("Nej.").unwrap(),
            based_on: 0,
        };
        let at = (stage.forum, on);
        let stale = world.service.call_meeting_off(&stage.keeper, at, stale);
        world.refuses(Refusal::StaleVersion, stale).await;
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        let sent = call_off(&stage, &stage.keeper, on);
        world.refuses(Refusal::MeetingMovedOn, sent).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_with_a_round_is_not_called_off_and_one_called_off_gets_none() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let stage = Stage {
            forum: plan.forum,
            keeper: plan.keeper.clone(),
            chair: plan.keeper.clone(),
            member: plan.keeper.clone(),
            politician: plan.keeper.clone(),
            world,
        };
        let (world, service) = (&stage.world, &stage.world.service);
        let off = begun(&stage, 30).await;
        call_off(&stage, &stage.keeper, off).await.unwrap();
        let draft = RoundDraft::new(plan.forum, off);
        let opened = service.open_round(&stage.keeper, &plan.slug, draft);
        world.refuses(Refusal::MeetingCancelled, opened).await;
        let again = service.plan_meeting(&stage.keeper, plan.forum, off);
        let taken = Problems::one(Field::MeetingOn, Flaw::AlreadyUsed);
        world.refuses(AppError::Invalid(taken), again).await;

        let on = begun(&stage, 40).await;
        let draft = RoundDraft::new(plan.forum, on);
        let opened = service.open_round(&stage.keeper, &plan.slug, draft);
        opened.await.unwrap();
        let hindered = call_off(&stage, &stage.keeper, on);
        world.refuses(Refusal::MeetingHasRound, hindered).await;
        assert_eq!(stage.view(on).await.stage, MeetingStage::Agenda);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_called_off_can_only_be_read() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let off = begun(&stage, 20).await;
        stage.add(off, item("Sagen")).await;
        call_off(&stage, &stage.keeper, off).await.unwrap();
        stage.world.clock.pass_minutes(A_DAY);
        for sql in [
            "update meeting set cancelled_because = 'andet' where stage = 'cancelled'",
            "update meeting set stage = 'agenda' where stage = 'cancelled'",
            "delete from meeting where stage = 'cancelled'",
            "update agenda_item set title = 'x'",
            "delete from agenda_item",
        ] {
            let mut tx = stage.world.service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(format!("{refused:?}").contains("append-only"), "{sql}");
        }
        let elsewhere = ForumId::new(uuid::Uuid::from_u128(9));
        let cancellation = Cancellation {
            reason: Paragraph::parse("Nej.").unwrap(),
            based_on: 0,
        };
        let service = &stage.world.service;
        let nowhere = service.call_meeting_off(&stage.keeper, (elsewhere, off), cancellation);
        stage.world.refuses(AppError::NotFound, nowhere).await;
    })
    .await;
}
