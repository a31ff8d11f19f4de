use serde::{Deserialize, Serialize};

/// Why nothing is changed in an annual wheel as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WheelRefusal {
    /// The half-year is closed, and stands as it is.
    HalfClosed,
    /// It has not begun.
    HalfAhead,
    /// Nothing is due in it.
    HalfEmpty,
    /// So many of those that are due have no decision.
    HalfBlank { missing: u32 },
    /// The duty is ended.
    DutyEnded,
    /// It was due already, and its rule and its first day stand.
    RuleStands,
}
