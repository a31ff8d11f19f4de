//! The name of each field and a sentence for each flaw: what is wrong, and what to do.

use super::Texts;
use domain::locale::Locale;
use domain::problem::{Field, Flaw};
use domain::status::LightState;

/// What a field is called on screen.
pub const fn field_label(field: Field, locale: Locale) -> &'static str {
    let (da, en) = match field {
        Field::Action => ("Afhjælpning", "Remedial action"),
        Field::Acceptance => ("Svar", "Answer"),
        Field::Approver => ("Godkendes af", "Accepted by"),
        Field::AskedProcedure => (
            "Hvordan forummet bedes afgøre det",
            "How the forum is asked to decide",
        ),
        Field::ChangeReason => ("Begrundelse for ændringen", "Reason of the change"),
        Field::ChangeWhat => (
            "Hvad ændringen betyder for hvad",
            "What the change means for what",
        ),
        Field::ChangeWhen => (
            "Hvad ændringen betyder for hvornår",
            "What the change means for when",
        ),
        Field::ChangeWhere => (
            "Hvad ændringen betyder for hvor",
            "What the change means for where",
        ),
        Field::ChangeWho => (
            "Hvad ændringen betyder for hvem",
            "What the change means for who",
        ),
        Field::Code => ("Kode", "Code"),
        Field::Condition => ("Betingelse", "Condition"),
        Field::ConfirmBy => ("Frist for ordrebekræftelser", "Confirmations due"),
        Field::Consequence => ("Konsekvens", "Consequence"),
        Field::ContentHash => ("Tekstens fingeraftryk", "Fingerprint of the text"),
        Field::Contradiction => ("Modsigelse", "Contradiction"),
        Field::Criteria => ("Godkendelseskriterier", "Acceptance criteria"),
        Field::DecidedOn => ("Besluttet den", "Decided on"),
        Field::Deliverable => ("Leverance", "Deliverable"),
        Field::Deviation => ("Afvigelse", "Deviation"),
        Field::DueOn => ("Frist", "Due"),
        Field::Email => ("E-mail", "E-mail"),
        Field::EndOn => ("Slut", "End"),
        Field::Evidence => ("Dokumentation", "Evidence"),
        Field::Explanation => ("Forklaring", "Explanation"),
        Field::Fate => ("Hvad der sker", "What becomes of it"),
        Field::FirstRound => ("Første statusmøde", "First status meeting"),
        Field::Forum => ("Forum", "Forum"),
        Field::FulfilledOn => ("Opfyldt den", "Fulfilled on"),
        Field::Group => ("Projektgruppe", "Project group"),
        Field::Help => ("Hjælp ønskes", "Help wanted"),
        Field::HandOver => ("Aflevering", "Handing over"),
        Field::Initiative => ("Indsats", "Initiative"),
        Field::Interventions => ("Interventioner", "Interventions"),
        Field::Into => ("Fortsætter i", "Goes on in"),
        Field::Item => ("Møde og punkt", "Meeting and item"),
        Field::Kind => ("Art", "Kind"),
        Field::Lead => ("Projektleder", "Project lead"),
        Field::LeadSince => ("Projektleder siden", "Project lead since"),
        Field::Level => ("Niveau", "Level"),
        Field::Light => ("Lys", "Light"),
        Field::Link => ("Link", "Link"),
        Field::Method => ("Opgørelsesmetode", "Method of approval"),
        Field::Milestones => ("Milepæle", "Milestones"),
        Field::MeetingOn => ("Mødedato", "Meeting date"),
        Field::Name => ("Navn", "Name"),
        Field::Next => ("Næste side", "Next page"),
        Field::Number => ("Nummer", "Number"),
        Field::Ordered => ("Bestilling", "Order"),
        Field::Organisations => ("Organisationer", "Organisations"),
        Field::Outcome => ("Forventet effekt", "Expected outcome"),
        Field::Owner => ("Projektejer", "Project owner"),
        Field::OwnerSince => ("Projektejer siden", "Project owner since"),
        Field::Participants => ("Deltagende organisationer", "Organisations that take part"),
        Field::PatientsDescribe => (
            "Er patienter eller borgere involveret i at beskrive opgaven?",
            "Were patients or citizens involved in describing the task?",
        ),
        Field::PatientsDescribeWhy => ("Hvorfor ikke i beskrivelsen", "Why not in describing it"),
        Field::PatientsSolve => (
            "Er patienter eller borgere involveret i løsningen?",
            "Are patients or citizens involved in solving it?",
        ),
        Field::PatientsSolveWhy => ("Hvorfor ikke i løsningen", "Why not in solving it"),
        Field::Places => ("Steder og geografi", "Places and geography"),
        Field::Password => ("Adgangskode", "Password"),
        Field::PasswordAgain => ("Adgangskode igen", "Password again"),
        Field::PlainText => ("Tekst i klart sprog", "Text in plain language"),
        Field::Predecessor => ("Forgænger", "Predecessor"),
        Field::PresentedOn => ("Forelagt den", "Presented on"),
        Field::Procedure => ("Hvordan det er afgjort", "How it was decided"),
        Field::Published => ("Offentlig", "Public"),
        Field::Purpose => ("Formål", "Purpose"),
        Field::Milestone => ("Milepæl", "Milestone"),
        Field::MilestoneOn => ("Dato", "Date"),
        Field::Progress => ("Hvad der meldes", "What is said"),
        Field::Question => ("Spørgsmål", "Question"),
        Field::Rank => ("Plads i rækken", "Place in the order"),
        Field::Reason => ("Begrundelse", "Reason"),
        Field::Reference => ("Valgte organisationer", "Chosen organisations"),
        Field::Remark => ("Bemærkning", "Remark"),
        Field::RemarkPatients => ("Bemærkning til patientinddragelse", "Remark on patients"),
        Field::RemarkTerms => ("Bemærkning til vilkår", "Remark on terms"),
        Field::RemarkWhat => ("Bemærkning til hvad", "Remark on what"),
        Field::RemarkWhen => ("Bemærkning til hvornår", "Remark on when"),
        Field::RemarkWhere => ("Bemærkning til hvor", "Remark on where"),
        Field::RemarkWho => ("Bemærkning til hvem", "Remark on who"),
        Field::Resolution => ("Udfald", "Outcome"),
        Field::Responsible => ("Ansvarlig", "Responsible"),
        Field::Resources => ("Ressourcer og finansiering", "Resources and funding"),
        Field::Risks => ("Afhængigheder og risici", "Dependencies and risks"),
        Field::Role => ("Rolle", "Role"),
        Field::Round => ("Statusrunde", "Status round"),
        Field::Rows => ("Rækker", "Rows"),
        Field::Selected => ("Vises", "Shown"),
        Field::Sources => ("Kilder", "Sources"),
        Field::StartOn => ("Start", "Start"),
        Field::Step => ("Godkendes i", "Approved in"),
        Field::StepProcedure => ("Hvordan der godkendes", "How it is approved"),
        Field::StepRule => ("Hvem der godkender", "Who approves"),
        Field::TargetGroup => ("Målgruppe", "Target group"),
        Field::Text => ("Tekst", "Text"),
        Field::Title => ("Titel", "Title"),
        Field::Unchanged => ("Uændret", "Unchanged"),
        Field::ValidFrom => ("Fra", "From"),
        Field::ValidUntil => ("Til", "Until"),
        Field::Verdict => ("Afgørelse", "Decision"),
        Field::Version => ("Version", "Version"),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
}

