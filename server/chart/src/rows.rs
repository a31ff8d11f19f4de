//! Rows of bars or of dots, each with its name and its value in words.

use crate::axis::{self, Field};
use crate::canvas::Canvas;
use crate::element::{Form, Print, Shape};
use crate::flags::Flags;
use crate::page::{Page, Said, lines_height};
use crate::palette::{BAR, INK_SOFT, NAVY, WHISKER};
use crate::scale::Scale;
use crate::words::{LINE_HEIGHT, MIDDLE, NORMAL, described, widest, wrapped};
use crate::{DrawError, Style};
use domain::chart::{Row, RowChart, RowShape};

/// Half of a bar's height.
const HALF_BAR: i32 = 90;
/// The least from one row to the next.
const ROW: i32 = 330;

struct Placed<'a> {
    row: &'a Row,
    label: Vec<String>,
    text: Vec<String>,
    top: i32,
    bottom: i32,
}

pub fn draw(chart: &RowChart, style: &Style) -> Result<String, DrawError> {
    if chart.shape == RowShape::Bar && chart.axis.min != 0.0 {
        return Err(DrawError::TruncatedBars);
    }
    let page = Page::new(style, &chart.title);
    let columns = Columns::new(chart, &page);
    let x = Scale::of(&chart.axis, (columns.left, columns.right))?;
    if let Some(level) = &chart.reference {
        x.check(level.value)?;
    }
    let reference = chart.reference.iter();
    let reference = reference.map(|level| (x.at(level.value), level.label.as_str()));
    let flags = Flags::new(reference, page.width);
    let top = page.top + flags.height() + 60;
    let rows = columns.place(chart, top);
    let bottom = rows.last().map_or(top, |row| row.bottom) + 40;
    let field = Field {
        left: columns.left,
        right: columns.right,
        top,
        bottom,
    };
    let name = wrapped(&chart.axis_name, NORMAL, page.width * 9 / 10, 3);
    let height = bottom + 300 + lines_height(name.len()) + 40;
    page.draw(
        &Said::of(&chart.title, &chart.description, &chart.source),
        height,
        |canvas| {
            axis::gridded(canvas, &axis::labels(&chart.axis, &x)?, field, page.width)?;
            flags.draw(canvas, page.top, bottom)?;
            for placed in &rows {
                let reach = ((0, placed.top), (page.width, placed.bottom));
                canvas.titled(
                    &described(&placed.row.label, &placed.row.text, &placed.row.note),
                    reach.0,
                    reach.1,
                    |canvas| {
                        columns.draw_words(canvas, placed, &page)?;
                        draw_value(canvas, placed.row, columns.middle(placed), &x, chart.shape)
                    },
                )?;
            }
            let print = Print::START.coloured(INK_SOFT);
            let room = widest(name.iter().map(String::as_str), NORMAL);
            let left = field.left.min(page.width - room);
            canvas.lines(&name, (left, bottom + 430), print)
        },
    )
}

/// Where names, values and words stand. On a phone the words stand above the values.
struct Columns {
    stacked: bool,
    label_room: i32,
    text_room: i32,
    left: i32,
    right: i32,
}

impl Columns {
    fn new(chart: &RowChart, page: &Page) -> Self {
        let wanted = |words: fn(&Row) -> &str| widest(chart.rows.iter().map(words), NORMAL);
        let stacked = !page.is_wide();
        let most_text = if stacked { 50 } else { 28 };
        let text_room = wanted(|row| &row.text).min(page.width * most_text / 100);
        if stacked {
            return Self {
                stacked,
                label_room: page.width - text_room - 320,
                text_room,
                // Room for half a label of the axis on either side.
                left: 150,
                right: page.width - 220,
            };
        }
        let label_room = wanted(|row| &row.label).min(page.width * 34 / 100);
        Self {
            stacked,
            label_room,
            text_room,
            left: label_room + 150,
            right: page.width - (text_room + 150).max(220),
        }
    }

    fn place<'a>(&self, chart: &'a RowChart, top: i32) -> Vec<Placed<'a>> {
        let mut top = top;
        let place = |row: &'a Row| {
            let label = wrapped(&row.label, NORMAL, self.label_room, 4);
            let text = wrapped(&row.text, NORMAL, self.text_room, 4);
            let words = lines_height(label.len().max(text.len()));
            let height = match (self.stacked, row.value) {
                (true, Some(_)) => words + HALF_BAR * 2 + 160,
                (true, None) => words + 120,
                (false, _) => ROW.max(words + 60),
            };
            let placed = Placed {
                row,
                label,
                text,
                top,
                bottom: top + height,
            };
            top += height;
            placed
        };
        chart.rows.iter().map(place).collect()
    }

    /// The height at which the value of a row lies.
    const fn middle(&self, placed: &Placed) -> i32 {
        if self.stacked {
            placed.bottom - HALF_BAR - 70
        } else {
            i32::midpoint(placed.top, placed.bottom)
        }
    }

    fn draw_words(&self, canvas: &Canvas, placed: &Placed, page: &Page) -> Result<(), DrawError> {
        let first = |lines: &[String]| {
            if self.stacked {
                placed.top + 150
            } else {
                let above = lines_height(lines.len()) - LINE_HEIGHT;
                self.middle(placed) + MIDDLE - above / 2
            }
        };
        // Above the values they lie on the grid.
        let halo = self.stacked;
        let label = Print {
            halo,
            ..Print::START
        };
        // Beside the axis, not across it.
        let start = if self.stacked { self.left + 50 } else { 0 };
        canvas.lines(&placed.label, (start, first(&placed.label)), label)?;
        let (at, print) = if self.stacked {
            (page.width, Print { halo, ..Print::END })
        } else {
            (self.right + 150, Print::START)
        };
        canvas.lines(&placed.text, (at, first(&placed.text)), print)
    }
}

fn draw_value(
    canvas: &Canvas,
    row: &Row,
    middle: i32,
    x: &Scale,
    shape: RowShape,
) -> Result<(), DrawError> {
    let Some(value) = row.value else {
        return Ok(());
    };
    x.check(value)?;
    if shape == RowShape::Bar {
        let from = (x.ends.0, middle - HALF_BAR);
        canvas.rectangle(from, (x.at(value), middle + HALF_BAR), BAR)?;
    }
    if let Some(interval) = row.interval {
        x.check(interval.low)?;
        x.check(interval.high)?;
        let (low, high) = (x.at(interval.low), x.at(interval.high));
        canvas.line(&[(low, middle), (high, middle)], WHISKER)?;
        for end in [low, high] {
            canvas.line(&[(end, middle - 50), (end, middle + 50)], WHISKER)?;
        }
    }
    if shape == RowShape::Dot {
        let dot = Shape {
            form: Form::Circle,
            radius: 60,
            fill: NAVY,
            edge: None,
        };
        canvas.sign((x.at(value), middle), dot)?;
    }
    Ok(())
}
