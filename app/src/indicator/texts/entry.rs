//! The words of files, of what waits to be worked out, and of what is withheld.

use domain::indicator::{Waiting, Withheld};
use domain::locale::Locale;
use domain::spreadsheet::Encoding;

use crate::ui::numbers::count;

pub struct EntryTexts {
    pub rows_title: &'static str,
    pub file_title: &'static str,
    pub file_hint: &'static str,
    pub look_through: &'static str,
    pub file_page: &'static str,
    pub file_lead: &'static str,
    pub read_as: fn(u64, Encoding) -> String,
    pub verdicts: fn(u32, u32) -> String,
    pub refused_title: &'static str,
    pub refused_listed: fn(usize, u32) -> String,
    pub accepted_title: &'static str,
    pub accepted_lead: &'static str,
    pub correct: &'static str,
    pub too_many: fn(u32) -> String,
    pub replaces: fn(u32) -> String,
    pub n_doubts: fn(usize, u32) -> String,
    pub store: fn(u32) -> String,
    pub discard: &'static str,
    pub waits: &'static str,
    pub changed: fn(Waiting) -> String,
    pub work_out: &'static str,
    pub work_out_hint: &'static str,
    pub changed_periods: fn(usize, usize) -> String,
    pub withheld_title: &'static str,
    pub withheld: fn(Withheld) -> &'static str,
    pub periods: fn(&[String], usize) -> String,
    pub shown_rows: fn(usize, usize) -> String,
    pub shown_changes: fn(usize, usize) -> String,
    pub new_periods_hint: &'static str,
    pub end_benchmark: fn(&str) -> String,
    pub row_too_long: &'static str,
}

impl EntryTexts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &DA,
            Locale::En => &EN,
        }
    }
}

/// Tenths of a megabyte.
fn tenths(n_bytes: u64) -> (u64, u64) {
    let tenths = n_bytes.saturating_mul(10).div_ceil(1 << 20);
    (tenths / 10, tenths % 10)
}

