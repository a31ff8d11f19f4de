//! Draws the charts of `domain::chart`: as SVG for a page, and from that as PNG for a slide.
//!
//! Plotters gives scales, drawing areas and the way an element reaches a backend. The backend is our
//! own (`pen`), because a page needs what the library's SVG backend does not write: a title for each
//! point, dashes, tenths of a unit. The picture holds presentation attributes alone, no style, so
//! that it is shown under a strict content security policy.
//!
//! A picture scales with the room it is given. Each chart can be drawn in two layouts, of which the
//! page shows one: text in the wide one would be too small on a phone.

mod axis;
mod canvas;
mod element;
mod end_labels;
mod flags;
mod funnel;
mod legend;
mod line;
mod map;
mod multiples;
mod page;
mod palette;
mod parts;
mod pen;
mod png;
mod rows;
mod scale;
mod strands;
mod svg;
mod words;

use domain::chart::{
    Chart, Funnel, LineChart, Multiples, MunicipalityMap, Parts, RowChart, Strands,
};

pub use png::{Fonts, PngError, png};

/// How a chart is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style<'a> {
    /// Begins the ids within the picture: letters and hyphens, unlike those of any other picture on the
    /// page.
    pub id: &'a str,
    pub layout: Layout,
    /// With the title above the chart, and below it what it shows and who says so, for where no page does.
    pub heading: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// 960 units wide: screens, projectors, print.
    Wide,
    /// 360 units wide: phones.
    Narrow,
}

/// Why a chart cannot be drawn. All of these are faults of the chart, not of its reader.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum DrawError {
    #[error("a number of the chart is infinite or none")]
    NotFinite,
    #[error("an axis does not rise from its lowest to its highest value")]
    NoAxis,
    #[error("a value lies beyond its axis")]
    BeyondAxis,
    #[error("bars must begin at zero")]
    TruncatedBars,
    #[error("the drawing library refused: {0}")]
    Refused(String),
}

/// What can be drawn as SVG. The same chart in the same style gives the same bytes.
pub trait Draw {
    fn draw(&self, style: &Style) -> Result<String, DrawError>;
}

impl Draw for LineChart {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        line::draw(self, style)
    }
}

impl Draw for RowChart {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        rows::draw(self, style)
    }
}

impl Draw for Parts {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        parts::draw(self, style)
    }
}

impl Draw for Funnel {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        funnel::draw(self, style)
    }
}

impl Draw for Multiples {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        multiples::draw(self, style)
    }
}

impl Draw for MunicipalityMap {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        map::draw(self, style)
    }
}

impl Draw for Strands {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        strands::draw(self, style)
    }
}

impl Draw for Chart {
    fn draw(&self, style: &Style) -> Result<String, DrawError> {
        match self {
            Self::Line(chart) => chart.draw(style),
            Self::Rows(chart) => chart.draw(style),
            Self::Parts(chart) => chart.draw(style),
            Self::Funnel(chart) => chart.draw(style),
            Self::Multiples(chart) => chart.draw(style),
            Self::Map(chart) => chart.draw(style),
            Self::Strands(chart) => chart.draw(style),
        }
    }
}
