//! A sentence for each refusal: why, and what to do.

use domain::locale::Locale;
use domain::problem::Refusal;

pub const fn refusal_text(refusal: Refusal, locale: Locale) -> &'static str {
    let (da, en) = match refusal {
        Refusal::StaleVersion => (
            "Nogen har ændret det, siden du åbnede siden. Åbn siden igen, se ændringen, og skriv din egen ind bagefter.",
            "Somebody changed this after you opened the page. Open it again, look at the change, then make yours.",
        ),
        Refusal::NoRound => (
            "Der er ingen statusrunde at indberette til. Bed sekretariatet åbne en.",
            "There is no status round to report to. Ask the secretariat to open one.",
        ),
        Refusal::RoundPassed => (
            "En nyere statusrunde er åbnet, siden du åbnede siden. Åbn siden igen, og indberet til den nye.",
            "A newer status round has opened since you opened the page. Open it again and report to the new one.",
        ),
        Refusal::WrongCredentials => (
            "E-mail eller adgangskode passer ikke. Prøv igen, eller bed sekretariatet om en ny adgang.",
            "E-mail or password does not match. Try again, or ask the secretariat for new access.",
        ),
        Refusal::TooManyAttempts => (
            "For mange forsøg. Vent et kvarter, og prøv igen.",
            "Too many attempts. Wait a quarter of an hour and try again.",
        ),
        Refusal::LinkSpent => (
            "Adressen er brugt eller for gammel. Bed sekretariatet om en ny.",
            "This address was used or is too old. Ask the secretariat for a new one.",
        ),
        Refusal::LastAdministrator => (
            "Den sidste administrator kan ikke miste rollen. Giv den til en anden først.",
            "The last administrator cannot lose the role. Give it to somebody else first.",
        ),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
