//! What a light rests on, and what indicators say against a green one (need N10).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadIndicators, ReadPlans, ReadRounds};
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::disclosure::WarningAnswer;
use domain::form::FormData;
use domain::indicator::{DefinitionDraft, EntryDraft, Judgement, LinkedIndicator, Shown};
use domain::problem::Field;
use domain::round::{PackItem, RoundMove};
use domain::status::{
    AnswerContradiction, ConfirmUnchanged, Contradiction, ContradictionKind, LightState,
};
use support::{Plan, World, day, each_database, form};

const MEETINGS: [&str; 3] = ["2026-02-01", "2026-04-01", "2026-06-01"];
const SHOWN: &str = "https://eksempel.dk/referat";

/// What speaks against the light of initiative 1 now, of one kind.
async fn against(world: &World, plan: &Plan, kind: ContradictionKind) -> Option<Contradiction> {
    let view = world.service.initiative(&plan.keeper, &plan.slug, 1).await;
    let evidence = view.unwrap().evidence.unwrap();
    let mut found = evidence.contradictions.into_iter();
    found.find(|found| found.kind == kind)
}

async fn report(world: &World, plan: &Plan, shown: Option<&str>) {
    let green = LightState::Green;
    let reported = match shown {
        Some(shown) => world.report_showing(plan, (1, green), shown).await,
        None => world.report(plan, 1, green).await,
    };
    reported.unwrap();
}

/// Freezes the round of this meeting; returns what the forum is shown of initiative 1.
async fn frozen(world: &World, plan: &Plan, meeting: &str) -> PackItem {
    let service = &world.service;
    service
        .move_round(&plan.keeper, &plan.slug, day(meeting), RoundMove::Freeze)
        .await
        .unwrap();
    let round = service.round(&plan.keeper, &plan.slug, day(meeting)).await;
    let (pack, _) = round.unwrap().pack.unwrap();
    pack.items.first().unwrap().clone()
}

fn of_kind(item: &PackItem, kind: ContradictionKind) -> Option<Contradiction> {
    let mut found = item.contradictions.iter().map(|found| &found.contradiction);
    found.find(|found| found.kind == kind).cloned()
}

