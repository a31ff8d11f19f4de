//! The change order (ændringsordre): why a text in force is to change, and what that means for what,
//! who, where and when.

use super::{SECTIONS, Section};
use crate::form::{FormData, Reader};
use crate::problem::{Field, Flaw, Problems};
use crate::text::Paragraph;

/// The delivery terms whose change has to be explained, each with the field that explains it.
pub const EFFECTS: [(Section, Field); 4] = [
    (Section::What, Field::ChangeWhat),
    (Section::Who, Field::ChangeWho),
    (Section::Where, Field::ChangeWhere),
    (Section::When, Field::ChangeWhen),
];

/// Stands beside the new text, and is approved with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeOrder {
    pub reason: Paragraph<2000>,
    /// What the change means, for the delivery terms it touches.
    pub effects: Vec<(Field, Paragraph<2000>)>,
}

impl ChangeOrder {
    /// The fields of a change order, in the order they are read.
    pub fn fields() -> impl Iterator<Item = Field> {
        std::iter::once(Field::ChangeReason).chain(EFFECTS.iter().map(|(_, field)| *field))
    }

    /// Whether this form asks for one at all.
    pub fn is_asked(form: &FormData) -> bool {
        form.all(Field::ChangeReason).next().is_some()
    }

    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let reason = r.paragraph(Field::ChangeReason);
        let mut effects = Vec::new();
        for (_, field) in EFFECTS {
            if let Ok(Some(effect)) = r.optional(field, Reader::paragraph) {
                effects.push((field, effect));
            }
        }
        r.finish(|| {
            Ok(Self {
                reason: reason?,
                effects,
            })
        })
    }

    pub fn to_form(&self) -> FormData {
        let reason = (Field::ChangeReason, self.reason.to_string());
        let effects = self.effects.iter().map(|(f, text)| (*f, text.to_string()));
        std::iter::once(reason).chain(effects).collect()
    }

    /// Names each delivery term that changes without a word on what that means.
    pub(super) fn explains(&self, held: &FormData, new: &FormData) -> Result<(), Problems> {
        let mut problems = Problems::default();
        for (section, effect) in EFFECTS {
            let told = self.effects.iter().any(|(field, _)| *field == effect);
            if !told && differs(section, held, new) {
                problems.add(effect, Flaw::Required);
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }
}

fn differs(section: Section, held: &FormData, new: &FormData) -> bool {
    SECTIONS
        .iter()
        .filter(|(s, _, _)| *s == section)
        .flat_map(|(_, fields, _)| fields.iter())
        .any(|field| held.all(*field).ne(new.all(*field)))
}

/// The text without the change order beside it.
pub fn without_change_order(text: &FormData) -> FormData {
    text.pairs()
        .filter(|(field, _)| ChangeOrder::fields().all(|f| f != *field))
        .map(|(field, value)| (field, value.to_owned()))
        .collect()
}

/// The change order that stands beside a text.
pub fn change_order_of(text: &FormData) -> FormData {
    text.pairs()
        .filter(|(field, _)| ChangeOrder::fields().any(|f| f == *field))
        .map(|(field, value)| (field, value.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::confirmation::content::tests::complete;

    fn change() -> FormData {
        FormData::default()
            .with(Field::ChangeReason, "Rekrutteringen tog længere tid")
            .with(Field::ChangeWhen, "Slutdatoen flytter et halvt år")
    }

    #[test]
    fn each_term_that_changes_is_explained() {
        let order = ChangeOrder::parse(&change()).unwrap();
        assert_eq!(order.to_form(), change());
        let later = complete().replacing(Field::EndOn, "30.06.2026");
        assert_eq!(order.explains(&complete(), &later), Ok(()));
        let elsewhere = later.replacing(Field::Places, "Aalborg");
        let problems = order.explains(&complete(), &elsewhere).unwrap_err();
        assert_eq!(problems, Problems::one(Field::ChangeWhere, Flaw::Required));
    }

    #[test]
    fn it_says_why() {
        let silent = FormData::default().with(Field::ChangeReason, " ");
        assert!(ChangeOrder::is_asked(&silent));
        let problems = ChangeOrder::parse(&silent).unwrap_err();
        assert_eq!(problems.of(Field::ChangeReason), Some(Flaw::Required));
        assert!(!ChangeOrder::is_asked(&complete()));
    }

    #[test]
    fn text_and_change_order_come_apart() {
        let both: FormData = complete()
            .pairs()
            .chain(change().pairs())
            .map(|(f, v)| (f, v.to_owned()))
            .collect();
        assert_eq!(without_change_order(&both), complete());
        assert_eq!(change_order_of(&both), change());
    }
}
