use crate::statistics::spc::series::measured;
use crate::statistics::spc::{Screening, Side, average_moving_range, mean};

/// Three standard deviations in average moving ranges.
const LIMIT: f64 = 2.66;
/// Two of the three.
const NEAR_LIMIT: f64 = 2.0 * (LIMIT / 3.0);

/// Between which values a process that is left alone varies. All in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProcessLimits {
    pub mean: f64,
    /// The lower process limit, LPL.
    pub lower: f64,
    /// The upper process limit, UPL.
    pub upper: f64,
    pub near_lower: f64,
    pub near_upper: f64,
    /// After screening.
    pub average_moving_range: f64,
}

impl ProcessLimits {
    /// Of any number of points, however few; of values that never change, the limits are their mean.
    /// `None` where no two points are beside one another, and of values too large to compute with.
    pub fn of(baseline: &[Option<f64>], screening: Screening) -> Option<Self> {
        let mean = mean(&measured(baseline))?;
        let range = average_moving_range(baseline, screening)?;
        let found = Self {
            mean,
            lower: mean - LIMIT * range,
            upper: mean + LIMIT * range,
            near_lower: mean - NEAR_LIMIT * range,
            near_upper: mean + NEAR_LIMIT * range,
            average_moving_range: range,
        };
        (found.lower.is_finite() && found.upper.is_finite()).then_some(found)
    }

    /// On which side of the limits a value lies; `None` within them.
    pub fn outside(&self, value: f64) -> Option<Side> {
        Side::outside(value, self.lower, self.upper)
    }

    /// Whether a value lies between a limit and the near limit inside it.
    pub fn is_close(&self, value: f64) -> bool {
        let beyond_near = Side::outside(value, self.near_lower, self.near_upper);
        beyond_near.is_some() && self.outside(value).is_none()
    }
}
