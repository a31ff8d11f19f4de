use super::stage::Stage;
use super::{Request, assert_order, user};
use domain::actor::Grant;
use domain::locale::Locale;

fn nothing() -> Stage {
    Stage {
        programmes: Vec::new(),
        ..Stage::default()
    }
}

#[test]
fn an_empty_list_says_what_to_do_to_whoever_asks() {
    let page = |actor| {
        Request {
            stage: nothing(),
            actor,
            ..Request::default()
        }
        .page("/")
    };
    let anonymous = page(domain::actor::Actor::Anonymous);
    assert!(anonymous.contains("Log ind for at se dem") && anonymous.contains("href=\"/log-ind\""));
    let keeper = page(user(vec![Grant::Secretariat]));
    assert!(keeper.contains("Opret program") && keeper.contains("/sekretariat/programmer/ny"));
    let nobody = page(user(Vec::new()));
    assert!(nobody.contains("Bed sekretariatet") && !nobody.contains("programmer/ny"));
}

#[test]
fn deviations_come_first_and_a_zero_is_said_quietly() {
    let html = Request::default().page("/");
    assert_order(
        &html,
        &[
            "2 røde",
            "1 gul",
            "0 ikke indberettet",
            "12 grønne",
            "12.06.2023",
        ],
    );
    assert!(html.contains("<li class=\"counts__none\"><span class=\"light light--missing\">"));
    assert!(html.contains("class=\"sample\""), "sample data say so");
    assert!(!html.contains("Nyt program"));
    let actor = user(vec![Grant::Administrator]);
    let keeper = Request {
        actor,
        ..Request::default()
    }
    .page("/");
    assert!(keeper.contains("Nyt program"));
}

#[test]
fn without_a_round_nothing_is_counted() {
    let mut stage = Stage::default();
    stage.programmes[0].round = None;
    let html = Request {
        stage,
        locale: Locale::En,
        ..Request::default()
    }
    .page("/");
    assert!(html.contains("No status round yet") && !html.contains("class=\"counts\""));
}

#[test]
fn the_statement_on_accessibility_can_be_linked_to() {
    for locale in Locale::ALL {
        let html = Request {
            locale,
            ..Request::default()
        }
        .page("/om");
        assert!(html.contains("<h2 id=\"was\">"));
        assert_order(
            &html,
            &["WCAG 2.1", "EN 301 549", "EUPL-1.2", "DAGI", "IBM Plex"],
        );
    }
}
