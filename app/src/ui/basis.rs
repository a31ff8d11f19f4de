use super::{LightSize, light};
use crate::texts::field_label;
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::{Basis, Better, Light, LightState, Measure, format_hundredths, format_kroner};
use domain::time::format_day;
use leptos::prelude::*;

/// What a light is put together from, line by line.
pub fn basis(basis: &Basis, locale: Locale) -> AnyView {
    let measures = basis.measures.iter().map(|measure| {
        let (label, words) = figures(&measure.measure, locale);
        row(label, measure.light(), Some(words), locale)
    });
    let parts = basis.lights.iter().map(|part| {
        let label = field_label(part.dimension.field(), locale);
        row(label.to_owned(), part.light, None, locale)
    });
    let rows = measures.chain(parts).collect_view();
    let reason = basis.reason.clone().map(|reason| {
        let label = field_label(Field::LightReason, locale);
        view! { <div class="basis__reason"><dt>{label}</dt><dd>{reason}</dd></div> }
    });
    view! { <dl class="basis">{rows}{reason}</dl> }.into_any()
}

fn row(
    label: String,
    value: Light,
    words: Option<String>,
    locale: Locale,
) -> impl IntoView + use<> {
    let light = light(LightState::from(value), LightSize::Text, locale);
    let words = words.map(|words| format!(" · {words}"));
    view! { <div class="basis__part"><dt>{label}</dt><dd>{light}{words}</dd></div> }
}

/// What was expected or came of it, and what it is held against.
fn figures(measure: &Measure, locale: Locale) -> (String, String) {
    let label = |field| field_label(field, locale);
    let held = |field, value: String, against, agreed: String| {
        let against = label(against).to_lowercase();
        (
            label(field).to_owned(),
            format!("{value} ({against} {agreed})"),
        )
    };
    match measure {
        Measure::Expenditure { budget, expected } => held(
            Field::ExpectedCost,
            format_kroner(*expected),
            Field::Budget,
            format_kroner(*budget),
        ),
        Measure::Schedule { agreed, expected } => held(
            Field::ExpectedEnd,
            format_day(*expected),
            Field::AgreedEnd,
            format_day(*agreed),
        ),
        Measure::Target {
            indicator,
            target,
            actual,
            better,
        } => {
            let (target, actual) = (format_hundredths(*target), format_hundredths(*actual));
            let (_, held) = held(Field::ActualValue, actual, Field::TargetValue, target);
            (
                indicator.clone(),
                format!("{held}, {}", better_text(*better, locale)),
            )
        }
    }
}

/// Which way a result is to go.
pub const fn better_text(better: Better, locale: Locale) -> &'static str {
    match (better, locale) {
        (Better::Higher, Locale::Da) => "højere er bedre",
        (Better::Lower, Locale::Da) => "lavere er bedre",
        (Better::Higher, Locale::En) => "higher is better",
        (Better::Lower, Locale::En) => "lower is better",
    }
}
