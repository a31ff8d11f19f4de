use super::{DemoDay, DemoItem, DemoMeeting, DemoTask, Reached, only, told};
use domain::meeting::Conclusion::{Decided, Discussed, Noted};
use domain::meeting::ItemKind::{Approval, Decision, Discussion, Information};

/// Politisk Niveau, Sundhedsklynge Midt, 24.05.2023.
pub const MAY_2023: DemoMeeting = DemoMeeting {
    forum: "Politisk Niveau, Sundhedsklynge Midt",
    on: DemoDay::On("24.05.2023"),
    starts_at: "16.00",
    ends_at: "18.00",
    place: "Aalborg",
    attendance: None,
    carried: &[],
    reached: Reached::Approved {
        on: "16.06.2023",
        addenda: &[(
            "30.06.2023",
            "Til punkt 7: Økonomiaftalerne er indgået efter mødet. Der afsættes ingen klyngemidler i 2024.",
        )],
        tasks: &[
            DemoTask {
                item: 4,
                what: "Løfter drøftelsen af fælles indkøbsaftaler i Sundhedssamarbejdsudvalget.",
                responsible: "Eksempel: formandskabet",
                due_on: "31.12.2023",
                done: Some(("13.12.2023", "Eksempel: Sat på udvalgets dagsorden.")),
            },
            DemoTask {
                item: 5,
                what: "Følger dosispakket medicin, plejehjemslæger og færdigbehandlingsdage og giver en status.",
                responsible: "Eksempel: sekretariatet",
                due_on: "30.09.2026",
                done: None,
            },
        ],
    },
    items: &[
        DemoItem {
            title: "Godkendelse af dagsorden",
            kind: Approval,
            presenter: Some("mødeleder"),
            minutes: None,
            matter: None,
            about: None,
            recommended: "godkender dagsordenen",
            conclusion: told(domain::meeting::Conclusion::Approved, "Ingen bemærkninger."),
        },
        DemoItem {
            title: "Tema: IPS for de 15–17-årige i Aalborg Kommune",
            kind: Discussion,
            presenter: Some("afdelingsleder og IPS-konsulent, Aalborg Kommune"),
            minutes: Some(40),
            matter: Some(
                "Indsatsen om IPS til unge på 15–17 år blev godkendt den 13. marts 2023. Aalborg Kommune fortæller om sine erfaringer, før tilbuddet udbredes til Jammerbugt Kommune. Resultater for de unge ventes ved udgangen af 2023.",
            ),
            about: None,
            recommended: "drøfter erfaringerne fra IPS-indsatsen",
            conclusion: told(
                Discussed,
                "Forummet ser et stort potentiale. Målgruppen er mere kompliceret og kræver mere tid. Det blev drøftet, om den kan udvides, og om behovet for behandling ændrer sig undervejs.",
            ),
        },
        DemoItem {
            title: "Status for handleplanen",
            kind: Information,
            presenter: Some("vicedirektør, Aalborg Kommune, og kontorchef, Region Nordjylland"),
            minutes: Some(10),
            matter: Some(
                "De 15 indsatser er bestilt, og Direktørforum har fordelt ejerskabet. Hver leverandør svarer med en ordrebekræftelse, som Chefforum og derefter Direktørforum godkender. Status indhentes til chefgruppens møder; derefter styres der efter afvigelser alene.",
            ),
            about: None,
            recommended: "tager status til efterretning",
            conclusion: told(
                Noted,
                "Governancemodellen blev gennemgået, og indsatserne er sat i gang.",
            ),
        },
        DemoItem {
            title: "Indsats 10: de 2 % mest komplekse borgere",
            kind: Information,
            presenter: Some("vicedirektør, Aalborg Kommune, og kontorchef, Region Nordjylland"),
            minutes: Some(10),
            matter: Some(
                "Indsatsen skulle gøres mere konkret og handlingsorienteret. Direktørforum besluttede den 17. april 2023, at målgruppen er de ældste 2 %.",
            ),
            about: None,
            recommended: "tager orienteringen til efterretning",
            conclusion: told(
                Noted,
                "Der var opbakning til målgruppen og interventionerne. Forummet ønsker en målrettet opfølgning på indsatsen.",
            ),
        },
        DemoItem {
            title: "Dialog med Patientinddragelsesudvalget",
            kind: Decision,
            presenter: Some("repræsentanter for Patientinddragelsesudvalget"),
            minutes: Some(40),
            matter: Some(
                "Det politiske niveau mødes en gang om året med udvalget. Dialogen skal komme patienterne til gode.",
            ),
            about: None,
            recommended: "drøfter patientinddragelse i klyngen med udvalgets repræsentanter",
            conclusion: told(
                Decided,
                "Drøftelsen af fælles indkøbsaftaler løftes i Sundhedssamarbejdsudvalget. Alle indsatser skal forholde sig til patientinddragelse, og udvalget understreger, at patienterne skal være med til at beskrive opgaven og ikke kun til at løse den.",
            ),
        },
        DemoItem {
            title: "Akutplan for sygehusvæsenet",
            kind: Decision,
            presenter: Some("direktør, Region Nordjylland"),
            minutes: Some(20),
            matter: Some(
                "Aftalen af 23. februar 2023 rummer blandt andet 72 timers behandlingsansvar, faste plejehjemslæger og dosispakket medicin.",
            ),
            about: None,
            recommended: "drøfter akutplanen ud fra klyngens status",
            conclusion: told(
                Decided,
                "Klyngen følger dosispakket medicin, plejehjemslæger og færdigbehandlingsdage fremover.",
            ),
        },
        DemoItem {
            title: "Eventuelt",
            kind: Information,
            presenter: None,
            minutes: None,
            matter: None,
            about: None,
            recommended: "",
            conclusion: only(Discussed),
        },
    ],
};
