use domain::forum::seat::SeatField;
use domain::locale::Locale;

/// What a field of a forum's seat is called on screen.
pub const fn label(field: SeatField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        SeatField::AppointedBy => ("Udpeges af", "Appointed by"),
        SeatField::HasVote => ("Stemmeret", "Vote"),
        SeatField::Holder => ("Indehaver", "Holder"),
        SeatField::Person => ("Konto i Styrbord", "Account in Styrbord"),
        SeatField::StandsFor => ("Står for", "Stands in for"),
        SeatField::Substitute => ("Stedfortræder", "Substitute"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
