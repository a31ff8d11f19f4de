//! The figures of the demo data: of *IPS i Region Nordjylland*, from public sources.

use domain::problem::Field;

pub struct DemoIndicator {
    pub definition: &'static [(Field, &'static str)],
    /// By number in the programme.
    pub initiatives: &'static [u32],
    pub owner: &'static str,
    pub entries: &'static [DemoEntry],
    /// What it means from a day on: the fields that differ.
    pub redefined: Option<&'static [(Field, &'static str)]>,
    pub target: Option<&'static str>,
    pub benchmark: Option<&'static [(Field, &'static str)]>,
    pub published_on: &'static str,
}

pub struct DemoEntry {
    pub rows: &'static str,
    pub reason: Option<&'static str>,
}

const MINUTES: &str =
    "Referat af møde i Politisk Niveau Sundhedsklynge Midt 24.05.2023, punkt om IPS";

pub const INDICATORS: [DemoIndicator; 5] = [
    DemoIndicator {
        definition: &[
            (Field::Name, "Kontanthjælpsmodtagere med ordinære løntimer"),
            (
                Field::Question,
                "Hvor mange på kontanthjælp har et lønnet job ved siden af?",
            ),
            (Field::Kind, "number"),
            (
                Field::Counted,
                "Personer på kontanthjælp eller uddannelseshjælp, der i måneden har haft ordinære løntimer, i procent af alle på ydelsen.",
            ),
            (
                Field::Population,
                "Det offentlige tal, der ligger nærmest en IPS-andel. Det gælder alle på ydelsen og ikke kun borgere i IPS.",
            ),
            (Field::Unit, "%"),
            (Field::Better, "higher"),
            (Field::PeriodKind, "month"),
            (
                Field::Source,
                "Styrelsen for Arbejdsmarked og Rekruttering (STAR), jobindsats.dk",
            ),
            (Field::DueDays, "120"),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
            (Field::ByOrganisation, "on"),
        ],
        initiatives: &[1, 5],
        owner: "Aalborg Kommune",
        entries: &[DemoEntry {
            rows: include_str!("ordinary_hours.csv"),
            reason: Some("Hentet samlet fra jobindsats.dk; udsvingene står i kilden."),
        }],
        redefined: Some(&[
            (
                Field::Population,
                "Det offentlige tal, der ligger nærmest en IPS-andel. Opgjort efter reglerne fra 1. juli 2025; kilden har databrud den dag.",
            ),
            (Field::ValidFrom, "01.07.2025"),
            (
                Field::Reason,
                "Kilden har databrud 1. juli 2025. Tal før og efter kan ikke sammenlignes.",
            ),
        ]),
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (
                Field::Name,
                "Virksomhedsrettet aktivitet i aktive IPS-forløb, Aalborg",
            ),
            (
                Field::Question,
                "Hvor mange i et aktivt IPS-forløb er i gang på en arbejdsplads?",
            ),
            (Field::Kind, "share"),
            (
                Field::Counted,
                "Borgere i aktivt IPS-forløb, som har lønnede timer, praktik, fleksjob eller løntilskud.",
            ),
            (
                Field::CountedOf,
                "Alle borgere i aktivt IPS-forløb på opgørelsesdagen.",
            ),
            (Field::Unit, "borgere"),
            (Field::Better, "higher"),
            (Field::PeriodKind, "month"),
            (Field::Source, MINUTES),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
            (
                Field::Categories,
                "Lønnede timer\nVirksomhedspraktik\nFleksjob\nLøntilskud",
            ),
        ],
        initiatives: &[1],
        owner: "Aalborg Kommune",
        entries: &[DemoEntry {
            rows: "Periode;Kategori;Procent;Nævner\n\
                   november 2022;;49;86\n\
                   november 2022;Lønnede timer;33;86\n\
                   november 2022;Virksomhedspraktik;14;86\n\
                   november 2022;Fleksjob;1;86\n\
                   november 2022;Løntilskud;1;86",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (Field::Name, "Job eller uddannelse efter IPS, Aalborg"),
            (
                Field::Question,
                "Hvor mange er i job eller uddannelse tre måneder efter IPS-forløbet?",
            ),
            (Field::Kind, "share"),
            (
                Field::Counted,
                "Borgere, der tre måneder efter afsluttet IPS-forløb er i job, uddannelse eller fleksjob.",
            ),
            (
                Field::CountedOf,
                "Alle borgere, der har afsluttet et IPS-forløb.",
            ),
            (Field::Unit, "borgere"),
            (Field::Better, "higher"),
            (Field::PeriodKind, "month"),
            (Field::Source, MINUTES),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
            (Field::Categories, "Job\nUddannelse\nFleksjob"),
        ],
        initiatives: &[1],
        owner: "Aalborg Kommune",
        entries: &[DemoEntry {
            rows: "Periode;Kategori;Procent;Nævner\n\
                   november 2022;;31;67\n\
                   november 2022;Job;18;67\n\
                   november 2022;Uddannelse;8;67\n\
                   november 2022;Fleksjob;5;67",
            reason: Some(
                "Eksempel: Tallene står sådan i referatet. Gruppen kan være mindre end de 67.",
            ),
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (Field::Name, "Positiv udslusning, Aalborg"),
            (
                Field::Question,
                "Hvor mange kommer videre uden offentlig forsørgelse efter IPS-forløbet?",
            ),
            (Field::Kind, "share"),
            (
                Field::Counted,
                "Borgere, der efter IPS-forløbet ikke får forsørgelsesydelse, er på SU, i fleksjob eller fraflyttet Danmark (Jobcenter Aalborgs opgørelse).",
            ),
            (
                Field::CountedOf,
                "Alle borgere, der har afsluttet et IPS-forløb.",
            ),
            (Field::Unit, "borgere"),
            (Field::Better, "higher"),
            (Field::PeriodKind, "month"),
            (Field::Source, MINUTES),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
        ],
        initiatives: &[1],
        owner: "Aalborg Kommune",
        entries: &[DemoEntry {
            rows: "november 2022;26;67",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: Some(&[
            (Field::Name, "IPS Grow"),
            (Field::Benchmark, "40"),
            (Field::Source, "IPS Grow, Storbritannien, siden april 2024"),
            (
                Field::Definition,
                "Andelen af borgere uden arbejde, der kommer i arbejde.",
            ),
            (
                Field::Reason,
                "Det kendte pejlemærke for IPS. Her tælles også SU og fraflytning med, så tallene kan ikke stilles op mod hinanden.",
            ),
        ]),
        published_on: "20.11.2026",
    },
    DemoIndicator {
        definition: &[
            (Field::Name, "Igangsatte IPS-forløb, Aalborg"),
            (Field::Question, "Hvor mange har fået et IPS-forløb?"),
            (Field::Kind, "count"),
            (
                Field::Counted,
                "Borgere, der er begyndt i et IPS-forløb siden starten, i alt.",
            ),
            (Field::Unit, "borgere"),
            (Field::Better, "neutral"),
            (Field::PeriodKind, "month"),
            (Field::Source, MINUTES),
            (Field::Threshold, "5"),
            (Field::Disclosure, "public"),
            (Field::CategoryKind, "exclusive"),
            (Field::Categories, "Aktive\nAfsluttede"),
        ],
        initiatives: &[1],
        owner: "Aalborg Kommune",
        entries: &[DemoEntry {
            rows: "Periode;Kategori;Antal\n\
                   november 2022;;153\n\
                   november 2022;Aktive;86\n\
                   november 2022;Afsluttede;67",
            reason: None,
        }],
        redefined: None,
        target: None,
        benchmark: None,
        published_on: "20.11.2026",
    },
];
