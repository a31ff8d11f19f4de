//! Several courses of one quantity over the same places.

use crate::axis::{self, Field};
use crate::canvas::Canvas;
use crate::element::Print;
use crate::legend::{Legend, Sample};
use crate::line::series::{SMALL, shape};
use crate::page::{Page, Said, lines_height};
use crate::palette::{CENTRE, EXPECTED, INK_SOFT, SERIES, Stroke};
use crate::scale::{Named, Scale, place};
use crate::words::{NORMAL, wrapped};
use crate::{DrawError, Style};
use domain::chart::{Mark, Strand, StrandKind, Strands};

pub fn draw(chart: &Strands, style: &Style) -> Result<String, DrawError> {
    let page = Page::new(style, &chart.title);
    let last = chart.places.len().saturating_sub(1);
    let left = axis::room_at_the_left(&chart.y, page.width);
    let right = page.width - 160;
    let x = Scale::new(-0.5, place(last) + 0.5, (left, right))?;
    let name = wrapped(&chart.y_name, NORMAL, page.width, 3);
    let top = page.top + lines_height(name.len()) + 120;
    let field = Field {
        left,
        right,
        top,
        bottom: top + if page.is_wide() { 2900 } else { 2000 },
    };
    let y = Scale::of(&chart.y, (field.bottom, field.top))?;
    let strands = chart.strands.iter();
    let explained = strands.map(|strand| (Sample::Line(stroke(strand.kind)), &strand.name));
    let legend = Legend::new(explained, page.width);
    let below = field.bottom + 300;
    page.draw(
        &Said::of(&chart.title, &chart.description, &chart.source),
        below + legend.height() + 40,
        |canvas| {
            let name_print = Print::START.coloured(INK_SOFT);
            canvas.lines(&name, (0, page.top + 130), name_print)?;
            axis::upright(canvas, &chart.y, &y, field, true)?;
            axis::ticked(canvas, &ticks(chart, &x), field, page.width)?;
            for strand in &chart.strands {
                draw_lines(canvas, strand, (&x, &y))?;
            }
            draw_places(canvas, chart, (&x, &y), field)?;
            legend.draw(canvas, 0, below)
        },
    )
}

const fn stroke(kind: StrandKind) -> Stroke {
    match kind {
        StrandKind::Planned => CENTRE,
        StrandKind::Actual => SERIES,
        StrandKind::Expected => EXPECTED,
    }
}

fn ticks<'a>(chart: &'a Strands, x: &Scale) -> Vec<Named<'a>> {
    let places = chart.places.iter().enumerate();
    let named = places.filter(|(_, (_, tick))| !tick.is_empty());
    named
        .map(|(index, (_, tick))| Named {
            at: x.at(place(index)),
            text: tick,
        })
        .collect()
}

/// A line with a gap where nothing is known.
fn draw_lines(canvas: &Canvas, strand: &Strand, (x, y): (&Scale, &Scale)) -> Result<(), DrawError> {
    let mut line = Vec::new();
    for (index, value) in strand.values.iter().enumerate() {
        match value {
            Some((value, _)) => {
                y.check(*value)?;
                line.push((x.at(place(index)), y.at(*value)));
            }
            None => draw_line(canvas, &std::mem::take(&mut line), strand.kind)?,
        }
    }
    draw_line(canvas, &line, strand.kind)
}

fn draw_line(canvas: &Canvas, line: &[(i32, i32)], kind: StrandKind) -> Result<(), DrawError> {
    match line.len() {
        0 | 1 => Ok(()),
        _ => canvas.line(line, stroke(kind)),
    }
}

/// The signs of what came; each place tells all its values to a pointer.
fn draw_places(
    canvas: &Canvas,
    chart: &Strands,
    (x, y): (&Scale, &Scale),
    field: Field,
) -> Result<(), DrawError> {
    for (index, (name, _)) in chart.places.iter().enumerate() {
        let known = chart.strands.iter().filter_map(|strand| {
            let (value, words) = strand.values.get(index)?.as_ref()?;
            Some((strand, *value, words))
        });
        let known: Vec<_> = known.collect();
        let words = known
            .iter()
            .map(|(strand, _, words)| format!("{}: {words}", strand.name));
        let title = format!("{name} – {}", words.collect::<Vec<_>>().join("; "));
        let index = place(index);
        let from = (x.at(index - 0.5), field.top);
        let to = (x.at(index + 0.5), field.bottom);
        canvas.titled(&title, from, to, |canvas| {
            let actual = known
                .iter()
                .filter(|(strand, _, _)| strand.kind == StrandKind::Actual);
            for (_, value, _) in actual {
                canvas.sign((x.at(index), y.at(*value)), shape(Mark::None, SMALL))?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
