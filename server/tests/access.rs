//! Signing in and out, one-time addresses, the first run, and the log that none of it escapes.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadAccounts;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::ids::UserId;
use domain::people::{
    Credentials, LINK_MINUTES, LinkPurpose, Password, PersonDraft, SESSION_MINUTES,
};
use domain::policy::Permit;
use domain::problem::{Field, Refusal};
use server::service::Service;
use server::store::Query;
use server::store::installation::set_demo_password;
use server::store::people::person_insert;
use server::usecase::Session;
use support::{World, each_database, form, id_of};

const PASSWORD: &str = "en lang sætning";
const OTHER: &str = "en anden sætning";

fn new_password(typed: &str) -> Password {
    Password::parse_new(&form(&[
        (Field::Password, typed),
        (Field::PasswordAgain, typed),
    ]))
    .unwrap()
}

fn credentials(email: &str, password: &str) -> Credentials {
    Credentials::parse(&form(&[(Field::Email, email), (Field::Password, password)])).unwrap()
}

fn first_person() -> PersonDraft {
    let typed = form(&[(Field::Name, "drift"), (Field::Email, "drift@example.dk")]);
    PersonDraft::parse(&typed).unwrap().0
}

/// The e-mail that the tests' people get.
fn email_of(actor: &Actor) -> String {
    format!("{}@example.dk", id_of(actor))
}

/// Gives somebody the password by an address, and returns the session it opens.
async fn let_in(world: &World, user: UserId) -> Session {
    let administrator = world.administrator().await;
    let token = world
        .service
        .issue_link(&administrator, user)
        .await
        .unwrap();
    world
        .service
        .choose_password(&token, new_password(PASSWORD))
        .await
        .unwrap()
}

