//! An indicator as charts, each with a sentence that says what the rules found.

mod parts;
mod words;

use super::figures::{part, shown, with_unit};
use super::texts::Texts;
use crate::backend::{DrawCharts, Layout, Picture};
use crate::visit::Visit;
use domain::chart::{
    Break, Level, LimitLines, LineChart, Mark, Point, Sign, Start, Stretch, Target,
};
use domain::indicator::{
    Course, CoursePoint, Definition, IndicatorView, Measure, Period, PeriodKind, Publication,
    course, in_units,
};
use domain::locale::Locale;
use domain::statistics::spc::{Footing, Variation};
use domain::time::format_day;
use leptos::prelude::*;

/// What stands on the page: the course where there is one, and the parts of the newest figure.
pub fn figures(visit: &Visit, view: &IndicatorView, publication: &Publication) -> AnyView {
    let locale = visit.locale;
    let line = line_chart(view, publication, locale).map(|line| {
        let draw = |layout| {
            let picture = Picture::within(layout, "course");
            visit.backend.draw_line(&line, picture)
        };
        let course = found(view, publication);
        let sentence = words::sentence(&course, locale);
        framed(draw(Layout::Wide), draw(Layout::Narrow), &sentence)
    });
    let rows = parts::row_chart(view, publication, locale);
    let parts = rows
        .filter(|rows| rows.rows.len() > 1 || line.is_none())
        .map(|rows| {
            let draw = |layout| {
                let picture = Picture::within(layout, "parts");
                visit.backend.draw_rows(&rows, picture)
            };
            framed(draw(Layout::Wide), draw(Layout::Narrow), &rows.description)
        });
    view! { {line}{parts} }.into_any()
}

/// One of two layouts is shown, by how wide the reader's page is.
fn framed(wide: Option<String>, narrow: Option<String>, sentence: &str) -> Option<AnyView> {
    let (wide, narrow) = (wide?, narrow?);
    Some(
        view! {
            <figure class="chart-frame">
                <div class="chart-frame__wide" inner_html=wide></div>
                <div class="chart-frame__narrow" inner_html=narrow></div>
                <figcaption class="chart-frame__sentence">{sentence.to_owned()}</figcaption>
            </figure>
        }
        .into_any(),
    )
}

fn found(view: &IndicatorView, publication: &Publication) -> Course {
    course(&publication.table, &view.targets, view.today)
}

/// What stands first on the page, as a picture of its own.
pub fn picture_of(
    draw: &impl DrawCharts,
    view: &IndicatorView,
    publication: &Publication,
    picture: Picture<'_>,
    locale: Locale,
) -> Option<String> {
    match line_chart(view, publication, locale) {
        Some(line) => draw.draw_line(&line, picture),
        None => draw.draw_rows(&parts::row_chart(view, publication, locale)?, picture),
    }
}

/// The course of what is published; `None` of fewer than two figures.
fn line_chart(
    view: &IndicatorView,
    publication: &Publication,
    locale: Locale,
) -> Option<LineChart> {
    let course = found(view, publication);
    if course
        .points
        .iter()
        .filter(|point| point.value.is_some())
        .count()
        < 2
    {
        return None;
    }
    let t = Texts::of(locale);
    let definition = &publication.table.definition.definition;
    let is_long = course.points.len() > POINTS_NAMED;
    let points = course.points.iter();
    let chart = LineChart {
        title: definition.name.to_string(),
        description: words::sentence(&course, locale),
        y_name: scale(definition, locale),
        points: points
            .map(|p| point(p, definition, is_long, locale))
            .collect(),
        stretches: stretches(&course),
        breaks: breaks(&course, publication, t),
        targets: targets(view, &course, locale),
        benchmarks: benchmarks(view, locale),
        legend: legend(&course, t),
        ..LineChart::default()
    };
    let unit = unit(definition);
    Some(chart.fitted(Start::Zero, |at| tick(at, unit, locale)))
}

/// Of more points than this only the first of each year is named below the axis.
const POINTS_NAMED: usize = 13;

/// "%" of a share, else the indicator's own.
fn unit(definition: &Definition) -> &str {
    match definition.measure {
        Measure::Share => "%",
        Measure::Count | Measure::Number => definition.unit.as_str(),
    }
}

fn scale(definition: &Definition, locale: Locale) -> String {
    match definition.measure {
        Measure::Share => (Texts::of(locale).share_of)(definition.unit.as_str()),
        // The steps of the axis tell it.
        Measure::Number if definition.unit.as_str() == "%" => String::new(),
        Measure::Count | Measure::Number => definition.unit.to_string(),
    }
}

/// A step of the axis: with its unit where that is a percentage.
fn tick(at: f64, unit: &str, locale: Locale) -> String {
    let hundredths = domain::indicator::in_hundredths(at);
    match unit {
        "%" => with_unit(hundredths, unit, locale),
        _ => crate::ui::numbers::hundredths(hundredths, locale),
    }
}

