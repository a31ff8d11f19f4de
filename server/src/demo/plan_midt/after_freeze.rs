//! What came to rounds of the plan after they were frozen, invented and marked so.

use crate::demo::after_freeze::{DemoCorrection, DemoRating};
use crate::demo::content::Sample::Yellow;
use domain::status::Light;

/// Of a round whose forum was shown green.
pub const CORRECTIONS: &[DemoCorrection] = &[DemoCorrection {
    meeting: "24.08.2026",
    number: 11,
    on: "23.08.2026",
    said: Yellow(
        "Eksempel: Rettelse, efter at materialet var sendt: Jammerbugts depot fører ikke de \
         rollatorer, der står på den fælles liste. Listen rettes til oktober.",
    ),
}];

/// Chefforum saw yellow where the lead had reported green.
pub const RATINGS: &[DemoRating] = &[DemoRating {
    meeting: "24.08.2026",
    number: 2,
    light: Light::Yellow,
    reason: "Eksempel: Der er ikke gennemgået en fælles udskrivning siden maj i nogen af de to \
             kommuner. Det er ikke som bestilt.",
}];
