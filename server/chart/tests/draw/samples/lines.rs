//! Charts of time.

use super::{percent, whole_percent};
use domain::chart::{
    Axis, Break, Level, LimitLines, LineChart, Mark, Multiples, Panel, Point, Sign, Start, Stretch,
    Target,
};

/// Persons with ordinary paid hours, percent, Aalborg, from July 2021 (STAR, jobindsats.dk).
const ORDINARY_HOURS: [f64; 60] = [
    6.6, 7.1, 7.0, 7.9, 8.3, 7.7, 6.9, 6.9, 7.3, 7.4, 7.5, 8.3, 7.5, 8.4, 8.4, 8.6, 8.4, 8.1, 7.2,
    7.1, 7.8, 6.8, 7.7, 7.7, 6.9, 7.3, 7.3, 7.4, 7.3, 7.7, 7.7, 6.4, 6.3, 6.5, 6.7, 7.0, 5.9, 6.4,
    6.8, 7.1, 6.9, 7.4, 7.7, 5.7, 6.7, 6.8, 7.3, 7.9, 7.9, 8.2, 8.9, 9.4, 9.6, 9.5, 9.6, 8.7, 9.5,
    9.4, 10.0, 10.7,
];

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

fn month(index: usize) -> (String, String) {
    let (year, month) = (2021 + (index + 6) / 12, (index + 6) % 12);
    let tick = if month == 0 {
        format!("jan. {year}")
    } else {
        String::new()
    };
    (format!("{} {year}", MONTHS[month]), tick)
}

/// Mean and natural limits (`rules.md` § 4.1, without screening).
fn stretch(values: &[f64], from: usize, provisional: bool) -> Stretch {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let ranges = values.windows(2).map(|pair| (pair[1] - pair[0]).abs());
    let width = 2.66 * ranges.sum::<f64>() / (values.len() - 1) as f64;
    Stretch {
        from,
        to: from + values.len() - 1,
        centre: mean,
        limits: LimitLines::Level {
            lower: mean - width,
            upper: mean + width,
        },
        provisional,
    }
}

/// Five years of months with a data break.
pub fn months() -> LineChart {
    let stretches = vec![
        stretch(&ORDINARY_HOURS[..48], 0, false),
        stretch(&ORDINARY_HOURS[48..], 48, true),
    ];
    let point = |(index, value): (usize, &f64)| {
        let (name, tick) = month(index);
        let stretch = stretches.iter().rev().find(|s| s.from <= index).unwrap();
        let LimitLines::Level { lower, upper } = stretch.limits else {
            unreachable!()
        };
        let (mark, note) = match *value {
            v if v > upper => (Mark::Improvement, "over den øvre grænse"),
            v if v < lower => (Mark::Concern, "under den nedre grænse"),
            _ if (37..42).contains(&index) => (Mark::Concern, "syv i træk på samme side"),
            _ => (Mark::None, ""),
        };
        Point {
            name,
            tick,
            value: (index != 20).then_some(*value),
            interval: None,
            label: if index == 20 {
                "ikke indberettet".into()
            } else {
                percent(*value)
            },
            mark,
            note: note.into(),
        }
    };
    LineChart {
        title: "Borgere med ordinære løntimer, Aalborg".into(),
        description: "Andelen svinger mellem 6 og 9 procent indtil databruddet i juli 2025 og stiger derefter til 10,7 procent.".into(),
        source: super::SOURCE.into(),
        y_name: "Andel af ledige med ordinære løntimer, pr. måned".into(),
        y: Axis::default(),
        points: ORDINARY_HOURS.iter().enumerate().map(point).collect(),
        stretches: stretches.clone(),
        breaks: vec![Break {
            before: 48,
            label: "1. juli 2025: databrud".into(),
        }],
        targets: vec![
            Target {
                from: 18,
                to: 47,
                level: Level { value: 9.0, label: "Mål 9 % til juni 2025".into() },
            },
            Target {
                from: 48,
                to: 59,
                level: Level { value: 10.0, label: "Mål 10 %".into() },
            },
        ],
        benchmarks: vec![Level {
            value: 7.2,
            label: "Hele landet 7,2 % – ikke direkte sammenlignelig".into(),
        }],
        legend: vec![
            (Sign::Point(Mark::None), "Tilfældig variation".into()),
            (Sign::Point(Mark::Improvement), "Forbedring".into()),
            (Sign::Point(Mark::Concern), "Bekymrende".into()),
            (Sign::Centre, "Gennemsnit".into()),
            (Sign::Limits, "Grænser".into()),
            (Sign::ProvisionalLimits, "Foreløbige grænser".into()),
        ],
    }
    .fitted(Start::Zero, |value| format!("{value:.0}\u{a0}%"))
}

