use chrono::NaiveDate;

/// So many days before the deadline somebody who has not answered is reminded; after it,
/// on every day.
pub const REMINDER_DAYS: [i64; 2] = [7, 2];

/// How near the deadline of an answer is that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// More than a week is left.
    Ahead,
    /// At most a week is left.
    Week { days: u32 },
    /// At most two days are left; none on the last day.
    Days { days: u32 },
    /// It has passed so many days ago.
    Overdue { days: u32 },
}

impl Urgency {
    pub fn of(due_on: NaiveDate, today: NaiveDate) -> Self {
        let [week, some] = REMINDER_DAYS;
        let left = due_on.signed_duration_since(today).num_days();
        let days = u32::try_from(left.unsigned_abs()).unwrap_or(u32::MAX);
        match left {
            left if left > week => Self::Ahead,
            left if left > some => Self::Week { days },
            0.. => Self::Days { days },
            _ => Self::Overdue { days },
        }
    }
}
