//! Initiatives 11–15: what the patients' representatives raised on 24.05.2023.

use super::super::content::{DemoInitiative, Holder::*, Sample::*};
use super::*;

pub const PART: &[DemoInitiative] = &[
    DemoInitiative {
        number: 11,
        title: "Hjælpemidler på tværs af hospital og kommune",
        ordered: "Patienternes repræsentanter fortalte den 24.05.2023, at en patient kan blive \
                  undervist i ét hjælpemiddel på hospitalet og så møde et andet derhjemme.",
        remark: None,
        purpose: "At borgeren lærer at bruge det hjælpemiddel, der også er hjemme.",
        target_group: "Patienter, der udskrives med et nyt hjælpemiddel.",
        interventions: &[
            "En fælles liste over de hjælpemidler, som hospital og kommuner underviser i",
            "Besked til kommunen om hjælpemidlet, før patienten udskrives",
        ],
        sources: &[PATIENT_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[AALBORG, JAMMERBUGT, HOSPITAL],
        owner: Held("leder af hjælpemiddeldepotet, Aalborg Kommune"),
        lead: Held("ergoterapeut, Aalborg Universitetshospital"),
        group: &[
            ("Kommune", Held("ergoterapeut, Jammerbugt Kommune")),
            (
                "Patientrepræsentant",
                Held("medlem af Patientinddragelsesudvalget"),
            ),
        ],
        lights: &[Missing, Green, Green, Green, Green, Green],
    },
    DemoInitiative {
        number: 12,
        title: "Mere viden om senfølger hos personalet",
        ordered: "Patienternes repræsentanter bad den 24.05.2023 om mere viden om senfølger hos \
                  personalet: Det kan være svært at blive anerkendt for, at man kan være syg af dem.",
        remark: None,
        purpose: "At personalet i alle tre sektorer kender senfølger og tager dem alvorligt.",
        target_group: "Patienter med senfølger efter sygdom eller behandling, og personale, der \
                       møder dem.",
        interventions: &[
            "Undervisning, som hospitalet, kommunerne og almen praksis holder sammen",
            "En side med kontaktpunkter, som personalet kan give videre",
        ],
        sources: &[PATIENT_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[REGION, AALBORG, JAMMERBUGT, HOSPITAL, PRACTICE],
        owner: Held("uddannelseschef, Aalborg Universitetshospital"),
        lead: Held("rehabiliteringskonsulent, Jammerbugt Kommune"),
        group: &[
            (
                "Hospital",
                Held("sygeplejerske, senfølgeklinikken, Aalborg Universitetshospital"),
            ),
            ("Almen praksis", Held("praktiserende læge, PLO Nordjylland")),
            (
                "Patientrepræsentant",
                Held("medlem af Patientinddragelsesudvalget"),
            ),
        ],
        lights: &[
            Green,
            Green,
            Green,
            Yellow(
                "Kun hver tredje kursusplads er besat, fordi vagtplanerne var lagt. Afdelingerne \
                 planlægger foråret med frigjort tid.",
            ),
            Unchanged,
            Unchanged,
        ],
    },
    DemoInitiative {
        number: 13,
        title: "Fælles indkøbsaftaler",
        ordered: "Politisk Niveau var den 24.05.2023 enig om, at fælles indkøbsaftaler kan have et \
                  potentiale set fra patienten, og besluttede at løfte drøftelsen i \
                  Sundhedssamarbejdsudvalget.",
        remark: None,
        purpose: "At patienten møder de samme produkter på hospitalet og hjemme.",
        target_group: "Patienter, der bruger hjælpemidler og sygeplejeartikler i flere sektorer.",
        interventions: &[
            "Oplæg til Sundhedssamarbejdsudvalget om, hvilke varer der er egnede",
            "Overblik over, hvornår de nuværende aftaler udløber",
        ],
        sources: &[PATIENT_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[REGION, AALBORG, JAMMERBUGT],
        owner: Held("indkøbschef, Region Nordjylland"),
        lead: Held("indkøbskonsulent, Jammerbugt Kommune"),
        group: &[
            ("Region", Held("udbudsjurist, Region Nordjylland")),
            ("Kommune", Held("indkøbskonsulent, Aalborg Kommune")),
        ],
        lights: &[
            Green,
            Green,
            Yellow("Aftalernes udløb er kortlagt, men ligger op til tre år fra hinanden."),
            Missing,
            Green,
            Missing,
        ],
    },
    DemoInitiative {
        number: 14,
        title: "Patientinddragelse i alle indsatser",
        ordered: "Alle indsatser i handleplanen skal forholde sig til patientinddragelse. \
                  Patienternes repræsentanter bemærkede den 24.05.2023, at patienterne skal være med \
                  til at beskrive opgaven og ikke kun til at løse en, der er defineret på forhånd.",
        remark: None,
        purpose: "At patienter er med, fra opgaven beskrives.",
        target_group: "Patienter og pårørende, og de grupper, der leverer handleplanens indsatser.",
        interventions: &[
            "En plads til patienterne i hver projektgruppe, der ønsker det",
            "Et årligt møde mellem det politiske niveau og Patientinddragelsesudvalget",
        ],
        sources: &[PATIENT_MINUTES, PLAN_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[REGION, AALBORG, JAMMERBUGT, HOSPITAL, PSYCHIATRY, PRACTICE],
        owner: Held("kontorchef, Region Nordjylland"),
        lead: Held("patientinddragelseskonsulent, Region Nordjylland"),
        group: &[
            (
                "Patientrepræsentant",
                Held("medlem af Patientinddragelsesudvalget"),
            ),
            ("Patientrepræsentant", Vacant("15.06.2026")),
            ("Kommune", Held("sundhedskonsulent, Aalborg Kommune")),
        ],
        lights: &[Green, Green, Green, Green, Green, Green],
    },
    DemoInitiative {
        number: 15,
        title: "Kendskab til sundhedsaftaler hos frontpersonalet",
        ordered: "Patienternes repræsentanter pegede den 24.05.2023 på, at frontpersonalet ikke altid \
                  kender sundhedsaftalerne, og at aftaler skal implementeres i bund. De ønskede også \
                  øget kendskab til hinandens kompetencer og tilbud på tværs af sektorerne.",
        remark: None,
        purpose: "At den medarbejder, borgeren møder, kender aftalen og de andres tilbud.",
        target_group: "Medarbejdere med borgerkontakt på hospital, i kommuner og i almen praksis.",
        interventions: &[
            "Korte udgaver af de aftaler, der bruges mest",
            "Introduktion for nye medarbejdere i alle tre sektorer",
        ],
        sources: &[PATIENT_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[REGION, AALBORG, JAMMERBUGT, HOSPITAL, PSYCHIATRY, PRACTICE],
        owner: Held("sundhedschef, Region Nordjylland"),
        lead: Held("udviklingskonsulent, Aalborg Kommune"),
        group: &[
            (
                "Hospital",
                Held("uddannelseskonsulent, Aalborg Universitetshospital"),
            ),
            (
                "Psykiatri",
                Held("udviklingssygeplejerske, Psykiatrien i Region Nordjylland"),
            ),
            ("Kommune", Held("udviklingskonsulent, Jammerbugt Kommune")),
        ],
        lights: &[Green, Green, Missing, Green, Green, Green],
    },
];
