//! The order chain on both databases: the exact text is approved, in order, once.

use app::backend::{ReadChain, ReadForms};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::confirmation::{OrderBookQuery, SaveDraft, Saved, Stage, StageKind, Verdict};
use domain::form::FormData;
use domain::problem::{Field, Refusal};
use domain::programme::ProgrammeDraft;
use support::{Chained, World, confirmation_text, each_database, form};

#[tokio::test(flavor = "multi_thread")]
async fn from_draft_to_in_force_every_step_is_logged() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        let world = &c.world;
        let half = form(&[(Field::Places, "Aalborg")]);
        let saved = world.logs(&[Deed::Drafted], c.save(&half)).await;
        assert_eq!(saved, Saved::Changed { withdraws: None });
        assert_eq!(world.logs(&[], c.save(&half)).await, Saved::Unchanged);
        assert_eq!(
            world
                .logs(&[Deed::Submitted], c.submit(&confirmation_text()))
                .await,
            1
        );
        assert_eq!(c.stage().await, Stage::Awaiting(c.chiefs));

        let returned = c.verdict(c.chiefs, Verdict::Returned).await;
        world
            .logs(&[Deed::Decided], c.decide(&c.chief, returned))
            .await;
        assert_eq!(c.stage().await, Stage::Returned(c.chiefs));
        let edit = world
            .service
            .confirmation_edit(&c.keeper, &c.slug, 1)
            .await
            .unwrap();
        let said = edit.returned.unwrap();
        assert_eq!(said.remarks.get(Field::RemarkWhen), "Hvornår er det nået?");

        let mended = confirmation_text().replacing(Field::EndOn, "30.06.2025");
        assert_eq!(c.submit(&mended).await.unwrap(), 2);
        for (forum, actor) in [(c.chiefs, &c.chief), (c.directors, &c.director)] {
            let approved = c.verdict(forum, Verdict::Approved).await;
            world
                .logs(&[Deed::Decided], c.decide(actor, approved))
                .await;
        }
        let view = c.view().await;
        assert_eq!(view.stage, Stage::InForce);
        assert_eq!(view.compared_with, Some(1));
        assert_eq!(view.differences.len(), 1);
        assert_eq!(view.differences[0].field, Field::EndOn);
        let log = world.audit().await;
        let decided = log
            .iter()
            .rfind(|e| e.deed == Deed::Decided.code())
            .unwrap();
        assert!(format!("{decided:?}").contains(&view.versions[0].hash.to_string()));
        assert_eq!((view.in_force, view.versions[0].number), (2, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n01_a_changed_text_must_pass_the_first_forum_again() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        let early = c.verdict(c.directors, Verdict::Approved).await;
        let missing = Refusal::ForumBeforeMissing {
            this: 1,
            approved: None,
        };
        c.world.refuses(missing, c.decide(&c.director, early)).await;
        let approved = c.verdict(c.chiefs, Verdict::Approved).await;
        c.decide(&c.chief, approved).await.unwrap();

        let opened = c.verdict(c.directors, Verdict::Approved).await;
        let mended = confirmation_text().replacing(Field::EndOn, "30.12.2025");
        let withdrawn = c
            .world
            .logs(&[Deed::Drafted, Deed::Withdrawn], c.save(&mended))
            .await;
        assert_eq!(withdrawn, Saved::Changed { withdraws: Some(1) });
        let taken_back = Refusal::VersionWithdrawn { this: 1 };
        c.world
            .refuses(taken_back, c.decide(&c.director, opened.clone()))
            .await;

        assert_eq!(c.submit(&mended).await.unwrap(), 2);
        assert_eq!(c.stage().await, Stage::Awaiting(c.chiefs));
        let outdated = Refusal::OutdatedVersion { this: 1, latest: 2 };
        c.world
            .refuses(outdated, c.decide(&c.director, opened))
            .await;
        let again = c.verdict(c.directors, Verdict::Approved).await;
        let missing = Refusal::ForumBeforeMissing {
            this: 2,
            approved: Some(1),
        };
        c.world.refuses(missing, c.decide(&c.director, again)).await;
        let step = &c.view().await.chain[0];
        assert_eq!((step.approved_before, &step.decision), (Some(1), &None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_chairs_at_once_one_decides() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        let other = c
            .world
            .person("medformand", &[Grant::ForumMember(c.chiefs)])
            .await;
        let approve = c.verdict(c.chiefs, Verdict::Approved).await;
        let refuse = c.verdict(c.chiefs, Verdict::Returned).await;
        let (one, two) = tokio::join!(c.decide(&c.chief, approve), c.decide(&other, refuse));
        let lost: Vec<_> = [one, two].into_iter().filter_map(Result::err).collect();
        assert_eq!(lost.len(), 1, "{lost:?}");
        let sentence = [Refusal::AlreadyDecided, Refusal::StaleVersion].map(AppError::from);
        assert!(sentence.contains(&lost[0]), "{lost:?}");
        assert_eq!(c.view().await.decisions.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_editors_at_once_one_saves_and_the_other_is_told() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        let (ours, theirs) = (
            confirmation_text(),
            confirmation_text().replacing(Field::Places, "Jammerbugt"),
        );
        let save = async |text: &FormData| {
            let command = SaveDraft::parse(&text.clone().with(Field::Version, "0")).unwrap();
            c.world
                .service
                .save_confirmation(&c.keeper, &c.slug, 1, command)
                .await
        };
        let (one, two) = tokio::join!(save(&ours), save(&theirs));
        let lost: Vec<_> = [one, two].into_iter().filter_map(Result::err).collect();
        assert_eq!(lost, [AppError::from(Refusal::StaleVersion)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_forum_decides_and_never_the_submitter() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        let approve = c.verdict(c.chiefs, Verdict::Approved).await;
        let denied = c.decide(&c.director, approve.clone());
        c.world.refuses(AppError::Denied, denied).await;
        let own = c.decide(&c.keeper, approve.clone());
        c.world.refuses(Refusal::OwnConfirmation, own).await;
        let signed_out = c.decide(&Actor::Anonymous, approve);
        c.world.refuses(AppError::NotFound, signed_out).await;
        assert_eq!(c.view().await.may_decide, None);
        let seen = c
            .world
            .service
            .confirmation(&c.chief, &c.slug, 1)
            .await
            .unwrap();
        assert_eq!(seen.may_decide, Some(c.chiefs));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_book_tells_whose_move_it_is() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        let service = &c.world.service;
        let all = OrderBookQuery::default();
        let book = service.order_book(&c.chief, &c.slug, &all).await.unwrap();
        let stages: Vec<_> = book.rows.iter().map(|r| (r.stage, r.version)).collect();
        assert_eq!(stages, [(StageKind::Awaiting, 1), (StageKind::Ordered, 0)]);
        assert_eq!(
            (book.counts.total(), book.counts.of(StageKind::Ordered)),
            (2, 1)
        );
        let mine = OrderBookQuery { mine: true, ..all };
        let of = async |actor: &Actor| {
            let book = service.order_book(actor, &c.slug, &mine).await.unwrap();
            (
                book.rows.iter().map(|r| r.number).collect::<Vec<_>>(),
                book.n_rows,
            )
        };
        assert_eq!(of(&c.chief).await, (vec![1], 1));
        assert_eq!(of(&c.director).await, (vec![], 0));
        let stranger = c.world.person("fremmed", &[]).await;
        let refused = service.order_book(&stranger, &c.slug, &mine).await;
        assert_eq!(refused.unwrap_err(), AppError::NotFound);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_submitted_and_decided_can_only_grow() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        c.submit(&confirmation_text()).await.unwrap();
        let approve = c.verdict(c.chiefs, Verdict::Approved).await;
        c.decide(&c.chief, approve).await.unwrap();
        for sql in [
            "update confirmation_version set content = '[]'",
            "update confirmation_version set hash = ''",
            "delete from confirmation_version",
            "update confirmation_decision set verdict = 'rejected'",
            "delete from confirmation_decision",
        ] {
            let mut tx = c.world.service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(
                format!("{refused:?}").contains("append-only"),
                "{sql}: {refused:?}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn outsiders_of_a_published_programme_read_what_is_in_force_alone() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        let service = &c.world.service;
        let edit = service.programme_edit(&c.keeper, Some(&c.slug)).await;
        let current = edit.unwrap().programme.unwrap();
        let open = ProgrammeDraft {
            published: true,
            ..current.draft
        };
        let published = service.change_programme(&c.keeper, &c.slug, open, current.version);
        published.await.unwrap();
        c.submit(&confirmation_text()).await.unwrap();
        let read = || service.confirmation(&Actor::Anonymous, &c.slug, 1);
        assert_eq!(read().await.unwrap_err(), AppError::NotSignedIn);
        let returned = c.verdict(c.chiefs, Verdict::Returned).await;
        c.decide(&c.chief, returned).await.unwrap();
        let mended = confirmation_text().replacing(Field::Places, "Aalborg og Jammerbugt");
        c.submit(&mended).await.unwrap();
        for (forum, actor) in [(c.chiefs, &c.chief), (c.directors, &c.director)] {
            let approved = c.verdict(forum, Verdict::Approved).await;
            c.decide(actor, approved).await.unwrap();
        }
        let seen = read().await.unwrap();
        let versions: Vec<_> = seen.versions.iter().map(|v| v.number).collect();
        assert_eq!((versions, seen.compared_with), (vec![2], None));
        assert!(
            seen.decisions
                .iter()
                .all(|d| d.verdict == Verdict::Approved)
        );
        assert!(!seen.may_write && seen.may_decide.is_none());
        let old = service
            .confirmation_print(&Actor::Anonymous, &c.slug, 1, 1)
            .await;
        assert_eq!(old.unwrap_err(), AppError::NotFound);
    })
    .await;
}
