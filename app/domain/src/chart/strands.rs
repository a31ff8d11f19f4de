use super::{Axis, Start};

/// Several courses of one quantity over the same places, as what was planned, what came, and what is
/// expected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strands {
    pub title: String,
    /// What the chart shows, in sentences, for those who do not see it.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    /// What is measured, above the axis.
    pub y_name: String,
    pub y: Axis,
    /// What the places are called in full, and below the axis.
    pub places: Vec<(String, String)>,
    pub strands: Vec<Strand>,
}

/// One course; its kind tells it from the others by more than its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    pub name: String,
    pub kind: StrandKind,
    /// One for each place with its words; `None` where nothing is known: the line has a gap.
    pub values: Vec<Option<(f64, String)>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrandKind {
    /// A thin line.
    Planned,
    /// A line with a sign for each value.
    Actual,
    /// A dashed line.
    Expected,
}

impl Strands {
    /// With the axis that holds all of its values, from zero where none lies below.
    pub fn fitted(self, label: impl Fn(f64) -> String) -> Self {
        let values: Vec<f64> = self.values().collect();
        let start = match values.iter().all(|value| *value >= 0.0) {
            true => Start::Zero,
            false => Start::Free,
        };
        let y = Axis::covering(values, start, label);
        Self { y, ..self }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        let strands = self.strands.iter().flat_map(|strand| strand.values.iter());
        strands.flatten().map(|(value, _)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_holds_every_strand_and_what_lies_below_zero() {
        let strand = |values: &[f64]| Strand {
            name: String::new(),
            kind: StrandKind::Actual,
            values: values.iter().map(|v| Some((*v, String::new()))).collect(),
        };
        let chart = |strands| Strands {
            strands,
            ..Strands::default()
        };
        let fitted = |strands| chart(strands).fitted(|at| at.to_string()).y;
        let above = fitted(vec![strand(&[316.0, 120.0]), strand(&[0.0])]);
        assert_eq!((above.min, above.max), (0.0, 350.0));
        let below = fitted(vec![strand(&[100.0]), strand(&[-20.0])]);
        assert!(below.min <= -20.0 && below.max >= 100.0);
    }
}
