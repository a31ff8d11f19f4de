//! The four rules of special cause variation.

use super::ProcessLimits;
use crate::statistics::spc::Side;

/// So many points in a row make a trend or a shift.
const MANY: usize = 7;

/// The rules in their order: of several that hold, the first is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Beyond a process limit.
    Outside,
    /// One of seven in a row that rise, or fall.
    Trend,
    /// Near a process limit, as one of two among three in a row on one side of the mean.
    TwoOfThree,
    /// One of seven in a row on one side of the mean.
    Shift,
    /// One of a row on one side of the mean that is longer than chance explains (Anhøj's rule): on the
    /// charts of counted things.
    LongRun,
}

/// Why a point is more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SpecialCause {
    pub rule: Rule,
    /// Of a trend, whether it rises or falls; else on which side of the mean the point lies.
    pub side: Side,
}

/// Of each point of one group. A stretch with a missing point in it fits no rule.
pub fn special_causes(values: &[Option<f64>], limits: &ProcessLimits) -> Vec<Option<SpecialCause>> {
    let side_of_mean = |value: &Option<f64>| Side::of((*value)?, limits.mean);
    let sides: Vec<Option<Side>> = values.iter().map(side_of_mean).collect();
    let is_close = |value: &Option<f64>| value.is_some_and(|value| limits.is_close(value));
    let close: Vec<bool> = values.iter().map(is_close).collect();

    let outside = values.iter().map(|value| limits.outside((*value)?));
    let trends = trend_sides(values);
    let near = close_two_of_three(&close, &sides);
    let shifts = part_of(&seven_on_one_side(&sides), MANY);

    let of_rule = |rule: Rule, side: Option<Side>| side.map(|side| SpecialCause { rule, side });
    let points = outside.zip(trends).zip(near).zip(shifts).zip(&sides);
    points
        .map(|((((outside, trend), is_near), is_shift), side)| {
            of_rule(Rule::Outside, outside)
                .or(of_rule(Rule::Trend, trend))
                .or(of_rule(Rule::TwoOfThree, side.filter(|_| is_near)))
                .or(of_rule(Rule::Shift, side.filter(|_| is_shift)))
        })
        .collect()
}

/// What is found in the stretch of `length` points that ends at each point; `none` before the first.
fn at_ends<T, Found: Clone>(
    points: &[T],
    length: usize,
    none: Found,
    find: impl Fn(&[T]) -> Found,
) -> Vec<Found> {
    let too_early = length.saturating_sub(1).min(points.len());
    let mut found = vec![none; too_early];
    found.extend(points.windows(length.max(1)).map(find));
    found
}

/// Whether each point is in a stretch of `length` that fits, by where such stretches end.
pub fn part_of(ends: &[bool], length: usize) -> Vec<bool> {
    let ahead = |at: usize| ends.iter().skip(at).take(length).any(|is_end| *is_end);
    (0..ends.len()).map(ahead).collect()
}

/// Where seven in a row on one side of the mean end. A point on the mean is on neither side.
pub fn seven_on_one_side(sides: &[Option<Side>]) -> Vec<bool> {
    at_ends(sides, MANY, false, are_on_one_side)
}

fn are_on_one_side(sides: &[Option<Side>]) -> bool {
    sides.first().copied().flatten().is_some_and(|first| {
        let mut rest = sides.iter();
        rest.all(|side| *side == Some(first))
    })
}

/// Where seven in a row that rise or fall, each beyond the one before, end.
pub fn seven_in_a_trend(values: &[Option<f64>]) -> Vec<Option<Side>> {
    at_ends(values, MANY, None, |seven| {
        let steps = steps(seven);
        let first = steps.first().copied().flatten();
        first.filter(|_| are_on_one_side(&steps))
    })
}

/// Which way the course goes from each value to the next: one fewer than there are values.
fn steps(values: &[Option<f64>]) -> Vec<Option<Side>> {
    let pairs = values.iter().zip(values.iter().skip(1));
    pairs.map(|(from, to)| Side::of((*to)?, (*from)?)).collect()
}

/// Whether each point of a trend rises or falls. Where two trends meet it is the step ahead that tells;
/// if that one is level, the point counts as falling, as in the reference.
fn trend_sides(values: &[Option<f64>]) -> Vec<Option<Side>> {
    let ends = seven_in_a_trend(values);
    let ends: Vec<bool> = ends.iter().map(Option::is_some).collect();
    let is_in = part_of(&ends, MANY);
    let goes_on = is_in.iter().skip(1).chain([&false]);
    let steps = steps(values);
    let behind = [None].into_iter().chain(steps.iter().copied());
    let ahead = steps.iter().copied().chain([None]);
    let points = is_in.iter().zip(goes_on).zip(behind).zip(ahead);
    points
        .map(|(((is_in, goes_on), behind), ahead)| {
            let way = if *goes_on { ahead } else { behind };
            is_in.then_some(way.unwrap_or(Side::Low))
        })
        .collect()
}

/// Whether each point is in a stretch of three on one side of the mean, two of them close to a limit.
pub fn two_of_three(close: &[bool], sides: &[Option<Side>]) -> Vec<bool> {
    let points: Vec<(bool, Option<Side>)> =
        close.iter().copied().zip(sides.iter().copied()).collect();
    let ends = at_ends(&points, 3, false, |three| {
        let sides: Vec<Option<Side>> = three.iter().map(|(_, side)| *side).collect();
        let n_close = three.iter().filter(|(is_close, _)| *is_close).count();
        n_close >= 2 && are_on_one_side(&sides)
    });
    part_of(&ends, 3)
}

/// Of those, only the ones that are close themselves.
pub fn close_two_of_three(close: &[bool], sides: &[Option<Side>]) -> Vec<bool> {
    let within = two_of_three(close, sides);
    within.iter().zip(close).map(|(a, b)| *a && *b).collect()
}

#[cfg(test)]
mod tests;
