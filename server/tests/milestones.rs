//! Milestones as leads see them coming, and what speaks against a green light.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadPlans, ReadRounds};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::confirmation::Verdict;
use domain::initiative::Evidence;
use domain::milestone::{MilestoneWord, Progress};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::round::{PackContradiction, RoundMove};
use domain::status::{AnswerContradiction, ContradictionKind, LightState};
use support::{Chained, Plan, World, confirmation_text, day, each_database, form};

const MEETING: &str = "2026-06-12";

/// Initiative 1 with a confirmation in force and a green light in an open round.
async fn green(world: World) -> (Chained, Plan) {
    let chained = Chained::new(world).await;
    let text = confirmation_text().with(Field::Milestones, "01.10.2023 Ordningen er i drift");
    chained.submit(&text).await.unwrap();
    for (actor, forum) in [
        (&chained.chief, chained.chiefs),
        (&chained.director, chained.directors),
    ] {
        let approval = chained.verdict(forum, Verdict::Approved).await;
        chained.decide(actor, approval).await.unwrap();
    }
    let plan = Plan {
        slug: chained.slug.clone(),
        forum: chained.chiefs,
        keeper: chained.keeper.clone(),
    };
    chained.world.open_round(&plan, MEETING).await;
    let reported = chained.world.report(&plan, 1, LightState::Green).await;
    reported.unwrap();
    (chained, plan)
}

async fn evidence(chained: &Chained) -> Evidence {
    let service = &chained.world.service;
    let view = service.initiative(&chained.keeper, &chained.slug, 1).await;
    view.unwrap().evidence.unwrap()
}

async fn say(
    chained: &Chained,
    actor: &Actor,
    progress: Progress,
    on: &str,
) -> Result<(), AppError> {
    let known = evidence(chained).await;
    let title = known.milestones.first().unwrap().title.clone();
    let typed = form(&[(Field::Progress, progress.code()), (Field::MilestoneOn, on)])
        .with(Field::Milestone, title)
        .with(Field::Version, known.n_said.to_string());
    let word = MilestoneWord::parse(&typed).unwrap();
    let service = &chained.world.service;
    service.say_milestone(actor, &chained.slug, 1, word).await
}

async fn explain(chained: &Chained, actor: &Actor) -> Result<(), AppError> {
    let round = evidence(chained).await.round.unwrap().id;
    let typed = form(&[
        (Field::Contradiction, ContradictionKind::Milestone.code()),
        (Field::Reason, "Nået i Aalborg"),
    ])
    .with(Field::Round, round.to_string());
    let command = AnswerContradiction::parse(&typed).unwrap();
    let service = &chained.world.service;
    service
        .answer_contradiction(actor, &chained.slug, 1, command)
        .await
}

async fn frozen(chained: &Chained, plan: &Plan) -> Vec<PackContradiction> {
    let service = &chained.world.service;
    service
        .move_round(&plan.keeper, &plan.slug, day(MEETING), RoundMove::Freeze)
        .await
        .unwrap();
    let round = service.round(&plan.keeper, &plan.slug, day(MEETING)).await;
    let (pack, _) = round.unwrap().pack.unwrap();
    pack.items.first().unwrap().contradictions.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_green_with_an_overdue_milestone_is_frozen_as_such_until_a_reason_is_given() {
    each_database(async |world: World| {
        let (chained, plan) = green(world).await;
        let world = &chained.world;
        let late = evidence(&chained).await.contradictions;
        let days = late.first().unwrap().days.unwrap();
        assert_eq!(late.first().unwrap().kind, ContradictionKind::Milestone);

        let pack = frozen(&chained, &plan).await;
        let found = pack.first().unwrap();
        assert_eq!(
            (found.contradiction.days, &found.reason),
            (Some(days), &None)
        );

        let stranger = world.person("fremmed", &[]).await;
        world
            .refuses(AppError::NotFound, explain(&chained, &stranger))
            .await;
        world
            .refuses(AppError::Denied, explain(&chained, &chained.chief))
            .await;
        world
            .logs(&[Deed::Explained], explain(&chained, &chained.keeper))
            .await;
        world
            .refuses(Refusal::StaleVersion, explain(&chained, &chained.keeper))
            .await;
        let round = world
            .service
            .round(&plan.keeper, &plan.slug, day(MEETING))
            .await;
        assert_eq!(
            round.unwrap().answers.first().unwrap().reason,
            "Nået i Aalborg"
        );
        let known = evidence(&chained).await;
        assert!(known.answer(&ContradictionKind::Milestone.into()).is_some());

        // The milestone is reached and speaks against green no more; the reason stays.
        let reached = say(&chained, &chained.keeper, Progress::Reached, "14.01.2026");
        world.logs(&[Deed::MilestoneReported], reached).await;
        let known = evidence(&chained).await;
        let mut kinds = known.contradictions.iter().map(|found| found.kind);
        assert!(kinds.all(|kind| kind != ContradictionKind::Milestone));
        assert_eq!(known.answers.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_a_reason_given_in_time_is_in_the_material() {
    each_database(async |world: World| {
        let (chained, plan) = green(world).await;
        explain(&chained, &chained.keeper).await.unwrap();
        let pack = frozen(&chained, &plan).await;
        let reason = pack.first().unwrap().reason.as_deref();
        assert_eq!(reason, Some("Nået i Aalborg"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_speaks_of_milestones_and_nothing_is_rewritten() {
    each_database(async |world: World| {
        let (chained, _) = green(world).await;
        let world = &chained.world;
        let past = say(&chained, &chained.keeper, Progress::Expected, "14.01.2026").await;
        let early = Flaw::too_early(chained.today());
        let problems = Problems::one(Field::MilestoneOn, early);
        assert_eq!(past.unwrap_err(), AppError::Invalid(problems));
        let denied = say(
            &chained,
            &chained.director,
            Progress::Expected,
            "01.03.2026",
        );
        world.refuses(AppError::Denied, denied).await;
        for on in ["01.03.2026", "01.04.2026"] {
            let said = say(&chained, &chained.keeper, Progress::Expected, on);
            world.logs(&[Deed::MilestoneReported], said).await;
        }
        let line = evidence(&chained).await.milestones.remove(0);
        assert_eq!((line.n_moves, line.expected), (2, Some(day("2026-04-01"))));
        for sql in [
            "update milestone_word set on_day = '2026-01-01'",
            "delete from milestone_word",
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
