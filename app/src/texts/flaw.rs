//! The name of each field and a sentence for each flaw: what is wrong, and what to do.

use super::Texts;
use domain::locale::Locale;
use domain::problem::{Field, Flaw};
use domain::status::LightState;

/// What a field is called on screen.
pub const fn field_label(field: Field, locale: Locale) -> &'static str {
    let (da, en) = match field {
        Field::Score(item) => return item.label(locale),
        Field::ItemRemark(item) => return item.remark_label(locale),
        Field::Seat(field) => return super::seat::label(field, locale),
        Field::Acceptance => ("Svar", "Answer"),
        Field::Action => ("Afhjælpning", "Remedial action"),
        Field::ActualValue => ("Resultat", "Result"),
        Field::AgreedEnd => ("Aftalt slut", "Agreed end"),
        Field::Approver => ("Godkendes af", "Accepted by"),
        Field::AskedProcedure => (
            "Hvordan forummet bedes afgøre det",
            "How the forum is asked to decide",
        ),
        Field::Benchmark => ("Andres tal", "Others’ figure"),
        Field::Better => ("Hvad der er bedst", "What is better"),
        Field::Budget => ("Budget", "Budget"),
        Field::ByOrganisation => ("Organisationer", "Organisations"),
        Field::Categories => ("Kategorier", "Categories"),
        Field::CategoryKind => ("Opdeling", "Division"),
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
        Field::Counted => ("Tæller", "Numerator"),
        Field::CountedOf => ("Nævner", "Denominator"),
        Field::Criteria => ("Godkendelseskriterier", "Acceptance criteria"),
        Field::DecidedOn => ("Besluttet den", "Decided on"),
        Field::Definition => ("Definition", "Definition"),
        Field::Deliverable => ("Leverance", "Deliverable"),
        Field::Deviation => ("Afvigelse", "Deviation"),
        Field::Dimensions => ("Lys for hver del", "A light for each part"),
        Field::Disclosure => ("Læsere", "Readers"),
        Field::DueDays => ("Leveres inden for (dage)", "Due within (days)"),
        Field::DueOn => ("Frist", "Due"),
        Field::Email => ("E-mail", "E-mail"),
        Field::EndOn => ("Slut", "End"),
        Field::Evidence => ("Dokumentation", "Evidence"),
        Field::ExpectedCost => ("Forventet samlet udgift", "Expected total cost"),
        Field::ExpectedEnd => ("Forventet slut", "Expected end"),
        Field::Explanation => ("Forklaring", "Explanation"),
        Field::Fate => ("Hvad der sker", "What becomes of it"),
        Field::File => ("Fil", "File"),
        Field::FirstReminder => ("Første påmindelse", "First reminder"),
        Field::FirstRound => ("Første statusmøde", "First status meeting"),
        Field::Forum => ("Forum", "Forum"),
        Field::FulfilledOn => ("Opfyldt den", "Fulfilled on"),
        Field::Group => ("Projektgruppe", "Project group"),
        Field::HandOver => ("Aflevering", "Handing over"),
        Field::Help => ("Hjælp ønskes", "Help wanted"),
        Field::Indicator => ("Hvad der måles", "What is measured"),
        Field::Initiative => ("Indsats", "Initiative"),
        Field::Interventions => ("Interventioner", "Interventions"),
        Field::Into => ("Fortsætter i", "Goes on in"),
        Field::Item => ("Møde og punkt", "Meeting and item"),
        Field::Kind => ("Art", "Kind"),
        Field::Lead => ("Projektleder", "Project lead"),
        Field::LeadSince => ("Projektleder siden", "Project lead since"),
        Field::Level => ("Niveau", "Level"),
        Field::Light => ("Lys", "Light"),
        Field::LightCooperation => ("Samarbejde", "Cooperation"),
        Field::LightEconomy => ("Økonomi", "Economy"),
        Field::LightEffect => ("Effekt", "Effect"),
        Field::LightQuality => ("Kvalitet og omfang", "Quality and scope"),
        Field::LightReason => (
            "Begrundelse for et andet samlet lys",
            "Reason for another overall light",
        ),
        Field::LightTime => ("Tid", "Time"),
        Field::Link => ("Link", "Link"),
        Field::Measures => ("Tal", "Figures"),
        Field::MeetingOn => ("Mødedato", "Meeting date"),
        Field::Method => ("Opgørelsesmetode", "Method of approval"),
        Field::Milestone => ("Milepæl", "Milestone"),
        Field::MilestoneOn => ("Dato", "Date"),
        Field::Milestones => ("Milepæle", "Milestones"),
        Field::Name => ("Navn", "Name"),
        Field::Next => ("Næste side", "Next page"),
        Field::Number => ("Nummer", "Number"),
        Field::OpensOn => ("Åbner", "Opens"),
        Field::Ordered => ("Bestilling", "Order"),
        Field::Organisation => ("Organisation", "Organisation"),
        Field::Organisations => ("Organisationer", "Organisations"),
        Field::Outcome => ("Forventet effekt", "Expected outcome"),
        Field::Owner => ("Projektejer", "Project owner"),
        Field::OwnerSince => ("Projektejer siden", "Project owner since"),
        Field::Participants => ("Deltagende organisationer", "Organisations that take part"),
        Field::Password => ("Adgangskode", "Password"),
        Field::PasswordAgain => ("Adgangskode igen", "Password again"),
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
        Field::PeriodKind => ("Periode", "Period"),
        Field::Places => ("Steder og geografi", "Places and geography"),
        Field::PlainText => ("Tekst i klart sprog", "Text in plain language"),
        Field::Planned => ("Planlagt", "Planned"),
        Field::Population => ("Population", "Population"),
        Field::Predecessor => ("Forgænger", "Predecessor"),
        Field::PresentedOn => ("Forelagt den", "Presented on"),
        Field::Procedure => ("Hvordan det er afgjort", "How it was decided"),
        Field::Progress => ("Hvad der meldes", "What is said"),
        Field::Published => ("Offentlig", "Public"),
        Field::Purpose => ("Formål", "Purpose"),
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
        Field::Report => ("Indberetning", "Report"),
        Field::Resolution => ("Udfald", "Outcome"),
        Field::Resources => ("Ressourcer og finansiering", "Resources and funding"),
        Field::Responsible => ("Ansvarlig", "Responsible"),
        Field::ReviewedOn => ("Målt den", "Reviewed on"),
        Field::Reviewers => ("Hvem der målte", "Who reviewed"),
        Field::Risks => ("Afhængigheder og risici", "Dependencies and risks"),
        Field::Role => ("Rolle", "Role"),
        Field::Round => ("Statusrunde", "Status round"),
        Field::Rows => ("Rækker", "Rows"),
        Field::RuleSet => ("Regelsæt for lys", "Rule set of lights"),
        Field::Scale => ("Skala", "Scale"),
        Field::SecondReminder => ("Anden påmindelse", "Second reminder"),
        Field::Selected => ("Vises", "Shown"),
        Field::Site => ("Sted", "Site"),
        Field::Source => ("Kilde", "Source"),
        Field::Sources => ("Kilder", "Sources"),
        Field::StartOn => ("Start", "Start"),
        Field::Stated => ("Procent", "Percentage"),
        Field::Step => ("Godkendes i", "Approved in"),
        Field::StepProcedure => ("Hvordan der godkendes", "How it is approved"),
        Field::StepRule => ("Hvem der godkender", "Who approves"),
        Field::Summary => ("Sammenfatning", "Summary"),
        Field::TargetGroup => ("Målgruppe", "Target group"),
        Field::TargetValue => ("Mål", "Target"),
        Field::Team => ("Team eller sted", "Team or place"),
        Field::Text => ("Tekst", "Text"),
        Field::Threshold => ("Grænse for små tal", "Threshold of small numbers"),
        Field::Title => ("Titel", "Title"),
        Field::Treatment => ("Herefter", "From here on"),
        Field::Unchanged => ("Uændret", "Unchanged"),
        Field::Unit => ("Enhed", "Unit"),
        Field::ValidFrom => ("Fra", "From"),
        Field::ValidUntil => ("Til", "Until"),
        Field::Verdict => ("Afgørelse", "Decision"),
        Field::Version => ("Version", "Version"),
        Field::WarningRead => ("Advarslen", "The warning"),
        Field::WarningReason => ("Hvorfor ordene kan stå", "Why the words may stand"),
        Field::Wish => ("Ønske", "Wish"),
        Field::Words => ("Hvad mødet sagde", "What the meeting said"),
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
        Flaw::Required if field == Field::Light => "Vælg et lys.".into(),
        Flaw::Required if field == Field::Selected => {
            "Vælg mindst én indsats, der vises.".to_owned()
        }
        Flaw::Required if matches!(field, Field::Score(_)) => {
            format!("{label}: vælg en score fra 1 til 5, eller vælg “ikke vurderet”.")
        }
        Flaw::Required if field == Field::WarningRead => {
            "Advarslen: læs den, og sæt hak ved det.".to_owned()
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
        Flaw::RequiredBeside(light) => {
            let word = (Texts::of(Locale::Da).light)(LightState::from(light));
            format!("{label}: skal udfyldes. Det foreslåede lys er {word}.")
        }
        Flaw::OnlyForDeviation => {
            format!("{label}: hører ikke til grøn. Slet teksten, eller vælg et andet lys.")
        }
        Flaw::OtherDefinition => {
            format!("{label}: skal udfyldes. Tallet har en anden definition.")
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
        Flaw::NotADecimal => format!("{label}: skriv et tal som 200 eller 48,8."),
        Flaw::NotAnAmount => format!("{label}: skriv hele kroner som 5.150 kr. eller 16 mio. kr."),
        Flaw::OutOfRange { min, max } => format!("{label}: skriv et tal fra {min} til {max}."),
        Flaw::NotADay => format!("{label}: er ikke en dato. Skriv den som 24.05.2023."),
        Flaw::NotAnEmail => {
            format!("{label}: er ikke en e-mailadresse. Skriv den som navn@eksempel.dk.")
        }
        Flaw::NotAnAddress => {
            format!("{label}: er ikke en webadresse. Skriv den som https://eksempel.dk/rapport.")
        }
        Flaw::NotAChoice => format!("{label}: vælg en af mulighederne."),
        Flaw::ChooseOne => {
            format!("{label}: vælg et af de kendte, eller skriv et nyt, men ikke begge dele.")
        }
        Flaw::Unknown => format!("{label}: findes ikke mere. Vælg en anden."),
        Flaw::AlreadyUsed if field == Field::ReviewedOn => {
            "Stedet har allerede en måling den dag. Ret den i stedet.".to_owned()
        }
        Flaw::AlreadyUsed => format!("{label}: er brugt i forvejen. Vælg en anden."),
        Flaw::EndsBeforeStart => format!("{label}: ligger før begyndelsen. Ret en af datoerne."),
        Flaw::InFuture => format!("{label}: ligger i fremtiden. Skriv den dag, det skete."),
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
        Flaw::TooLarge { megabytes } => {
            format!("{label}: fylder mere end {megabytes} MB. Del den i flere.")
        }
        Flaw::NotText => {
            format!("{label}: er ikke tekst. Gem regnearket som CSV, og vælg den fil.")
        }
        Flaw::TwoByteText => {
            format!("{label}: er gemt som Unicode-tekst (UTF-16). Gem den som CSV UTF-8.")
        }
        Flaw::MixedLetters { line } => {
            format!(
                "{label}: bogstaverne i linje {line} er gemt på en anden måde end dem før. Gem hele filen som CSV UTF-8."
            )
        }
    }
}

fn english(field: Field, label: &str, flaw: Flaw) -> String {
    match flaw {
        Flaw::Required if field == Field::Light => "Choose a light.".into(),
        Flaw::Required if field == Field::Selected => {
            "Choose at least one initiative to show.".to_owned()
        }
        Flaw::Required if matches!(field, Field::Score(_)) => {
            format!("{label}: choose a score from 1 to 5, or choose “not assessed”.")
        }
        Flaw::Required if field == Field::WarningRead => {
            "The warning: read it, and tick that you did.".to_owned()
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
        Flaw::RequiredBeside(light) => {
            let word = (Texts::of(Locale::En).light)(LightState::from(light));
            format!("{label}: must be filled in. The suggested light is {word}.")
        }
        Flaw::OnlyForDeviation => {
            format!("{label}: does not belong to green. Delete the text or choose another light.")
        }
        Flaw::OtherDefinition => {
            format!("{label}: must be filled in. The figure has another definition.")
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
        Flaw::NotADecimal => format!("{label}: write a number as 200 or 48,8."),
        Flaw::NotAnAmount => format!("{label}: write whole kroner as 5.150 kr. or 16 mio. kr."),
        Flaw::OutOfRange { min, max } => format!("{label}: write a number from {min} to {max}."),
        Flaw::NotADay => format!("{label}: is not a date. Write it as 24.05.2023."),
        Flaw::NotAnEmail => {
            format!("{label}: is not an e-mail address. Write it as name@example.org.")
        }
        Flaw::NotAnAddress => {
            format!("{label}: is not a web address. Write it as https://example.org/report.")
        }
        Flaw::NotAChoice => format!("{label}: choose one of the options."),
        Flaw::ChooseOne => {
            format!("{label}: choose a known one or type a new one, but not both.")
        }
        Flaw::Unknown => format!("{label}: does not exist any more. Choose another."),
        Flaw::AlreadyUsed if field == Field::ReviewedOn => {
            "The site has a review of that day already. Correct that one instead.".to_owned()
        }
        Flaw::AlreadyUsed => format!("{label}: is in use already. Choose another."),
        Flaw::EndsBeforeStart => {
            format!("{label}: is before the beginning. Correct one of the dates.")
        }
        Flaw::InFuture => format!("{label}: is in the future. Write the day it happened."),
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
        Flaw::TooLarge { megabytes } => {
            format!("{label}: takes more than {megabytes} MB. Divide it.")
        }
        Flaw::NotText => {
            format!("{label}: is not text. Save the spreadsheet as CSV and choose that file.")
        }
        Flaw::TwoByteText => {
            format!("{label}: is saved as Unicode text (UTF-16). Save it as CSV UTF-8.")
        }
        Flaw::MixedLetters { line } => {
            format!(
                "{label}: the letters of line {line} are saved in another way than those before. Save the whole file as CSV UTF-8."
            )
        }
    }
}
