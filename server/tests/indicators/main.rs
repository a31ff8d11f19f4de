//! Indicators: defined, filled, published, and read by those they are open to.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod kept;

use app::backend::ReadIndicators;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::confirmation::ContentHash;
use domain::disclosure::WarningAnswer;
use domain::form::FormData;
use domain::indicator::{
    BenchmarkDraft, DefinitionDraft, EntryDraft, Figure, IndicatorTarget, Publication, Shown,
};
use domain::problem::{Field, Flaw, Problems, Refusal};
use server::clock::Clock;
use support::{Plan, World, each_database, form};

fn definition(changes: &[(Field, &str)]) -> FormData {
    let typed = form(&[
        (Field::Name, "I job efter tre måneder"),
        (Field::Question, "Hvor mange er i job?"),
        (Field::Kind, "share"),
        (Field::Counted, "Borgere i job"),
        (Field::CountedOf, "Alle afsluttede"),
        (Field::Unit, "borgere"),
        (Field::Better, "higher"),
        (Field::PeriodKind, "month"),
        (Field::Source, "Jobcenteret"),
        (Field::Threshold, "5"),
        (Field::Disclosure, "public"),
        (Field::CategoryKind, "exclusive"),
    ]);
    changes
        .iter()
        .fold(typed, |form, (field, value)| form.replacing(*field, *value))
}

async fn politician(world: &World, plan: &Plan) -> Actor {
    world
        .person("politiker", &[Grant::Politician(plan.forum)])
        .await
}

async fn create(world: &World, plan: &Plan, changes: &[(Field, &str)]) -> Result<u32, AppError> {
    let draft = DefinitionDraft::parse(&definition(changes)).unwrap();
    let service = &world.service;
    service
        .create_indicator(&plan.keeper, &plan.slug, draft)
        .await
}

async fn store(world: &World, plan: &Plan, rows: &str, based_on: u32) -> Result<bool, AppError> {
    let draft = EntryDraft {
        rows: rows.to_owned(),
        reason: None,
        based_on,
    };
    let service = &world.service;
    service
        .store_entry(&plan.keeper, &plan.slug, 1, &draft)
        .await
}

/// No warning was shown.
fn unasked() -> WarningAnswer {
    WarningAnswer::default()
}

/// As the secretariat sees it now.
async fn publish(world: &World, plan: &Plan) -> Result<(), AppError> {
    let service = &world.service;
    let entry = service.indicator_entry(&plan.keeper, &plan.slug, 1).await?;
    let shown = entry.draft.unwrap().publication.table.fingerprint();
    service
        .publish_indicator(&plan.keeper, &plan.slug, 1, (shown, &unasked()))
        .await
}

async fn read(world: &World, plan: &Plan, actor: &Actor) -> Result<Option<Publication>, AppError> {
    let view = world.service.indicator(actor, &plan.slug, 1).await?;
    Ok(view.publication)
}

