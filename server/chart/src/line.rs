//! A line chart with the lines it is held against.

mod levels;
mod limits;
pub mod series;

use crate::axis::{self, Field};
use crate::element::Print;
use crate::flags::Flags;
use crate::legend::{Legend, Sample};
use crate::page::{Page, Said, lines_height};
use crate::palette::{CENTRE, INK_SOFT, LIMITS, PROVISIONAL};
use crate::scale::{Named, Scale, place};
use crate::words::{NORMAL, wrapped};
use crate::{DrawError, Style};
use domain::chart::{LineChart, Sign};
use levels::Levels;
use series::Series;

pub fn draw(chart: &LineChart, style: &Style) -> Result<String, DrawError> {
    let page = Page::new(style, &chart.title);
    let last = chart.points.len().saturating_sub(1);
    let left = axis::room_at_the_left(&chart.y, page.width);
    let levels = Levels::new(chart, last, page.is_wide());
    let right = page.width - levels.end_labels.width().max(160);

    let x = Scale::new(-0.5, place(last) + 0.5, (left, right))?;
    let name = wrapped(&chart.y_name, NORMAL, page.width, 3);
    let flags_top = page.top + lines_height(name.len()) + 60;
    let breaks = chart.breaks.iter().filter(|cut| cut.before <= last);
    let breaks = breaks.map(|cut| (x.at(place(cut.before) - 0.5), cut.label.as_str()));
    let flags = Flags::new(breaks, page.width);
    let least = if page.is_wide() { 2900 } else { 2000 };
    let top = flags_top + flags.height() + 60;
    let field = Field {
        left,
        right,
        top,
        bottom: top + least.max(levels.end_labels.height()),
    };
    let y = Scale::of(&chart.y, (field.bottom, field.top))?;
    let legend = Legend::new(explained(chart, &levels, &page), page.width);
    let below = field.bottom + 300;

    let height = below + legend.height() + 40;
    page.draw(
        &Said::of(&chart.title, &chart.description, &chart.source),
        height,
        |canvas| {
            let name_print = Print::START.coloured(INK_SOFT);
            canvas.lines(&name, (0, page.top + 130), name_print)?;
            axis::upright(canvas, &chart.y, &y, field, true)?;
            for stretch in &chart.stretches {
                limits::draw(canvas, stretch, last, (&x, &y))?;
            }
            levels.draw(canvas, (&x, &y))?;
            flags.draw(canvas, flags_top, field.bottom)?;
            axis::ticked(canvas, &periods(chart, &x), field, page.width)?;
            Series {
                points: &chart.points,
                breaks: &chart.breaks,
                field,
            }
            .draw(canvas, (&x, &y))?;
            levels.draw_labels(canvas, (&x, &y), field)?;
            legend.draw(canvas, 0, below)
        },
    )
}

/// What the legend tells: the signs in use, and what the letters at the levels of a phone mean.
fn explained(chart: &LineChart, levels: &Levels, page: &Page) -> Vec<(Sample, String)> {
    let sample = |sign: Sign| match sign {
        Sign::Point(mark) => Sample::Sign(series::shape(mark, series::LARGEST)),
        Sign::Centre => Sample::Line(CENTRE),
        Sign::Limits => Sample::Line(LIMITS),
        Sign::ProvisionalLimits => Sample::Line(PROVISIONAL),
    };
    let signs = chart.legend.iter();
    let signs = signs.map(|(sign, words)| (sample(*sign), words.clone()));
    let levels = levels.explained().filter(|_| !page.is_wide());
    signs.chain(levels).collect()
}

/// The periods that are named below the axis.
fn periods<'a>(chart: &'a LineChart, x: &Scale) -> Vec<Named<'a>> {
    let points = chart.points.iter().enumerate();
    let named = points.filter(|(_, point)| !point.tick.is_empty());
    named
        .map(|(index, point)| Named {
            at: x.at(place(index)),
            text: &point.tick,
        })
        .collect()
}
