use super::html::{text, values};
use super::stage::Stage;
use super::{Request, assert_order, user};
use app::error::AppError;
use app::visit::Posted;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::{Field, Problems, Refusal};
use domain::status::SubmitStatus;

const ADDRESS: &str = "/programmer/handleplan-midt/indsatser/10/status";

fn lead() -> Request {
    Request {
        actor: user(Vec::new()),
        ..Request::default()
    }
}

fn form(light: &str, explanation: &str) -> FormData {
    FormData::default()
        .with(Field::Light, light)
        .with(Field::Explanation, explanation)
        .with(Field::Round, "00000000-0000-0000-0000-000000000002")
        .with(Field::Version, "0")
}

fn posted(form: FormData, error: AppError) -> Option<Posted> {
    Some(Posted {
        path: ADDRESS.into(),
        form,
        error: Some(error),
        link: None,
    })
}

fn refused(form: &FormData) -> Problems {
    SubmitStatus::parse(form).unwrap_err()
}

#[test]
fn n06_no_light_is_chosen_and_nothing_is_filled_in_beforehand() {
    let html = lead().page(ADDRESS);
    assert_eq!(html.matches("type=\"radio\"").count(), 3);
    assert!(!html.contains(" checked"));
    assert!(
        html.contains("rows=\"5\"") && html.contains("></textarea>"),
        "an empty field"
    );
    let (_, beside) = html.split_once("<aside class=\"columns__side\">").unwrap();
    assert_order(
        &text(beside),
        &["Forrige indberetning", "13.03.2023", "rød", "Mangler"],
    );
}

#[test]
fn the_form_is_an_ordinary_one() {
    let html = lead().page(ADDRESS);
    assert!(html.contains(&format!("method=\"post\" action=\"{ADDRESS}\"")));
    let fields = ["round", "version", "light", "explanation"];
    let names = values(&html, "name");
    assert!(
        fields.iter().all(|f| names.contains(&(*f).to_owned())),
        "{names:?}"
    );
    assert_order(
        &html,
        &[
            "id=\"light\"",
            "Leveres som bestilt",
            "Kan leveres",
            "id=\"explanation\"",
        ],
    );
}

#[test]
fn what_was_typed_stands_there_again_and_stays_text() {
    let explanation = "</textarea><script>alert(1)</script> & \"mere\"";
    let form = form("", explanation);
    let error = AppError::Invalid(refused(&form));
    let rendered = Request {
        posted: posted(form, error),
        ..lead()
    }
    .get(ADDRESS);
    assert_eq!(rendered.status, 422);
    assert!(rendered.html.contains("&lt;/textarea>&lt;script>alert(1)"));
    assert!(!rendered.html.contains("<script>alert"));
    assert!(
        rendered.html.contains("href=\"#light\"") && rendered.html.contains("id=\"light-error\"")
    );
    assert!(rendered.html.contains("Vælg et lys."));
}

#[test]
fn n07_a_deviation_without_a_reason_comes_back_with_its_light() {
    let form = form("yellow", " ");
    let error = AppError::Invalid(refused(&form));
    let rendered = Request {
        posted: posted(form, error),
        ..lead()
    }
    .get(ADDRESS);
    let (before, _) = rendered.html.split_once(" checked").unwrap();
    assert!(
        before.ends_with("value=\"yellow\""),
        "only yellow is chosen"
    );
    assert_eq!(rendered.html.matches(" checked").count(), 1);
    assert!(rendered.html.contains("href=\"#explanation\""));
    assert!(rendered.html.contains("aria-invalid=\"true\""));
}

#[test]
fn what_was_typed_for_other_rules_stands_beside_why_it_was_refused() {
    let form = form("yellow_green", "Tilbuddet er dyrere end ventet.")
        .with(Field::Measures, "expenditure")
        .with(Field::Budget, "5 mio. kr.")
        .with(Field::Better, "lower")
        .with(Field::LightTime, "red")
        .with(Field::LightReason, "Regionen <betaler>.");
    let rendered = Request {
        posted: posted(form, AppError::Refused(Refusal::RoundPassed)),
        ..lead()
    }
    .get(ADDRESS);
    assert_eq!(rendered.status, 409);
    let (_, left) = rendered.html.split_once("\"left-over\"").unwrap();
    let (left, _) = left.split_once("</section>").unwrap();
    let said = text(left);
    for typed in ["5 mio. kr.", "lavere er bedre", "rød", "gul-grøn"] {
        assert!(said.contains(typed), "{typed}: {said}");
    }
    assert!(left.contains("Regionen &lt;betaler"));
    assert!(!lead().page(ADDRESS).contains("id=\"left-over\""));
}

#[test]
fn a_stale_form_keeps_its_words_and_says_why() {
    let form = form("red", "Mangler en beslutning.");
    let error = AppError::Refused(Refusal::StaleVersion);
    let rendered = Request {
        posted: posted(form, error),
        ..lead()
    }
    .get(ADDRESS);
    assert_eq!(rendered.status, 409);
    assert!(rendered.html.contains("Nogen har ændret det"));
    assert!(rendered.html.contains(">Mangler en beslutning.</textarea>"));
}

#[test]
fn a_correction_says_that_it_is_one_and_without_a_round_there_is_no_form() {
    let mut stage = Stage::default();
    stage.entry.n_reports = 1;
    let html = Request { stage, ..lead() }.page(ADDRESS);
    assert!(html.contains("allerede én indberetning"));

    let mut stage = Stage::default();
    (stage.entry.round, stage.entry.previous) = (None, None);
    let html = Request {
        stage,
        locale: Locale::En,
        ..lead()
    }
    .page(ADDRESS);
    assert!(html.contains("There is no status round to report to"));
    assert!(!html.contains("type=\"radio\""));
}

#[test]
fn nobody_reports_without_signing_in() {
    assert_eq!(Request::default().get(ADDRESS).status, 401);
}
