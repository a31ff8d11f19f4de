//! A stretch held against its limits, and what the rules say of each of its points.

use super::{Stretch, StretchLimits};
use crate::indicator::{ChartKind, Measure};
use crate::statistics::spc::{AttributeGroup, Footing, Rule, SpecialCause, XmrGroup};

type Causes = Vec<Option<SpecialCause>>;

/// Against what the figures differ by from one to the next.
pub fn by_moving_ranges(group: XmrGroup) -> (Stretch, Causes) {
    let causes = group.points.iter().map(|point| point.cause).collect();
    let stretch = Stretch {
        footing: group.footing,
        limits: group.limits.map(StretchLimits::Level),
        ..of(&group, ChartKind::Xmr)
    };
    (stretch, causes)
}

/// Against what chance does to counts; `None` where these are too few or too small for limits.
pub fn by_counts(
    kind: ChartKind,
    group: XmrGroup,
    counted: Option<AttributeGroup>,
    measure: Measure,
) -> (Stretch, Causes) {
    let stretch = Stretch {
        footing: group.footing,
        ..of(&group, kind)
    };
    let none = vec![None; group.points.len()];
    let Some((counted, centre)) = counted.and_then(|c| c.centre.map(|centre| (c, centre))) else {
        return (stretch, none);
    };
    let values: Vec<Option<f64>> = counted.points.iter().map(|point| point.value).collect();
    let shifted = counted.runs.map(|runs| runs.shifted(centre, &values));
    let shifted = shifted.unwrap_or_else(|| vec![None; values.len()]);
    let because = |rule| move |side| SpecialCause { rule, side };
    let causes = counted.points.iter().zip(shifted);
    let causes = causes.map(|(point, shifted)| {
        let outside = point.outside.map(because(Rule::Outside));
        outside.or(shifted.map(because(Rule::LongRun)))
    });
    let scale = match measure {
        Measure::Share => 100.0,
        Measure::Count | Measure::Number => 1.0,
    };
    let limits = counted.points.iter().map(|point| {
        let (low, high) = point.limits?;
        Some((low * scale, high * scale))
    });
    let held = Stretch {
        footing: counted.footing,
        limits: Some(StretchLimits::Varying {
            mean: centre * scale,
            limits: limits.collect(),
        }),
        has_few_crossings: counted.runs.is_some_and(|runs| runs.has_few_crossings()),
        ..stretch
    };
    (held, causes.collect())
}

fn of(group: &XmrGroup, kind: ChartKind) -> Stretch {
    let to = group.starts_at.saturating_add(group.points.len());
    Stretch {
        from: group.starts_at,
        to: to.saturating_sub(1),
        footing: Footing::TooFew,
        kind,
        limits: None,
        has_few_crossings: false,
    }
}
