//! Status rounds: frozen for ever, corrected beside, dealt with and closed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadPlans, ReadRounds};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::form::FormData;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::programme::LightCounts;
use domain::round::{
    RoundMove, RoundStage, RoundView, SecondRating, UpwardDraft, n_disagreements, rating_of,
};
use domain::status::{Light, LightState};
use support::{Plan, World, day, each_database, form};

const MEETING: &str = "2026-06-12";

async fn round(world: &World, plan: &Plan) -> RoundView {
    let round = world.service.round(&plan.keeper, &plan.slug, day(MEETING));
    round.await.unwrap()
}

async fn move_on(world: &World, plan: &Plan, to: RoundMove) -> Result<(), AppError> {
    let service = &world.service;
    service
        .move_round(&plan.keeper, &plan.slug, day(MEETING), to)
        .await
}

/// Fifteen initiatives of which two have not reported: 9 green, 3 yellow, 1 red.
async fn thirteen_of_fifteen(world: &World) -> Plan {
    let plan = world.plan(15).await;
    world.open_round(&plan, MEETING).await;
    for number in 1..=13 {
        let light = match number {
            1..=9 => LightState::Green,
            10..=12 => LightState::Yellow,
            _ => LightState::Red,
        };
        world.report(&plan, number, light).await.unwrap();
    }
    plan
}

const COUNTS: LightCounts = LightCounts {
    red: 1,
    yellow_red: 0,
    yellow: 3,
    yellow_green: 0,
    missing: 2,
    green: 9,
};

