use domain::follow_up::Treatment;
use domain::locale::Locale;

/// The words of wishes.
pub struct Texts {
    pub title: &'static str,
    pub lead: &'static str,
    pub none: &'static str,
    /// "Politisk niveau ønsker, den 24.05.2023".
    pub asked: fn(&str, &str) -> String,
    /// "Udestående fra 24.05.2023".
    pub outstanding: fn(&str) -> String,
    pub passed_over: fn(&str) -> String,
    pub next: fn(&str) -> String,
    pub next_unknown: &'static str,
    pub closed: fn(&str) -> String,
    pub treatment: fn(Treatment) -> &'static str,
    pub treated: fn(&str) -> String,
    pub treat: &'static str,
    pub treat_send: &'static str,
    pub ask: &'static str,
    pub ask_lead: &'static str,
    pub ask_send: &'static str,
    pub choose_forum: &'static str,
    pub item_hint: &'static str,
    pub item_needed: &'static str,
    pub desk: &'static str,
    pub initiative: &'static str,
    pub wish: &'static str,
    pub stands: &'static str,
    pub sample: &'static str,
}

const DA: Texts = Texts {
    title: "Ønsket opfølgning",
    lead: "Et ønske kommer igen på hvert af forummets møder, indtil forummet selv lukker det.",
    none: "Intet forum har ønsket opfølgning på indsatsen.",
    asked: |forum, on| format!("{forum} ønskede den {on}"),
    outstanding: |on| format!("Udestående fra {on}"),
    passed_over: |on| format!("Ikke behandlet på mødet {on}"),
    next: |on| format!("Skal på mødet {on}"),
    next_unknown: "Venter på næste møde; det er ikke planlagt",
    closed: |on| format!("Lukket den {on}"),
    treatment: |treatment| match treatment {
        Treatment::Continues => "Kommer igen på næste møde",
        Treatment::Closes => "Lukkes: forummet har ikke brug for mere",
    },
    treated: |on| format!("Behandlet på mødet {on}"),
    treat: "Notér hvad mødet sagde",
    treat_send: "Notér",
    ask: "Notér et ønske om opfølgning",
    ask_lead: "Som det står i forummets referat.",
    ask_send: "Notér ønsket",
    choose_forum: "Vælg et forum",
    item_hint: "Møde og punkt, hvis det kan slås op.",
    item_needed: "Møde og punkt, så det kan slås op.",
    desk: "Ønsket opfølgning",
    initiative: "Indsats",
    wish: "Ønske",
    stands: "Hvor det står",
    sample: "Eksempeldata",
};

const EN: Texts = Texts {
    title: "Follow-up wished for",
    lead: "A wish comes back at each meeting of the forum until the forum itself closes it.",
    none: "No forum has wished the initiative to be followed up.",
    asked: |forum, on| format!("{forum} wished on {on}"),
    outstanding: |on| format!("Outstanding since {on}"),
    passed_over: |on| format!("Not dealt with at the meeting {on}"),
    next: |on| format!("Due at the meeting {on}"),
    next_unknown: "Waits for the next meeting, which is not planned",
    closed: |on| format!("Closed on {on}"),
    treatment: |treatment| match treatment {
        Treatment::Continues => "Comes back at the next meeting",
        Treatment::Closes => "Closed: the forum needs no more",
    },
    treated: |on| format!("Dealt with at the meeting {on}"),
    treat: "Record what the meeting said",
    treat_send: "Record",
    ask: "Record a wish for follow-up",
    ask_lead: "As the forum's minutes put it.",
    ask_send: "Record the wish",
    choose_forum: "Choose a forum",
    item_hint: "Meeting and item, if it can be looked up.",
    item_needed: "Meeting and item, so that it can be looked up.",
    desk: "Follow-up wished for",
    initiative: "Initiative",
    wish: "Wish",
    stands: "Where it stands",
    sample: "Sample data",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
