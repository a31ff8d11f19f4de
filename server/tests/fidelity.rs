//! Fidelity reviews: recorded and corrected by the secretariat, read by those they are open to.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadFidelity, ReadIndicators, ReadRegisters};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::fidelity::{FidelityList, Item, NOT_ASSESSED, ReviewDraft, SinceLast};
use domain::form::FormData;
use domain::organisation::OrganisationDraft;
use domain::problem::{Field, Flaw, Problems, Refusal};
use server::clock::Clock;
use support::{Plan, World, each_database, form};

/// The site is typed as a new one; every item has the same score.
async fn typed(world: &World, plan: &Plan, on: &str, score: &str) -> FormData {
    let organisations = world.service.organisations(&plan.keeper).await.unwrap();
    let organisation = organisations.first().unwrap().id.to_string();
    let typed = form(&[
        (Field::Team, "Team Midt"),
        (Field::ReviewedOn, on),
        (Field::Reviewers, "to bedømmere"),
        (Field::Scale, "ips-25"),
        (Field::Disclosure, "forum"),
    ])
    .with(Field::Organisation, organisation);
    Item::ALL
        .iter()
        .fold(typed, |form, item| form.with(Field::Score(*item), score))
}

/// A plan, and an organisation that can be reviewed.
async fn plan(world: &World) -> Plan {
    let plan = world.plan(1).await;
    let draft = form(&[
        (Field::Name, "Aalborg Kommune"),
        (Field::Kind, "municipality"),
    ]);
    let draft = OrganisationDraft::parse(&draft).unwrap().0;
    let made = world.service.create_organisation(&plan.keeper, draft);
    made.await.unwrap();
    plan
}

async fn record(world: &World, plan: &Plan, typed: &FormData) -> Result<u32, AppError> {
    let draft = ReviewDraft::parse(typed).unwrap();
    let service = &world.service;
    service
        .record_fidelity(&plan.keeper, &plan.slug, draft)
        .await
}

async fn correct(world: &World, plan: &Plan, typed: &FormData) -> Result<(), AppError> {
    let draft = ReviewDraft::parse(typed).unwrap();
    let service = &world.service;
    service
        .correct_fidelity(&plan.keeper, &plan.slug, 1, draft)
        .await
}

