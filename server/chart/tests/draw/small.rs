//! The very bytes of one small chart of each kind.

use crate::samples;
use chart::{Draw, Layout, Style};

fn drawn(chart: &dyn Draw) -> String {
    let style = Style {
        id: "a",
        layout: Layout::Wide,
        heading: false,
    };
    // One element a line, so that a difference can be read.
    chart.draw(&style).unwrap().replace("><", ">\n<")
}

#[test]
fn a_line() {
    let mut chart = samples::lines::months();
    chart.points.truncate(4);
    chart.breaks[0].before = 2;
    chart.stretches.truncate(1);
    chart.targets.truncate(1);
    chart.targets[0].from = 1;
    insta::assert_snapshot!(drawn(&chart));
}

#[test]
fn rows_of_bars() {
    let mut chart = samples::shares();
    chart.rows.drain(..2);
    insta::assert_snapshot!(drawn(&chart));
}

#[test]
fn rows_of_dots() {
    let mut chart = samples::organisations();
    chart.rows.truncate(2);
    insta::assert_snapshot!(drawn(&chart));
}

#[test]
fn parts() {
    insta::assert_snapshot!(drawn(&samples::parts()));
}

#[test]
fn a_funnel() {
    let mut chart = samples::funnel();
    chart.points.truncate(2);
    insta::assert_snapshot!(drawn(&chart));
}

#[test]
fn multiples() {
    let mut chart = samples::lines::multiples();
    chart.panels.truncate(2);
    for panel in &mut chart.panels {
        panel.points.truncate(2);
    }
    insta::assert_snapshot!(drawn(&chart));
}
