use super::html::values;
use super::stage::{Stage, id};
use super::{Request, user};
use app::backend::DemoAccount;
use app::error::AppError;
use app::visit::Posted;
use domain::form::FormData;
use domain::ids::UserId;
use domain::people::LinkPurpose;
use domain::problem::{Field, Flaw, Problems, Refusal};

fn behind(link: Result<LinkPurpose, AppError>) -> Request {
    let stage = Stage {
        link,
        ..Stage::default()
    };
    Request {
        stage,
        ..Request::default()
    }
}

#[test]
fn where_to_go_on_to_is_kept_when_signing_in_fails() {
    let html = Request::default().page("/log-ind?next=%2Fprogrammer%2Fx%3Flys%3Dred");
    assert!(values(&html, "value").contains(&"/programmer/x?lys=red".to_owned()));

    let form = FormData::default()
        .with(Field::Email, "lead@example.dk")
        .with(Field::Password, "en hemmelig sætning")
        .with(Field::Next, "/programmer/x");
    let posted = Posted {
        path: "/log-ind".into(),
        form,
        error: Some(AppError::Refused(Refusal::WrongCredentials)),
        link: None,
    };
    let rendered = Request {
        posted: Some(posted),
        ..Request::default()
    }
    .get("/log-ind");
    assert_eq!(rendered.status, 422);
    let shown = values(&rendered.html, "value");
    assert!(shown.contains(&"lead@example.dk".to_owned()));
    assert!(shown.contains(&"/programmer/x".to_owned()));
    assert!(
        !rendered.html.contains("hemmelig"),
        "a password is never shown again"
    );
    assert!(
        rendered
            .html
            .contains("E-mail eller adgangskode passer ikke")
    );
}

#[test]
fn sample_accounts_are_shown_with_their_password_only_where_they_exist() {
    assert!(
        !Request::default()
            .page("/log-ind")
            .contains("Eksempelkonti")
    );
    let demo = vec![DemoAccount {
        email: "leder@eksempel.dk".into(),
        name: "projektleder".into(),
        password: "styrbord-eksempel".into(),
    }];
    let stage = Stage {
        demo,
        ..Stage::default()
    };
    let html = Request {
        stage,
        ..Request::default()
    }
    .page("/log-ind");
    assert!(html.contains("Eksempelkonti") && html.contains("leder@eksempel.dk"));
    assert!(html.contains("styrbord-eksempel"));
}

#[test]
fn who_is_signed_in_is_told_so() {
    let actor = user(Vec::new());
    let html = Request {
        actor,
        ..Request::default()
    }
    .page("/log-ind");
    assert!(html.contains("Du er logget ind som projektleder, Aalborg Kommune."));
    assert!(!html.contains("type=\"password\""));
}

#[test]
fn the_first_run_asks_for_a_name_an_address_and_a_password_twice() {
    let html = behind(Ok(LinkPurpose::FirstAdministrator)).page("/start/hemmeligt");
    let names = values(&html, "name");
    for field in [
        Field::Name,
        Field::Email,
        Field::Password,
        Field::PasswordAgain,
    ] {
        assert!(names.contains(&field.name().to_owned()), "{field:?}");
    }
    assert!(html.contains("action=\"/start/hemmeligt\""));
}

#[test]
fn a_one_time_address_is_good_for_one_thing() {
    let password = || Ok(LinkPurpose::Password(UserId::new(id(5))));
    assert_eq!(behind(password()).get("/adgang/x").status, 200);
    assert_eq!(behind(password()).get("/start/x").status, 404);
    assert_eq!(
        behind(Ok(LinkPurpose::FirstAdministrator))
            .get("/adgang/x")
            .status,
        404
    );
    assert_eq!(behind(Err(AppError::NotFound)).get("/adgang/x").status, 404);
    let spent = behind(Err(AppError::Refused(Refusal::LinkSpent))).get("/adgang/x");
    assert_eq!(spent.status, 410);
    assert!(spent.html.contains("Adressen kan ikke bruges mere"));
}

#[test]
fn a_password_that_is_too_short_is_named_at_its_field() {
    let error = AppError::Invalid(Problems::one(Field::Password, Flaw::TooShort { min: 12 }));
    let posted = Posted {
        path: "/adgang/x".into(),
        error: Some(error),
        ..Posted::default()
    };
    let request = behind(Ok(LinkPurpose::Password(UserId::new(id(5)))));
    let rendered = Request {
        posted: Some(posted),
        ..request
    }
    .get("/adgang/x");
    assert_eq!(rendered.status, 422);
    assert!(rendered.html.contains("href=\"#password\""));
    assert!(rendered.html.contains("Brug mindst 12 tegn."));
}
