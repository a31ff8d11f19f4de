//! Charts as data: what is to be drawn, where on its scale, and with which words. Drawing is the
//! crate `chart`; the table beside a chart is the page's.
//!
//! Every word is the caller's, already in the reader's language. What must not be seen has no value
//! here: a hidden number is `None`, never a number with a mark on it.

mod axis;
mod funnel;
mod line;
mod map;
mod multiples;
mod parts;
mod rows;
mod strands;

pub use axis::{Axis, Start, Tick};
pub use funnel::{Certainty, Funnel, FunnelPoint, funnel_limits};
pub use line::{Break, Level, LimitLines, LineChart, Mark, Point, Sign, Stretch, Target};
pub use map::{CLASSES_MAX, MapArea, MunicipalityMap, class_ends, class_of};
pub use multiples::{Multiples, Panel};
pub use parts::{Part, Parts};
pub use rows::{Row, RowChart, RowShape};
pub use strands::{Strand, StrandKind, Strands};

/// Any of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    Line(LineChart),
    Rows(RowChart),
    Parts(Parts),
    Funnel(Funnel),
    Multiples(Multiples),
    Map(MunicipalityMap),
    Strands(Strands),
}

impl Chart {
    /// What it shows, in sentences.
    pub fn description(&self) -> &str {
        match self {
            Self::Line(chart) => &chart.description,
            Self::Rows(chart) => &chart.description,
            Self::Parts(chart) => &chart.description,
            Self::Funnel(chart) => &chart.description,
            Self::Multiples(chart) => &chart.description,
            Self::Map(chart) => &chart.description,
            Self::Strands(chart) => &chart.description,
        }
    }
}
