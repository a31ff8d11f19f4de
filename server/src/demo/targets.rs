//! *Måltal for fælles forløb (eksempel)*: a programme whose lights are suggested by a result against its
//! target. Nothing of it stands in any minutes; it says so in its name and in each of its orders.

use super::content::{DemoInitiative, DemoProgramme, DemoStep, Holder::*, Reached, Sample};
use domain::programme::ProgrammeKind;
use domain::status::Better::{self, Higher, Lower};
use domain::status::Light::{self, Green, Red, Yellow};
use domain::status::RuleKind;

const FORUM: &str = "Sundhedsstyregruppen, Region Midtjylland";

pub const PLAN: DemoProgramme = DemoProgramme {
    slug: "eksempel-maaltal",
    name: "Måltal for fælles forløb (eksempel)",
    kind: ProgrammeKind::ActionPlan,
    ordered_by: "Sundhedssamarbejdsudvalget, Region Midtjylland",
    decided_on: "01.06.2026",
    item: "Eksempel: mødets punkt 5",
    period: (Some("01.08.2026"), Some("31.12.2027")),
    published: false,
    chain: &[DemoStep::plain(FORUM)],
    confirm_by: None,
    rules: RuleKind::Target,
    dimensions: &[],
    undocumented: &[],
    collected_by: FORUM,
    meetings: &["14.09.2026", "16.11.2026"],
    parts: &[INITIATIVES],
};

const SOURCES: &[&str] = &["Eksempel, ikke fra et referat"];

/// A report whose light is the one that the figure suggests.
const fn said(
    (indicator, target, better): (&'static str, u64, Better),
    actual: u64,
    light: Light,
    explanation: Option<&'static str>,
) -> Sample {
    let reached = Reached {
        indicator,
        target,
        actual,
        better,
        reason: None,
    };
    Sample::Reached(reached, light, explanation)
}

macro_rules! initiative {
    ($number:literal, $title:literal, $ordered:literal, $municipality:literal, $lights:expr) => {
        DemoInitiative {
            number: $number,
            title: concat!("Eksempel: ", $title),
            ordered: concat!("Eksempel: ", $ordered),
            remark: None,
            purpose: "Eksempel: At hospital, kommune og almen praksis styrer efter de samme tal.",
            target_group: "Eksempel: Borgere i forløb, der går på tværs af de tre parter.",
            interventions: &[],
            sources: SOURCES,
            organisations: &["Region Midtjylland", $municipality],
            owner: Held(concat!("sundhedschef, ", $municipality)),
            lead: Held(concat!("projektleder, ", $municipality)),
            group: &[],
            lights: &$lights,
        }
    };
}

/// What is counted, its target in hundredths, and which way it is to go.
const PLANS: (&str, u64, Better) = (
    "Borgere med en fælles plan inden 14 dage, i procent",
    9_000,
    Higher,
);
const READMITTED: (&str, u64, Better) = ("Genindlagte inden for 30 dage, i procent", 1_200, Lower);
const WAITING: (&str, u64, Better) = ("Ventedage til genoptræning", 700, Lower);
const TRAINED: (&str, u64, Better) = ("Medarbejdere på fælles kursus", 24_000, Higher);

const INITIATIVES: &[DemoInitiative] = &[
    initiative!(
        1,
        "fælles plan ved udskrivning",
        "90\u{a0}% af borgerne har en fælles plan senest 14 dage efter udskrivning.",
        "Viborg Kommune",
        [
            said(PLANS, 9_100, Green, None),
            said(PLANS, 9_350, Green, None)
        ]
    ),
    initiative!(
        2,
        "færre genindlæggelser",
        "Højst 12\u{a0}% genindlægges inden for 30 dage.",
        "Randers Kommune",
        [
            said(
                READMITTED,
                1_300,
                Yellow,
                Some("Eksempel: To afdelinger ringer endnu ikke op efter udskrivning.")
            ),
            said(READMITTED, 1_180, Green, None)
        ]
    ),
    initiative!(
        3,
        "kortere ventetid til genoptræning",
        "Borgeren begynder genoptræning inden for 7 dage.",
        "Herning Kommune",
        [
            said(
                WAITING,
                1_050,
                Red,
                Some("Eksempel: Der mangler to fysioterapeuter, og stillingerne er slået op.")
            ),
            Sample::Reached(
                Reached {
                    indicator: WAITING.0,
                    target: WAITING.1,
                    actual: 900,
                    better: WAITING.2,
                    reason: Some(
                        "Eksempel: De to nye medarbejdere er begyndt, og ventetiden falder hver uge."
                    ),
                },
                Yellow,
                Some("Eksempel: Ventetiden falder, men er endnu to dage over målet.")
            )
        ]
    ),
    initiative!(
        4,
        "fælles kursus for frontpersonale",
        "240 medarbejdere har gennemført det fælles kursus.",
        "Horsens Kommune",
        [said(TRAINED, 25_000, Green, None), Sample::Missing]
    ),
];