#[tokio::test(flavor = "multi_thread")]
async fn n05_what_is_frozen_never_changes_and_what_comes_later_stands_beside_it() {
    each_database(async |world: World| {
        let plan = thirteen_of_fifteen(&world).await;
        let open = round(&world, &plan).await;
        assert_eq!(open.state.stage(), RoundStage::Open);
        assert_eq!((open.counts(), open.owed.len()), (COUNTS, 15));
        // One deviation for each yellow or red light.
        let mut opened_with_it = vec![Deed::Created; 4];
        opened_with_it.insert(0, Deed::Frozen);
        world
            .logs(&opened_with_it, move_on(&world, &plan, RoundMove::Freeze))
            .await;
        let frozen = round(&world, &plan).await;
        assert_eq!(
            (frozen.state.stage(), frozen.counts()),
            (RoundStage::Frozen, COUNTS)
        );

        world.clock.pass_minutes(60);
        world.report(&plan, 14, LightState::Red).await.unwrap();
        world.clock.pass_minutes(1);
        world.report(&plan, 13, LightState::Green).await.unwrap();
        let later = round(&world, &plan).await;
        assert_eq!(later.pack, frozen.pack);
        let late: Vec<_> = later.late.iter().map(|report| report.number).collect();
        assert_eq!(late, [14, 13]);
        let told = world.service.initiative(&plan.keeper, &plan.slug, 13).await;
        let marks: Vec<_> = told.unwrap().history.iter().map(|e| e.late).collect();
        assert_eq!(marks, [true, false]);

        world
            .logs(&[Deed::Treated], move_on(&world, &plan, RoundMove::Treat))
            .await;
        world
            .logs(&[Deed::Closed], move_on(&world, &plan, RoundMove::Close))
            .await;
        let closed = round(&world, &plan).await;
        assert_eq!(closed.pack, frozen.pack);
        let refused = world.report(&plan, 15, LightState::Green).await;
        assert_eq!(refused.unwrap_err(), Refusal::RoundClosed.into());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_moved_step_by_step_by_the_secretariat_alone() {
    each_database(async |world: World| {
        let plan = thirteen_of_fifteen(&world).await;
        let too_soon = [
            (RoundMove::Treat, Refusal::RoundOpen),
            (RoundMove::Close, Refusal::RoundOpen),
        ];
        for (to, refusal) in too_soon {
            world.refuses(refusal, move_on(&world, &plan, to)).await;
        }
        move_on(&world, &plan, RoundMove::Freeze).await.unwrap();
        for (to, refusal) in [
            (RoundMove::Freeze, Refusal::RoundMovedOn),
            (RoundMove::Close, Refusal::RoundUntreated),
        ] {
            world.refuses(refusal, move_on(&world, &plan, to)).await;
        }
        let member = world
            .person("medlem", &[Grant::ForumMember(plan.forum)])
            .await;
        let service = &world.service;
        for (actor, refusal) in [
            (&member, AppError::Denied),
            (&Actor::Anonymous, AppError::NotSignedIn),
        ] {
            let moved = service.move_round(actor, &plan.slug, day(MEETING), RoundMove::Treat);
            world.refuses(refusal, moved).await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_light_is_as_old_as_its_unbroken_run_of_meetings() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        for (meeting, lights) in [
            ("2026-03-01", [LightState::Yellow, LightState::Yellow]),
            ("2026-04-01", [LightState::Yellow, LightState::Red]),
            (MEETING, [LightState::Yellow, LightState::Yellow]),
        ] {
            world.open_round(&plan, meeting).await;
            for (number, light) in (1..).zip(lights) {
                world.report(&plan, number, light).await.unwrap();
            }
        }
        move_on(&world, &plan, RoundMove::Freeze).await.unwrap();
        let (pack, _) = round(&world, &plan).await.pack.unwrap();
        let since: Vec<_> = pack.items.iter().map(|item| item.since).collect();
        assert_eq!(since, [day("2026-03-01"), day(MEETING)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_at_the_moment_of_freezing_is_in_the_pack_or_late_never_lost_nor_both() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let (keeper, slug) = (plan.keeper.clone(), plan.slug.clone());
        for meeting in ["2026-06-12", "2026-07-12", "2026-08-12", "2026-09-12"] {
            world.open_round(&plan, meeting).await;
            let command = world.entry(&plan, 1, LightState::Red).await;
            let service = &world.service;
            let (report, frozen) = tokio::join!(
                service.report_status(&keeper, &slug, 1, command),
                service.move_round(&keeper, &slug, day(meeting), RoundMove::Freeze),
            );
            frozen.unwrap();
            let late = report.unwrap().late;
            let view = service.round(&keeper, &slug, day(meeting)).await.unwrap();
            let (pack, _) = view.pack.unwrap();
            let is_in_pack = pack.counts().red == 1;
            assert_eq!((is_in_pack, view.late.len()), (!late, usize::from(late)));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n11_the_forums_colour_stands_beside_the_leads_and_neither_overwrites_the_other() {
    each_database(async |world: World| {
        let plan = thirteen_of_fifteen(&world).await;
        let chief = world
            .person("chef", &[Grant::ForumMember(plan.forum)])
            .await;
        let service = &world.service;
        let red = |n: u32| {
            let typed = form(&[
                (Field::Light, "red"),
                (Field::Reason, "Milepælen er ikke nået"),
            ]);
            SecondRating::parse(&typed.with(Field::Version, n.to_string())).unwrap()
        };
        let rate = |actor, n| service.rate_initiative(actor, &plan.slug, day(MEETING), 1, red(n));
        world.refuses(Refusal::RoundOpen, rate(&chief, 0)).await;
        move_on(&world, &plan, RoundMove::Freeze).await.unwrap();
        let frozen = round(&world, &plan).await;
        let member = world.person("lead", &[]).await;
        world.refuses(AppError::NotFound, rate(&member, 0)).await;
        // It is the forum's to act on now.
        let deeds = [Deed::Rated, Deed::Created];
        world.logs(&deeds, rate(&chief, 0)).await;
        world.refuses(Refusal::StaleVersion, rate(&chief, 0)).await;
        let rated = round(&world, &plan).await;
        assert_eq!(rated.pack, frozen.pack);
        let (pack, _) = rated.pack.as_ref().unwrap();
        let own = pack.items.first().unwrap().state();
        let second = rating_of(&rated.ratings, 1).unwrap().light;
        assert_eq!((own, second), (LightState::Green, Light::Red));
        assert_eq!(n_disagreements(pack, &rated.ratings), 1);

        // The lead corrects afterwards; the forum's colour stays.
        world.report(&plan, 1, LightState::Yellow).await.unwrap();
        assert_eq!(round(&world, &plan).await.ratings, rated.ratings);
        for sql in [
            "update second_rating set light = 'green'",
            "delete from second_rating",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
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
async fn n19_a_report_upwards_that_tells_of_few_people_says_why_it_may() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        world.open_round(&plan, MEETING).await;
        world.report(&plan, 1, LightState::Yellow).await.unwrap();
        move_on(&world, &plan, RoundMove::Freeze).await.unwrap();
        let typed = form(&[
            (Field::Version, "0"),
            (Field::Selected, "1"),
            (Field::Number, "1"),
            (Field::PlainText, "Kun to borgere fra Thisted er med."),
            (Field::Reason, ""),
        ]);
        let send = |typed: &FormData| {
            let (service, keeper, slug) = (&world.service, &plan.keeper, &plan.slug);
            let draft = UpwardDraft::parse(typed).unwrap();
            service.report_round_upwards(keeper, slug, day(MEETING), draft)
        };
        let mut asked = Problems::one(Field::WarningRead, Flaw::Required);
        asked.add(Field::WarningReason, Flaw::Required);
        world.refuses(AppError::Invalid(asked), send(&typed)).await;
        let read = UpwardDraft::read(&typed).0.warning(&[]).fingerprint();
        let answered = typed
            .with(Field::WarningRead, read.to_string())
            .with(Field::WarningReason, "Begge har sagt ja");
        world.logs(&[Deed::ReportedUpwards], send(&answered)).await;
        let log = format!("{:?}", world.audit().await.pop());
        assert!(log.contains("Begge har sagt ja"), "{log}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n12_a_report_upwards_accounts_for_every_red_it_leaves_out() {
    each_database(async |world: World| {
        let plan = thirteen_of_fifteen(&world).await;
        let service = &world.service;
        let report = |reason: &str, version: &str| {
            let typed = form(&[
                (Field::Version, version),
                (Field::Selected, "10"),
                (Field::Number, "10"),
                (Field::PlainText, "Rekrutteringen tager længere tid."),
                (Field::Reason, ""),
                (Field::Number, "13"),
                (Field::PlainText, ""),
                (Field::Reason, reason),
            ]);
            UpwardDraft::parse(&typed).unwrap()
        };
        let send =
            |actor, draft| service.report_round_upwards(actor, &plan.slug, day(MEETING), draft);
        world
            .refuses(Refusal::RoundOpen, send(&plan.keeper, report("Grund", "0")))
            .await;
        move_on(&world, &plan, RoundMove::Freeze).await.unwrap();
        let missing = Flaw::RequiredForInitiative { number: 13 };
        let silent = AppError::Invalid(Problems::one(Field::Reason, missing));
        world
            .refuses(silent, send(&plan.keeper, report("", "0")))
            .await;
        let chief = world
            .person("chef", &[Grant::ForumMember(plan.forum)])
            .await;
        world
            .refuses(AppError::Denied, send(&chief, report("Grund", "0")))
            .await;
        let deeds = [Deed::ReportedUpwards];
        world
            .logs(&deeds, send(&plan.keeper, report("Grund", "0")))
            .await;
        world
            .refuses(
                Refusal::StaleVersion,
                send(&plan.keeper, report("Grund", "0")),
            )
            .await;
        world
            .logs(&deeds, send(&plan.keeper, report("Ny grund", "1")))
            .await;
        let line = round(&world, &plan).await.upward.unwrap();
        let shown = (
            line.sequence,
            line.report.items.len(),
            line.report.n_initiatives,
        );
        assert_eq!(shown, (2, 1, 15));
        assert_eq!(line.report.omitted_reds.first().unwrap().reason, "Ny grund");
        for sql in [
            "update upward_report set content = ''",
            "delete from upward_report",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(
                format!("{refused:?}").contains("append-only"),
                "{refused:?}"
            );
        }
    })
    .await;
}
