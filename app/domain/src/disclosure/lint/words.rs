//! The words by which people are counted, folded as the lint folds: small letters, `å` for `aa`.

const NUMBERS: [(u32, &[&str]); 9] = [
    (1, &["en", "et", "eneste", "one"]),
    (2, &["to", "begge", "two", "both"]),
    (3, &["tre", "three"]),
    (4, &["fire", "four"]),
    (5, &["fem", "five"]),
    (6, &["seks", "six"]),
    (7, &["syv", "seven"]),
    (8, &["otte", "eight"]),
    (9, &["ni", "nine"]),
];

/// Matched at the end of a word, so that "IPS-forløb" and "ungdomspatienter" count.
const PEOPLE: [&str; 16] = [
    "borger",
    "patient",
    "forløb",
    "person",
    "deltager",
    "klient",
    "bruger",
    "kvinde",
    "beboer",
    "pårørende",
    "citizen",
    "participant",
    "client",
    "resident",
    "people",
    "children",
];

/// Too short to be looked for at the end of another word.
const PEOPLE_ALONE: [&str; 17] = [
    "ung", "unge", "unges", "mand", "mænd", "barn", "børn", "pige", "piger", "dreng", "drenge",
    "course", "courses", "man", "men", "woman", "women",
];

/// Danish and English endings, among them those of the genitive.
const ENDINGS: [&str; 18] = [
    "", "e", "en", "er", "r", "n", "et", "ene", "erne", "rne", "ne", "s", "es", "ens", "ers",
    "ets", "enes", "ernes",
];

const PLACES: [&str; 3] = ["kommune", "klynge", "municipality"];
const PLACE_ENDINGS: [&str; 8] = ["", "n", "r", "rne", "s", "ns", "rs", "rnes"];

/// After these the number has counted something else already, or nothing.
const PARTING: [&str; 24] = [
    "procent",
    "percent",
    "gange",
    "gang",
    "times",
    "time",
    "timer",
    "hours",
    "dag",
    "dage",
    "days",
    "uge",
    "uger",
    "weeks",
    "måned",
    "måneder",
    "months",
    "år",
    "years",
    "forskellige",
    "og",
    "and",
    "kommuner",
    "municipalities",
];

/// Municipalities whose names are words: the road, the slice, otters, the count.
const ALSO_WORDS: [&str; 4] = ["vejen", "skive", "odder", "greve"];

pub(super) fn is_number_below(word: &str, threshold: u32) -> bool {
    let by_name = || {
        let found = NUMBERS.iter().find(|(_, names)| names.contains(&word));
        found.map(|(number, _)| *number)
    };
    let number = word.parse().ok().or_else(by_name);
    number.is_some_and(|number| number >= 1 && number < threshold)
}

pub(super) fn is_person(word: &str) -> bool {
    PEOPLE_ALONE.contains(&word) || ends_with_any(word, &PEOPLE, &ENDINGS)
}

pub(super) fn is_place_word(word: &str) -> bool {
    ends_with_any(word, &PLACES, &PLACE_ENDINGS)
}

pub(super) fn parts(word: &str) -> bool {
    PARTING.contains(&word)
}

pub(super) fn is_also_a_word(name: &str) -> bool {
    ALSO_WORDS.contains(&name)
}

fn ends_with_any(word: &str, stems: &[&str], endings: &[&str]) -> bool {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| stems.iter().any(|known| stem.ends_with(known)))
}
