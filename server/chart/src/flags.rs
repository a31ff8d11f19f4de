//! Vertical lines through a chart, each with its words above it.

use crate::DrawError;
use crate::canvas::Canvas;
use crate::element::{Anchor, Print};
use crate::page::lines_height;
use crate::palette::{BREAK, INK_SOFT};
use crate::words::{NORMAL, widest, wrapped};

/// How wide a label may be.
const ROOM: i32 = 2600;

/// In as many rows as their labels need.
pub struct Flags {
    flags: Vec<Flag>,
    height: i32,
}

struct Flag {
    x: i32,
    middle: i32,
    lines: Vec<String>,
    /// From the top of all flags down to the bottom of this one.
    bottom: i32,
}

impl Flags {
    /// Each from where its line stands and what it says.
    pub fn new<'a>(all: impl IntoIterator<Item = (i32, &'a str)>, page_width: i32) -> Self {
        let mut flags: Vec<Flag> = Vec::new();
        let mut height = 0;
        for (line, label) in all {
            let lines = wrapped(label, NORMAL, ROOM, 3);
            let half = widest(lines.iter().map(String::as_str), NORMAL) / 2;
            let middle = line.min(page_width - half).max(half);
            // Below every flag that it would touch, whose lines would also run through its words.
            let above = flags
                .iter()
                .filter(|flag| (flag.middle - middle).abs() < flag.half() + half + 100)
                .map(|flag| flag.bottom)
                .max();
            let bottom = above.unwrap_or(0) + lines_height(lines.len());
            height = height.max(bottom);
            flags.push(Flag {
                x: line,
                middle,
                lines,
                bottom,
            });
        }
        Self { flags, height }
    }

    pub const fn height(&self) -> i32 {
        self.height
    }

    pub fn draw(&self, canvas: &Canvas, top: i32, foot: i32) -> Result<(), DrawError> {
        for flag in &self.flags {
            let bottom = top + flag.bottom;
            canvas.line(&[(flag.x, bottom + 20), (flag.x, foot)], BREAK)?;
        }
        for flag in &self.flags {
            let print = Print {
                anchor: Anchor::Middle,
                halo: true,
                ..Print::START.coloured(INK_SOFT)
            };
            let first = top + flag.bottom - lines_height(flag.lines.len()) + 130;
            canvas.lines(&flag.lines, (flag.middle, first), print)?;
        }
        Ok(())
    }
}

impl Flag {
    fn half(&self) -> i32 {
        widest(self.lines.iter().map(String::as_str), NORMAL) / 2
    }
}
