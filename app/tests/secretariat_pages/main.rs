//! The secretariat's pages as a browser without scripts gets them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod fake;
mod html;
mod no_chain;
#[path = "../shared/no_meetings.rs"]
mod no_meetings;
mod plans;

use app::error::AppError;
use app::paths;
use app::visit::{Assets, Posted, Visit};
use app::{Rendered, render};
use domain::actor::{Actor, Grant, User};
use domain::form::FormData;
use domain::ids::{ForumId, GrantId, LevelId, OrganisationId, UserId};
use domain::locale::Locale;
use domain::problem::{Field, Flaw, Problems, Refusal};
use fake::{Fake, id, slug};
use html::{assert_tied_together, assert_well_formed, text, values};
use std::sync::Arc;

fn user(grant: Grant) -> Actor {
    Actor::User(User {
        id: UserId::new(id(99)),
        name: "sekretariatet".into(),
        grants: vec![grant],
    })
}

/// A request by somebody to an address, with a form that came back or without.
struct Request {
    actor: Actor,
    locale: Locale,
    is_empty: bool,
    posted: Option<Posted>,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            actor: user(Grant::Administrator),
            locale: Locale::Da,
            is_empty: false,
            posted: None,
        }
    }
}

impl Request {
    fn get(self, address: &str) -> Rendered {
        let backend = Arc::new(Fake {
            is_empty: self.is_empty,
        });
        let assets = Assets {
            css: std::env::var("STYRBORD_TEST_CSS").unwrap_or_default(),
            ..Assets::default()
        };
        let mut visit = Visit::new(backend, Arc::new(assets), address);
        visit.actor = Arc::new(self.actor);
        visit.locale = self.locale;
        visit.posted = self.posted.map(Arc::new);
        let rendered = futures_executor::block_on(render(visit));
        keep(address, &rendered.html);
        rendered
    }

    fn page(self, address: &str) -> String {
        let rendered = self.get(address);
        assert_eq!(rendered.status, 200, "{address}");
        rendered.html
    }
}

/// Writes the page where `STYRBORD_TEST_PAGES` says, to look at it in a browser.
fn keep(address: &str, html: &str) {
    if let Ok(folder) = std::env::var("STYRBORD_TEST_PAGES") {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or_default();
        let page = address.trim_matches('/').replace('/', "_");
        std::fs::write(format!("{folder}/{test}.{page}.html"), html).unwrap();
    }
}

fn get(address: &str) -> String {
    Request::default().page(address)
}

/// The page at `page` after a form to `path` came back.
fn back(page: &str, path: &str, form: FormData, error: Option<AppError>) -> Rendered {
    Request {
        posted: Some(Posted {
            path: path.to_owned(),
            form,
            error,
            link: None,
        }),
        ..Request::default()
    }
    .get(page)
}

/// Every page of the secretariat, with an address that opens it.
fn pages() -> Vec<String> {
    vec![
        paths::SECRETARIAT.to_owned(),
        paths::ORGANISATIONS.to_owned(),
        paths::NEW_ORGANISATION.to_owned(),
        paths::REFERENCE.to_owned(),
        paths::organisation(OrganisationId::new(id(3))),
        paths::FORUMS.to_owned(),
        paths::NEW_FORUM.to_owned(),
        paths::forum(ForumId::new(id(23))),
        paths::NEW_LEVEL.to_owned(),
        paths::level(LevelId::new(id(11))),
        paths::PEOPLE.to_owned(),
        paths::NEW_PERSON.to_owned(),
        paths::person(UserId::new(id(51))),
        paths::NEW_PROGRAMME.to_owned(),
        paths::edit_programme(&slug()),
        paths::new_initiative(&slug()),
        paths::edit_initiative(&slug(), 10),
        paths::paste(&slug()),
    ]
}

