//! What speaks against figures as they are entered. Each may be right all the same: it is answered
//! with a reason and kept beside the figures.

use super::course::POINTS_MAX;
use super::figure::in_hundredths;
use super::{CategoryKind, EntryTarget, Figure, Observation, Period, PeriodKind, Place};
use crate::ids::OrganisationId;
use crate::statistics::spc::{Footing, ProcessLimits, Screening};
use crate::statistics::{
    Stated, Written, counts_of_percentage, neighbouring_percentages, sizes_that_fit,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something unlikely or impossible about figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// No whole number of the group gives this percentage (need N20). In hundredths of a percent; the
    /// nearest that some number gives are beside it.
    Impossible {
        place: Place,
        hundredths: u64,
        of: u32,
        below: Option<u64>,
        above: Option<u64>,
    },
    /// All percentages of the period are possible in groups of these sizes, not in the one of `of`.
    OtherSize {
        period: Period,
        of: u32,
        sizes: Vec<u32>,
    },
    /// The parts of one period are told of groups of different sizes, so that they are not told together.
    GroupsDiffer {
        period: Period,
        organisation: Option<OrganisationId>,
    },
    /// Categories that exclude one another add up to more than the whole.
    CategoriesExceed {
        period: Period,
        organisation: Option<OrganisationId>,
        sum: u32,
        n: u32,
    },
    /// Outside what the earlier figures vary between, in hundredths.
    Jump {
        period: Period,
        hundredths: u64,
        low: u64,
        high: u64,
    },
    /// Periods between figures that have none.
    Gap { from: Period, n: u32 },
}

/// Everything that speaks against these figures, in the order in which they were told.
pub fn doubts(observations: &[Observation], target: &EntryTarget) -> Vec<Doubt> {
    let (stored, kind) = (target.stored.as_slice(), target.definition.category_kind);
    let mut found = of_period(observations, stored, kind);
    let of_all = |place: &Place| place.organisation.is_none() && place.category.is_none();
    let places = || observations.iter().map(|o| o.place);
    found.extend(of_series(
        &series(&merged(observations, stored)),
        &places().map(|place| place.period).collect(),
        &places().filter(of_all).map(|place| place.period).collect(),
        target,
    ));
    found
}

/// What speaks against the figures of one or several periods, each looked at by itself, beside what is
/// stored of the same.
pub fn of_period(
    observations: &[Observation],
    stored: &[Observation],
    kind: CategoryKind,
) -> Vec<Doubt> {
    let mut found: Vec<Doubt> = observations.iter().filter_map(impossible).collect();
    found.extend(other_sizes(observations));
    found.extend(other_groups(observations, stored));
    if kind == CategoryKind::Exclusive {
        found.extend(exceeding(observations, stored));
    }
    found
}

/// What speaks against the figures of all together as a course, old and new in the order of time.
/// `entered` are the periods of which something is new, and `of_all` those whose figure of all together
/// is.
pub fn of_series(
    series: &[(Period, Figure)],
    entered: &BTreeSet<Period>,
    of_all: &BTreeSet<Period>,
    target: &EntryTarget,
) -> Vec<Doubt> {
    let mut found = jumps(series, of_all, target);
    if target.definition.period != PeriodKind::Day {
        found.extend(gaps(series, entered));
    }
    found
}

fn impossible(observation: &Observation) -> Option<Doubt> {
    let Figure::Stated { hundredths, of } = observation.figure else {
        return None;
    };
    let written = written(hundredths);
    if !counts_of_percentage(written, of).is_empty() {
        return None;
    }
    let (below, above) = neighbouring_percentages(written, of);
    Some(Doubt::Impossible {
        place: observation.place,
        hundredths,
        of,
        below,
        above,
    })
}

/// With as few decimals as tell it all.
fn written(hundredths: u64) -> Written {
    let decimals = match (hundredths % 100, hundredths % 10) {
        (0, _) => 0,
        (_, 0) => 1,
        _ => 2,
    };
    Written {
        hundredths,
        decimals,
    }
}

/// The sizes of group in which every percentage of a period is possible, where the told one is none.
fn other_sizes(observations: &[Observation]) -> Vec<Doubt> {
    let mut by_group: BTreeMap<(Period, u32), Vec<Stated>> = BTreeMap::new();
    for observation in observations {
        if let Some((hundredths, of)) = percentage(observation.figure) {
            let group = by_group.entry((observation.place.period, of)).or_default();
            group.push(Stated {
                written: written(hundredths),
                parts: Vec::new(),
            });
        }
    }
    let stated = observations.iter().filter_map(|o| match o.figure {
        Figure::Stated { of, .. } => Some((o.place.period, of)),
        _ => None,
    });
    let stated: BTreeSet<(Period, u32)> = stated.collect();
    let is_stated = |period: Period, of: u32| stated.contains(&(period, of));
    by_group
        .into_iter()
        .filter(|((period, of), said)| said.len() > 1 && is_stated(*period, *of))
        .filter_map(|((period, of), said)| {
            let sizes = sizes_that_fit(&said).take_while(|size| *size <= of);
            // The group may be smaller than was told, not larger; many sizes are no answer.
            let sizes: Vec<u32> = sizes.take(SIZES_MAX.saturating_add(1)).collect();
            let is_told = (1..=SIZES_MAX).contains(&sizes.len());
            is_told.then_some(Doubt::OtherSize { period, of, sizes })
        })
        .collect()
}

