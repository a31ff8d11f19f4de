//! What annexes are called, and a sentence for all that can be wrong with one.

use domain::locale::Locale;
use domain::meeting::{ANNEX_BYTES_MAX, AnnexField, AnnexFlaw};

/// What a field of an annex is called on screen.
pub const fn label(field: AnnexField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        AnnexField::Address => ("Adresse", "Address"),
        AnnexField::File => ("Fil", "File"),
        AnnexField::Kind => ("Filtype", "Kind of file"),
        AnnexField::Name => ("Bilagets navn", "Name of the annex"),
        AnnexField::Size => ("Størrelse", "Size"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}

/// A sentence that names the field and the remedy.
pub fn flaw_text(label: &str, flaw: AnnexFlaw, locale: Locale) -> String {
    match locale {
        Locale::Da => danish(label, flaw),
        Locale::En => english(label, flaw),
    }
}

fn danish(label: &str, flaw: AnnexFlaw) -> String {
    match flaw {
        AnnexFlaw::NoFile => format!("{label}: vælg en fil."),
        AnnexFlaw::Empty => format!("{label}: er tom. Vælg filen med indholdet."),
        AnnexFlaw::TooLarge => {
            let megabytes = ANNEX_BYTES_MAX >> 20;
            format!(
                "{label}: fylder mere end {megabytes} MB. Gør den mindre, eller sæt et link til den."
            )
        }
        AnnexFlaw::BrokenOff => {
            format!("{label}: kom ikke helt frem, og intet er gemt. Vælg den igen.")
        }
        AnnexFlaw::UnknownKind => format!(
            "{label}: er ikke en PDF, et dokument, regneark eller oplæg (docx, xlsx, pptx, odt, ods, odp) eller et billede (png, jpg, gif, webp). Gem den som en af dem."
        ),
        AnnexFlaw::Macros => {
            format!("{label}: indeholder makroer. Gem den uden makroer eller som PDF.")
        }
        AnnexFlaw::NameOfAnother(kind) => {
            let ending = kind.ending();
            format!(
                "{label}: indholdet er {ending}, men navnet siger noget andet. Giv filen endelsen .{ending}."
            )
        }
        AnnexFlaw::Twice => {
            format!("{label}: punktet har allerede et bilag med det navn. Giv det et andet navn.")
        }
    }
}

fn english(label: &str, flaw: AnnexFlaw) -> String {
    match flaw {
        AnnexFlaw::NoFile => format!("{label}: choose a file."),
        AnnexFlaw::Empty => format!("{label}: is empty. Choose the file with the content."),
        AnnexFlaw::TooLarge => {
            let megabytes = ANNEX_BYTES_MAX >> 20;
            format!(
                "{label}: takes more than {megabytes} MB. Make it smaller, or put a link to it."
            )
        }
        AnnexFlaw::BrokenOff => {
            format!("{label}: did not arrive whole, and nothing is stored. Choose it again.")
        }
        AnnexFlaw::UnknownKind => format!(
            "{label}: is no PDF, document, spreadsheet or presentation (docx, xlsx, pptx, odt, ods, odp) and no picture (png, jpg, gif, webp). Save it as one of them."
        ),
        AnnexFlaw::Macros => {
            format!("{label}: holds macros. Save it without macros or as PDF.")
        }
        AnnexFlaw::NameOfAnother(kind) => {
            let ending = kind.ending();
            format!(
                "{label}: its content is {ending}, but its name says otherwise. Let its name end in .{ending}."
            )
        }
        AnnexFlaw::Twice => {
            format!("{label}: the item has an annex of that name already. Give it another name.")
        }
    }
}