/// Eight periods with limits that follow the size of the group (`rules.md` § 4.3).
pub fn quarters() -> LineChart {
    let n = [40.0, 42.0, 38.0, 45.0, 50.0, 44.0, 52.0, 47.0_f64];
    let x = [12.0, 15.0, 11.0, 18.0, 20.0, 17.0, 22.0, 19.0];
    let mean: f64 = 0.374_302;
    let limits = n.map(|n| {
        let width = 3.0 * (mean * (1.0 - mean) / n).sqrt();
        (mean - width, mean + width)
    });
    let points = (0..8).map(|index| Point {
        name: format!("{}. kvartal {}", index % 4 + 1, 2024 + index / 4),
        tick: format!("{}. kvt. {}", index % 4 + 1, 2024 + index / 4),
        value: (index != 3).then(|| x[index] / n[index]),
        label: if index == 3 {
            "<5 (skjult)".into()
        } else {
            whole_percent(x[index] / n[index])
        },
        mark: if index == 6 {
            Mark::Neutral
        } else {
            Mark::None
        },
        ..Point::default()
    });
    LineChart {
        title: "I job efter et år".into(),
        description: "Otte kvartaler uden signal.".into(),
        source: super::SOURCE.into(),
        y_name: "Andel i job et år efter start".into(),
        points: points.collect(),
        stretches: vec![Stretch {
            from: 0,
            to: 7,
            centre: mean,
            limits: LimitLines::Stepped(limits.to_vec()),
            provisional: true,
        }],
        legend: vec![
            (
                Sign::Point(Mark::Neutral),
                "Signal, hverken godt eller skidt".into(),
            ),
            (Sign::Centre, "Gennemsnit".into()),
            (Sign::ProvisionalLimits, "Foreløbige grænser".into()),
        ],
        ..LineChart::default()
    }
    .fitted(Start::Zero, whole_percent)
}

/// A score twice a year, with two changes close to each other.
pub fn fidelity() -> LineChart {
    let scores = [71.0, 83.0, 88.0, 97.0, 99.0, 104.0];
    let point = |(index, score): (usize, &f64)| Point {
        name: format!("{} {}", ["forår", "efterår"][index % 2], 2022 + index / 2),
        tick: format!("{} {}", ["forår", "efterår"][index % 2], 2022 + index / 2),
        value: Some(*score),
        label: format!("{score} af 125"),
        ..Point::default()
    };
    LineChart {
        title: "Modeltro IPS, Aalborg".into(),
        description: "Scoren er steget fra 71 til 104.".into(),
        source: super::SOURCE.into(),
        y_name: "Score på IPS-25, højst 125".into(),
        points: scores.iter().enumerate().map(point).collect(),
        breaks: vec![
            Break {
                before: 4,
                label: "Ny reviewer fra forår 2024".into(),
            },
            Break {
                before: 5,
                label: "Manual 2019, 4. udgave".into(),
            },
        ],
        benchmarks: vec![
            Level {
                value: 100.0,
                label: "God fra 100".into(),
            },
            Level {
                value: 74.0,
                label: "Rimelig fra 74".into(),
            },
            Level {
                value: 115.0,
                label: "Eksemplarisk fra 115".into(),
            },
        ],
        ..LineChart::default()
    }
    .fitted(Start::Zero, |value| format!("{value:.0}"))
}

pub fn multiples() -> Multiples {
    let names = [
        "Brønderslev",
        "Frederikshavn",
        "Hjørring",
        "Jammerbugt",
        "Vesthimmerland med en lang tilføjelse til navnet",
        "Aalborg",
    ];
    let panel = |(index, name): (usize, &&str)| {
        let value =
            |month: usize| ORDINARY_HOURS[(month * 5 + index * 7) % 60] + index as f64 / 3.0;
        let point = |n: usize| {
            let (name, _) = month(n);
            Point {
                tick: name.clone(),
                name,
                value: (index != 3 || n > 2).then(|| value(n)),
                label: if index != 3 || n > 2 {
                    percent(value(n))
                } else {
                    "<5 (skjult)".into()
                },
                mark: if n == 11 && index == 5 {
                    Mark::Improvement
                } else {
                    Mark::None
                },
                ..Point::default()
            }
        };
        Panel {
            title: (*name).into(),
            text: format!("senest {}", percent(value(11))),
            points: (0..12).map(point).collect(),
            centre: Some(8.0),
        }
    };
    Multiples {
        title: "Ordinære løntimer i seks kommuner".into(),
        description: "Alle seks ligger mellem 6 og 12 procent.".into(),
        source: super::SOURCE.into(),
        y: Axis::covering([11.9], Start::Zero, |at| format!("{at:.0}\u{a0}%")),
        breaks: vec![Break {
            before: 6,
            label: "Ny definition".into(),
        }],
        panels: names.iter().enumerate().map(panel).collect(),
    }
}
