//! The municipalities on a map, with a list of them; on a phone the list alone.

mod outlines;

use crate::canvas::Canvas;
use crate::element::Print;
use crate::page::{Page, Said, lines_height};
use crate::palette::{CLASSES, Colour, INK_SOFT, LINE_STRONG, MAP_EDGE, MAP_HATCH, MIST, PAPER};
use crate::words::{MIDDLE, NORMAL, described, shortened, widest, wrapped};
use crate::{DrawError, Style};
use domain::chart::{MapArea, MunicipalityMap};
use outlines::{HEIGHT, Outline, WIDTH, outlines};

/// As wide as the map is drawn beside its list.
const MAP_WIDTH: i32 = 4300;
const LIST_LEFT: i32 = 4700;
/// A class's square, with its number, before the words.
const KEY: i32 = 320;
/// From one line of the list to the next.
const ROW: i32 = 230;
/// An area that is not as wide has no room for the number of its class.
const NUMBERED: i32 = 260;

pub fn draw(chart: &MunicipalityMap, style: &Style) -> Result<String, DrawError> {
    let page = Page::new(style, &chart.title);
    let left = if page.is_wide() { LIST_LEFT } else { 0 };
    let legend = legend(chart, page.width - left);
    let legend_height: i32 = legend.iter().map(|entry| entry.height).sum();
    let is_listed = !page.is_wide() || chart.areas.len() <= LISTED_MAX;
    let rows = if is_listed { chart.areas.len() } else { 0 };
    let list_height = i32::try_from(rows).unwrap_or(0).saturating_mul(ROW);
    let map_height = if page.is_wide() {
        MAP_WIDTH * HEIGHT / WIDTH
    } else {
        0
    };
    let beside = legend_height + 160 + list_height;
    let height = page.top + map_height.max(beside) + 80;
    let said = Said::of(&chart.title, &chart.description, &chart.source);
    page.draw(&said, height, |canvas| {
        if page.is_wide() {
            areas(canvas, chart, page.top + 40)?;
        }
        let mut top = page.top + 40;
        for entry in &legend {
            entry.draw(canvas, (left, top))?;
            top += entry.height;
        }
        top += 160;
        for area in chart.areas.iter().take(rows) {
            listed(canvas, area, (left, top), page.width - left)?;
            top += ROW;
        }
        Ok(())
    })
}

/// More do not fit beside the map; the table has them.
const LISTED_MAX: usize = 20;

struct Entry {
    class: Option<usize>,
    lines: Vec<String>,
    height: i32,
}

fn legend(chart: &MunicipalityMap, room: i32) -> Vec<Entry> {
    let entry = |class: Option<usize>, words: &str| {
        let lines = wrapped(words, NORMAL, room - KEY, 3);
        let height = lines_height(lines.len().max(1)) + 60;
        Entry {
            class,
            lines,
            height,
        }
    };
    let classes = chart.classes.iter().enumerate();
    let mut entries: Vec<Entry> = classes
        .map(|(class, words)| entry(Some(class), words))
        .collect();
    if chart.areas.iter().any(|area| area.class.is_none()) {
        entries.push(entry(None, &chart.hidden));
    }
    entries
}

impl Entry {
    fn draw(&self, canvas: &Canvas, (left, top): (i32, i32)) -> Result<(), DrawError> {
        key(canvas, self.class, (left, top))?;
        canvas.lines(&self.lines, (left + KEY, top + 90 + MIDDLE), Print::START)
    }
}

/// The square of a class with its number, which tells it in grey too; hatched where the value is hidden.
fn key(canvas: &Canvas, class: Option<usize>, (left, top): (i32, i32)) -> Result<(), DrawError> {
    let (right, bottom) = (left + 220, top + 190);
    canvas.rectangle((left, top), (right, bottom), fill(class))?;
    let corners = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
    ];
    match class {
        Some(class) => {
            let at = (
                i32::midpoint(left, right),
                i32::midpoint(top, bottom) + MIDDLE,
            );
            numbered(canvas, class, at)?;
        }
        None => {
            for height in (top + 40..bottom).step_by(60) {
                canvas.line(&[(left, height), (right, height)], MAP_HATCH)?;
            }
        }
    }
    canvas.line(&corners, MAP_EDGE)
}

fn numbered(canvas: &Canvas, class: usize, at: (i32, i32)) -> Result<(), DrawError> {
    let print = Print {
        halo: true,
        ..Print::MIDDLE
    };
    canvas.text(&class.saturating_add(1).to_string(), at, print)
}

fn fill(class: Option<usize>) -> Colour {
    match class {
        Some(class) => CLASSES.get(class).copied().unwrap_or(LINE_STRONG),
        None => PAPER,
    }
}

fn listed(
    canvas: &Canvas,
    area: &MapArea,
    (left, top): (i32, i32),
    room: i32,
) -> Result<(), DrawError> {
    key(canvas, area.class, (left, top))?;
    let text_room = widest([area.text.as_str()], NORMAL).min(room / 2);
    let text = shortened(&area.text, NORMAL, text_room);
    let name = shortened(&area.name, NORMAL, room - KEY - text_room - 100);
    let base = top + 90 + MIDDLE;
    canvas.text(&name, (left + KEY, base), Print::START)?;
    let print = Print::END.coloured(INK_SOFT);
    canvas.text(&text, (left + room, base), print)
}

/// Every municipality; those that are not counted are pale and have no edge.
fn areas(canvas: &Canvas, chart: &MunicipalityMap, top: i32) -> Result<(), DrawError> {
    let mut numbers = Vec::new();
    for outline in outlines() {
        let outline = outline.scaled(MAP_WIDTH, top);
        let area = chart.areas.iter().find(|area| area.code == outline.code);
        let Some(area) = area else {
            for ring in &outline.rings {
                canvas.area(ring, MIST)?;
            }
            continue;
        };
        let at = outline.middle();
        let title = described(&area.name, &area.text, "");
        canvas.titled(&title, at, at, |canvas| {
            shape(canvas, &outline, fill(area.class))?;
            if area.class.is_none() {
                for (from, to) in outline.hatching(60) {
                    canvas.line(&[from, to], MAP_HATCH)?;
                }
            }
            Ok(())
        })?;
        numbers.extend(
            area.class
                .filter(|_| outline.width() >= NUMBERED)
                .map(|class| (class, at)),
        );
    }
    for (class, (x, y)) in numbers {
        numbered(canvas, class, (x, y + MIDDLE))?;
    }
    Ok(())
}

fn shape(canvas: &Canvas, outline: &Outline, fill: Colour) -> Result<(), DrawError> {
    for ring in &outline.rings {
        canvas.area(ring, fill)?;
        let closed: Vec<_> = ring.iter().chain(ring.first()).copied().collect();
        canvas.line(&closed, MAP_EDGE)?;
    }
    Ok(())
}
