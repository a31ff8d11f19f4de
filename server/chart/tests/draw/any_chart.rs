//! Any chart whose numbers can be drawn is drawn: well-formed, within its frame, twice the same.

use crate::picture::Picture;
use crate::{LAYOUTS, style};
use chart::Draw;
use domain::chart::{
    Axis, Break, Funnel, FunnelPoint, Level, LimitLines, LineChart, Mark, Multiples, Panel, Part,
    Parts, Point, Row, RowChart, RowShape, Sign, Start, Stretch, Target,
};
use domain::statistics::Interval;
use proptest::prelude::*;

/// Words that try to get out of where they stand, and some that are too long.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zæøå<&\"' >\u{a0}]{0,12}",
        "\\PC{0,30}",
        any::<String>(),
        "[A-ZÆØÅ ]{60,200}",
        "W{90}",
    ]
}

fn number() -> BoxedStrategy<f64> {
    prop_oneof![Just(0.0), -1.0..1.0, -1e6..1e6, -1e12..1e12].boxed()
}

fn share() -> BoxedStrategy<f64> {
    (0.0..=1.0f64).boxed()
}

fn interval(value: BoxedStrategy<f64>) -> impl Strategy<Value = Option<Interval>> {
    prop::option::of((value.clone(), value).prop_map(|(a, b)| Interval {
        low: a.min(b),
        high: a.max(b),
    }))
}

fn mark() -> impl Strategy<Value = Mark> {
    prop::sample::select(vec![
        Mark::None,
        Mark::Improvement,
        Mark::Concern,
        Mark::Neutral,
    ])
}

prop_compose! {
    fn point(value: BoxedStrategy<f64>)(
        name in words(),
        tick in words(),
        interval in interval(value.clone()),
        value in prop::option::of(value),
        label in words(),
        mark in mark(),
        note in words(),
    ) -> Point {
        Point { name, tick, value, interval, label, mark, note }
    }
}

prop_compose! {
    fn level()(value in number(), label in words()) -> Level {
        Level { value, label }
    }
}

fn limits() -> impl Strategy<Value = LimitLines> {
    prop_oneof![
        Just(LimitLines::None),
        (number(), number()).prop_map(|(lower, upper)| LimitLines::Level { lower, upper }),
        prop::collection::vec((number(), number()), 0..20).prop_map(LimitLines::Stepped),
    ]
}

prop_compose! {
    fn stretch()(
        from in 0usize..40,
        to in 0usize..40,
        centre in number(),
        limits in limits(),
        provisional in any::<bool>(),
    ) -> Stretch {
        Stretch { from, to, centre, limits, provisional }
    }
}

prop_compose! {
    fn line_chart()(
        title in words(),
        description in words(),
        y_name in words(),
        points in prop::collection::vec(point(number()), 0..70),
        stretches in prop::collection::vec(stretch(), 0..4),
        breaks in prop::collection::vec((0usize..80, words()), 0..5),
        targets in prop::collection::vec((0usize..80, 0usize..80, level()), 0..4),
        benchmarks in prop::collection::vec(level(), 0..12),
        legend in prop::collection::vec((mark(), words()), 0..6),
        label in words(),
    ) -> LineChart {
        LineChart {
            title,
            source: description.clone(),
            description,
            y_name,
            y: Axis::default(),
            points,
            stretches,
            breaks: breaks.into_iter().map(|(before, label)| Break { before, label }).collect(),
            targets: targets
                .into_iter()
                .map(|(from, to, level)| Target { from, to, level })
                .collect(),
            benchmarks,
            legend: legend.into_iter().map(|(mark, words)| (Sign::Point(mark), words)).collect(),
        }
        .fitted(Start::Free, |at| format!("{label}{at}"))
    }
}

prop_compose! {
    fn row_chart()(
        title in words(),
        axis_name in words(),
        bars in any::<bool>(),
        rows in prop::collection::vec((words(), words(), prop::option::of(share()), interval(share()), words()), 0..20),
        reference in prop::option::of((share(), words())),
    ) -> RowChart {
        RowChart {
            title,
            description: String::new(),
            source: String::new(),
            axis_name,
            axis: Axis::covering([1.0], Start::Zero, |at| at.to_string()),
            shape: if bars { RowShape::Bar } else { RowShape::Dot },
            rows: rows
                .into_iter()
                .map(|(label, text, value, interval, note)| Row { label, text, value, interval, note })
                .collect(),
            reference: reference.map(|(value, label)| Level { value, label }),
        }
    }
}

fn part() -> impl Strategy<Value = Part> {
    (words(), words(), prop::option::of(0.0..1e6)).prop_map(|(label, text, size)| Part {
        label,
        text,
        size,
    })
}

prop_compose! {
    fn parts()(
        title in words(),
        parts in prop::collection::vec(part(), 0..15),
        rest in prop::option::of(part()),
    ) -> Parts {
        Parts { title, description: String::new(), source: String::new(), parts, rest }
    }
}

prop_compose! {
    fn funnel()(
        x_name in words(),
        y_name in words(),
        overall in share(),
        labels in (words(), words(), words()),
        points in prop::collection::vec((words(), 1u32..500, share(), words(), words()), 0..40),
        y in prop::sample::select(vec![1.0, 0.4]),
    ) -> Funnel {
        let top = points.iter().map(|point| point.2).fold(overall, f64::max).max(y);
        Funnel {
            title: String::new(),
            description: String::new(),
            source: String::new(),
            x_name,
            x: Axis::covering([500.0], Start::Zero, |at| at.to_string()),
            y_name,
            y: Axis::covering([top], Start::Zero, |at| at.to_string()),
            overall,
            overall_label: labels.0,
            limit_labels: (labels.1, labels.2),
            points: points
                .into_iter()
                .map(|(name, of, share, label, note)| FunnelPoint { name, of, share, label, note })
                .collect(),
        }
    }
}

prop_compose! {
    fn multiples()(
        title in words(),
        panels in prop::collection::vec(
            (words(), words(), prop::collection::vec(point(share()), 0..12), prop::option::of(share())),
            0..7,
        ),
    ) -> Multiples {
        Multiples {
            title,
            description: String::new(),
            source: String::new(),
            breaks: vec![Break { before: 3, label: String::new() }],
            y: Axis::covering([1.0], Start::Zero, |at| at.to_string()),
            panels: panels
                .into_iter()
                .map(|(title, text, points, centre)| Panel { title, text, points, centre })
                .collect(),
        }
    }
}

fn holds(chart: &dyn Draw) {
    for layout in LAYOUTS {
        let drawn = chart.draw(&style(layout)).unwrap();
        Picture::of(&drawn).check();
        assert_eq!(drawn, chart.draw(&style(layout)).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_line_chart(chart in line_chart()) {
        holds(&chart);
    }

    #[test]
    fn any_rows(chart in row_chart()) {
        holds(&chart);
    }

    #[test]
    fn any_parts(chart in parts()) {
        holds(&chart);
    }

    #[test]
    fn any_funnel(chart in funnel()) {
        holds(&chart);
    }

    #[test]
    fn any_multiples(chart in multiples()) {
        holds(&chart);
    }
}
