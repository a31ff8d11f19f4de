//! What an indicator means: its definition, what it was before, what it is held against.

use super::figures::with_unit;
use super::texts::Texts;
use crate::paths;
use crate::texts::field_label;
use domain::indicator::{
    Benchmark, Definition, DefinitionVersion, IndicatorTarget, IndicatorView, Measure,
};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::{Validity, format_day};
use leptos::prelude::*;

pub fn sections(view: &IndicatorView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let owner = view.owner.clone().unwrap_or_else(|| t.nobody.to_owned());
    view! {
        <section class="form-section" aria-labelledby="definition">
            <h2 id="definition">{t.definition}</h2>
            {definition(&view.current, Some(owner), locale)}
        </section>
        {against(view, locale)}
        {linked(view, locale)}
        {earlier(view, locale)}
    }
    .into_any()
}

/// Every word of a definition that is filled in.
fn definition(version: &DefinitionVersion, owner: Option<String>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let definition = &version.definition;
    let categories: Vec<_> = definition.categories.iter().map(|c| c.as_str()).collect();
    let rows = [
        (Field::Counted, Some(definition.numerator.to_string())),
        (
            Field::CountedOf,
            definition.denominator.as_ref().map(ToString::to_string),
        ),
        (
            Field::Population,
            definition.population.as_ref().map(ToString::to_string),
        ),
        (Field::Unit, Some(definition.unit.to_string())),
        (Field::Categories, Some(categories.join(" · "))),
        (
            Field::Better,
            Some((t.better)(definition.better).to_owned()),
        ),
        (
            Field::PeriodKind,
            Some((t.period_kind)(definition.period).to_owned()),
        ),
        (Field::Source, Some(definition.source.to_string())),
        (Field::Responsible, owner),
        (
            Field::Disclosure,
            Some((t.disclosure)(definition.disclosure).to_owned()),
        ),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(field, text)| Some((field, text.filter(|text| !text.is_empty())?)))
        .map(|(field, text)| {
            view! { <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{text}</dd></div> }
        })
        .collect_view();
    view! { <dl class="deflist">{rows}</dl> }.into_any()
}

/// What an indicator is held against: its targets and the figures of others.
fn against(view: &IndicatorView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    if view.targets.is_empty() && view.benchmarks.is_empty() {
        return None;
    }
    let definition = &view.current.definition;
    let targets: Vec<_> = view
        .targets
        .iter()
        .map(|target| target_line(*target, definition, locale))
        .collect();
    let benchmarks: Vec<_> = view
        .benchmarks
        .iter()
        .map(|benchmark| benchmark_line(benchmark, definition, locale))
        .collect();
    Some(
        view! {
            <section class="form-section" aria-labelledby="against">
                <h2 id="against">{t.against}</h2>
                <ul class="plain-list">{targets}{benchmarks}</ul>
            </section>
        }
        .into_any(),
    )
}

/// "40 %" of a share, else the number in its unit.
pub fn amount(hundredths: u64, definition: &Definition, locale: Locale) -> String {
    let unit = match definition.measure {
        Measure::Share => "%",
        Measure::Count | Measure::Number => definition.unit.as_str(),
    };
    with_unit(hundredths, unit, locale)
}

fn target_line(target: IndicatorTarget, definition: &Definition, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let amount = amount(target.hundredths, definition, locale);
    let text = format!("{}: {amount} {}", t.target, period(target.validity));
    view! { <li>{text}</li> }.into_any()
}

/// "01.01.2026–", "01.01.2026–31.12.2026"; nothing where it always holds.
fn period(validity: Validity) -> String {
    let written = |day: Option<_>| day.map(format_day).unwrap_or_default();
    match (validity.from, validity.until) {
        (None, None) => String::new(),
        (from, until) => format!("({}–{})", written(from), written(until)),
    }
}

fn benchmark_line(benchmark: &Benchmark, definition: &Definition, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let comparable = match benchmark.is_comparable(definition) {
        true => t.same_meaning,
        false => t.not_comparable,
    };
    let amount = amount(benchmark.hundredths, definition, locale);
    let head = format!("{}: {amount} ({comparable})", benchmark.name);
    let reason = benchmark.reason.as_ref().map(|reason| {
        view! { <p class="muted">{reason.to_string()}</p> }
    });
    let counted = format!("{} · {}", benchmark.definition, benchmark.source);
    view! { <li>{head}<p class="muted">{counted}</p>{reason}</li> }.into_any()
}

fn linked(view: &IndicatorView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let slug = &view.programme.slug;
    let lines = view
        .initiatives
        .iter()
        .map(|(number, title)| {
            let text = format!("{number} {title}");
            view! { <li><a href=paths::initiative(slug, *number)>{text}</a></li> }
        })
        .collect_view();
    (!view.initiatives.is_empty()).then(|| {
        view! {
            <section class="form-section" aria-labelledby="linked">
                <h2 id="linked">{t.linked}</h2>
                <ul class="plain-list">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn earlier(view: &IndicatorView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let versions: Vec<_> = view
        .earlier
        .iter()
        .map(|version| {
            let since = version.valid_from.map_or_else(
                || t.from_the_start.to_owned(),
                |day| (t.valid_from)(&format_day(day)),
            );
            let head = format!("{} {}, {since}", t.version, version.version);
            let body = definition(version, None, locale);
            view! {
                <details class="details form-group">
                    <summary class="details__summary">{head}</summary>
                    {body}
                </details>
            }
        })
        .collect();
    (!versions.is_empty()).then(|| {
        view! {
            <section class="form-section" aria-labelledby="versions">
                <h2 id="versions">{t.versions}</h2>
                {versions}
            </section>
        }
        .into_any()
    })
}
