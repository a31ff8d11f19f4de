//! Changes of what is in force, and forums that decide by their own rules, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadChain;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::confirmation::{
    AbandonChange, ApprovalRule, ApprovalStep, OrderBookQuery, Procedure, Promise, Ruling, Stage,
    StageKind, Verdict,
};
use domain::form::FormData;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::programme::ProgrammeDraft;
use support::{Chained, World, confirmation_text, day, each_database, programme};

/// Version 1, approved by both forums.
async fn in_force(world: World) -> Chained {
    let c = Chained::new(world).await;
    c.submit(&confirmation_text()).await.unwrap();
    pass(&c).await;
    c
}

async fn pass(c: &Chained) {
    for (forum, actor) in [(c.chiefs, &c.chief), (c.directors, &c.director)] {
        let approved = c.verdict(forum, Verdict::Approved).await;
        c.decide(actor, approved).await.unwrap();
    }
}

fn later() -> FormData {
    confirmation_text()
        .replacing(Field::EndOn, "30.06.2026")
        .with(Field::ChangeReason, "Rekrutteringen tog længere tid")
        .with(Field::ChangeWhen, "Et halvt år senere")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_holds_stays_until_its_change_has_passed_the_chain() {
    each_database(async |world: World| {
        let c = in_force(world).await;
        let world = &c.world;
        let silent = confirmation_text().replacing(Field::EndOn, "30.06.2026");
        world
            .refuses(Refusal::ChangeNeedsReason, c.submit(&silent))
            .await;
        let unexplained = silent.with(Field::ChangeReason, "Rekruttering");
        let missing = Problems::one(Field::ChangeWhen, Flaw::Required);
        world.refuses(missing, c.submit(&unexplained)).await;
        world
            .refuses(Refusal::NothingChanged, c.submit(&confirmation_text()))
            .await;
        assert_eq!(world.logs(&[Deed::Submitted], c.submit(&later())).await, 2);

        let view = c.view().await;
        assert_eq!((view.stage, view.in_force), (Stage::Awaiting(c.chiefs), 1));
        assert_eq!(view.compared_with, Some(1));
        assert_eq!(
            view.versions[0].change.get(Field::ChangeWhen),
            "Et halvt år senere"
        );
        let end = view.variances.iter().find(|v| v.promise == Promise::End);
        assert_eq!(end.unwrap().from_first(), Some(181));
        let query = OrderBookQuery::default();
        let book = world.service.order_book(&c.keeper, &c.slug, &query);
        let row = book.await.unwrap().rows.remove(0);
        assert!(row.is_changing() && row.stage == StageKind::Awaiting);

        pass(&c).await;
        let view = c.view().await;
        assert_eq!((view.stage, view.in_force), (Stage::InForce, 2));
        assert_eq!((view.first_baseline, view.variances.len()), (1, 2));
        let edit = world
            .service
            .confirmation_edit(&c.keeper, &c.slug, 1)
            .await
            .unwrap();
        assert_eq!(edit.text.get(Field::EndOn), "30.06.2026");
        assert_eq!(edit.text.get(Field::ChangeReason), "");
        assert!(!edit.changing);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_turned_down_or_given_up_and_the_text_is_what_holds() {
    each_database(async |world: World| {
        let c = in_force(world).await;
        let (world, service) = (&c.world, &c.world.service);
        c.submit(&later()).await.unwrap();
        let edit = service
            .confirmation_edit(&c.keeper, &c.slug, 1)
            .await
            .unwrap();
        assert!(edit.changing);
        let abandon = |based_on| {
            let command = AbandonChange { based_on };
            service.abandon_change(&c.keeper, &c.slug, 1, command)
        };
        world.refuses(Refusal::StaleVersion, abandon(0)).await;
        let deeds = [Deed::Withdrawn, Deed::Abandoned];
        world.logs(&deeds, abandon(edit.revision)).await;
        world
            .refuses(Refusal::NoChange, abandon(edit.revision + 1))
            .await;
        assert_eq!(c.view().await.stage, Stage::InForce);

        c.submit(&later()).await.unwrap();
        let rejected = c.verdict(c.chiefs, Verdict::Rejected).await;
        c.decide(&c.chief, rejected).await.unwrap();
        let view = c.view().await;
        assert_eq!((view.stage, view.in_force), (Stage::InForce, 1));
        let edit = service
            .confirmation_edit(&c.keeper, &c.slug, 1)
            .await
            .unwrap();
        assert_eq!(edit.text.get(Field::EndOn), "31.12.2025");
    })
    .await;
}

async fn ruled(world: World, rule: ApprovalRule, written: bool) -> Chained {
    let c = Chained::new(world).await;
    let draft = ProgrammeDraft {
        chain: [c.chiefs, c.directors]
            .map(|forum| ApprovalStep {
                forum,
                rule,
                written,
            })
            .to_vec(),
        confirm_by: Some(day("2026-01-10")),
        ..programme("Handleplan", c.directors)
    };
    let changed = c
        .world
        .service
        .change_programme(&c.keeper, &c.slug, draft, 1);
    changed.await.unwrap();
    c.submit(&confirmation_text()).await.unwrap();
    c
}

async fn chair(c: &Chained, name: &str) -> Actor {
    c.world.person(name, &[Grant::ForumChair(c.chiefs)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn both_co_chairs_approve_before_the_forum_has() {
    each_database(async |world: World| {
        let c = ruled(world, ApprovalRule::BothChairs, false).await;
        let world = &c.world;
        let (one, other) = (chair(&c, "den ene").await, chair(&c, "den anden").await);
        let rule = |actor, command| {
            world
                .service
                .decide_confirmation(actor, &c.slug, 1, command, None)
        };
        let approved = async || c.verdict(c.chiefs, Verdict::Approved).await;
        world
            .refuses(Refusal::ChairDecides, rule(&c.chief, approved().await))
            .await;
        let first = world
            .logs(&[Deed::Consented], rule(&one, approved().await))
            .await;
        assert_eq!(first, Ruling::Consented);
        let consents = c.view().await.chain[0].consents.clone();
        assert_eq!(consents[0].name, "den ene");
        world
            .refuses(Refusal::AlreadyConsented, rule(&one, approved().await))
            .await;
        world
            .logs(&[Deed::Decided], rule(&other, approved().await))
            .await;
        assert_eq!(c.stage().await, Stage::Awaiting(c.directors));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secretariat_says_where_a_decision_stands_and_writing_is_allowed_or_not() {
    each_database(async |world: World| {
        let c = ruled(world, ApprovalRule::Chair, false).await;
        let world = &c.world;
        let rule = |command| {
            world
                .service
                .decide_confirmation(&c.keeper, &c.slug, 1, command, None)
        };
        let mut approved = c.verdict(c.chiefs, Verdict::Approved).await;
        // Somebody else submitted it than who records the decision.
        let unfounded = Problems::one(Field::Item, Flaw::Required);
        let own = rule(approved.clone()).await.unwrap_err();
        assert_eq!(own, Refusal::OwnConfirmation.into());
        let recorder = world.keeper().await;
        let record = |command| {
            world
                .service
                .decide_confirmation(&recorder, &c.slug, 1, command, None)
        };
        world.refuses(unfounded, record(approved.clone())).await;
        approved.procedure = Procedure::Written;
        world
            .refuses(Refusal::MeetingDecides, record(approved.clone()))
            .await;
        approved.procedure = Procedure::Meeting;
        approved.item = domain::text::Line::parse("Referat, punkt 2").ok();
        world.logs(&[Deed::Decided], record(approved)).await;
        let view = c.view().await;
        let decided = view.chain[0].decision.as_ref().unwrap();
        assert_eq!(decided.item.as_deref(), Some("Referat, punkt 2"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_after_the_deadline_is_listed_and_waits_for_its_lead() {
    each_database(async |world: World| {
        let c = ruled(world, ApprovalRule::Member, true).await;
        let service = &c.world.service;
        let query = OrderBookQuery {
            missing: true,
            ..OrderBookQuery::default()
        };
        let book = service
            .order_book(&c.keeper, &c.slug, &query)
            .await
            .unwrap();
        assert_eq!((book.n_missing, book.n_rows), (1, 1));
        assert_eq!(book.rows[0].number, 2);
        assert_eq!(book.programme.confirm_by, Some(day("2026-01-10")));

        let waiting = service.waiting(&c.chief).await.unwrap();
        let numbers: Vec<_> = waiting.lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1], "what waits for the forum");
        let second = service.confirmation(&c.keeper, &c.slug, 2).await.unwrap();
        let grant = Grant::ProjectLead {
            initiative: second.initiative.id,
            programme: second.programme.id,
        };
        let lead = c.world.person("leder", &[grant]).await;
        let owed = service.waiting(&lead).await.unwrap().lines.remove(0);
        assert_eq!((owed.number, owed.stage), (2, StageKind::Ordered));
        assert_eq!(owed.confirm_by, Some(day("2026-01-10")));
        assert_eq!(service.waiting(&c.director).await.unwrap().lines, []);
        assert_eq!(service.waiting(&Actor::Anonymous).await.unwrap().lines, []);
    })
    .await;
}
