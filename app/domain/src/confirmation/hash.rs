use super::{ChangeOrder, ConfirmationContent, Deliverable};
use crate::problem::Field;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// SHA-256 of the canonical text of one version: what an approval binds.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// Of the text and, where it changes one that holds, of the change order beside it.
    pub fn of(content: &ConfirmationContent, change: Option<&ChangeOrder>) -> Self {
        Self(Sha256::digest(canonical(content, change)).into())
    }
}

impl ContentHash {
    /// Of a text as it is stored.
    pub fn of_text(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }

    /// One that was worked out elsewhere, as of a file while it came.
    pub const fn of_digest(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// Of a text that comes in pieces: the same as of all of them together.
    pub fn of_pieces(pieces: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut digest = Sha256::new();
        for piece in pieces {
            digest.update(piece.as_ref());
        }
        Self(digest.finalize().into())
    }

    /// Of one deliverable, whatever stands beside it: what an acceptance binds.
    pub fn of_deliverable(deliverable: &Deliverable) -> Self {
        let parts = [
            (Field::Deliverable, deliverable.title.as_str()),
            (Field::Criteria, deliverable.criteria.as_str()),
            (Field::Method, deliverable.method.as_str()),
            (Field::Approver, deliverable.approver.as_str()),
        ];
        Self(Sha256::digest(lines(parts.into_iter())).into())
    }
}

/// Every field in a fixed order, each value after its name and its length in bytes: two different
/// contents never share a text.
fn canonical(content: &ConfirmationContent, change: Option<&ChangeOrder>) -> String {
    let change = change.map(ChangeOrder::to_form).unwrap_or_default();
    lines(content.to_form().pairs().chain(change.pairs()))
}

fn lines<'a>(pairs: impl Iterator<Item = (Field, &'a str)>) -> String {
    pairs
        .map(|(field, value)| format!("{}:{}\n{value}\n", field.name(), value.len()))
        .collect()
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for ContentHash {
    type Err = ();

    fn from_str(hex: &str) -> Result<Self, Self::Err> {
        let digits: Vec<u8> = hex
            .chars()
            .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()).ok_or(()))
            .collect::<Result<_, _>>()?;
        let bytes: Vec<u8> = digits
            .chunks(2)
            .map(|pair| match pair {
                [high, low] => Ok(high * 16 + low),
                _ => Err(()),
            })
            .collect::<Result<_, _>>()?;
        bytes.try_into().map(Self).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::confirmation::content::tests::complete;
    use proptest::prelude::*;

    #[test]
    fn n01_one_changed_character_is_another_text() {
        let form = complete();
        let content = ConfirmationContent::parse(&form).unwrap();
        let hash = ContentHash::of(&content, None);
        assert_eq!(ContentHash::of(&content.clone(), None), hash);
        let mended = form.replacing(Field::EndOn, "31.12.2024");
        let other = ConfirmationContent::parse(&mended).unwrap();
        assert_ne!(ContentHash::of(&other, None), hash);
        assert_eq!(hash.to_string().parse(), Ok(hash));
    }

    #[test]
    fn n01_the_reason_of_a_change_is_approved_with_it() {
        let content = ConfirmationContent::parse(&complete()).unwrap();
        let order = |reason: &str| {
            let form = crate::form::FormData::default().with(Field::ChangeReason, reason);
            ChangeOrder::parse(&form).unwrap()
        };
        let hashes = [None, Some(order("En")), Some(order("En anden"))]
            .map(|change| ContentHash::of(&content, change.as_ref()));
        assert!(hashes[0] != hashes[1] && hashes[1] != hashes[2] && hashes[0] != hashes[2]);
    }

    #[test]
    fn the_canonical_text_is_fixed() {
        // Were this to change, approvals given before would no longer name their text.
        let content = ConfirmationContent::parse(&complete()).unwrap();
        insta::assert_snapshot!(canonical(&content, None));
    }

    #[test]
    fn other_texts_are_no_hashes() {
        for bad in ["", "abc", &"g".repeat(64), &"0".repeat(63), &"0".repeat(66)] {
            assert!(bad.parse::<ContentHash>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn texts_that_differ_anywhere_differ_in_hash(a in "[a-c\n:0-9]{1,12}", b in "[a-c\n:0-9]{1,12}") {
            let with = |text: &str| {
                let form = complete().replacing(Field::Places, text).replacing(Field::Resources, "r");
                ConfirmationContent::parse(&form).ok()
            };
            if let (Some(a), Some(b)) = (with(&a), with(&b)) {
                prop_assert_eq!(a == b, ContentHash::of(&a, None) == ContentHash::of(&b, None));
            }
        }
    }
}
