//! Strings that are known to be fit for their place: trimmed, within a length, without control signs.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TextFlaw {
    Empty,
    /// Longer than `max` characters.
    TooLong {
        max: u32,
    },
    /// Holds a control character that no keyboard types.
    Control,
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, keeps_lines: $keeps_lines:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name<const MAX: u32>(String);

        impl<const MAX: u32> $name<MAX> {
            /// Trims and checks. Length is counted in characters, as a reader counts.
            pub fn parse(raw: &str) -> Result<Self, TextFlaw> {
                clean(raw, MAX, $keeps_lines).map(Self)
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<const MAX: u32> fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<const MAX: u32> TryFrom<String> for $name<MAX> {
            type Error = &'static str;

            fn try_from(raw: String) -> Result<Self, Self::Error> {
                Self::parse(&raw).map_err(|_| "not a text of this kind")
            }
        }

        impl<const MAX: u32> From<$name<MAX>> for String {
            fn from(text: $name<MAX>) -> Self {
                text.0
            }
        }
    };
}

text!(
    /// One line: never empty, at most `MAX` characters; inner white space is folded to single blanks,
    /// save spaces that must not break.
    Line,
    keeps_lines: false
);
text!(
    /// Running text: never empty, at most `MAX` characters; line breaks are kept as `\n`.
    Paragraph,
    keeps_lines: true
);

fn clean(raw: &str, max: u32, keeps_lines: bool) -> Result<String, TextFlaw> {
    let unix = raw.replace("\r\n", "\n").replace('\r', "\n");
    let text = if keeps_lines {
        unix.trim().to_owned()
    } else {
        folded(&unix)
    };
    if text.is_empty() {
        return Err(TextFlaw::Empty);
    }
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return Err(TextFlaw::Control);
    }
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length > max {
        return Err(TextFlaw::TooLong { max });
    }
    Ok(text)
}

/// Runs of white space as single blanks. A space that must not break ("2 %") is a sign of its own and
/// stays.
fn folded(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    let words: Vec<_> = text.split(breaks).filter(|word| !word.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

/// Whether a line may become a link. Anything else, such as `javascript:`, never does.
pub fn is_web_address(line: &str) -> bool {
    let rest = line
        .strip_prefix("https://")
        .or_else(|| line.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(' '))
}

/// Whether nothing that is read on its way leads to an address of the web.
pub fn is_secure_address(line: &str) -> bool {
    line.starts_with("https://") && is_web_address(line)
}

/// A name for use in an address: lower-case ASCII letters, digits and single hyphens, at most 80.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    const MAX: usize = 80;

    /// Makes a slug of a title; Danish letters become `ae`, `oe`, `aa` (need N28).
    pub fn of_title(title: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in title.to_lowercase().chars() {
            match c {
                'æ' | 'ä' => slug.push_str("ae"),
                'ø' | 'ö' => slug.push_str("oe"),
                'å' => slug.push_str("aa"),
                'é' | 'è' => slug.push('e'),
                c if c.is_ascii_alphanumeric() => slug.push(c),
                _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                _ => {}
            }
        }
        slug.truncate(Self::MAX);
        Self::parse(slug.trim_end_matches('-'))
    }

    pub fn parse(raw: &str) -> Option<Self> {
        let fits = !raw.is_empty()
            && raw.len() <= Self::MAX
            && !raw.starts_with('-')
            && !raw.ends_with('-')
            && !raw.contains("--")
            && raw
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(raw.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = &'static str;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw).ok_or("not a slug")
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

/// An e-mail address, lower-cased: one `@`, something before it, a dot in what follows.
///
/// Deliverability is not judged here; only a message that arrives proves an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

impl Email {
    pub fn parse(raw: &str) -> Option<Self> {
        let address = raw.trim().to_lowercase();
        let (local, host) = address.split_once('@')?;
        let fits = address.len() <= 254
            && !local.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !address.chars().any(|c| c.is_whitespace() || c.is_control());
        fits.then_some(Self(address))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw).ok_or("not an e-mail address")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn n28_danish_letters_become_two_in_an_address() {
        let slug = Slug::of_title("Børn & unge på Ærø – Åbenrå").unwrap();
        assert_eq!(slug.as_str(), "boern-unge-paa-aeroe-aabenraa");
    }

    #[test]
    fn a_line_folds_and_a_paragraph_keeps_breaks() {
        assert_eq!(Line::<20>::parse("  a \n b ").unwrap().as_str(), "a b");
        assert_eq!(Paragraph::<20>::parse(" a\r\nb ").unwrap().as_str(), "a\nb");
        assert_eq!(
            Line::<20>::parse("2\u{a0}%  a").unwrap().as_str(),
            "2\u{a0}% a"
        );
        assert_eq!(Line::<20>::parse(" \t \u{a0} "), Err(TextFlaw::Empty));
        assert_eq!(Line::<3>::parse("æøåæ"), Err(TextFlaw::TooLong { max: 3 }));
        assert_eq!(Line::<9>::parse("a\u{0}b"), Err(TextFlaw::Control));
    }

    #[test]
    fn an_email_needs_a_host_with_a_dot() {
        assert!(Email::parse(" Lead@Example.DK ").is_some_and(|e| e.as_str() == "lead@example.dk"));
        for bad in ["", "a", "a@b", "@b.dk", "a@b@c.dk", "a b@c.dk", "a@.dk"] {
            assert_eq!(Email::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parsing_a_parsed_text_changes_nothing(raw in ".{0,80}") {
            if let Ok(line) = Line::<60>::parse(&raw) {
                prop_assert_eq!(Line::parse(line.as_str()), Ok(line));
            }
            if let Some(slug) = Slug::of_title(&raw) {
                prop_assert_eq!(Slug::parse(slug.as_str()), Some(slug));
            }
        }
    }
}