async fn list(world: &World, plan: &Plan, actor: &Actor) -> FidelityList {
    world.service.fidelity(actor, &plan.slug).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn reviews_of_a_site_follow_each_other_and_a_site_typed_twice_is_one() {
    each_database(async |world: World| {
        let plan = plan(&world).await;
        let first = typed(&world, &plan, "15.01.2025", "3").await;
        let made = world
            .logs(&[Deed::Created], record(&world, &plan, &first))
            .await;
        assert_eq!(made, 1);
        let twice = AppError::Invalid(Problems::one(Field::ReviewedOn, Flaw::AlreadyUsed));
        world.refuses(twice, record(&world, &plan, &first)).await;
        let tomorrow = typed(&world, &plan, "16.01.2026", "3").await;
        let future = AppError::Invalid(Problems::one(Field::ReviewedOn, Flaw::InFuture));
        world
            .refuses(future, record(&world, &plan, &tomorrow))
            .await;
        let second = typed(&world, &plan, "15.07.2025", "4").await;
        let second = second.replacing(Field::Team, "team  midt");
        assert_eq!(record(&world, &plan, &second).await, Ok(2));
        let list = list(&world, &plan, &plan.keeper).await;
        let [site] = list.sites.as_slice() else {
            panic!("{:?}", list.sites)
        };
        assert_eq!(site.site.name(), "Aalborg Kommune, Team Midt");
        let totals: Vec<_> = site.reviews().map(|r| r.review.scores.total()).collect();
        assert_eq!(totals, [Some(75), Some(100)]);
        let SinceLast::Changed(change) = site.since_last else {
            panic!("{:?}", site.since_last)
        };
        assert_eq!((change.from, change.to, change.months), (75, 100, 6));
        let due = site.due.unwrap();
        assert_eq!(due.on.to_string(), "2026-07-15");
        assert!(!due.is_overdue(list.today));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_that_was_not_assessed_leaves_no_total() {
    each_database(async |world: World| {
        let plan = plan(&world).await;
        let gap = typed(&world, &plan, "15.01.2025", "5").await;
        let gap = gap.replacing(Field::Score(Item::JobTypes), NOT_ASSESSED);
        record(&world, &plan, &gap).await.unwrap();
        let service = &world.service;
        let view = service.fidelity_review(&plan.keeper, &plan.slug, 1).await;
        let view = view.unwrap();
        assert_eq!(view.current.review.scores.total(), None);
        // Nothing shows that it is good, so half a year is what it has.
        assert_eq!(view.due.unwrap().on.to_string(), "2025-07-15");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_is_a_version_beside_the_one_it_corrects() {
    each_database(async |world: World| {
        let plan = plan(&world).await;
        let first = typed(&world, &plan, "15.01.2025", "3").await;
        record(&world, &plan, &first).await.unwrap();
        let changed = first
            .clone()
            .replacing(Field::Score(Item::Counselors), "5")
            .with(Field::Version, "1");
        let unreasoned = AppError::Invalid(Problems::one(Field::Reason, Flaw::Required));
        world
            .refuses(unreasoned, correct(&world, &plan, &changed))
            .await;
        let reasoned = changed.with(Field::Reason, "Tastefejl");
        world
            .logs(&[Deed::Changed], correct(&world, &plan, &reasoned))
            .await;
        let stale = AppError::Refused(Refusal::StaleVersion);
        world
            .refuses(stale, correct(&world, &plan, &reasoned))
            .await;
        let service = &world.service;
        let view = service.fidelity_review(&plan.keeper, &plan.slug, 1).await;
        let view = view.unwrap();
        assert_eq!(view.current.review.scores.total(), Some(77));
        let versions: Vec<_> = view
            .versions
            .iter()
            .map(|line| (line.version.version, line.version.review.scores.total()))
            .collect();
        assert_eq!(versions, [(2, Some(77)), (1, Some(75))]);
        let newest = view.versions.first().unwrap();
        assert_eq!(
            newest.version.reason.as_ref().unwrap().as_str(),
            "Tastefejl"
        );
        assert!(newest.written_by.is_some());
        assert_eq!(newest.written_at.day(), view.today);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_read_by_those_it_is_open_to() {
    each_database(async |world: World| {
        let plan = plan(&world).await;
        publish(&world, &plan).await;
        let hidden = typed(&world, &plan, "15.01.2025", "3").await;
        record(&world, &plan, &hidden).await.unwrap();
        let open = typed(&world, &plan, "15.07.2025", "4").await;
        let open = open.replacing(Field::Disclosure, "public");
        record(&world, &plan, &open).await.unwrap();
        let politician = world
            .person("politiker", &[Grant::Politician(plan.forum)])
            .await;
        let outsider = world.person("udenfor", &[]).await;
        let seen = |list: FidelityList| {
            let lines = list.sites.iter().flat_map(|site| site.reviews());
            lines.map(|line| line.number).collect::<Vec<_>>()
        };
        assert_eq!(seen(list(&world, &plan, &politician).await), [1, 2]);
        for reader in [&outsider, &Actor::Anonymous] {
            let list = list(&world, &plan, reader).await;
            assert!(list.sites.iter().all(|site| site.due.is_none()));
            assert!(!list.may_follow);
            assert_eq!(seen(list), [2]);
        }
        let service = &world.service;
        let read = async |actor: &Actor, number| {
            let read = service.fidelity_review(actor, &plan.slug, number);
            read.await.map(|view| view.since_last)
        };
        assert_eq!(read(&outsider, 1).await, Err(AppError::Denied));
        assert_eq!(read(&Actor::Anonymous, 1).await, Err(AppError::NotSignedIn));
        // What is hidden is not given away by what is shown beside it.
        assert_eq!(read(&outsider, 2).await, Ok(SinceLast::First));
        assert!(matches!(
            read(&politician, 2).await,
            Ok(SinceLast::Changed(_))
        ));
        let edit = service.fidelity_edit(&politician, &plan.slug, None).await;
        assert_eq!(edit.err(), Some(AppError::Denied));
        let draft = ReviewDraft::parse(&hidden).unwrap();
        let denied = service.record_fidelity(&politician, &plan.slug, draft);
        world.refuses(AppError::Denied, denied).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_version_keeps_its_readers() {
    each_database(async |world: World| {
        let plan = plan(&world).await;
        publish(&world, &plan).await;
        let hidden = typed(&world, &plan, "15.01.2025", "3").await;
        record(&world, &plan, &hidden).await.unwrap();
        let outsider = world.person("udenfor", &[]).await;
        let service = &world.service;
        let leads_there = async || {
            let catalogue = service.indicators(&outsider, &plan.slug).await;
            catalogue.unwrap().has_fidelity
        };
        assert!(!leads_there().await);
        let opened = hidden
            .replacing(Field::Disclosure, "public")
            .replacing(Field::Score(Item::Counselors), "4")
            .with(Field::Reason, "Åbnet efter aftale")
            .with(Field::Version, "1");
        correct(&world, &plan, &opened).await.unwrap();
        assert!(leads_there().await);
        let versions = async |actor: &Actor| {
            let view = service.fidelity_review(actor, &plan.slug, 1).await;
            view.unwrap().versions.len()
        };
        assert_eq!(versions(&outsider).await, 1);
        assert_eq!(versions(&plan.keeper).await, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_and_an_organisation_exist() {
    each_database(async |world: World| {
        let plan = plan(&world).await;
        let nobody = world.clock.new_id().to_string();
        let first = typed(&world, &plan, "15.01.2025", "3").await;
        let unknown = |field| AppError::Invalid(Problems::one(field, Flaw::Unknown));
        let nowhere = first.clone().replacing(Field::Organisation, &nobody);
        world
            .refuses(
                unknown(Field::Organisation),
                record(&world, &plan, &nowhere),
            )
            .await;
        let no_site = first
            .replacing(Field::Organisation, "")
            .replacing(Field::Team, "")
            .with(Field::Site, &nobody);
        world
            .refuses(unknown(Field::Site), record(&world, &plan, &no_site))
            .await;
        assert!(list(&world, &plan, &plan.keeper).await.sites.is_empty());
    })
    .await;
}

/// So that those without a role may see the plan.
async fn publish(world: &World, plan: &Plan) {
    let mut tx = world.service.store.begin_write().await.unwrap();
    let published = "update programme set published = true where slug = $1";
    tx.execute(published, &[plan.slug.as_str().into()])
        .await
        .unwrap();
    tx.commit(&*world.clock, &[]).await.unwrap();
}
