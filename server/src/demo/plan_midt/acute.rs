//! Initiatives 1–6: what the state's acute plan of 23.02.2023 asks of the health clusters.

use super::super::content::{DemoInitiative, Holder::*, Sample::*};
use super::*;

pub const PART: &[DemoInitiative] = &[
    DemoInitiative {
        number: 1,
        title: "72-timers behandlingsansvar",
        ordered: "Akutplanen af 23.02.2023 nævner 72-timers behandlingsansvar blandt de områder, \
                  sundhedsklyngerne skal arbejde med. Patienternes repræsentanter bad om opmærksomhed \
                  på, om det kan koste borgeren noget at komme tidligere hjem til en \
                  aflastningsplads.",
        remark: None,
        purpose: "At hospitalet beholder ansvaret for behandlingen den første tid efter en \
                  udskrivning, så kommunen har en læge at ringe til, og genindlæggelser undgås.",
        target_group: "Borgere, der udskrives til kommunal pleje eller en aflastningsplads.",
        interventions: &[
            "Et telefonnummer pr. afdeling, som kommunens sygeplejersker kan bruge hele døgnet",
            "Afklaring af, om ordningen har økonomiske følger for borgeren",
        ],
        sources: &[ACUTE_MINUTES, PATIENT_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[REGION, AALBORG, JAMMERBUGT, HOSPITAL],
        owner: Held("sygeplejefaglig direktør, Aalborg Universitetshospital"),
        lead: Held("kvalitetskonsulent, Aalborg Universitetshospital"),
        group: &[
            (
                "Hospital",
                Held("ledende oversygeplejerske, Aalborg Universitetshospital"),
            ),
            ("Kommune", Held("leder af akutsygeplejen, Aalborg Kommune")),
            (
                "Kommune",
                Held("leder af hjemmesygeplejen, Jammerbugt Kommune"),
            ),
        ],
        lights: &[
            Yellow(
                "To afdelinger har endnu ikke et nummer, der tages om natten. Hospitalet \
                 fordeler vagten inden marts.",
            ),
            Yellow(
                "Én afdeling mangler fortsat nattevagt på nummeret. Aftalen er lavet og \
                 begynder den 1. april.",
            ),
            Green,
            Green,
            Green,
            Green,
        ],
    },
    DemoInitiative {
        number: 2,
        title: "Forebyggelse af sygehusophold og gode overgange",
        ordered: "Akutplanen nævner samarbejde i sundhedsklyngerne om at forebygge sygehusophold og \
                  skabe gode overgange. Klyngen havde arbejdet med det før planen og har samlet set \
                  det mål at undgå indlæggelser.",
        remark: None,
        purpose: "At borgere får hjælp, før en indlæggelse bliver nødvendig, og at sygehus og \
                  kommune griber hinandens opgaver, når borgeren skifter sektor.",
        target_group: "Borgere, der er kendt i den kommunale pleje og har risiko for indlæggelse.",
        interventions: &[
            "Fælles gennemgang af en udskrivning om måneden i hver kommune",
            "Tidlig kontakt mellem akutsygeplejen og egen læge ved begyndende sygdom",
        ],
        sources: &[ACUTE_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[AALBORG, JAMMERBUGT, HOSPITAL, PRACTICE],
        owner: Held("sundheds- og seniorchef, Jammerbugt Kommune"),
        lead: Held("udviklingskonsulent, Jammerbugt Kommune"),
        group: &[
            (
                "Kommune",
                Held("sundhedsstrategisk konsulent, Aalborg Kommune"),
            ),
            (
                "Hospital",
                Held("udskrivningskoordinator, Aalborg Universitetshospital"),
            ),
            ("Almen praksis", Held("praktiserende læge, PLO Nordjylland")),
        ],
        lights: &[Green, Green, Green, Green, Green, Green],
    },
    DemoInitiative {
        number: 3,
        title: "Faste plejehjemslæger",
        ordered: "Akutplanen vil udbrede ordningen med faste plejehjemslæger. Politisk Niveau \
                  drøftede den 24.05.2023 området og aftalte at følge det i klyngen fremover.",
        remark: None,
        purpose: "At hvert plejehjem har en fast læge, der kender beboerne og rådgiver personalet.",
        target_group: "Beboere på plejehjem i Aalborg og Jammerbugt kommuner.",
        interventions: &[
            "Aftale med en læge for hvert plejehjem, der endnu ikke har en",
            "Faste besøgsdage, som personalet kan planlægge efter",
        ],
        sources: &[ACUTE_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[AALBORG, JAMMERBUGT, PRACTICE],
        owner: Held("ældrechef, Aalborg Kommune"),
        lead: Held("sundhedskonsulent, Jammerbugt Kommune"),
        group: &[
            ("Kommune", Held("plejehjemsleder, Aalborg Kommune")),
            ("Almen praksis", Held("plejehjemslæge, PLO Nordjylland")),
        ],
        lights: &[
            Green,
            Yellow(
                "To plejehjem mistede deres læge ved årsskiftet. PLO spørger de omkringliggende \
                 praksis; besøgsdagene dækkes så længe af en vikar.",
            ),
            Green,
            Green,
            Green,
            Green,
        ],
    },
    DemoInitiative {
        number: 4,
        title: "Dosispakket medicin",
        ordered: "Dosispakket medicin er et af akutplanens områder. Politisk Niveau drøftede det den \
                  24.05.2023 og aftalte at følge området i klyngen fremover.",
        remark: None,
        purpose: "At flere borgere med stabil medicin får den dosispakket, så fejl undgås, og \
                  sygeplejerskernes tid bruges, hvor den gør størst nytte.",
        target_group: "Borgere i hjemmesygeplejen, hvis medicin har været uændret i længere tid.",
        interventions: &[
            "Gennemgang af medicinlisten ved årskontrollen hos egen læge",
            "Én arbejdsgang for bestilling, fælles for de to kommuner",
        ],
        sources: &[ACUTE_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[AALBORG, JAMMERBUGT, PRACTICE],
        owner: Held("sundhedschef, Jammerbugt Kommune"),
        lead: Held("farmaceut, Region Nordjylland"),
        group: &[
            ("Kommune", Held("udviklingssygeplejerske, Aalborg Kommune")),
            (
                "Kommune",
                Held("udviklingssygeplejerske, Jammerbugt Kommune"),
            ),
            ("Almen praksis", Vacant("10.08.2026")),
        ],
        lights: &[
            Green,
            Green,
            Green,
            Yellow(
                "Almen praksis har ingen i gruppen efter sommerferien. Den fælles arbejdsgang \
                 afprøves foreløbig i Aalborg alene.",
            ),
            Green,
            Green,
        ],
    },
    DemoInitiative {
        number: 5,
        title: "Nedbringelse af færdigbehandlingsdage",
        ordered: "Akutplanens sjette tema er at nedbringe antallet af færdigbehandlingsdage. Politisk \
                  Niveau drøftede det den 24.05.2023 og aftalte at følge området i klyngen fremover.",
        remark: None,
        purpose: "At borgere, der er færdigbehandlet, kommer hjem eller videre uden at vente på \
                  hospitalet.",
        target_group: "Færdigbehandlede patienter fra klyngens kommuner på Aalborg \
                       Universitetshospital.",
        interventions: &[
            "Ugentligt overblik over ventende borgere, delt mellem hospital og kommuner",
            "Aflastningspladser, der kan tages i brug samme dag",
        ],
        sources: &[ACUTE_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[REGION, AALBORG, JAMMERBUGT, HOSPITAL],
        owner: Held("vicedirektør, Aalborg Universitetshospital"),
        lead: Held("visitationsleder, Aalborg Kommune"),
        group: &[
            (
                "Hospital",
                Held("flowkoordinator, Aalborg Universitetshospital"),
            ),
            ("Kommune", Held("visitator, Jammerbugt Kommune")),
        ],
        lights: &[
            Green,
            Green,
            Yellow(
                "Antallet af dage steg i april, fordi otte aflastningspladser var lukket for \
                 renovering. De åbner igen i juni.",
            ),
            Yellow(
                "Pladserne er åbne, men to af dem er uden fast personale. Kommunen rekrutterer.",
            ),
            Red(
                "Dagene ligger dobbelt så højt som aftalt. Flere pladser kræver penge, som \
                 gruppen ikke råder over: Chefforum må tage stilling.",
            ),
            Yellow(
                "Chefforum flyttede fire pladser fra november. Dagene falder, men målet nås \
                 tidligst i januar.",
            ),
        ],
    },
    DemoInitiative {
        number: 6,
        title: "Korte indlæggelser i akutmodtagelsen",
        ordered: "I maj 2022 blev korte indlæggelser i akutmodtagelsens modtagerafsnit (AMA) på \
                  Aalborg Universitetshospital gennemgået i en audit, og i juni 2022 gav en \
                  tværsektoriel workshop en række forslag, der kan styrke akutområdet.",
        remark: None,
        purpose: "At ældre multisyge, som kun indlægges kortvarigt, i stedet får hjælp hjemme eller \
                  i kommunen, når det er det bedste.",
        target_group: "Ældre multisyge patienter, der er tilknyttet kommunale enheder.",
        interventions: &[
            "Forslagene fra workshoppen i juni 2022 prøves i ét modtagerafsnit ad gangen",
            "Ny audit efter samme metode, så udviklingen kan ses",
        ],
        sources: &[ACUTE_MINUTES, NUMBER_IS_EXAMPLE],
        organisations: &[AALBORG, JAMMERBUGT, HOSPITAL],
        owner: Held("ledende overlæge, akutmodtagelsen, Aalborg Universitetshospital"),
        lead: Vacant("15.08.2026"),
        group: &[
            (
                "Hospital",
                Held("afdelingssygeplejerske, AMA, Aalborg Universitetshospital"),
            ),
            ("Kommune", Held("leder af akutsygeplejen, Aalborg Kommune")),
            ("Kommune", Vacant("01.10.2026")),
        ],
        lights: &[
            Green,
            Yellow("Auditten er flyttet et kvartal, fordi udtrækket af forløb manglede data."),
            Yellow("Udtrækket er leveret, men kun for Aalborg. Jammerbugts data ventes i august."),
            Yellow(
                "Auditten kan begynde, men projektlederen er fratrådt. Opgaven deles så længe \
                 mellem to i gruppen.",
            ),
            Red(
                "Uden projektleder er forslagene fra workshoppen ikke sat i gang. Leverandøren kan \
                 ikke holde datoen uden en ny leder.",
            ),
            Red(
                "Stillingen som projektleder er slået op to gange uden held. Gruppen beder \
                 Chefforum udpege en leder fra hospitalet eller flytte fristen til juni 2027.",
            ),
        ],
    },
];