fn figures(publication: &Publication) -> Vec<Shown> {
    publication
        .table
        .rows()
        .into_iter()
        .map(|row| row.shown)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_what_is_published_and_nothing_before() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        let politician = politician(&world, &plan).await;
        let made = world
            .logs(&[Deed::Created], create(&world, &plan, &[]))
            .await;
        assert_eq!(made, 1);
        let months: Vec<_> = (1..=12)
            .flat_map(|m| {
                [
                    format!("2024-{m:02};4{};100", m % 2),
                    format!("2025-{m:02};4{};100", m % 2),
                ]
            })
            .collect();
        world
            .logs(
                &[Deed::Observed],
                store(&world, &plan, &months.join("\n"), 0),
            )
            .await;
        assert_eq!(
            read(&world, &plan, &politician).await,
            Err(AppError::NotFound)
        );
        let moved = AppError::Refused(Refusal::FiguresMoved);
        let other = ContentHash::of_text("noget andet");
        let service = &world.service;
        let unasked = unasked();
        let unseen = (other, &unasked);
        let unseen = service.publish_indicator(&plan.keeper, &plan.slug, 1, unseen);
        world.refuses(moved, unseen).await;
        world.logs(&[Deed::Published], publish(&world, &plan)).await;
        let seen = read(&world, &plan, &politician).await.unwrap().unwrap();
        assert_eq!(seen.table.periods.len(), 24);
        let first = Shown::Figure(Figure::Share { n: 41, of: 100 });
        assert_eq!(figures(&seen).first(), Some(&first));
        assert_eq!(
            read(&world, &plan, &plan.keeper).await.unwrap().unwrap(),
            seen
        );
        let nothing_new = AppError::Refused(Refusal::NothingChanged);
        world.refuses(nothing_new, publish(&world, &plan)).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n19_a_raw_value_is_for_the_secretariat_alone() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let politician = politician(&world, &plan).await;
        create(&world, &plan, &[]).await.unwrap();
        store(&world, &plan, "2026-01;3;86", 0).await.unwrap();
        publish(&world, &plan).await.unwrap();
        let seen = read(&world, &plan, &politician).await.unwrap().unwrap();
        let of = seen.table.rows().first().unwrap().shown;
        assert!(!matches!(of, Shown::Figure(_)), "{of:?}");
        let service = &world.service;
        for denied in [
            service
                .indicator_entry(&politician, &plan.slug, 1)
                .await
                .err(),
            service
                .indicator_edit(&politician, &plan.slug, Some(1))
                .await
                .err(),
        ] {
            assert_eq!(denied, Some(AppError::Denied));
        }
        // Nor does the log tell it.
        let log = format!("{:?}", world.audit().await);
        assert!(!log.contains("2026-01;3"), "{log}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_indicator_is_read_by_those_it_is_open_to() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let politician = politician(&world, &plan).await;
        for disclosure in ["forum", "internal"] {
            create(&world, &plan, &[(Field::Disclosure, disclosure)])
                .await
                .unwrap();
        }
        store(&world, &plan, "2026-01;40;86", 0).await.unwrap();
        publish(&world, &plan).await.unwrap();
        let seen = |actor: Actor| {
            let (service, slug) = (world.service.clone(), plan.slug.clone());
            async move { service.indicators(&actor, &slug).await.unwrap().lines.len() }
        };
        assert_eq!(seen(plan.keeper.clone()).await, 2);
        assert_eq!(seen(politician.clone()).await, 1);
        let outsider = world.person("Udenfor", &[]).await;
        assert!(
            world
                .service
                .indicators(&outsider, &plan.slug)
                .await
                .is_err()
        );
        let internal = world.service.indicator(&politician, &plan.slug, 2).await;
        assert_eq!(internal.err(), Some(AppError::Denied));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_row_stores_nothing_and_a_correction_stands_beside_what_it_corrects() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        create(&world, &plan, &[]).await.unwrap();
        let refused = world
            .logs(&[], store(&world, &plan, "2026-01;40;80\n2026-02;x;80", 0))
            .await;
        assert!(!refused);
        store(&world, &plan, "2026-01;40;80", 0).await.unwrap();
        let unreasoned = AppError::Invalid(Problems::one(Field::Reason, Flaw::Required));
        world
            .refuses(unreasoned, store(&world, &plan, "2026-01;41;80", 1))
            .await;
        let stale = AppError::Refused(Refusal::StaleVersion);
        world
            .refuses(stale, store(&world, &plan, "2026-02;41;80", 0))
            .await;
        let draft = EntryDraft {
            rows: "2026-01;50;80".to_owned(),
            reason: domain::text::Paragraph::parse("Talt forkert").ok(),
            based_on: 1,
        };
        let service = &world.service;
        service
            .store_entry(&plan.keeper, &plan.slug, 1, &draft)
            .await
            .unwrap();
        let entry = service
            .indicator_entry(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        let stored: Vec<_> = entry.target.stored.iter().map(|o| o.figure).collect();
        assert_eq!(stored, [Figure::Share { n: 50, of: 80 }]);
        assert_eq!(entry.entries.len(), 2);
        for sql in [
            "update observation set n = 1",
            "delete from observation_entry",
            "update publication set content = 'x'",
            "delete from publication_period",
            "update observation_period set n_figures = 9",
            "delete from indicator_definition",
        ] {
            publish(&world, &plan).await.ok();
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
async fn n21_definitions_targets_and_benchmarks_are_kept_with_their_reasons() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        create(&world, &plan, &[]).await.unwrap();
        let service = &world.service;
        let changed = definition(&[(Field::Counted, "Borgere i job eller på SU")])
            .with(Field::ValidFrom, "01.07.2025")
            .with(Field::Reason, "Ny opgørelse")
            .with(Field::Version, "1");
        let draft = DefinitionDraft::parse(&changed).unwrap();
        let unasked = unasked();
        let redefine = |draft: DefinitionDraft| {
            service.redefine_indicator(&plan.keeper, &plan.slug, 1, (draft, &unasked))
        };
        world.logs(&[Deed::Changed], redefine(draft.clone())).await;
        let stale = AppError::Refused(Refusal::StaleVersion);
        world.refuses(stale, redefine(draft)).await;
        let target = IndicatorTarget::parse(&form(&[(Field::TargetValue, "40")])).unwrap();
        world
            .logs(
                &[Deed::TargetSet],
                service.set_indicator_target(&plan.keeper, &plan.slug, 1, target),
            )
            .await;
        let benchmark = |reason: &str| {
            let typed = form(&[
                (Field::Name, "IPS Grow"),
                (Field::Benchmark, "40"),
                (Field::Source, "IPS Grow"),
                (
                    Field::Definition,
                    "Borgere uden arbejde, der kommer i arbejde",
                ),
                (Field::Reason, reason),
            ]);
            let draft = BenchmarkDraft::parse(&typed).unwrap();
            service.set_indicator_benchmark(&plan.keeper, &plan.slug, 1, (draft, &unasked))
        };
        let other = AppError::Invalid(Problems::one(Field::Reason, Flaw::OtherDefinition));
        world.refuses(other, benchmark("")).await;
        world
            .logs(&[Deed::BenchmarkSet], benchmark("Kendt pejlemærke"))
            .await;
        let view = service
            .indicator(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        assert_eq!((view.current.version, view.earlier.len()), (2, 1));
        assert_eq!(view.targets, [target]);
        let definition = &view.current.definition;
        assert!(!view.benchmarks.first().unwrap().is_comparable(definition));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_indicator_names_initiatives_that_exist() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let nobody = world.clock.new_id().to_string();
        let unknown = AppError::Invalid(Problems::one(Field::Initiative, Flaw::Unknown));
        let named = [(Field::Initiative, nobody.as_str())];
        world.refuses(unknown, create(&world, &plan, &named)).await;
        let listed = world.service.indicators(&plan.keeper, &plan.slug).await;
        assert_eq!(listed.unwrap().lines, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n19_words_that_tell_of_few_people_are_read_before_they_have_readers() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let told = [(
            Field::Population,
            "Tilbuddet gik til to borgere fra Thisted.",
        )];
        create(&world, &plan, &told).await.unwrap();
        store(&world, &plan, "2026-01;40;86", 0).await.unwrap();
        let service = &world.service;
        let entry = service.indicator_entry(&plan.keeper, &plan.slug, 1).await;
        let entry = entry.unwrap();
        assert_eq!(entry.warning.words().len(), 1);
        let mut asked = Problems::one(Field::WarningRead, Flaw::Required);
        asked.add(Field::WarningReason, Flaw::Required);
        let asked = AppError::Invalid(asked);
        world.refuses(asked.clone(), publish(&world, &plan)).await;

        let read = entry.warning.fingerprint().to_string();
        let typed = form(&[(Field::WarningReason, "De to er kendt af alle")]);
        let answer = WarningAnswer::parse(&typed.with(Field::WarningRead, read)).unwrap();
        let shown = entry.draft.unwrap().publication.table.fingerprint();
        let sent = service.publish_indicator(&plan.keeper, &plan.slug, 1, (shown, &answer));
        world.logs(&[Deed::Published], sent).await;
        let log = format!("{:?}", world.audit().await.pop());
        for written in ["to borgere fra Thisted", "De to er kendt af alle"] {
            assert!(log.contains(written), "{written} in {log}");
        }

        // What is read beside published figures has its readers at once.
        let unasked = unasked();
        let benchmark = BenchmarkDraft::parse(&form(&[
            (Field::Name, "Andre"),
            (Field::Benchmark, "40"),
            (Field::Source, "Andre"),
            (Field::Definition, "Tre unge i Aalborg"),
            (Field::Reason, "Kendt pejlemærke"),
        ]));
        let draft = (benchmark.unwrap(), &unasked);
        let set = service.set_indicator_benchmark(&plan.keeper, &plan.slug, 1, draft);
        world.refuses(asked.clone(), set).await;
        let changed = definition(&[(Field::Name, "To borgere fra Thisted"), told[0]]);
        let changed = DefinitionDraft::parse(&changed.with(Field::Version, "1")).unwrap();
        let redefined =
            service.redefine_indicator(&plan.keeper, &plan.slug, 1, (changed, &unasked));
        world.refuses(asked, redefined).await;
    })
    .await;
}