/// A sentence that names the field and the remedy.
pub fn flaw_text(field: Field, flaw: Flaw, locale: Locale) -> String {
    let label = field_label(field, locale);
    match locale {
        Locale::Da => danish(field, label, flaw),
        Locale::En => english(field, label, flaw),
    }
}

fn danish(field: Field, label: &str, flaw: Flaw) -> String {
    match flaw {
        Flaw::Required if field == Field::Light => "Vælg et lys: grøn, gul eller rød.".into(),
        Flaw::Required if field == Field::Selected => {
            "Vælg mindst én indsats, der vises.".to_owned()
        }
        Flaw::Required => format!("{label}: skal udfyldes."),
        Flaw::RequiredForInitiative { number } if field == Field::Selected => {
            format!(
                "Indsats {number} har en tekst, men vises ikke. Sæt hak ved den, eller slet teksten."
            )
        }
        Flaw::RequiredForInitiative { number } => {
            format!("{label}: skal udfyldes for indsats {number}.")
        }
        Flaw::RequiredForLight(light) if field != Field::Explanation => {
            let word = (Texts::of(Locale::Da).light)(LightState::from(light));
            format!("{label}: skal udfyldes. En {word} status kræver det.")
        }
        Flaw::OnlyForDeviation => {
            format!("{label}: hører til gul og rød. Slet teksten, eller vælg en anden farve.")
        }
        Flaw::RequiredForLight(light) => {
            let word = (Texts::of(Locale::Da).light)(LightState::from(light));
            format!(
                "{label}: skriv, hvad der afviger, og hvad der gøres. En {word} status kræver det."
            )
        }
        Flaw::TooLong { max } => format!("{label}: er for lang. Brug højst {max} tegn."),
        Flaw::TooShort { min } => format!("{label}: er for kort. Brug mindst {min} tegn."),
        Flaw::ControlSign => {
            format!("{label}: indeholder et tegn, der ikke kan vises. Skriv teksten ind igen.")
        }
        Flaw::NotANumber => format!("{label}: er ikke et tal. Skriv kun cifre."),
        Flaw::OutOfRange { min, max } => format!("{label}: skriv et tal fra {min} til {max}."),
        Flaw::NotADay => format!("{label}: er ikke en dato. Skriv den som 24.05.2023."),
        Flaw::NotAnEmail => {
            format!("{label}: er ikke en e-mailadresse. Skriv den som navn@eksempel.dk.")
        }
        Flaw::NotAnAddress => {
            format!("{label}: er ikke en webadresse. Skriv den som https://eksempel.dk/rapport.")
        }
        Flaw::NotAChoice => format!("{label}: vælg en af mulighederne."),
        Flaw::Unknown => format!("{label}: findes ikke mere. Vælg en anden."),
        Flaw::AlreadyUsed => format!("{label}: er brugt i forvejen. Vælg en anden."),
        Flaw::EndsBeforeStart => format!("{label}: ligger før begyndelsen. Ret en af datoerne."),
        Flaw::InFuture => {
            format!("{label}: ligger i fremtiden. Skriv den dag, det skete.")
        }
        Flaw::TooEarly { day, month, year } => {
            format!("{label}: kan ikke være før {day:02}.{month:02}.{year}. Ret datoen.")
        }
        Flaw::TooLate { day, month, year } => {
            format!("{label}: kan ikke være efter {day:02}.{month:02}.{year}. Ret datoen.")
        }
        Flaw::Differs => format!("{label}: er ikke den samme. Skriv adgangskoden ens begge gange."),
        Flaw::RepeatedLine { line } => {
            format!("{label}: linje {line} hedder det samme som en anden. Giv den et andet navn.")
        }
        Flaw::Line { line } => {
            format!("{label}: linje {line} kan ikke læses. Ret den, eller gør den kortere.")
        }
    }
}

