//! The course of an indicator: whether it shows more than chance (needs N21 and N22).

mod held;

use super::chart_kind::{ChartKind, Counted};
use super::{Better, IndicatorTarget, Measure, Period, PublishedTable, Shown, in_units, target_on};
use crate::statistics::spc::{
    Assurance, Baseline, Direction, Footing, ProcessLimits, Screening, Side, SpecialCause,
    Variation, xmr,
};
use crate::statistics::{Interval, wilson};
use chrono::NaiveDate;

/// Points that one chart holds; of a longer course the newest.
pub const POINTS_MAX: usize = 120;

/// The figures of all together in the order of time, from published figures alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub points: Vec<CoursePoint>,
    /// From one change of meaning to the next.
    pub stretches: Vec<Stretch>,
    /// Of the newest figure; `None` of too few figures.
    pub variation: Option<Variation>,
    /// Whether the target that holds today will be met; `None` without one, and of too few figures.
    pub assurance: Option<Assurance>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CoursePoint {
    pub period: Period,
    /// `None` where there is no figure.
    pub shown: Option<Shown>,
    /// Percent of a share, else the number itself; `None` where there is none to be shown.
    pub value: Option<f64>,
    /// With a confidence of 95 %, in percent; of shares where there are too few for limits.
    pub interval: Option<Interval>,
    pub cause: Option<SpecialCause>,
    pub variation: Variation,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The first and the last of its points.
    pub from: usize,
    pub to: usize,
    pub footing: Footing,
    pub kind: ChartKind,
    pub limits: Option<StretchLimits>,
    /// Whether the course goes from one side of the mean to the other more seldom than chance explains; of
    /// the charts of counted things.
    pub has_few_crossings: bool,
}

/// What the figures of a stretch are held against, on the scale of its points.
#[derive(Clone, Debug, PartialEq)]
pub enum StretchLimits {
    /// The same for all.
    Level(ProcessLimits),
    /// Lower and upper of each point; `None` where there is none.
    Varying {
        mean: f64,
        limits: Vec<Option<(f64, f64)>>,
    },
}

impl StretchLimits {
    pub const fn mean(&self) -> f64 {
        match self {
            Self::Level(limits) => limits.mean,
            Self::Varying { mean, .. } => *mean,
        }
    }

    /// On which side of all of its limits a value lies; `None` where it is within any.
    fn outside(&self, value: f64) -> Option<Side> {
        match self {
            Self::Level(limits) => limits.outside(value),
            Self::Varying { limits, .. } => {
                let mut sides = limits.iter().flatten();
                let side = |(low, high): &(f64, f64)| Side::outside(value, *low, *high);
                let first = sides.next().and_then(side)?;
                sides.all(|at| side(at) == Some(first)).then_some(first)
            }
        }
    }
}

impl Better {
    pub const fn direction(self) -> Direction {
        match self {
            Self::Higher => Direction::HigherIsBetter,
            Self::Lower => Direction::LowerIsBetter,
            Self::Neutral => Direction::Neutral,
        }
    }
}

impl Course {
    /// The newest point that has a value: of it the variation is said.
    pub fn measured(&self) -> Option<&CoursePoint> {
        newest(&self.points)
    }
}

/// The course of what is published, and how it stands to the target of a day.
pub fn course(table: &PublishedTable, targets: &[IndicatorTarget], today: NaiveDate) -> Course {
    let definition = &table.definition.definition;
    let direction = definition.better.direction();
    let mut points = points(table);
    let values: Vec<Option<f64>> = points.iter().map(|point| point.value).collect();
    let breaks = table
        .breaks
        .iter()
        .filter_map(|day| points.iter().position(|point| point.period.start() >= *day));
    let baseline = Baseline {
        breaks: breaks.collect(),
        fix_after: None,
    };
    let chart = xmr(&values, &baseline, Screening::On);
    let mut stretches = Vec::with_capacity(chart.groups.len());
    for group in chart.groups {
        let n = group.points.len();
        let of_group = points.iter().skip(group.starts_at).take(n);
        let figures: Vec<_> = of_group
            .map(|point| point.shown.and_then(Shown::figure))
            .collect();
        let counted = Counted::of(&figures, definition.measure, definition.period);
        let (stretch, causes) = match counted.chart() {
            (ChartKind::Xmr, _) => held::by_moving_ranges(group),
            (kind, counted) => held::by_counts(kind, group, counted, definition.measure),
        };
        let of_group = points.iter_mut().skip(stretch.from);
        for (point, cause) in of_group.zip(causes) {
            point.cause = cause;
            point.variation = Variation::of(cause, direction);
            if stretch.limits.is_some() {
                point.interval = None;
            }
        }
        stretches.push(stretch);
    }
    let target = target_on(targets, today).and_then(|target| in_units(target.hundredths));
    let held = stretches
        .last()
        .and_then(|last: &Stretch| last.limits.as_ref());
    Course {
        variation: held.and_then(|_| newest(&points).map(|point| point.variation)),
        assurance: target
            .zip(held)
            .and_then(|(target, held)| Assurance::of(held.outside(target), direction)),
        points,
        stretches,
    }
}

