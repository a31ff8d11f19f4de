use super::{Axis, Break, Point};

/// Small line charts side by side on one scale, in the order they are given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Multiples {
    pub title: String,
    /// What the charts show, in sentences, for those who do not see them.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    /// Shared by all.
    pub y: Axis,
    pub panels: Vec<Panel>,
    /// Of all panels, whose points stand for the same periods.
    pub breaks: Vec<Break>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    pub title: String,
    /// The newest value in words, beside the title.
    pub text: String,
    pub points: Vec<Point>,
    pub centre: Option<f64>,
}
