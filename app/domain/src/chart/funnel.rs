use super::Axis;
use crate::statistics::Interval;
use crate::statistics::spc::Side;

/// Shares of organisations of different size, against what chance alone would make of the overall
/// share. It compares without ranking: the smaller an organisation, the further it may lie from the
/// others for no reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Funnel {
    pub title: String,
    /// What the chart shows, in sentences, for those who do not see it.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    /// How many each share is taken of.
    pub x_name: String,
    pub x: Axis,
    /// What is measured, above the axis.
    pub y_name: String,
    /// Shares as parts of one.
    pub y: Axis,
    /// The share of all together, 0 to 1.
    pub overall: f64,
    pub overall_label: String,
    /// What the inner and the outer limits are called.
    pub limit_labels: (String, String),
    pub points: Vec<FunnelPoint>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunnelPoint {
    pub name: String,
    pub of: u32,
    /// 0 to 1.
    pub share: f64,
    /// The share in words.
    pub label: String,
    pub note: String,
}

impl FunnelPoint {
    /// On which side of the limits of this certainty it lies; `None` within them.
    pub fn outside(&self, overall: f64, certainty: Certainty) -> Option<Side> {
        let limits = funnel_limits(overall, self.of.into(), certainty)?;
        Side::outside(self.share, limits.low, limits.high)
    }
}

/// How sure a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// One of twenty lies outside by chance.
    Percent95,
    /// One of five hundred does.
    Percent998,
}

impl Certainty {
    const fn z(self) -> f64 {
        match self {
            Self::Percent95 => 1.959_963_985,
            Self::Percent998 => 3.090_232_306,
        }
    }
}

/// Where a share of `of` lies when only chance sets it apart from `overall`: `overall` ∓
/// z·√(overall·(1 − overall)/of), held within 0 to 1 (Spiegelhalter 2005, "Funnel plots for comparing
/// institutional performance"). `of` may lie between two
/// numbers, for a curve. `None` where it is not above 0, or where `overall` is no share.
pub fn funnel_limits(overall: f64, of: f64, certainty: Certainty) -> Option<Interval> {
    if !(of > 0.0 && of.is_finite() && (0.0..=1.0).contains(&overall)) {
        return None;
    }
    let width = certainty.z() * (overall * (1.0 - overall) / of).sqrt();
    Some(Interval {
        low: (overall - width).max(0.0),
        high: (overall + width).min(1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Certainty::{Percent95, Percent998};

    #[test]
    fn the_limits_of_a_half() {
        // √(0.25/100) = 0.05
        let found = funnel_limits(0.5, 100.0, Percent95).unwrap();
        assert!((found.low - 0.402_001_8).abs() < 1e-6, "{found:?}");
        assert!((found.high - 0.597_998_2).abs() < 1e-6, "{found:?}");
        let found = funnel_limits(0.5, 100.0, Percent998).unwrap();
        assert!((found.low - 0.345_488_4).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn they_never_leave_the_shares() {
        let found = funnel_limits(0.1, 3.0, Percent998).unwrap();
        assert_eq!((found.low, found.high < 1.0), (0.0, true));
        assert_eq!(funnel_limits(0.1, 0.0, Percent95), None);
        assert_eq!(funnel_limits(1.1, 5.0, Percent95), None);
        assert_eq!(funnel_limits(f64::NAN, 5.0, Percent95), None);
    }

    #[test]
    fn what_lies_outside_is_told_with_its_side() {
        let point = |share| FunnelPoint {
            of: 100,
            share,
            ..FunnelPoint::default()
        };
        assert_eq!(point(0.62).outside(0.5, Percent95), Some(Side::High));
        assert_eq!(point(0.62).outside(0.5, Percent998), None);
        assert_eq!(point(0.30).outside(0.5, Percent998), Some(Side::Low));
    }

    #[test]
    fn they_narrow_as_the_group_grows() {
        let width = |of: u32| {
            let limits = funnel_limits(0.4, of.into(), Percent95).unwrap();
            limits.high - limits.low
        };
        assert!((20..500).all(|of| width(of + 1) < width(of)));
    }
}
