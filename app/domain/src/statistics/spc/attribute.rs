//! Charts of counted things: p, u, c and g, and Laney's p′ and u′ (`rules.md` § 4.3, qicharts2).
//!
//! Their limits are three standard deviations from the middle, and differ from point to point with the
//! size of what was counted in.

use super::{Baseline, Footing, Runs, Screening, Side, average_moving_range, mean, median};
use crate::statistics::Share;

/// The average moving range of a normal process in standard deviations, rounded as qicharts2 has it.
const RANGE_OF_TWO: f64 = 1.128;

/// Events in so much of something: infections in bed days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    pub n: u32,
    /// Above 0.
    pub per: f64,
}

/// How the variation beyond that of the counts themselves is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dispersion {
    /// There is none: p and u.
    Sampling,
    /// The limits are as wide as the points really vary from one to the next: p′ and u′ (Laney 2002).
    /// `rules.md` § 4.3 and qicharts2 do not screen.
    Laney(Screening),
}

/// One group of a chart. Without middle and limits where its baseline has too few points.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeGroup {
    /// The position of its first point.
    pub starts_at: usize,
    /// Of the measured points of the baseline.
    pub footing: Footing,
    /// All events of the baseline by all they were counted in; on a g chart the median.
    pub centre: Option<f64>,
    /// Of a Laney chart: how many times as wide as without it the limits are.
    pub sigma_z: Option<f64>,
    pub points: Vec<AttributePoint>,
    /// How the points lie about the centre, by Anhøj's rules.
    pub runs: Option<Runs>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AttributePoint {
    /// `None` where it is missing.
    pub value: Option<f64>,
    /// From the lower to the upper one.
    pub limits: Option<(f64, f64)>,
    /// Where it lies beyond a limit.
    pub outside: Option<Side>,
}

/// Shares of groups, 0 to 1. A share of nothing, or of more than there is, counts as missing.
pub fn p_chart(
    shares: &[Option<Share>],
    dispersion: Dispersion,
    baseline: &Baseline,
) -> Vec<AttributeGroup> {
    let cell = |share: Share| {
        let is_share = share.n <= share.of;
        Cell::of(share.n, f64::from(share.of)).filter(|_| is_share)
    };
    chart(Law::Binomial, shares, cell, dispersion, baseline)
}

/// Rates. One whose denominator is not above 0 counts as missing.
pub fn u_chart(
    rates: &[Option<Rate>],
    dispersion: Dispersion,
    baseline: &Baseline,
) -> Vec<AttributeGroup> {
    let cell = |rate: Rate| Cell::of(rate.n, rate.per);
    chart(Law::Poisson, rates, cell, dispersion, baseline)
}

/// Counts in equal areas of opportunity.
pub fn c_chart(counts: &[Option<u32>], baseline: &Baseline) -> Vec<AttributeGroup> {
    let cell = |n: u32| Cell::of(n, 1.0);
    chart(Law::Poisson, counts, cell, Dispersion::Sampling, baseline)
}

/// Cases between rare events.
pub fn g_chart(counts: &[Option<u32>], baseline: &Baseline) -> Vec<AttributeGroup> {
    let cell = |n: u32| Cell::of(n, 1.0);
    chart(Law::Geometric, counts, cell, Dispersion::Sampling, baseline)
}

/// A point as it is computed with.
#[derive(Clone, Copy)]
struct Cell {
    events: f64,
    size: f64,
    value: f64,
}

impl Cell {
    fn of(events: u32, size: f64) -> Option<Self> {
        let events = f64::from(events);
        let value = events / size;
        let is_sound = size > 0.0 && size.is_finite() && value.is_finite();
        is_sound.then_some(Self {
            events,
            size,
            value,
        })
    }
}

/// What the counts vary by where nothing but chance is at work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Law {
    Binomial,
    Poisson,
    Geometric,
}

