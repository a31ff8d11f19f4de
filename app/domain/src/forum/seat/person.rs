use super::SeatField;
use crate::form::{Flawed, Reader};
use crate::ids::UserId;
use crate::indicator::same_words;
use crate::people::Person;
use crate::problem::{Field, Flaw, Problems};
use crate::text::Line;
use crate::vacancy::after_vacant;
use std::fmt;

/// Somebody who holds a seat or stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatPerson {
    /// A name, or a role: "direktør, Horsens Kommune".
    pub name: Line<120>,
    /// Who that is among those who sign in, if known.
    pub user: Option<UserId>,
}

impl SeatPerson {
    /// Whether both are the same: by who signs in where that is known of both, else by the words.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self.user, other.user) {
            (Some(one), Some(other)) => one == other,
            _ => same_words(self.name.as_str(), other.name.as_str()),
        }
    }
}

impl fmt::Display for SeatPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name.fmt(f)
    }
}

/// Somebody as a form names them: in words, as one of those who sign in, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonChoice {
    name: Option<Line<120>>,
    user: Option<UserId>,
}

impl PersonChoice {
    /// Reads the words from `field`; the word for a vacancy names nobody.
    pub(super) fn read(r: &mut Reader<'_>, field: SeatField) -> Result<Self, Flawed> {
        let words = Field::Seat(field);
        let user = r.optional(Field::Seat(SeatField::Person), Reader::choice);
        let typed = r.raw(words);
        let name = match (typed.is_empty(), user) {
            (true, Ok(Some(_))) => Ok(None),
            _ if after_vacant(typed).is_some() => r.flaw(words, Flaw::Required),
            _ => r.line(words).map(Some),
        };
        Ok(Self {
            name: name?,
            user: user?,
        })
    }

    /// Who that is. Without words, somebody goes by the name they sign in with.
    pub(super) fn settle(self, people: &[Person]) -> Result<SeatPerson, Problems> {
        let field = Field::Seat(SeatField::Person);
        let unknown = || Problems::one(field, Flaw::Unknown);
        let registered = match self.user {
            Some(user) => Some(people.iter().find(|p| p.id == user).ok_or_else(unknown)?),
            None => None,
        };
        let own = registered.map(|person| person.draft.name.clone());
        Ok(SeatPerson {
            name: self.name.or(own).ok_or_else(unknown)?,
            user: self.user,
        })
    }
}
