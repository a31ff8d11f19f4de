//! A funnel plot.

use crate::axis::{self, Field};
use crate::canvas::Canvas;
use crate::element::{Anchor, Form, Print, Shape};
use crate::end_labels::EndLabels;
use crate::legend::{Legend, Sample};
use crate::page::{Page, Said, lines_height};
use crate::palette::{CENTRE, INK_SOFT, INNER_LIMITS, LIMITS, NAVY};
use crate::scale::Scale;
use crate::words::{MIDDLE, NORMAL, described, width, wrapped};
use crate::{DrawError, Style};
use domain::chart::{Certainty, Funnel, funnel_limits};
use domain::statistics::Interval;

const DOT: i32 = 55;
/// Points along a limit.
const SAMPLES: u32 = 60;

pub fn draw(chart: &Funnel, style: &Style) -> Result<String, DrawError> {
    let page = Page::new(style, &chart.title);
    let names = named_lines(chart);
    let none = names.iter().filter(|_| page.is_wide());
    let ends = EndLabels::new(none.map(|(value, _, label)| (*value, *label)));
    let name = wrapped(&chart.y_name, NORMAL, page.width, 3);
    let top = page.top + lines_height(name.len()) + 120;
    let least = if page.is_wide() { 3200 } else { 2300 };
    let field = Field {
        left: axis::room_at_the_left(&chart.y, page.width),
        right: page.width - ends.width().max(200),
        top,
        bottom: top + least.max(ends.height()),
    };
    let x = Scale::of(&chart.x, (field.left, field.right))?;
    let y = Scale::of(&chart.y, (field.bottom, field.top))?;
    y.check(chart.overall)?;
    let x_name = wrapped(&chart.x_name, NORMAL, page.width - field.left, 3);
    let below = field.bottom + 300 + lines_height(x_name.len());
    let explained = names.iter().filter(|_| !page.is_wide());
    let explained = explained.map(|(_, stroke, label)| (Sample::Line(*stroke), *label));
    let legend = Legend::new(explained, page.width);
    let height = below + legend.height() + 40;

    page.draw(
        &Said::of(&chart.title, &chart.description, &chart.source),
        height,
        |canvas| {
            let soft = Print::START.coloured(INK_SOFT);
            canvas.lines(&name, (0, page.top + 130), soft)?;
            axis::upright(canvas, &chart.y, &y, field, true)?;
            axis::ticked(canvas, &axis::labels(&chart.x, &x)?, field, page.width)?;
            canvas.lines(&x_name, (field.left, field.bottom + 430), soft)?;
            for (certainty, stroke) in [
                (Certainty::Percent998, LIMITS),
                (Certainty::Percent95, INNER_LIMITS),
            ] {
                for line in limit(chart, certainty, (&x, &y)) {
                    canvas.line(&line, stroke)?;
                }
            }
            let centre = y.at(chart.overall);
            canvas.line(&[(field.left, centre), (field.right, centre)], CENTRE)?;
            draw_points(canvas, chart, (&x, &y), field)?;
            ends.draw(canvas, |value| y.at(value), field)?;
            legend.draw(canvas, 0, below)
        },
    )
}

/// The lines with their names, and the value at which each ends.
fn named_lines(chart: &Funnel) -> [(f64, crate::palette::Stroke, &str); 3] {
    let end = |certainty| {
        funnel_limits(chart.overall, chart.x.max, certainty).map_or(chart.overall, |at| at.high)
    };
    let (inner, outer) = &chart.limit_labels;
    [
        (end(Certainty::Percent998), LIMITS, outer),
        (end(Certainty::Percent95), INNER_LIMITS, inner),
        (chart.overall, CENTRE, &chart.overall_label),
    ]
}

