//! Initiatives 9 and 10, whose numbers and titles the minutes give.

use super::super::content::{DemoInitiative, Holder::*, Sample::*};
use super::*;

pub const PART: &[DemoInitiative] = &[
    DemoInitiative {
        number: 9,
        title: "Optimering af eksisterende digitale løsninger",
        ordered: "Politisk Niveau ønskede den 13.03.2023 at drøfte handleplanen og digitalisering \
                  med repræsentanter fra Patientinddragelsesudvalget. Det skete den 24.05.2023: \
                  Undersøg patienternes perspektiv på, hvorfor appen »Min Læge« ikke bruges mere.",
        remark: None,
        purpose: "At få mere ud af de digitale løsninger, der allerede findes, så patienter og \
                  personale bruger dem på tværs af sektorer – med et sundhedsfagligt sikkerhedsnet \
                  bag.",
        target_group: "Borgere og patienter, der er i kontakt med egen læge, kommune og hospital, \
                       og det personale, de møder.",
        interventions: &[
            "Undersøgelse af patienternes egne grunde til at bruge eller fravælge appen »Min Læge«",
            "Et sundhedsfagligt sikkerhedsnet ved hver digital løsning, der tages i brug",
        ],
        sources: &[PATIENT_MINUTES],
        organisations: &[REGION, AALBORG, JAMMERBUGT, PRACTICE],
        owner: Held("kontorchef, Region Nordjylland"),
        lead: Held("digitaliseringskonsulent, Region Nordjylland"),
        group: &[
            ("Region", Held("it-arkitekt, Region Nordjylland")),
            ("Kommune", Held("digitaliseringskonsulent, Aalborg Kommune")),
            ("Almen praksis", Held("praksiskonsulent, PLO Nordjylland")),
            ("Patientrepræsentant", Vacant("15.06.2026")),
        ],
        lights: &[
            Green,
            Green,
            Green,
            Green,
            Yellow(
                "Interviewene med patienter er udskudt, fordi pladsen til patientrepræsentanten \
                 er vakant. Udvalget er spurgt igen; ny plan til næste møde.",
            ),
            Yellow(
                "Otte af tyve patientinterview er gennemført. Rapporten kommer to måneder senere \
                 end aftalt; løsningerne selv er ikke forsinket.",
            ),
        ],
    },
    DemoInitiative {
        number: 10,
        title: "Systematisk indsats for de 2\u{a0}% mest komplekse borgere med mange \
                sygehuskontakter, både psykiske og somatiske problemstillinger",
        ordered: "Systematisk indsats for de 2\u{a0}% mest komplekse borgere med mange \
                  sygehuskontakter, både psykiske og somatiske problemstillinger.",
        remark: Some(
            "Handleplanen blev godkendt med den bemærkning, at indsats 10 skal konkretiseres \
             yderligere frem mod mødet den 24.05.2023. Indsatsen skal være handlingsorienteret: Der \
             lægges ikke op til et analysearbejde, før noget sættes i gang.",
        ),
        purpose: "At give de borgere, der har flest kontakter på tværs af sektorerne, et mere \
                  sammenhængende forløb og flere muligheder for behandling i eget hjem som \
                  alternativ til indlæggelse.",
        target_group: "De 2\u{a0}% mest komplekse borgere med mange sygehuskontakter, både psykiske \
                       og somatiske problemstillinger.",
        interventions: &[
            "Udvidelse af dele-geriater-ordningen, både geografisk til Jammerbugt Kommune og ved \
             yderligere konsolidering af ordningen i Aalborg Kommune",
            "Systematisk indsats i forhold til borgerens sidste tid, herunder stillingtagen til \
             behandling, inspireret af erfaringerne fra Aalborg Kommune",
            "Brug af paramedicinere i Jammerbugt Kommune og Den Præhospitale Visitationsenhed i \
             Aalborg Kommune til diagnostik og behandling i eget hjem som alternativ til \
             indlæggelse",
            "Styrkelse af forebyggelsestilbuddet hos almen praksis, herunder opfølgende hjemmebesøg",
            "Samarbejde mellem APN-sygeplejersker, sygeplejersker i borgernær sygepleje, \
             brobyggersygeplejersker og plejehjemslæger om at optimere forløbene for de borgere, \
             der bruger sundhedsvæsenet mest",
        ],
        sources: &[
            "Referat, Politisk Niveau, Sundhedsklynge Midt, 24.05.2023, punkt 4",
            "Beslutning i Direktørforum, 17.04.2023, gengivet i referatet fra 24.05.2023",
        ],
        organisations: &[REGION, AALBORG, JAMMERBUGT, HOSPITAL, PSYCHIATRY, PRACTICE],
        owner: Held("vicedirektør og sundhedschef, Aalborg Kommune"),
        lead: Held("projektleder, Aalborg Kommune"),
        group: &[
            (
                "Hospital",
                Held("ledende overlæge, geriatri, Aalborg Universitetshospital"),
            ),
            (
                "Kommune",
                Held("leder af borgernær sygepleje, Aalborg Kommune"),
            ),
            (
                "Kommune",
                Held("sundheds- og seniorchef, Jammerbugt Kommune"),
            ),
            ("Psykiatri", Vacant("01.09.2026")),
            ("Almen praksis", Held("plejehjemslæge, PLO Nordjylland")),
            (
                "Præhospital",
                Held("funktionsleder, Den Præhospitale Visitationsenhed"),
            ),
        ],
        lights: &[Green, Green, Green, Green, Green, Missing],
    },
];
