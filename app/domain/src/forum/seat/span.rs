use chrono::NaiveDate;

/// From one day to another, both of which count; open at its end when that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

impl Span {
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && !self.ends_before(day)
    }

    pub fn ends_before(self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// The days of both; `None` when there is none.
    pub fn shared(self, other: Self) -> Option<Self> {
        let until = match (self.until, other.until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let shared = Self {
            from: self.from.max(other.from),
            until,
        };
        (!shared.ends_before(shared.from)).then_some(shared)
    }
}
