//! Free text that tells of few people in a known place (`rules.md` § 4.5, rule 7): "to borgere fra
//! Thisted Kommune". A warning before publication, never a refusal: words decide nothing.

mod words;

use crate::reference::organisations;
use std::ops::Range;
use words::{is_number_below, is_person, is_place_word};

/// A small number, the people that it counts and a place, in one sentence; each as a range of bytes
/// in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub number: Range<usize>,
    pub people: Range<usize>,
    pub place: Range<usize>,
}

impl Mention {
    /// From the first of the three to the end of the last.
    pub fn span(&self) -> Range<usize> {
        let ranges = [&self.number, &self.people, &self.place];
        let start = ranges.iter().map(|r| r.start).min().unwrap_or(0);
        let end = ranges.iter().map(|r| r.end).max().unwrap_or(start);
        start..end
    }
}

/// Words that may stand between the number and the people: "to yngre psykisk syge borgere".
const BETWEEN_MAX: usize = 3;

/// Every place where a number below `threshold`, in digits or as a Danish or English word, counts
/// people, with the nearest place in the same sentence. Places are the municipalities, and any word
/// for a municipality or a health cluster. Letter case does not matter, save for municipalities that
/// are called like other words (Vejen, Skive).
pub fn small_groups(text: &str, threshold: u32) -> Vec<Mention> {
    let names = place_names();
    let words = words_of(text);
    let mut found = Vec::new();
    for sentence in words.chunk_by(|a, b| a.sentence == b.sentence) {
        let places: Vec<&Word> = sentence.iter().filter(|w| is_place(w, &names)).collect();
        for (at, number) in sentence.iter().enumerate() {
            if number.is_percentage || !is_number_below(&number.folded, threshold) {
                continue;
            }
            let Some(people) = counted(sentence.get(at + 1..).unwrap_or_default()) else {
                continue;
            };
            let distance = |place: &&&Word| place.range.start.abs_diff(number.range.start);
            if let Some(place) = places.iter().min_by_key(distance) {
                found.push(Mention {
                    number: number.range.clone(),
                    people: people.range.clone(),
                    place: place.range.clone(),
                });
            }
        }
    }
    found
}

/// The people that a number before these words counts.
fn counted<'a>(after: &'a [Word<'a>]) -> Option<&'a Word<'a>> {
    let near = after.iter().take(BETWEEN_MAX + 1);
    let mut near = near.take_while(|word| !words::parts(&word.folded));
    near.find(|word| is_person(&word.folded))
}

fn is_place(word: &Word, names: &[String]) -> bool {
    let bare = word.folded.trim_end_matches('s');
    let is_name = names.iter().any(|name| name == bare);
    let is_meant = !words::is_also_a_word(bare) || word.text.starts_with(char::is_uppercase);
    is_name && is_meant || is_place_word(&word.folded)
}

/// The municipalities, folded and without the s of the genitive.
fn place_names() -> Vec<String> {
    let names = organisations().into_iter().map(|o| o.name);
    let bare = names.filter_map(|name| {
        let (name, _) = name.rsplit_once(' ')?;
        (!name.is_empty()).then(|| fold(name).trim_end_matches('s').to_owned())
    });
    bare.collect()
}

/// Lower case; Å is written Aa in the names of some towns, and É is an emphasised e.
fn fold(word: &str) -> String {
    word.to_lowercase().replace("aa", "å").replace('é', "e")
}

struct Word<'a> {
    text: &'a str,
    folded: String,
    range: Range<usize>,
    sentence: usize,
    /// A number of percent, and so of no people.
    is_percentage: bool,
}

/// Words are letters and digits, with hyphens, points and commas inside.
fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut sentence = 0;
    let mut start = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let joins = matches!(sign, '-' | '.' | ',') && next.is_some_and(char::is_alphanumeric);
        if sign.is_alphanumeric() || joins && start.is_some() {
            start = start.or(Some(at));
            if next.is_some() {
                continue;
            }
        }
        let end = if sign.is_alphanumeric() {
            text.len()
        } else {
            at
        };
        if let Some(start) = start.take()
            && let Some(word) = text.get(start..end)
        {
            let after = text.get(end..).unwrap_or_default().trim_start();
            words.push(Word {
                text: word,
                folded: fold(word),
                range: start..end,
                sentence,
                is_percentage: after.starts_with('%'),
            });
        }
        let rest = text.get(at..).unwrap_or_default();
        if ends_sentence(rest) {
            sentence += 1;
        }
    }
    words
}

