//! Who sees and writes an agenda, and two who write at once.

use crate::stage::{Stage, item};
use app::backend::ReadMeetings;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::meeting::{
    Conclusion, ConclusionDraft, MeetingDetails, MeetingMove, MeetingStage, Shift,
};
use domain::problem::{Field, Refusal};
use domain::text::Paragraph;
use support::{World, each_database, form};

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_moves_on_and_each_change_is_in_the_log() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage.today();
        let at = (stage.forum, on);
        stage.plan(on).await;
        world
            .logs(&[Deed::MovedOn], stage.step(on, MeetingMove::Begin))
            .await;
        let add = service.add_item(&stage.keeper, at, item("Punktet"), None);
        world.logs(&[Deed::Created], add).await;
        let id = stage.find(on, "Punktet").await.id;
        let change = service.change_item(&stage.keeper, at, id, item("Sagen"), 0);
        world.logs(&[Deed::Changed], change).await;
        let other = stage.add(on, item("Eventuelt")).await;
        let shift = service.shift_item(&stage.keeper, at, other, Shift::Up);
        world.logs(&[Deed::Changed], shift).await;
        let titles = stage.view(on).await.items.into_iter();
        let titles: Vec<_> = titles.map(|item| item.draft.title.to_string()).collect();
        assert_eq!(titles, ["Eventuelt", "Sagen"]);
        let remove = service.remove_item(&stage.keeper, at, other);
        world.logs(&[Deed::Retracted], remove).await;
        let (details, _) = MeetingDetails::parse(&form(&[
            (Field::StartsAt, "14.00"),
            (Field::EndsAt, "16.00"),
            (Field::Place, "Mødelokale 2"),
        ]))
        .unwrap();
        let revision = stage.view(on).await.revision;
        let change = service.change_meeting(&stage.keeper, at, details.clone(), revision);
        world.logs(&[Deed::Changed], change).await;
        let dispatch = stage.step(on, MeetingMove::Dispatch);
        world.logs(&[Deed::MovedOn, Deed::Frozen], dispatch).await;
        let open = stage.step(on, MeetingMove::Open);
        world.logs(&[Deed::MovedOn], open).await;
        let early = stage.step(on, MeetingMove::Close);
        world.refuses(Refusal::ItemOpen { number: 1 }, early).await;
        let conclude = stage.conclude(on, id, Conclusion::Noted);
        world.logs(&[Deed::Concluded], conclude).await;
        let close = stage.step(on, MeetingMove::Close);
        world.logs(&[Deed::MovedOn], close).await;
        let view = stage.view(on).await;
        assert_eq!(view.stage, MeetingStage::Minutes);
        assert_eq!(view.details, details);
        // What was begun does not leave the calendar.
        let cancel = service.cancel_meeting(&stage.keeper, stage.forum, on);
        world.refuses(Refusal::StaleVersion, cancel).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_sees_and_may_do_what_is_theirs() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (forum, on) = (stage.forum, stage.day(30));
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let handed_in = service.add_item(&stage.member, (forum, on), item("Indmeldt"), None);
        world.logs(&[Deed::Created], handed_in).await;
        let by = stage.find(on, "Indmeldt").await.submitted_by;
        assert_eq!(by.as_deref(), Some("chef"));

        let outsider = world.person("udenfor", &[]).await;
        let see = async |actor: &Actor| service.meeting(actor, forum, on).await;
        assert_eq!(see(&outsider).await.unwrap_err(), AppError::Denied);
        let anonymous = see(&Actor::Anonymous).await;
        assert_eq!(anonymous.unwrap_err(), AppError::NotSignedIn);
        assert_eq!(see(&stage.member).await.unwrap().items.len(), 1);
        // Politicians get the agenda when it is sent out.
        assert_eq!(see(&stage.politician).await.unwrap().items, []);
        let add = service.add_item(&stage.politician, (forum, on), item("Mit"), None);
        world.refuses(AppError::Denied, add).await;
        for actor in [&stage.member, &stage.chair, &stage.politician] {
            let revision = stage.view(on).await.revision;
            let to = MeetingMove::Dispatch;
            let send = service.move_meeting(actor, (forum, on), to, None, revision);
            world.refuses(AppError::Denied, send).await;
        }
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        assert_eq!(see(&stage.politician).await.unwrap().items.len(), 1);
        let late = service.add_item(&stage.member, (forum, on), item("For sent"), None);
        world.refuses(Refusal::AgendaClosed, late).await;
        let early = stage.step(on, MeetingMove::Open);
        world.refuses(Refusal::MeetingAhead, early).await;
        let minutes = service.minutes(&stage.member, forum, on).await;
        assert_eq!(minutes.unwrap_err(), AppError::NotFound);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_secretaries_at_one_item_one_is_told_and_at_two_items_both_are_kept() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let on = stage.today();
        let at = (stage.forum, on);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let ids = [
            stage.add(on, item("Et")).await,
            stage.add(on, item("To")).await,
        ];
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        let write = async |id, words: &str| {
            let draft = ConclusionDraft {
                conclusion: Some(Conclusion::Discussed),
                words: Paragraph::parse(words).ok(),
                party: None,
            };
            service.conclude_item(&stage.keeper, at, id, draft, 0).await
        };
        let (one, other) = tokio::join!(write(ids[0], "Min"), write(ids[1], "Din"));
        assert_eq!((one, other), (Ok(()), Ok(())));
        let (one, other) = tokio::join!(
            stage.conclude(on, ids[0], Conclusion::Noted),
            write(ids[0], "Overhalet")
        );
        assert_eq!(one, Ok(()));
        assert_eq!(other, Err(Refusal::StaleVersion.into()));
        let items = stage.view(on).await.items;
        let words: Vec<_> = items.iter().map(|i| i.conclusion.words.as_ref()).collect();
        let words: Vec<_> = words.into_iter().flatten().map(Paragraph::as_str).collect();
        assert_eq!(words, ["Forummet tiltræder.", "Din"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_minutes_are_to_say_is_the_secretariats_until_it_goes_out_for_comment() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let (forum, on) = (
            stage.forum,
            stage.hold("Økonomi", Conclusion::Deferred).await,
        );
        let next = stage.day(7);
        stage.plan(next).await;
        stage.step(next, MeetingMove::Begin).await.unwrap();
        let told = async |actor: &Actor, on| {
            let view = service.meeting(actor, forum, on).await.unwrap();
            format!("{:?}", view.items)
        };
        for day in [on, next] {
            assert!(
                told(&stage.keeper, day).await.contains("tiltræder"),
                "{day}"
            );
            assert!(
                !told(&stage.member, day).await.contains("tiltræder"),
                "{day}"
            );
        }
        stage.step(on, MeetingMove::Circulate).await.unwrap();
        for day in [on, next] {
            assert!(
                told(&stage.member, day).await.contains("tiltræder"),
                "{day}"
            );
        }
    })
    .await;
}
