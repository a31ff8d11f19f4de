//! What an indicator measures, in words that a politician reads, and how its figures are to be taken.

use crate::audit::Facts;
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{InitiativeId, OrganisationId};
use crate::indicator::PeriodKind;
use crate::problem::{Field, Flaw, Problems};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Declares an enum of a form's choices with the code of each.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl FromStr for $name {
            type Err = ();

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|c| c.code() == code).ok_or(())
            }
        }
    };
}

choices!(
    /// What kind of number it is.
    Measure {
        /// Some of a group, counted in whole persons or courses.
        Share = "share",
        /// A whole number of something.
        Count = "count",
        /// Any other number, as a percentage whose group is not told or a sum.
        Number = "number",
    }
);
choices!(
    /// Which way is good.
    Better {
        Higher = "higher",
        Lower = "lower",
        Neutral = "neutral",
    }
);
choices!(
    /// Who reads what is published of it.
    Disclosure {
        /// Whoever may see the programme.
        Public = "public",
        /// Who follows the programme by a role.
        Forum = "forum",
        /// Only the secretariat.
        Internal = "internal",
    }
);
choices!(
    /// How its categories stand to one another.
    CategoryKind {
        /// Each person is in one at most.
        Exclusive = "exclusive",
        /// Somebody may be in several.
        Overlapping = "overlapping",
    }
);

/// Categories that one indicator may have.
pub const CATEGORIES_MAX: u32 = 12;
/// The smallest and largest threshold below which a number is not shown; 5 unless told (`rules.md`
/// § 4.5: groups below 5 at Forskerservice, below 3 at Danmarks Statistik).
pub const THRESHOLD: (u32, u32, u32) = (2, 5, 50);
/// Days after the end of a period by which its figures can be asked to be there.
pub const DUE_DAYS_MAX: u32 = 400;

/// What stands of an indicator at one time. Never changed: a change makes the next version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    pub name: Line<160>,
    /// The plain question that it answers: "Hvor mange er i job efter tre måneder?"
    pub question: Line<300>,
    pub measure: Measure,
    pub numerator: Paragraph<600>,
    /// Of a share alone.
    pub denominator: Option<Paragraph<600>>,
    pub population: Option<Paragraph<1000>>,
    /// What is counted, as "forløb" or "%".
    pub unit: Line<40>,
    pub better: Better,
    pub period: PeriodKind,
    pub source: Line<300>,
    pub owner: Option<OrganisationId>,
    /// Days after the end of a period by which its figures are due; `None` where none are promised.
    pub due_days: Option<u32>,
    /// A number from 1 up to one below it is never shown.
    pub threshold: u32,
    pub disclosure: Disclosure,
    pub category_kind: CategoryKind,
    pub categories: Vec<Line<80>>,
    /// Whether its figures are told for each organisation.
    pub by_organisation: bool,
    /// In the order of their numbers.
    pub initiatives: Vec<InitiativeId>,
}

/// A definition as it is typed, and from when it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionDraft {
    pub definition: Definition,
    /// The first day of what it measures; needed where it changes the meaning.
    pub valid_from: Option<NaiveDate>,
    /// Why it was changed.
    pub reason: Option<Paragraph<1000>>,
    /// The version that the form was opened with; 0 of a new indicator.
    pub based_on: u32,
}

impl DefinitionDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let name = r.line(Field::Name);
        let question = r.line(Field::Question);
        let measure = r.choice(Field::Kind);
        let numerator = r.paragraph(Field::Counted);
        let denominator = denominator(&mut r, measure);
        let population = r.optional(Field::Population, Reader::paragraph);
        let unit = r.line(Field::Unit);
        let better = r.choice(Field::Better);
        let period = r.choice(Field::PeriodKind);
        let source = r.line(Field::Source);
        let owner = r.optional(Field::Responsible, Reader::choice);
        let due_days = r.optional(Field::DueDays, |r, f| r.number(f, 1, DUE_DAYS_MAX));
        let threshold = r.number(Field::Threshold, THRESHOLD.0, THRESHOLD.2);
        let disclosure = r.choice(Field::Disclosure);
        let category_kind = r.choice(Field::CategoryKind);
        let categories = categories(&mut r);
        let by_organisation = r.checked(Field::ByOrganisation);
        let initiatives = r.choices(Field::Initiative);
        let valid_from = r.optional(Field::ValidFrom, Reader::day);
        let reason = r.optional(Field::Reason, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                definition: Definition {
                    name: name?,
                    question: question?,
                    measure: measure?,
                    numerator: numerator?,
                    denominator: denominator?,
                    population: population?,
                    unit: unit?,
                    better: better?,
                    period: period?,
                    source: source?,
                    owner: owner?,
                    due_days: due_days?,
                    threshold: threshold?,
                    disclosure: disclosure?,
                    category_kind: category_kind?,
                    categories: categories?,
                    by_organisation,
                    initiatives: initiatives?,
                },
                valid_from: valid_from?,
                reason: reason?,
                based_on: based_on?,
            })
        })
    }
}

