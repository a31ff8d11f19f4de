//! The names of lines, at the right of a chart where they end.

use crate::DrawError;
use crate::axis::Field;
use crate::canvas::Canvas;
use crate::element::Print;
use crate::page::lines_height;
use crate::palette::NAVY;
use crate::words::{LINE_HEIGHT, MIDDLE, NORMAL, widest, wrapped};

/// How wide they may be.
const ROOM: i32 = 1500;
/// Between two of them.
const GAP: i32 = 40;

pub struct EndLabels {
    /// The value of each line, and its name.
    labels: Vec<(f64, Vec<String>)>,
}

impl EndLabels {
    pub fn new<'a>(labels: impl IntoIterator<Item = (f64, &'a str)>) -> Self {
        let wrapped = |(value, text)| (value, wrapped(text, NORMAL, ROOM, 4));
        Self {
            labels: labels.into_iter().map(wrapped).collect(),
        }
    }

    /// What they take at the right of the chart.
    pub fn width(&self) -> i32 {
        let lines = self.labels.iter().flat_map(|(_, lines)| lines);
        match widest(lines.map(String::as_str), NORMAL) {
            0 => 0,
            width => width + 120,
        }
    }

    /// What they take above one another.
    pub fn height(&self) -> i32 {
        self.labels.iter().map(|(_, lines)| taken(lines)).sum()
    }

    /// Each beside its line, which `y` finds, unless others need the room.
    pub fn draw(
        &self,
        canvas: &Canvas,
        y: impl Fn(f64) -> i32,
        field: Field,
    ) -> Result<(), DrawError> {
        let mut labels: Vec<_> = self
            .labels
            .iter()
            .map(|(value, lines)| (y(*value), lines))
            .collect();
        labels.sort_by_key(|(height, _)| *height);
        let mut free = field.top - 60;
        let mut needed = self.height();
        for (height, lines) in labels {
            let wished = height - taken(lines) / 2;
            let top = wished.min(field.bottom + 60 - needed).max(free);
            let base = top + GAP / 2 + LINE_HEIGHT / 2 + MIDDLE;
            canvas.lines(lines, (field.right + 60, base), Print::START.coloured(NAVY))?;
            free = top + taken(lines);
            needed -= taken(lines);
        }
        Ok(())
    }
}

fn taken(lines: &[String]) -> i32 {
    lines_height(lines.len()) + GAP
}
