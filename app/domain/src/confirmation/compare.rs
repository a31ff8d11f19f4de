//! What differs between two texts, field by field and word by word.

use super::SECTIONS;
use crate::form::FormData;
use crate::problem::Field;
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};

/// A run of words that both texts share, or that one of them has alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    Same(String),
    Removed(String),
    Added(String),
}

/// A field whose text differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldDifference {
    pub field: Field,
    /// In reading order; what was removed stands before what was added in its place.
    pub pieces: Vec<Piece>,
}

/// The fields that differ, in the order of the sections. Rows of a repeated field are its lines.
pub fn compare(before: &FormData, after: &FormData) -> Vec<FieldDifference> {
    SECTIONS
        .iter()
        .flat_map(|(_, fields, _)| fields.iter())
        .filter_map(|field| {
            let (old, new) = (whole(before, *field), whole(after, *field));
            (old != new).then(|| FieldDifference {
                field: *field,
                pieces: pieces(&old, &new),
            })
        })
        .collect()
}

fn whole(form: &FormData, field: Field) -> String {
    form.all(field).collect::<Vec<_>>().join("\n")
}

fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let word = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(run)))
            | (ChangeTag::Delete, Some(Piece::Removed(run)))
            | (ChangeTag::Insert, Some(Piece::Added(run))) => run.push_str(word),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(word.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Removed(word.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::Added(word.to_owned())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn with(text: &str) -> FormData {
        FormData::default().with(Field::TargetGroup, text)
    }

    #[test]
    fn words_that_changed_stand_out() {
        let found = compare(
            &with("de 2 % mest komplekse borgere"),
            &with("de 2 % ældste borgere"),
        );
        assert_eq!(
            found,
            [FieldDifference {
                field: Field::TargetGroup,
                pieces: vec![
                    Piece::Same("de 2 % ".into()),
                    Piece::Removed("mest komplekse".into()),
                    Piece::Added("ældste".into()),
                    Piece::Same(" borgere".into()),
                ]
            }]
        );
    }

    proptest! {
        #[test]
        fn each_side_can_be_read_from_the_pieces(old in "[a-zæ .\n]{0,60}", new in "[a-zæ .\n]{0,60}") {
            let found = compare(&with(&old), &with(&new));
            prop_assert_eq!(found.is_empty(), old == new);
            for difference in found {
                let (mut before, mut after) = (String::new(), String::new());
                for piece in difference.pieces {
                    match piece {
                        Piece::Same(text) => { before.push_str(&text); after.push_str(&text); }
                        Piece::Removed(text) => before.push_str(&text),
                        Piece::Added(text) => after.push_str(&text),
                    }
                }
                prop_assert_eq!(before, old.clone());
                prop_assert_eq!(after, new.clone());
            }
        }
    }
}
