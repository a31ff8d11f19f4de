//! The papers of a meeting: frozen when the agenda is sent out, and the same for ever.

use crate::proposals::{begin, frozen, view};
use crate::stage::{Stage, item};
use app::backend::ReadMeetingPacks;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::confirmation::{Piece, Verdict};
use domain::ids::ForumId;
use domain::meeting::{Conclusion, MeetingMove, MeetingPackView};
use domain::problem::{Field, Refusal};
use domain::status::LightState;
use server::config::DatabaseUrl;
use support::{Chained, Plan, World, confirmation_text, each_database};

async fn pack(stage: &Stage, on: NaiveDate, number: u32) -> MeetingPackView {
    let service = &stage.world.service;
    let view = service.meeting_pack(&stage.keeper, stage.forum, on, number);
    view.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_stays_as_it_was_frozen_whatever_changes_after_that() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage.day(30);
        let at = (stage.forum, on);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let mut closed = item("Personsag");
        closed.is_closed = true;
        let id = stage.add(on, closed).await;
        let early = service.freeze_meeting_pack(&stage.keeper, at);
        world.refuses(Refusal::AgendaUnsent, early).await;
        let dispatch = stage.step(on, MeetingMove::Dispatch);
        world.logs(&[Deed::MovedOn, Deed::Frozen], dispatch).await;
        let first = pack(&stage, on, 1).await;
        assert_eq!((first.pack.number, first.newest), (1, 1));
        let [item_] = first.pack.items.as_slice() else {
            panic!("{:?}", first.pack.items)
        };
        assert!(item_.is_closed);

        // Pressed twice, it is frozen once.
        world.clock.pass_minutes(1);
        let twice = service.freeze_meeting_pack(&stage.keeper, at);
        assert_eq!(world.logs(&[], twice).await, 1);

        let change = service.change_item(&stage.keeper, at, id, item("Sagen"), 0);
        world.logs(&[Deed::Changed], change).await;
        let again = service.freeze_meeting_pack(&stage.keeper, at);
        assert_eq!(world.logs(&[Deed::Frozen], again).await, 2);
        let titles = |view: &MeetingPackView| view.pack.items[0].title.clone();
        let second = pack(&stage, on, 2).await;
        assert_eq!(titles(&second), "Sagen");
        let unchanged = pack(&stage, on, 1).await;
        assert_eq!((&unchanged.pack, unchanged.hash), (&first.pack, first.hash));
        assert_eq!(unchanged.newest, 2);
        let packs = stage.view(on).await.packs;
        let numbers: Vec<_> = packs.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [2, 1]);
        assert_eq!(packs[0].frozen_by.as_deref(), Some("sekretariat"));

        // It is for the forum alone, closed items and all; and frozen by the secretariat.
        let read = async |actor: &Actor| {
            let view = service.meeting_pack(actor, stage.forum, on, 1).await;
            view.map(|view| titles(&view))
        };
        for reader in [&stage.chair, &stage.member, &stage.politician] {
            assert_eq!(read(reader).await.as_deref(), Ok("Personsag"));
            let freeze = service.freeze_meeting_pack(reader, at);
            world.refuses(AppError::Denied, freeze).await;
        }
        let outsider = world.person("udenfor", &[]).await;
        assert_eq!(read(&outsider).await, Err(AppError::Denied));
        assert_eq!(read(&Actor::Anonymous).await, Err(AppError::NotSignedIn));
        let none = service.meeting_pack(&stage.keeper, stage.forum, on, 3);
        world.refuses(AppError::NotFound, none).await;
        for sql in [
            "update meeting_pack set content = '{}'",
            "delete from meeting_pack",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
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
async fn a_text_that_is_not_the_one_that_was_frozen_is_not_shown() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let on = stage.day(30);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        stage.add(on, item("Punktet")).await;
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        let drop = match &stage.world.url {
            DatabaseUrl::Sqlite(_) => "drop trigger meeting_pack_keeps",
            DatabaseUrl::Postgres(_) => "drop trigger meeting_pack_keeps on meeting_pack",
        };
        let mut tx = service.store.begin_write().await.unwrap();
        tx.execute(drop, &[]).await.unwrap();
        let change = "update meeting_pack set content = replace(content, 'Punktet', 'Sagen')";
        assert_eq!(tx.execute(change, &[]).await.unwrap(), 1);
        tx.commit(&*stage.world.clock, &[]).await.unwrap();
        let shown = service.meeting_pack(&stage.keeper, stage.forum, on, 1);
        let refused = shown.await.unwrap_err();
        assert!(
            matches!(refused, AppError::Unavailable { .. }),
            "{refused:?}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_the_secretariat_sees_is_not_in_it() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        // The minutes of the first meeting are still being written.
        stage.hold("Økonomi", Conclusion::Deferred).await;
        let next = stage.day(7);
        stage.plan(next).await;
        stage.step(next, MeetingMove::Begin).await.unwrap();
        stage.step(next, MeetingMove::Dispatch).await.unwrap();
        let packed = pack(&stage, next, 1).await.pack;
        let earlier = &packed.items[0].earlier;
        assert_eq!(earlier[0].conclusion(), Some(Conclusion::Deferred));
        assert_eq!(earlier[0].words, None);
        assert!(!format!("{packed:?}").contains("tiltræder"));
    })
    .await;
}

