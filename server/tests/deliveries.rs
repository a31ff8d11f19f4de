//! Deliveries on both databases: handed over with evidence, accepted once, and an end when all is.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadChain, ReadDeliveries, ReadPlans};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::confirmation::{OrderBookQuery, Verdict};
use domain::delivery::{
    Acceptance, AnswerHandOver, DeliverableLine, DeliveryState, HandOver, Happening,
};
use domain::form::FormData;
use domain::order::{EndInitiative, Fate};
use domain::problem::{Field, Refusal};
use support::{Chained, World, confirmation_text, each_database, form};

/// A confirmation in force, its lead, and somebody of the forum that ordered.
struct Agreed {
    c: Chained,
    lead: Actor,
}

impl Agreed {
    async fn new(world: World) -> Self {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        for (forum, actor) in [(c.chiefs, &c.chief), (c.directors, &c.director)] {
            let approved = c.verdict(forum, Verdict::Approved).await;
            c.decide(actor, approved).await.unwrap();
        }
        let view = c.view().await;
        let lead = Grant::ProjectLead {
            initiative: view.initiative.id,
            programme: view.programme.id,
        };
        let lead = c.world.person("leder", &[lead]).await;
        Self { c, lead }
    }

    async fn line(&self) -> DeliverableLine {
        let service = &self.c.world.service;
        let view = service.deliveries(&self.c.keeper, &self.c.slug, 1).await;
        view.unwrap().lines.remove(0)
    }

    async fn hand_over(&self) -> Result<(), AppError> {
        let typed = form(&[(Field::Evidence, "Opgørelse, 3. kvartal")])
            .with(Field::ContentHash, self.line().await.key.to_string());
        let command = HandOver::parse(&typed).unwrap();
        let service = &self.c.world.service;
        service
            .hand_over(&self.lead, &self.c.slug, 1, command)
            .await
    }

    async fn answer(&self, actor: &Actor, acceptance: Acceptance) -> Result<(), AppError> {
        let id = self.line().await.handed.first().unwrap().id;
        let typed = form(&[
            (Field::Acceptance, acceptance.code()),
            (Field::Remark, "Der mangler en kommune"),
        ])
        .with(Field::HandOver, id.to_string());
        let command = AnswerHandOver::parse(&typed).unwrap();
        let service = &self.c.world.service;
        service
            .answer_hand_over(actor, &self.c.slug, 1, command)
            .await
    }
}

fn closing() -> EndInitiative {
    let typed = FormData::default()
        .with(Field::Fate, "closed")
        .with(Field::Version, "0");
    EndInitiative::parse(&typed).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_closes_when_all_that_was_agreed_is_accepted() {
    each_database(async |world: World| {
        let a = Agreed::new(world).await;
        let (world, c) = (&a.c.world, &a.c);
        let close = || {
            world
                .service
                .end_initiative(&c.keeper, &c.slug, 1, closing())
        };
        assert!(matches!(close().await, Err(AppError::Invalid(_))));

        world.logs(&[Deed::HandedOver], a.hand_over()).await;
        world
            .refuses(Refusal::AlreadyHandedOver, a.hand_over())
            .await;
        world
            .refuses(AppError::Denied, a.answer(&c.chief, Acceptance::Accepted))
            .await;
        let returned = a.answer(&c.director, Acceptance::Returned);
        world.logs(&[Deed::Answered], returned).await;
        assert_eq!(a.line().await.state, DeliveryState::Returned);
        world
            .refuses(
                Refusal::AlreadyAnswered,
                a.answer(&c.director, Acceptance::Accepted),
            )
            .await;

        world.logs(&[Deed::HandedOver], a.hand_over()).await;
        let accepted = a.answer(&c.director, Acceptance::Accepted);
        world.logs(&[Deed::Answered], accepted).await;
        world.refuses(Refusal::AlreadyAccepted, a.hand_over()).await;
        let query = OrderBookQuery::default();
        let book = world.service.order_book(&c.keeper, &c.slug, &query).await;
        let row = book.unwrap().rows.remove(0);
        assert_eq!(
            (row.n_deliverables, row.n_handed_over, row.n_accepted),
            (1, 0, 1)
        );
        assert_eq!(world.logs(&[Deed::Ended], close()).await, Fate::Closed);

        let view = world
            .service
            .initiative(&c.keeper, &c.slug, 1)
            .await
            .unwrap();
        let last = view.timeline.last().map(|event| event.what.clone());
        assert!(matches!(last, Some(Happening::Settled { .. })), "{last:?}");
        assert!(view.timeline.is_sorted_by_key(|event| event.on));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_handed_over_is_for_those_who_take_part() {
    each_database(async |world: World| {
        let a = Agreed::new(world).await;
        let (world, c) = (&a.c.world, &a.c);
        a.hand_over().await.unwrap();
        let stranger = world.person("fremmed", &[]).await;
        let read = |actor| world.service.deliveries(actor, &c.slug, 1);
        assert_eq!(read(&stranger).await.unwrap_err(), AppError::NotFound);
        let lead = read(&a.lead).await.unwrap();
        assert!(lead.may_hand_over && !lead.may_answer);
        let director = read(&c.director).await.unwrap();
        assert!(!director.may_hand_over && director.may_answer);
        assert_eq!(director.lines[0].handed.len(), 1);
    })
    .await;
}
