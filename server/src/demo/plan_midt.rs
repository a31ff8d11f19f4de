//! *Handleplan for Sundhedsklynge Midt*: the plan that Politisk Niveau approved on 13.03.2023.
//!
//! What was ordered, the topics, initiatives 9 and 10 with their numbers, and the forums stand in the
//! minutes of 24.05.2023. The other numbers, the seats and the lights are invented.

mod acute;
pub mod after_freeze;
pub mod chain;
pub mod conditions;
pub mod deliveries;
pub mod deviations;
pub mod follow_ups;
pub mod milestones;
mod named;
mod patients;
mod psychiatry;
pub mod upward;

use super::content::{DemoProgramme, DemoStep};
use domain::confirmation::ApprovalRule;
use domain::programme::ProgrammeKind;
use domain::status::RuleKind;

pub const PLAN: DemoProgramme = DemoProgramme {
    slug: "handleplan-sundhedsklynge-midt",
    name: "Handleplan for Sundhedsklynge Midt",
    kind: ProgrammeKind::ActionPlan,
    ordered_by: "Politisk Niveau, Sundhedsklynge Midt",
    decided_on: "13.03.2023",
    item: "gengivet i referat af 24.05.2023, punkt 3",
    period: (Some("13.03.2023"), None),
    published: false,
    chain: &[
        DemoStep {
            forum: "Chefforum",
            rule: ApprovalRule::Member,
            written: true,
        },
        DemoStep {
            forum: "Direktørforum",
            rule: ApprovalRule::Chair,
            written: false,
        },
    ],
    // The minutes say "the middle of June".
    confirm_by: Some("15.06.2023"),
    rules: RuleKind::ThreeColours,
    dimensions: &[],
    // The forum is shown the first in October, and the lead answers with something to show; the other
    // says green for the third time.
    undocumented: &[(7, &[2, 3, 4]), (15, &[0, 1, 3, 4, 5])],
    collected_by: "Chefforum",
    meetings: &[
        "19.01.2026",
        "16.03.2026",
        "18.05.2026",
        "24.08.2026",
        "05.10.2026",
        "23.11.2026",
    ],
    parts: &[acute::PART, psychiatry::PART, named::PART, patients::PART],
};

/// The meeting after the rounds of the plan, invented; its round is planned.
pub const PLANNED: &str = "15.03.2027";

/// When the forums above met and meet next, invented: one soon, one not within 30 days.
pub const MEETINGS: [(&str, &str); 5] = [
    ("Politisk Niveau, Sundhedsklynge Midt", "28.01.2026"),
    ("Politisk Niveau, Sundhedsklynge Midt", "30.09.2026"),
    ("Direktørforum", "07.12.2026"),
    ("Direktørforum", "11.01.2027"),
    ("Politisk Niveau, Sundhedsklynge Midt", "27.01.2027"),
];

/// The number of an initiative in the minutes is known for two of the fifteen only.
const NUMBER_IS_EXAMPLE: &str =
    "Emnet står i referaterne; indsatsens nummer i planen er et eksempel";
const PLAN_MINUTES: &str = "Referat, Politisk Niveau, Sundhedsklynge Midt, 24.05.2023, punkt 3";
const PATIENT_MINUTES: &str = "Referat, Politisk Niveau, Sundhedsklynge Midt, 24.05.2023, punkt 5";
const ACUTE_MINUTES: &str = "Referat, Politisk Niveau, Sundhedsklynge Midt, 24.05.2023, punkt 6";

const REGION: &str = "Region Nordjylland";
const AALBORG: &str = "Aalborg Kommune";
const JAMMERBUGT: &str = "Jammerbugt Kommune";
const HOSPITAL: &str = "Aalborg Universitetshospital";
const PSYCHIATRY: &str = "Psykiatrien i Region Nordjylland";
const PRACTICE: &str = "PLO Nordjylland";