/// A stop after which no small letter follows ("ca. to borgere"), or an empty line.
fn ends_sentence(rest: &str) -> bool {
    let is_stop = rest.starts_with(['.', '!', '?', ';']);
    let mut following = rest.chars().skip(1).skip_while(|sign| sign.is_whitespace());
    let goes_on = following.next().is_some_and(char::is_lowercase);
    is_stop && !goes_on || rest.starts_with("\n\n") || rest.starts_with("\r\n\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<[&str; 3]> {
        let mentions = small_groups(text, 5).into_iter();
        mentions
            .map(|m| [&text[m.number], &text[m.people], &text[m.place]])
            .collect()
    }

    #[test]
    fn n19_two_citizens_from_thisted_are_found() {
        let text = "Tilbuddet er givet til to borgere fra Thisted Kommune.";
        assert_eq!(found(text), [["to", "borgere", "Thisted"]]);
        let span = small_groups(text, 5)[0].span();
        assert_eq!(&text[span], "to borgere fra Thisted");
    }

    #[test]
    fn few_people_and_a_place_in_every_shape() {
        for (text, expected) in [
            ("TRE PATIENTER I AALBORG", ["TRE", "PATIENTER", "AALBORG"]),
            ("I Ålborg fik 4 unge job", ["4", "unge", "Ålborg"]),
            (
                "Én borger i Vesthimmerlands Kommune",
                ["Én", "borger", "Vesthimmerlands"],
            ),
            (
                "ca. fire IPS-forløb i Høje-Taastrup",
                ["fire", "IPS-forløb", "Høje-Taastrup"],
            ),
            (
                "Randers' to yngre psykisk syge borgere",
                ["to", "borgere", "Randers"],
            ),
            (
                "et af ungeforløbene i Sundhedsklynge Midt",
                ["et", "ungeforløbene", "Sundhedsklynge"],
            ),
            ("kommunen har 2 deltagere", ["2", "deltagere", "kommunen"]),
            (
                "to borgere i Københavns Kommune",
                ["to", "borgere", "Københavns"],
            ),
            ("two young people from Viborg", ["two", "people", "Viborg"]),
            (
                "Three patients in the municipality",
                ["Three", "patients", "municipality"],
            ),
            ("to personer fra Vejen", ["to", "personer", "Vejen"]),
            ("to børn fra Bornholm", ["to", "børn", "Bornholm"]),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_tells_of_nobody_is_not_found() {
        for text in [
            "to forløb i 2023",
            "12 borgere fra Thisted Kommune",
            "1,5 borgere pr. medarbejder i Thisted",
            "1.200 borgere i Thisted",
            "4 % af borgerne i Thisted",
            "fire procent af borgerne i Thisted",
            "to borgere. Kurset var i Thisted",
            "to borgere\n\nThisted Kommune",
            "to indsatser i Thisted Kommune",
            "to borgere på vejen",
            "to gange om ugen mødes borgere i Thisted",
            "",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_threshold_says_what_is_small() {
        let n = |text, threshold| small_groups(text, threshold).len();
        assert_eq!(n("3 borgere i Thisted", 3), 0);
        assert_eq!(n("tre borgere i Thisted", 5), 1);
        assert_eq!(n("seks borgere i Thisted", 10), 1);
    }

    #[test]
    fn every_municipality_is_a_place() {
        for organisation in organisations() {
            if let Some((name, "Kommune" | "Regionskommune")) = organisation.name.rsplit_once(' ') {
                assert_eq!(found(&format!("to borgere fra {name}")).len(), 1, "{name}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_every_range_is_in_it(text in "([ a-zæøåÉ.,%\n-]|to borgere|Thisted|4 ){0,12}") {
            for mention in small_groups(&text, 5) {
                prop_assert!(text.get(mention.span()).is_some());
                prop_assert!(text.get(mention.place).is_some());
            }
        }
    }
}
