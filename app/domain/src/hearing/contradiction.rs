//! What an answer says that does not go with its state.

/// Says that something did not happen.
const NOT: [&str; 5] = ["ikke", "ej", "aldrig", "not", "never"];

/// May stand between that and what did not happen, without changing what is said.
const BETWEEN: [&str; 25] = [
    "været", "blevet", "bliver", "endnu", "er", "var", "blev", "har", "nået", "nåede", "at",
    "blive", "være", "helt", "formelt", "egentlig", "kunnet", "kunne", "yet", "been", "be", "was",
    "were", "formally", "actually",
];

/// What is done with a meeting or on one.
const DONE: [&str; 16] = [
    "afholdt",
    "afholdte",
    "afholdes",
    "holdt",
    "holdes",
    "gennemført",
    "behandlet",
    "behandlede",
    "behandle",
    "drøftet",
    "drøftede",
    "drøfte",
    "held",
    "treated",
    "discussed",
    "considered",
];

/// Says it without a "not": "møderne mangler at blive holdt".
const LACKING: [&str; 2] = ["mangler", "afventer"];

/// Whether the words say that the meetings were not held, or that the matter was not treated on them.
///
/// It reads word by word within a clause: "møderne har ikke været afholdt endnu" says so; "behandlet på
/// mødet, der blev afholdt" and "ikke kun drøftet" do not.
pub fn says_not_met(words: &str) -> bool {
    let lower = words.to_lowercase();
    let ends_clause = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n');
    lower.split(ends_clause).any(clause_says_so)
}

fn clause_says_so(clause: &str) -> bool {
    let words = clause.split(|c: char| !c.is_alphanumeric());
    // Whether all words since a "not" leave open what did not happen.
    let mut is_open = false;
    for word in words.filter(|word| !word.is_empty()) {
        if NOT.contains(&word) || LACKING.contains(&word) {
            is_open = true;
        } else if is_open && DONE.contains(&word) {
            return true;
        } else if !BETWEEN.contains(&word) {
            is_open = false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::says_not_met;

    #[test]
    fn n18_phrases_that_say_the_meetings_were_not_held() {
        for words in [
            "Møderne har ikke været afholdt endnu.",
            "Positiv evaluering, men der skal ses på rammepapirerne på et møde. Møderne har ikke været afholdt endnu.",
            "ikke afholdt",
            "Mødet er ikke holdt",
            "Møderne er endnu ikke holdt.",
            "Sagen er ikke behandlet",
            "IKKE BEHANDLET ENDNU",
            "Styregruppen har ikke nået at drøfte det.",
            "Vi har ikke drøftet rammepapiret",
            "Møderne mangler at blive afholdt",
            "Mødet blev aldrig afholdt",
            "Mødet kunne ikke gennemføres, og sagen er ikke drøftet",
            "The meetings have not been held yet.",
            "not yet discussed",
        ] {
            assert!(says_not_met(words), "{words}");
        }
    }

    #[test]
    fn n18_phrases_that_do_not() {
        for words in [
            "",
            "Behandlet på mødet, der blev afholdt den 5. maj.",
            "behandlet på mødet der blev afholdt",
            "Vi har ikke kun drøftet evalueringen, men også principperne.",
            "Ikke blot behandlet, men vedtaget",
            "Styregruppen har drøftet sagen og har ikke bemærkninger.",
            "Der er ikke behov for mere. Sagen blev behandlet den 3. juni.",
            "Ikke igangsat, men behandlet på mødet",
            "Rammepapiret er ikke implementeret i alle kommuner; mødet er holdt.",
            "Det mangler vi ikke: mødet blev afholdt",
            "Held og lykke",
            "The matter was discussed at the meeting that was held.",
        ] {
            assert!(!says_not_met(words), "{words}");
        }
    }
}
