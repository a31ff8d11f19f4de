//! People, their roles and who may give them.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use app::backend::{ReadAccounts, ReadRegisters};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::ids::{ForumId, GrantId, InitiativeId, UserId};
use domain::people::{GrantDraft, LinkPurpose, PersonDraft};
use domain::problem::{Field, Flaw, Problems, Refusal};
use support::{World, each_database, form, id_of};
use uuid::Uuid;

fn draft(name: &str, email: &str) -> PersonDraft {
    let typed = form(&[(Field::Name, name), (Field::Email, email)]);
    PersonDraft::parse(&typed).unwrap().0
}

/// The only role this person holds.
async fn grant_of(world: &World, keeper: &Actor, user: UserId) -> GrantId {
    let person = world.service.person(keeper, user).await.unwrap();
    let [grant] = person.row.grants.as_slice() else {
        panic!("{:?}", person.row.grants);
    };
    grant.id
}

#[tokio::test(flavor = "multi_thread")]
async fn an_email_belongs_to_one_person() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let lead = draft("projektleder, Aalborg Kommune", "leder@example.dk");
        let create = service.create_person(&keeper, lead.clone());
        let id = world.logs(&[Deed::Created], create).await;
        let chief = draft("chef, Aalborg Kommune", "chef@example.dk");
        let other = service.create_person(&keeper, chief).await.unwrap();

        let taken = Problems::one(Field::Email, Flaw::AlreadyUsed);
        world
            .refuses(taken.clone(), service.create_person(&keeper, lead.clone()))
            .await;
        world
            .refuses(
                taken,
                service.change_person(&keeper, other, lead.clone(), 1),
            )
            .await;

        let moved = draft("projektleder, Thisted Kommune", "leder@example.dk");
        world
            .logs(
                &[Deed::Changed],
                service.change_person(&keeper, id, moved.clone(), 1),
            )
            .await;
        world
            .refuses(
                Refusal::StaleVersion,
                service.change_person(&keeper, id, lead.clone(), 1),
            )
            .await;
        let gone = UserId::new(Uuid::nil());
        world
            .refuses(
                AppError::NotFound,
                service.change_person(&keeper, gone, lead, 1),
            )
            .await;
        world
            .refuses(AppError::NotFound, service.person(&keeper, gone))
            .await;

        let person = service.person(&keeper, id).await.unwrap().row.person;
        assert_eq!((person.draft, person.version), (moved, 2));
        assert!(!person.demo && !person.has_password);
        // "chef" before "projektleder" before "sekretariat".
        let people = service.people(&keeper).await.unwrap();
        let order: Vec<_> = people.iter().map(|row| row.person.id).collect();
        assert_eq!(order, [other, id, id_of(&keeper)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_given_once_and_taken_back() {
    each_database(async |world: World| {
        let service = &world.service;
        let forum = world.forum("Klyngeforum").await;
        let (programme, initiative) = world.initiative(forum).await;
        let keeper = world.keeper().await;
        let user = id_of(&world.person("projektleder", &[]).await);

        let lead = GrantDraft::ProjectLead(initiative);
        world
            .logs(&[Deed::RoleGiven], service.give_role(&keeper, user, lead))
            .await;
        world
            .logs(&[], service.give_role(&keeper, user, lead))
            .await;
        let member = GrantDraft::ForumMember(forum);
        world
            .logs(&[Deed::RoleGiven], service.give_role(&keeper, user, member))
            .await;

        let edit = service.person(&keeper, user).await.unwrap();
        let shown: Vec<_> = edit
            .row
            .grants
            .iter()
            .map(|g| (g.grant, g.held_for.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [
                (
                    Grant::ProjectLead {
                        initiative,
                        programme
                    },
                    Some("Plan · 10 Indsats")
                ),
                (Grant::ForumMember(forum), Some("Klyngeforum")),
            ]
        );
        assert_eq!(edit.forums, [(forum, "Klyngeforum".to_owned())]);
        assert_eq!(
            edit.initiatives,
            [(initiative, "Plan · 10 Indsats".to_owned())]
        );
        assert!(!edit.may_manage_stewards);
        let people = service.people(&keeper).await.unwrap();
        assert!(people.contains(&edit.row));

        let first = edit.row.grants[0].id;
        // Somebody else's role is not there to be taken.
        world
            .refuses(
                AppError::NotFound,
                service.take_role(&keeper, id_of(&keeper), first),
            )
            .await;
        world
            .logs(&[Deed::RoleTaken], service.take_role(&keeper, user, first))
            .await;
        world
            .refuses(AppError::NotFound, service.take_role(&keeper, user, first))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_held_by_and_for_something_that_exists() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let unknown = |field| Problems::one(field, Flaw::Unknown);
        let member = GrantDraft::Politician(ForumId::new(Uuid::nil()));
        world
            .refuses(
                unknown(Field::Forum),
                service.give_role(&keeper, id_of(&keeper), member),
            )
            .await;
        let lead = GrantDraft::ProjectLead(InitiativeId::new(Uuid::nil()));
        world
            .refuses(
                unknown(Field::Initiative),
                service.give_role(&keeper, id_of(&keeper), lead),
            )
            .await;
        let nobody = UserId::new(Uuid::nil());
        world
            .refuses(
                AppError::NotFound,
                service.give_role(&keeper, nobody, member),
            )
            .await;
        world
            .refuses(AppError::NotFound, service.issue_link(&keeper, nobody))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_make_and_unmake_stewards() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let administrator = world.administrator().await;
        let user = id_of(&world.person("medarbejder", &[]).await);
        for grant in [GrantDraft::Secretariat, GrantDraft::Administrator] {
            world
                .refuses(AppError::Denied, service.give_role(&keeper, user, grant))
                .await;
            world
                .logs(
                    &[Deed::RoleGiven],
                    service.give_role(&administrator, user, grant),
                )
                .await;
            let edit = service.person(&administrator, user).await.unwrap();
            assert!(edit.may_manage_stewards);
            let given = edit.row.grants[0].id;
            world
                .refuses(AppError::Denied, service.take_role(&keeper, user, given))
                .await;
            world
                .logs(
                    &[Deed::RoleTaken],
                    service.take_role(&administrator, user, given),
                )
                .await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_stays() {
    each_database(async |world: World| {
        let service = &world.service;
        let (one, two) = (world.administrator().await, world.administrator().await);
        let grant_one = grant_of(&world, &one, id_of(&one)).await;
        let grant_two = grant_of(&world, &one, id_of(&two)).await;
        // Each takes the role from the other at the same time: one of them is refused.
        let (first, second) = tokio::join!(
            service.take_role(&one, id_of(&two), grant_two),
            service.take_role(&two, id_of(&one), grant_one),
        );
        let mut outcomes = [first, second];
        outcomes.sort_by_key(Result::is_err);
        assert_eq!(outcomes, [Ok(()), Err(Refusal::LastAdministrator.into())]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secretary_cannot_become_an_administrator_by_an_address() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let administrator = world.administrator().await;
        for steward in [&keeper, &administrator] {
            let issue = service.issue_link(&keeper, id_of(steward));
            world.refuses(AppError::Denied, issue).await;
            let issue = service.issue_link(&administrator, id_of(steward));
            world.logs(&[Deed::LinkIssued], issue).await;
        }

        // Nor by one issued before its person was made an administrator.
        let user = id_of(&world.person("medarbejder", &[]).await);
        let issue = service.issue_link(&keeper, user);
        let token = world.logs(&[Deed::LinkIssued], issue).await;
        assert_eq!(
            service.link_purpose(&token).await,
            Ok(LinkPurpose::Password(user))
        );
        service
            .give_role(&administrator, user, GrantDraft::Administrator)
            .await
            .unwrap();
        world
            .refuses(Refusal::LinkSpent, service.link_purpose(&token))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_for_the_secretariat() {
    each_database(async |world: World| {
        let service = &world.service;
        let somebody = world.person("uden rolle", &[]).await;
        let user = id_of(&somebody);
        let grant = GrantId::new(Uuid::nil());
        for (actor, error) in [
            (Actor::Anonymous, AppError::NotSignedIn),
            (somebody, AppError::Denied),
        ] {
            let new = draft("x", "x@example.dk");
            world
                .refuses(error.clone(), service.create_person(&actor, new.clone()))
                .await;
            world
                .refuses(error.clone(), service.change_person(&actor, user, new, 1))
                .await;
            let role = GrantDraft::Politician(ForumId::new(Uuid::nil()));
            world
                .refuses(error.clone(), service.give_role(&actor, user, role))
                .await;
            world
                .refuses(
                    error.clone(),
                    service.give_role(&actor, user, GrantDraft::Administrator),
                )
                .await;
            world
                .refuses(error.clone(), service.take_role(&actor, user, grant))
                .await;
            world
                .refuses(error.clone(), service.issue_link(&actor, user))
                .await;
            world.refuses(error.clone(), service.people(&actor)).await;
            world.refuses(error, service.person(&actor, user)).await;
        }
    })
    .await;
}
