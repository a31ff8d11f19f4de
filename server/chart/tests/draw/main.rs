//! What holds of every picture, whatever the chart.
#![expect(
    clippy::unwrap_used,
    clippy::as_conversions,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod any_chart;
mod picture;
mod refused;
mod samples;
mod slides;
mod small;

use chart::{Draw, Layout, Style};
use picture::Picture;

const LAYOUTS: [Layout; 2] = [Layout::Wide, Layout::Narrow];

fn style(layout: Layout) -> Style<'static> {
    Style {
        id: "kort",
        layout,
        heading: true,
    }
}

fn all() -> Vec<(&'static str, Box<dyn Draw>)> {
    vec![
        ("months", Box::new(samples::lines::months())),
        ("quarters", Box::new(samples::lines::quarters())),
        ("fidelity", Box::new(samples::lines::fidelity())),
        ("shares", Box::new(samples::shares())),
        ("organisations", Box::new(samples::organisations())),
        ("parts", Box::new(samples::parts())),
        ("funnel", Box::new(samples::funnel())),
        ("multiples", Box::new(samples::lines::multiples())),
        ("map", Box::new(samples::map())),
    ]
}

#[test]
fn every_kind_is_well_formed_within_its_frame_and_the_same_each_time() {
    for (name, chart) in all() {
        for layout in LAYOUTS {
            let drawn = chart.draw(&style(layout)).unwrap();
            assert_eq!(drawn, chart.draw(&style(layout)).unwrap(), "{name}");
            Picture::of(&drawn).check();
        }
    }
}

#[test]
fn nothing_is_styled_so_that_the_policy_of_the_page_lets_it_through() {
    for (name, chart) in all() {
        let drawn = chart.draw(&style(Layout::Wide)).unwrap();
        for forbidden in ["style", "<script", "onclick", "href", "url("] {
            assert!(!drawn.contains(forbidden), "{forbidden} in {name}");
        }
    }
}

#[test]
fn two_pictures_of_a_page_share_no_id() {
    let chart = samples::parts();
    let one = chart.draw(&style(Layout::Wide)).unwrap();
    let other = Style {
        id: "kort-smal",
        ..style(Layout::Narrow)
    };
    let other = chart.draw(&other).unwrap();
    let ids = [Picture::of(&one).ids(), Picture::of(&other).ids()].concat();
    assert_eq!(
        ids,
        [
            "kort-title",
            "kort-desc",
            "kort-smal-title",
            "kort-smal-desc"
        ]
    );
}

#[test]
fn it_is_named_and_described() {
    let chart = samples::lines::months();
    let drawn = chart.draw(&style(Layout::Wide)).unwrap();
    let document = roxmltree::Document::parse(&drawn).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert_eq!(
        root.attribute("aria-labelledby"),
        Some("kort-title kort-desc")
    );
    let texts: Vec<_> = root
        .children()
        .take(2)
        .map(|node| node.text().unwrap())
        .collect();
    assert_eq!(texts, [chart.title.as_str(), chart.description.as_str()]);
}

#[test]
fn n22_each_point_says_its_period_its_value_and_its_mark() {
    let drawn = samples::lines::months().draw(&style(Layout::Wide)).unwrap();
    for said in [
        "<title>juni 2024: 7,0\u{a0}%</title>",
        "<title>juni 2026: 10,7\u{a0}% – over den øvre grænse</title>",
        "<title>marts 2023: ikke indberettet</title>",
    ] {
        assert!(drawn.contains(said), "{said}");
    }
}

#[test]
fn a_line_stops_at_a_gap_and_at_a_break() {
    let mut chart = samples::lines::months();
    let lines = |chart: &domain::chart::LineChart| {
        let drawn = chart.draw(&style(Layout::Wide)).unwrap();
        drawn
            .matches("stroke=\"#4c5967\" stroke-width=\"2\"")
            .count()
    };
    assert_eq!(
        lines(&chart),
        3,
        "before the gap, after it, after the break"
    );
    chart.breaks.clear();
    assert_eq!(lines(&chart), 2);
}

#[test]
fn n19_a_hidden_row_has_its_words_and_nothing_to_be_measured() {
    let mut chart = samples::shares();
    let signs = |chart: &domain::chart::RowChart| {
        let drawn = chart.draw(&style(Layout::Wide)).unwrap();
        assert!(drawn.contains("Løntilskud: &lt;5 (skjult)"));
        drawn.matches("#5b93a3").count()
    };
    assert_eq!(signs(&chart), 3);
    chart.rows.retain(|row| row.value.is_none());
    assert_eq!(signs(&chart), 0);
}

#[test]
fn n19_hidden_parts_without_a_rest_leave_no_space_in_the_bar() {
    let mut chart = samples::parts();
    chart.rest = None;
    let with = chart.draw(&style(Layout::Wide)).unwrap();
    let first_bar = |drawn: &str| {
        let at = drawn.find("<g><title>").unwrap();
        let end = drawn.rfind("</g>").unwrap();
        drawn[at..end].to_owned()
    };
    chart.parts.retain(|part| part.size.is_some());
    let without = chart.draw(&style(Layout::Wide)).unwrap();
    // But for the numbers of the parts, the bar knows nothing of the hidden ones.
    assert_eq!(first_bar(&with).replace(">4<", ">2<"), first_bar(&without));
}

#[test]
fn five_years_of_months_are_a_small_file() {
    let drawn = samples::lines::months().draw(&style(Layout::Wide)).unwrap();
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 5,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut drawn.as_bytes(), &mut packed, &params).unwrap();
    assert!(
        packed.len() < 4_000,
        "{} of {} bytes",
        packed.len(),
        drawn.len()
    );
}
