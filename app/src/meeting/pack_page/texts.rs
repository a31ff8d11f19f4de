use domain::locale::Locale;

/// The words of a meeting's papers.
pub struct Texts {
    pub pack: &'static str,
    pub pack_of: fn(&str) -> String,
    pub version: fn(u32) -> String,
    pub frozen: fn(&str) -> String,
    pub frozen_line: fn(&str, &str) -> String,
    pub sample: &'static str,
    pub newer: fn(u32) -> String,
    pub see_newest: &'static str,
    pub fingerprint: &'static str,
    pub fingerprint_says: &'static str,
    pub contents: &'static str,
    pub time: &'static str,
    pub place: &'static str,
    pub unknown: &'static str,
    pub status_of: fn(&str, &str) -> String,
    pub no_deviations: &'static str,
    pub deviations: fn(usize) -> String,
    pub greens: fn(usize) -> String,
    pub changed_from: fn(u32, u32) -> String,
    pub unchanged_from: fn(u32, u32) -> String,
    pub first_version: fn(u32) -> String,
    pub figures: &'static str,
    pub source: fn(&str) -> String,
    pub more_figures: fn(usize) -> String,
    pub no_annexes: &'static str,
    pub annexes: &'static str,
    pub item: &'static str,
    pub annex: &'static str,
    pub file: &'static str,
    pub link: &'static str,
    pub freeze: &'static str,
    pub freeze_lead: &'static str,
    pub none: &'static str,
    /// A page of how many, as a stylesheet counts them.
    pub page: (&'static str, &'static str),
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
    pack: "Mødemateriale",
    pack_of: |day| format!("Mødemateriale {day}"),
    version: |number| format!("Version {number}"),
    frozen: |at| format!("Frosset {at}"),
    frozen_line: |at, who| format!("frosset {at} af {who}"),
    sample: "eksempeldata",
    newer: |number| format!("Der er en nyere version: {number}."),
    see_newest: "Se den nyeste",
    fingerprint: "Tekstens fingeraftryk (SHA-256)",
    fingerprint_says: "Det er det samme, så længe intet er ændret.",
    contents: "Indhold",
    time: "Tid",
    place: "Sted",
    unknown: "ikke oplyst",
    status_of: |programme, day| format!("Status: {programme}, runden til {day}"),
    no_deviations: "Ingen afvigelser",
    deviations: |n| match n {
        1 => "1 afvigelse".to_owned(),
        n => format!("{n} afvigelser"),
    },
    greens: |n| match n {
        1 => "1 indsats er grøn".to_owned(),
        n => format!("{n} indsatser er grønne"),
    },
    changed_from: |version, held| {
        format!("Version {version} i forhold til version {held}, der gælder")
    },
    unchanged_from: |version, held| {
        format!("Version {version} siger det samme som version {held}, der gælder.")
    },
    first_version: |version| {
        format!(
            "Version {version}. Ingen version gælder endnu, så der er intet at sammenligne med."
        )
    },
    figures: "Indikatorer",
    source: |source| format!("Kilde: {source}"),
    more_figures: |n| match n {
        1 => "1 indikator mere er offentliggjort.".to_owned(),
        n => format!("{n} indikatorer mere er offentliggjort."),
    },
    no_annexes: "Punkterne har ingen bilag.",
    annexes: "Bilag",
    item: "Punkt",
    annex: "Bilag",
    file: "Fil eller adresse",
    link: "link",
    freeze: "Frys mødemateriale",
    freeze_lead: "Dagsordenen fryses, som den er nu, i en ny version. De tidligere versioner bliver stående.",
    none: "Der er ikke frosset noget mødemateriale.",
    page: ("Side ", " af "),
};

const EN: Texts = Texts {
    pack: "Meeting pack",
    pack_of: |day| format!("Meeting pack {day}"),
    version: |number| format!("Version {number}"),
    frozen: |at| format!("Frozen {at}"),
    frozen_line: |at, who| format!("frozen {at} by {who}"),
    sample: "sample data",
    newer: |number| format!("There is a newer version: {number}."),
    see_newest: "See the newest",
    fingerprint: "Fingerprint of the text (SHA-256)",
    fingerprint_says: "It is the same as long as nothing has changed.",
    contents: "Contents",
    time: "Time",
    place: "Place",
    unknown: "not told",
    status_of: |programme, day| format!("Status: {programme}, the round for {day}"),
    no_deviations: "No deviations",
    deviations: |n| match n {
        1 => "1 deviation".to_owned(),
        n => format!("{n} deviations"),
    },
    greens: |n| match n {
        1 => "1 initiative is green".to_owned(),
        n => format!("{n} initiatives are green"),
    },
    changed_from: |version, held| {
        format!("Version {version} against version {held}, which is in force")
    },
    unchanged_from: |version, held| {
        format!("Version {version} says the same as version {held}, which is in force.")
    },
    first_version: |version| {
        format!(
            "Version {version}. No version is in force yet, so there is nothing to compare it with."
        )
    },
    figures: "Indicators",
    source: |source| format!("Source: {source}"),
    more_figures: |n| match n {
        1 => "1 more indicator is published.".to_owned(),
        n => format!("{n} more indicators are published."),
    },
    no_annexes: "The items have no annexes.",
    annexes: "Annexes",
    item: "Item",
    annex: "Annex",
    file: "File or address",
    link: "link",
    freeze: "Freeze the meeting pack",
    freeze_lead: "The agenda is frozen as it is now, in a new version. The earlier versions stay.",
    none: "No meeting pack has been frozen.",
    page: ("Page ", " of "),
};
