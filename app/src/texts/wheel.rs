use domain::locale::Locale;
use domain::wheel::{WheelField, WheelRefusal};

/// What a field of the annual wheel is called on screen.
pub const fn label(field: WheelField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        WheelField::Agreement => ("Aftale", "Agreement"),
        WheelField::Decided => ("Besluttet den", "Decided on"),
        WheelField::DeferTo => ("Udskudt til", "Put off to"),
        WheelField::Due => ("Forfalder", "Due"),
        WheelField::EndReason => ("Hvorfor opgaven ophører", "Why the duty ends"),
        WheelField::Every => ("Hvor ofte", "How often"),
        WheelField::FirstDay => ("Første gang den", "First on"),
        WheelField::Half => ("Halvår", "Half-year"),
        WheelField::Kind => ("Hvad det er", "What it is"),
        WheelField::LastDay => ("Sidste dag", "Last day"),
        WheelField::MetOn => ("Besluttet på", "Decided at"),
        WheelField::Outcome => ("Afgørelse", "Decision"),
        WheelField::Rule => ("Hvornår opgaven forfalder", "When the duty is due"),
        WheelField::What => ("Hvad der skal gøres", "What is to be done"),
        WheelField::Words => ("Begrundelse eller bemærkning", "Reason or remark"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}

/// A sentence for each refusal: why, and what to do.
pub fn refusal(refusal: WheelRefusal, locale: Locale) -> String {
    let (da, en) = match refusal {
        WheelRefusal::HalfBlank { missing } => return blank(missing, locale),
        WheelRefusal::HalfClosed => (
            "Halvåret er afsluttet og står, som det er. Skriv det, der skal ske nu, i et senere halvår.",
            "The half-year is closed and stands as it is. Put what is to happen now into a later one.",
        ),
        WheelRefusal::HalfAhead => (
            "Halvåret er ikke begyndt. Det kan afsluttes fra dets første dag.",
            "The half-year has not begun. It can be closed from its first day.",
        ),
        WheelRefusal::HalfEmpty => (
            "Intet forfalder i halvåret, så der er intet at afslutte.",
            "Nothing is due in the half-year, so there is nothing to close.",
        ),
        WheelRefusal::RuleStands => (
            "Opgaven er forfaldet før, og dens regel og første dag ligger fast. Afslut den, og opret en ny med den nye regel.",
            "The duty has been due before, and its rule and its first day stand. End it, and make a new one with the new rule.",
        ),
        WheelRefusal::DutyEnded => (
            "Opgaven er ophørt og står, som den er. Opret en ny, hvis den skal begynde igen.",
            "The duty has ended and stands as it is. Make a new one if it is to begin again.",
        ),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
    .to_owned()
}

/// The page names them beneath.
fn blank(missing: u32, locale: Locale) -> String {
    match (locale, missing) {
        (Locale::Da, 1) => {
            "Halvåret er ikke afsluttet: 1 opgave mangler en afgørelse. Den er nævnt under Afslut halvåret.".to_owned()
        }
        (Locale::Da, n) => format!(
            "Halvåret er ikke afsluttet: {n} opgaver mangler en afgørelse. De er nævnt under Afslut halvåret."
        ),
        (Locale::En, 1) => {
            "The half-year is not closed: 1 duty has no decision. It is named under Close the half-year.".to_owned()
        }
        (Locale::En, n) => format!(
            "The half-year is not closed: {n} duties have no decision. They are named under Close the half-year."
        ),
    }
}
