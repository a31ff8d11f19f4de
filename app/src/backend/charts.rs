//! The port of charts.

use domain::chart::{Chart, LineChart};

/// Pictures of charts, as SVG; `None` where one cannot be drawn, which the log tells.
pub trait DrawCharts: Send + Sync {
    fn draw_line(&self, chart: &LineChart, picture: Picture<'_>) -> Option<String>;

    /// A chart of any kind.
    fn draw(&self, chart: &Chart, picture: Picture<'_>) -> Option<String>;
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture<'a> {
    pub layout: Layout,
    /// Unlike that of any other picture of this layout on the page.
    pub name: &'a str,
    /// Whether its title is part of it, as for where no page says it.
    pub is_alone: bool,
}

impl<'a> Picture<'a> {
    /// On a page that says what it shows.
    pub const fn within(layout: Layout, name: &'a str) -> Self {
        Self {
            layout,
            name,
            is_alone: false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Screens, projectors and print.
    Wide,
    /// Phones.
    Narrow,
}
