//! Rounds that are planned, and days of a round that are moved.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadPlans, ReadRounds, ReadSchedules};
use app::error::AppError;
use chrono::{Days, NaiveDate};
use domain::audit::Deed;
use domain::policy::Permit;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::round::{
    PlannedMove, RoundDraft, RoundList, RoundMove, RoundSchedule, RoundStage, Schedule,
    ScheduleDraft,
};
use domain::status::LightState;
use support::{Plan, World, each_database};

const HOURS_OF_A_DAY: i64 = 24;

fn today(world: &World) -> NaiveDate {
    world.service.clock.now().day()
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap()
}

/// A round in sixty days that opens in ten.
fn draft(world: &World, plan: &Plan) -> RoundDraft {
    RoundDraft {
        opens_on: Some(later(today(world), 10)),
        ..RoundDraft::new(plan.forum, later(today(world), 60))
    }
}

async fn open(world: &World, plan: &Plan, draft: &RoundDraft) -> Result<(), AppError> {
    let service = &world.service;
    service
        .open_round(&plan.keeper, &plan.slug, draft.clone())
        .await
}

async fn rounds(world: &World, plan: &Plan) -> RoundList {
    let rounds = world.service.rounds(&plan.keeper, &plan.slug);
    rounds.await.unwrap()
}