const DA: EntryTexts = EntryTexts {
    rows_title: "Indsæt rækker",
    file_title: "Eller vælg en fil",
    file_hint: "En CSV-fil, som regnearket gemmer den: højst 64 MB og to millioner rækker. Felterne adskilles af semikolon, tabulator eller komma; med komma læses punktum som decimaltegn.",
    look_through: "Se filen igennem",
    file_page: "Fil med målinger",
    file_lead: "Intet er gemt endnu. Se, om kolonnerne er læst rigtigt, før du gemmer.",
    read_as: |n_bytes, encoding| {
        let (whole, tenth) = tenths(n_bytes);
        let size = format!("Filen fylder {whole},{tenth}\u{a0}MB");
        match encoding {
            Encoding::Utf8 => format!("{size} og er læst som UTF-8."),
            Encoding::Windows1252 => format!(
                "{size}. Den er ikke UTF-8 og er læst som Windows-1252, som dansk Excel gemmer. Se efter, om æ, ø og å står rigtigt."
            ),
        }
    },
    verdicts: |accepted, refused| {
        let rows = if accepted == 1 { "række" } else { "rækker" };
        let accepted = count(accepted, Locale::Da);
        match refused {
            0 => format!("{accepted} {rows} godtaget, ingen afvist."),
            _ => format!(
                "{accepted} {rows} godtaget, {} afvist.",
                count(refused, Locale::Da)
            ),
        }
    },
    refused_title: "Afviste rækker",
    refused_listed: |n, of| format!("Her står de første {n} af {}.", count(of, Locale::Da)),
    accepted_title: "Sådan er filen læst",
    accepted_lead: "De første godtagne rækker.",
    correct: "Ret filen, og vælg den igen. Intet er gemt.",
    too_many: |n| {
        format!(
            "{} rækker er for mange og er ikke læst. Del filen i flere.",
            count(n, Locale::Da)
        )
    },
    replaces: |n| {
        match n {
        1 => "1 række erstatter et tal, der er gemt i forvejen. Skriv hvorfor; det gamle tal bevares i historikken.".to_owned(),
        n => format!(
            "{} rækker erstatter tal, der er gemt i forvejen. Skriv hvorfor; de gamle tal bevares i historikken.",
            count(n, Locale::Da)
        ),
    }
    },
    n_doubts: |shown, n| {
        format!(
            "Her står de første {shown} af {} forhold.",
            count(n, Locale::Da)
        )
    },
    store: |n| match n {
        1 => "Gem 1 måling".to_owned(),
        n => format!("Gem {} målinger", count(n, Locale::Da)),
    },
    discard: "Gem ikke filen",
    waits: "Filen venter her i et døgn og kan kun ses af dig.",
    changed: |waiting| {
        format!(
            "{} perioder med {} målinger er nye eller ændrede. Hvad læserne vil se af dem, regnes først ud, når du beder om det.",
            count(waiting.n_periods, Locale::Da),
            count(waiting.n_figures, Locale::Da)
        )
    },
    work_out: "Regn ud, hvad læserne vil se",
    work_out_hint: "Det kan tage nogle minutter. Siden kommer igen, når det er regnet ud.",
    changed_periods: |changed, all| match changed {
        0 => "Ingen perioder er ændret.".to_owned(),
        _ if changed == all => "Alle perioder er nye eller ændrede.".to_owned(),
        _ => format!(
            "{changed} af {all} perioder er nye eller ændrede. De øvrige står, som læserne ser dem."
        ),
    },
    withheld_title: "Hvad læserne ikke får at se, og hvorfor",
    withheld: |why| match why {
        Withheld::DoNotAddUp => {
            "Delene passer ikke sammen: de er af grupper med forskellig størrelse, giver mere end det hele, eller er ikke opdelt ens. Ret tallene, eller udelad opdelingen."
        }
        Withheld::ToldBefore => {
            "Der er før offentliggjort noget andet om samme periode. Holdt op mod det ville de nye tal kunne røbe et lille."
        }
        Withheld::OtherTable => {
            "En anden opdeling af samme periode skjuler små tal, som denne ville røbe."
        }
        Withheld::LaterDayKnown => {
            "Læserne kender allerede tal for en senere dag, og de samme personer kan være talt med begge dage."
        }
        Withheld::NothingToHideBehind => {
            "Der er for få store tal at skjule de små bag. Slå perioder, kategorier eller organisationer sammen, hvis tallene skal kunne vises."
        }
    },
    periods: |names, n_more| match n_more {
        0 => names.join(", "),
        n => format!("{} og {n} andre", names.join(", ")),
    },
    shown_rows: |n, periods| {
        format!(
            "Her står de nyeste {n} tal. {} perioder er offentliggjort; alle tal er i CSV-filen.",
            count(u32::try_from(periods).unwrap_or(u32::MAX), Locale::Da)
        )
    },
    shown_changes: |n, of| {
        format!(
            "Her står de nyeste {n} af {} tal.",
            count(u32::try_from(of).unwrap_or(u32::MAX), Locale::Da)
        )
    },
    new_periods_hint: "I uger, måneder, kvartaler, halvår og år går vi ud fra, at personerne tælles forfra hver gang. Er det de samme, der tælles igen, så vælg en bestemt dag.",
    end_benchmark: |name| format!("Fjern “{name}”"),
    row_too_long: "Rækken er længere, end en række kan være. Der mangler nok et anførselstegn; intet efter den er læst.",
};

