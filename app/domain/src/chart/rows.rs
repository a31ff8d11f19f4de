use super::{Axis, Level};
use crate::statistics::Interval;

/// Rows of one value each, in the order they are given: shares of the same whole, or organisations
/// side by side. The order is never made here, so that a comparison is no ranking by accident.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowChart {
    pub title: String,
    /// What the chart shows, in sentences, for those who do not see it.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    /// What is measured, below the axis.
    pub axis_name: String,
    /// For bars it must begin at zero.
    pub axis: Axis,
    pub shape: RowShape,
    pub rows: Vec<Row>,
    /// What the rows are held against.
    pub reference: Option<Level>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowShape {
    #[default]
    Bar,
    Dot,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub label: String,
    /// The value in words, or why there is none.
    pub text: String,
    /// `None` where there is none to be shown.
    pub value: Option<f64>,
    pub interval: Option<Interval>,
    /// More about the row, shown on demand; may be empty.
    pub note: String,
}