impl Law {
    /// The standard deviation of a point of this size.
    fn deviation(self, mean: f64, size: f64) -> f64 {
        let variance = match self {
            Self::Binomial => mean * (1.0 - mean),
            Self::Poisson => mean,
            Self::Geometric => mean * (mean + 1.0),
        };
        (variance / size).sqrt()
    }

    /// No value is greater.
    const fn greatest(self) -> f64 {
        match self {
            Self::Binomial => 1.0,
            Self::Poisson | Self::Geometric => f64::INFINITY,
        }
    }
}

fn chart<T: Copy>(
    law: Law,
    points: &[Option<T>],
    cell: impl Fn(T) -> Option<Cell>,
    dispersion: Dispersion,
    baseline: &Baseline,
) -> Vec<AttributeGroup> {
    let cells: Vec<Option<Cell>> = points.iter().map(|p| p.and_then(&cell)).collect();
    let groups = baseline.groups(&cells);
    let each = groups.iter().map(|group| {
        let base: Vec<Cell> = group.baseline.iter().copied().flatten().collect();
        let footing = Footing::of(base.len());
        let mean = footing.carries(|| pooled(&base));
        let sigma_z = mean.and_then(|mean| match dispersion {
            Dispersion::Sampling => None,
            Dispersion::Laney(screening) => sigma_z(law, mean, group.baseline, screening),
        });
        let width = match dispersion {
            Dispersion::Sampling => Some(3.0),
            Dispersion::Laney(_) => sigma_z.map(|z| 3.0 * z),
        };
        let centre = match law {
            Law::Binomial | Law::Poisson => mean,
            Law::Geometric => mean.and_then(|_| median(&values_of(&base))),
        };
        let point = |cell: &Option<Cell>| {
            let value = cell.map(|cell| cell.value);
            let limits = cell.and_then(|cell| limits(law, mean?, cell.size, width?));
            AttributePoint {
                value,
                limits,
                outside: limits.and_then(|(low, high)| Side::outside(value?, low, high)),
            }
        };
        let values: Vec<Option<f64>> = group.points.iter().map(|c| c.map(|c| c.value)).collect();
        AttributeGroup {
            starts_at: group.starts_at,
            footing,
            centre,
            sigma_z,
            points: group.points.iter().map(point).collect(),
            runs: centre.and_then(|centre| Runs::about(centre, &values)),
        }
    });
    each.collect()
}

fn values_of(cells: &[Cell]) -> Vec<f64> {
    cells.iter().map(|cell| cell.value).collect()
}

/// All events by all they were counted in.
fn pooled(cells: &[Cell]) -> Option<f64> {
    let events: Vec<f64> = cells.iter().map(|cell| cell.events).collect();
    let sizes: Vec<f64> = cells.iter().map(|cell| cell.size).collect();
    Some(mean(&events)? / mean(&sizes)?).filter(|mean| mean.is_finite())
}

/// The average moving range of the points in their own standard deviations, by what it would be if they
/// varied by chance alone.
fn sigma_z(law: Law, mean: f64, cells: &[Option<Cell>], screening: Screening) -> Option<f64> {
    let z = |cell: &Option<Cell>| {
        let cell = (*cell)?;
        let deviation = law.deviation(mean, cell.size);
        // Where chance has no play, every point lies on the mean.
        let z = if deviation > 0.0 {
            (cell.value - mean) / deviation
        } else {
            0.0
        };
        Some(z).filter(|z| z.is_finite())
    };
    let z: Vec<Option<f64>> = cells.iter().map(z).collect();
    average_moving_range(&z, screening).map(|range| range / RANGE_OF_TWO)
}

fn limits(law: Law, mean: f64, size: f64, width: f64) -> Option<(f64, f64)> {
    let reach = width * law.deviation(mean, size);
    let (low, high) = ((mean - reach).max(0.0), (mean + reach).min(law.greatest()));
    (low.is_finite() && high.is_finite()).then_some((low, high))
}

#[cfg(test)]
mod tests;
