//! What can be wrong with input, and why a well-formed request is refused: closed enums, no text.

mod field;
mod refusal;
mod rejection;

pub use field::Field;
pub use refusal::Refusal;
pub use rejection::Rejection;

use crate::funding::FundingFlaw;
use crate::meeting::AnnexFlaw;
use crate::status::Light;
use chrono::{Datelike, NaiveDate};

/// What is wrong with a field, with the figures its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flaw {
    Required,
    /// A light that deviates cannot stand without an explanation.
    RequiredForLight(Light),
    /// The overall light is not the one that its dimensions suggest, and nobody says why.
    RequiredBeside(Light),
    /// One of several initiatives lacks it.
    RequiredForInitiative {
        number: u32,
    },
    /// Green says nothing of a deviation.
    OnlyForDeviation,
    /// A benchmark counts something else, and nobody says why it is shown.
    OtherDefinition,
    TooLong {
        max: u32,
    },
    TooShort {
        min: u32,
    },
    ControlSign,
    NotANumber,
    /// Not a number with at most two decimals.
    NotADecimal,
    /// Not a sum of whole kroner.
    NotAnAmount,
    OutOfRange {
        min: u32,
        max: u32,
    },
    NotADay,
    /// Not a time of day.
    NotAClock,
    NotAnEmail,
    /// Not an address of the web.
    NotAnAddress,
    /// Not one that begins with `https://`.
    NotSecure,
    NotAChoice,
    /// One of the known is chosen, and a new one is typed beside it.
    ChooseOne,
    /// Refers to something that is not stored (any more).
    Unknown,
    AlreadyUsed,
    EndsBeforeStart,
    /// Later than today.
    InFuture,
    /// A Saturday or Sunday.
    AtWeekend,
    /// No day of a series is kept.
    NoDay,
    /// Before something that has to come first; in numbers, so that the browser's half needs no calendar.
    TooEarly {
        day: u32,
        month: u32,
        year: i32,
    },
    /// After something that it has to precede; in numbers like the one before.
    TooLate {
        day: u32,
        month: u32,
        year: i32,
    },
    Differs,
    /// A forum has put an item off as often as it may.
    PutOffTooOften,
    /// The item has its place on a later agenda, or is to get none.
    CarriedAlready,
    /// Line `line` of a multi-line field is called the same as one above it.
    RepeatedLine {
        line: u32,
    },
    /// Line `line` of a multi-line field names an account that is not there.
    UnknownLine {
        line: u32,
    },
    /// Line `line` of a multi-line field names an organisation that is not registered.
    NoSuchOrganisation {
        line: u32,
    },
    /// Line `line` of a multi-line field is wrong.
    Line {
        line: u32,
    },
    /// A file larger than is taken in.
    TooLarge {
        megabytes: u32,
    },
    /// A file that is no text, as a workbook is none.
    NotText,
    /// A file of which every letter takes two bytes.
    TwoByteText,
    /// A file whose letters are written in one way before line `line` and in another from there on.
    MixedLetters {
        line: u32,
    },
    Annex(AnnexFlaw),
    Funding(FundingFlaw),
}

impl Flaw {
    pub fn too_early(earliest: NaiveDate) -> Self {
        Self::TooEarly {
            day: earliest.day(),
            month: earliest.month(),
            year: earliest.year(),
        }
    }

    pub fn too_late(latest: NaiveDate) -> Self {
        Self::TooLate {
            day: latest.day(),
            month: latest.month(),
            year: latest.year(),
        }
    }
}

/// A flaw and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    pub field: Field,
    pub flaw: Flaw,
}

/// All that is wrong with a form, in the order of its fields; empty means nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn one(field: Field, flaw: Flaw) -> Self {
        Self(vec![Problem { field, flaw }])
    }

    pub fn add(&mut self, field: Field, flaw: Flaw) {
        self.0.push(Problem { field, flaw });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Problem> + '_ {
        self.0.iter().copied()
    }

    /// The first flaw of one field.
    pub fn of(&self, field: Field) -> Option<Flaw> {
        self.iter().find(|p| p.field == field).map(|p| p.flaw)
    }
}

/// The problems of a form that is read in parts, in that order.
impl FromIterator<Self> for Problems {
    fn from_iter<T: IntoIterator<Item = Self>>(parts: T) -> Self {
        Self(parts.into_iter().flat_map(|part| part.0).collect())
    }
}
