//! What a forum wishes to be followed comes back until the forum itself closes it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadDeviations, ReadPlans, ReadRounds};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::follow_up::{FollowUpDraft, FollowUpLine, FollowUpStanding, FollowUpWord, Treatment};
use domain::form::FormData;
use domain::ids::ForumId;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::round::{RoundMove, UpwardDraft};
use domain::status::LightState;
use server::store::Value;
use support::{Chained, Plan, World, day, each_database, form};

const A_DAY: i64 = 24 * 60;

/// A chain that is ordered by a political forum, with a politician who follows it.
async fn ordered(world: World) -> (Chained, ForumId, Actor) {
    let chained = Chained::new(world).await;
    let council = chained.world.forum("Politisk Niveau").await;
    chained.order_by(council).await;
    let grants = [Grant::Politician(council)];
    let politician = chained.world.person("politiker", &grants).await;
    (chained, council, politician)
}

fn wish(forum: ForumId, on: &str) -> FormData {
    form(&[
        (Field::Wish, "Målrettet opfølgning"),
        (Field::Item, "punkt 7"),
        (Field::Version, "0"),
        (Field::MeetingOn, on),
    ])
    .with(Field::Forum, forum.to_string())
}

async fn ask(chained: &Chained, actor: &Actor, typed: &FormData) -> Result<(), AppError> {
    let draft = FollowUpDraft::parse(typed).unwrap();
    let service = &chained.world.service;
    service.ask_follow_up(actor, &chained.slug, 1, draft).await
}

async fn newest(chained: &Chained, actor: &Actor) -> FollowUpLine {
    let service = &chained.world.service;
    let view = service.follow_ups(actor, &chained.slug, 1).await;
    view.unwrap().lines.first().unwrap().clone()
}

