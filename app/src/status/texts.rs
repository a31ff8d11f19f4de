use domain::locale::Locale;
use domain::status::MeasureKind;

/// The words around the status form; those in it belong to the island.
pub struct Texts {
    pub title: &'static str,
    pub correction: fn(u32) -> String,
    pub due: &'static str,
    pub frozen: &'static str,
    pub no_round_title: &'static str,
    pub no_round: &'static str,
    pub parts_hint: &'static str,
    /// Where figures are asked for as well.
    pub parts_too_hint: &'static str,
    pub suggested: &'static str,
    pub measure: fn(MeasureKind) -> &'static str,
    pub measure_hint: fn(MeasureKind) -> &'static str,
    pub amount_hint: &'static str,
    pub suggests: &'static str,
    pub left_over: &'static str,
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
    parts_hint: "Det dårligste af dem foreslås som samlet lys.",
    parts_too_hint: "Det dårligste af dem og af det, tallene siger, foreslås som samlet lys.",
    suggested: "Foreslået samlet lys:",
    measure: |kind| match kind {
        MeasureKind::Expenditure => "Udgift",
        MeasureKind::Schedule => "Tidsplan",
        MeasureKind::Target => "Resultat mod mål",
    },
    measure_hint: |kind| match kind {
        MeasureKind::Expenditure => {
            "Gul over budgettet; rød mere end 10\u{a0}% eller 6\u{a0}mio.\u{a0}kr. over."
        }
        MeasureKind::Schedule => "Gul fra 1 måned for sent; rød mere end 3 måneder for sent.",
        MeasureKind::Target => {
            "Grøn, når målet er nået; gul højst en tiendedel fra det; ellers rød."
        }
    },
    amount_hint: "Hele kroner, som 5.150.000\u{a0}kr. eller 5,15\u{a0}mio.\u{a0}kr.",
    suggests: "Tallene foreslår:",
    left_over: "Det, du skrev, som denne rundes regelsæt ikke spørger om",
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
    parts_hint: "The worst of them is suggested as the overall light.",
    parts_too_hint: "The worst of them and of what the figures say is suggested as the overall light.",
    suggested: "Suggested overall light:",
    measure: |kind| match kind {
        MeasureKind::Expenditure => "Expenditure",
        MeasureKind::Schedule => "Schedule",
        MeasureKind::Target => "Result against target",
    },
    measure_hint: |kind| match kind {
        MeasureKind::Expenditure => {
            "Yellow over the budget; red more than 10\u{a0}% or 6 million kroner over."
        }
        MeasureKind::Schedule => "Yellow from 1 month late; red more than 3 months late.",
        MeasureKind::Target => {
            "Green when the target is met; yellow within a tenth of it; else red."
        }
    },
    amount_hint: "Whole kroner, as 5.150.000\u{a0}kr. or 5,15\u{a0}mio.\u{a0}kr.",
    suggests: "The figures suggest:",
    left_over: "What you typed that the rule set of this round does not ask for",
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