#[test]
fn every_page_is_whole_in_both_languages_filled_and_empty() {
    for page in pages() {
        // A record has no page while there are none.
        let is_record = page.contains("/00000000-");
        let states = [
            (Locale::Da, false),
            (Locale::En, false),
            (Locale::Da, !is_record),
        ];
        for (locale, is_empty) in states {
            let html = Request {
                locale,
                is_empty,
                ..Request::default()
            }
            .page(&page);
            assert_tied_together(&html, &page);
            assert_well_formed(&html, &page);
            assert_eq!(html.matches("<h1").count(), 1, "{page}");
        }
    }
}

#[test]
fn nobody_but_keepers_sees_them() {
    for page in pages() {
        let status = |actor| {
            Request {
                actor,
                ..Request::default()
            }
            .get(&page)
            .status
        };
        assert_eq!(status(Actor::Anonymous), 401, "{page}");
        let member = user(Grant::ForumMember(ForumId::new(id(21))));
        assert_eq!(status(member), 403, "{page}");
        assert_eq!(status(user(Grant::Secretariat)), 200, "{page}");
    }
}

#[test]
fn what_does_not_exist_is_not_found() {
    for page in [
        paths::organisation(OrganisationId::new(id(404))),
        paths::forum(ForumId::new(id(404))),
        paths::level(LevelId::new(id(404))),
        paths::person(UserId::new(id(404))),
        format!("{}/x", paths::ORGANISATIONS),
    ] {
        assert_eq!(Request::default().get(&page).status, 404, "{page}");
    }
}

#[test]
fn a_form_that_came_back_keeps_what_was_typed_and_leads_to_each_problem() {
    let forms = [
        (paths::NEW_ORGANISATION.to_owned(), Field::Name),
        (paths::organisation(OrganisationId::new(id(3))), Field::Name),
        (paths::NEW_LEVEL.to_owned(), Field::Rank),
        (paths::NEW_FORUM.to_owned(), Field::Name),
        (paths::forum(ForumId::new(id(23))), Field::Name),
        (paths::NEW_PERSON.to_owned(), Field::Email),
        (paths::NEW_PROGRAMME.to_owned(), Field::FirstRound),
        (paths::edit_programme(&slug()), Field::DecidedOn),
        (paths::new_initiative(&slug()), Field::Group),
        (paths::edit_initiative(&slug(), 10), Field::LeadSince),
    ];
    for (path, field) in forms {
        let form = FormData::default().with(field, "<æ & \"ø\">");
        let mut problems = Problems::one(field, Flaw::NotADay);
        problems.add(field, Flaw::AlreadyUsed);
        let shown = back(&path, &path, form, Some(AppError::Invalid(problems)));
        assert_eq!(shown.status, 422, "{path}");
        assert_tied_together(&shown.html, &path);
        assert!(text(&shown.html).contains("Der er 2 fejl"), "{path}");
        assert!(shown.html.contains("aria-invalid=\"true\""), "{path}");
        let typed = "<æ & \"ø\">".to_owned();
        let kept =
            values(&shown.html, "value").contains(&typed) || text(&shown.html).contains(&typed);
        assert!(kept, "{path} lost what was typed");
    }
}

#[test]
fn a_change_by_somebody_else_is_told_and_the_version_kept() {
    let path = paths::level(LevelId::new(id(11)));
    let form = FormData::default()
        .with(Field::Name, "Byråd")
        .with(Field::Version, "7");
    let stale = Some(AppError::Refused(Refusal::StaleVersion));
    let shown = back(&path, &path, form, stale);
    assert_eq!(shown.status, 409);
    assert!(text(&shown.html).contains("Nogen har ændret det"));
    let values = values(&shown.html, "value");
    assert!(values.contains(&"Byråd".into()) && values.contains(&"7".into()));
}

