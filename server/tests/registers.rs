//! The registers of organisations, levels and forums.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadRegisters;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::forum::{ForumDraft, LevelDraft};
use domain::ids::{ForumId, LevelId, OrganisationId};
use domain::organisation::OrganisationDraft;
use domain::problem::{Field, Flaw, Problems, Refusal};
use support::{World, each_database, form};
use uuid::Uuid;

fn municipality(name: &str, code: &str) -> OrganisationDraft {
    let typed = form(&[
        (Field::Kind, "municipality"),
        (Field::Name, name),
        (Field::Code, code),
        (Field::ValidFrom, "01.01.2007"),
    ]);
    OrganisationDraft::parse(&typed).unwrap().0
}

fn level(rank: &str, name: &str) -> LevelDraft {
    let typed = form(&[(Field::Rank, rank), (Field::Name, name)]);
    LevelDraft::parse(&typed).unwrap().0
}

fn forum(name: &str, level: LevelId) -> ForumDraft {
    let typed = form(&[(Field::Name, name)]).with(Field::Level, level.to_string());
    ForumDraft::parse(&typed).unwrap().0
}

fn taken(field: Field) -> Problems {
    Problems::one(field, Flaw::AlreadyUsed)
}

#[tokio::test(flavor = "multi_thread")]
async fn organisations_are_read_as_written_in_danish_order() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        for (name, code) in [
            ("Aarhus Kommune", "0751"),
            ("Ærø Kommune", "0492"),
            ("Thisted Kommune", ""),
        ] {
            let draft = municipality(name, code);
            world
                .logs(
                    &[Deed::Created],
                    service.create_organisation(&keeper, draft),
                )
                .await;
        }
        let list = service.organisations(&keeper).await.unwrap();
        let names: Vec<_> = list.iter().map(|o| o.draft.name.as_str()).collect();
        assert_eq!(names, ["Thisted Kommune", "Ærø Kommune", "Aarhus Kommune"]);
        assert_eq!(list[2].draft, municipality("Aarhus Kommune", "0751"));
        assert_eq!(
            service.organisation(&keeper, list[2].id).await.unwrap(),
            list[2]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_shares_neither_name_nor_code() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let first = municipality("Aalborg Kommune", "0851");
        let second = municipality("Thisted Kommune", "0787");
        service
            .create_organisation(&keeper, first.clone())
            .await
            .unwrap();
        let id = service
            .create_organisation(&keeper, second.clone())
            .await
            .unwrap();

        let named = municipality("Aalborg Kommune", "");
        world
            .refuses(
                taken(Field::Name),
                service.create_organisation(&keeper, named),
            )
            .await;
        let coded = municipality("Aalborg", "0851");
        world
            .refuses(
                taken(Field::Code),
                service.create_organisation(&keeper, coded.clone()),
            )
            .await;
        world
            .refuses(
                taken(Field::Code),
                service.change_organisation(&keeper, id, coded, 1),
            )
            .await;
        // It may keep its own.
        world
            .logs(
                &[Deed::Changed],
                service.change_organisation(&keeper, id, second, 1),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_a_change_they_have_not_seen() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let id = service
            .create_organisation(&keeper, municipality("Aalborg", ""))
            .await
            .unwrap();
        let renamed = municipality("Aalborg Kommune", "0851");
        world
            .logs(
                &[Deed::Changed],
                service.change_organisation(&keeper, id, renamed.clone(), 1),
            )
            .await;
        world
            .refuses(
                Refusal::StaleVersion,
                service.change_organisation(&keeper, id, renamed.clone(), 1),
            )
            .await;
        let changes = world.audit().await.pop().unwrap().changes;
        assert!(
            changes.contains("0851") && !changes.contains("2007"),
            "{changes}"
        );

        let level_id = service
            .create_level(&keeper, level("1", "Politisk"))
            .await
            .unwrap();
        world
            .logs(
                &[Deed::Changed],
                service.change_level(&keeper, level_id, level("2", "Direktører"), 1),
            )
            .await;
        world
            .refuses(
                Refusal::StaleVersion,
                service.change_level(&keeper, level_id, level("3", "Chefer"), 1),
            )
            .await;
        assert_eq!(
            service.level(&keeper, level_id).await.unwrap().draft,
            level("2", "Direktører")
        );

        let forum_id = service
            .create_forum(&keeper, forum("Udvalg", level_id))
            .await
            .unwrap();
        world
            .logs(
                &[Deed::Changed],
                service.change_forum(&keeper, forum_id, forum("Råd", level_id), 1),
            )
            .await;
        world
            .refuses(
                Refusal::StaleVersion,
                service.change_forum(&keeper, forum_id, forum("Nævn", level_id), 1),
            )
            .await;

        let nowhere = Uuid::from_u128(u128::MAX);
        let gone = OrganisationId::new(nowhere);
        world
            .refuses(
                AppError::NotFound,
                service.change_organisation(&keeper, gone, renamed, 1),
            )
            .await;
        let gone = LevelId::new(nowhere);
        world
            .refuses(
                AppError::NotFound,
                service.change_level(&keeper, gone, level("1", "x"), 1),
            )
            .await;
        let gone = ForumId::new(nowhere);
        world
            .refuses(
                AppError::NotFound,
                service.change_forum(&keeper, gone, forum("x", level_id), 1),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forums_stand_by_level_with_their_organisations() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let chiefs = world
            .logs(
                &[Deed::Created],
                service.create_level(&keeper, level("2", "Chefer")),
            )
            .await;
        let politics = service
            .create_level(&keeper, level("1", "Politisk"))
            .await
            .unwrap();
        let mut members = Vec::new();
        for name in ["Region", "Kommune"] {
            let draft = municipality(name, "");
            members.push(service.create_organisation(&keeper, draft).await.unwrap());
        }

        let lower = world
            .logs(
                &[Deed::Created],
                service.create_forum(&keeper, forum("Faglig klynge", chiefs)),
            )
            .await;
        let mut draft = forum("Politisk klynge", politics);
        // The same check box twice is one member.
        draft.organisations = vec![members[0], members[1], members[0]];
        let upper = service.create_forum(&keeper, draft.clone()).await.unwrap();

        let register = service.forums(&keeper).await.unwrap();
        let order: Vec<_> = register.forums.iter().map(|f| f.id).collect();
        assert_eq!(order, [upper, lower]);
        assert_eq!(register.levels[0].id, politics);
        assert_eq!(
            register.forums[0].draft.organisations,
            [members[1], members[0]]
        );

        draft.organisations = vec![members[0]];
        draft.predecessor = Some(lower);
        service
            .change_forum(&keeper, upper, draft.clone(), 1)
            .await
            .unwrap();
        let register = service.forums(&keeper).await.unwrap();
        assert_eq!(register.forums[0].draft, draft);
        assert_eq!(register.successor(lower).map(|f| f.id), Some(upper));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forum_refers_to_what_is_there_under_a_name_of_its_own() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let level = service
            .create_level(&keeper, level("1", "Politisk"))
            .await
            .unwrap();
        let id = service
            .create_forum(&keeper, forum("Udvalg", level))
            .await
            .unwrap();
        let other = service
            .create_forum(&keeper, forum("Råd", level))
            .await
            .unwrap();
        let unknown = |field| Problems::one(field, Flaw::Unknown);

        world
            .refuses(
                taken(Field::Name),
                service.create_forum(&keeper, forum("Udvalg", level)),
            )
            .await;
        world
            .refuses(
                taken(Field::Name),
                service.change_forum(&keeper, other, forum("Udvalg", level), 1),
            )
            .await;
        let nowhere = forum("Nævn", LevelId::new(Uuid::nil()));
        world
            .refuses(
                unknown(Field::Level),
                service.create_forum(&keeper, nowhere),
            )
            .await;
        let mut draft = forum("Nævn", level);
        draft.organisations = vec![OrganisationId::new(Uuid::nil())];
        world
            .refuses(
                unknown(Field::Organisations),
                service.create_forum(&keeper, draft),
            )
            .await;
        let mut draft = forum("Udvalg", level);
        draft.predecessor = Some(id);
        let own = Problems::one(Field::Predecessor, Flaw::NotAChoice);
        world
            .refuses(own, service.change_forum(&keeper, id, draft, 1))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_registers_are_for_the_secretariat() {
    each_database(async |world: World| {
        let service = &world.service;
        let somebody = world.person("uden rolle", &[]).await;
        for (actor, error) in [
            (Actor::Anonymous, AppError::NotSignedIn),
            (somebody, AppError::Denied),
        ] {
            let refused = error.clone();
            world
                .refuses(
                    refused,
                    service.create_organisation(&actor, municipality("x", "")),
                )
                .await;
            world
                .refuses(error.clone(), service.create_level(&actor, level("1", "x")))
                .await;
            let draft = forum("x", LevelId::new(Uuid::nil()));
            world
                .refuses(error.clone(), service.create_forum(&actor, draft))
                .await;
            world
                .refuses(error.clone(), service.add_reference(&actor, &[]))
                .await;
            world
                .refuses(error.clone(), service.organisations(&actor))
                .await;
            world
                .refuses(error.clone(), service.reference(&actor))
                .await;
            world.refuses(error, service.forums(&actor)).await;
        }
        let keeper = world.administrator().await;
        let gone = service
            .organisation(&keeper, OrganisationId::new(Uuid::nil()))
            .await;
        assert_eq!(gone.unwrap_err(), AppError::NotFound);
    })
    .await;
}