/// Puts everything that is proposed on the agenda, and sends it out.
async fn send_out(chained: &Chained, forum: ForumId, on: NaiveDate) -> MeetingPackView {
    let service = &chained.world.service;
    begin(chained, forum, on).await;
    let keeper = &chained.keeper;
    for proposal in view(chained, forum, on).await.proposals {
        let source = Some(proposal.source);
        let put_on = service.add_item(keeper, (forum, on), item("Sagen"), source);
        put_on.await.unwrap();
    }
    let revision = view(chained, forum, on).await.revision;
    let to = MeetingMove::Dispatch;
    let sent = service.move_meeting(keeper, (forum, on), to, None, revision);
    sent.await.unwrap();
    service.meeting_pack(keeper, forum, on, 1).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn n08_a_pack_shows_the_deviations_and_how_many_are_green() {
    each_database(async |world: World| {
        let (chained, on) = frozen(world).await;
        let before = send_out(&chained, chained.chiefs, on).await;
        let round = before.pack.items[0].round.as_ref().unwrap();
        let numbers: Vec<_> = round.deviations.iter().map(|item| item.number).collect();
        assert_eq!((numbers, round.n_green), (vec![1], 1));
        // A correction after the deadline stands beside the round, and not in what the forum got.
        let plan = Plan {
            slug: chained.slug.clone(),
            forum: chained.chiefs,
            keeper: chained.keeper.clone(),
        };
        let world = &chained.world;
        world.report(&plan, 1, LightState::Green).await.unwrap();
        let service = &world.service;
        let after = service.meeting_pack(&chained.keeper, chained.chiefs, on, 1);
        assert_eq!(after.await.unwrap().pack, before.pack);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_shows_what_a_change_order_changes_of_what_holds() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        let days = [20, 40].map(|n| c.today() + chrono::Days::new(n));
        for on in days {
            let planned = c.world.service.plan_meeting(&c.keeper, c.chiefs, on);
            planned.await.unwrap();
        }
        // Nothing holds yet.
        let first = send_out(&c, c.chiefs, days[0]).await;
        let waiting = first.pack.items[0].confirmation.as_ref().unwrap();
        assert_eq!((waiting.version, waiting.in_force), (1, 0));
        assert_eq!(waiting.differences, []);
        for (forum, actor) in [(c.chiefs, &c.chief), (c.directors, &c.director)] {
            let approved = c.verdict(forum, Verdict::Approved).await;
            c.decide(actor, approved).await.unwrap();
        }
        let later = confirmation_text()
            .replacing(Field::EndOn, "30.06.2026")
            .with(Field::ChangeReason, "Rekrutteringen tog længere tid")
            .with(Field::ChangeWhen, "Et halvt år senere");
        c.submit(&later).await.unwrap();
        let second = send_out(&c, c.chiefs, days[1]).await;
        let mut items = second.pack.items.iter();
        let waiting = items.find_map(|item| item.confirmation.as_ref()).unwrap();
        assert_eq!((waiting.version, waiting.in_force), (2, 1));
        let [difference] = waiting.differences.as_slice() else {
            panic!("{:?}", waiting.differences)
        };
        assert_eq!(difference.field, Field::EndOn);
        let removed = Piece::Removed("31.12.2025".to_owned());
        assert!(difference.pieces.contains(&removed), "{difference:?}");
    })
    .await;
}