/// More sizes of group than this are not told.
const SIZES_MAX: usize = 3;

/// In hundredths of a percent, with the size of its group.
fn percentage(figure: Figure) -> Option<(u64, u32)> {
    match figure {
        Figure::Stated { hundredths, of } => Some((hundredths, of)),
        Figure::Share { n, of } if of > 0 => {
            // As it was told: whole percents.
            let percent = (u64::from(n) * 200 + u64::from(of)) / (u64::from(of) * 2);
            Some((percent * 100, of))
        }
        _ => None,
    }
}

fn other_groups(observations: &[Observation], stored: &[Observation]) -> Vec<Doubt> {
    let mut sizes: BTreeMap<(Period, Option<OrganisationId>), BTreeSet<u32>> = BTreeMap::new();
    for (place, figure) in merged(observations, stored) {
        if let Figure::Share { of, .. } | Figure::Stated { of, .. } = figure {
            let group = (place.period, place.organisation);
            sizes.entry(group).or_default().insert(of);
        }
    }
    let touched = touched(observations);
    let differ = sizes
        .into_iter()
        .filter(|(at, of)| of.len() > 1 && touched.contains(at));
    differ
        .map(|((period, organisation), _)| Doubt::GroupsDiffer {
            period,
            organisation,
        })
        .collect()
}

/// Whose figures of which period are told.
fn touched(observations: &[Observation]) -> BTreeSet<(Period, Option<OrganisationId>)> {
    let places = observations.iter().map(|o| o.place);
    places
        .map(|place| (place.period, place.organisation))
        .collect()
}

fn exceeding(observations: &[Observation], stored: &[Observation]) -> Vec<Doubt> {
    let mut groups: BTreeMap<(Period, Option<OrganisationId>), (u32, Option<u32>)> =
        BTreeMap::new();
    for (place, figure) in merged(observations, stored) {
        let n = match figure {
            Figure::Share { n, .. } | Figure::Count { n } => n,
            Figure::Stated { .. } | Figure::Number { .. } => continue,
        };
        let group = groups
            .entry((place.period, place.organisation))
            .or_default();
        match place.category {
            Some(_) => group.0 = group.0.saturating_add(n),
            None => group.1 = Some(n),
        }
    }
    let touched = touched(observations);
    groups
        .into_iter()
        .filter(|(at, _)| touched.contains(at))
        .filter_map(|((period, organisation), (sum, n))| {
            let n = n.filter(|n| sum > *n)?;
            Some(Doubt::CategoriesExceed {
                period,
                organisation,
                sum,
                n,
            })
        })
        .collect()
}

/// What would be stored: the new figures over those that stand.
fn merged(observations: &[Observation], stored: &[Observation]) -> BTreeMap<Place, Figure> {
    let stored = stored.iter().chain(observations);
    stored.map(|o| (o.place, o.figure)).collect()
}

/// The figures of all together, by period.
fn series(figures: &BTreeMap<Place, Figure>) -> Vec<(Period, Figure)> {
    figures
        .iter()
        .filter(|(place, _)| place.organisation.is_none() && place.category.is_none())
        .map(|(place, figure)| (place.period, *figure))
        .collect()
}

/// New figures of all together that lie outside the limits of those before them, where there are enough
/// to tell; a break in meaning begins anew.
fn jumps(all: &[(Period, Figure)], entered: &BTreeSet<Period>, target: &EntryTarget) -> Vec<Doubt> {
    let values: Vec<Option<f64>> = all.iter().map(|(_, figure)| figure.value()).collect();
    let mut found = Vec::new();
    // Where what holds now began, moved on with the periods.
    let mut begin = 0;
    for (at, ((period, _), value)) in all.iter().zip(&values).enumerate() {
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        let is_break = |day: &NaiveDate| {
            *day <= period.start() && before.is_some_and(|(before, _)| before.start() < *day)
        };
        if target.breaks.iter().any(is_break) {
            begin = at;
        }
        if !entered.contains(period) {
            continue;
        }
        // As far back as a chart shows: what lies before it says little of now.
        let from = begin.max(at.saturating_sub(POINTS_MAX));
        let before = values.get(from..at).unwrap_or_default();
        let n_values = before.iter().flatten().count();
        let limits = (Footing::of(n_values) != Footing::TooFew)
            .then(|| ProcessLimits::of(before, Screening::On))
            .flatten();
        if let (Some(limits), Some(value)) = (limits, *value)
            && limits.outside(value).is_some()
        {
            found.push(Doubt::Jump {
                period: *period,
                hundredths: in_hundredths(value),
                low: in_hundredths(limits.lower),
                high: in_hundredths(limits.upper),
            });
        }
    }
    found
}

/// Periods without a figure between two that have one.
fn gaps(all: &[(Period, Figure)], touched: &BTreeSet<Period>) -> Vec<Doubt> {
    all.windows(2)
        .filter_map(|pair| {
            let [(one, _), (other, _)] = pair else {
                return None;
            };
            let is_touched = touched.contains(one) || touched.contains(other);
            let missing = std::iter::successors(Some(one.next()), |p| Some(p.next()));
            let missing = missing.take_while(|p| is_touched && p < other);
            let n = missing.take(GAP_MAX).count();
            (n > 0).then(|| Doubt::Gap {
                from: one.next(),
                n: u32::try_from(n).unwrap_or(u32::MAX),
            })
        })
        .collect()
}

/// More missing periods than this are counted as this many.
const GAP_MAX: usize = 1_000;
