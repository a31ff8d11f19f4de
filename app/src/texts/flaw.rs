//! A sentence for each flaw: what is wrong, and what to do.

use super::{annex, field_label, funding};
use crate::words::{FlawTexts, light_word};
use domain::locale::Locale;
use domain::problem::{Field, Flaw};
use domain::status::LightState;

/// A sentence that names the field and the remedy.
pub fn flaw_text(field: Field, flaw: Flaw, locale: Locale) -> String {
    let label = field_label(field, locale);
    match locale {
        Locale::Da => danish(field, label, flaw),
        Locale::En => english(field, label, flaw),
    }
}

fn danish(field: Field, label: &str, flaw: Flaw) -> String {
    let t = FlawTexts::of(Locale::Da);
    match flaw {
        Flaw::Required if field == Field::Light => t.no_light.to_owned(),
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
        Flaw::RequiredBeside(light) => {
            let word = light_word(LightState::from(light), Locale::Da);
            format!("{label}: skal udfyldes. Det foreslåede lys er {word}.")
        }
        Flaw::OnlyForDeviation => (t.only_for_deviation)(label),
        Flaw::OtherDefinition => {
            format!("{label}: skal udfyldes. Tallet har en anden definition.")
        }
        Flaw::RequiredForLight(light) => t.required_for_light(field, label, light),
        Flaw::TooLong { max } => (t.too_long)(label, max),
        Flaw::TooShort { min } => format!("{label}: er for kort. Brug mindst {min} tegn."),
        Flaw::ControlSign => (t.control_sign)(label),
        Flaw::NotANumber => format!("{label}: er ikke et tal. Skriv kun cifre."),
        Flaw::NotADecimal => format!("{label}: skriv et tal som 200 eller 48,8."),
        Flaw::NotAnAmount => format!("{label}: skriv hele kroner som 5.150 kr. eller 16 mio. kr."),
        Flaw::OutOfRange { min, max } => format!("{label}: skriv et tal fra {min} til {max}."),
        Flaw::NotADay => format!("{label}: er ikke en dato. Skriv den som 24.05.2023."),
        Flaw::NotAClock => format!("{label}: er ikke et klokkeslæt. Skriv det som 14.00."),
        Flaw::PutOffTooOften => {
            format!(
                "{label}: punktet er udskudt tre gange. Behandl det, også skriftligt, eller lad det bortfalde."
            )
        }
        Flaw::CarriedAlready => {
            format!(
                "{label}: mødet er slut, og punktet har fået sin plads. Ret det på den næste dagsorden."
            )
        }
        Flaw::NotAnEmail => {
            format!("{label}: er ikke en e-mailadresse. Skriv den som navn@eksempel.dk.")
        }
        Flaw::NotAnAddress => {
            format!("{label}: er ikke en webadresse. Skriv den som https://eksempel.dk/rapport.")
        }
        Flaw::NotSecure => format!(
            "{label}: er ikke en sikker webadresse. Skriv den som https://esdh.eksempel.dk/sag/7."
        ),
        Flaw::AtWeekend => {
            format!("{label}: falder i en weekend. Skriv en dag fra mandag til fredag.")
        }
        Flaw::NoDay => format!("{label}: sæt hak ved mindst én dag."),
        Flaw::NotAChoice => (t.not_a_choice)(label),
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
        Flaw::UnknownLine { line } => {
            format!(
                "{label}: e-mailadressen i linje {line} har ingen konto her. Ret den, eller slet den og semikolonet."
            )
        }
        Flaw::NoSuchOrganisation { line } => {
            format!(
                "{label}: organisationen i linje {line} findes ikke i registret. Skriv dens kode eller dens navn, som det står der, eller slet linjen."
            )
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
        Flaw::Annex(flaw) => annex::flaw_text(label, flaw, Locale::Da),
        Flaw::Funding(flaw) => funding::flaw_text(label, flaw, Locale::Da),
    }
}

fn english(field: Field, label: &str, flaw: Flaw) -> String {
    let t = FlawTexts::of(Locale::En);
    match flaw {
        Flaw::Required if field == Field::Light => t.no_light.to_owned(),
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
        Flaw::RequiredBeside(light) => {
            let word = light_word(LightState::from(light), Locale::En);
            format!("{label}: must be filled in. The suggested light is {word}.")
        }
        Flaw::OnlyForDeviation => (t.only_for_deviation)(label),
        Flaw::OtherDefinition => {
            format!("{label}: must be filled in. The figure has another definition.")
        }
        Flaw::RequiredForLight(light) => t.required_for_light(field, label, light),
        Flaw::TooLong { max } => (t.too_long)(label, max),
        Flaw::TooShort { min } => format!("{label}: is too short. Use at least {min} characters."),
        Flaw::ControlSign => (t.control_sign)(label),
        Flaw::NotANumber => format!("{label}: is not a number. Use digits only."),
        Flaw::NotADecimal => format!("{label}: write a number as 200 or 48,8."),
        Flaw::NotAnAmount => format!("{label}: write whole kroner as 5.150 kr. or 16 mio. kr."),
        Flaw::OutOfRange { min, max } => format!("{label}: write a number from {min} to {max}."),
        Flaw::NotADay => format!("{label}: is not a date. Write it as 24.05.2023."),
        Flaw::NotAClock => format!("{label}: is not a time of day. Write it as 14.00."),
        Flaw::PutOffTooOften => {
            format!(
                "{label}: the item was put off three times. Deal with it, be it in writing, or let it lapse."
            )
        }
        Flaw::CarriedAlready => {
            format!(
                "{label}: the meeting is over and the item has its place. Change it on the next agenda."
            )
        }
        Flaw::NotAnEmail => {
            format!("{label}: is not an e-mail address. Write it as name@example.org.")
        }
        Flaw::NotAnAddress => {
            format!("{label}: is not a web address. Write it as https://example.org/report.")
        }
        Flaw::NotSecure => format!(
            "{label}: is no secure web address. Write it as https://records.example.org/case/7."
        ),
        Flaw::AtWeekend => {
            format!("{label}: is at a weekend. Write a day from Monday to Friday.")
        }
        Flaw::NoDay => format!("{label}: tick one day at least."),
        Flaw::NotAChoice => (t.not_a_choice)(label),
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
        Flaw::UnknownLine { line } => {
            format!(
                "{label}: the e-mail address in line {line} has no account here. Correct it, or delete it with its semicolon."
            )
        }
        Flaw::NoSuchOrganisation { line } => {
            format!(
                "{label}: the organisation in line {line} is not in the register. Write its code or its name as it stands there, or delete the line."
            )
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
        Flaw::Annex(flaw) => annex::flaw_text(label, flaw, Locale::En),
        Flaw::Funding(flaw) => funding::flaw_text(label, flaw, Locale::En),
    }
}
