use domain::agreement::AgreementField;
use domain::locale::Locale;

/// What a field of an agreement is called on screen.
pub const fn label(field: AgreementField, locale: Locale) -> &'static str {
    let (da, en) = match field {
        AgreementField::AsOf => ("Vis som det stod pr.", "Show as it stood on"),
        AgreementField::Bodies => ("Hvem beslutter", "Who decides"),
        AgreementField::Changes => ("Hvad er nyt i teksten", "What is new in the text"),
        AgreementField::DecidedBy => ("Besluttet af", "Decided by"),
        AgreementField::Document => ("Adresse på dokumentet", "Address of the document"),
        AgreementField::Kind => ("Aftaletype", "Kind of agreement"),
        AgreementField::MergesInto => ("Indskrives i aftale nr.", "Is merged into agreement no."),
        AgreementField::Part => ("Delindsats", "Part-initiative"),
        AgreementField::PartState => ("Hvor langt parten er", "How far the party is"),
        AgreementField::Parties => ("Parter", "Parties"),
        AgreementField::Parts => ("Delindsatser", "Part-initiatives"),
        AgreementField::Party => ("Part", "Party"),
        AgreementField::Replaces => ("Afløser aftale nr.", "Replaces agreement no."),
        AgreementField::Result => ("Beslutning", "Decision"),
        AgreementField::Stage => ("Aftalens tilstand", "State of the agreement"),
        AgreementField::Stance => ("Partens svar", "What the party says"),
        AgreementField::Text => ("Aftalens tekst", "Text of the agreement"),
        AgreementField::Under => ("Hører under aftale nr.", "Stands under agreement no."),
        AgreementField::Way => ("Meldt", "Told"),
        AgreementField::WindowFrom => ("Tidligst", "Earliest"),
        AgreementField::WindowUntil => ("Senest", "Latest"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}
