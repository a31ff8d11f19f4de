//! The scales around a field, with as many of their labels as stand apart.

use crate::DrawError;
use crate::canvas::Canvas;
use crate::element::Print;
use crate::palette::{AXIS, GRID};
use crate::scale::{Named, Scale, thinned};
use crate::words::{MIDDLE, NORMAL, shortened, widest, width};
use domain::chart::Axis;

/// Where the values are drawn: `left` to `right`, `top` to `bottom`.
#[derive(Clone, Copy)]
pub struct Field {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
}

/// The least between two lines of a grid: closer ones disquiet more than they tell.
const APART: i32 = 250;

/// How much the labels of an axis take at the left of a field.
pub fn room_at_the_left(axis: &Axis, page_width: i32) -> i32 {
    let labels = axis.ticks.iter().map(|tick| tick.label.as_str());
    widest(labels, NORMAL).min(page_width * 3 / 10) + 120
}

/// The grid of a vertical scale, and its labels at the left where it is `named`.
pub fn upright(
    canvas: &Canvas,
    axis: &Axis,
    y: &Scale,
    field: Field,
    named: bool,
) -> Result<(), DrawError> {
    for label in thinned(&labels(axis, y)?, APART) {
        let line = [(field.left, label.at), (field.right, label.at)];
        canvas.line(&line, GRID)?;
        if named {
            let text = shortened(label.text, NORMAL, field.left - 100);
            canvas.text(&text, (field.left - 80, label.at + MIDDLE), Print::END)?;
        }
    }
    Ok(())
}

/// The labels of an axis at their places.
pub fn labels<'a>(axis: &'a Axis, scale: &Scale) -> Result<Vec<Named<'a>>, DrawError> {
    let mut labels = Vec::new();
    for tick in &axis.ticks {
        scale.check(tick.at)?;
        labels.push(Named {
            at: scale.at(tick.at),
            text: &tick.label,
        });
    }
    Ok(labels)
}

/// The line below a field, with a tick for each label.
pub fn ticked(
    canvas: &Canvas,
    labels: &[Named],
    field: Field,
    page_width: i32,
) -> Result<(), DrawError> {
    let bottom = field.bottom;
    canvas.line(&[(field.left, bottom), (field.right, bottom)], AXIS)?;
    below(canvas, labels, bottom, page_width, |at| {
        canvas.line(&[(at, bottom), (at, bottom + 50)], AXIS)
    })
}

/// A line up from each label, and one at the left where the values begin.
pub fn gridded(
    canvas: &Canvas,
    labels: &[Named],
    field: Field,
    page_width: i32,
) -> Result<(), DrawError> {
    below(canvas, labels, field.bottom, page_width, |at| {
        canvas.line(&[(at, field.top), (at, field.bottom)], GRID)
    })?;
    canvas.line(&[(field.left, field.top), (field.left, field.bottom)], AXIS)
}

fn below(
    canvas: &Canvas,
    labels: &[Named],
    bottom: i32,
    page_width: i32,
    mark: impl Fn(i32) -> Result<(), DrawError>,
) -> Result<(), DrawError> {
    let most = page_width / 3;
    let extent = widest(labels.iter().map(|label| label.text), NORMAL).min(most);
    for label in thinned(labels, extent + 100) {
        mark(label.at)?;
        let text = shortened(label.text, NORMAL, most);
        // At the edge a label stands beside its place rather than being cut.
        let half = width(&text, NORMAL) / 2;
        let middle = label.at.min(page_width - half).max(half);
        canvas.text(&text, (middle, bottom + 210), Print::MIDDLE)?;
    }
    Ok(())
}
