//! Lights that never move, and initiatives that never were red.

use super::figure::{Figure, Line, figure, lines};
use super::honesty_page::Drawing;
use crate::ui::numbers::Counted;
use crate::ui::{LightSize, light};
use domain::programme::honesty::{Constancy, Honesty};
use domain::status::{LightState, RuleKind};
use leptos::prelude::*;

/// Where GAO tells of the ratings that never changed.
const GAO: &str = "https://www.gao.gov/products/gao-13-98";

pub fn unchanged(drawing: Drawing<'_>, honesty: &Honesty) -> AnyView {
    let Drawing { locale, t, .. } = drawing;
    let (answer, numbers) = match honesty.constancy {
        None if honesty.meetings.is_empty() => (t.none_frozen.to_owned(), ().into_any()),
        None => {
            let why = (t.too_few_rounds)(honesty.meetings.len(), honesty.window);
            (why, ().into_any())
        }
        Some(found) => {
            let of_those = found.share_unchanged();
            let answer = match of_those.of {
                0 => (t.unchanged_none)(honesty.window),
                _ => (t.unchanged_answer)(&Counted::new(of_those, locale), honesty.window),
            };
            (answer, unchanged_table(drawing, found))
        }
    };
    let how = view! {
        {t.unchanged_how}" "{t.gao}" "<a href=GAO>"GAO-13-98"</a>"."
    };
    figure(Figure {
        id: "unchanged",
        title: t.unchanged_title.to_owned(),
        answer,
        numbers,
        how: how.into_any(),
        wide: false,
    })
}

fn unchanged_table(Drawing { locale, t, .. }: Drawing<'_>, found: Constancy) -> AnyView {
    let named = found.unchanged.named(RuleKind::ThreeColours).into_iter();
    let mut rows: Vec<Line> = named
        .filter(|state| *state != LightState::Missing)
        .map(|state| {
            let label = view! { {light(state, LightSize::Text, locale)}" "{t.all_the_way} };
            Line::new(label, found.unchanged.of(state))
        })
        .collect();
    rows.extend([
        Line::new(t.changed, found.changed),
        Line::new(t.with_gap, found.with_gap),
        Line::new(t.newer, found.newer),
    ]);
    lines(t.unchanged_title, [t.over_the_rounds, t.initiatives], rows)
}

pub fn never_red(Drawing { locale, t, .. }: Drawing<'_>, honesty: &Honesty) -> AnyView {
    let found = honesty.worst;
    let of_those = found.share_never_red();
    let answer = match of_those.of {
        _ if honesty.meetings.is_empty() => t.none_frozen.to_owned(),
        0 => t.never_red_none.to_owned(),
        _ => (t.never_red_answer)(&Counted::new(of_those, locale)),
    };
    let numbers = (!honesty.meetings.is_empty()).then(|| {
        let rows = vec![
            Line::new(t.was_red, found.red),
            Line::new(t.deviated, found.deviated),
            Line::new(t.only_green, found.green),
            Line::new(t.too_few_reports, found.too_few),
        ];
        lines(t.never_red_title, [t.worst_light, t.initiatives], rows)
    });
    figure(Figure {
        id: "never-red",
        title: t.never_red_title.to_owned(),
        answer,
        numbers: numbers.into_any(),
        how: t.never_red_how.into_any(),
        wide: false,
    })
}
