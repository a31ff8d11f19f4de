//! What members say of minutes, what is kept while it is typed, and seats that nobody holds.

use crate::stage::{A_DAY, Stage, item};
use app::backend::ReadMeetings;
use app::error::AppError;
use domain::audit::Deed;
use domain::meeting::{
    About, CommentDraft, Conclusion, ConclusionDraft, MeetingMove, SoFar, Source,
};
use domain::problem::{Field, Refusal};
use support::{World, each_database, form};

fn comment(words: &str) -> CommentDraft {
    let typed = form(&[(Field::Number, "1"), (Field::Words, words)]);
    CommentDraft::parse(&typed).unwrap()
}

fn so_far(conclusion: &str, words: &str) -> SoFar {
    let typed = form(&[
        (Field::Conclusion, conclusion),
        (Field::ConclusionWords, words),
    ]);
    ConclusionDraft::parse_so_far(&typed).unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn members_comment_while_the_minutes_are_out_and_nobody_outside_reads_it() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage.hold("Økonomi", Conclusion::Decided).await;
        let at = (stage.forum, on);
        let early = service.comment_minutes(&stage.member, at, comment("For tidligt"));
        world.refuses(Refusal::MeetingMovedOn, early).await;
        stage.step(on, MeetingMove::Circulate).await.unwrap();
        let say = service.comment_minutes(&stage.member, at, comment("Beløbet mangler"));
        world.logs(&[Deed::Added], say).await;
        // Two at once stand beside each other.
        let (one, two) = tokio::join!(
            service.comment_minutes(&stage.chair, at, comment("Enig")),
            service.comment_minutes(&stage.member, at, comment("Også det"))
        );
        assert_eq!((one, two), (Ok(()), Ok(())));
        let outside = service.comment_minutes(&stage.politician, at, comment("Hvorfor?"));
        world.refuses(AppError::Denied, outside).await;
        let shown = stage.minutes(on).await.comments;
        assert_eq!(shown.len(), 3);
        let said = shown.first().unwrap();
        let follower = service.minutes(&stage.politician, stage.forum, on).await;
        assert_eq!(follower.unwrap().comments, []);
        assert_eq!(
            (said.item, said.words.as_str()),
            (Some(1), "Beløbet mangler")
        );
        assert_eq!(said.said_by.as_deref(), Some("chef"));

        world.clock.pass_minutes(30 * A_DAY);
        let late = service.comment_minutes(&stage.member, at, comment("For sent"));
        world.refuses(Refusal::CommentsClosed, late).await;
        let by_mail = service.comment_minutes(&stage.keeper, at, comment("Pr. mail"));
        by_mail.await.unwrap();

        // Published, the minutes are found by everybody, without the comments.
        stage.approve(&stage.chair, on).await.unwrap();
        assert_eq!(service.published_minutes().await.unwrap(), []);
        service.publish_minutes(&stage.keeper, at).await.unwrap();
        let found = service.published_minutes().await.unwrap();
        assert_eq!((found[0].forum, found[0].on), at);
        let public = service.public_minutes(stage.forum, on).await.unwrap();
        let told = serde_json::to_string(&public.minutes).unwrap();
        assert!(!told.contains("Beløbet"));
        for sql in [
            "update minutes_comment set words = 'andet'",
            "delete from minutes_comment",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_in_the_meeting_is_kept_and_of_two_secretaries_none_loses_words() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage.today();
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let id = stage.add(on, item("Økonomi")).await;
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        let at = (stage.forum, on);
        let keep =
            |typed, based_on| service.keep_conclusion(&stage.keeper, at, id, typed, based_on);
        let version = world.logs(&[Deed::Concluded], keep(so_far("", "Klyngen"), 0));
        assert_eq!(version.await, Some(1));
        // The same once more, and an outcome without its words, change nothing.
        assert_eq!(keep(so_far("", "Klyngen"), 1).await, Ok(Some(1)));
        assert_eq!(
            keep(so_far("decided", "Klyngen betaler"), 1).await,
            Ok(Some(2))
        );
        assert_eq!(keep(so_far("decided", ""), 2).await, Ok(None));
        // Of two who type at once one is told, and what the other wrote stands.
        let (one, two) = tokio::join!(
            keep(so_far("decided", "Den ene skriver"), 2),
            keep(so_far("decided", "Den anden skriver"), 2)
        );
        let stale = Err(AppError::Refused(Refusal::StaleVersion));
        assert!(matches!((&one, &two), (Ok(Some(3)), _) | (_, Ok(Some(3)))));
        assert!(one == stale || two == stale);
        let words = stage.find(on, "Økonomi").await.conclusion.words.unwrap();
        assert!(words.as_str().ends_with("skriver"));
        let denied = service.keep_conclusion(&stage.chair, at, id, so_far("", "Nej"), 3);
        assert_eq!(denied.await, Err(AppError::Denied));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n26_a_seat_that_nobody_holds_is_proposed_to_the_agenda() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (service, keeper) = (&stage.world.service, &stage.keeper);
        let seat = stage.seat("LSR Horsens").await;
        let on = stage.day(12);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let proposals = stage.view(on).await.proposals;
        let [proposal] = proposals.as_slice() else {
            unreachable!("one proposal: {proposals:?}");
        };
        assert_eq!(proposal.source, Source::Vacancy(seat));
        assert!(matches!(
            &proposal.about,
            About::Vacancy { appointing_body, since, .. }
                if appointing_body == "LSR Horsens" && *since == stage.today()
        ));
        let added = service.add_item(
            keeper,
            (stage.forum, on),
            item("Vakant plads"),
            Some(proposal.source),
        );
        added.await.unwrap();
        assert_eq!(stage.view(on).await.proposals, []);
    })
    .await;
}
