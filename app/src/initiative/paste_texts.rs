//! The words of pasting a plan's rows.

use crate::texts::field_label;
use domain::initiative::paste::RowFlaw;
use domain::initiative::{NUMBER_MAX, paste::ROWS_MAX};
use domain::locale::Locale;
use domain::problem::Field;

/// The words of pasting rows in one language.
pub struct Texts {
    pub title: &'static str,
    pub rows_hint: &'static str,
    pub columns: &'static str,
    pub columns_text: &'static str,
    pub without_headings: &'static str,
    pub example: &'static str,
    pub show: &'static str,
    pub preview: &'static str,
    pub no_rows: &'static str,
    /// "13 rækker godtages, 2 afvises."
    pub verdicts: fn(usize, usize) -> String,
    /// Rows beyond the most that one paste may hold.
    pub beyond: fn(usize) -> String,
    pub unknown_headings: fn(&str) -> String,
    pub line: &'static str,
    pub verdict: &'static str,
    pub accepted: &'static str,
    pub refused: &'static str,
    pub decision: &'static str,
    pub store: fn(usize) -> String,
    pub correct: &'static str,
}

const DA: Texts = Texts {
    decision: "Den beslutning, der bestilte dem",
    title: "Indsæt fra regneark",
    rows_hint: "Markér rækkerne i regnearket, kopiér dem, og sæt dem ind her. Intet gemmes, før du har set dem igennem.",
    columns: "Hvilke kolonner kan der stå?",
    columns_text: "Med overskrifter i første række kan kolonnerne stå i vilkårlig rækkefølge: Nr., Titel, Projektejer, Projektleder, Målgruppe, Formål, Bestilling og Organisationer. Kun nummer og titel skal udfyldes.",
    without_headings: "Uden overskrifter læses kolonnerne som nummer, titel, projektejer, projektleder, målgruppe og formål. Flere organisationer i én celle adskilles af komma. Semikolon mellem cellerne går også:",
    example: "Nr.;Titel;Projektejer;Projektleder;Organisationer\n1;Faste plejehjemslæger;sundhedschef, Aalborg Kommune;projektleder, Aalborg Kommune;Aalborg Kommune, Region Nordjylland\n2;Dosispakket medicin;;;Region Nordjylland",
    show: "Vis rækkerne",
    preview: "Se rækkerne igennem",
    no_rows: "Der er ingen rækker under overskrifterne. Kopiér også selve rækkerne.",
    verdicts: |accepted, refused| {
        format!(
            "{} godtages, {refused} afvises.",
            counted(accepted, "række", "rækker")
        )
    },
    beyond: |n| {
        format!(
            "Der er {n} flere, end der kan indsættes på én gang (højst {ROWS_MAX}). Indsæt dem i mindre dele."
        )
    },
    unknown_headings: |headings| {
        format!("Disse kolonner kendes ikke og bliver ikke læst med: {headings}.")
    },
    line: "Række",
    verdict: "Afgørelse",
    accepted: "godtages",
    refused: "afvises",
    store: |n| format!("Opret {}", counted(n, "indsats", "indsatser")),
    correct: "Ret de afviste rækker ovenfor, og vis igen. Intet er gemt.",
};

const EN: Texts = Texts {
    decision: "The decision that ordered them",
    title: "Paste from a spreadsheet",
    rows_hint: "Mark the rows in the spreadsheet, copy them and paste them here. Nothing is stored before you have looked through them.",
    columns: "Which columns can there be?",
    columns_text: "With headings in the first row the columns may stand in any order: No., Title, Owner, Lead, Target group, Purpose, Order and Organisations. Only number and title must be filled in.",
    without_headings: "Without headings the columns are read as number, title, owner, lead, target group and purpose. Several organisations in one cell are separated by commas. Semicolons between the cells work too:",
    example: "No.;Title;Owner;Lead;Organisations\n1;Nursing-home doctors;head of health, Aalborg Kommune;project lead, Aalborg Kommune;Aalborg Kommune, Region Nordjylland\n2;Dose-packed medicine;;;Region Nordjylland",
    show: "Show the rows",
    preview: "Look through the rows",
    no_rows: "There are no rows below the headings. Copy the rows themselves too.",
    verdicts: |accepted, refused| {
        format!(
            "{} accepted, {refused} refused.",
            counted(accepted, "row", "rows")
        )
    },
    beyond: |n| {
        format!(
            "There are {n} more than can be pasted at once (at most {ROWS_MAX}). Paste them in smaller parts."
        )
    },
    unknown_headings: |headings| {
        format!("These columns are not known and are left out: {headings}.")
    },
    line: "Row",
    verdict: "Verdict",
    accepted: "accepted",
    refused: "refused",
    store: |n| format!("Create {}", counted(n, "initiative", "initiatives")),
    correct: "Correct the refused rows above and show them again. Nothing is stored.",
};

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}

/// A sentence that names the column and the remedy.
pub fn flaw_text(flaw: &RowFlaw, locale: Locale) -> String {
    let column = field_label(column(flaw), locale);
    let what = match locale {
        Locale::Da => danish(flaw),
        Locale::En => english(flaw),
    };
    format!("{column}: {what}")
}

fn column(flaw: &RowFlaw) -> Field {
    match flaw {
        RowFlaw::NumberMissing
        | RowFlaw::NotANumber(_)
        | RowFlaw::NumberTaken(_)
        | RowFlaw::NumberRepeated(_) => Field::Number,
        RowFlaw::TitleMissing => Field::Title,
        RowFlaw::TooLong(field, _) => *field,
        RowFlaw::UnknownOrganisation(_) => Field::Organisations,
    }
}

fn danish(flaw: &RowFlaw) -> String {
    match flaw {
        RowFlaw::NumberMissing => "mangler. Skriv et nummer i cellen.".into(),
        RowFlaw::NotANumber(raw) => {
            format!("»{raw}« er ikke et tal fra 1 til {NUMBER_MAX}. Skriv kun cifre.")
        }
        RowFlaw::NumberTaken(n) => {
            format!("{n} bruges allerede i programmet. Vælg et andet, eller fjern rækken.")
        }
        RowFlaw::NumberRepeated(n) => format!("{n} står også i en række ovenfor. Ret den ene."),
        RowFlaw::TitleMissing => "mangler. Skriv en titel i cellen.".into(),
        RowFlaw::TooLong(_, max) => {
            format!("er længere end {max} tegn eller har et usynligt tegn. Ret teksten i cellen.")
        }
        RowFlaw::UnknownOrganisation(name) => {
            format!("»{name}« er ikke registreret. Ret navnet, eller opret organisationen først.")
        }
    }
}

fn english(flaw: &RowFlaw) -> String {
    match flaw {
        RowFlaw::NumberMissing => "is missing. Write a number in the cell.".into(),
        RowFlaw::NotANumber(raw) => {
            format!("“{raw}” is not a number from 1 to {NUMBER_MAX}. Use digits only.")
        }
        RowFlaw::NumberTaken(n) => {
            format!("{n} is in use in the programme. Choose another, or remove the row.")
        }
        RowFlaw::NumberRepeated(n) => {
            format!("{n} stands in a row above too. Correct one of them.")
        }
        RowFlaw::TitleMissing => "is missing. Write a title in the cell.".into(),
        RowFlaw::TooLong(_, max) => format!(
            "is longer than {max} characters or holds an invisible one. Correct the text in the cell."
        ),
        RowFlaw::UnknownOrganisation(name) => {
            format!(
                "“{name}” is not registered. Correct the name, or create the organisation first."
            )
        }
    }
}