/// A share is of something; no other number has a denominator.
fn denominator(
    r: &mut Reader<'_>,
    measure: Result<Measure, Flawed>,
) -> Result<Option<Paragraph<600>>, Flawed> {
    match measure {
        Ok(Measure::Share) => r.paragraph(Field::CountedOf).map(Some),
        _ => r
            .optional(Field::CountedOf, Reader::paragraph)
            .map(|_: Option<Paragraph<600>>| None),
    }
}

/// One category on each line.
fn categories(r: &mut Reader<'_>) -> Result<Vec<Line<80>>, Flawed> {
    let mut categories: Vec<Line<80>> = Vec::new();
    for (text, line) in r.raw(Field::Categories).lines().zip(1u32..) {
        if text.trim().is_empty() {
            continue;
        }
        let Ok(category) = Line::parse(text) else {
            return r.flaw(Field::Categories, Flaw::Line { line });
        };
        let is_same = |known: &Line<80>| same_words(known.as_str(), category.as_str());
        if categories.iter().any(is_same) {
            return r.flaw(Field::Categories, Flaw::RepeatedLine { line });
        }
        categories.push(category);
    }
    let n = u32::try_from(categories.len()).unwrap_or(u32::MAX);
    if n > CATEGORIES_MAX {
        let max = CATEGORIES_MAX;
        return r.flaw(Field::Categories, Flaw::OutOfRange { min: 0, max });
    }
    Ok(categories)
}

/// Whether two texts say the same, whatever their case and white space.
pub fn same_words(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A text without what two that say the same may differ in.
pub fn folded(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

impl Definition {
    /// Whether figures by one of them say something else than figures by the other, so that no line is
    /// drawn from one to the other. Words of name, source and owner, and who may read it, change nothing
    /// of what is counted.
    pub fn means_the_same(&self, other: &Self) -> bool {
        let counted = |d: &Self| {
            let optional = |text: &Option<Paragraph<600>>| {
                text.as_ref().map(ToString::to_string).unwrap_or_default()
            };
            let population = d.population.as_ref().map(ToString::to_string);
            [
                d.numerator.to_string(),
                optional(&d.denominator),
                population.unwrap_or_default(),
            ]
        };
        counted(self)
            .iter()
            .zip(counted(other))
            .all(|(one, other)| same_words(one, &other))
            && self.categories == other.categories
            && self.category_kind == other.category_kind
            && self.unit == other.unit
    }

    /// Whether figures by an earlier definition can be read by this one: their kind and their periods
    /// are the same, and each category has kept its number.
    pub fn takes_figures_of(&self, earlier: &Self) -> bool {
        self.measure == earlier.measure
            && self.period == earlier.period
            && self.categories.starts_with(&earlier.categories)
    }

    /// The fields as a form shows them.
    pub fn to_form(&self) -> FormData {
        self.facts()
            .into_iter()
            .fold(FormData::default(), |form, (field, value)| match field {
                Field::Initiative => self
                    .initiatives
                    .iter()
                    .fold(form, |form, id| form.with(field, id.to_string())),
                _ => form.with(field, value),
            })
    }
}

impl Facts for Definition {
    fn facts(&self) -> Vec<(Field, String)> {
        let words = |text: &Option<Paragraph<1000>>| {
            text.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        let denominator = self.denominator.as_ref().map(ToString::to_string);
        let categories: Vec<_> = self.categories.iter().map(Line::as_str).collect();
        let initiatives: Vec<_> = self.initiatives.iter().map(ToString::to_string).collect();
        let checked = if self.by_organisation { "on" } else { "" };
        vec![
            (Field::Name, self.name.to_string()),
            (Field::Question, self.question.to_string()),
            (Field::Kind, self.measure.code().to_owned()),
            (Field::Counted, self.numerator.to_string()),
            (Field::CountedOf, denominator.unwrap_or_default()),
            (Field::Population, words(&self.population)),
            (Field::Unit, self.unit.to_string()),
            (Field::Better, self.better.code().to_owned()),
            (Field::PeriodKind, self.period.code().to_owned()),
            (Field::Source, self.source.to_string()),
            (
                Field::Responsible,
                self.owner.map(|id| id.to_string()).unwrap_or_default(),
            ),
            (
                Field::DueDays,
                self.due_days.map(|n| n.to_string()).unwrap_or_default(),
            ),
            (Field::Threshold, self.threshold.to_string()),
            (Field::Disclosure, self.disclosure.code().to_owned()),
            (Field::CategoryKind, self.category_kind.code().to_owned()),
            (Field::Categories, categories.join("\n")),
            (Field::ByOrganisation, checked.to_owned()),
            (Field::Initiative, initiatives.join(" ")),
        ]
    }
}

/// A definition and the stretch it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionVersion {
    /// From 1.
    pub version: u32,
    pub definition: Definition,
    /// The day from which figures are by this meaning; `None` of the first, which reaches back.
    pub valid_from: Option<NaiveDate>,
    pub reason: Option<Paragraph<1000>>,
}

impl DefinitionVersion {
    pub(super) fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = self.definition.facts();
        facts.push((
            Field::ValidFrom,
            self.valid_from.map(format_day).unwrap_or_default(),
        ));
        facts
    }
}
