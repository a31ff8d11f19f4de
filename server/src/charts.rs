//! Pictures for pages and files.

use crate::logging;
use crate::service::Service;
use app::backend::{DrawCharts, Layout, Picture};
use chart::{Draw, Style};
use domain::chart::{Chart, LineChart};

impl DrawCharts for Service {
    fn draw_line(&self, chart: &LineChart, picture: Picture<'_>) -> Option<String> {
        drawn(chart, picture)
    }

    fn draw(&self, chart: &Chart, picture: Picture<'_>) -> Option<String> {
        drawn(chart, picture)
    }
}

fn drawn(chart: &impl Draw, picture: Picture<'_>) -> Option<String> {
    let (layout, suffix) = match picture.layout {
        Layout::Wide => (chart::Layout::Wide, "wide"),
        Layout::Narrow => (chart::Layout::Narrow, "narrow"),
    };
    let id = format!("{}-{suffix}", picture.name);
    let style = Style {
        id: &id,
        layout,
        heading: picture.is_alone,
    };
    let drawn = chart.draw(&style);
    let drawn = drawn.inspect_err(|error| {
        tracing::error!(error = logging::chain(error), "a chart was not drawn");
    });
    drawn.ok()
}
