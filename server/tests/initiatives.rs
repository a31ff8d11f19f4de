//! Initiatives: read as written, numbered once, their seats held since a day.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadForms, ReadPlans};
use app::error::AppError;
use chrono::NaiveDate;
use domain::audit::Deed;
use domain::ids::OrganisationId;
use domain::initiative::{InitiativeDraft, SeatKind};
use domain::organisation::{OrganisationDraft, OrganisationKind};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::status::LightState;
use domain::text::Line;
use support::{Plan, World, day, decision, each_database, form, initiative, ordered, pasted};
use uuid::Uuid;

async fn organisation(world: &World, kind: &str, name: &str) -> OrganisationId {
    let typed = form(&[(Field::Kind, kind), (Field::Name, name)]);
    let (draft, _) = OrganisationDraft::parse(&typed).unwrap();
    let keeper = world.keeper().await;
    world
        .service
        .create_organisation(&keeper, draft)
        .await
        .unwrap()
}

fn full(organisations: &[OrganisationId]) -> InitiativeDraft {
    let mut typed = form(&[
        (Field::Number, "10"),
        (Field::Title, "Systematisk indsats"),
        (Field::Purpose, "Formål"),
        (Field::Interventions, "Den ene\nDen anden"),
        (Field::Sources, "Referat 24.05.2023"),
        (Field::Owner, "afdelingschef, Aalborg Kommune"),
        (
            Field::Group,
            "Almen praksis: vakant siden 01.05.2023\nRegion: konsulent",
        ),
    ]);
    for id in organisations {
        typed = typed.with(Field::Organisations, id.to_string());
    }
    InitiativeDraft::parse(&typed).unwrap().0
}

