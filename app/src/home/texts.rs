use domain::locale::Locale;

/// The words of the list of programmes.
pub struct Texts {
    pub new_programme: &'static str,
    pub published_minutes: &'static str,
    pub wheel: &'static str,
    pub calendar: &'static str,
    pub reminders: &'static str,
    pub waiting: &'static str,
    /// "Indberet status: Indsats 10: …".
    pub set_status: fn(&str) -> String,
    pub report_for: &'static str,
    pub report_due: &'static str,
    pub reminder: &'static str,
    pub desks: &'static str,
    pub lie_there: fn(u32) -> String,
    pub no_round: &'static str,
    pub not_public: &'static str,
    pub lights: &'static str,
    pub empty_title: &'static str,
    pub empty_anonymous: &'static str,
    pub empty_keeper: &'static str,
    pub create_programme: &'static str,
    pub empty_user: &'static str,
}

const DA: Texts = Texts {
    new_programme: "Nyt program",
    published_minutes: "Offentlige referater",
    wheel: "Årshjul",
    calendar: "Kalender",
    reminders: "Påmindelser",
    waiting: "Afventer dig",
    set_status: |title| format!("Indberet status: {title}"),
    report_for: "Til mødet",
    report_due: "frist",
    reminder: "påmindelse",
    desks: "Dine fora",
    lie_there: |n| match n {
        0 => "ingen afvigelser ligger her".to_owned(),
        1 => "1 afvigelse ligger her".to_owned(),
        n => format!("{n} afvigelser ligger her"),
    },
    no_round: "Ingen statusrunde endnu",
    not_public: "kun for deltagere",
    lights: "Fordeling af lys",
    empty_title: "Her er ingen programmer at vise endnu",
    empty_anonymous: "Ingen programmer er åbne for alle. Log ind for at se dem, du deltager i.",
    empty_keeper: "Opret det første program: hvad der er bestilt, af hvem, og hvilke fora der godkender. Bagefter indsætter du indsatserne fra et regneark.",
    create_programme: "Opret program",
    empty_user: "Din konto har ingen rolle i et program. Bed sekretariatet give dig en, som projektleder af en indsats eller medlem af et forum.",
};

const EN: Texts = Texts {
    new_programme: "New programme",
    published_minutes: "Public minutes",
    wheel: "Annual wheel",
    calendar: "Calendar",
    reminders: "Reminders",
    waiting: "Waiting for you",
    set_status: |title| format!("Report status: {title}"),
    report_for: "For the meeting",
    report_due: "due",
    reminder: "reminder",
    desks: "Your forums",
    lie_there: |n| match n {
        0 => "no deviations lie here".to_owned(),
        1 => "1 deviation lies here".to_owned(),
        n => format!("{n} deviations lie here"),
    },
    no_round: "No status round yet",
    not_public: "for participants only",
    lights: "Distribution of lights",
    empty_title: "There are no programmes to show yet",
    empty_anonymous: "No programme is open to everybody. Sign in to see those you take part in.",
    empty_keeper: "Create the first programme: what was ordered, by whom, and which forums approve. Then paste its initiatives from a spreadsheet.",
    create_programme: "Create programme",
    empty_user: "Your account has no role in a programme. Ask the secretariat for one, as lead of an initiative or member of a forum.",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
