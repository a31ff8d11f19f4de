use super::{DemoDay, DemoItem, DemoMeeting, Reached, told};
use domain::meeting::Conclusion::{Decided, Discussed, Noted};
use domain::meeting::ItemKind::{Decision, Discussion, Information};

/// Driftsforum Voksenpsykiatri Midt, 13.02.2023.
pub const FEBRUARY_2023: DemoMeeting = DemoMeeting {
    forum: "Driftsforum Voksenpsykiatri Midt",
    on: DemoDay::On("13.02.2023"),
    starts_at: "12.00",
    ends_at: "14.00",
    place: "Mødelokale F, Aalborg",
    attendance: None,
    carried: &[],
    reached: Reached::Approved {
        on: "08.05.2023",
        addenda: &[],
        tasks: &[],
    },
    items: &[
        DemoItem {
            title: "Rigsrevisionens rapport om sygedagpenge og psykiatri",
            kind: Information,
            presenter: Some("ledende socialrådgiver, Psykiatrien, og gæst fra Sygedagpengehuset"),
            minutes: None,
            matter: Some(
                "Rigsrevisionen fandt i 2021 samarbejdet mellem jobcentre og psykiatri utilfredsstillende. Aalborg Kommune og Psykiatrien prøver i 2023 en samarbejdsmodel, der bygger på erfaringerne fra IPS.",
            ),
            about: None,
            recommended: "tager orienteringen til efterretning",
            conclusion: told(
                Noted,
                "Prøvehandlingen følges op med borgere og personale. Der er statusmøde med Sundhedsforum Aalborg i juni.",
            ),
        },
        DemoItem {
            title: "Midler til en IPS-ambassadør i Region Nordjylland",
            kind: Information,
            presenter: Some("medformand, Psykiatrien"),
            minutes: None,
            matter: Some(
                "Styrelsen for Arbejdsmarked og Rekruttering gav den 12. december 2022 tilsagn om 16 mio. kr. i alt til et fælles korps. Psykiatrien i Region Nordjylland modtager 3,16 mio. kr. for januar 2023 til december 2026.",
            ),
            about: None,
            recommended: "tager orienteringen til efterretning",
            conclusion: told(
                Noted,
                "Ambassadøren er ansat og begynder med undervisning og temadage på tværs af sektorerne.",
            ),
        },
        DemoItem {
            title: "Den gode historie",
            kind: Information,
            presenter: Some("Aalborg Kommune"),
            minutes: None,
            matter: None,
            about: None,
            recommended: "",
            conclusion: told(
                Noted,
                "To forløb viste et veletableret samarbejde og større tryghed, når medarbejdere går på tværs.",
            ),
        },
        DemoItem {
            title: "Gennemgang af samarbejdsaftaler, 1. halvår 2023",
            kind: Decision,
            presenter: Some("formandskabet"),
            minutes: None,
            matter: Some(
                "Ti aftaler skal gennemgås i regi af Sundhedsaftalen i halvåret. Aftalen om voksne med erhvervet hjerneskade er allerede under revidering.",
            ),
            about: None,
            recommended: "afgør, hvilke aftaler der er relevante for forummet",
            conclusion: told(
                Decided,
                "Ingen af aftalerne er relevante for forummet i dette halvår.",
            ),
        },
        DemoItem {
            title: "Punkter til næste møde",
            kind: Discussion,
            presenter: None,
            minutes: None,
            matter: None,
            about: None,
            recommended: "drøfter punkter til kommende møder",
            conclusion: told(
                Discussed,
                "Spiseforstyrrelse, overgangen fra børne- og ungdomspsykiatrien, hjemløsestrategien og aftaler om dobbeltdiagnoser.",
            ),
        },
        DemoItem {
            title: "Eventuelt: arbejdsgruppen om autisme",
            kind: Decision,
            presenter: Some("voksenafdelingen, Aalborg Kommune"),
            minutes: None,
            matter: None,
            about: None,
            recommended: "",
            conclusion: told(
                Decided,
                "Arbejdsgruppen fortsætter med de nuværende repræsentanter.",
            ),
        },
    ],
};
