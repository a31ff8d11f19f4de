//! Programmes: who sees them, what their forms keep, which rounds they open.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadForms, ReadPlans};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::confirmation::ApprovalStep;
use domain::ids::ForumId;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::round::RoundDraft;
use domain::status::RuleKind;
use domain::text::{Line, Slug};
use server::store::Query;
use support::{World, day, decision, each_database, initiative, ordered, pasted, programme};
use uuid::Uuid;

fn slug(raw: &str) -> Slug {
    Slug::parse(raw).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_is_read_as_it_was_written() {
    each_database(async |world: World| {
        let service = &world.service;
        let (first, second) = (
            world.forum("Chefforum").await,
            world.forum("Direktørforum").await,
        );
        let keeper = world.keeper().await;
        let mut draft = programme("Åben dialog", second);
        draft.chain = [first, second].map(ApprovalStep::plain).to_vec();
        let made = world
            .logs(
                &[Deed::Created, Deed::Created],
                service.create_programme(&keeper, draft.clone(), Some(day("2023-06-12"))),
            )
            .await;
        assert_eq!(made, slug("aaben-dialog"));
        let edit = service.programme_edit(&keeper, Some(&made)).await.unwrap();
        let stored = edit.programme.unwrap();
        assert_eq!(
            (stored.draft, stored.version, stored.sample),
            (draft, 1, false)
        );
        assert_eq!(edit.rounds.len(), 1);
        assert_eq!(edit.rounds[0].forum, "Chefforum");
        let mut db = service.store.read().await.unwrap();
        let definitions = server::store::rules::definition_list(&mut db, edit.rounds[0].id).await;
        let usual = RuleKind::ThreeColours;
        let usual: Vec<_> = usual
            .lights()
            .iter()
            .map(|light| (*light, usual.definition(*light).to_owned()))
            .collect();
        assert_eq!(definitions.unwrap(), usual);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn programmes_of_one_name_have_places_of_their_own() {
    each_database(async |world: World| {
        let service = &world.service;
        let forum = world.forum("Chefforum").await;
        let keeper = world.keeper().await;
        for expected in ["handleplan", "handleplan-2", "handleplan-3"] {
            let draft = programme("Handleplan", forum);
            let made = service
                .create_programme(&keeper, draft, None)
                .await
                .unwrap();
            assert_eq!(made, slug(expected));
        }
        let nameless = programme("!?", forum);
        world
            .refuses(
                Problems::one(Field::Name, Flaw::Required),
                service.create_programme(&keeper, nameless, None),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_forum_leaves_nothing_behind() {
    each_database(async |world: World| {
        let service = &world.service;
        let forum = world.forum("Chefforum").await;
        let keeper = world.keeper().await;
        let nobody = ForumId::new(Uuid::from_u128(u128::MAX));
        let ordered = programme("Handleplan", nobody);
        let unknown = |field| Problems::one(field, Flaw::Unknown);
        world
            .refuses(
                unknown(Field::Forum),
                service.create_programme(&keeper, ordered, None),
            )
            .await;
        let mut approved = programme("Handleplan", forum);
        approved.chain = [forum, nobody].map(ApprovalStep::plain).to_vec();
        world
            .refuses(
                unknown(Field::Step),
                service.create_programme(&keeper, approved, None),
            )
            .await;
        assert_eq!(service.programmes(&keeper).await.unwrap(), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_chain_ends_the_old_steps_and_keeps_them() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(0).await;
        let other = world.forum("Direktørforum").await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let mut draft = programme("Ny handleplan", plan.forum);
        draft.published = true;
        draft.chain = [other, plan.forum].map(ApprovalStep::plain).to_vec();
        world
            .logs(
                &[Deed::Changed],
                service.change_programme(keeper, slug, draft.clone(), 1),
            )
            .await;
        let stored = service.programme_edit(keeper, Some(slug)).await.unwrap();
        let stored = stored.programme.unwrap();
        assert_eq!((&stored.draft, stored.version), (&draft, 2));
        let list = service.programmes(&Actor::Anonymous).await.unwrap();
        assert_eq!(list[0].head.chain, ["Direktørforum", "Chefforum"]);
        let mut db = service.store.read().await.unwrap();
        let ended: Vec<String> = db
            .rows(
                "select valid_until from approval_step where valid_until is not null order by id",
                &[],
            )
            .await
            .unwrap();
        assert_eq!(ended, ["2026-01-15"]);
        world
            .refuses(
                Refusal::StaleVersion,
                service.change_programme(keeper, slug, draft, 1),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_has_one_round_and_the_newest_meeting_counts() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        world.open_round(&plan, "2023-06-12").await;
        world.open_round(&plan, "2023-05-24").await;
        let again = RoundDraft::new(plan.forum, day("2023-06-12"));
        world
            .refuses(
                Problems::one(Field::MeetingOn, Flaw::AlreadyUsed),
                service.open_round(keeper, slug, again),
            )
            .await;
        let unknown = RoundDraft::new(ForumId::new(Uuid::from_u128(u128::MAX)), day("2023-09-12"));
        world
            .refuses(
                Problems::one(Field::Forum, Flaw::Unknown),
                service.open_round(keeper, slug, unknown),
            )
            .await;
        let edit = service.programme_edit(keeper, Some(slug)).await.unwrap();
        let days: Vec<_> = edit.rounds.iter().map(|r| r.meeting_on).collect();
        assert_eq!(days, [day("2023-06-12"), day("2023-05-24")]);
        let list = service.programmes(keeper).await.unwrap();
        assert_eq!(
            list[0].round.as_ref().unwrap().meeting_on,
            day("2023-06-12")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_shows_itself_to_those_concerned() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(1).await;
        let elsewhere = world.forum("Andet forum").await;
        let view = service
            .initiative(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        let lead = Grant::ProjectLead {
            initiative: view.initiative.id,
            programme: view.programme.id,
        };
        let sees = [
            world
                .person("medlem", &[Grant::ForumMember(plan.forum)])
                .await,
            world
                .person("politiker", &[Grant::Politician(plan.forum)])
                .await,
            world.person("leder", &[lead]).await,
            world.administrator().await,
        ];
        let blind = [
            Actor::Anonymous,
            world.person("uden rolle", &[]).await,
            world
                .person("andet medlem", &[Grant::ForumMember(elsewhere)])
                .await,
            world
                .person("anden politiker", &[Grant::Politician(elsewhere)])
                .await,
        ];
        for actor in &sees {
            assert_eq!(service.programmes(actor).await.unwrap().len(), 1);
            assert!(
                service
                    .overview(actor, &plan.slug, &Default::default())
                    .await
                    .is_ok()
            );
            assert!(service.initiative(actor, &plan.slug, 1).await.is_ok());
        }
        for actor in &blind {
            assert_eq!(service.programmes(actor).await.unwrap(), []);
            let overview = service
                .overview(actor, &plan.slug, &Default::default())
                .await;
            assert_eq!(overview.unwrap_err(), AppError::NotFound);
            let initiative = service.initiative(actor, &plan.slug, 1).await;
            assert_eq!(initiative.unwrap_err(), AppError::NotFound);
        }
        let mut draft = programme("Handleplan", plan.forum);
        draft.published = true;
        service
            .change_programme(&plan.keeper, &plan.slug, draft, 1)
            .await
            .unwrap();
        for actor in &blind {
            let seen = service.programmes(actor).await.unwrap();
            assert_eq!((seen.len(), seen[0].counts.missing), (1, 1));
            assert!(
                service
                    .overview(actor, &plan.slug, &Default::default())
                    .await
                    .is_ok()
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_keepers_change_programmes() {
    each_database(async |world: World| {
        let two = || initiative(2, "To");
        let service = &world.service;
        let plan = world.plan(1).await;
        let member = world
            .person("medlem", &[Grant::ForumMember(plan.forum)])
            .await;
        for (actor, error) in [
            (&Actor::Anonymous, AppError::NotSignedIn),
            (&member, AppError::Denied),
        ] {
            let draft = programme("Handleplan", plan.forum);
            let round = RoundDraft::new(plan.forum, day("2023-06-12"));
            let slug = &plan.slug;
            world
                .refuses(
                    error.clone(),
                    service.create_programme(actor, draft.clone(), None),
                )
                .await;
            world
                .refuses(
                    error.clone(),
                    service.change_programme(actor, slug, draft, 1),
                )
                .await;
            world
                .refuses(error.clone(), service.open_round(actor, slug, round))
                .await;
            world
                .refuses(
                    error.clone(),
                    service.create_initiative(actor, slug, ordered(two(), plan.forum)),
                )
                .await;
            world
                .refuses(
                    error.clone(),
                    service.store_rows(
                        actor,
                        slug,
                        vec![pasted(two())],
                        decision(plan.forum, "13.03.2023"),
                    ),
                )
                .await;
            world
                .refuses(error.clone(), service.programme_edit(actor, Some(slug)))
                .await;
            world
                .refuses(error.clone(), service.initiative_edit(actor, slug, Some(1)))
                .await;
            world
                .refuses(error, service.paste_target(actor, slug))
                .await;
        }
        let nowhere = slug("findes-ikke");
        let edit = service.programme_edit(&plan.keeper, Some(&nowhere)).await;
        assert_eq!(edit.unwrap_err(), AppError::NotFound);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn programmes_stand_in_danish_order() {
    each_database(async |world: World| {
        let service = &world.service;
        let forum = world.forum("Chefforum").await;
        let keeper = world.keeper().await;
        for name in ["Aalborg", "Ærø", "Viborg", "Øst"] {
            let mut draft = programme("x", forum);
            draft.name = Line::parse(name).unwrap();
            service
                .create_programme(&keeper, draft, None)
                .await
                .unwrap();
        }
        let list = service.programmes(&keeper).await.unwrap();
        let names: Vec<_> = list.iter().map(|p| p.head.name.as_str()).collect();
        assert_eq!(names, ["Viborg", "Ærø", "Øst", "Aalborg"]);
    })
    .await;
}
