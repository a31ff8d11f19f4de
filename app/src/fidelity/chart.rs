//! The totals of a site over time. Reviews are few, so no rule of chance is asked: the sentence says
//! what changed since the last.

use super::texts::Texts;
use super::words;
use crate::ui::chart_frame;
use crate::visit::Visit;
use chrono::{Datelike, NaiveDate};
use domain::chart::{Axis, Chart, Level, LineChart, Point, Tick};
use domain::fidelity::{Band, FidelityScale, ReviewLine, SiteView};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// The chart of the site with its sentence; of fewer than two totals the sentence alone. `place` tells
/// the charts of a page apart.
pub fn figure(visit: &Visit, site: &SiteView, place: usize) -> AnyView {
    let sentence = words::since_last(&site.newest.review, site.since_last, visit.locale);
    let framed = line_chart(site, &sentence, visit.locale).and_then(|line| {
        let name = format!("site-{place}");
        chart_frame(&*visit.backend, &Chart::Line(line), &name, None)
    });
    framed.unwrap_or_else(|| view! { <p class="fidelity-sentence">{sentence}</p> }.into_any())
}

/// Of the reviews by the scale of the newest one; `None` of fewer than two totals.
fn line_chart(site: &SiteView, sentence: &str, locale: Locale) -> Option<LineChart> {
    let t = Texts::of(locale);
    let scale = site.newest.review.scale;
    let reviews: Vec<_> = site
        .reviews()
        .filter(|line| line.review.scale == scale)
        .collect();
    let totals = reviews.iter().filter_map(|line| line.review.scores.total());
    if totals.count() < 2 {
        return None;
    }
    Some(LineChart {
        title: site.site.name(),
        description: sentence.to_owned(),
        y_name: (t.y_name)(scale),
        y: axis(scale),
        points: points(&reviews, locale),
        benchmarks: levels(locale),
        ..LineChart::default()
    })
}

/// Of more reviews than this only the first of each year is named below the axis.
const POINTS_NAMED: usize = 6;

fn points(reviews: &[&ReviewLine], locale: Locale) -> Vec<Point> {
    let is_long = reviews.len() > POINTS_NAMED;
    let mut year_before = None;
    let mut tick = |day: NaiveDate| {
        let is_named = !is_long || year_before != Some(day.year());
        year_before = Some(day.year());
        match is_long {
            true if is_named => day.year().to_string(),
            true => String::new(),
            false => format_day(day),
        }
    };
    let points = reviews.iter().map(|line| {
        let (day, total) = (line.review.reviewed_on, line.review.scores.total());
        Point {
            name: format_day(day),
            tick: tick(day),
            value: total.map(f64::from),
            label: total.map_or_else(
                || Texts::of(locale).no_total.to_owned(),
                |total| words::total(total, locale),
            ),
            ..Point::default()
        }
    });
    points.collect()
}

/// From the lowest total that there is to the highest.
fn axis(scale: FidelityScale) -> Axis {
    let (min, max) = scale.range();
    let ticks = [25, 50, 75, 100, 125].map(|at: u32| Tick {
        at: f64::from(at),
        label: at.to_string(),
    });
    Axis {
        min: f64::from(min),
        max: f64::from(max),
        ticks: ticks.into(),
    }
}

/// Where each band begins, and whether that is confirmed.
fn levels(locale: Locale) -> Vec<Level> {
    let t = Texts::of(locale);
    let levels = Band::ALL.into_iter().filter_map(|band| {
        let from = band.from()?;
        Some(Level {
            value: f64::from(from.at),
            label: (t.level)(band, from),
        })
    });
    levels.collect()
}
