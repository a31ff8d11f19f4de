use domain::locale::Locale;

/// Where somebody makes the addresses of calendars.
pub const CALENDAR: &str = "/kalender";
/// Takes a form only; it stands on the page of [`CALENDAR`].
pub const MAKE_CALENDAR: &str = "/kalender/adresse";
/// Takes a form only; it stands on the page of [`CALENDAR`].
pub const END_CALENDAR: &str = "/kalender/adresse/slut";

/// A calendar as a program fetches it; in Danish unless it says otherwise.
pub fn calendar_feed(token: &str, locale: Locale) -> String {
    match locale {
        Locale::Da => format!("{CALENDAR}/{token}.ics"),
        Locale::En => format!("{CALENDAR}/{token}.ics?sprog=en"),
    }
}
