//! *Samarbejdsaftale om børn og unge i psykisk mistrivsel*: the agreement and its three parts.
//!
//! The parts, the accession, the forums and the closing of Psykiatriforum stand in the minutes of
//! 10.11.2022. The numbers, the seats and the lights are invented.

use super::content::{DemoInitiative, DemoProgramme, DemoStep, Holder::*, Sample::*};
use domain::programme::ProgrammeKind;
use domain::status::RuleKind;

pub const PLAN: DemoProgramme = DemoProgramme {
    slug: "boern-og-unge-i-psykisk-mistrivsel",
    name: "Samarbejdsaftale om børn og unge i psykisk mistrivsel",
    kind: ProgrammeKind::Agreement,
    ordered_by: "Psykiatriforum, Region Midtjylland",
    decided_on: "10.11.2022",
    item: "Referat af 10.11.2022, punkt 1",
    period: (Some("01.01.2023"), None),
    published: false,
    chain: &[
        DemoStep::plain("Sundhedsstyregruppen, Region Midtjylland"),
        DemoStep::plain("Sundhedssamarbejdsudvalget, Region Midtjylland"),
    ],
    confirm_by: None,
    rules: RuleKind::ThreeColours,
    dimensions: &[],
    undocumented: &[],
    collected_by: "Sundhedsstyregruppen, Region Midtjylland",
    meetings: &[
        "15.09.2025",
        "08.12.2025",
        "02.03.2026",
        "01.06.2026",
        "14.09.2026",
        "16.11.2026",
    ],
    parts: &[DELINDSATSER],
};

const REGION: &str = "Region Midtjylland";
const PSYCHIATRY: &str = "Psykiatrien i Region Midtjylland";
const PRACTICE: &str = "PLO-Midtjylland";

const SOURCES: &[&str] = &[
    "Referat, Psykiatriforum, 10.11.2022, punkt 1 (sagsnr. 1-01-72-116-21)",
    "Nummereringen af delindsatserne er et eksempel",
];

/// The parties that could commit themselves on 10.11.2022: all but Favrskov, Skive and Struer.
macro_rules! parties {
    ($($more:expr),* $(,)?) => {
        &[
            $($more,)*
            "Hedensted Kommune",
            "Herning Kommune",
            "Holstebro Kommune",
            "Horsens Kommune",
            "Ikast-Brande Kommune",
            "Lemvig Kommune",
            "Norddjurs Kommune",
            "Odder Kommune",
            "Randers Kommune",
            "Ringkøbing-Skjern Kommune",
            "Samsø Kommune",
            "Silkeborg Kommune",
            "Skanderborg Kommune",
            "Syddjurs Kommune",
            "Viborg Kommune",
            "Aarhus Kommune",
        ]
    };
}

