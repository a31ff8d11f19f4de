//! Deviations: opened by what a forum is shown, remedied or escalated, closed with an outcome alone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod leafing;
mod stage;

use app::backend::ReadDeviations;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::deviation::{MoveKind, Resolution, Standing, StepMove};
use domain::order::OrderDraft;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::status::LightState;
use stage::{A_DAY, command, decide, escalates, freeze, newest, red, remedies, resolves, view};
use support::{World, each_database, form};

#[tokio::test(flavor = "multi_thread")]
async fn n09_an_escalation_is_on_the_other_forums_desk_and_comes_back_with_words() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        let (chief, director) = (&chained.chief, &chained.director);
        let (world, service) = (&chained.world, &chained.world.service);
        let desk = service.forum_desk(chief, chained.chiefs).await.unwrap();
        assert_eq!(
            (desk.own.len(), desk.asked.len(), desk.away.len()),
            (1, 0, 0)
        );

        let up = decide(
            &chained,
            chief,
            chained.chiefs,
            MoveKind::Escalate,
            escalates(),
        );
        world.logs(&[Deed::Escalated], up).await;
        world.clock.pass_minutes(18 * A_DAY);
        let place = newest(&chained).await.place;
        assert_eq!(
            (place.standing, place.holder),
            (Standing::Escalated, chained.directors)
        );
        assert_eq!(place.days(chained.today()), 18);
        let asked = service
            .forum_desk(director, chained.directors)
            .await
            .unwrap()
            .asked;
        assert_eq!(asked.first().unwrap().line.words, "Kan fristen flyttes?");
        assert!(view(&chained, chief).await.decider.is_none());

        let own = resolves(Resolution::Solved);
        let early = decide(&chained, chief, chained.chiefs, MoveKind::Resolve, own);
        world.refuses(Refusal::LiesElsewhere, early).await;
        let accepted = resolves(Resolution::Accepted);
        let answer = decide(
            &chained,
            director,
            chained.directors,
            MoveKind::Resolve,
            accepted,
        );
        world.logs(&[Deed::Answered], answer).await;
        let desk = service.forum_desk(chief, chained.chiefs).await.unwrap();
        let back = &desk.own.first().unwrap().line;
        assert_eq!(
            back.place.standing,
            Standing::Answered(Resolution::Accepted)
        );
        assert_eq!(back.words, "Drøftet på mødet");

        let accepted = resolves(Resolution::Accepted);
        let closing = decide(&chained, chief, chained.chiefs, MoveKind::Resolve, accepted);
        world.logs(&[Deed::Closed], closing).await;
        let list = service.deviations(chief, &chained.slug, 1).await.unwrap();
        let standing = list.lines.first().unwrap().place.standing;
        assert_eq!(standing, Standing::Closed(Resolution::Accepted));
        let again = decide(
            &chained,
            chief,
            chained.chiefs,
            MoveKind::Remedy,
            remedies(),
        );
        world.refuses(Refusal::DeviationClosed, again).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n09_an_escalation_without_a_meeting_within_30_days_is_warned_of() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        let service = &chained.world.service;
        let today = chained.today();
        let soon = async || {
            let decider = view(&chained, &chained.chief).await.decider.unwrap();
            let above = decider.above.unwrap();
            (above.next_meeting, above.meets_soon(today))
        };
        assert_eq!(soon().await, (None, false));
        for (days, is_soon) in [(31, false), (30, true)] {
            let on = today + chrono::Days::new(days);
            let planned = service.plan_meeting(&chained.keeper, chained.directors, on);
            chained.world.logs(&[Deed::Created], planned).await;
            assert_eq!(soon().await, (Some(on), is_soon));
        }
        let on = today + chrono::Days::new(30);
        let twice = service.plan_meeting(&chained.keeper, chained.directors, on);
        let taken = Problems::one(Field::MeetingOn, Flaw::AlreadyUsed);
        chained.world.refuses(AppError::Invalid(taken), twice).await;
        let cancelled = service.cancel_meeting(&chained.keeper, chained.directors, on);
        chained.world.logs(&[Deed::Retracted], cancelled).await;
        assert!(!soon().await.1);
        let by_member = service.plan_meeting(&chained.chief, chained.directors, on);
        chained.world.refuses(AppError::Denied, by_member).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n09_a_changed_order_is_recorded_before_the_deviation_is_closed_with_it() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        let (chief, director, keeper) = (&chained.chief, &chained.director, &chained.keeper);
        let changed = || resolves(Resolution::OrderChanged);
        decide(
            &chained,
            chief,
            chained.chiefs,
            MoveKind::Escalate,
            escalates(),
        )
        .await
        .unwrap();
        decide(
            &chained,
            director,
            chained.directors,
            MoveKind::Resolve,
            changed(),
        )
        .await
        .unwrap();
        let early = decide(
            &chained,
            chief,
            chained.chiefs,
            MoveKind::Resolve,
            changed(),
        );
        chained.world.refuses(Refusal::OrderUnchanged, early).await;

        let service = &chained.world.service;
        let typed = form(&[
            (Field::Ordered, "Et smallere tilbud"),
            (Field::Item, "Punkt 4"),
        ])
        .with(Field::Forum, chained.directors.to_string())
        .with(Field::DecidedOn, domain::time::format_day(chained.today()))
        .with(Field::Remark, "Målet kunne ikke nås");
        let amend = OrderDraft::parse(&typed).unwrap();
        let amended = service.amend_order(keeper, &chained.slug, 1, amend, 1);
        amended.await.unwrap();
        let closed = decide(
            &chained,
            chief,
            chained.chiefs,
            MoveKind::Resolve,
            changed(),
        );
        assert_eq!(
            closed.await.unwrap(),
            StepMove::Closed {
                resolution: Resolution::OrderChanged
            }
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_deviation_goes_on_and_a_late_red_report_opens_one_at_once() {
    each_database(async |world: World| {
        let (chained, plan) = red(world).await;
        let world = &chained.world;
        world.report(&plan, 2, LightState::Yellow).await.unwrap();
        let count = async || {
            let list = world.service.deviations(&chained.chief, &chained.slug, 1);
            let lines = list.await.unwrap().lines;
            let open = lines.iter().filter(|line| !line.place.standing.is_closed());
            (lines.len(), open.count())
        };
        assert_eq!(count().await, (2, 2));
        // The light is green again, and nobody has closed it.
        world.open_round(&plan, "2026-07-12").await;
        world.report(&plan, 1, LightState::Green).await.unwrap();
        world.report(&plan, 2, LightState::Yellow).await.unwrap();
        world
            .logs(&[Deed::Frozen], freeze(world, &plan, "2026-07-12"))
            .await;
        assert_eq!(count().await, (2, 2));
        let solved = resolves(Resolution::Solved);
        decide(
            &chained,
            &chained.chief,
            chained.chiefs,
            MoveKind::Resolve,
            solved,
        )
        .await
        .unwrap();
        assert_eq!(count().await, (2, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_decides_on_a_deviation_is_who_sits_in_its_forum() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        let world = &chained.world;
        let stranger = world.person("fremmed", &[]).await;
        let politician = world
            .person("politiker", &[Grant::Politician(chained.directors)])
            .await;
        for (actor, refusal) in [
            (&chained.director, AppError::Denied),
            (&politician, AppError::Denied),
            (&stranger, AppError::NotFound),
            (&Actor::Anonymous, AppError::NotSignedIn),
        ] {
            let decided = decide(
                &chained,
                actor,
                chained.chiefs,
                MoveKind::Remedy,
                remedies(),
            );
            world.refuses(refusal, decided).await;
        }
        assert!(view(&chained, &politician).await.decider.is_none());
        let desk = world.service.forum_desk(&stranger, chained.chiefs).await;
        assert_eq!(desk.unwrap_err(), AppError::Denied);
        // The secretariat says where the decision stands.
        let bare = decide(
            &chained,
            &chained.keeper,
            chained.chiefs,
            MoveKind::Remedy,
            remedies(),
        );
        let missing = Problems::one(Field::Item, Flaw::Required);
        world.refuses(AppError::Invalid(missing), bare).await;
        let told = remedies().with(Field::Item, "Møde 4/2026, punkt 3");
        let kept = decide(
            &chained,
            &chained.keeper,
            chained.chiefs,
            MoveKind::Remedy,
            told,
        );
        world.logs(&[Deed::Remedied], kept).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_decisions_at_once_one_counts() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        let command = command(&chained, chained.chiefs, MoveKind::Remedy, remedies()).await;
        let service = &chained.world.service;
        let (one, other) = tokio::join!(
            service.decide_deviation(&chained.chief, &chained.slug, 1, command.clone(), None),
            service.decide_deviation(&chained.chief, &chained.slug, 1, command, None),
        );
        let refused = [one, other].into_iter().filter_map(Result::err);
        assert_eq!(refused.collect::<Vec<_>>(), [Refusal::StaleVersion.into()]);
        assert_eq!(newest(&chained).await.steps.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_can_only_be_added_to() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        decide(
            &chained,
            &chained.chief,
            chained.chiefs,
            MoveKind::Resolve,
            resolves(Resolution::Solved),
        )
        .await
        .unwrap();
        for sql in [
            "update deviation set closed_on = null",
            "update deviation set light = 'yellow'",
            "delete from deviation",
            "update deviation_step set wording = 'x'",
            "delete from deviation_step",
        ] {
            let mut tx = chained.world.service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(
                format!("{refused:?}").contains("append-only"),
                "{refused:?}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_accepted_is_asked_about_again_once_it_was_green_or_gets_worse() {
    each_database(async |world: World| {
        let (chained, plan) = red(world).await;
        let world = &chained.world;
        let accepted = || resolves(Resolution::Accepted);
        for (actor, forum, kind, typed) in [
            (
                &chained.chief,
                chained.chiefs,
                MoveKind::Escalate,
                escalates(),
            ),
            (
                &chained.director,
                chained.directors,
                MoveKind::Resolve,
                accepted(),
            ),
            (
                &chained.chief,
                chained.chiefs,
                MoveKind::Resolve,
                accepted(),
            ),
        ] {
            decide(&chained, actor, forum, kind, typed).await.unwrap();
        }
        for (meeting, light, n_deviations) in [
            ("2026-07-12", LightState::Yellow, 1),
            ("2026-08-12", LightState::Yellow, 1),
            ("2026-09-12", LightState::Red, 2),
        ] {
            world.open_round(&plan, meeting).await;
            world.report(&plan, 1, light).await.unwrap();
            freeze(world, &plan, meeting).await.unwrap();
            let known = view(&chained, &chained.keeper).await.deviations.len();
            assert_eq!(known, n_deviations, "{meeting}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_further_up_keeps_the_question_on_its_own_list() {
    each_database(async |world: World| {
        let (chained, _) = red(world).await;
        let world = &chained.world;
        // Those who ordered stand above the chain.
        let politicians = world.forum("Politisk Niveau").await;
        chained.order_by(politicians).await;
        for (actor, forum) in [
            (&chained.chief, chained.chiefs),
            (&chained.director, chained.directors),
        ] {
            decide(&chained, actor, forum, MoveKind::Escalate, escalates())
                .await
                .unwrap();
        }
        for (actor, forum) in [
            (&chained.chief, chained.chiefs),
            (&chained.director, chained.directors),
        ] {
            let desk = world.service.forum_desk(actor, forum).await.unwrap();
            assert_eq!((desk.away.len(), desk.own.len() + desk.asked.len()), (1, 0));
        }
        let desk = world.service.forum_desk(&chained.keeper, politicians).await;
        assert_eq!(desk.unwrap().asked.len(), 1);
    })
    .await;
}