fn point(point: &CoursePoint, definition: &Definition, is_long: bool, locale: Locale) -> Point {
    let t = Texts::of(locale);
    let label = point.shown.map_or_else(
        || t.no_figure.to_owned(),
        |found| shown(found, definition, locale),
    );
    Point {
        name: point.period.label(locale),
        tick: below_axis(point.period, is_long, locale),
        value: point.value,
        interval: point.interval,
        label,
        mark: mark(point.variation),
        note: point
            .cause
            .map(|cause| (t.rule)(cause).to_owned())
            .unwrap_or_default(),
    }
}

fn below_axis(period: Period, is_long: bool, locale: Locale) -> String {
    let year = Period::holding(PeriodKind::Year, period.start());
    match is_long {
        false => period.label(locale),
        true if year.start() == period.start() => year.label(locale),
        true => String::new(),
    }
}

const fn mark(variation: Variation) -> Mark {
    match variation {
        Variation::CommonCause => Mark::None,
        Variation::Improvement => Mark::Improvement,
        Variation::Concern => Mark::Concern,
        Variation::NeutralHigh | Variation::NeutralLow => Mark::Neutral,
    }
}

fn stretches(course: &Course) -> Vec<Stretch> {
    let with_limits = course.stretches.iter().filter_map(|stretch| {
        let limits = stretch.limits?;
        Some(Stretch {
            from: stretch.from,
            to: stretch.to,
            centre: limits.mean,
            // A share or a count is never below nothing.
            limits: LimitLines::Level {
                lower: limits.lower.max(0.0),
                upper: limits.upper,
            },
            provisional: stretch.footing == Footing::Provisional,
        })
    });
    with_limits.collect()
}

fn breaks(course: &Course, publication: &Publication, t: &'static Texts) -> Vec<Break> {
    let days = publication.table.breaks.iter();
    let found = days.filter_map(|day| {
        let mut points = course.points.iter();
        let before = points.position(|point| point.period.start() >= *day)?;
        Some(Break {
            before,
            label: (t.break_on)(&format_day(*day)),
        })
    });
    found.filter(|found| found.before > 0).collect()
}

/// The target that holds in each period, drawn as far as it is the same.
fn targets(view: &IndicatorView, course: &Course, locale: Locale) -> Vec<Target> {
    let definition = &view.current.definition;
    let mut drawn: Vec<Target> = Vec::new();
    for (at, point) in course.points.iter().enumerate() {
        let held = domain::indicator::target_on(&view.targets, point.period.start());
        let Some((hundredths, value)) =
            held.and_then(|h| Some((h.hundredths, in_units(h.hundredths)?)))
        else {
            continue;
        };
        match drawn.last_mut() {
            Some(last)
                if last.to.saturating_add(1) == at
                    && last.level.value.total_cmp(&value).is_eq() =>
            {
                last.to = at;
            }
            _ => drawn.push(Target {
                from: at,
                to: at,
                level: Level {
                    value,
                    label: format!(
                        "{} {}",
                        Texts::of(locale).target,
                        with_unit(hundredths, unit(definition), locale)
                    ),
                },
            }),
        }
    }
    drawn
}

fn benchmarks(view: &IndicatorView, locale: Locale) -> Vec<Level> {
    let t = Texts::of(locale);
    let definition = &view.current.definition;
    let levels = view.benchmarks.iter().filter_map(|benchmark| {
        let amount = with_unit(benchmark.hundredths, unit(definition), locale);
        let comparable = match benchmark.is_comparable(definition) {
            true => String::new(),
            false => format!(" – {}", t.not_comparable),
        };
        Some(Level {
            value: in_units(benchmark.hundredths)?,
            label: format!("{} {amount}{comparable}", benchmark.name),
        })
    });
    levels.collect()
}

/// The signs that are in use, and no others.
fn legend(course: &Course, t: &'static Texts) -> Vec<(Sign, String)> {
    let has_mark = |wanted| {
        course
            .points
            .iter()
            .any(|point| mark(point.variation) == wanted)
    };
    let limits = |footing| {
        let mut stretches = course.stretches.iter();
        stretches.any(|stretch| stretch.footing == footing && stretch.limits.is_some())
    };
    let (full, provisional) = (limits(Footing::Full), limits(Footing::Provisional));
    let signs = [
        (Sign::Point(Mark::None), full || provisional, t.as_usual),
        (
            Sign::Point(Mark::Improvement),
            has_mark(Mark::Improvement),
            t.improvement,
        ),
        (
            Sign::Point(Mark::Concern),
            has_mark(Mark::Concern),
            t.concern,
        ),
        (
            Sign::Point(Mark::Neutral),
            has_mark(Mark::Neutral),
            t.signal,
        ),
        (Sign::Centre, full || provisional, t.mean),
        (Sign::Limits, full, t.limits),
        (Sign::ProvisionalLimits, provisional, t.provisional_limits),
    ];
    let in_use = signs.into_iter().filter(|(_, is_used, _)| *is_used);
    in_use
        .map(|(sign, _, word)| (sign, word.to_owned()))
        .collect()
}
