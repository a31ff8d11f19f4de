//! A programme whose every figure can be counted by hand.

use app::backend::ReadDeviations;
use domain::actor::Actor;
use domain::deviation::{ForumDecision, MoveKind, Resolution};
use domain::form::FormData;
use domain::order::EndInitiative;
use domain::problem::Field;
use domain::round::{RoundMove, SecondRating};
use domain::status::LightState::{self, Green, Red, Yellow};
use domain::time::format_day;
use support::{Chained, Plan, World, day, decision, form, initiative, pasted};

const A_DAY: i64 = 24 * 60;
pub const FIRST: &str = "2026-03-02";
pub const SECOND: &str = "2026-04-06";
pub const THIRD: &str = "2026-05-04";

/// The chain of Chefforum and Direktørforum with initiatives 1 to 6.
pub async fn six(world: World) -> (Chained, Plan) {
    let chained = Chained::new(world).await;
    let rows = (3..=6).map(|n| pasted(initiative(n, &format!("Indsats {n}"))));
    let decided = decision(chained.directors, "13.03.2023");
    let service = &chained.world.service;
    let stored = service.store_rows(&chained.keeper, &chained.slug, rows.collect(), decided);
    stored.await.unwrap();
    let plan = Plan {
        slug: chained.slug.clone(),
        forum: chained.chiefs,
        keeper: chained.keeper.clone(),
    };
    (chained, plan)
}

/// Opens a round, reports these lights and freezes it.
async fn collect(world: &World, plan: &Plan, meeting: &str, lights: &[(u32, LightState)]) {
    world.open_round(plan, meeting).await;
    for (number, light) in lights {
        world.report(plan, *number, *light).await.unwrap();
    }
    let service = &world.service;
    let frozen = service.move_round(&plan.keeper, &plan.slug, day(meeting), RoundMove::Freeze);
    frozen.await.unwrap();
}

async fn rate(chained: &Chained, meeting: &str, number: u32, light: LightState, n_before: u32) {
    let typed = form(&[
        (Field::Light, light.code()),
        (Field::Reason, "Set af forummet"),
    ]);
    let rating = SecondRating::parse(&typed.with(Field::Version, n_before.to_string())).unwrap();
    let service = &chained.world.service;
    let rated =
        service.rate_initiative(&chained.chief, &chained.slug, day(meeting), number, rating);
    rated.await.unwrap();
}

/// The forum that has the move decides today on the newest deviation of an initiative.
async fn decide(
    chained: &Chained,
    actor: &Actor,
    number: u32,
    kind: MoveKind,
    typed: &[(Field, &str)],
) {
    let service = &chained.world.service;
    let view = service
        .deviation(actor, &chained.slug, number)
        .await
        .unwrap();
    let decider = view.decider.unwrap();
    let typed: FormData = form(typed)
        .with(Field::Deviation, decider.deviation.to_string())
        .with(Field::Forum, decider.forum.to_string())
        .with(Field::DecidedOn, format_day(chained.today()))
        .with(Field::Version, decider.n_steps.to_string());
    let command = ForumDecision::parse(kind, &typed).unwrap();
    let decided = service.decide_deviation(actor, &chained.slug, number, command, None);
    decided.await.unwrap();
}

async fn escalate(chained: &Chained, number: u32) {
    let typed = [
        (Field::Question, "Kan fristen flyttes?"),
        (Field::AskedProcedure, "meeting"),
    ];
    decide(chained, &chained.chief, number, MoveKind::Escalate, &typed).await;
}

async fn resolve(chained: &Chained, actor: &Actor, number: u32, resolution: Resolution) {
    let typed = [
        (Field::Resolution, resolution.code()),
        (Field::Reason, "Drøftet på mødet"),
    ];
    decide(chained, actor, number, MoveKind::Resolve, &typed).await;
}

/// Three frozen rounds and an open one:
///
/// | initiative | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
/// |---|---|---|---|---|---|---|---|
/// | first  | G | G | Y | R | – (late Y) | G | not yet |
/// | second | G | Y | G | R | – | ended | G |
/// | third  | G | G | Y | – (late G) | – | | G |
pub async fn story(world: World) -> (Chained, Plan) {
    let (chained, plan) = six(world).await;
    let (world, service) = (&chained.world, &chained.world.service);
    let lights = [(1, Green), (2, Green), (3, Yellow), (4, Red), (6, Green)];
    collect(world, &plan, FIRST, &lights).await;
    // 16.01.2026: a late report, the forum's own colours, and what it does.
    world.clock.pass_minutes(A_DAY);
    world.report(&plan, 5, Yellow).await.unwrap();
    for (number, light) in [(1, Red), (2, Green), (3, Red), (5, Red)] {
        rate(&chained, FIRST, number, light, 0).await;
    }
    resolve(&chained, &chained.chief, 3, Resolution::Solved).await;
    escalate(&chained, 4).await;
    escalate(&chained, 1).await;
    resolve(&chained, &chained.director, 1, Resolution::Accepted).await;
    resolve(&chained, &chained.chief, 1, Resolution::Accepted).await;
    let withdrawn = form(&[
        (Field::DecidedOn, "12.01.2026"),
        (Field::Item, "Punkt 4"),
        (Field::Fate, "withdrawn"),
        (Field::Version, "0"),
    ])
    .with(Field::Forum, chained.directors.to_string());
    let ended = EndInitiative::parse(&withdrawn).unwrap();
    let ended = service.end_initiative(&plan.keeper, &plan.slug, 6, ended);
    ended.await.unwrap();
    let seventh = vec![pasted(initiative(7, "Indsats 7"))];
    let decided = decision(chained.directors, "13.03.2023");
    let stored = service.store_rows(&plan.keeper, &plan.slug, seventh, decided);
    stored.await.unwrap();

    world.clock.pass_minutes(30 * A_DAY);
    let lights = [(1, Green), (2, Yellow), (3, Green), (4, Red), (7, Green)];
    collect(world, &plan, SECOND, &lights).await;
    // Of two ratings the later counts.
    rate(&chained, SECOND, 4, Green, 0).await;
    rate(&chained, SECOND, 4, Yellow, 1).await;
    resolve(&chained, &chained.chief, 2, Resolution::Solved).await;

    // 17.03.2026.
    world.clock.pass_minutes(30 * A_DAY);
    let lights = [(1, Green), (2, Green), (3, Yellow), (7, Green)];
    collect(world, &plan, THIRD, &lights).await;
    world.clock.pass_minutes(60);
    world.report(&plan, 4, Green).await.unwrap();
    escalate(&chained, 5).await;
    world.clock.pass_minutes(10 * A_DAY);
    world.open_round(&plan, "2026-06-01").await;
    (chained, plan)
}
