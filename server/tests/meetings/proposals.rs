//! What happens in the chain waits for the agenda of the forum that has to deal with it.

use crate::stage::item;
use app::backend::ReadMeetings;
use domain::audit::Deed;
use domain::ids::ForumId;
use domain::meeting::{About, MeetingMove, MeetingView, Proposal, Source};
use domain::problem::Refusal;
use domain::round::RoundMove;
use domain::status::LightState;
use support::{Chained, Plan, World, confirmation_text, day, each_database};

/// A chain whose chiefs meet with a frozen round of one red and one green light.
pub async fn frozen(world: World) -> (Chained, chrono::NaiveDate) {
    let chained = Chained::new(world).await;
    let on = chained.today() + chrono::Days::new(20);
    let plan = Plan {
        slug: chained.slug.clone(),
        forum: chained.chiefs,
        keeper: chained.keeper.clone(),
    };
    let world = &chained.world;
    world.open_round(&plan, &on.to_string()).await;
    world.report(&plan, 1, LightState::Red).await.unwrap();
    world.report(&plan, 2, LightState::Green).await.unwrap();
    let freeze = world
        .service
        .move_round(&plan.keeper, &plan.slug, on, RoundMove::Freeze);
    freeze.await.unwrap();
    (chained, on)
}

pub async fn view(chained: &Chained, forum: ForumId, on: chrono::NaiveDate) -> MeetingView {
    let service = &chained.world.service;
    service.meeting(&chained.keeper, forum, on).await.unwrap()
}

pub async fn begin(chained: &Chained, forum: ForumId, on: chrono::NaiveDate) {
    let service = &chained.world.service;
    let revision = view(chained, forum, on).await.revision;
    let begun = service.move_meeting(
        &chained.keeper,
        (forum, on),
        MeetingMove::Begin,
        None,
        revision,
    );
    begun.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn n08_the_frozen_round_is_one_item_of_deviations_alone() {
    each_database(async |world: World| {
        let (chained, on) = frozen(world).await;
        let (service, chiefs) = (&chained.world.service, chained.chiefs);
        begin(&chained, chiefs, on).await;
        let proposals = view(&chained, chiefs, on).await.proposals;
        let [proposal] = proposals.as_slice() else {
            unreachable!("one proposal: {proposals:?}");
        };
        let About::Round { counts, .. } = &proposal.about else {
            unreachable!("of the round: {proposal:?}");
        };
        assert_eq!(counts.total(), 2);
        assert_eq!(counts.of(LightState::Green), 1);
        let source = proposal.source;
        let put_on = service.add_item(
            &chained.keeper,
            (chiefs, on),
            item("Afvigelser"),
            Some(source),
        );
        chained.world.logs(&[Deed::Created], put_on).await;
        let meeting = view(&chained, chiefs, on).await;
        assert_eq!(meeting.proposals, []);
        let section = meeting.round(source).unwrap();
        let agenda = domain::round::agenda(&section.pack);
        let numbers: Vec<_> = agenda.deviations.iter().map(|item| item.number).collect();
        assert_eq!((numbers, agenda.greens.len()), (vec![1], 1));
        // Once is enough.
        let twice = service.add_item(
            &chained.keeper,
            (chiefs, on),
            item("Afvigelser"),
            Some(source),
        );
        chained.world.refuses(Refusal::StaleVersion, twice).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_out_stays_in_sight_and_is_proposed_for_the_next_meeting() {
    each_database(async |world: World| {
        let chained = Chained::new(world).await;
        let (service, chiefs) = (&chained.world.service, chained.chiefs);
        chained.submit(&confirmation_text()).await.unwrap();
        let days = [20, 40].map(|n| chained.today() + chrono::Days::new(n));
        for on in days {
            let planned = service.plan_meeting(&chained.keeper, chiefs, on);
            planned.await.unwrap();
            begin(&chained, chiefs, on).await;
        }
        let [first, second] = days;
        let waiting = async |on| view(&chained, chiefs, on).await.proposals;
        let one = waiting(first).await;
        let [Proposal { source, about, .. }] = one.as_slice() else {
            unreachable!("one proposal: {one:?}");
        };
        assert!(matches!(about, About::Confirmation { version: 1, .. }));
        let drop = |is_dropped| {
            let at = (chiefs, first);
            service.weigh_proposal(&chained.keeper, at, *source, is_dropped)
        };
        chained.world.logs(&[Deed::LeftOut], drop(true)).await;
        chained
            .world
            .refuses(Refusal::StaleVersion, drop(true))
            .await;
        assert!(waiting(first).await.first().unwrap().is_dropped);
        assert!(!waiting(second).await.first().unwrap().is_dropped);
        chained.world.logs(&[Deed::TakenUp], drop(false)).await;
        assert!(!waiting(first).await.first().unwrap().is_dropped);
        // What nobody waits for is not put on as if it were.
        let at = (chiefs, first);
        let made_up = Source::Minutes(day("2020-01-01"));
        let put_on = service.add_item(&chained.keeper, at, item("Opdigtet"), Some(made_up));
        chained.world.refuses(Refusal::StaleVersion, put_on).await;
    })
    .await;
}
