//! What was agreed against what was ordered, field by field: since which version they differ, who
//! decided it, and whether those who ordered were told (need N2).

use crate::confirmation::{FieldDifference, Piece, compare};
use crate::form::FormData;
use crate::problem::Field;
use chrono::NaiveDate;

/// The fields that an order and a confirmation share.
const SHARED: [Field; 3] = [Field::TargetGroup, Field::Places, Field::EndOn];

/// A version that is or was in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionInForce {
    pub number: u32,
    pub content: FormData,
    /// The forums that approved it and when, first to last.
    pub decided: Vec<(String, NaiveDate)>,
}

/// A field in which the version in force differs from the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeChange {
    pub field: Field,
    pub pieces: Vec<Piece>,
    /// The version with which it took its present wording.
    pub version: u32,
    /// Who decided that, first to last.
    pub decided: Vec<(String, NaiveDate)>,
    /// Whether a presentation to those who ordered covers it.
    pub is_told: bool,
}

/// Compares the order with the version in force, the last of `versions` (oldest first). A field that
/// the order says nothing of cannot drift from it. `told` is the newest version that those who ordered
/// were shown; 0 when none was.
pub fn scope_changes(order: &FormData, versions: &[VersionInForce], told: u32) -> Vec<ScopeChange> {
    let Some(current) = versions.last() else {
        return Vec::new();
    };
    compare(&stated(order), &shared(&current.content, order))
        .into_iter()
        .map(|FieldDifference { field, pieces }| {
            let since = since(field, current, versions);
            ScopeChange {
                field,
                pieces,
                version: since.number,
                decided: since.decided.clone(),
                is_told: told >= since.number,
            }
        })
        .collect()
}

fn stated(order: &FormData) -> FormData {
    shared(order, order)
}

/// The shared fields of a text that the order says something of.
fn shared(text: &FormData, order: &FormData) -> FormData {
    SHARED
        .into_iter()
        .filter(|field| !order.get(*field).is_empty())
        .map(|field| (field, text.get(field).to_owned()))
        .collect()
}

/// The first of the unbroken run of versions that ends with the current one and says the same.
fn since<'a>(
    field: Field,
    current: &'a VersionInForce,
    versions: &'a [VersionInForce],
) -> &'a VersionInForce {
    let text = current.content.get(field);
    versions
        .iter()
        .rev()
        .take_while(|version| version.content.get(field) == text)
        .last()
        .unwrap_or(current)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use proptest::prelude::*;

    fn text(target_group: &str) -> FormData {
        FormData::default()
            .with(Field::TargetGroup, target_group)
            .with(Field::Places, "Aalborg Kommune")
    }

    fn version(number: u32, target_group: &str, on: &str) -> VersionInForce {
        let on = parse_day(on).unwrap();
        VersionInForce {
            number,
            content: text(target_group),
            decided: vec![("Direktørforum".to_owned(), on)],
        }
    }

    const ORDERED: &str = "de 2 % mest komplekse borgere";
    const AGREED: &str = "de ældste 2 %";

    #[test]
    fn n02_a_changed_target_group_stands_out_with_who_decided_it() {
        let order = FormData::default().with(Field::TargetGroup, ORDERED);
        let versions = [
            version(1, AGREED, "17.04.2023"),
            version(3, AGREED, "01.09.2023"),
        ];
        let changes = scope_changes(&order, &versions, 0);
        let [change] = changes.as_slice() else {
            panic!("{changes:?}")
        };
        assert_eq!((change.field, change.version), (Field::TargetGroup, 1));
        let on = parse_day("17.04.2023").unwrap();
        assert_eq!(change.decided, [("Direktørforum".to_owned(), on)]);
        assert!(!change.is_told);
        assert!(
            scope_changes(&order, &versions, 1)
                .iter()
                .all(|c| c.is_told)
        );
    }

    #[test]
    fn n02_a_new_change_has_to_be_told_anew() {
        let order = FormData::default().with(Field::TargetGroup, ORDERED);
        let versions = [
            version(1, AGREED, "17.04.2023"),
            version(2, "de ældste 5 %", "01.09.2023"),
        ];
        let changes = scope_changes(&order, &versions, 1);
        assert!(changes.iter().all(|c| c.version == 2 && !c.is_told));
    }

    #[test]
    fn what_the_order_does_not_state_cannot_drift() {
        let versions = [version(1, AGREED, "17.04.2023")];
        assert_eq!(scope_changes(&FormData::default(), &versions, 0), []);
        assert_eq!(scope_changes(&text(AGREED), &[], 0), []);
        assert_eq!(scope_changes(&text(AGREED), &versions, 0), []);
    }

    proptest! {
        #[test]
        fn a_change_is_told_of_exactly_when_its_version_was_shown(
            texts in prop::collection::vec("[ab]{1,2}", 1..6),
            told in 0..7u32,
        ) {
            let order = FormData::default().with(Field::TargetGroup, "a");
            let versions: Vec<_> = (1u32..)
                .zip(&texts)
                .map(|(number, text)| version(number, text, "17.04.2023"))
                .collect();
            let changes = scope_changes(&order, &versions, told);
            let current = texts.last().unwrap();
            prop_assert_eq!(changes.is_empty(), current == "a");
            for change in changes {
                let at = usize::try_from(change.version).unwrap() - 1;
                prop_assert!(texts[at..].iter().all(|text| text == current));
                prop_assert!(at == 0 || &texts[at - 1] != current);
                prop_assert_eq!(change.is_told, told >= change.version);
            }
        }
    }
}
