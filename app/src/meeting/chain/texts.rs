use domain::locale::Locale;
use domain::meeting::ChainMatter;

/// The words of decisions that are made at an item.
pub struct Texts {
    /// The number of an item, its forum and the day.
    pub reference: fn(u32, &str, &str) -> String,
    pub decide_here: &'static str,
    pub decide_here_lead: &'static str,
    pub matter: fn(ChainMatter) -> &'static str,
    pub own_page: &'static str,
    pub whole_text: fn(u32) -> String,
    pub decided_here: &'static str,
    pub decided_at_items: &'static str,
    pub sample: &'static str,
    /// The number of an initiative, and of the version.
    pub confirmation: fn(u32, u32) -> String,
    /// That one of two chairs has approved.
    pub consented: &'static str,
    pub deviation: fn(u32) -> String,
    pub wish: fn(u32) -> String,
    /// Who answers for it, and by when.
    pub remedied: fn(&str, &str) -> String,
    pub escalated: &'static str,
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
    reference: |number, forum, day| format!("Punkt {number}, {forum} {day}"),
    decide_here: "Forummet beslutter her",
    decide_here_lead: "Beslutningen gælder straks, som på sagens egen side, og skrives ind i punktets referat. Gem først et udfald, du er ved at skrive.",
    matter: |matter| match matter {
        ChainMatter::Confirmation => "Ordrebekræftelse",
        ChainMatter::Deviation => "Afvigelse",
        ChainMatter::Wish => "Ønske om opfølgning",
    },
    own_page: "Åbn sagens egen side",
    whole_text: |version| format!("Hele teksten, version {version}"),
    decided_here: "Besluttet ved dette punkt",
    decided_at_items: "Besluttet på møder",
    sample: "eksempeldata",
    confirmation: |number, version| {
        format!("Indsats {number}, ordrebekræftelse version {version}:")
    },
    consented: "godkendt af den ene formand; den anden afventes",
    deviation: |number| format!("Indsats {number}, afvigelse:"),
    wish: |number| format!("Indsats {number}, ønske om opfølgning:"),
    remedied: |responsible, day| format!("Ansvarlig: {responsible}. Frist: {day}."),
    escalated: "eskaleres med spørgsmålet:",
};

const EN: Texts = Texts {
    reference: |number, forum, day| format!("Item {number}, {forum} {day}"),
    decide_here: "The forum decides here",
    decide_here_lead: "The decision holds at once, as on the matter's own page, and is written into the minutes of the item. Save an outcome that you are writing first.",
    matter: |matter| match matter {
        ChainMatter::Confirmation => "Order confirmation",
        ChainMatter::Deviation => "Deviation",
        ChainMatter::Wish => "Wish to be followed",
    },
    own_page: "Open the matter's own page",
    whole_text: |version| format!("The whole text, version {version}"),
    decided_here: "Decided at this item",
    decided_at_items: "Decided at meetings",
    sample: "sample data",
    confirmation: |number, version| {
        format!("Initiative {number}, order confirmation version {version}:")
    },
    consented: "approved by one chair; the other is awaited",
    deviation: |number| format!("Initiative {number}, deviation:"),
    wish: |number| format!("Initiative {number}, wish to be followed:"),
    remedied: |responsible, day| format!("Responsible: {responsible}. Due: {day}."),
    escalated: "escalated with the question:",
};