async fn treat(
    chained: &Chained,
    actor: &Actor,
    made: Treatment,
    replaced: &[(Field, &str)],
) -> Result<Treatment, AppError> {
    let line = newest(chained, &chained.keeper).await;
    let mut typed = form(&[
        (Field::Words, "Drøftet"),
        (Field::Item, "punkt 3"),
        (Field::Treatment, made.code()),
    ])
    .with(Field::MeetingOn, chained.today().to_string())
    .with(Field::Version, line.words.len().to_string());
    for (field, value) in replaced {
        typed = typed.replacing(*field, *value);
    }
    let word = FollowUpWord::parse(&typed).unwrap();
    let service = &chained.world.service;
    service
        .treat_follow_up(actor, &chained.slug, (1, line.asked.id), word, None)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn n13_a_wish_is_outstanding_when_a_meeting_passes_it_over_until_its_forum_closes_it() {
    each_database(async |world: World| {
        let (chained, council, politician) = ordered(world).await;
        let (world, keeper) = (&chained.world, &chained.keeper);
        let today = chained.today();
        let asked_on = today.to_string();
        world
            .logs(
                &[Deed::Created],
                ask(&chained, keeper, &wish(council, &asked_on)),
            )
            .await;
        let waits = FollowUpStanding::Waits { next: None };
        assert_eq!(newest(&chained, &politician).await.standing(today), waits);

        let meeting = today + chrono::Days::new(30);
        let planned = world.service.plan_meeting(keeper, council, meeting);
        planned.await.unwrap();
        let desk = async || {
            let desk = world.service.forum_desk(&politician, council).await;
            desk.unwrap()
                .wishes
                .first()
                .map(|wish| wish.standing.clone())
        };
        let next = Some(meeting);
        assert_eq!(desk().await, Some(FollowUpStanding::Waits { next }));
        world.clock.pass_minutes(31 * A_DAY);
        let outstanding = FollowUpStanding::Outstanding {
            passed_over: vec![meeting],
            next: None,
        };
        assert_eq!(desk().await, Some(outstanding.clone()));
        let line = newest(&chained, &politician).await;
        assert_eq!(line.standing(chained.today()), outstanding);
        assert_eq!((line.asked.asked_on, line.may_say), (today, None));

        let treated = treat(&chained, keeper, Treatment::Continues, &[]);
        world.logs(&[Deed::Treated], treated).await;
        assert_eq!(desk().await, Some(waits));
        let closed = treat(&chained, keeper, Treatment::Closes, &[]);
        world.logs(&[Deed::Closed], closed).await;
        assert_eq!(desk().await, None);
        let again = treat(&chained, keeper, Treatment::Continues, &[]);
        world.refuses(Refusal::FollowUpClosed, again).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n13_nobody_but_the_forum_and_the_secretariat_speaks_for_it() {
    each_database(async |world: World| {
        let (chained, council, politician) = ordered(world).await;
        let (world, keeper) = (&chained.world, &chained.keeper);
        let today = chained.today().to_string();
        let typed = wish(council, &today);
        for actor in [&politician, &chained.chief, &chained.director] {
            world
                .refuses(AppError::Denied, ask(&chained, actor, &typed))
                .await;
        }
        let outsider = world.person("gæst", &[]).await;
        world
            .refuses(AppError::NotFound, ask(&chained, &outsider, &typed))
            .await;

        let unnamed = typed.clone().replacing(Field::Item, "");
        let lacks = AppError::Invalid(Problems::one(Field::Item, Flaw::Required));
        world
            .refuses(lacks.clone(), ask(&chained, keeper, &unnamed))
            .await;
        let tomorrow = chained.today() + chrono::Days::new(1);
        let early = typed
            .clone()
            .replacing(Field::MeetingOn, tomorrow.to_string());
        let future = AppError::Invalid(Problems::one(Field::MeetingOn, Flaw::InFuture));
        world.refuses(future, ask(&chained, keeper, &early)).await;
        let elsewhere = world.forum("Et andet forum").await;
        let stray = typed.clone().replacing(Field::Forum, elsewhere.to_string());
        let no_choice = AppError::Invalid(Problems::one(Field::Forum, Flaw::NotAChoice));
        world
            .refuses(no_choice, ask(&chained, keeper, &stray))
            .await;

        ask(&chained, keeper, &typed).await.unwrap();
        world
            .refuses(Refusal::StaleVersion, ask(&chained, keeper, &typed))
            .await;
        let by_chief = treat(&chained, &chained.chief, Treatment::Closes, &[]);
        world.refuses(AppError::Denied, by_chief).await;
        let unnamed = treat(&chained, keeper, Treatment::Closes, &[(Field::Item, "")]);
        world.refuses(lacks, unnamed).await;
        let before = [(Field::MeetingOn, "01.01.2020")];
        let too_early = Problems::one(Field::MeetingOn, Flaw::too_early(chained.today()));
        let backdated = treat(&chained, keeper, Treatment::Closes, &before);
        world.refuses(AppError::Invalid(too_early), backdated).await;

        // Their own wish the directors close themselves.
        let own = wish(chained.directors, &today).replacing(Field::Version, "1");
        let own = own.replacing(Field::Item, "");
        ask(&chained, &chained.director, &own).await.unwrap();
        let closed = treat(
            &chained,
            &chained.director,
            Treatment::Closes,
            &[(Field::Item, "")],
        );
        world.logs(&[Deed::Closed], closed).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n13_a_green_that_is_wished_followed_is_on_the_agenda_and_in_the_report() {
    const MEETING: &str = "2026-06-12";
    each_database(async |world: World| {
        let (chained, council, _) = ordered(world).await;
        let (world, keeper) = (&chained.world, &chained.keeper);
        let today = chained.today().to_string();
        ask(&chained, keeper, &wish(council, &today)).await.unwrap();
        let plan = Plan {
            slug: chained.slug.clone(),
            forum: chained.chiefs,
            keeper: keeper.clone(),
        };
        world.open_round(&plan, MEETING).await;
        for number in [1, 2] {
            world
                .report(&plan, number, LightState::Green)
                .await
                .unwrap();
        }
        let (service, slug, on) = (&world.service, &chained.slug, day(MEETING));
        let frozen = service.move_round(keeper, slug, on, RoundMove::Freeze);
        frozen.await.unwrap();
        let round = service.round(keeper, slug, on).await.unwrap();
        assert!(round.forum_page(1).unwrap().numbers().contains(&1));
        assert_eq!(round.wishes.first().map(|wish| wish.number), Some(1));
        let view = service.initiative(keeper, slug, 1).await.unwrap();
        assert_eq!(view.evidence.unwrap().wishes.len(), 1);

        let rows = form(&[
            (Field::Number, "1"),
            (Field::PlainText, ""),
            (Field::Reason, ""),
            (Field::Number, "2"),
            (Field::PlainText, "Går som bestilt"),
            (Field::Reason, ""),
            (Field::Selected, "2"),
        ]);
        let draft = UpwardDraft::parse(&rows).unwrap();
        let made = service.report_round_upwards(keeper, slug, on, draft);
        made.await.unwrap();
        let report = service.round(keeper, slug, on).await.unwrap().upward;
        let report = report.unwrap().report;
        let outstanding: Vec<_> = report.outstanding().map(|wish| wish.number).collect();
        assert_eq!(outstanding, [1]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_wished_and_said_can_only_grow() {
    each_database(async |world: World| {
        let (chained, council, _) = ordered(world).await;
        let (world, keeper) = (&chained.world, &chained.keeper);
        let today = chained.today().to_string();
        ask(&chained, keeper, &wish(council, &today)).await.unwrap();
        let closed = treat(&chained, keeper, Treatment::Closes, &[]).await;
        closed.unwrap();
        for sql in [
            "update follow_up set wish = 'x'",
            "delete from follow_up",
            "update follow_up_word set words = 'x'",
            "delete from follow_up_word",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
            let none: &[Value] = &[];
            let refused = tx.execute(sql, none).await.unwrap_err();
            assert!(
                format!("{refused:?}").contains("append-only"),
                "{refused:?}"
            );
        }
    })
    .await;
}
