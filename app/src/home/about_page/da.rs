use super::{About, Section};
use domain::status::LightState;

pub(super) const ABOUT: About = About {
    title: "Om Styrbord",
    lead: "Styrbord viser, hvordan det går med det, regioner, kommuner og almen praksis har bestilt af hinanden: én plan, ét lys for hver indsats og hele historikken bag.",
    lights_title: "Hvad lysene betyder",
    lights_lead: "Hver indsats får ét lys til hvert statusmøde. Lyset har altid farve, form og ord, så det også kan læses på sort-hvidt tryk, af farveblinde og med skærmlæser. Et program kan have sin egen ordlyd; den står ved formularen, hvor status indberettes.",
    light: |state| match state {
        LightState::Red => {
            "en firkant. Det bestilte kan ikke leveres uden en beslutning i et forum. Skal forklares."
        }
        LightState::YellowRed => {
            "en trekant, der peger nedad. I tvivl: store problemer på flere områder. Kun i programmer med fem farver. Skal forklares."
        }
        LightState::YellowGreen => {
            "en rude. Sandsynlig, men kræver løbende opmærksomhed. Kun i programmer med fem farver. Skal forklares."
        }
        LightState::Yellow => {
            "en trekant. Kan leveres, men der er en afvigelse eller risiko, der kræver handling. Skal forklares."
        }
        LightState::Missing => "en stiplet ring. Ingen har indberettet til statusmødet.",
        LightState::Green => "en cirkel. Leveres som bestilt.",
    },
    sections: [
        Section {
            id: "principper",
            title: "Det holder Styrbord fast i",
            lead: &[],
            points: &[
                "En manglende indberetning vises som en mangel. Den bliver aldrig grøn og overtager aldrig det forrige lys.",
                "Lyset vælges hver gang. Intet er valgt på forhånd; den forrige indberetning står ved siden af som reference.",
                "Et lys, der ikke er grønt, kan ikke indberettes uden en forklaring.",
                "En indberetning bliver stående. En rettelse lægges til, og begge kan ses i historikken.",
                "Tallene stemmer: lysene, med de manglende, giver tilsammen antallet af indsatser.",
                "En tom plads vises som vakant, med antal dage.",
                "Eksempeldata er mærket på hver side, hvor de indgår.",
            ],
            rest: &[],
            links: &[],
        },
        Section {
            id: "persondata",
            title: "Persondata",
            lead: &[
                "Styrbord handler om planer, ikke om patienter. Skriv aldrig navne på borgere eller patienter, cpr-numre eller andet, der peger på en enkelt person, heller ikke i en forklaring.",
                "Om brugerne gemmes:",
            ],
            points: &[
                "navn eller rolle, e-mail og de roller, sekretariatet har givet",
                "adgangskoden i en form, der ikke kan læses (argon2id)",
                "hvem der har ændret hvad og hvornår",
                "om der ønskes påmindelser på mail, og hvornår der er mindet om hvad",
            ],
            rest: &[
                "Der er kun de cookies, som siderne ikke kan undvære: én, mens du er logget ind, og én, der husker sproget. En kladde til en status bliver i din egen browser, til den er indberettet. Intet hentes fra andre websteder, og der føres ingen statistik over besøg.",
                "Dataansvarlig er den myndighed, der driver installationen.",
            ],
            links: &[],
        },
        Section {
            id: "was",
            title: "Tilgængelighed",
            lead: &[
                "Styrbord er bygget efter WCAG 2.1 på niveau A og AA, som EN 301 549 og webtilgængelighedsloven henviser til. Sådan prøves det:",
            ],
            points: &[
                "automatisk med axe-core i Chromium, hver gang programmet ændres",
                "med tastatur alene og med JavaScript slået fra",
                "i en bredde på 320 px, hvor intet må kræve vandret rulning",
            ],
            rest: &[
                "Automatiske prøver finder kun en del af fejlene. Siderne er endnu ikke afprøvet af mennesker med handicap, ikke systematisk med skærmlæser og ikke bedømt af en uvildig part.",
                "Er der noget, du ikke kan bruge eller læse, så skriv til programmets sekretariat eller til den myndighed, der driver installationen. Nævn siden, og hvad du ville gøre. Er du ikke tilfreds med svaret, kan du klage til Digitaliseringsstyrelsen.",
                "Teksten her beskriver programmet. Myndighedens egen tilgængelighedserklæring laves i WAS-Tool og kan bygge på den.",
            ],
            links: &[],
        },
        Section {
            id: "kilder",
            title: "Licens og kilder",
            lead: &["Styrbord er fri software under EUPL-1.2. Det bygger på:"],
            points: &[
                "regioner, kommuner og deres koder fra DAGI, Klimadatastyrelsen, maj 2026 (frie offentlige data)",
                "sundhedsklynger samlet fra regionernes egne sider og pressen; hver er mærket med, hvor sikker oplysningen er",
                "Det Fælles Designsystem, Digitaliseringsstyrelsen (MIT)",
                "skriften IBM Plex Sans (SIL Open Font License 1.1)",
            ],
            rest: &[
                "Eksemplernes emner og bestillinger står i offentlige referater, hvor de ikke selv siger “Eksempel”. Deres lys er opdigtede.",
            ],
            links: &[
                ("EUPL-1.2", "https://eupl.eu/1.2/da/"),
                ("Det Fælles Designsystem", "https://designsystem.dk/"),
            ],
        },
    ],
};
