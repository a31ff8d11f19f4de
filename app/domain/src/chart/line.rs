use super::{Axis, Start};
use crate::statistics::Interval;

/// Values in the order of time, with the lines they are held against. All places along it are
/// indices into `points`; one beyond the last is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineChart {
    pub title: String,
    /// What the chart shows, in sentences, for those who do not see it.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    /// What is measured, above the axis.
    pub y_name: String,
    pub y: Axis,
    pub points: Vec<Point>,
    pub stretches: Vec<Stretch>,
    pub breaks: Vec<Break>,
    pub targets: Vec<Target>,
    /// Levels from elsewhere, all along the chart. Whether one is comparable its label says.
    pub benchmarks: Vec<Level>,
    /// The signs in use, each in words.
    pub legend: Vec<(Sign, String)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// The period, in full.
    pub name: String,
    /// What stands below the axis; empty where nothing does.
    pub tick: String,
    /// `None` where nothing was measured or what was measured is hidden: the line has a gap.
    pub value: Option<f64>,
    pub interval: Option<Interval>,
    /// The value in words, or why there is none.
    pub label: String,
    pub mark: Mark,
    /// What the mark means here; may be empty.
    pub note: String,
}

/// What the rules say of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing beyond common cause.
    #[default]
    None,
    Improvement,
    Concern,
    /// A signal, of something that is neither good nor bad.
    Neutral,
}

/// A stretch with one centre line, from one point to another, both within it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    pub from: usize,
    pub to: usize,
    pub centre: f64,
    pub limits: LimitLines,
    /// Of too few points to be more than a first guess (`rules.md` § 4.1, needs N22): dashed.
    pub provisional: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LimitLines {
    None,
    Level {
        lower: f64,
        upper: f64,
    },
    /// Lower and upper for each point of the stretch, where they follow its denominator
    /// (`rules.md` § 4.3).
    Stepped(Vec<(f64, f64)>),
}

/// A change of definition or a data break between two points: no line crosses it.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The first point after it.
    pub before: usize,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub from: usize,
    pub to: usize,
    pub level: Level,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    pub value: f64,
    pub label: String,
}

/// What a legend explains; targets, benchmarks and breaks have labels of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Point(Mark),
    Centre,
    Limits,
    ProvisionalLimits,
}

impl LineChart {
    /// With the axis that holds all of its own values, `label` naming the steps.
    pub fn fitted(self, start: Start, label: impl Fn(f64) -> String) -> Self {
        let y = Axis::covering(self.values(), start, label);
        Self { y, ..self }
    }

    /// Every number on the value axis, limits and targets included.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        let points = self.points.iter().flat_map(|point| {
            let interval = point.interval.into_iter().flat_map(|i| [i.low, i.high]);
            point.value.into_iter().chain(interval)
        });
        let stretches = self.stretches.iter().flat_map(|stretch| {
            let limits = match &stretch.limits {
                LimitLines::None => Vec::new(),
                LimitLines::Level { lower, upper } => vec![*lower, *upper],
                LimitLines::Stepped(all) => all.iter().flat_map(|l| [l.0, l.1]).collect(),
            };
            limits.into_iter().chain([stretch.centre])
        });
        let targets = self.targets.iter().map(|target| target.level.value);
        let benchmarks = self.benchmarks.iter().map(|level| level.value);
        points.chain(stretches).chain(targets).chain(benchmarks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fitted_axis_holds_limits_and_targets_too() {
        let level = |value| Level {
            value,
            label: String::new(),
        };
        let chart = LineChart {
            points: vec![Point {
                value: Some(50.0),
                ..Point::default()
            }],
            stretches: vec![Stretch {
                from: 0,
                to: 0,
                centre: 50.0,
                limits: LimitLines::Level {
                    lower: 39.36,
                    upper: 60.64,
                },
                provisional: false,
            }],
            targets: vec![Target {
                from: 0,
                to: 0,
                level: level(70.0),
            }],
            benchmarks: vec![level(31.0)],
            ..LineChart::default()
        };
        let y = chart.fitted(Start::Free, |at| at.to_string()).y;
        assert_eq!((y.min, y.max), (30.0, 70.0));
    }
}
