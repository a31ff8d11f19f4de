//! Where a text says how many initiatives a plan has: minutes have been seen to say 15 on one page
//! and 13 on another (need N4).

/// A number of initiatives in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The line of the number, from 1.
    pub line: u32,
    pub number: u32,
    /// The words from the number to the noun.
    pub excerpt: String,
}

/// Words that may stand between the number and the noun: "15 forskellige indsatser".
const BETWEEN_MAX: usize = 2;

const NUMERALS: [(&str, &str); 20] = [
    ("en", "one"),
    ("to", "two"),
    ("tre", "three"),
    ("fire", "four"),
    ("fem", "five"),
    ("seks", "six"),
    ("syv", "seven"),
    ("otte", "eight"),
    ("ni", "nine"),
    ("ti", "ten"),
    ("elleve", "eleven"),
    ("tolv", "twelve"),
    ("tretten", "thirteen"),
    ("fjorten", "fourteen"),
    ("femten", "fifteen"),
    ("seksten", "sixteen"),
    ("sytten", "seventeen"),
    ("atten", "eighteen"),
    ("nitten", "nineteen"),
    ("tyve", "twenty"),
];

/// Every place where a number, in digits or as a Danish or English word up to twenty, counts
/// initiatives. One that names an initiative ("indsats 10") is none.
pub fn mentions(text: &str) -> Vec<Mention> {
    let words: Vec<(u32, &str)> = (1u32..)
        .zip(text.lines())
        .flat_map(|(line, text)| text.split_whitespace().map(move |word| (line, word)))
        .collect();
    let mut found = Vec::new();
    for (at, (line, word)) in words.iter().enumerate() {
        let Some(number) = number_of(word) else {
            continue;
        };
        let after = words.get(at..).unwrap_or_default();
        let noun = after
            .iter()
            .take(BETWEEN_MAX + 2)
            .skip(1)
            .position(|(_, word)| counts_initiatives(word));
        if let Some(noun) = noun
            && !after
                .iter()
                .take(noun + 1)
                .any(|(_, word)| ends_clause(word))
        {
            let excerpt: Vec<_> = after.iter().take(noun + 2).map(|(_, w)| *w).collect();
            found.push(Mention {
                line: *line,
                number,
                excerpt: bare(&excerpt.join(" ")).to_owned(),
            });
        }
    }
    found
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn number_of(word: &str) -> Option<u32> {
    let word = bare(word).to_lowercase();
    if let Ok(number) = word.parse() {
        return Some(number);
    }
    let at = NUMERALS
        .iter()
        .position(|(da, en)| word == *da || word == *en)?;
    u32::try_from(at).ok()?.checked_add(1)
}

fn counts_initiatives(word: &str) -> bool {
    let word = bare(word).to_lowercase();
    word == "indsatser" || word == "indsatserne" || word == "initiatives"
}

/// A sentence or clause that ends between the number and the noun parts them.
fn ends_clause(word: &str) -> bool {
    word.ends_with(['.', ',', ';', ':', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbers(text: &str) -> Vec<(u32, u32)> {
        mentions(text).iter().map(|m| (m.line, m.number)).collect()
    }

    #[test]
    fn n04_both_numbers_of_the_same_minutes_are_found_where_they_stand() {
        let minutes = "Handleplanen udgør en bestilling på 15 forskellige indsatser fra politisk niveau.\n\
            I marts 2023 blev klyngens handleplan\nmed 13 indsatser godkendt i Politisk Niveau.";
        let found = mentions(minutes);
        let places: Vec<_> = found
            .iter()
            .map(|m| (m.line, m.number, m.excerpt.as_str()))
            .collect();
        assert_eq!(
            places,
            [(1, 15, "15 forskellige indsatser"), (3, 13, "13 indsatser")]
        );
    }

    #[test]
    fn only_a_number_that_counts_initiatives_is_one() {
        assert_eq!(numbers("Indsats 10 blev drøftet."), []);
        assert_eq!(numbers("Mødet den 24. maj 2023. Indsatser følges op."), []);
        assert_eq!(numbers("De femten indsatser"), [(1, 15)]);
        assert_eq!(numbers("tre af de 15 vedtagne,\nindsatser"), []);
        assert_eq!(numbers("i alt\n15\nindsatser"), [(2, 15)]);
        assert_eq!(numbers("fifteen joint initiatives"), [(1, 15)]);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in ".{0,200}") {
            let n_lines = u32::try_from(text.lines().count()).unwrap();
            for mention in mentions(&text) {
                prop_assert!(mention.line >= 1 && mention.line <= n_lines);
            }
        }
    }
}
