//! Approved minutes stand as they are, on both databases; what is closed stays with the forum.

use crate::stage::{A_DAY, Stage, item};
use app::backend::ReadMeetings;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::meeting::{
    AddendumDraft, Conclusion, DecisionQuery, ItemDraft, MeetingMove, MeetingStage,
};
use domain::problem::{Field, Refusal};
use support::{World, each_database, form};

fn addendum(words: &str, n_before: u32) -> AddendumDraft {
    let typed = form(&[(Field::Addendum, words)]).with(Field::Version, n_before.to_string());
    AddendumDraft::parse(&typed).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn n24_approved_minutes_cannot_be_changed_and_an_addendum_leaves_their_hash_alone() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage.hold("Økonomi", Conclusion::Decided).await;
        let at = (stage.forum, on);
        let id = stage.find(on, "Økonomi").await.id;
        let early = stage.approve(&stage.chair, on);
        world.refuses(Refusal::MeetingMovedOn, early).await;
        stage.step(on, MeetingMove::Circulate).await.unwrap();
        // The text can still change while the members comment.
        let change = stage.conclude(on, id, Conclusion::Decided);
        world.logs(&[Deed::Concluded], change).await;
        let by_member = stage.approve(&stage.member, on);
        world.refuses(Refusal::ChairDecides, by_member).await;
        let by_politician = stage.approve(&stage.politician, on);
        world.refuses(AppError::Denied, by_politician).await;
        let approve = stage.approve(&stage.chair, on);
        world.logs(&[Deed::MovedOn], approve).await;

        let approved = stage.minutes(on).await;
        let hash = approved.hash;
        assert_eq!(approved.stage, MeetingStage::Approved);
        assert_eq!(approved.decisions, [(1, 1)]);
        let change = stage.conclude(on, id, Conclusion::Noted);
        world.refuses(Refusal::MinutesApproved, change).await;
        let change = service.change_item(&stage.keeper, at, id, item("Andet"), 2);
        world.refuses(Refusal::MinutesApproved, change).await;
        for sql in [
            "update meeting set minutes = 'andet'",
            "update meeting set stage = 'comment'",
            "delete from meeting",
            "update agenda_item set title = 'andet'",
            "delete from agenda_item",
            "update forum_decision set words = 'andet'",
            "delete from forum_decision",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }

        let words = "Efter mødet er der givet tilsagn.";
        let by_member = service.add_addendum(&stage.member, at, addendum(words, 0));
        world.refuses(Refusal::ChairDecides, by_member).await;
        let add = service.add_addendum(&stage.keeper, at, addendum(words, 0));
        world.logs(&[Deed::Added], add).await;
        let twice = service.add_addendum(&stage.keeper, at, addendum(words, 0));
        world.refuses(Refusal::StaleVersion, twice).await;
        let after = stage.minutes(on).await;
        assert_eq!(after.hash, hash);
        assert_eq!(after.minutes, approved.minutes);
        let added = after.addenda.first().unwrap();
        assert_eq!((added.words.as_str(), after.addenda.len()), (words, 1));
        assert_eq!(added.added_by.as_deref(), Some("sekretariat"));
        for sql in [
            "update minutes_addendum set words = 'andet'",
            "delete from minutes_addendum",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_closed_never_reaches_a_reader_outside_the_forum() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (forum, on) = (stage.forum, stage.today());
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let secret = ItemDraft {
            is_closed: true,
            ..item("Fortrolig personsag")
        };
        let ids = [
            stage.add(on, item("Åben sag")).await,
            stage.add(on, secret).await,
        ];
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        for id in ids {
            stage.conclude(on, id, Conclusion::Decided).await.unwrap();
        }
        stage
            .steps(on, &[MeetingMove::Close, MeetingMove::Circulate])
            .await;
        stage.approve(&stage.chair, on).await.unwrap();
        let closed = AddendumDraft {
            is_closed: true,
            ..addendum("Fortrolig tilføjelse", 0)
        };
        let add = service.add_addendum(&stage.chair, (forum, on), closed);
        add.await.unwrap();
        let unpublished = service.public_minutes(forum, on).await;
        assert_eq!(unpublished.unwrap_err(), AppError::NotFound);
        let by_chair = service.publish_minutes(&stage.chair, (forum, on));
        world.refuses(AppError::Denied, by_chair).await;
        let publish = service.publish_minutes(&stage.keeper, (forum, on));
        world.logs(&[Deed::Published], publish).await;
        let public = service.public_minutes(forum, on).await.unwrap();
        assert_eq!(public.n_left_out, 1);
        assert!(!format!("{public:?}").contains("Fortrolig"));
        assert!(format!("{public:?}").contains("Åben sag"));
        // The forum itself reads all of it.
        let own = service.minutes(&stage.member, forum, on).await.unwrap();
        assert!(format!("{own:?}").contains("Fortrolig personsag"));
        let outsider = world.person("udenfor", &[]).await;
        for actor in [&outsider, &Actor::Anonymous] {
            assert!(service.minutes(actor, forum, on).await.is_err());
            assert!(service.meeting(actor, forum, on).await.is_err());
            let register = service.decisions(actor, forum, DecisionQuery::default());
            assert!(register.await.is_err());
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn decisions_get_numbers_that_go_on_and_are_found_by_their_words() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        for (title, conclusion) in [
            ("Økonomi 100 %", Conclusion::Decided),
            ("Orientering", Conclusion::Noted),
            ("Rammepapir", Conclusion::Approved),
        ] {
            let on = stage.hold(title, conclusion).await;
            stage.step(on, MeetingMove::Circulate).await.unwrap();
            stage.approve(&stage.keeper, on).await.unwrap();
            stage.world.clock.pass_minutes(A_DAY);
        }
        let found = async |words: &str| {
            let query = DecisionQuery::new(words, 1);
            let register = service.decisions(&stage.member, stage.forum, query).await;
            let register = register.unwrap();
            assert_eq!(register.n_all, 2);
            let lines = register.lines.into_iter();
            let lines: Vec<_> = lines.map(|line| (line.number, line.title)).collect();
            assert_eq!(usize::try_from(register.n_found).unwrap(), lines.len());
            lines
        };
        let (economy, frame) = (
            (1, "Økonomi 100 %".to_owned()),
            (2, "Rammepapir".to_owned()),
        );
        assert_eq!(found("").await, [frame.clone(), economy.clone()]);
        assert_eq!(found("økonomi").await, std::slice::from_ref(&economy));
        assert_eq!(found(" TILTRÆDER ").await.len(), 2);
        assert_eq!(found("100 %").await, [economy]);
        assert_eq!(found("1_0").await, []);
        assert_eq!(found("\\").await, []);
        assert_eq!(found("\0").await.len(), 2);
    })
    .await;
}
