use std::cmp::Ordering;

/// Above or below a line; rising or falling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    High,
    Low,
}

impl Side {
    /// Where `value` lies seen from `line`; `None` on it.
    pub fn of(value: f64, line: f64) -> Option<Self> {
        match value.partial_cmp(&line)? {
            Ordering::Greater => Some(Self::High),
            Ordering::Less => Some(Self::Low),
            Ordering::Equal => None,
        }
    }

    /// Where `value` lies seen from a band; `None` within it, its edges included.
    pub fn outside(value: f64, lower: f64, upper: f64) -> Option<Self> {
        if value > upper {
            Some(Self::High)
        } else if value < lower {
            Some(Self::Low)
        } else {
            None
        }
    }
}
