//! All together in the order of time, with the limits that fit and the marks of the rules.

use super::{Subject, words};
use crate::indicator::figures::{shown, with_unit};
use domain::chart::{Level, LimitLines, LineChart, Mark, Point, Sign, Start, Stretch, Target};
use domain::indicator::{Course, CoursePoint, StretchLimits, course, in_units, target_on};
use domain::statistics::spc::{Footing, Variation};

/// What the rules find in it.
pub fn found(subject: Subject<'_>) -> Course {
    let held = subject.held;
    course(subject.table(), held.targets, held.today)
}

pub fn chart(subject: Subject<'_>) -> LineChart {
    let course = found(subject);
    let n = course.points.len();
    let points = course.points.iter();
    let periods: Vec<_> = points.clone().map(|point| point.period).collect();
    let chart = LineChart {
        title: subject.definition().name.to_string(),
        description: words::sentence(&course, subject.locale),
        source: subject.source(),
        y_name: subject.scale(),
        points: points.map(|p| point(p, n, subject)).collect(),
        stretches: course.stretches.iter().flat_map(stretches).collect(),
        breaks: subject.breaks(&periods),
        targets: targets(subject, &course),
        benchmarks: subject.benchmarks(),
        legend: legend(&course, subject),
        ..LineChart::default()
    };
    chart.fitted(Start::Zero, |at| subject.tick(at))
}

fn point(point: &CoursePoint, n: usize, subject: Subject<'_>) -> Point {
    let t = subject.texts();
    let label = point.shown.map_or_else(
        || t.no_figure.to_owned(),
        |found| shown(found, subject.definition(), subject.locale),
    );
    Point {
        name: point.period.label(subject.locale),
        tick: subject.below_axis(point.period, n),
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

const fn mark(variation: Variation) -> Mark {
    match variation {
        Variation::CommonCause => Mark::None,
        Variation::Improvement => Mark::Improvement,
        Variation::Concern => Mark::Concern,
        Variation::NeutralHigh | Variation::NeutralLow => Mark::Neutral,
    }
}

/// One line along all of it; limits that follow the points only where these are known.
fn stretches(stretch: &domain::indicator::Stretch) -> Vec<Stretch> {
    let Some(limits) = &stretch.limits else {
        return Vec::new();
    };
    let drawn = |from, to, limits, centre| Stretch {
        from,
        to,
        centre,
        limits,
        provisional: stretch.footing == Footing::Provisional,
    };
    let (from, to, centre) = (stretch.from, stretch.to, limits.mean());
    match limits {
        StretchLimits::Level(limits) => {
            // A share or a count is never below nothing.
            let level = LimitLines::Level {
                lower: limits.lower.max(0.0),
                upper: limits.upper,
            };
            vec![drawn(from, to, level, centre)]
        }
        StretchLimits::Varying { limits, .. } => {
            let mut lines = vec![drawn(from, to, LimitLines::None, centre)];
            let mut at = from;
            for run in limits.chunk_by(|one, next| one.is_some() == next.is_some()) {
                let known: Vec<(f64, f64)> = run.iter().copied().flatten().collect();
                let next = at.saturating_add(run.len());
                if !known.is_empty() {
                    let stepped = LimitLines::Stepped(known);
                    lines.push(drawn(at, next.saturating_sub(1), stepped, centre));
                }
                at = next;
            }
            lines
        }
    }
}

/// The target that holds in each period, drawn as far as it is the same.
fn targets(subject: Subject<'_>, course: &Course) -> Vec<Target> {
    let held = subject.held;
    let mut drawn: Vec<Target> = Vec::new();
    for (at, point) in course.points.iter().enumerate() {
        let aimed = target_on(held.targets, point.period.start());
        let Some((hundredths, value)) =
            aimed.and_then(|h| Some((h.hundredths, in_units(h.hundredths)?)))
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
                        subject.texts().target,
                        with_unit(hundredths, subject.unit(), subject.locale)
                    ),
                },
            }),
        }
    }
    drawn
}

/// The signs that are in use, and no others.
fn legend(course: &Course, subject: Subject<'_>) -> Vec<(Sign, String)> {
    let t = subject.texts();
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
