use domain::locale::Locale;

/// The words of annexes.
pub struct Texts {
    pub annexes: &'static str,
    pub n_annexes: fn(usize) -> String,
    pub link: &'static str,
    pub fingerprint: &'static str,
    pub from_meeting: fn(&str) -> String,
    pub added_since: &'static str,
    pub added: fn(&str, &str) -> String,
    pub sample: &'static str,
    pub add: &'static str,
    pub add_file: &'static str,
    pub file_hint: &'static str,
    pub attach: &'static str,
    pub add_link: &'static str,
    pub name_hint: &'static str,
    pub address_hint: &'static str,
    pub put_link: &'static str,
    pub take_off: &'static str,
    pub public_notice: &'static str,
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
    annexes: "Bilag",
    n_annexes: |n| format!("{n} bilag"),
    link: "link",
    fingerprint: "Filens fingeraftryk (SHA-256)",
    from_meeting: |day| format!("Fra mødet {day}"),
    added_since: "Tilføjet efter udsendelsen",
    added: |day, who| format!("Lagt ved {day} af {who}"),
    sample: "eksempeldata",
    add: "Læg bilag ved",
    add_file: "Læg en fil ved",
    file_hint: "PDF, dokument, regneark, oplæg eller billede på højst 20 MB.",
    attach: "Læg filen ved",
    add_link: "Sæt et link til eget dokumentsystem",
    name_hint: "Det, bilaget hedder på listen.",
    address_hint: "Begynder med https. Dokumentsystemet afgør selv, hvem der kan åbne det.",
    put_link: "Sæt linket",
    take_off: "Fjern bilaget",
    public_notice: "Punkterne har bilag. De udleveres af sekretariatet.",
};

const EN: Texts = Texts {
    annexes: "Annexes",
    n_annexes: |n| match n {
        1 => "1 annex".to_owned(),
        n => format!("{n} annexes"),
    },
    link: "link",
    fingerprint: "Fingerprint of the file (SHA-256)",
    from_meeting: |day| format!("From the meeting {day}"),
    added_since: "Added after it was sent out",
    added: |day, who| format!("Put here {day} by {who}"),
    sample: "sample data",
    add: "Put an annex to it",
    add_file: "Put a file to it",
    file_hint: "PDF, document, spreadsheet, presentation or picture of 20 MB at most.",
    attach: "Put the file to it",
    add_link: "Put a link to your own document system",
    name_hint: "What the annex is called on the list.",
    address_hint: "Begins with https. The document system itself decides who can open it.",
    put_link: "Put the link",
    take_off: "Take the annex off",
    public_notice: "The items have annexes. The secretariat hands them out.",
};
