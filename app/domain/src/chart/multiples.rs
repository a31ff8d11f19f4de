use super::{Axis, Point};

/// Small line charts side by side on one scale, in the order they are given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Multiples {
    pub title: String,
    /// What the charts show, in sentences, for those who do not see them.
    pub description: String,
    /// Shared by all.
    pub y: Axis,
    pub panels: Vec<Panel>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    pub title: String,
    /// The newest value in words, beside the title.
    pub text: String,
    pub points: Vec<Point>,
    pub centre: Option<f64>,
}