/// Answers what stands, as the form of its page does.
async fn explain(world: &World, plan: &Plan, kind: ContradictionKind, reason: &str) {
    let view = world.service.initiative(&plan.keeper, &plan.slug, 1).await;
    let evidence = view.unwrap().evidence.unwrap();
    let typed = form(&[(Field::Contradiction, kind.code()), (Field::Reason, reason)]);
    let typed = typed.with(Field::Round, evidence.round.unwrap().id.to_string());
    let told = evidence.contradictions.iter().filter(|c| c.kind == kind);
    let told = told.flat_map(|c| &c.indicators);
    let typed = told.fold(typed, |typed, name| typed.with(Field::Indicator, name));
    let command = AnswerContradiction::parse(&typed).unwrap();
    let answer = world
        .service
        .answer_contradiction(&plan.keeper, &plan.slug, 1, command);
    world.logs(&[Deed::Explained], answer).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_green_with_nothing_to_show_in_three_rounds_on_end_is_contradicted_until_explained() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        let kind = ContradictionKind::Evidence;
        for (meeting, rounds) in MEETINGS.into_iter().zip([None, None, Some(3)]) {
            world.open_round(&plan, meeting).await;
            report(&world, &plan, None).await;
            let found = against(&world, &plan, kind).await;
            assert_eq!(found.and_then(|found| found.rounds), rounds, "{meeting}");
        }
        explain(&world, &plan, kind, "Ses på næste møde").await;
        let item = frozen(&world, &plan, MEETINGS[2]).await;
        assert_eq!(of_kind(&item, kind).and_then(|found| found.rounds), Some(3));
        let reasons = item
            .contradictions
            .iter()
            .filter_map(|c| c.reason.as_deref());
        assert_eq!(reasons.collect::<Vec<_>>(), ["Ses på næste møde"]);

        // Shown after the deadline: it is told no more, and the reason stays in the history.
        report(&world, &plan, Some(SHOWN)).await;
        assert_eq!(against(&world, &plan, kind).await, None);
        let view = world.service.initiative(&plan.keeper, &plan.slug, 1).await;
        let view = view.unwrap();
        assert_eq!(view.evidence.unwrap().answers.len(), 1);
        let shown: Vec<_> = view.history.iter().map(|e| e.evidence.as_deref()).collect();
        assert_eq!(shown, [Some(SHOWN), None, None, None]);
        let round = world
            .service
            .round(&plan.keeper, &plan.slug, day(MEETINGS[2]));
        let late = round.await.unwrap().late;
        assert_eq!(late.first().unwrap().evidence.as_deref(), Some(SHOWN));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_something_shown_or_a_missing_report_breaks_the_run() {
    let kind = ContradictionKind::Evidence;
    for second in [Some(SHOWN), None] {
        each_database(async |world: World| {
            let plan = world.plan(1).await;
            world.open_round(&plan, MEETINGS[0]).await;
            report(&world, &plan, None).await;
            world.open_round(&plan, MEETINGS[1]).await;
            if second.is_some() {
                report(&world, &plan, second).await;
                let item = frozen(&world, &plan, MEETINGS[1]).await;
                assert_eq!(item.report.unwrap().evidence.as_deref(), second);
            }
            world.open_round(&plan, MEETINGS[2]).await;
            report(&world, &plan, None).await;
            assert_eq!(against(&world, &plan, kind).await, None);
            let item = frozen(&world, &plan, MEETINGS[2]).await;
            assert_eq!(of_kind(&item, kind), None);
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_unchanged_shows_nothing_anew() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let service = &world.service;
        world.open_round(&plan, "2026-01-20").await;
        report(&world, &plan, Some(SHOWN)).await;
        for (meeting, run) in MEETINGS.into_iter().zip(1..) {
            world.open_round(&plan, meeting).await;
            let entry = service.status_entry(&plan.keeper, &plan.slug, 1).await;
            let command = ConfirmUnchanged {
                id: None,
                round: entry.unwrap().round.unwrap().id,
                based_on: 0,
            };
            let said = service.report_unchanged(&plan.keeper, &plan.slug, 1, command);
            let said = said.await.unwrap();
            assert_eq!((said.evidence, said.undocumented_run), (None, run));
        }
        let found = against(&world, &plan, ContradictionKind::Evidence).await;
        assert_eq!(found.unwrap().rounds, Some(3));
    })
    .await;
}

/// Twenty months of a number of which more is better; the last one is far below the others.
fn falling() -> String {
    let value = |at: u32| if at == 19 { 20 } else { 50 + at % 3 };
    let month = |at: u32| format!("{}-{:02};{}", 2024 + at / 12, at % 12 + 1, value(at));
    (0..20).map(month).collect::<Vec<_>>().join("\n")
}

async fn definition(world: &World, plan: &Plan, (name, disclosure): (&str, &str)) -> FormData {
    let view = world.service.initiative(&plan.keeper, &plan.slug, 1).await;
    form(&[
        (Field::Name, name),
        (Field::Question, "Hvor mange har et lønnet job?"),
        (Field::Kind, "count"),
        (Field::Counted, "Borgere med ordinære timer"),
        (Field::Unit, "borgere"),
        (Field::Better, "higher"),
        (Field::PeriodKind, "month"),
        (Field::Source, "Jobcenteret"),
        (Field::Threshold, "5"),
        (Field::CategoryKind, "exclusive"),
        (Field::Disclosure, disclosure),
    ])
    .with(Field::Initiative, view.unwrap().initiative.id.to_string())
}

/// Indicator `number`, which names initiative 1, with these figures and nothing published.
async fn indicator(world: &World, plan: &Plan, (number, disclosure): (u32, &str), rows: &str) {
    named(world, plan, (number, "Ordinære timer", disclosure), rows).await;
}

async fn named(
    world: &World,
    plan: &Plan,
    (number, name, disclosure): (u32, &str, &str),
    rows: &str,
) {
    let typed = definition(world, plan, (name, disclosure)).await;
    let draft = DefinitionDraft::parse(&typed).unwrap();
    let service = &world.service;
    let made = service.create_indicator(&plan.keeper, &plan.slug, draft);
    assert_eq!(made.await.unwrap(), number);
    let entry = EntryDraft {
        rows: rows.to_owned(),
        reason: domain::text::Paragraph::parse("Står sådan i kilden").ok(),
        based_on: 0,
    };
    let stored = service.store_entry(&plan.keeper, &plan.slug, number, &entry);
    assert!(stored.await.unwrap());
}

async fn publish(world: &World, plan: &Plan, number: u32) {
    let service = &world.service;
    let entry = service.indicator_entry(&plan.keeper, &plan.slug, number);
    let shown = entry
        .await
        .unwrap()
        .draft
        .unwrap()
        .publication
        .table
        .fingerprint();
    let unasked = WarningAnswer::default();
    let published = (shown, &unasked);
    let published = service.publish_indicator(&plan.keeper, &plan.slug, number, published);
    world.logs(&[Deed::Published], published).await;
}

async fn names_against(world: &World, plan: &Plan) -> Vec<String> {
    let found = against(world, plan, ContradictionKind::Indicator).await;
    found.map(|found| found.indicators).unwrap_or_default()
}

async fn linked(world: &World, plan: &Plan, actor: &Actor) -> Vec<LinkedIndicator> {
    let view = world.service.initiative(actor, &plan.slug, 1).await;
    view.unwrap().indicators
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_green_with_a_worsening_indicator_is_contradicted_once_that_is_published() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        world.open_round(&plan, MEETINGS[0]).await;
        report(&world, &plan, Some(SHOWN)).await;
        indicator(&world, &plan, (1, "forum"), &falling()).await;
        assert!(names_against(&world, &plan).await.is_empty());
        publish(&world, &plan, 1).await;
        assert_eq!(names_against(&world, &plan).await, ["Ordinære timer"]);
        let kind = ContradictionKind::Indicator;
        explain(&world, &plan, kind, "Ses på næste møde").await;
        let item = frozen(&world, &plan, MEETINGS[0]).await;
        let found = of_kind(&item, ContradictionKind::Indicator).unwrap();
        assert_eq!(found.indicators, ["Ordinære timer"]);
        for sql in [
            "update publication_finding set variation = 'improvement'",
            "delete from publication_finding",
            "update contradiction_answer set reason = 'x'",
            "delete from contradiction_answer",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
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
async fn n10_what_is_published_after_the_freeze_or_kept_internal_says_nothing_of_a_light() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        world.open_round(&plan, MEETINGS[0]).await;
        report(&world, &plan, Some(SHOWN)).await;
        indicator(&world, &plan, (1, "internal"), &falling()).await;
        publish(&world, &plan, 1).await;
        assert!(names_against(&world, &plan).await.is_empty());
        indicator(&world, &plan, (2, "public"), &falling()).await;
        let item = frozen(&world, &plan, MEETINGS[0]).await;
        assert_eq!(of_kind(&item, ContradictionKind::Indicator), None);
        world.clock.pass_minutes(1);
        publish(&world, &plan, 2).await;
        assert!(names_against(&world, &plan).await.is_empty());
        // Of the next round it does.
        world.open_round(&plan, MEETINGS[1]).await;
        report(&world, &plan, Some(SHOWN)).await;
        assert_eq!(names_against(&world, &plan).await, ["Ordinære timer"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_a_reason_about_one_worsening_indicator_is_no_answer_to_another() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        world.open_round(&plan, MEETINGS[0]).await;
        report(&world, &plan, Some(SHOWN)).await;
        named(&world, &plan, (1, "Ordinære timer", "forum"), &falling()).await;
        publish(&world, &plan, 1).await;
        let kind = ContradictionKind::Indicator;
        explain(&world, &plan, kind, "Kendt og aftalt").await;
        assert_eq!(
            open_reason(&world, &plan).await.as_deref(),
            Some("Kendt og aftalt")
        );
        named(&world, &plan, (2, "Ventetid", "forum"), &falling()).await;
        publish(&world, &plan, 2).await;
        let names = names_against(&world, &plan).await;
        assert_eq!(names, ["Ordinære timer", "Ventetid"]);
        assert_eq!(open_reason(&world, &plan).await, None);
        world.clock.pass_minutes(1);
        explain(&world, &plan, kind, "Ses på næste møde").await;
        let reason = open_reason(&world, &plan).await;
        assert_eq!(reason.as_deref(), Some("Ses på næste møde"));
        let item = frozen(&world, &plan, MEETINGS[0]).await;
        let mut reasons = item
            .contradictions
            .iter()
            .filter_map(|c| c.reason.as_deref());
        assert_eq!(reasons.next(), Some("Ses på næste møde"));
    })
    .await;
}

/// The reason that counts for the indicators that speak against the light now.
async fn open_reason(world: &World, plan: &Plan) -> Option<String> {
    let found = against(world, plan, ContradictionKind::Indicator).await?;
    let view = world.service.initiative(&plan.keeper, &plan.slug, 1).await;
    let evidence = view.unwrap().evidence.unwrap();
    evidence.answer(&found).map(|answer| answer.reason.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_what_was_published_before_findings_were_kept_is_looked_through_at_start() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        world.open_round(&plan, MEETINGS[0]).await;
        report(&world, &plan, Some(SHOWN)).await;
        indicator(&world, &plan, (1, "forum"), &falling()).await;
        publish(&world, &plan, 1).await;
        // A newer publication of which nothing was found, as all were before.
        let mut tx = world.service.store.begin_write().await.unwrap();
        let again = tx.execute(
            "insert into publication (indicator_id, number, content, content_hash, published_by,
               published_at, n_periods, n_entries)
             select indicator_id, 2, content, content_hash, published_by, published_at, n_periods,
               n_entries from publication where number = 1",
            &[],
        );
        assert_eq!(again.await.unwrap(), 1);
        tx.commit(&*world.clock, &[]).await.unwrap();
        assert!(names_against(&world, &plan).await.is_empty());
        for _ in 0..2 {
            server::store::Store::open(&world.url).await.unwrap();
            assert_eq!(names_against(&world, &plan).await, ["Ordinære timer"]);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n19_an_initiative_shows_its_published_indicators_to_those_who_may_read_them() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let outsider = world
            .person("politiker", &[Grant::Politician(plan.forum)])
            .await;
        let rows = "2025-11;50\n2025-12;3";
        for (number, disclosure) in [(1, "public"), (2, "internal"), (3, "forum")] {
            indicator(&world, &plan, (number, disclosure), rows).await;
        }
        assert!(linked(&world, &plan, &plan.keeper).await.is_empty());
        for number in 1..=2 {
            publish(&world, &plan, number).await;
        }
        let numbers = |linked: &[LinkedIndicator]| -> Vec<u32> {
            linked.iter().map(|linked| linked.number).collect()
        };
        let kept = linked(&world, &plan, &plan.keeper).await;
        assert_eq!(numbers(&kept), [1, 2]);
        let seen = linked(&world, &plan, &outsider).await;
        assert_eq!(numbers(&seen), [1]);
        let finding = seen.first().unwrap().finding;
        assert_eq!(finding.judgement, Judgement::TooFew);
        let newest = finding.newest.unwrap();
        assert!(matches!(
            newest.shown,
            Shown::Below { .. } | Shown::Withheld { .. }
        ));
    })
    .await;
}
