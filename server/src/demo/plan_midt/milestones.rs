//! What leads said of their milestones, invented: all that lie far back are reached.

use domain::milestone::Progress::{self, Expected, Reached};

pub const WORDS: [(&str, Progress, &str, &str); 2] = [
    (
        "Eksempel: Arbejdsgangene er aftalt",
        Reached,
        "28.11.2023",
        "28.11.2023",
    ),
    (
        "Eksempel: Første opgørelse",
        Reached,
        "12.06.2024",
        "12.06.2024",
    ),
];

/// Of initiative 2, whose milestone is late although its light is green: said on the last day.
pub const LATE: (&str, Progress, &str, &str) = (
    "Eksempel: Fælles opgørelse",
    Expected,
    "15.12.2026",
    "18.11.2026",
);

/// Whose light is contradicted by a missing confirmation, and why it is green all the same.
pub const EXPLAINED: (u32, &str) = (
    3,
    "Eksempel: Chefforum afgør ordrebekræftelsen på mødet den 23.11.2026; arbejdet er i gang.",
);
