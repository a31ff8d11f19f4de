//! The values themselves: a line with a gap where nothing is known, and a sign for each.

use crate::DrawError;
use crate::axis::Field;
use crate::canvas::Canvas;
use crate::element::{Form, Shape};
use crate::palette::{INK, INK_SOFT, ORANGE, PAPER, SEA, SERIES, WHISKER};
use crate::scale::{Scale, place};
use crate::words::described;
use domain::chart::{Break, Mark, Point};

/// The radius of an ordinary point where there is room.
pub const LARGEST: i32 = 44;
const SMALLEST: i32 = 18;
/// Where several lines share the room.
pub const SMALL: i32 = 34;

pub struct Series<'a> {
    pub points: &'a [Point],
    pub breaks: &'a [Break],
    pub field: Field,
}

/// The sign of a mark, told from the others by its form and not by its colour alone.
pub const fn shape(mark: Mark, radius: i32) -> Shape {
    let (form, tenths, fill, edge) = match mark {
        Mark::None => (Form::Circle, 10, INK_SOFT, None),
        Mark::Improvement => (Form::Diamond, 20, SEA, None),
        Mark::Concern => (Form::Square, 14, ORANGE, None),
        Mark::Neutral => (Form::Circle, 15, PAPER, Some(INK)),
    };
    Shape {
        form,
        radius: radius * tenths / 10,
        fill,
        edge,
    }
}

impl Series<'_> {
    pub fn draw(&self, canvas: &Canvas, (x, y): (&Scale, &Scale)) -> Result<(), DrawError> {
        for line in self.lines((x, y))? {
            canvas.line(&line, SERIES)?;
        }
        let count = i32::try_from(self.points.len()).unwrap_or(i32::MAX);
        let step = (x.ends.1 - x.ends.0).checked_div(count).unwrap_or(0);
        let radius = (step * 3 / 10).clamp(SMALLEST, LARGEST);
        for (index, point) in self.points.iter().enumerate() {
            let index = place(index);
            let from = (x.at(index - 0.5), self.field.top);
            let to = (x.at(index + 0.5), self.field.bottom);
            canvas.titled(
                &described(&point.name, &point.label, &point.note),
                from,
                to,
                |canvas| draw_point(canvas, point, radius, x.at(index), y),
            )?;
        }
        Ok(())
    }

    /// The stretches without a gap or a break.
    fn lines(&self, (x, y): (&Scale, &Scale)) -> Result<Vec<Vec<(i32, i32)>>, DrawError> {
        let mut lines = vec![Vec::new()];
        for (index, point) in self.points.iter().enumerate() {
            let broken = self.breaks.iter().any(|cut| cut.before == index);
            if broken || point.value.is_none() {
                lines.push(Vec::new());
            }
            if let (Some(value), Some(line)) = (point.value, lines.last_mut()) {
                y.check(value)?;
                line.push((x.at(place(index)), y.at(value)));
            }
        }
        lines.retain(|line| line.len() > 1);
        Ok(lines)
    }
}

fn draw_point(
    canvas: &Canvas,
    point: &Point,
    radius: i32,
    x: i32,
    y: &Scale,
) -> Result<(), DrawError> {
    let Some(value) = point.value else {
        return Ok(());
    };
    if let Some(interval) = point.interval {
        y.check(interval.low)?;
        y.check(interval.high)?;
        let (low, high) = (y.at(interval.low), y.at(interval.high));
        canvas.line(&[(x, low), (x, high)], WHISKER)?;
        for end in [low, high] {
            canvas.line(&[(x - radius, end), (x + radius, end)], WHISKER)?;
        }
    }
    canvas.sign((x, y.at(value)), shape(point.mark, radius))
}
