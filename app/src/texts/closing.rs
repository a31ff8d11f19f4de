use domain::forum::closing::ClosingField;
use domain::locale::Locale;

/// What a field of the form that closes a forum is called on screen.
pub const fn label(field: ClosingField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        ClosingField::Matter => ("Åben sag", "Open matter"),
        ClosingField::Successor => ("Efterfølger", "Successor"),
        ClosingField::Reason => ("Begrundelse eller bemærkning", "Reason or remark"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