async fn since(world: &World, plan: &Plan, kind: SeatKind) -> NaiveDate {
    let view = world
        .service
        .initiative(&plan.keeper, &plan.slug, 10)
        .await
        .unwrap();
    view.seats
        .iter()
        .find(|seat| seat.kind == kind)
        .unwrap()
        .since
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_is_read_as_it_was_written() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(0).await;
        let aalborg = organisation(&world, "municipality", "Aalborg Kommune").await;
        let region = organisation(&world, "region", "Region Nordjylland").await;
        let aeroe = organisation(&world, "municipality", "Ærø Kommune").await;
        let draft = full(&[aalborg, region, aeroe, aalborg]);
        let made = world
            .logs(
                &[Deed::Created, Deed::Created],
                service.create_initiative(&plan.keeper, &plan.slug, ordered(draft, plan.forum)),
            )
            .await;
        assert_eq!(made, 10);
        let view = service
            .initiative(&plan.keeper, &plan.slug, 10)
            .await
            .unwrap();
        let owners: Vec<_> = view
            .organisations
            .iter()
            .map(|(k, n)| (*k, n.as_str()))
            .collect();
        let expected = [
            (OrganisationKind::Region, "Region Nordjylland"),
            (OrganisationKind::Municipality, "Ærø Kommune"),
            (OrganisationKind::Municipality, "Aalborg Kommune"),
        ];
        assert_eq!(owners, expected);
        assert_eq!(view.interventions, ["Den ene", "Den anden"]);
        assert_eq!(view.sources, ["Referat 24.05.2023"]);
        assert_eq!((view.state, view.history.len()), (LightState::Missing, 0));
        assert_eq!(view.today, day("2026-01-15"));
        assert!(view.may_report && view.may_govern);
        let kinds: Vec<_> = view.seats.iter().map(|s| s.kind).collect();
        let group = [SeatKind::Group; 2];
        assert_eq!(
            kinds,
            [&[SeatKind::Owner, SeatKind::Lead], &group[..]].concat()
        );
        assert_eq!(view.seats[2].since, day("2023-05-01"));
        let edit = service
            .initiative_edit(&plan.keeper, &plan.slug, Some(10))
            .await
            .unwrap();
        let stored = edit.initiative.unwrap();
        assert_eq!(stored.draft.organisations, [region, aeroe, aalborg]);
        assert_eq!(
            (stored.version, edit.next_number, edit.seats),
            (1, 11, view.seats)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_keeps_its_day_until_its_holder_changes() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(0).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        service
            .create_initiative(keeper, slug, ordered(full(&[]), plan.forum))
            .await
            .unwrap();
        assert_eq!(
            since(&world, &plan, SeatKind::Owner).await,
            day("2026-01-15")
        );
        world.clock.pass_minutes(3 * 24 * 60);
        service
            .change_initiative(keeper, slug, 10, full(&[]), 1)
            .await
            .unwrap();
        let unchanged = world.audit().await.pop().unwrap();
        assert_eq!(unchanged.changes, "[]");
        assert_eq!(
            since(&world, &plan, SeatKind::Owner).await,
            day("2026-01-15")
        );
        assert_eq!(
            since(&world, &plan, SeatKind::Lead).await,
            day("2026-01-15")
        );
        assert_eq!(
            since(&world, &plan, SeatKind::Group).await,
            day("2023-05-01")
        );
        let mut draft = full(&[]);
        draft.lead.holder = Some(Line::parse("projektleder, Aalborg Kommune").unwrap());
        world
            .logs(
                &[Deed::Changed],
                service.change_initiative(keeper, slug, 10, draft, 2),
            )
            .await;
        assert_eq!(
            since(&world, &plan, SeatKind::Lead).await,
            day("2026-01-18")
        );
        assert_eq!(
            since(&world, &plan, SeatKind::Owner).await,
            day("2026-01-15")
        );
        let told = world.audit().await.pop().unwrap().changes;
        assert!(
            told.contains("15.01.2026") && told.contains("18.01.2026"),
            "{told}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_used_once_in_a_programme() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(2).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let taken = Problems::one(Field::Number, Flaw::AlreadyUsed);
        world
            .refuses(
                taken.clone(),
                service.create_initiative(keeper, slug, ordered(initiative(2, "To"), plan.forum)),
            )
            .await;
        world
            .refuses(
                taken,
                service.change_initiative(keeper, slug, 1, initiative(2, "To"), 1),
            )
            .await;
        let renumbered = service
            .change_initiative(keeper, slug, 1, initiative(7, "Syv"), 1)
            .await;
        assert_eq!(renumbered, Ok(7));
        let gone = service.initiative(keeper, slug, 1).await;
        assert_eq!(gone.unwrap_err(), AppError::NotFound);
        world
            .refuses(
                Refusal::StaleVersion,
                service.change_initiative(keeper, slug, 7, initiative(7, "Syv"), 1),
            )
            .await;
        world
            .refuses(
                AppError::NotFound,
                service.change_initiative(keeper, slug, 99, initiative(99, "x"), 1),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_organisation_is_a_problem_and_changes_nothing() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(0).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let known = organisation(&world, "region", "Region Nordjylland").await;
        let nobody = OrganisationId::new(Uuid::from_u128(u128::MAX));
        let unknown = Problems::one(Field::Organisations, Flaw::Unknown);
        world
            .refuses(
                unknown.clone(),
                service.create_initiative(keeper, slug, ordered(full(&[nobody]), plan.forum)),
            )
            .await;
        service
            .create_initiative(keeper, slug, ordered(full(&[known]), plan.forum))
            .await
            .unwrap();
        world
            .refuses(
                unknown,
                service.change_initiative(keeper, slug, 10, full(&[nobody]), 1),
            )
            .await;
        let view = service.initiative(keeper, slug, 10).await.unwrap();
        assert_eq!((view.organisations.len(), view.seats.len()), (1, 4));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_rows_are_stored_all_or_not_at_all() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(2).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let decided = || decision(plan.forum, "13.03.2023");
        let rows = |numbers: &[u32]| -> Vec<_> {
            numbers
                .iter()
                .map(|n| pasted(initiative(*n, &format!("Indsats {n}"))))
                .collect()
        };
        world
            .refuses(
                Problems::one(Field::Rows, Flaw::AlreadyUsed),
                service.store_rows(keeper, slug, rows(&[3, 4, 2]), decided()),
            )
            .await;
        let target = service.paste_target(keeper, slug).await.unwrap();
        assert_eq!(target.numbers, [1, 2]);
        let stored = world
            .logs(
                &[Deed::Created; 4],
                service.store_rows(keeper, slug, rows(&[4, 3]), decided()),
            )
            .await;
        assert_eq!(stored, 2);
        let target = service.paste_target(keeper, slug).await.unwrap();
        assert_eq!(target.numbers, [1, 2, 3, 4]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_ended_is_offered_only_where_it_owns() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let typed = form(&[
            (Field::Kind, "region"),
            (Field::Name, "Nordjyllands Amt"),
            (Field::ValidUntil, "31.12.2006"),
        ]);
        let (ended, _) = OrganisationDraft::parse(&typed).unwrap();
        let ended = service.create_organisation(keeper, ended).await.unwrap();
        let current = organisation(&world, "region", "Region Nordjylland").await;
        service
            .create_initiative(keeper, slug, ordered(full(&[ended]), plan.forum))
            .await
            .unwrap();
        let offered = async |number| {
            let edit = service.initiative_edit(keeper, slug, number).await.unwrap();
            edit.organisations
                .into_iter()
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        };
        assert_eq!(offered(Some(10)).await, [ended, current]);
        assert_eq!(offered(Some(1)).await, [current]);
        assert_eq!(offered(None).await, [current]);
    })
    .await;
}
