//! The two languages of the screen, and how Danish sorts.

use serde::{Deserialize, Serialize};

/// The language of a page. Danish unless the reader chose otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locale {
    #[default]
    Da,
    En,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The BCP 47 tag, as in `<html lang>` and the language cookie.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The locale of a tag such as `en` or `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.trim().split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|l| l.tag().eq_ignore_ascii_case(language))
    }
}

/// A key that sorts as Danish does when compared byte by byte: case folded, `Æ Ø Å` after `Z`, and
/// `Aa` as `Å`, last (Retskrivningsordbogen § 2). Accents on other letters are ignored.
///
/// Stored beside names, because neither SQLite nor PostgreSQL's C collation knows the order.
pub fn danish_sort_key(text: &str) -> String {
    let folded = text.to_lowercase().replace("aa", "å");
    let mut key = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'æ' | 'ä' => key.push_str("{1"),
            'ø' | 'ö' => key.push_str("{2"),
            'å' => key.push_str("{3"),
            'é' | 'è' | 'ê' => key.push('e'),
            'ü' => key.push('y'),
            other => key.push(other),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aa_sorts_as_å_last() {
        // The order of ICU 78.2 for `da`.
        let expected = [
            "Randers", "Thisted", "Viborg", "Ærø", "Ørsted", "Åbenrå", "Aalborg", "Aarhus",
        ];
        let mut names = expected.to_vec();
        names.reverse();
        names.sort_by_key(|n| danish_sort_key(n));
        assert_eq!(names, expected);
    }

    #[test]
    fn a_locale_is_read_from_its_tag() {
        assert_eq!(Locale::from_tag("en-GB"), Some(Locale::En));
        assert_eq!(Locale::from_tag("DA"), Some(Locale::Da));
        assert_eq!(Locale::from_tag("de"), None);
    }
}
