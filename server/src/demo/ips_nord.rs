//! *IPS i Region Nordjylland*: one roll-out in each of the region's eleven municipalities.
//!
//! The grant, its period and its aims stand in the minutes of Driftsforum Voksenpsykiatri Midt of
//! 13.02.2023. The order of the municipalities, the seats and the lights are invented.

use super::content::{DemoInitiative, DemoProgramme, DemoStep, Holder::*, Sample::*};
use domain::programme::ProgrammeKind;
use domain::status::RuleKind;

const FORUM: &str = "Driftsforum Voksenpsykiatri Midt";

pub const PLAN: DemoProgramme = DemoProgramme {
    slug: "ips-region-nordjylland",
    name: "IPS i Region Nordjylland",
    kind: ProgrammeKind::RollOut,
    ordered_by: FORUM,
    // The grant is of 12.12.2022; this is the day the forum took note of it.
    decided_on: "13.02.2023",
    item: "Referat af 13.02.2023, orientering om IPS",
    period: (Some("01.01.2023"), Some("31.12.2026")),
    published: true,
    chain: &[DemoStep::plain(FORUM)],
    confirm_by: None,
    rules: RuleKind::ThreeColours,
    dimensions: &[],
    undocumented: &[],
    collected_by: FORUM,
    meetings: &[
        "08.09.2025",
        "10.11.2025",
        "09.02.2026",
        "11.05.2026",
        "07.09.2026",
        "09.11.2026",
    ],
    parts: &[ROLL_OUTS],
};

const ORDERED: &str = "Styrelsen for Arbejdsmarked og Rekruttering (STAR) gav den 12.12.2022 tilsagn \
     om i alt 16\u{a0}mio.\u{a0}kr. til et fælles regionalt korps af IPS-ambassadører. Psykiatrien i \
     Region Nordjylland får 3,16\u{a0}mio.\u{a0}kr. til én ambassadør og aktiviteter, der udbreder \
     IPS, fra januar 2023 til december 2026. Driftsforum tog orienteringen til efterretning den \
     13.02.2023.";
const PURPOSE: &str = "At IPS (individuelt planlagt job med støtte) udbredes og forankres i kommunen, \
     så flest mulige borgere med psykiske lidelser får helt eller delvis fodfæste på arbejdsmarkedet \
     i lønnede timer eller gennemfører en uddannelse.";
const TARGET_GROUP: &str = "Borgere med alvorlig psykisk sygdom i forløb på tværs af Psykiatrien og \
     kommunen, som vil i job eller uddannelse.";
const INTERVENTIONS: &[&str] = &[
    "Orientering af kommunen om indsatsen og aftale om samarbejde",
    "Undervisning og kompetenceudvikling for medarbejdere",
    "Temadage og workshops på tværs af kommune og psykiatri",
    "IPS-ambassadøren deltager løbende i de tværsektorielle samarbejdsfora",
];
const SOURCES: &[&str] = &[
    "Referat, Driftsforum Voksenpsykiatri Midt, 13.02.2023, punkt 2",
    "Projektbeskrivelse: IPS-ambassadør i Psykiatrien i Region Nordjylland (bilag)",
];

/// The same order in another municipality; only the name and the lights differ.
macro_rules! roll_out {
    ($number:literal, $municipality:literal, $lead:expr, $lights:expr) => {
        DemoInitiative {
            number: $number,
            title: concat!("Udrulning af IPS i ", $municipality),
            ordered: ORDERED,
            remark: None,
            purpose: PURPOSE,
            target_group: TARGET_GROUP,
            interventions: INTERVENTIONS,
            sources: SOURCES,
            organisations: &[$municipality, "Psykiatrien i Region Nordjylland"],
            owner: Held(concat!("arbejdsmarkedschef, ", $municipality)),
            lead: $lead,
            group: &[
                (
                    "Region",
                    Held("IPS-ambassadør, Psykiatrien i Region Nordjylland"),
                ),
                ("Kommune", Held(concat!("jobcenterleder, ", $municipality))),
            ],
            lights: &$lights,
        }
    };
}

const ROLL_OUTS: &[DemoInitiative] = &[
    roll_out!(
        1,
        "Aalborg Kommune",
        Held("IPS-koordinator, Aalborg Kommune"),
        [Green, Green, Green, Green, Green, Green]
    ),
    roll_out!(
        2,
        "Brønderslev Kommune",
        Held("IPS-konsulent, Brønderslev Kommune"),
        [
            Yellow("Konsulenten deles med en anden opgave og har plads til fem borgere."),
            Green,
            Green,
            Green,
            Green,
            Green,
        ]
    ),
    roll_out!(
        3,
        "Frederikshavn Kommune",
        Held("IPS-konsulent, Frederikshavn Kommune"),
        [
            Green,
            Green,
            Yellow("En af to konsulenter er stoppet; nye borgere venter omkring seks uger."),
            Green,
            Green,
            Green,
        ]
    ),
    roll_out!(
        4,
        "Hjørring Kommune",
        Held("IPS-konsulent, Hjørring Kommune"),
        [
            Green,
            Green,
            Green,
            Green,
            Yellow(
                "Psykiatriens team er flyttet til en anden adresse, og konsulenten mangler en \
                 plads hos teamet to dage om ugen.",
            ),
            Yellow(
                "Pladsen er fundet, men først fra januar. Møderne holdes så længe på jobcentret, og \
                 færre borgere henvises.",
            ),
        ]
    ),
    roll_out!(
        5,
        "Jammerbugt Kommune",
        Held("IPS-konsulent, Jammerbugt Kommune"),
        [Green, Green, Green, Green, Green, Green]
    ),
    roll_out!(
        6,
        "Læsø Kommune",
        Vacant("01.06.2026"),
        [Missing, Green, Green, Green, Missing, Missing]
    ),
    roll_out!(
        7,
        "Mariagerfjord Kommune",
        Held("IPS-konsulent, Mariagerfjord Kommune"),
        [Green, Green, Green, Missing, Green, Green]
    ),
    roll_out!(
        8,
        "Morsø Kommune",
        Held("jobkonsulent, Morsø Kommune"),
        [
            Yellow("Kommunen har ikke ansat en konsulent endnu; opslaget er ude i september."),
            Yellow("Konsulenten begynder den 1. februar."),
            Green,
            Green,
            Green,
            Yellow(
                "Kun to borgere er henvist siden sommer. Ambassadøren holder temadag for \
                 behandlerne i december.",
            ),
        ]
    ),
    roll_out!(
        9,
        "Rebild Kommune",
        Held("IPS-konsulent, Rebild Kommune"),
        [Green, Green, Green, Green, Green, Green]
    ),
    roll_out!(
        10,
        "Thisted Kommune",
        Held("IPS-konsulent, Thisted Kommune"),
        [
            Green,
            Yellow("Undervisningen er udskudt til februar, fordi holdet ikke blev fyldt."),
            Green,
            Green,
            Yellow("Det er ikke afklaret, hvem der betaler konsulenten efter 2026."),
            Red(
                "Stillingen bortfalder ved årsskiftet, når bevillingen udløber. Indsatsen kan ikke \
                 forankres uden en aftale om økonomien for 2027.",
            ),
        ]
    ),
    roll_out!(
        11,
        "Vesthimmerlands Kommune",
        Held("IPS-konsulent, Vesthimmerlands Kommune"),
        [Green, Green, Green, Green, Green, Green]
    ),
];
