use super::html::{text, values};
use super::stage::Stage;
use super::{Request, assert_order};
use domain::locale::Locale;
use domain::status::LightState;

const ADDRESS: &str = "/programmer/handleplan-midt/indsatser/10";

#[test]
fn the_page_tells_what_was_ordered_who_carries_it_and_what_was_reported() {
    let html = Request::default().page(ADDRESS);
    assert!(html.contains("light--yellow light--huge"));
    let shown = text(&html);
    assert_order(
        &shown,
        &[
            "Indsats 10",
            "Statusmøde 12.06.2023, Chefforum · indberettet for 12 dage siden",
            "Sæt status",
            "Redigér",
            "Bestilt af",
            "Politisk Niveau, 13.03.2023",
            "Færre akutte indlæggelser.",
            "De ældste 2 % af borgerne",
            "Ejere, region",
            "Ejere, kommuner",
            "Aalborg Kommune",
            "Interventioner",
            "Dele-geriater",
        ],
    );
    assert_order(&shown, &["Almen praksis", "vakant i 51 dage"]);
}

#[test]
fn n05_the_history_keeps_missing_and_corrected_reports() {
    let html = Request::default().page(ADDRESS);
    let (_, history) = html.split_once("class=\"timeline\"").unwrap();
    assert_order(
        &text(history),
        &[
            "gul",
            "To interventioner er forsinkede.",
            "indberettet 09.06.2023 kl. 12.00",
            "grøn rettet senere",
            "ikke indberettet",
            "Ingen indberetning til dette statusmøde.",
            "rød",
            "Eksempeldata · indberettet",
        ],
    );
}

#[test]
fn only_an_address_of_the_web_becomes_a_link() {
    let html = Request::default().page(ADDRESS);
    let links = values(&html, "href");
    assert!(links.contains(&"https://example.org/referat?a=1&b=2".to_owned()));
    assert!(!links.iter().any(|l| l.starts_with("javascript:")));
}

#[test]
fn a_reader_without_a_role_gets_no_buttons_and_a_plan_without_rounds_no_light() {
    let mut stage = Stage::default();
    let view = &mut stage.initiative;
    (view.may_report, view.may_govern) = (false, false);
    (view.state, view.history) = (LightState::Missing, Vec::new());
    (view.ordered, view.purpose, view.target_group) = (None, None, None);
    view.interventions.clear();
    view.organisations.clear();
    view.sources.clear();
    let html = Request {
        stage,
        locale: Locale::En,
        ..Request::default()
    }
    .page(ADDRESS);
    assert!(html.contains("light--missing light--huge"));
    assert!(html.contains("No status round yet"));
    assert!(!html.contains("/status") && !html.contains("/rediger"));
}

#[test]
fn only_the_page_that_a_report_leads_to_forgets_the_draft() {
    assert!(!Request::default().page(ADDRESS).contains("<leptos-island"));
    let html = Request::default().page(&format!("{ADDRESS}?done=status"));
    assert!(html.contains("ForgetDraft") && html.contains("Status er indberettet."));
}
