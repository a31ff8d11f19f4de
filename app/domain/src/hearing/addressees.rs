use super::HearingField;
use crate::form::{Flawed, Reader};
use crate::ids::UserId;
use crate::problem::{Field, Flaw};
use crate::text::{Email, Line};

/// In characters: all of them as they are typed.
pub const ADDRESSEES_MAX: u32 = 6000;

/// Somebody who is asked, as they are typed: one a line, and after a semicolon the address of the account
/// that answers by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddresseeDraft {
    /// Of the field, from 1.
    pub line: u32,
    pub name: Line<120>,
    pub email: Option<Email>,
}

/// Somebody who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// From 1 within the hearing.
    pub number: u32,
    pub name: Line<120>,
    /// Who answers by signing in.
    pub person: Option<UserId>,
}

/// At least one, each of another name.
pub(super) fn read(r: &mut Reader<'_>) -> Result<Vec<AddresseeDraft>, Flawed> {
    const FIELD: Field = Field::Hearing(HearingField::Addressees);
    let length = u32::try_from(r.raw(FIELD).chars().count());
    if length.unwrap_or(u32::MAX) > ADDRESSEES_MAX {
        let max = ADDRESSEES_MAX;
        return r.flaw(FIELD, Flaw::TooLong { max });
    }
    let mut drafts: Vec<AddresseeDraft> = Vec::new();
    for (line, typed) in (1_u32..).zip(r.raw(FIELD).lines()) {
        if typed.trim().is_empty() {
            continue;
        }
        let Some(draft) = addressee(line, typed) else {
            return r.flaw(FIELD, Flaw::Line { line });
        };
        let is_same = |other: &AddresseeDraft| {
            other.name.as_str().to_lowercase() == draft.name.as_str().to_lowercase()
        };
        if drafts.iter().any(is_same) {
            return r.flaw(FIELD, Flaw::RepeatedLine { line });
        }
        drafts.push(draft);
    }
    match drafts.is_empty() {
        true => r.flaw(FIELD, Flaw::Required),
        false => Ok(drafts),
    }
}

fn addressee(line: u32, typed: &str) -> Option<AddresseeDraft> {
    let (name, email) = match typed.split_once(';') {
        Some((name, email)) => (name, email.trim()),
        None => (typed, ""),
    };
    let email = match email.is_empty() {
        true => None,
        false => Some(Email::parse(email)?),
    };
    let name = Line::parse(name).ok()?;
    Some(AddresseeDraft { line, name, email })
}
