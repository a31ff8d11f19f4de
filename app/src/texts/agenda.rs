use domain::locale::Locale;
use domain::meeting::AgendaField;

/// What a field of an item of an agenda is called on screen.
pub const fn label(field: AgendaField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        AgendaField::AgendaItem => ("Dagsordenspunkt", "Item of the agenda"),
        AgendaField::Consequences => ("Konsekvenser", "Consequences"),
        AgendaField::Agreements => ("Aftaler", "Agreements"),
        AgendaField::Indicators => ("Indikatorer", "Indicators"),
        AgendaField::Initiatives => ("Indsatser", "Initiatives"),
        AgendaField::PresenterSeat => ("Forelægges af plads", "Presented by seat"),
        AgendaField::Programme => ("Punktet angår", "The item is about"),
        AgendaField::TaskSeat => ("Ansvarlig plads", "Responsible seat"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
