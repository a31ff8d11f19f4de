//! The forms of programmes and initiatives, and pasting a plan.

use super::{Request, back, get};
use crate::fake::slug;
use crate::html::{assert_tied_together, text, values};
use app::Rendered;
use app::error::AppError;
use app::paths;
use domain::form::FormData;
use domain::problem::{Field, Flaw, Problems};

#[test]
fn a_programme_keeps_its_chain_and_opens_rounds() {
    let path = paths::edit_programme(&slug());
    let html = get(&path);
    assert_eq!(html.matches("name=\"step\"").count(), 3);
    assert!(text(&html).contains("12.06.2023 · Chefforum"));
    let problem = AppError::Invalid(Problems::one(Field::MeetingOn, Flaw::AlreadyUsed));
    let form = FormData::default().with(Field::MeetingOn, "12.06.2023");
    let shown = back(&path, &paths::rounds(&slug()), form, Some(problem)).html;
    assert_tied_together(&shown, &path);
    assert!(values(&shown, "href").contains(&"#round-meeting_on".into()));
    // The programme's own form stands as it is stored.
    assert!(values(&shown, "value").contains(&"13.03.2023".into()));
}

#[test]
fn without_forums_a_programme_begins_there() {
    let shown = Request {
        is_empty: true,
        ..Request::default()
    }
    .page(paths::NEW_PROGRAMME);
    assert!(values(&shown, "href").contains(&paths::FORUMS.to_owned()));
    assert!(!values(&shown, "action").contains(&paths::NEW_PROGRAMME.to_owned()));
}

#[test]
fn an_initiative_shows_since_when_without_keeping_it_for_the_next() {
    let html = get(&paths::edit_initiative(&slug(), 10));
    let shown = text(&html);
    assert!(shown.contains("Besat siden 01.05.2023"), "owner");
    assert!(shown.contains("Vakant siden 01.05.2023"), "lead");
    assert!(!values(&html, "value").contains(&"01.05.2023".into()));
    assert!(shown.contains("Psykiatrien: afdelingschef\nAlmen praksis: vakant siden 01.05.2023"));
    let new = get(&paths::new_initiative(&slug()));
    assert!(values(&new, "value").contains(&"16".into()));
}

fn pasted(path: &str, rows: &str) -> Rendered {
    let form = FormData::default().with(Field::Rows, rows);
    back(&paths::paste(&slug()), path, form, None)
}

#[test]
fn pasted_rows_are_stored_only_when_each_is_accepted() {
    let path = paths::paste(&slug());
    let store = paths::paste_store(&slug());
    let good = "Nr.\tTitel\tProjektejer\tFarve\n1\tIPS\tsundhedschef, Aalborg Kommune\tblå\n2\tHjælpemidler\t\tgul";
    let shown = pasted(&path, good);
    assert_eq!(shown.status, 200);
    assert!(values(&shown.html, "action").contains(&store));
    assert!(values(&shown.html, "value").contains(&good.to_owned()));
    let words = text(&shown.html);
    assert!(words.contains("2 rækker godtages, 0 afvises."), "{words}");
    assert!(words.contains("Opret 2 indsatser"));
    // Leads to what is new on the page.
    assert!(values(&shown.html, "action").contains(&format!("{path}#preview")));
    assert!(words.contains("ikke læst med: Farve."));

    let bad = pasted(&path, "10;Optaget\nx;\n3;God");
    assert!(!values(&bad.html, "action").contains(&store));
    let words = text(&bad.html);
    assert!(words.contains("1 række godtages, 2 afvises."), "{words}");
    assert!(words.contains("Nummer: 10 bruges allerede i programmet."));
    assert!(words.contains("Nummer: »x« er ikke et tal"));
    assert!(words.contains("Titel: mangler."));
    assert!(words.contains("Intet er gemt."));
}

#[test]
fn rows_that_the_server_refused_come_back_with_their_preview() {
    let shown = pasted(&paths::paste_store(&slug()), "10;Optaget imens");
    assert!(text(&shown.html).contains("0 rækker godtages, 1 afvises."));
    assert!(text(&shown.html).contains("10;Optaget imens"));
}

#[test]
fn nothing_pasted_is_a_problem_of_the_field() {
    let shown = pasted(&paths::paste(&slug()), "  ");
    assert_eq!(shown.status, 422);
    assert!(values(&shown.html, "href").contains(&"#rows".into()));
    let headings = pasted(&paths::paste(&slug()), "Nr.;Titel");
    assert!(text(&headings.html).contains("ingen rækker under overskrifterne"));
    assert!(!text(&headings.html).contains("godtages"));
}
