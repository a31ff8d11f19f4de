//! The words that the browser says as well as the server: of the lights, of the form of a report, and of
//! what can be wrong with it.
//!
//! A browser loads all of this and nothing of `texts`, which takes from here what both say.

mod report;

pub use report::{FlawTexts, ReportField, report_problems};

use domain::locale::Locale;
use domain::status::LightState;

/// The word of a light, as it stands within a sentence.
pub const fn light_word(state: LightState, locale: Locale) -> &'static str {
    let (da, en) = match state {
        LightState::Red => ("rød", "red"),
        LightState::YellowRed => ("gul-rød", "yellow-red"),
        LightState::Yellow => ("gul", "yellow"),
        LightState::YellowGreen => ("gul-grøn", "yellow-green"),
        LightState::Missing => ("ikke indberettet", "not reported"),
        LightState::Green => ("grøn", "green"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}

/// Above the list of all that is wrong with a form.
pub fn n_problems(n: usize, locale: Locale) -> String {
    match (n, locale) {
        (1, Locale::Da) => "Der er 1 fejl".into(),
        (n, Locale::Da) => format!("Der er {n} fejl"),
        (1, Locale::En) => "There is 1 problem".into(),
        (n, Locale::En) => format!("There are {n} problems"),
    }
}