/// Both sides of a limit, without what lies beyond the axis. The smaller the group, the closer the
/// samples, since there the curve bends most.
fn limit(chart: &Funnel, certainty: Certainty, (x, y): (&Scale, &Scale)) -> Vec<Vec<(i32, i32)>> {
    let first = chart.x.min.max(1.0);
    let growth = (chart.x.max / first).max(1.0);
    let at = |sample: u32| {
        let of = first * growth.powf(f64::from(sample) / f64::from(SAMPLES));
        funnel_limits(chart.overall, of, certainty).map(|limits| (of, limits))
    };
    let samples: Vec<(f64, Interval)> = (0..=SAMPLES).filter_map(at).collect();
    let side = |value: fn(&Interval) -> f64| {
        let pieces = samples.split(move |(_, limits)| !y.holds(value(limits)));
        pieces.map(move |piece| {
            let points = piece.iter();
            let points = points.map(|(of, limits)| (x.at(*of), y.at(value(limits))));
            points.collect::<Vec<_>>()
        })
    };
    let both = side(|limits| limits.low).chain(side(|limits| limits.high));
    both.filter(|piece| piece.len() > 1).collect()
}

fn draw_points(
    canvas: &Canvas,
    chart: &Funnel,
    (x, y): (&Scale, &Scale),
    field: Field,
) -> Result<(), DrawError> {
    let mut places = Vec::new();
    for point in &chart.points {
        let of = f64::from(point.of);
        x.check(of)?;
        y.check(point.share)?;
        places.push((x.at(of), y.at(point.share)));
    }
    let mut taken: Vec<Taken> = places.iter().map(|at| Taken::dot(*at)).collect();
    for (point, at) in chart.points.iter().zip(places) {
        let dot = Shape {
            form: Form::Circle,
            radius: DOT,
            fill: NAVY,
            edge: None,
        };
        let room = Taken::dot(at);
        let reach = ((room.left, room.top), (room.right, room.bottom));
        canvas.titled(
            &described(&point.name, &point.label, &point.note),
            reach.0,
            reach.1,
            |canvas| {
                canvas.sign(at, dot)?;
                // Where every place for a name is taken, the title and the table still name the point.
                let Some((label, anchor)) = free_place(&point.name, at, field, &taken) else {
                    return Ok(());
                };
                let print = Print {
                    anchor,
                    halo: true,
                    ..Print::START
                };
                let text_at = match anchor {
                    Anchor::Start => (label.left, label.base()),
                    Anchor::Middle => (i32::midpoint(label.left, label.right), label.base()),
                    Anchor::End => (label.right, label.base()),
                };
                canvas.text(&point.name, text_at, print)?;
                taken.push(label);
                Ok(())
            },
        )?;
    }
    Ok(())
}

/// A part of the field that is already drawn on.
#[derive(Clone, Copy)]
struct Taken {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Taken {
    const fn dot((x, y): (i32, i32)) -> Self {
        Self {
            left: x - DOT - 20,
            right: x + DOT + 20,
            top: y - DOT - 20,
            bottom: y + DOT + 20,
        }
    }

    const fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    const fn base(&self) -> i32 {
        i32::midpoint(self.top, self.bottom) + MIDDLE
    }
}

/// To the right of a dot, to its left, above or below, whichever is free first.
fn free_place(
    name: &str,
    (x, y): (i32, i32),
    field: Field,
    taken: &[Taken],
) -> Option<(Taken, Anchor)> {
    let wide = width(name, NORMAL);
    let beside = DOT + 40;
    let at = |left: i32, middle: i32| Taken {
        left,
        right: left + wide,
        top: middle - 80,
        bottom: middle + 80,
    };
    [
        (at(x + beside, y), Anchor::Start),
        (at(x - beside - wide, y), Anchor::End),
        (at(x - wide / 2, y - 160), Anchor::Middle),
        (at(x - wide / 2, y + 160), Anchor::Middle),
    ]
    .into_iter()
    .find(|(label, _)| {
        let inside = label.left >= field.left
            && label.right <= field.right
            && label.top >= field.top - 80
            && label.bottom <= field.bottom;
        inside && !taken.iter().any(|other| label.touches(other))
    })
}
