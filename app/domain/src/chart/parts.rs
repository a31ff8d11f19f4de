/// The parts of one whole, in the order they are given.
///
/// A part that is hidden has no size. What the hidden ones make up together may be shown as one
/// part of its own, `rest`, where the caller has found that it gives none of them away; without it
/// the bar shows the visible parts alone, as parts of their own sum.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    pub title: String,
    /// What the chart shows, in sentences, for those who do not see it.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    pub parts: Vec<Part>,
    pub rest: Option<Part>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    pub label: String,
    /// The size in words, or why it is not told.
    pub text: String,
    /// In any unit, the same for all, 0 or more.
    pub size: Option<f64>,
}
