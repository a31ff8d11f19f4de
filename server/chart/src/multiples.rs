//! Small line charts side by side.

use crate::axis::{self, Field};
use crate::canvas::Canvas;
use crate::element::Print;
use crate::line::series::Series;
use crate::page::{Page, Said, lines_height};
use crate::palette::{AXIS, BREAK, CENTRE, INK_SOFT};
use crate::scale::{Scale, place};
use crate::words::{NORMAL, shortened, wrapped};
use crate::{DrawError, Style};
use domain::chart::{Multiples, Panel};

const FIELD_HEIGHT: i32 = 1100;
/// Between two panels.
const GAP: i32 = 260;

pub fn draw(chart: &Multiples, style: &Style) -> Result<String, DrawError> {
    let page = Page::new(style, &chart.title);
    let columns: usize = match (page.is_wide(), chart.panels.len()) {
        (true, 0..=6) => 3,
        (true, _) => 4,
        (false, _) => 2,
    };
    let count = i32::try_from(columns).unwrap_or(1);
    let left = axis::room_at_the_left(&chart.y, page.width);
    let width = (page.width - left - 60 - GAP * (count - 1)) / count;
    let titles: Vec<Vec<String>> = chart
        .panels
        .iter()
        .map(|panel| wrapped(&panel.title, NORMAL, width, 3))
        .collect();
    let title_lines = titles.iter().map(Vec::len).max().unwrap_or(0);
    let words = lines_height(title_lines + 1) + 80;
    let row_height = words + FIELD_HEIGHT + 460;

    let rows = i32::try_from(chart.panels.len().div_ceil(columns)).unwrap_or(0);
    let height = page.top + rows * row_height + 40;
    page.draw(
        &Said::of(&chart.title, &chart.description, &chart.source),
        height,
        |canvas| {
            let mut top = page.top;
            for (panels, titles) in chart.panels.chunks(columns).zip(titles.chunks(columns)) {
                let field_top = top + words;
                let bottom = field_top + FIELD_HEIGHT;
                let y = Scale::of(&chart.y, (bottom, field_top))?;
                for (column, (panel, title)) in (0i32..).zip(panels.iter().zip(titles)) {
                    let left = left + column * (width + GAP);
                    let field = Field {
                        left,
                        right: left + width,
                        top: field_top,
                        bottom,
                    };
                    let bold = Print {
                        bold: true,
                        ..Print::START
                    };
                    canvas.lines(title, (left, top + 140), bold)?;
                    let text = shortened(&panel.text, NORMAL, width);
                    let below = top + 140 + lines_height(title.len());
                    canvas.text(&text, (left, below), Print::START)?;
                    draw_panel(canvas, chart, panel, &y, field, column == 0)?;
                }
                top += row_height;
            }
            Ok(())
        },
    )
}

/// The scale is shared, so that only the first of a row says it.
fn draw_panel(
    canvas: &Canvas,
    chart: &Multiples,
    panel: &Panel,
    y: &Scale,
    field: Field,
    named: bool,
) -> Result<(), DrawError> {
    axis::upright(canvas, &chart.y, y, field, named)?;
    let last = panel.points.len().saturating_sub(1);
    let x = Scale::new(-0.5, place(last) + 0.5, (field.left, field.right))?;
    let bottom = field.bottom;
    canvas.line(&[(field.left, bottom), (field.right, bottom)], AXIS)?;
    if let Some(centre) = panel.centre {
        y.check(centre)?;
        let height = y.at(centre);
        canvas.line(&[(field.left, height), (field.right, height)], CENTRE)?;
    }
    for cut in chart.breaks.iter().filter(|cut| cut.before <= last) {
        let at = x.at(place(cut.before) - 0.5);
        canvas.line(&[(at, field.top), (at, field.bottom)], BREAK)?;
    }
    Series {
        points: &panel.points,
        breaks: &chart.breaks,
        field,
    }
    .draw(canvas, (&x, y))?;
    ends(canvas, panel, field)
}

/// The first period and the last.
fn ends(canvas: &Canvas, panel: &Panel, field: Field) -> Result<(), DrawError> {
    let ticks = panel.points.iter().map(|point| point.tick.as_str());
    let mut ticks = ticks.filter(|tick| !tick.is_empty());
    let room = (field.right - field.left) / 2 - 60;
    let base = field.bottom + 190;
    let soft = |print: Print| print.coloured(INK_SOFT);
    if let Some(first) = ticks.next() {
        let text = shortened(first, NORMAL, room);
        canvas.text(&text, (field.left, base), soft(Print::START))?;
    }
    if let Some(last) = ticks.next_back() {
        let text = shortened(last, NORMAL, room);
        canvas.text(&text, (field.right, base), soft(Print::END))?;
    }
    Ok(())
}
