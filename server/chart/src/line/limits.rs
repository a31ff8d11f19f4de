//! The centre of a stretch and the limits around it.

use crate::DrawError;
use crate::canvas::Canvas;
use crate::palette::{CENTRE, LIMITS, MIST, PROVISIONAL};
use crate::scale::{Scale, place};
use domain::chart::{LimitLines, Stretch};

pub fn draw(
    canvas: &Canvas,
    stretch: &Stretch,
    last: usize,
    (x, y): (&Scale, &Scale),
) -> Result<(), DrawError> {
    let to = stretch.to.min(last);
    if stretch.from > to {
        return Ok(());
    }
    let ends = (x.at(place(stretch.from) - 0.5), x.at(place(to) + 0.5));
    let sides: Vec<(i32, i32)> = (stretch.from..=to)
        .map(|index| (x.at(place(index) - 0.5), x.at(place(index) + 0.5)))
        .collect();
    let (lower, upper): (Vec<f64>, Vec<f64>) = match &stretch.limits {
        LimitLines::None => (Vec::new(), Vec::new()),
        LimitLines::Level { lower, upper } => sides.iter().map(|_| (*lower, *upper)).unzip(),
        LimitLines::Stepped(all) => all.iter().take(sides.len()).copied().unzip(),
    };
    if lower.iter().chain(&upper).any(|limit| !limit.is_finite()) {
        return Err(DrawError::NotFinite);
    }

    let mut band = outline(&sides, &upper, y);
    let mut floor = outline(&sides, &lower, y);
    floor.reverse();
    band.append(&mut floor);
    if !band.is_empty() {
        canvas.area(&band, MIST)?;
    }
    let stroke = if stretch.provisional {
        PROVISIONAL
    } else {
        LIMITS
    };
    for limits in [&lower, &upper] {
        for line in visible(&sides, limits, y) {
            canvas.line(&line, stroke)?;
        }
    }
    y.check(stretch.centre)?;
    let centre = y.at(stretch.centre);
    canvas.line(&[(ends.0, centre), (ends.1, centre)], CENTRE)
}

/// A line in steps; one that stays level has but two points.
fn outline(sides: &[(i32, i32)], values: &[f64], y: &Scale) -> Vec<(i32, i32)> {
    let mut line: Vec<(i32, i32)> = Vec::new();
    for ((left, right), value) in sides.iter().zip(values) {
        let height = y.at(*value);
        match line.last_mut() {
            Some(end) if end.1 == height => end.0 = *right,
            _ => line.extend([(*left, height), (*right, height)]),
        }
    }
    line
}

/// The same, without what lies beyond the axis, such as a lower limit below a share of zero.
fn visible(sides: &[(i32, i32)], values: &[f64], y: &Scale) -> Vec<Vec<(i32, i32)>> {
    let pairs: Vec<_> = sides.iter().copied().zip(values.iter().copied()).collect();
    pairs
        .split(|(_, value)| !y.holds(*value))
        .map(|run| {
            let (sides, values): (Vec<_>, Vec<_>) = run.iter().copied().unzip();
            outline(&sides, &values, y)
        })
        .filter(|line| !line.is_empty())
        .collect()
}