#[test]
fn the_first_steps_are_ticked_as_the_registers_fill() {
    let start = |is_empty| {
        Request {
            is_empty,
            ..Request::default()
        }
        .page(paths::SECRETARIAT)
    };
    let done = |html: &str| text(html).matches("Klaret").count();
    let (empty, filled) = (start(true), start(false));
    assert_eq!(done(&empty), 0);
    // All but the first light.
    assert_eq!(done(&filled), 5);
    assert!(values(&filled, "href").contains(&paths::programme(&slug())));
    assert!(!values(&empty, "href").contains(&paths::paste(&slug())));
}

#[test]
fn registered_organisations_cannot_be_chosen_again() {
    let html = get(paths::REFERENCE);
    let box_of = |value: &str| {
        html.split("<input")
            .find(|tag| tag.contains(&format!("value=\"{value}\"")))
            .and_then(|tag| tag.split_once('>'))
            .map(|(tag, _)| tag.to_owned())
            .unwrap_or_else(|| panic!("no box for {value}"))
    };
    assert!(box_of("code:0851").contains("disabled"));
    assert!(!box_of("code:0860").contains("disabled"));
    assert!(!box_of("cluster:Region Nordjylland · Klynge Midt").contains("disabled"));
    let chosen = FormData::default().with(Field::Reference, "code:0860");
    let problem = AppError::Invalid(Problems::one(Field::Reference, Flaw::Unknown));
    let shown = back(paths::REFERENCE, paths::REFERENCE, chosen, Some(problem)).html;
    assert_tied_together(&shown, paths::REFERENCE);
    assert_eq!(shown.matches("<details open").count(), 1);
}

#[test]
fn a_forum_tells_who_came_before_and_after() {
    let shown = text(&get(paths::FORUMS));
    assert!(shown.contains("overtaget af Sundhedsråd"), "{shown}");
    assert!(shown.contains("overtog fra Politisk Niveau"), "{shown}");
    let own = get(&paths::forum(ForumId::new(id(23))));
    let predecessors = own.split("id=\"predecessor\"").nth(1).unwrap();
    let predecessors = predecessors.split("</select>").next().unwrap();
    assert!(!predecessors.contains("Sundhedsråd"), "its own predecessor");
}

#[test]
fn only_an_administrator_gives_and_takes_the_stewards_roles() {
    let person = UserId::new(id(51));
    let shown = |grant| {
        Request {
            actor: user(grant),
            ..Request::default()
        }
        .page(&paths::person(person))
    };
    let take = paths::take_role(person, GrantId::new(id(52)));
    let by_administrator = shown(Grant::Administrator);
    assert!(values(&by_administrator, "action").contains(&take));
    assert!(values(&by_administrator, "value").contains(&"administrator".into()));
    let by_secretariat = shown(Grant::Secretariat);
    assert!(!values(&by_secretariat, "action").contains(&take));
    assert!(!values(&by_secretariat, "value").contains(&"administrator".into()));
    assert!(values(&by_secretariat, "value").contains(&"project_lead".into()));
}

#[test]
fn a_role_that_cannot_be_taken_says_why_beside_it() {
    let person = UserId::new(id(51));
    let take = paths::take_role(person, GrantId::new(id(52)));
    let refused = Some(AppError::Refused(Refusal::LastAdministrator));
    let shown = back(&paths::person(person), &take, FormData::default(), refused);
    assert_eq!(shown.status, 409);
    assert_eq!(
        text(&shown.html)
            .matches("Den sidste administrator")
            .count(),
        1
    );
}

#[test]
fn a_one_time_address_is_shown_where_it_was_made() {
    let person = UserId::new(id(51));
    let link = "https://styrbord.example.dk/adgang/abc";
    let shown = Request {
        posted: Some(Posted {
            path: paths::person_link(person),
            link: Some(link.into()),
            ..Posted::default()
        }),
        ..Request::default()
    }
    .page(&paths::person(person));
    assert!(text(&shown).contains(link));
    assert!(!text(&get(&paths::person(person))).contains("/adgang/abc"));
}
