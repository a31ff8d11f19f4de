//! What forums decided of the plan's deviations, invented and marked so.

use crate::demo::deciding::{DemoDecision, DemoMove::*};
use domain::deviation::Resolution::Accepted;

pub const DECISIONS: &[DemoDecision] = &[
    DemoDecision {
        number: 5,
        on: "05.10.2026",
        made: Escalate(
            "Eksempel: Kan målet for færdigbehandlingsdage fraviges i 2026, når to \
             aflastningspladser er uden fast personale?",
        ),
    },
    DemoDecision {
        number: 5,
        on: "19.10.2026",
        made: Resolve(
            Accepted,
            "Eksempel: Målet nås ikke i 2026. Pladserne besættes i foråret, og målet gælder igen \
             fra 2027.",
        ),
    },
    DemoDecision {
        number: 5,
        on: "26.10.2026",
        made: Resolve(Accepted, "Eksempel: Taget til efterretning."),
    },
    DemoDecision {
        number: 6,
        on: "05.11.2026",
        made: Escalate(
            "Eksempel: Skal hospitalet udpege en projektleder, eller skal fristen flyttes til \
             juni 2027?",
        ),
    },
];
