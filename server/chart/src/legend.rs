//! The signs of a chart in words, below it.

use crate::DrawError;
use crate::canvas::Canvas;
use crate::element::{Print, Shape};
use crate::page::lines_height;
use crate::palette::Stroke;
use crate::words::{MIDDLE, NORMAL, widest, wrapped};

#[derive(Clone, Copy)]
pub enum Sample {
    Sign(Shape),
    Line(Stroke),
}

/// Room for a sample, with the gap to its words.
const SAMPLE: i32 = 360;
/// Between two entries.
const GAP: i32 = 280;
/// Between the chart and its legend.
const ABOVE: i32 = 120;

pub struct Legend {
    entries: Vec<Entry>,
    height: i32,
}

struct Entry {
    sample: Sample,
    lines: Vec<String>,
    at: (i32, i32),
}

impl Legend {
    /// As many entries beside each other as there is room for.
    pub fn new<T: AsRef<str>>(entries: impl IntoIterator<Item = (Sample, T)>, room: i32) -> Self {
        let mut placed: Vec<Entry> = Vec::new();
        let (mut x, mut y, mut row_height) = (0, ABOVE, 0);
        for (sample, words) in entries {
            let lines = wrapped(words.as_ref(), NORMAL, room - SAMPLE, 3);
            let width = SAMPLE + widest(lines.iter().map(String::as_str), NORMAL);
            if x > 0 && x + width > room {
                (x, y, row_height) = (0, y + row_height + 40, 0);
            }
            row_height = row_height.max(lines_height(lines.len().max(1)));
            placed.push(Entry {
                sample,
                lines,
                at: (x, y),
            });
            x += width + GAP;
        }
        let height = if placed.is_empty() { 0 } else { y + row_height };
        Self {
            entries: placed,
            height,
        }
    }

    pub const fn height(&self) -> i32 {
        self.height
    }

    pub fn draw(&self, canvas: &Canvas, left: i32, top: i32) -> Result<(), DrawError> {
        for entry in &self.entries {
            let (x, y) = (left + entry.at.0, top + entry.at.1 + 90);
            match entry.sample {
                Sample::Sign(shape) => canvas.sign((x + 130, y), shape)?,
                Sample::Line(stroke) => canvas.line(&[(x, y), (x + 260, y)], stroke)?,
            }
            canvas.lines(&entry.lines, (x + SAMPLE, y + MIDDLE), Print::START)?;
        }
        Ok(())
    }
}
