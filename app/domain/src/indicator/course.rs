//! The course of an indicator: whether it shows more than chance (needs N21 and N22).

use super::{Better, IndicatorTarget, Measure, Period, PublishedTable, Shown, in_units, target_on};
use crate::statistics::spc::{
    Assurance, Baseline, Direction, Footing, ProcessLimits, Screening, SpecialCause, Variation, xmr,
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

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// The first and the last of its points.
    pub from: usize,
    pub to: usize,
    pub footing: Footing,
    pub limits: Option<ProcessLimits>,
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

/// The course of what is published, and how it stands to the target of a day.
pub fn course(table: &PublishedTable, targets: &[IndicatorTarget], today: NaiveDate) -> Course {
    let direction = table.definition.definition.better.direction();
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
    for group in &chart.groups {
        let to = group.starts_at.saturating_add(group.points.len());
        stretches.push(Stretch {
            from: group.starts_at,
            to: to.saturating_sub(1),
            footing: group.footing,
            limits: group.limits,
        });
        let of_group = points.iter_mut().skip(group.starts_at);
        for (point, found) in of_group.zip(&group.points) {
            point.cause = found.cause;
            point.variation = Variation::of(found.cause, direction);
            if group.limits.is_some() {
                point.interval = None;
            }
        }
    }
    let target = target_on(targets, today).and_then(|target| in_units(target.hundredths));
    Course {
        variation: chart.variation(direction),
        assurance: target.and_then(|target| chart.assurance(target, direction)),
        points,
        stretches,
    }
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