const EN: EntryTexts = EntryTexts {
    rows_title: "Paste rows",
    file_title: "Or choose a file",
    file_hint: "A CSV file as the spreadsheet saves it: 64 MB and two million rows at most. Cells are parted by semicolons, tabs or commas; with commas, a point is read as the decimal point.",
    look_through: "Look through the file",
    file_page: "File of figures",
    file_lead: "Nothing is stored yet. See whether the columns are read correctly before you store them.",
    read_as: |n_bytes, encoding| {
        let (whole, tenth) = tenths(n_bytes);
        let size = format!("The file takes {whole}.{tenth}\u{a0}MB");
        match encoding {
            Encoding::Utf8 => format!("{size} and was read as UTF-8."),
            Encoding::Windows1252 => format!(
                "{size}. It is not UTF-8 and was read as Windows-1252, as Danish Excel saves it. See that æ, ø and å stand correctly."
            ),
        }
    },
    verdicts: |accepted, refused| {
        let rows = if accepted == 1 { "row" } else { "rows" };
        let accepted = count(accepted, Locale::En);
        match refused {
            0 => format!("{accepted} {rows} accepted, none refused."),
            _ => format!(
                "{accepted} {rows} accepted, {} refused.",
                count(refused, Locale::En)
            ),
        }
    },
    refused_title: "Refused rows",
    refused_listed: |n, of| format!("These are the first {n} of {}.", count(of, Locale::En)),
    accepted_title: "How the file was read",
    accepted_lead: "The first accepted rows.",
    correct: "Correct the file and choose it again. Nothing is stored.",
    too_many: |n| {
        format!(
            "{} rows are too many and were not read. Divide the file.",
            count(n, Locale::En)
        )
    },
    replaces: |n| {
        match n {
        1 => "1 row replaces a figure that is stored already. Write why; the old one stays in the history.".to_owned(),
        n => format!(
            "{} rows replace figures that are stored already. Write why; the old ones stay in the history.",
            count(n, Locale::En)
        ),
    }
    },
    n_doubts: |shown, n| format!("These are the first {shown} of {}.", count(n, Locale::En)),
    store: |n| match n {
        1 => "Store 1 figure".to_owned(),
        n => format!("Store {} figures", count(n, Locale::En)),
    },
    discard: "Do not store the file",
    waits: "The file waits here for a day, and only you can see it.",
    changed: |waiting| {
        format!(
            "{} periods with {} figures are new or changed. What readers will see of them is worked out when you ask for it.",
            count(waiting.n_periods, Locale::En),
            count(waiting.n_figures, Locale::En)
        )
    },
    work_out: "Work out what readers will see",
    work_out_hint: "It can take some minutes. The page comes back when it is done.",
    changed_periods: |changed, all| match changed {
        0 => "No period has changed.".to_owned(),
        _ if changed == all => "Every period is new or changed.".to_owned(),
        _ => format!(
            "{changed} of {all} periods are new or changed. The others stand as readers see them."
        ),
    },
    withheld_title: "What readers will not see, and why",
    withheld: |why| match why {
        Withheld::DoNotAddUp => {
            "The parts do not fit together: they are of groups of different sizes, add up to more than the whole, or are not divided alike. Correct the figures or leave the division out."
        }
        Withheld::ToldBefore => {
            "Something else was published of the same period before. Held against it, the new figures could give a small one away."
        }
        Withheld::OtherTable => {
            "Another division of the same period hides small numbers that this one would give away."
        }
        Withheld::LaterDayKnown => {
            "Readers know figures of a later day already, and the same people may be counted on both."
        }
        Withheld::NothingToHideBehind => {
            "There are too few large numbers to hide the small ones behind. Merge periods, categories or organisations if the figures are to be shown."
        }
    },
    periods: |names, n_more| match n_more {
        0 => names.join(", "),
        n => format!("{} and {n} others", names.join(", ")),
    },
    shown_rows: |n, periods| {
        format!(
            "These are the newest {n} figures. {} periods are published; all figures are in the CSV file.",
            count(u32::try_from(periods).unwrap_or(u32::MAX), Locale::En)
        )
    },
    shown_changes: |n, of| {
        format!(
            "These are the newest {n} of {} figures.",
            count(u32::try_from(of).unwrap_or(u32::MAX), Locale::En)
        )
    },
    new_periods_hint: "Of weeks, months, quarters, half-years and years, people are taken to be counted anew each time. If the same people are counted again, choose a certain day.",
    end_benchmark: |name| format!("Remove “{name}”"),
    row_too_long: "The row is longer than a row can be. A quotation mark is probably missing; nothing after it was read.",
};
