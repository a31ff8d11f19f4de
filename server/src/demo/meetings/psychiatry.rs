use super::{
    DemoAbout, DemoAttendance, DemoConclusion, DemoDay, DemoItem, DemoMeeting, DemoTask, Reached,
    only, told,
};
use domain::meeting::Conclusion::{Decided, Deferred, Discussed, Noted};
use domain::meeting::ItemKind::{Discussion, Information};

const FORUM: &str = "Psykiatriforum, Region Midtjylland";

/// Psykiatriforum, 15.09.2022: the two items of which the November minutes say that they were put off.
pub const SEPTEMBER_2022: DemoMeeting = DemoMeeting {
    forum: FORUM,
    on: DemoDay::On("15.09.2022"),
    starts_at: "",
    ends_at: "",
    place: "",
    attendance: None,
    carried: &[],
    reached: Reached::Approved {
        on: "29.09.2022",
        addenda: &[],
        tasks: &[],
    },
    items: &[
        DemoItem {
            title: "Samarbejdsaftale om børn og unge i psykisk mistrivsel",
            kind: Discussion,
            presenter: None,
            minutes: None,
            matter: Some(
                "Aftalen har tre dele: forløbsprogrammer, beskeder mellem praktiserende læger og kommuner, og rådgivning fra børne- og ungdomspsykiatrien.",
            ),
            about: Some(agreement(&[5])),
            recommended: "drøfter, om parterne kan tilslutte sig aftalen",
            conclusion: DemoConclusion {
                conclusion: Deferred,
                words: "Hver part undersøger hjemme, om den kan binde sig til forløbsprogrammerne.",
                party: None,
            },
        },
        DemoItem {
            title: "Opfølgning på rammepapir om udgående ambulante teams",
            kind: Discussion,
            presenter: None,
            minutes: None,
            matter: Some(
                "Forummet besluttede den 5. maj 2022, at hver klynge følger op på sin evaluering.",
            ),
            about: Some(agreement(&[4])),
            recommended: "drøfter opfølgningen ud fra klyngernes tilbagemeldinger",
            conclusion: told(
                Deferred,
                "Kun Horsensklyngen har behandlet sagen i sin styregruppe. De øvrige fire klynger drøfter den på kommende møder.",
            ),
        },
    ],
};

/// Psykiatriforum, 10.11.2022: its last meeting.
pub const NOVEMBER_2022: DemoMeeting = DemoMeeting {
    forum: FORUM,
    on: DemoDay::On("10.11.2022"),
    starts_at: "10.15",
    ends_at: "",
    place: "Viborg Rådhus, M5",
    attendance: Some(DemoAttendance {
        apologies: &[],
        guests: "koncerndirektør, Region Midtjylland\nformand, PLO-M\nchefkonsulent, KKR-sekretariatet",
    }),
    carried: &[
        told(
            Discussed,
            "16 af 19 kommuner kan forpligte sig; Favrskov, Skive og Struer kan ikke endnu og melder tilbage til sekretariatet, hvis det ændrer sig. De lokale samarbejdsråd bør inddrages, og afsnittet om ansvarlig kontaktperson tilføjes.",
        ),
        told(
            Discussed,
            "Alle fem klynger gav mundtlig tilbagemelding. Samarbejdet virker, hvor rammepapiret er taget i brug, men afhænger af relationer. Horsensklyngens møder om principperne er ikke holdt endnu. Forummet sætter ikke yderligere i gang.",
        ),
    ],
    reached: Reached::Approved {
        on: "24.11.2022",
        addenda: &[],
        tasks: &[
            DemoTask {
                item: 2,
                what: "Laver et forecast over kommende sager om psykiatri og trivsel.",
                responsible: "Eksempel: sekretariatet",
                due_on: "31.01.2023",
                done: Some(("24.01.2023", "Eksempel: Sendt til DASSOS og KOSU.")),
            },
            DemoTask {
                item: 0,
                what: "Laver den første administrative status på aftalen (2. eller 3. kvartal 2024).",
                responsible: "Eksempel: sekretariatet",
                due_on: "30.09.2024",
                done: None,
            },
            DemoTask {
                item: 1,
                what: "Samler klyngernes skriftlige tilbagemeldinger om rammepapiret.",
                responsible: "Eksempel: klyngesekretariaterne",
                due_on: "31.03.2023",
                done: None,
            },
        ],
    },
    items: &[
        DemoItem {
            title: "Nedlæggelse af Psykiatriforum og det videre arbejde",
            kind: Information,
            presenter: Some("formandskabet"),
            minutes: None,
            matter: Some(
                "Samarbejdet om psykiatrien lægges ind under Sundhedsstyregruppen og klyngerne. KD-Net godkendte det den 4. november 2022 og Sundhedsstyregruppen den 10. november 2022.",
            ),
            about: None,
            recommended: "tager orienteringen til efterretning\ndrøfter, hvordan samarbejdet bliver mere forpligtende",
            conclusion: told(
                Decided,
                "Der laves et forecast over kommende sager om psykiatri og trivsel, så de kan planlægges i DASSOS og KOSU. Alle parter har et ansvar for psykiatrien, og børne- og ungeområdet tænkes med.",
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
            conclusion: only(Noted),
        },
    ],
};

/// Of an item about agreements.
const fn agreement(numbers: &'static [u32]) -> DemoAbout {
    DemoAbout {
        consequences: "",
        programme: "",
        initiatives: &[],
        agreements: numbers,
    }
}
