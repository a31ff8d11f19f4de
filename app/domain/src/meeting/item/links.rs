//! The initiatives and indicators of a programme, and the agreements, that an item is about, as its form
//! names them.

use super::AgendaField;
use crate::form::{Flawed, Reader};
use crate::ids::ForumId;
use crate::problem::{Field, Flaw};
use crate::text::Slug;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// In characters: the numbers of a field.
const NUMBERS_MAX: u32 = 80;

/// What an item is about, beside what it comes from. Without a programme there is nothing of it to name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemLinks {
    pub programme: Option<Slug>,
    /// By their numbers in the programme.
    pub initiatives: BTreeSet<u32>,
    /// By their numbers in the programme.
    pub indicators: BTreeSet<u32>,
    /// By their numbers.
    pub agreements: BTreeSet<u32>,
}

impl ItemLinks {
    /// Where the links of an item are typed.
    const OF_ITEM: [Field; 3] = [
        Field::Agenda(AgendaField::Programme),
        Field::Agenda(AgendaField::Initiatives),
        Field::Agenda(AgendaField::Indicators),
    ];

    const AGREEMENTS: Field = Field::Agenda(AgendaField::Agreements);

    pub(super) fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let links = Self::read_from(r, Self::OF_ITEM);
        let agreements = r.numbers(Self::AGREEMENTS, NUMBERS_MAX);
        Ok(Self {
            agreements: agreements?,
            ..links?
        })
    }

    /// From the fields of a programme, its initiatives and its indicators.
    pub(crate) fn read_from(
        r: &mut Reader<'_>,
        [named, initiatives, indicators]: [Field; 3],
    ) -> Result<Self, Flawed> {
        let programme = r.optional(named, |r, field| match Slug::parse(r.raw(field)) {
            Some(slug) => Ok(slug),
            None => r.flaw(field, Flaw::NotAChoice),
        });
        let initiatives = r.numbers(initiatives, NUMBERS_MAX);
        let indicators = r.numbers(indicators, NUMBERS_MAX);
        let (programme, initiatives, indicators) = (programme?, initiatives?, indicators?);
        let names_some = !initiatives.is_empty() || !indicators.is_empty();
        if programme.is_none() && names_some {
            return r.flaw(named, Flaw::Required);
        }
        Ok(Self {
            programme,
            initiatives,
            indicators,
            agreements: BTreeSet::new(),
        })
    }

    pub(super) fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = Vec::from(self.facts_as(Self::OF_ITEM));
        facts.push((Self::AGREEMENTS, written(&self.agreements)));
        facts
    }

    /// As the fields that they are read from.
    pub(crate) fn facts_as(
        &self,
        [named, initiatives, indicators]: [Field; 3],
    ) -> [(Field, String); 3] {
        let programme = self.programme.as_ref().map(ToString::to_string);
        [
            (named, programme.unwrap_or_default()),
            (initiatives, written(&self.initiatives)),
            (indicators, written(&self.indicators)),
        ]
    }
}

/// What a link leads to: by its number in its programme, and an agreement by its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkedTo {
    Initiative(Slug, u32),
    Indicator(Slug, u32),
    Agreement(u32),
}

/// A link with the name of what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedLine {
    pub to: LinkedTo,
    pub name: String,
}

/// Whether an item of a forum may name an agreement: everybody in the forum reads its title there.
pub fn may_name(forum: ForumId, kept_by: ForumId, is_drafted: bool) -> bool {
    kept_by == forum || !is_drafted
}

fn written(numbers: &BTreeSet<u32>) -> String {
    let written: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    written.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormData;
    use crate::problem::Problems;
    use proptest::prelude::*;

    fn read(programme: &str, initiatives: &str) -> Result<ItemLinks, Problems> {
        let form = FormData::default()
            .with(Field::Agenda(AgendaField::Programme), programme)
            .with(Field::Agenda(AgendaField::Initiatives), initiatives);
        let mut r = Reader::new(&form);
        let links = ItemLinks::read(&mut r);
        r.finish(|| links)
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for typed in ["3, 5 og 7", "3 5 7", "7;5;3", "3, 5, and 7."] {
            let links = read("plan", typed).unwrap();
            assert_eq!(links.initiatives, BTreeSet::from([3, 5, 7]), "{typed}");
        }
    }

    #[test]
    fn what_is_named_is_of_a_programme() {
        let problems = read("", "3").unwrap_err();
        let field = Field::Agenda(AgendaField::Programme);
        assert_eq!(problems.of(field), Some(Flaw::Required));
        assert_eq!(read("", "").unwrap(), ItemLinks::default());
    }

    #[test]
    fn words_and_too_many_are_told() {
        let field = Field::Agenda(AgendaField::Initiatives);
        let flaw = |typed: &str| read("plan", typed).err().and_then(|p| p.of(field));
        assert_eq!(flaw("tre"), Some(Flaw::NotANumber));
        assert_eq!(flaw(&"7 ".repeat(40)), None);
        let many = format!("{}7", "7 ".repeat(40));
        assert_eq!(flaw(&many), Some(Flaw::TooLong { max: 80 }));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(numbers in prop::collection::btree_set(1u32..500, 0..16)) {
            let links = read("plan", &written(&numbers)).unwrap();
            prop_assert_eq!(links.initiatives, numbers);
        }
    }
}