fn newest(points: &[CoursePoint]) -> Option<&CoursePoint> {
    points.iter().rev().find(|point| point.value.is_some())
}

/// One point for each period from the first to the last; of single days, only those that have a figure.
fn points(table: &PublishedTable) -> Vec<CoursePoint> {
    let series = table.series();
    let is_share = table.definition.definition.measure == Measure::Share;
    let mut points: Vec<CoursePoint> = Vec::with_capacity(series.len());
    for row in &series {
        let gap = points.last().map(|last| last.period.next());
        if let Some(gap) = gap.filter(|_| row.period.kind() != super::PeriodKind::Day) {
            let missing = std::iter::successors(Some(gap), |period| Some(period.next()));
            let missing = missing.take_while(|period| *period < row.period);
            points.extend(missing.take(POINTS_MAX).map(CoursePoint::missing));
        }
        let figure = row.shown.figure();
        let measure = table.definition.definition.measure;
        let value = figure.and_then(|figure| figure.on_scale(measure));
        let interval = match figure {
            Some(super::Figure::Share { n, of }) if is_share => wilson(n, of),
            _ => None,
        };
        points.push(CoursePoint {
            shown: Some(row.shown),
            value,
            interval: interval.map(|interval| Interval {
                low: interval.low * 100.0,
                high: interval.high * 100.0,
            }),
            ..CoursePoint::missing(row.period)
        });
    }
    points.split_off(points.len().saturating_sub(POINTS_MAX))
}

impl CoursePoint {
    const fn missing(period: Period) -> Self {
        Self {
            period,
            shown: None,
            value: None,
            interval: None,
            cause: None,
            variation: Variation::CommonCause,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::tests::{day, indicator, target};
    use crate::indicator::{Indicator, publishable};
    use crate::problem::Field;

    fn months(n: u32, value: impl Fn(u32) -> u32) -> String {
        let month = |at: u32| format!("{}-{:02};{}", 2024 + at / 12, at % 12 + 1, value(at));
        (0..n).map(month).collect::<Vec<_>>().join("\n")
    }

    fn counts() -> Indicator {
        indicator(&[(Field::Kind, "count")])
    }

    fn of(indicator: &Indicator, rows: &str) -> Course {
        let target = target(indicator, rows);
        let published = publishable(indicator, &target, &[]).unwrap();
        course(&published.table, &[], day("22.11.2026"))
    }

    #[test]
    fn n22_few_figures_have_no_limits_and_no_verdict() {
        for (n, footing, has_limits) in [
            (11, Footing::TooFew, false),
            (12, Footing::Provisional, true),
            (19, Footing::Provisional, true),
            (20, Footing::Full, true),
        ] {
            let found = of(&counts(), &months(n, |at| 50 + at % 3));
            let stretch = found.stretches.first().unwrap();
            assert_eq!(
                (stretch.footing, stretch.limits.is_some()),
                (footing, has_limits)
            );
            assert_eq!(found.variation.is_some(), has_limits);
        }
    }

    #[test]
    fn n21_no_test_crosses_a_change_of_meaning() {
        let mut changed = counts();
        changed.current.valid_from = Some(day("01.01.2025"));
        let rows = months(24, |at| if at < 12 { 50 + at % 3 } else { 150 + at % 3 });
        let found = of(&changed, &rows);
        let reach: Vec<_> = found.stretches.iter().map(|s| (s.from, s.to)).collect();
        assert_eq!(reach, [(0, 11), (12, 23)]);
        assert!(found.points.iter().all(|point| point.cause.is_none()));
        // Without the break the same figures are two levels.
        let whole = of(&counts(), &rows);
        assert!(whole.points.iter().any(|point| point.cause.is_some()));
    }

    #[test]
    fn a_missing_period_keeps_its_place() {
        let found = of(&counts(), "2024-01;50\n2024-04;60");
        let values: Vec<_> = found.points.iter().map(|point| point.value).collect();
        assert_eq!(values, [Some(50.0), None, None, Some(60.0)]);
    }

    #[test]
    fn a_hidden_figure_is_no_point() {
        let found = of(&indicator(&[]), "2024-01;3;86\n2024-02;40;86");
        let point = found.points.first().unwrap();
        assert_eq!((point.value, point.interval), (None, None));
        assert!(matches!(
            point.shown,
            Some(Shown::Below { .. } | Shown::Withheld { .. })
        ));
        assert!(found.points.last().unwrap().interval.is_some());
    }

    #[test]
    fn a_course_above_its_target_meets_it_every_time() {
        let counts = counts();
        let target = target(&counts, &months(24, |at| 50 + at % 3));
        let published = publishable(&counts, &target, &[]).unwrap();
        let aim = |hundredths| IndicatorTarget {
            hundredths,
            validity: crate::time::Validity::default(),
        };
        let held =
            |hundredths| course(&published.table, &[aim(hundredths)], day("22.11.2026")).assurance;
        assert_eq!(held(1_000), Some(Assurance::Pass));
        assert_eq!(held(5_100), Some(Assurance::Inconsistent));
        assert_eq!(held(9_000), Some(Assurance::Fail));
    }
}
