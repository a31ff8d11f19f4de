use domain::locale::Locale;
use domain::reminder::ReminderField;

/// What a field of reminders is called on screen.
pub const fn label(field: ReminderField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        ReminderField::Choice => ("Påmindelser på mail", "Reminders by mail"),
        ReminderField::State => ("Hvordan det står", "How it stands"),
        ReminderField::Attempts => ("Forsøg", "Attempts"),
        ReminderField::Reason => ("Hvorfor den ikke er sendt", "Why it was not sent"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
