use domain::hearing::HearingField;
use domain::locale::Locale;

/// What a field of a hearing is called on screen.
pub const fn label(field: HearingField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        HearingField::Addressee => ("Hvem svaret er fra", "Whom the answer is from"),
        HearingField::Addressees => ("Hvem der spørges", "Who is asked"),
        HearingField::Called => ("Hvad de kaldes under ét", "What they are called together"),
        HearingField::GivenOn => ("Svaret den", "Answered on"),
        HearingField::Question => ("Spørgsmål", "Question"),
        HearingField::State => ("Hvor langt sagen er", "How far the matter is"),
        HearingField::Way => ("Hvordan svaret kom", "How the answer came"),
        HearingField::Words => ("Svar", "Answer"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
