//! What the fields of a forum's terms of reference and of a series of meetings are called on screen.

use domain::forum::series::SeriesField;
use domain::forum::terms::TermsField;
use domain::locale::Locale;

pub const fn terms_label(field: TermsField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        TermsField::Purpose => ("Formål", "Purpose"),
        TermsField::Mandate => (
            "Opgaver og beslutningskompetence",
            "Tasks and power to decide",
        ),
        TermsField::Meetings => ("Mødekadence", "How it meets"),
        TermsField::Quorum => ("Beslutningsdygtighed", "Quorum"),
        TermsField::DecidedBy => ("Besluttet af", "Decided by"),
        TermsField::Document => ("Link til hele dokumentet", "Link to the whole document"),
        TermsField::ItemsDue => (
            "Punkter indsendes, dage før mødet",
            "Items handed in, days before the meeting",
        ),
        TermsField::AgendaDue => (
            "Dagsordenen sendes ud, dage før mødet",
            "Agenda sent out, days before the meeting",
        ),
        TermsField::Comment => (
            "Dage til at kommentere referatet",
            "Days to comment on minutes",
        ),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}

pub const fn series_label(field: SeriesField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        SeriesField::First => ("Første møde", "First meeting"),
        SeriesField::Last => ("Senest den", "Until"),
        SeriesField::Rhythm => ("Hvor tit", "How often"),
        SeriesField::Day => ("Mødedage", "Days of meetings"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
