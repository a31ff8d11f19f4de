//! Statistical process control: whether the course of a figure shows more than its own chance variation.
//!
//! A series is its points in the order of time. A missing point keeps its place and is in no
//! computation; a value that is not a finite number counts as missing. Nothing is computed across a
//! break. No figure that comes out is ever NaN or infinite: where one would be, there is none.

mod attribute;
mod baseline;
mod footing;
mod run_chart;
mod series;
mod side;
mod xmr;

pub use attribute::{
    AttributeGroup, AttributePoint, Dispersion, Rate, c_chart, g_chart, p_chart, u_chart,
};
pub use baseline::Baseline;
pub use footing::Footing;
pub use run_chart::{RunGroup, Runs, crossings_min, longest_run_max, run_chart};
pub use series::{Screening, average_moving_range, mean, median, moving_ranges};
pub use side::Side;
pub use xmr::{
    Assurance, Direction, ProcessLimits, Rule, SpecialCause, Variation, Xmr, XmrGroup, XmrPoint,
    xmr,
};
