//! The parts of one whole, as one bar and a list below it.

use crate::canvas::Canvas;
use crate::element::Print;
use crate::page::{Page, Said, lines_height};
use crate::palette::{Colour, MIST, PARTS, PROVISIONAL};
use crate::scale::Scale;
use crate::words::{MIDDLE, NORMAL, described, widest, width, wrapped};
use crate::{DrawError, Style};
use domain::chart::{Part, Parts};

const BAR_HEIGHT: i32 = 460;
/// The colour's square in the list, with the number beside it.
const KEY: i32 = 560;
/// Between two parts of the bar, half on either side.
const GAP: i32 = 20;

/// A part with what tells it from the others: a number, for a print in grey, and a colour.
struct Numbered<'a> {
    number: String,
    part: &'a Part,
    /// `None` of what is hidden, and of the part that stands for it.
    colour: Option<Colour>,
}

pub fn draw(chart: &Parts, style: &Style) -> Result<String, DrawError> {
    let page = Page::new(style, &chart.title);
    let parts = numbered(chart);
    let bar_top = page.top + 230;
    let list_top = bar_top + BAR_HEIGHT + 160;
    let text_wanted = widest(parts.iter().map(|part| part.part.text.as_str()), NORMAL);
    let text_room = text_wanted.min(page.width * 4 / 10);
    let label_room = page.width - KEY - text_room - 160;
    let label_width = widest(parts.iter().map(|part| part.part.label.as_str()), NORMAL);
    let text_left = KEY + label_width.min(label_room) + 160;

    let mut top = list_top;
    let mut rows = Vec::new();
    for part in &parts {
        let label = wrapped(&part.part.label, NORMAL, label_room, 4);
        let text = wrapped(&part.part.text, NORMAL, text_room, 4);
        let height = lines_height(label.len().max(text.len()).max(1)) + 80;
        rows.push((part, label, text, top));
        top += height;
    }
    page.draw(
        &Said::of(&chart.title, &chart.description, &chart.source),
        top + 20,
        |canvas| {
            bar(canvas, &parts, page.width, bar_top)?;
            for (part, label, text, top) in rows {
                let base = top + 90 + MIDDLE;
                if part.part.size.is_some() {
                    let corner = (200, top + 190);
                    swatch(canvas, part.colour, (0, top), corner)?;
                }
                canvas.text(&part.number, (290, base), Print::START)?;
                canvas.lines(&label, (KEY, base), Print::START)?;
                canvas.lines(&text, (text_left, base), Print::START)?;
            }
            Ok(())
        },
    )
}

fn numbered(chart: &Parts) -> Vec<Numbered<'_>> {
    // Only what is seen takes a colour, so that neighbours in the bar differ.
    let mut colours = PARTS.into_iter().cycle();
    let parts = chart.parts.iter().map(|part| {
        let colour = part.size.and_then(|_| colours.next());
        (part, colour)
    });
    let rest = chart.rest.iter().map(|rest| (rest, None));
    let numbers = 1u32..;
    numbers
        .zip(parts.chain(rest))
        .map(|(number, (part, colour))| Numbered {
            number: number.to_string(),
            part,
            colour,
        })
        .collect()
}

fn bar(canvas: &Canvas, parts: &[Numbered], page_width: i32, top: i32) -> Result<(), DrawError> {
    let sizes = parts.iter().filter_map(|part| part.part.size);
    let whole: f64 = sizes.clone().sum();
    if sizes.clone().any(|size| size < 0.0) {
        return Err(DrawError::BeyondAxis);
    }
    if !whole.is_finite() {
        return Err(DrawError::NotFinite);
    }
    if whole <= 0.0 {
        return Ok(());
    }
    let x = Scale::new(0.0, whole, (0, page_width))?;
    let bottom = top + BAR_HEIGHT;
    let (mut before, mut named_until) = (0.0, 0);
    for part in parts {
        let Some(size) = part.part.size.filter(|size| *size > 0.0) else {
            continue;
        };
        let (left, right) = (x.at(before), x.at(before + size));
        before += size;
        let (from, to) = ((left + GAP / 2, top), (right - GAP / 2, bottom));
        let title = described(&part.part.label, &part.part.text, "");
        let half = width(&part.number, NORMAL) / 2;
        let middle = i32::midpoint(left, right);
        canvas.titled(&title, from, to, |canvas| {
            swatch(canvas, part.colour, from, (to.0.max(from.0 + 10), to.1))?;
            if middle - half >= named_until {
                named_until = middle + half + 40;
                let at = (middle.min(page_width - half).max(half), top - 60);
                canvas.text(&part.number, at, Print::MIDDLE)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn swatch(
    canvas: &Canvas,
    colour: Option<Colour>,
    (left, top): (i32, i32),
    (right, bottom): (i32, i32),
) -> Result<(), DrawError> {
    if let Some(colour) = colour {
        return canvas.rectangle((left, top), (right, bottom), colour);
    }
    canvas.rectangle((left, top), (right, bottom), MIST)?;
    let (left, right) = (left + 10, right - 10);
    let corners = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
    ];
    canvas.line(&corners, PROVISIONAL)
}
