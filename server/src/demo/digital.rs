//! *Tværgående digitale løsninger (eksempel)*: a programme of five colours that judges three dimensions.
//! Nothing of it stands in any minutes; it says so in its name and in each of its orders.

use super::content::{DemoInitiative, DemoProgramme, DemoStep, Holder::*, Sample::*};
use domain::programme::ProgrammeKind;
use domain::status::{Dimension, RuleKind};

const FORUM: &str = "Sundhedsstyregruppen, Region Midtjylland";

pub const PLAN: DemoProgramme = DemoProgramme {
    slug: "eksempel-digitale-loesninger",
    name: "Tværgående digitale løsninger (eksempel)",
    kind: ProgrammeKind::ActionPlan,
    ordered_by: "Sundhedssamarbejdsudvalget, Region Midtjylland",
    decided_on: "02.06.2025",
    item: "Eksempel: mødets punkt 4",
    period: (Some("01.09.2025"), Some("31.12.2027")),
    published: false,
    chain: &[DemoStep::plain(FORUM)],
    confirm_by: None,
    rules: RuleKind::FiveColours,
    dimensions: &[Dimension::Time, Dimension::Economy, Dimension::Cooperation],
    undocumented: &[],
    collected_by: FORUM,
    meetings: &[
        "15.09.2025",
        "08.12.2025",
        "02.03.2026",
        "01.06.2026",
        "14.09.2026",
        "16.11.2026",
    ],
    parts: &[INITIATIVES],
};

const PURPOSE: &str =
    "Eksempel: At oplysninger følger borgeren fra hospital til kommune og egen læge.";
const TARGET_GROUP: &str =
    "Eksempel: Borgere i forløb på tværs af hospital, kommune og almen praksis.";
const SOURCES: &[&str] = &["Eksempel, ikke fra et referat"];

macro_rules! initiative {
    ($number:literal, $title:literal, $ordered:literal, $municipality:literal, $lights:expr) => {
        DemoInitiative {
            number: $number,
            title: concat!("Eksempel: ", $title),
            ordered: concat!("Eksempel: ", $ordered),
            remark: None,
            purpose: PURPOSE,
            target_group: TARGET_GROUP,
            interventions: &[],
            sources: SOURCES,
            organisations: &["Region Midtjylland", $municipality],
            owner: Held(concat!("digitaliseringschef, ", $municipality)),
            lead: Held(concat!("projektleder, ", $municipality)),
            group: &[],
            lights: &$lights,
        }
    };
}

const INITIATIVES: &[DemoInitiative] = &[
    initiative!(
        1,
        "fælles medicinkort i akutmodtagelsen",
        "Medicinkortet er ajourført inden for to timer efter ankomst.",
        "Viborg Kommune",
        [
            Green,
            Green,
            YellowGreen("Eksempel: Oplæringen af vikarer halter efter."),
            Green,
            Green,
            Green
        ]
    ),
    initiative!(
        2,
        "videokonsultation på plejehjem",
        "Ti plejehjem tilbyder videokonsultation med egen læge.",
        "Randers Kommune",
        [
            Green,
            YellowGreen("Eksempel: To plejehjem venter på bedre netværk."),
            Green,
            Yellow("Eksempel: Tre plejehjem er uden netværk; tilbud er indhentet."),
            YellowGreen("Eksempel: Netværket er bestilt; et plejehjem mangler endnu."),
            YellowGreen("Eksempel: Et plejehjem mangler; det kobles på i december.")
        ]
    ),
    initiative!(
        3,
        "hjemmemonitorering af hjertesvigt",
        "200 borgere måler hjemme, og kommunen følger op.",
        "Herning Kommune",
        [
            Green,
            Green,
            Yellow("Eksempel: Der er rekrutteret færre borgere end ventet."),
            YellowGreen("Eksempel: Rekrutteringen er i gang igen."),
            Yellow("Eksempel: Udstyret er forsinket fra leverandøren."),
            Yellow("Eksempel: Halvdelen af udstyret er leveret; resten ventes i januar.")
        ]
    ),
    initiative!(
        4,
        "deling af sårbilleder",
        "Sygeplejersker deler sårbilleder med hospitalets ambulatorium.",
        "Horsens Kommune",
        [
            Green,
            Green,
            Green,
            Yellow("Eksempel: Aftalen om databehandling mangler en underskrift."),
            YellowRed("Eksempel: Parterne er uenige om, hvem der gemmer billederne."),
            YellowRed("Eksempel: Uenigheden er ikke løst, og leverandøren trækker sig måske.")
        ]
    ),
    initiative!(
        5,
        "fælles genoptræningsplan",
        "Genoptræningsplanen kan læses og opdateres af begge parter.",
        "Silkeborg Kommune",
        [
            YellowGreen("Eksempel: Kravene er ikke afstemt med alle kommuner."),
            Yellow("Eksempel: To kommuner har ikke svaret på kravene."),
            YellowRed("Eksempel: Udbuddet er forsinket, og bevillingen udløber."),
            YellowRed("Eksempel: Udbuddet er endnu ikke i gang."),
            Red("Eksempel: Bevillingen udløber, før udbuddet kan afsluttes."),
            Red("Eksempel: Opgaven må planlægges om; der er ingen bevilling for 2027.")
        ]
    ),
    initiative!(
        6,
        "adgang til prøvesvar i hjemmeplejen",
        "Hjemmeplejen kan se prøvesvar for borgere, den besøger.",
        "Skanderborg Kommune",
        [Green, Green, Green, Green, Missing, Missing]
    ),
];
