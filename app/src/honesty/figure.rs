//! The frame of a figure: its question, its answer in a sentence, its numbers, how it is counted.

use crate::ui::{LightSize, light};
use domain::locale::Locale;
use domain::status::LightState;
use leptos::prelude::*;

pub struct Figure {
    /// Unique in the page.
    pub id: &'static str,
    pub title: String,
    /// Or why there is none.
    pub answer: String,
    /// The tables; empty where there is nothing to count.
    pub numbers: AnyView,
    pub how: AnyView,
    /// Whether it takes the whole width, for a table of many columns.
    pub wide: bool,
}

pub fn figure(figure: Figure) -> AnyView {
    let class = if figure.wide {
        "figure figure--wide"
    } else {
        "figure"
    };
    view! {
        <section class=class aria-labelledby=figure.id>
            <h2 class="section__title" id=figure.id>{figure.title}</h2>
            <p class="figure__answer">{figure.answer}</p>
            {figure.numbers}
            <p class="figure__how">{figure.how}</p>
        </section>
    }
    .into_any()
}

/// A line of a small table.
pub struct Line {
    pub label: AnyView,
    pub value: String,
    /// How much of the whole, and in what colour; shown beside the number.
    pub bar: Option<(BarKind, u32, u32)>,
}

impl Line {
    pub fn new(label: impl IntoView + 'static, n: u32) -> Self {
        Self {
            label: label.into_any(),
            value: n.to_string(),
            bar: None,
        }
    }

    /// A light with its shape and word, and its part of the whole.
    pub fn of_light(state: LightState, value: String, (n, of): (u32, u32), locale: Locale) -> Self {
        Self {
            label: light(state, LightSize::Text, locale).into_any(),
            value,
            bar: Some((BarKind::of(state), n, of)),
        }
    }
}

/// Two columns, or three where a line has a bar. `heads` names the label and the number.
pub fn lines(caption: &'static str, heads: [&'static str; 2], lines: Vec<Line>) -> AnyView {
    let has_bars = lines.iter().any(|line| line.bar.is_some());
    let rows = lines
        .into_iter()
        .map(|line| {
            let bar = line.bar.map(|(kind, n, of)| bar(&[(kind, n)], of));
            view! {
                <tr>
                    <th scope="row">{line.label}</th>
                    <td class="num">{line.value}</td>
                    {has_bars.then(|| view! { <td class="bar-cell">{bar}</td> })}
                </tr>
            }
        })
        .collect_view();
    let [label, number] = heads;
    view! {
        <table class="table table--compact figure__table">
            <caption class="sr-only">{caption}</caption>
            <thead><tr>
                <th scope="col">{label}</th>
                <th class="num" scope="col">{number}</th>
                {has_bars.then(|| view! { <td class="bar-cell"></td> })}
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What a part of a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    Red,
    YellowRed,
    Yellow,
    YellowGreen,
    Green,
    Missing,
    InTime,
    Late,
}

impl BarKind {
    const fn of(state: LightState) -> Self {
        match state {
            LightState::Red => Self::Red,
            LightState::YellowRed => Self::YellowRed,
            LightState::Yellow => Self::Yellow,
            LightState::YellowGreen => Self::YellowGreen,
            LightState::Green => Self::Green,
            LightState::Missing => Self::Missing,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Red => "bar__part bar__part--red",
            Self::YellowRed => "bar__part bar__part--yellow-red",
            Self::Yellow => "bar__part bar__part--yellow",
            Self::YellowGreen => "bar__part bar__part--yellow-green",
            Self::Green => "bar__part bar__part--green",
            Self::Missing => "bar__part bar__part--missing",
            Self::InTime => "bar__part bar__part--in-time",
            Self::Late => "bar__part bar__part--late",
        }
    }
}

/// The parts of a whole side by side. It says nothing that does not stand in numbers beside it, so it
/// is not read aloud.
pub fn bar(parts: &[(BarKind, u32)], of: u32) -> AnyView {
    let scale = 100.0 / f64::from(of.max(1));
    let mut before = 0.0;
    let mut rects = Vec::new();
    for (kind, n) in parts.iter().filter(|(_, n)| *n > 0) {
        let width = f64::from(*n) * scale;
        let (x, width_text) = (format!("{before:.2}"), format!("{width:.2}"));
        rects.push(view! { <rect class=kind.class() x=x y="0" width=width_text height="10"/> });
        before += width;
    }
    view! {
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {rects}
        </svg>
    }
    .into_any()
}
