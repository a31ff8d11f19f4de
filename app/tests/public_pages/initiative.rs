use super::html::{text, values};
use super::stage::{Stage, day, id};
use super::{Request, assert_order};
use domain::ids::PresentationId;
use domain::locale::Locale;
use domain::order::{OrderTerms, PresentationLine};
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
            "Politisk Niveau, 13.03.2023, punkt 3",
            "de 2 % mest komplekse borgere",
            "Færre akutte indlæggelser.",
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
fn n02_a_changed_target_group_is_shown_with_the_flag_until_it_is_told() {
    let shown = text(&Request::default().page(ADDRESS));
    let before_told = [
        "Ændret i forhold til bestillingen: målgruppe",
        "de 2 % mest komplekse borgere",
        "de ældste 2 %",
        "Direktørforum 17.04.2023",
        "Forelagt Politisk Niveau",
        "ikke forelagt bestilleren",
    ];
    assert_order(&shown, &before_told);
    let mut stage = Stage::default();
    stage.initiative.presentations = vec![PresentationLine {
        id: PresentationId::new(id(5)),
        version: 1,
        presented_on: day(24, 5),
        item: "punkt 4".into(),
        retracted: None,
    }];
    let request = Request {
        stage,
        ..Request::default()
    };
    let shown = text(&request.page(ADDRESS));
    assert_order(&shown, &["Forelagt Politisk Niveau", "24.05.2023, punkt 4"]);
    assert!(!shown.contains("ikke forelagt bestilleren"));
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
    (view.order.record.draft.terms, view.purpose) = (OrderTerms::default(), None);
    view.changes.clear();
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
