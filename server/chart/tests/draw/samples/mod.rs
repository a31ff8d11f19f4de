//! One chart of each kind, as a forum would be shown it: for the tests, the benchmark and the gallery.

pub mod lines;

use domain::chart::{
    Axis, Funnel, FunnelPoint, Level, MapArea, MunicipalityMap, Part, Parts, Row, RowChart,
    RowShape, Start,
};
use domain::statistics::wilson;

/// Below each sample.
pub const SOURCE: &str = "Kilde: Jobcentrene, opgjort til prøven. Offentliggjort 20.11.2026.";

fn percent(value: f64) -> String {
    format!("{value:.1}\u{a0}%").replace('.', ",")
}

fn whole_percent(value: f64) -> String {
    format!("{:.0}\u{a0}%", value * 100.0)
}

fn share(label: &str, n: u32, of: u32) -> Row {
    let value = f64::from(n) / f64::from(of);
    let interval = wilson(n, of).unwrap();
    Row {
        label: label.into(),
        text: format!("{} ({n} af {of})", percent(value * 100.0)),
        value: Some(value),
        interval: Some(interval),
        note: format!(
            "95 % sikker: {} til {}",
            percent(interval.low * 100.0),
            percent(interval.high * 100.0)
        ),
    }
}

fn rows(title: &str, shape: RowShape, rows: Vec<Row>, reference: Option<Level>) -> RowChart {
    let values = rows.iter().flat_map(|row| {
        let interval = row.interval.map(|interval| interval.high);
        row.value.into_iter().chain(interval)
    });
    let values: Vec<f64> = values.chain(reference.iter().map(|r| r.value)).collect();
    RowChart {
        title: title.into(),
        description: "Andele med 95 procents konfidensinterval.".into(),
        source: SOURCE.into(),
        axis_name: "Andel af de aktive i forløb".into(),
        axis: Axis::covering(values, Start::Zero, whole_percent),
        shape,
        rows,
        reference,
    }
}

pub fn shares() -> RowChart {
    let hidden = Row {
        label: "Løntilskud".into(),
        text: "<5 (skjult)".into(),
        ..Row::default()
    };
    rows(
        "Virksomhedsrettet aktivitet blandt de aktive",
        RowShape::Bar,
        vec![
            share("Mindst én virksomhedsrettet aktivitet", 42, 86),
            share("Ordinære løntimer", 28, 86),
            share("Virksomhedspraktik", 12, 86),
            hidden,
        ],
        Some(Level {
            value: 0.4,
            label: "IPS Grow 40 % – ikke direkte sammenlignelig".into(),
        }),
    )
}

pub fn organisations() -> RowChart {
    rows(
        "Positiv udslusning efter jobcenter, i alfabetisk orden",
        RowShape::Dot,
        vec![
            share("Brønderslev", 9, 31),
            share("Frederikshavn", 14, 40),
            share("Hjørring", 21, 67),
            share("Jammerbugt", 7, 12),
            Row {
                label: "Læsø".into(),
                text: "<5 (skjult)".into(),
                ..Row::default()
            },
            share("Vesthimmerland", 12, 67),
            share("Aalborg", 61, 153),
        ],
        Some(Level {
            value: 0.33,
            label: "Alle sammen 33 %".into(),
        }),
    )
}

pub fn parts() -> Parts {
    let part = |label: &str, n: u32| Part {
        label: label.into(),
        text: format!("{} ({n} af 86)", percent(f64::from(n) / 0.86)),
        size: Some(n.into()),
    };
    let hidden = |label: &str| Part {
        label: label.into(),
        text: "<5 (skjult)".into(),
        size: None,
    };
    Parts {
        title: "Aktive efter aktivitet".into(),
        description: "44 uden aktivitet, 28 med løntimer, de øvrige fordelt på praktik, løntilskud og fleksjob.".into(),
        source: SOURCE.into(),
        parts: vec![
            part("Ordinære løntimer", 28),
            hidden("Fleksjob"),
            hidden("Løntilskud"),
            part("Ingen virksomhedsrettet aktivitet", 44),
        ],
        rest: Some(Part {
            label: "Øvrig aktivitet under ét: praktik, fleksjob og løntilskud".into(),
            text: "16,3\u{a0}% (14 af 86)".into(),
            size: Some(14.0),
        }),
    }
}

pub fn funnel() -> Funnel {
    let all = [
        ("Brønderslev", 31, 0.29),
        ("Frederikshavn", 40, 0.35),
        ("Hjørring", 67, 0.313),
        ("Jammerbugt", 12, 0.583),
        ("Mariagerfjord", 38, 0.53),
        ("Vesthimmerland", 67, 0.179),
        ("Aalborg", 153, 0.399),
    ];
    Funnel {
        title: "Positiv udslusning efter størrelse".into(),
        description:
            "Vesthimmerland ligger ved 99,8-procentgrænsen, Mariagerfjord ved 95-procentgrænsen."
                .into(),
        source: SOURCE.into(),
        x_name: "Afsluttede forløb".into(),
        x: Axis::covering([153.0], Start::Zero, |at| format!("{at:.0}")),
        y_name: "Andel med positiv udslusning".into(),
        y: Axis::covering([0.9], Start::Zero, whole_percent),
        overall: 0.36,
        overall_label: "Alle 36 %".into(),
        limit_labels: ("95 %-grænse".into(), "99,8 %-grænse".into()),
        points: all
            .into_iter()
            .map(|(name, of, share)| FunnelPoint {
                name: name.into(),
                of,
                share,
                label: format!("{} af {of}", whole_percent(share)),
                note: String::new(),
            })
            .collect(),
    }
}

pub fn map() -> MunicipalityMap {
    let areas = [
        ("0810", "Brønderslev", Some(0)),
        ("0813", "Frederikshavn", Some(1)),
        ("0860", "Hjørring", Some(2)),
        ("0849", "Jammerbugt", Some(3)),
        ("0825", "Læsø", None),
        ("0846", "Mariagerfjord", Some(1)),
        ("0773", "Morsø", None),
        ("0840", "Rebild", Some(2)),
        ("0787", "Thisted", Some(0)),
        ("0820", "Vesthimmerland", Some(1)),
        ("0851", "Aalborg", Some(3)),
    ];
    MunicipalityMap {
        title: "Positiv udslusning i Nordjylland".into(),
        description: "Andelen i 11 kommuner; to er skjult.".into(),
        source: SOURCE.into(),
        classes: [
            "20 % til 30 %",
            "30 % til 40 %",
            "40 % til 50 %",
            "50 % til 60 %",
        ]
        .map(String::from)
        .to_vec(),
        hidden: "skjult eller ikke målt".into(),
        areas: areas
            .into_iter()
            .map(|(code, name, class)| MapArea {
                code: code.into(),
                name: name.into(),
                text: class.map_or("<5 (skjult)".into(), |class| {
                    format!("{} %", 25 + 10 * class)
                }),
                class,
            })
            .collect(),
    }
}
