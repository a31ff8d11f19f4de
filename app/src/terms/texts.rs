//! The words of a forum's terms of reference.

use domain::locale::Locale;

pub struct Texts {
    pub terms: &'static str,
    pub terms_of: fn(&str) -> String,
    pub none: &'static str,
    pub write: &'static str,
    pub write_new: &'static str,
    pub read_all: &'static str,
    /// By whom, and on which day.
    pub decided: fn(&str, &str) -> String,
    pub version: fn(u32) -> String,
    /// Its number, by whom and when it was decided, and when it was put in.
    pub earlier_line: fn(u32, &str, &str) -> String,
    pub earlier: &'static str,
    pub put_in: fn(&str, &str) -> String,
    pub somebody: &'static str,
    pub deadlines: &'static str,
    pub items_due: fn(u32) -> String,
    pub agenda_due: fn(u32) -> String,
    pub comment: fn(u32) -> String,
    pub document: &'static str,
    pub lead: &'static str,
    pub mandate_hint: &'static str,
    pub meetings_hint: &'static str,
    pub quorum_hint: &'static str,
    pub decided_by_hint: &'static str,
    pub document_hint: &'static str,
    pub deadlines_hint: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}

const fn days(n: u32, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

const DA: Texts = Texts {
    terms: "Kommissorium",
    terms_of: |name| format!("Kommissorium for {name}"),
    none: "Forummet har endnu intet kommissorium. De sædvanlige frister gælder.",
    write: "Skriv kommissorium",
    write_new: "Skriv ny version",
    read_all: "Læs hele kommissoriet",
    decided: |by, on| format!("Besluttet af {by} den {on}."),
    version: |n| format!("Version {n}"),
    earlier_line: |n, by, on| format!("Version {n}, besluttet af {by} den {on}"),
    earlier: "Tidligere versioner",
    put_in: |by, at| format!("Skrevet ind af {by}, {at}."),
    somebody: "demodata",
    deadlines: "Frister",
    items_due: |n| {
        let days = days(n, "dag", "dage");
        format!("Punkter indsendes senest {n} {days} før mødet.")
    },
    agenda_due: |n| {
        let days = days(n, "dag", "dage");
        format!("Dagsordenen sendes ud senest {n} {days} før mødet.")
    },
    comment: |n| {
        let days = days(n, "dag", "dage");
        format!("Medlemmerne har {n} {days} til at kommentere referatet.")
    },
    document: "Hele dokumentet",
    lead: "En ny version træder i stedet for den, der gælder. De tidligere kan stadig læses, og hvad der er sendt ud, beholder sin frist.",
    mandate_hint: "Hvad forummet gør, og hvad det selv afgør.",
    meetings_hint: "Hvor tit, hvornår og hvordan forummet mødes.",
    quorum_hint: "Hvornår forummet kan træffe beslutning.",
    decided_by_hint: "Det forum eller den organisation, der har vedtaget kommissoriet.",
    document_hint: "Begynder med https://.",
    deadlines_hint: "Fristerne gælder for møder, hvis dagsorden ikke er sendt ud endnu.",
};

const EN: Texts = Texts {
    terms: "Terms of reference",
    terms_of: |name| format!("Terms of reference of {name}"),
    none: "The forum has no terms of reference yet. The usual deadlines hold.",
    write: "Write terms of reference",
    write_new: "Write a new version",
    read_all: "Read all of the terms",
    decided: |by, on| format!("Decided by {by} on {on}."),
    version: |n| format!("Version {n}"),
    earlier_line: |n, by, on| format!("Version {n}, decided by {by} on {on}"),
    earlier: "Earlier versions",
    put_in: |by, at| format!("Put in by {by}, {at}."),
    somebody: "demo data",
    deadlines: "Deadlines",
    items_due: |n| {
        let days = days(n, "day", "days");
        format!("Items are handed in {n} {days} before the meeting at the latest.")
    },
    agenda_due: |n| {
        let days = days(n, "day", "days");
        format!("The agenda is sent out {n} {days} before the meeting at the latest.")
    },
    comment: |n| {
        let days = days(n, "day", "days");
        format!("Members have {n} {days} to comment on the minutes.")
    },
    document: "The whole document",
    lead: "A new version takes the place of the one in force. Earlier ones can still be read, and what was sent out keeps its deadline.",
    mandate_hint: "What the forum does, and what it decides by itself.",
    meetings_hint: "How often, when and how the forum meets.",
    quorum_hint: "When the forum can decide.",
    decided_by_hint: "The forum or organisation that adopted the terms.",
    document_hint: "Begins with https://.",
    deadlines_hint: "The deadlines hold for meetings whose agenda is not sent out yet.",
};