async fn schedule(world: &World, plan: &Plan, on: NaiveDate) -> Result<RoundSchedule, AppError> {
    let service = &world.service;
    service.schedule(&plan.keeper, &plan.slug, on).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planned_round_takes_nothing_in_until_its_day_and_opens_once() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        let draft = draft(&world, &plan);
        world
            .logs(&[Deed::Planned], open(&world, &plan, &draft))
            .await;
        let entry = world.service.status_entry(&plan.keeper, &plan.slug, 1);
        assert_eq!(entry.await.unwrap().round, None);
        let list = rounds(&world, &plan).await;
        assert_eq!((list.planned.len(), list.rounds.len()), (1, 0));
        let taken = Problems::one(Field::MeetingOn, Flaw::AlreadyUsed);
        let at_once = RoundDraft {
            opens_on: None,
            ..draft.clone()
        };
        world
            .refuses(AppError::Invalid(taken), open(&world, &plan, &at_once))
            .await;

        assert_eq!(
            world.service.open_due_rounds(&Permit::system()).await,
            Ok(0)
        );
        world.clock.pass_minutes(10 * HOURS_OF_A_DAY * 60);
        assert_eq!(
            world
                .logs(
                    &[Deed::Opened],
                    world.service.open_due_rounds(&Permit::system())
                )
                .await,
            1
        );
        assert_eq!(
            world.service.open_due_rounds(&Permit::system()).await,
            Ok(0)
        );
        let list = rounds(&world, &plan).await;
        assert_eq!((list.planned.len(), list.rounds.len()), (0, 1));
        let line = &list.rounds[0];
        assert_eq!(line.state.stage(), RoundStage::Open);
        assert_eq!(line.timetable.schedule, draft.schedule);
        world.report(&plan, 1, LightState::Green).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secretariat_opens_a_planned_round_early_or_gives_it_up() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let draft = draft(&world, &plan);
        let on = draft.meeting_on;
        let service = &world.service;
        let to = |to| service.move_planned(&plan.keeper, &plan.slug, on, (to, 1));
        open(&world, &plan, &draft).await.unwrap();
        world
            .logs(&[Deed::Cancelled], to(PlannedMove::Cancel))
            .await;
        world
            .refuses(AppError::NotFound, to(PlannedMove::Open))
            .await;
        // The day is free again.
        open(&world, &plan, &draft).await.unwrap();
        let outsider = world.person("Borger", &[]).await;
        let denied = service.move_planned(&outsider, &plan.slug, on, (PlannedMove::Open, 1));
        world.refuses(AppError::Denied, denied).await;
        let denied = service.schedule(&outsider, &plan.slug, on);
        assert_eq!(denied.await, Err(AppError::Denied));
        world.logs(&[Deed::Opened], to(PlannedMove::Open)).await;
        assert_eq!(rounds(&world, &plan).await.rounds.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_move_until_a_round_is_frozen_and_the_first_deadline_stays() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let planned = draft(&world, &plan);
        let on = planned.meeting_on;
        let service = &world.service;
        let moved = |opens_on, due_on, based_on| ScheduleDraft {
            opens_on,
            schedule: Schedule::due(due_on),
            based_on,
        };
        let send = async |draft: &ScheduleDraft| {
            service
                .reschedule_round(&plan.keeper, &plan.slug, on, draft)
                .await
        };
        open(&world, &plan, &planned).await.unwrap();
        let opens_on = planned.opens_on.map(|day| later(day, 1));
        let due_on = later(planned.schedule.due_on, 1);
        let draft = moved(opens_on, due_on, 1);
        world.logs(&[Deed::Changed], send(&draft)).await;
        let stale = AppError::Refused(Refusal::StaleVersion);
        world.refuses(stale.clone(), send(&draft)).await;
        let missing = Problems::one(Field::OpensOn, Flaw::Required);
        world
            .refuses(AppError::Invalid(missing), send(&moved(None, due_on, 2)))
            .await;
        let now = schedule(&world, &plan, on).await.unwrap();
        assert_eq!(
            (now.opens_on, now.timetable.schedule),
            (opens_on, draft.schedule)
        );

        let open_now = service.move_planned(&plan.keeper, &plan.slug, on, (PlannedMove::Open, 2));
        open_now.await.unwrap();
        let second = moved(None, later(due_on, 2), 3);
        world.logs(&[Deed::Changed], send(&second)).await;
        world.refuses(stale, send(&second)).await;
        let now = schedule(&world, &plan, on).await.unwrap();
        assert_eq!(now.opens_on, None);
        assert_eq!(now.timetable.schedule.due_on, later(due_on, 2));
        assert_eq!(
            (now.timetable.first_due_on, now.timetable.version),
            (due_on, 4)
        );
        let shown = service.round(&plan.keeper, &plan.slug, on).await.unwrap();
        assert_eq!(shown.timetable, now.timetable);

        let freeze = service.move_round(&plan.keeper, &plan.slug, on, RoundMove::Freeze);
        freeze.await.unwrap();
        let passed = AppError::Refused(Refusal::RoundMovedOn);
        world.refuses(passed, send(&moved(None, due_on, 2))).await;
        assert_eq!(schedule(&world, &plan, on).await, Err(AppError::NotFound));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_still_collects_is_never_cut_off_and_one_that_was_overtaken_stays_planned() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let service = &world.service;
        let opens_all = async || service.open_due_rounds(&Permit::system()).await;
        let first = later(today(&world), 20);
        let at_once = RoundDraft::new(plan.forum, first);
        open(&world, &plan, &at_once).await.unwrap();
        let planned = draft(&world, &plan);
        open(&world, &plan, &planned).await.unwrap();
        world.clock.pass_minutes(10 * HOURS_OF_A_DAY * 60);
        assert_eq!(opens_all().await, Ok(0));
        world.report(&plan, 1, LightState::Green).await.unwrap();
        let freeze = service.move_round(&plan.keeper, &plan.slug, first, RoundMove::Freeze);
        freeze.await.unwrap();
        assert_eq!(opens_all().await, Ok(1));

        let overtaken = RoundDraft {
            opens_on: Some(today(&world)),
            ..RoundDraft::new(plan.forum, later(planned.meeting_on, 1))
        };
        open(&world, &plan, &overtaken).await.unwrap();
        let beyond = RoundDraft::new(plan.forum, later(planned.meeting_on, 2));
        open(&world, &plan, &beyond).await.unwrap();
        let on = planned.meeting_on;
        for on in [on, beyond.meeting_on] {
            let freeze = service.move_round(&plan.keeper, &plan.slug, on, RoundMove::Freeze);
            freeze.await.unwrap();
        }
        assert_eq!(opens_all().await, Ok(0));
        let by_hand = (PlannedMove::Open, 1);
        let late = service.move_planned(&plan.keeper, &plan.slug, overtaken.meeting_on, by_hand);
        world.refuses(Refusal::RoundOvertaken, late).await;
        let shown_before = service.move_planned(&plan.keeper, &plan.slug, on, by_hand);
        world.refuses(Refusal::RoundMovedOn, shown_before).await;
    })
    .await;
}
