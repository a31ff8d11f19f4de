use domain::locale::Locale;

/// The words around the status form; those in it belong to the island.
pub struct Texts {
    pub title: &'static str,
    pub correction: fn(u32) -> String,
    pub due: &'static str,
    pub frozen: &'static str,
    pub no_round_title: &'static str,
    pub no_round: &'static str,
    pub previous: &'static str,
    pub unchanged: &'static str,
    pub unchanged_hint: &'static str,
    pub no_previous: &'static str,
}

const DA: Texts = Texts {
    title: "Sæt status",
    correction: |n| {
        let reports = if n == 1 {
            "én indberetning".to_owned()
        } else {
            format!("{n} indberetninger")
        };
        format!(
            "Der er allerede {reports} til dette statusmøde. Det, du sender nu, gælder i stedet; det tidligere bliver stående i historikken."
        )
    },
    due: "frist",
    frozen: "Runden er frosset. Det, du sender nu, står som rettet efter frist og ændrer ikke det, forummet får vist.",
    no_round_title: "Der er ingen statusrunde at indberette til",
    no_round: "Sekretariatet åbner en runde til hvert statusmøde. Bed det om det, hvis du skulle indberette nu.",
    previous: "Forrige indberetning",
    unchanged: "Uændret – jeg har vurderet den igen",
    unchanged_hint: "Indberetter det samme som forrige gang, i dit navn og med dagens dato.",
    no_previous: "Der er ingen tidligere indberetning.",
};

const EN: Texts = Texts {
    title: "Set status",
    correction: |n| {
        let reports = if n == 1 {
            "is already one report".to_owned()
        } else {
            format!("are already {n} reports")
        };
        format!(
            "There {reports} for this status meeting. What you send now counts instead; the earlier one stays in the history."
        )
    },
    due: "deadline",
    frozen: "The round is frozen. What you send now stands as corrected after the deadline and does not change what the forum is shown.",
    no_round_title: "There is no status round to report to",
    no_round: "The secretariat opens a round for each status meeting. Ask for it if you were to report now.",
    previous: "Previous report",
    unchanged: "Unchanged – I have assessed it again",
    unchanged_hint: "Reports the same as last time, in your name and with today's date.",
    no_previous: "There is no earlier report.",
};

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}
