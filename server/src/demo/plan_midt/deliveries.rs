//! What was handed over of the plan's deliverables, invented and marked so.

use crate::demo::content::DemoHandOver;
use domain::delivery::Acceptance::{Accepted, Returned};

const EVIDENCE: &str = "Eksempel: Opgørelsen viser, at kriteriet er opfyldt i alle organisationer.";

const ALL_ACCEPTED: &[DemoHandOver] = &[
    DemoHandOver {
        place: 0,
        on: "12.05.2025",
        evidence: EVIDENCE,
        answer: Some((Accepted, "18.06.2025", None)),
    },
    DemoHandOver {
        place: 1,
        on: "09.03.2026",
        evidence: EVIDENCE,
        answer: Some((Accepted, "20.05.2026", None)),
    },
];

const RETURNED: &[DemoHandOver] = &[DemoHandOver {
    place: 0,
    on: "24.08.2026",
    evidence: "Eksempel: Aftalen er underskrevet.",
    answer: Some((
        Returned,
        "30.09.2026",
        Some("Eksempel: Aftalen dækker endnu ikke alle de deltagende kommuner."),
    )),
}];

const WAITING: &[DemoHandOver] = &[DemoHandOver {
    place: 0,
    on: "09.11.2026",
    evidence: EVIDENCE,
    answer: None,
}];

pub const fn of(number: u32) -> &'static [DemoHandOver] {
    match number {
        1 => ALL_ACCEPTED,
        4 => RETURNED,
        8 => WAITING,
        _ => &[],
    }
}
