//! The words of closing a forum.

use domain::locale::Locale;
use domain::meeting::MeetingStage;

pub struct Texts {
    pub close: &'static str,
    pub close_forum: fn(&str) -> String,
    pub lead: &'static str,
    pub nothing_open: &'static str,
    pub hindrances: &'static str,
    pub hindrances_lead: &'static str,
    pub approves: fn(&str) -> String,
    /// The programme and the day.
    pub round: fn(&str, &str) -> String,
    pub agreement: fn(u32, &str) -> String,
    pub deviation: fn(&str) -> String,
    pub funding: fn(&str) -> String,
    pub meeting: fn(&str, MeetingStage) -> String,
    pub matters: &'static str,
    pub matters_lead: &'static str,
    pub put_off: fn(&str) -> String,
    pub due: fn(&str) -> String,
    pub item: &'static str,
    pub task: &'static str,
    pub duty: &'static str,
    pub next: fn(&str) -> String,
    pub no_successor: &'static str,
    pub reason: &'static str,
    pub missing: &'static str,
    pub last_day: &'static str,
    pub closed_on: fn(&str) -> String,
    pub nothing_handed: &'static str,
    pub handed_to: fn(&str) -> String,
    pub lapsed: &'static str,
    pub handed: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}

const DA: Texts = Texts {
    close: "Nedlæg forummet",
    close_forum: |name| format!("Nedlæg {name}"),
    lead: "Alt, forummet har åbent, får en efterfølger eller en begrundelse, så intet går tabt. Historikken bliver stående under forummets navn, og gamle adresser virker stadig.",
    nothing_open: "Forummet har intet åbent.",
    hindrances: "Skal afsluttes først",
    hindrances_lead: "Forummet kan nedlægges, når listen er tom. Hvert punkt fører til det sted, hvor det afsluttes.",
    approves: |name| {
        format!("Forummet godkender stadig i {name}. Sæt et andet forum ind i programmets kæde.")
    },
    round: |name, on| format!("Statusrunden {on} i {name} er ikke lukket."),
    agreement: |number, title| {
        format!("Aftale {number}, {title}, hører til forummet. Sæt et andet forum på den.")
    },
    deviation: |title| format!("Afvigelsen på {title} er åben hos forummet. Afslut den."),
    funding: |title| format!("Forummet følger bevillingen {title}. Lad et andet forum følge den."),
    meeting: |on, stage| match stage {
        MeetingStage::Planned => format!("Mødet {on} står i kalenderen. Tag det ud."),
        MeetingStage::Agenda => {
            format!("Dagsordenen til mødet {on} er begyndt. Hold mødet, eller aflys det.")
        }
        MeetingStage::Dispatched => {
            format!("Dagsordenen til mødet {on} er skrevet, og mødet er ikke holdt.")
        }
        _ => format!("Mødet {on} er åbnet, men referatet er ikke godkendt."),
    },
    matters: "Åbne sager",
    matters_lead: "Vælg, hvem der tager over, eller skriv, hvorfor ingen gør.",
    put_off: |on| format!("udskudt {on}"),
    due: |on| format!("frist {on}"),
    item: "Punkt",
    task: "Opgave",
    duty: "Opgave i årshjulet",
    next: |on| format!("næste gang {on}"),
    no_successor: "Ingen tager over",
    reason: "Begrundelse eller bemærkning",
    missing: "Mangler: vælg en efterfølger, eller skriv hvorfor ingen tager over.",
    last_day: "Den sidste dag, forummet er der.",
    closed_on: |on| format!("Forummet er nedlagt. Dets sidste dag var {on}."),
    nothing_handed: "Der var intet åbent.",
    handed_to: |name| format!("gik til {name}"),
    lapsed: "blev afsluttet",
    handed: "Hvor de åbne sager gik hen",
};

const EN: Texts = Texts {
    close: "Close the forum",
    close_forum: |name| format!("Close {name}"),
    lead: "All that is open with the forum gets a successor or a reason, so that nothing is lost. The history stays under the forum’s name, and old addresses still open.",
    nothing_open: "Nothing is open with the forum.",
    hindrances: "To be settled first",
    hindrances_lead: "The forum can be closed once the list is empty. Each line leads to where it is settled.",
    approves: |name| {
        format!("The forum still approves in {name}. Put another forum into the programme’s chain.")
    },
    round: |name, on| format!("The status round {on} in {name} is not closed."),
    agreement: |number, title| {
        format!("Agreement {number}, {title}, is kept by the forum. Have another forum keep it.")
    },
    deviation: |title| format!("The deviation of {title} is open with the forum. Close it."),
    funding: |title| format!("The forum follows the grant {title}. Let another forum follow it."),
    meeting: |on, stage| match stage {
        MeetingStage::Planned => format!("The meeting {on} stands in the calendar. Take it out."),
        MeetingStage::Agenda => {
            format!("The agenda of the meeting {on} is begun. Hold the meeting, or call it off.")
        }
        MeetingStage::Dispatched => {
            format!("The agenda of the meeting {on} is written, and the meeting is not held.")
        }
        _ => format!("The meeting {on} is opened, but its minutes are not approved."),
    },
    matters: "Open matters",
    matters_lead: "Choose who takes over, or write why nobody does.",
    put_off: |on| format!("put off {on}"),
    due: |on| format!("due {on}"),
    item: "Item",
    task: "Task",
    duty: "Duty of the annual wheel",
    next: |on| format!("next time {on}"),
    no_successor: "Nobody takes over",
    reason: "Reason or remark",
    missing: "Missing: choose a successor, or write why nobody takes over.",
    last_day: "The last day on which the forum is there.",
    closed_on: |on| format!("The forum is closed. Its last day was {on}."),
    nothing_handed: "Nothing was open.",
    handed_to: |name| format!("went to {name}"),
    lapsed: "was closed",
    handed: "Where the open matters went",
};