const DELINDSATSER: &[DemoInitiative] = &[
    DemoInitiative {
        number: 1,
        title: "Implementering af Sundhedsstyrelsens forløbsprogrammer",
        ordered: "Parterne forpligter sig til at implementere Sundhedsstyrelsens forløbsprogrammer \
                  for børn og unge med psykisk sygdom med fokus på de generiske anbefalinger, der \
                  vedrører det tværsektorielle samarbejde (aftalens afsnit 6.1).\n\n\
                  Alle parter kunne den 10.11.2022 forpligte sig, bortset fra Favrskov, Skive og \
                  Struer kommuner. De giver sekretariatet besked, hvis det ændrer sig.",
        remark: None,
        purpose: "At barnet eller den unge møder det samme samarbejde, uanset kommune.",
        target_group: "Børn og unge med psykisk sygdom og deres familier.",
        interventions: &[
            "En ansvarlig kontaktperson efter forløbsprogrammerne",
            "Inddragelse af de lokale samarbejdsråd (LSR) i implementeringen",
            "Administrativ status hvert andet år",
        ],
        sources: SOURCES,
        organisations: parties![REGION, PSYCHIATRY, PRACTICE],
        owner: Held("socialdirektør, Region Midtjylland"),
        lead: Held("specialkonsulent, Psykiatrien i Region Midtjylland"),
        group: &[
            (
                "Kommune",
                Held("konsulent, Fælleskommunalt Social- og Sundhedssekretariat"),
            ),
            (
                "Psykiatri",
                Held("specialkonsulent, Psykiatrien i Region Midtjylland"),
            ),
            ("Almen praksis", Held("praksiskonsulent, PLO-Midtjylland")),
        ],
        lights: &[
            Green,
            Green,
            Yellow(
                "Fire kommuner har endnu ikke udpeget en ansvarlig kontaktperson. De lokale \
                 samarbejdsråd følger op inden juni.",
            ),
            Green,
            Green,
            Green,
        ],
    },
    DemoInitiative {
        number: 2,
        title: "Elektronisk kommunikationsvej mellem almen praksis og kommuner",
        ordered: "Der oprettes en elektronisk kommunikationsvej mellem almen praksis og kommuner om \
                  børn og unge i psykisk mistrivsel. Der anvendes korrespondancemeddelelser, hvilket \
                  stiller krav til it-infrastrukturen.",
        remark: None,
        purpose: "At styrke samarbejdet og dialogen mellem egen læge og kommune.",
        target_group: "Børn og unge i psykisk mistrivsel, som egen læge og kommune kender.",
        interventions: &[
            "Korrespondancemeddelelser mellem lægepraksis og kommunens børne- og ungeområde",
            "En fælles vejledning i, hvem der skriver hvornår",
        ],
        sources: SOURCES,
        organisations: parties![REGION, PRACTICE],
        owner: Held("kontorchef, Sundhedsplanlægning, Region Midtjylland"),
        lead: Held("it-konsulent, Sundhedsplanlægning, Region Midtjylland"),
        group: &[
            ("Kommune", Held("digitaliseringskonsulent, Viborg Kommune")),
            ("Almen praksis", Vacant("01.08.2026")),
        ],
        lights: &[
            Yellow(
                "Tre kommuners fagsystem kan ikke modtage meddelelserne på børneområdet. \
                 Leverandøren har lovet en rettelse i første kvartal.",
            ),
            Red(
                "Leverandøren har udskudt rettelsen på ubestemt tid. Styregruppen må beslutte, om \
                 kommunerne skal bruge en midlertidig løsning.",
            ),
            Yellow("Den midlertidige løsning er besluttet og bruges i to af tre kommuner."),
            Yellow("Rettelsen prøves i én kommune; den midlertidige løsning fortsætter."),
            Green,
            Yellow(
                "Praksis melder, at svartiden er op til ti dage i ferieperioder. Vejledningen \
                 mangler en frist, og pladsen fra almen praksis er vakant.",
            ),
        ],
    },
    DemoInitiative {
        number: 3,
        title: "Rådgivning fra Børne- og Ungdomspsykiatrisk Afdeling",
        ordered: "Børne- og Ungdomspsykiatrisk Afdeling tilbyder rådgivning, blandt andet med faste \
                  kontaktpersoner og faste mødetidspunkter for sparring. Delindsatsen bygger på \
                  erfaringer fra satspuljeprojekter og eksisterende tilbud i visse kommuner.",
        remark: None,
        purpose: "At kommuner og almen praksis kan få råd, før en henvisning er nødvendig.",
        target_group: "Medarbejdere, der møder børn og unge i psykisk mistrivsel.",
        interventions: &[
            "Faste kontaktpersoner for hver kommune",
            "Faste mødetidspunkter for sparring og rådgivning",
        ],
        sources: SOURCES,
        organisations: parties![PSYCHIATRY],
        owner: Held("hospitalsdirektør, Psykiatrien i Region Midtjylland"),
        lead: Held("afdelingsledelse, Børne- og Ungdomspsykiatrisk Afdeling"),
        group: &[
            ("Kommune", Held("PPR-leder, Randers Kommune")),
            ("Kommune", Held("familiechef, Horsens Kommune")),
        ],
        lights: &[Green, Green, Green, Missing, Green, Green],
    },
];
