//! A chain with one red initiative, and the moves of its forums.

use app::backend::ReadDeviations;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::deviation::{
    DeviationDetail, DeviationView, ForumDecision, MoveKind, Resolution, StepMove,
};
use domain::form::FormData;
use domain::ids::ForumId;
use domain::problem::Field;
use domain::round::RoundMove;
use domain::status::LightState;
use support::{Chained, Plan, World, day, form};

pub const MEETING: &str = "2026-06-12";
pub const A_DAY: i64 = 24 * 60;

/// A chain of Chefforum and Direktørforum whose initiative 1 is red in a frozen round; 2 is green.
pub async fn red(world: World) -> (Chained, Plan) {
    let chained = Chained::new(world).await;
    let plan = Plan {
        slug: chained.slug.clone(),
        forum: chained.chiefs,
        keeper: chained.keeper.clone(),
    };
    let world = &chained.world;
    world.open_round(&plan, MEETING).await;
    world.report(&plan, 1, LightState::Red).await.unwrap();
    world.report(&plan, 2, LightState::Green).await.unwrap();
    world
        .logs(
            &[Deed::Frozen, Deed::Created],
            freeze(world, &plan, MEETING),
        )
        .await;
    (chained, plan)
}

pub async fn freeze(world: &World, plan: &Plan, meeting: &str) -> Result<(), AppError> {
    let service = &world.service;
    service
        .move_round(&plan.keeper, &plan.slug, day(meeting), RoundMove::Freeze)
        .await
}

pub async fn view(chained: &Chained, actor: &Actor) -> DeviationView {
    let service = &chained.world.service;
    service.deviation(actor, &chained.slug, 1).await.unwrap()
}

pub async fn newest(chained: &Chained) -> DeviationDetail {
    let view = view(chained, &chained.keeper).await;
    view.deviations.first().unwrap().clone()
}

pub fn remedies() -> FormData {
    form(&[
        (Field::Action, "Opgaven fordeles på ny"),
        (Field::Responsible, "centerchef"),
        (Field::DueOn, "31.12.2030"),
    ])
}

pub fn escalates() -> FormData {
    form(&[
        (Field::Question, "Kan fristen flyttes?"),
        (Field::AskedProcedure, "meeting"),
    ])
}

pub fn resolves(resolution: Resolution) -> FormData {
    form(&[
        (Field::Resolution, resolution.code()),
        (Field::Reason, "Drøftet på mødet"),
    ])
}

/// The form as somebody of the forum would send it now.
pub async fn command(
    chained: &Chained,
    forum: ForumId,
    kind: MoveKind,
    typed: FormData,
) -> ForumDecision {
    let newest = newest(chained).await;
    let today = domain::time::format_day(chained.today());
    let form = typed
        .with(Field::Deviation, newest.id.to_string())
        .with(Field::Forum, forum.to_string())
        .with(Field::DecidedOn, today)
        .with(Field::Version, newest.steps.len().to_string());
    ForumDecision::parse(kind, &form).unwrap()
}

pub async fn decide(
    chained: &Chained,
    actor: &Actor,
    forum: ForumId,
    kind: MoveKind,
    typed: FormData,
) -> Result<StepMove, AppError> {
    let command = command(chained, forum, kind, typed).await;
    let service = &chained.world.service;
    service
        .decide_deviation(actor, &chained.slug, 1, command, None)
        .await
}