fn english(field: Field, label: &str, flaw: Flaw) -> String {
    match flaw {
        Flaw::Required if field == Field::Light => "Choose a light: green, yellow or red.".into(),
        Flaw::Required if field == Field::Selected => {
            "Choose at least one initiative to show.".to_owned()
        }
        Flaw::Required => format!("{label}: must be filled in."),
        Flaw::RequiredForInitiative { number } if field == Field::Selected => {
            format!("Initiative {number} has a text but is not shown. Tick it, or delete the text.")
        }
        Flaw::RequiredForInitiative { number } => {
            format!("{label}: must be filled in for initiative {number}.")
        }
        Flaw::RequiredForLight(light) if field != Field::Explanation => {
            let word = (Texts::of(Locale::En).light)(LightState::from(light));
            format!("{label}: must be filled in. A {word} status needs it.")
        }
        Flaw::OnlyForDeviation => {
            format!("{label}: belongs to yellow and red. Delete the text or choose another light.")
        }
        Flaw::RequiredForLight(light) => {
            let word = (Texts::of(Locale::En).light)(LightState::from(light));
            format!(
                "{label}: write what deviates and what is done about it. A {word} status needs it."
            )
        }
        Flaw::TooLong { max } => format!("{label}: is too long. Use at most {max} characters."),
        Flaw::TooShort { min } => format!("{label}: is too short. Use at least {min} characters."),
        Flaw::ControlSign => {
            format!("{label}: holds a character that cannot be shown. Type the text again.")
        }
        Flaw::NotANumber => format!("{label}: is not a number. Use digits only."),
        Flaw::OutOfRange { min, max } => format!("{label}: write a number from {min} to {max}."),
        Flaw::NotADay => format!("{label}: is not a date. Write it as 24.05.2023."),
        Flaw::NotAnEmail => {
            format!("{label}: is not an e-mail address. Write it as name@example.org.")
        }
        Flaw::NotAnAddress => {
            format!("{label}: is not a web address. Write it as https://example.org/report.")
        }
        Flaw::NotAChoice => format!("{label}: choose one of the options."),
        Flaw::Unknown => format!("{label}: does not exist any more. Choose another."),
        Flaw::AlreadyUsed => format!("{label}: is in use already. Choose another."),
        Flaw::EndsBeforeStart => {
            format!("{label}: is before the beginning. Correct one of the dates.")
        }
        Flaw::InFuture => {
            format!("{label}: is in the future. Write the day it happened.")
        }
        Flaw::TooEarly { day, month, year } => {
            format!("{label}: cannot be before {day:02}.{month:02}.{year}. Correct the date.")
        }
        Flaw::TooLate { day, month, year } => {
            format!("{label}: cannot be after {day:02}.{month:02}.{year}. Correct the date.")
        }
        Flaw::Differs => format!("{label}: is not the same. Type the password alike both times."),
        Flaw::RepeatedLine { line } => {
            format!("{label}: line {line} is called the same as another. Give it another name.")
        }
        Flaw::Line { line } => {
            format!("{label}: line {line} cannot be read. Correct or shorten it.")
        }
    }
}
