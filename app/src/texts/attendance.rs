use domain::locale::Locale;
use domain::meeting::AttendanceField;

/// What a field of an attendance list is called on screen.
pub const fn label(field: AttendanceField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        AttendanceField::Present => ("Til stede", "Present"),
        AttendanceField::Apology => ("Afbud", "Apology"),
        AttendanceField::Others => ("Hvem", "Who"),
        AttendanceField::OthersFor => ("Mødt for", "Came for"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