async fn is_signed_in(service: &Service, session: &Session) -> bool {
    service.actor_of(&session.token).await.unwrap() != Actor::Anonymous
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_comes_from_whoever_signed_in_with_their_roles() {
    each_database(async |world: World| {
        let service = &world.service;
        let forum = world.forum("Klyngeforum").await;
        let (programme, initiative) = world.initiative(forum).await;
        let lead = Grant::ProjectLead {
            initiative,
            programme,
        };
        let held = [
            lead,
            Grant::Politician(forum),
            Grant::ForumMember(forum),
            Grant::Secretariat,
        ];
        for grants in [&[][..], &held[..]] {
            let person = world.person("projektleder", grants).await;
            let_in(&world, id_of(&person)).await;
            let sign_in = service.sign_in(credentials(&email_of(&person), PASSWORD));
            let session = world.logs(&[Deed::SignedIn], sign_in).await;
            assert_eq!(service.actor_of(&session.token).await.unwrap(), person);

            world
                .logs(&[Deed::SignedOut], service.sign_out(&session.token))
                .await;
            assert_eq!(
                service.actor_of(&session.token).await.unwrap(),
                Actor::Anonymous
            );
            world.logs(&[], service.sign_out(&session.token)).await;
        }
        assert_eq!(service.actor_of("").await.unwrap(), Actor::Anonymous);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_by_itself() {
    each_database(async |world: World| {
        let service = &world.service;
        let person = world.person("læser", &[]).await;
        let session = let_in(&world, id_of(&person)).await;
        world.clock.pass_minutes(SESSION_MINUTES - 1);
        assert!(is_signed_in(service, &session).await);
        world.clock.pass_minutes(1);
        assert!(!is_signed_in(service, &session).await);
        world.logs(&[], service.sign_out(&session.token)).await;

        // Signing in sweeps it away.
        let again = credentials(&email_of(&person), PASSWORD);
        service.sign_in(again).await.unwrap();
        let mut db = service.store.read().await.unwrap();
        let left: Option<u32> = db
            .row("select count(*) from sign_in_session", &[])
            .await
            .unwrap();
        assert_eq!(left, Some(1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_an_unknown_email_and_no_password_look_alike() {
    each_database(async |world: World| {
        let service = &world.service;
        let person = world.person("læser", &[]).await;
        let without = world.person("ny", &[]).await;
        let_in(&world, id_of(&person)).await;
        for (email, password) in [
            (email_of(&person), OTHER),
            (email_of(&without), PASSWORD),
            ("ukendt@example.dk".to_owned(), PASSWORD),
        ] {
            let sign_in = service.sign_in(credentials(&email, password));
            world.refuses(Refusal::WrongCredentials, sign_in).await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_is_slowed_down_for_one_email_alone() {
    each_database(async |world: World| {
        let service = &world.service;
        let (person, other) = (
            world.person("læser", &[]).await,
            world.person("ny", &[]).await,
        );
        let_in(&world, id_of(&person)).await;
        let_in(&world, id_of(&other)).await;
        let right = credentials(&email_of(&person), PASSWORD);
        let wrong = credentials(&email_of(&person), OTHER);
        for _ in 0..9 {
            world
                .refuses(Refusal::WrongCredentials, service.sign_in(wrong.clone()))
                .await;
        }
        // A good one in time wipes the slate.
        service.sign_in(right.clone()).await.unwrap();
        for _ in 0..10 {
            world
                .refuses(Refusal::WrongCredentials, service.sign_in(wrong.clone()))
                .await;
        }
        world
            .refuses(Refusal::TooManyAttempts, service.sign_in(right.clone()))
            .await;
        service
            .sign_in(credentials(&email_of(&other), PASSWORD))
            .await
            .unwrap();
        world.clock.pass_minutes(15);
        service.sign_in(right).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_used_once_and_signs_out_everywhere_else() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let person = world.person("læser", &[]).await;
        let before = let_in(&world, id_of(&person)).await;
        let bystander = let_in(&world, id_of(&keeper)).await;

        let replaced = service.issue_link(&keeper, id_of(&person)).await.unwrap();
        let token = service.issue_link(&keeper, id_of(&person)).await.unwrap();
        let spent = service.choose_password(&replaced, new_password(OTHER));
        world.refuses(Refusal::LinkSpent, spent).await;

        let choose = service.choose_password(&token, new_password(OTHER));
        let after = world
            .logs(&[Deed::PasswordSet, Deed::SignedIn], choose)
            .await;
        assert!(is_signed_in(service, &after).await && is_signed_in(service, &bystander).await);
        assert!(!is_signed_in(service, &before).await);

        let again = service.choose_password(&token, new_password(PASSWORD));
        world.refuses(Refusal::LinkSpent, again).await;
        world
            .refuses(Refusal::LinkSpent, service.link_purpose(&token))
            .await;
        let old = service.sign_in(credentials(&email_of(&person), PASSWORD));
        world.refuses(Refusal::WrongCredentials, old).await;
        service
            .sign_in(credentials(&email_of(&person), OTHER))
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_open_an_address_one_gets_it() {
    each_database(async |world: World| {
        let service = &world.service;
        let administrator = world.administrator().await;
        let person = world.person("læser", &[]).await;
        let token = service
            .issue_link(&administrator, id_of(&person))
            .await
            .unwrap();
        let (one, two) = tokio::join!(
            service.choose_password(&token, new_password(PASSWORD)),
            service.choose_password(&token, new_password(OTHER)),
        );
        let mut outcomes = [one.map(|_| ()), two.map(|_| ())];
        outcomes.sort_by_key(Result::is_err);
        assert_eq!(outcomes, [Ok(()), Err(Refusal::LinkSpent.into())]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_grows_old() {
    each_database(async |world: World| {
        let service = &world.service;
        let administrator = world.administrator().await;
        let person = world.person("læser", &[]).await;
        let token = service
            .issue_link(&administrator, id_of(&person))
            .await
            .unwrap();
        world.clock.pass_minutes(LINK_MINUTES);
        let late = service.choose_password(&token, new_password(PASSWORD));
        world.refuses(Refusal::LinkSpent, late).await;
        let made_up = service.choose_password("x", new_password(PASSWORD));
        world.refuses(AppError::NotFound, made_up).await;
        world
            .refuses(AppError::NotFound, service.link_purpose("x"))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_installation_lets_in_one_administrator() {
    each_database(async |world: World| {
        let service = &world.service;
        let replaced = world
            .logs(&[Deed::LinkIssued], service.first_run_token())
            .await
            .unwrap();
        let token = world
            .logs(&[Deed::LinkIssued], service.first_run_token())
            .await
            .unwrap();
        assert_eq!(
            service.link_purpose(&token).await,
            Ok(LinkPurpose::FirstAdministrator)
        );
        let enter = async |token: &str| {
            let password = new_password(PASSWORD);
            service
                .create_first_administrator(token, first_person(), password)
                .await
        };
        world.refuses(Refusal::LinkSpent, enter(&replaced)).await;
        // An address for a password is not one for the first administrator, nor the other way about.
        let choose = service.choose_password(&token, new_password(PASSWORD));
        world.refuses(AppError::NotFound, choose).await;

        let deeds = [
            Deed::Created,
            Deed::RoleGiven,
            Deed::RoleGiven,
            Deed::PasswordSet,
            Deed::SignedIn,
        ];
        let session = world.logs(&deeds, enter(&token)).await;
        let actor = service.actor_of(&session.token).await.unwrap();
        assert_eq!(actor.grants(), [Grant::Administrator, Grant::Secretariat]);
        service
            .sign_in(credentials("drift@example.dk", PASSWORD))
            .await
            .unwrap();

        world.refuses(Refusal::LinkSpent, enter(&token)).await;
        assert_eq!(world.logs(&[], service.first_run_token()).await, None);
        let person = world.person("læser", &[]).await;
        let other = service.issue_link(&actor, id_of(&person)).await.unwrap();
        world.refuses(AppError::NotFound, enter(&other)).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_address_is_worth_nothing_once_somebody_is_there() {
    each_database(async |world: World| {
        let service = &world.service;
        let token = service.first_run_token().await.unwrap().unwrap();
        world
            .person("fra kommandolinjen", &[Grant::Administrator])
            .await;
        let late =
            service.create_first_administrator(&token, first_person(), new_password(PASSWORD));
        world.refuses(Refusal::LinkSpent, late).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_secret_is_made_once() {
    each_database(async |world: World| {
        let (one, two) = tokio::join!(world.service.cookie_secret(), world.service.cookie_secret());
        let secret = one.unwrap();
        assert_eq!(secret.len(), 64);
        assert_eq!(two.unwrap(), secret);
        assert_eq!(world.service.cookie_secret().await.unwrap(), secret);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn demo_accounts_are_shown_only_with_demo_data() {
    each_database(async |world: World| {
        let service = &world.service;
        world.keeper().await;
        assert!(!service.has_demo_accounts().await.unwrap());
        assert_eq!(service.demo_accounts().await.unwrap(), []);

        let permit = Permit::system();
        let id = UserId::new(uuid::Uuid::from_u128(u128::MAX));
        let (mut person, _) = domain::people::create(&permit, id, first_person());
        person.demo = true;
        let mut tx = service.store.begin_write().await.unwrap();
        person_insert(&mut tx, &permit, &person).await.unwrap();
        set_demo_password(&mut tx, PASSWORD).await.unwrap();
        tx.commit(&*world.clock, &[]).await.unwrap();

        assert!(service.has_demo_accounts().await.unwrap());
        let accounts = service.demo_accounts().await.unwrap();
        assert_eq!(accounts.len(), 1);
        assert_eq!(
            (accounts[0].email.as_str(), accounts[0].password.as_str()),
            ("drift@example.dk", PASSWORD)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_stored_or_logged() {
    each_database(async |world: World| {
        let service = &world.service;
        let administrator = world.administrator().await;
        let person = world.person("læser", &[]).await;
        let token = service
            .issue_link(&administrator, id_of(&person))
            .await
            .unwrap();
        let session = service
            .choose_password(&token, new_password(PASSWORD))
            .await
            .unwrap();

        let log = format!("{:?}", world.audit().await);
        let mut db = service.store.read().await.unwrap();
        let mut stored: Vec<String> = Vec::new();
        for sql in [
            "select token_hash from one_time_link order by token_hash",
            "select token_hash from sign_in_session order by token_hash",
            "select password_hash from person where password_hash is not null order by id",
        ] {
            stored.extend(db.rows::<String>(sql, &[]).await.unwrap());
        }
        assert_eq!(stored.len(), 3);
        for secret in [PASSWORD, &token, &session.token] {
            assert!(!log.contains(secret) && stored.iter().all(|value| value != secret));
        }
    })
    .await;
}
