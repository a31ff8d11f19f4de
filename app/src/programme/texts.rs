use domain::locale::Locale;
use domain::programme::Sort;

/// The words of a programme's pages.
pub struct Texts {
    pub edit: &'static str,
    pub order_book: &'static str,
    pub rounds: &'static str,
    pub deviations: &'static str,
    pub indicators: &'static str,
    pub honesty: &'static str,
    pub paste: &'static str,
    pub new_initiative: &'static str,
    pub lights: &'static str,
    pub no_round: &'static str,
    pub n_initiatives: fn(u32) -> String,
    pub light: &'static str,
    pub organisation: &'static str,
    pub lead: &'static str,
    pub sort: &'static str,
    pub all: &'static str,
    pub show: &'static str,
    pub reset: &'static str,
    pub none_match: &'static str,
    pub show_all: &'static str,
    pub no_initiatives: &'static str,
    pub caption: &'static str,
    pub number: &'static str,
    pub initiative: &'static str,
    pub owners: &'static str,
    pub and_more: fn(usize) -> String,
    pub last_report: &'static str,
    pub never: &'static str,
    pub sort_name: fn(Sort) -> &'static str,
}

const DA: Texts = Texts {
    edit: "Redigér programmet",
    order_book: "Ordrebog",
    rounds: "Statusrunder",
    deviations: "Afvigelser",
    indicators: "Indikatorer",
    honesty: "Kan vi stole på farverne?",
    paste: "Indsæt fra regneark",
    new_initiative: "Ny indsats",
    lights: "Fordeling af lys",
    no_round: "Der er endnu ingen statusrunde. Lysene vises, når sekretariatet har åbnet en.",
    n_initiatives: |n| {
        if n == 1 {
            "1 indsats".into()
        } else {
            format!("{n} indsatser")
        }
    },
    light: "Lys",
    organisation: "Organisation",
    lead: "Leder",
    sort: "Sortering",
    all: "Alle",
    show: "Vis",
    reset: "Nulstil",
    none_match: "Ingen indsatser passer til filteret.",
    show_all: "Vis alle",
    no_initiatives: "Programmet har endnu ingen indsatser.",
    caption: "Indsatser og deres lys runde for runde, ældste til venstre",
    number: "Nr.",
    initiative: "Indsats",
    owners: "Ejere",
    and_more: |n| format!("og {n} til"),
    last_report: "Seneste indberetning",
    never: "aldrig",
    sort_name: |sort| match sort {
        Sort::Deviation => "Afvigelser først",
        Sort::Number => "Nummer",
        Sort::Title => "Titel",
        Sort::Age => "Længst siden indberetning",
    },
};

const EN: Texts = Texts {
    edit: "Edit the programme",
    order_book: "Order book",
    rounds: "Status rounds",
    deviations: "Deviations",
    indicators: "Indicators",
    honesty: "Can we trust the colours?",
    paste: "Paste from a spreadsheet",
    new_initiative: "New initiative",
    lights: "Lights",
    no_round: "There is no status round yet. Lights show when the secretariat has opened one.",
    n_initiatives: |n| {
        if n == 1 {
            "1 initiative".into()
        } else {
            format!("{n} initiatives")
        }
    },
    light: "Light",
    organisation: "Organisation",
    lead: "Lead",
    sort: "Order",
    all: "All",
    show: "Show",
    reset: "Reset",
    none_match: "No initiative matches the filter.",
    show_all: "Show all",
    no_initiatives: "The programme has no initiatives yet.",
    caption: "Initiatives and their lights round by round, oldest to the left",
    number: "No.",
    initiative: "Initiative",
    owners: "Owners",
    and_more: |n| format!("and {n} more"),
    last_report: "Last report",
    never: "never",
    sort_name: |sort| match sort {
        Sort::Deviation => "Deviations first",
        Sort::Number => "Number",
        Sort::Title => "Title",
        Sort::Age => "Longest since a report",
    },
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
