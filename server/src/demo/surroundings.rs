//! Figures of the demo data that stand around the IPS results: what the national audit found, what
//! those who took part said, and the special beds. Each as its source tells it.

use super::outcomes::{DemoEntry, DemoIndicator};
use domain::problem::Field;

const AUDIT: &str = "Rigsrevisionens beretning fra 2021, gengivet i referat af Driftsforum Voksenpsykiatri Midt 13.02.2023";
const SURVEY: &str =
    "Referat af møde i Politisk Niveau Sundhedsklynge Midt 24.05.2023, punkt om IPS";
const BEDS: &str = "Referat af møde i Driftsforum Vest 18.05.2021";
const AUDITED: &str = "Sygemeldte borgere med forløb i psykiatrien, hele landet. Gruppens størrelse står ikke i referatet, så tallene har ingen usikkerhed.";

pub const SURROUNDINGS: [DemoIndicator; 5] = [
    DemoIndicator {
        definition: &[
            (Field::Name, "Ingen samtale inden for fristen, hele landet"),
            (
                Field::Question,
                "Hvor mange sygemeldte får ikke deres opfølgningssamtale til tiden?",
            ),
            (Field::Kind, "number"),
            (
                Field::Counted,
                "Borgere, der ikke har fået opfølgningssamtaler inden for lovens frister, i procent. For sygedagpenge skriver kilden “knap 50 %”.",
            ),
            (Field::Population, AUDITED),
            (Field::Unit, "%"),
            (Field::Better, "lower"),
            (Field::PeriodKind, "year"),
            (Field::Source, AUDIT),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
            (Field::Categories, "Sygedagpenge\nJobafklaringsforløb"),
        ],
        initiatives: &[],
        owner: "Region Nordjylland",
        entries: &[DemoEntry {
            rows: "Periode;Kategori;Værdi\n2021;Sygedagpenge;50\n2021;Jobafklaringsforløb;25",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (Field::Name, "Intet tilbud, hele landet"),
            (
                Field::Question,
                "Hvor mange sygemeldte får intet tilbud om for eksempel virksomhedspraktik?",
            ),
            (Field::Kind, "number"),
            (
                Field::Counted,
                "Borgere, der ikke har fået noget tilbud, som virksomhedspraktik eller ansættelse med løntilskud, i procent.",
            ),
            (Field::Population, AUDITED),
            (Field::Unit, "%"),
            (Field::Better, "lower"),
            (Field::PeriodKind, "year"),
            (Field::Source, AUDIT),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
            (Field::Categories, "Sygedagpenge\nJobafklaringsforløb"),
        ],
        initiatives: &[],
        owner: "Region Nordjylland",
        entries: &[DemoEntry {
            rows: "Periode;Kategori;Værdi\n2021;Sygedagpenge;35\n2021;Jobafklaringsforløb;20",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (Field::Name, "Ingen kontakt til arbejdsgiveren, hele landet"),
            (
                Field::Question,
                "Hvor ofte har jobcentret ikke taget den lovpligtige kontakt til arbejdsgiveren?",
            ),
            (Field::Kind, "number"),
            (
                Field::Counted,
                "Sygemeldte borgere, hvis arbejdsgiver jobcentret ikke har taget den lovpligtige kontakt til, i procent af dem, der havde en arbejdsgiver ved første samtale.",
            ),
            (Field::Population, AUDITED),
            (Field::Unit, "%"),
            (Field::Better, "lower"),
            (Field::PeriodKind, "year"),
            (Field::Source, AUDIT),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
        ],
        initiatives: &[],
        owner: "Region Nordjylland",
        entries: &[DemoEntry {
            rows: "2021;41",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (
                Field::Name,
                "Meningsfuld og sammenhængende indsats, Aalborg",
            ),
            (
                Field::Question,
                "Hvor mange har oplevet IPS-indsatsen som meningsfuld og sammenhængende?",
            ),
            (Field::Kind, "number"),
            (
                Field::Counted,
                "Borgere, der i høj grad eller i nogen grad oplever, at indsatsen som helhed er meningsfuld og sammenhængende, i procent af dem, der svarede.",
            ),
            (
                Field::Population,
                "Borgere på 18–29 år fra Aalborg Kommune, som fik et IPS-forløb i 2021. Hvor mange der svarede, står ikke i kilden, så tallet har ingen usikkerhed.",
            ),
            (Field::Unit, "%"),
            (Field::Better, "higher"),
            (Field::PeriodKind, "year"),
            (Field::Source, SURVEY),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
        ],
        initiatives: &[1],
        owner: "Aalborg Kommune",
        entries: &[DemoEntry {
            rows: "2021;96",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (Field::Name, "Brugte særlige pladser i psykiatrien"),
            (
                Field::Question,
                "Hvor mange af de særlige pladser er i brug?",
            ),
            (Field::Kind, "share"),
            (Field::Counted, "Særlige pladser, der er i brug på dagen."),
            (
                Field::CountedOf,
                "De særlige pladser, der er på dagen. Tallet følger med hver opgørelse, så det kan ændre sig.",
            ),
            (
                Field::Population,
                "Der var 16 pladser, før nogle blev ommærket til andet brug, og siden 12. Hvornår, og hvor mange der var i brug forinden, står ikke i kilden.",
            ),
            (Field::Unit, "pladser"),
            (Field::Better, "neutral"),
            (Field::PeriodKind, "day"),
            (Field::Source, BEDS),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
        ],
        initiatives: &[],
        owner: "Region Nordjylland",
        entries: &[DemoEntry {
            rows: "03.05.2021;7;12",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
];
