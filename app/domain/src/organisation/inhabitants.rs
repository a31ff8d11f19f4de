//! How many live where: from it comes how much of the population an agreement covers.

use super::Organisation;
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::OrganisationId;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems};
use crate::time::format_day;
use chrono::NaiveDate;

/// More than any organisation has.
const INHABITANTS_MAX: u32 = 20_000_000;
/// The most lines of a paste.
const LINES_MAX: usize = 500;

/// How many people live in an organisation's area, counted on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inhabitants {
    pub n: u32,
    pub counted_on: NaiveDate,
}

/// A municipality, and what was counted last of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InhabitantsLine {
    pub name: String,
    pub known: Option<Inhabitants>,
}

/// A line of a paste: what it calls the organisation, and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PastedLine {
    line: u32,
    called: String,
    n: u32,
}

/// Numbers as they are pasted from a table: a line for each organisation, counted on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InhabitantsPaste {
    pub counted_on: NaiveDate,
    lines: Vec<PastedLine>,
}

impl InhabitantsPaste {
    /// Lines such as `0851 [tab] 222.571`, `Aalborg Kommune;222571` or `Aalborg 222.571`.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let counted_on = r.day(Field::CountedOn);
        let lines = lines(&mut r);
        r.finish(|| {
            Ok(Self {
                counted_on: counted_on?,
                lines: lines?,
            })
        })
    }
}

fn lines(r: &mut Reader<'_>) -> Result<Vec<PastedLine>, Flawed> {
    let field = Field::Inhabitants;
    let mut lines = Vec::new();
    for (line, raw) in (1_u32..).zip(r.raw(field).lines()) {
        if raw.trim().is_empty() {
            continue;
        }
        let Some((called, n)) = pasted(raw) else {
            return r.flaw(field, Flaw::Line { line });
        };
        lines.push(PastedLine { line, called, n });
    }
    if lines.is_empty() {
        return r.flaw(field, Flaw::Required);
    }
    if lines.len() > LINES_MAX {
        let max = u32::try_from(LINES_MAX).unwrap_or(u32::MAX);
        return r.flaw(field, Flaw::OutOfRange { min: 1, max });
    }
    Ok(lines)
}

/// What parts the columns of a table.
const fn parts_columns(sign: char) -> bool {
    matches!(sign, '\t' | ';')
}

/// The number is what stands last; without a tab or a semicolon it stands after the last space.
fn pasted(raw: &str) -> Option<(String, u32)> {
    let (called, number) = match raw.trim().rsplit_once(parts_columns) {
        Some(parts) => parts,
        None => raw.trim().rsplit_once(char::is_whitespace)?,
    };
    let called = called.trim();
    let n = whole_number(number)?;
    (!called.is_empty()).then(|| (called.to_owned(), n))
}

/// `222571`, `222.571` or `222 571`; thousands are parted everywhere or nowhere.
fn whole_number(text: &str) -> Option<u32> {
    let text = text.trim();
    let groups: Vec<_> = text.split(['.', ' ', '\u{a0}']).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = rest.is_empty() || (1..=3).contains(&first.len());
    let are_whole = is_grouped && rest.iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    let is_number = are_whole && digits.bytes().all(|sign| sign.is_ascii_digit());
    let n = digits.parse().ok().filter(|_| is_number)?;
    (1..=INHABITANTS_MAX).contains(&n).then_some(n)
}

/// The organisation that one of a line's columns names.
fn named<'a>(register: &'a [Organisation], called: &str) -> Option<&'a Organisation> {
    let mut columns = called.split(parts_columns).map(str::trim);
    columns.find_map(|column| called_so(register, column))
}

/// By its official code, with or without leading zeros, by its name, or by its name without "Kommune".
fn called_so<'a>(register: &'a [Organisation], called: &str) -> Option<&'a Organisation> {
    let code = |text: &str| text.trim_start_matches('0').to_owned();
    let by_code = |organisation: &&Organisation| {
        let own = organisation.draft.code.as_ref();
        own.is_some_and(|own| code(own.as_str()) == code(called))
    };
    let wanted = called.to_lowercase();
    let by_name = |organisation: &&Organisation| {
        let name = organisation.draft.name.as_str().to_lowercase();
        name == wanted || name.strip_suffix(" kommune") == Some(&wanted)
    };
    let found = register.iter().find(by_code);
    found.or_else(|| register.iter().find(by_name))
}

/// Puts down the numbers of a paste, all of them or none: no line of an organisation that is not
/// registered, none of one that stands above, and no number from a day to come.
pub fn count_inhabitants(
    permit: &Permit<Govern>,
    register: &[Organisation],
    paste: &InhabitantsPaste,
    today: NaiveDate,
) -> Result<Vec<(OrganisationId, Inhabitants, AuditEvent)>, Problems> {
    let mut problems = Problems::default();
    if paste.counted_on > today {
        problems.add(Field::CountedOn, Flaw::InFuture);
    }
    let mut counted: Vec<(OrganisationId, Inhabitants, AuditEvent)> = Vec::new();
    for PastedLine { line, called, n } in &paste.lines {
        let line = *line;
        let Some(organisation) = named(register, called) else {
            problems.add(Field::Inhabitants, Flaw::NoSuchOrganisation { line });
            break;
        };
        if counted.iter().any(|(id, ..)| *id == organisation.id) {
            problems.add(Field::Inhabitants, Flaw::RepeatedLine { line });
            break;
        }
        let inhabitants = Inhabitants {
            n: *n,
            counted_on: paste.counted_on,
        };
        let event = AuditEvent::new(
            permit,
            Deed::Added,
            Subject::Organisation,
            organisation.id.uuid(),
        );
        let facts = [
            (Field::Inhabitants, n.to_string()),
            (Field::CountedOn, format_day(paste.counted_on)),
        ];
        counted.push((organisation.id, inhabitants, event.changing(&[], &facts)));
    }
    match problems.is_empty() {
        true => Ok(counted),
        false => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::{OrganisationDraft, OrganisationKind};
    use crate::text::Line;
    use crate::time::Validity;
    use uuid::Uuid;

    fn organisation(n: u128, name: &str, code: &str) -> Organisation {
        Organisation {
            id: OrganisationId::new(Uuid::from_u128(n)),
            draft: OrganisationDraft {
                kind: OrganisationKind::Municipality,
                name: Line::parse(name).unwrap(),
                code: Line::parse(code).ok(),
                validity: Validity::default(),
            },
            version: 1,
        }
    }

    fn count(pasted: &str) -> Result<Vec<(u128, u32)>, Problems> {
        let register = [
            organisation(1, "Aalborg Kommune", "0851"),
            organisation(2, "Ringkøbing-Skjern Kommune", "0760"),
            organisation(3, "PLO-Midtjylland", ""),
        ];
        let typed = FormData::default()
            .with(Field::CountedOn, "01.01.2013")
            .with(Field::Inhabitants, pasted);
        let paste = InhabitantsPaste::parse(&typed)?;
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let counted = count_inhabitants(&Permit::system(), &register, &paste, today)?;
        let counted = counted
            .iter()
            .map(|(id, counted, _)| (id.uuid().as_u128(), counted.n));
        Ok(counted.collect())
    }

    #[test]
    fn numbers_are_pasted_as_tables_give_them() {
        for (pasted, expected) in [
            ("0851\t222.571", vec![(1, 222_571)]),
            ("851\tAalborg\t222571", vec![(1, 222_571)]),
            (
                "Aalborg Kommune;222571\n\nringkøbing-skjern 57.259",
                vec![(1, 222_571), (2, 57_259)],
            ),
            ("Ringkøbing-Skjern Kommune\t57 259", vec![(2, 57_259)]),
        ] {
            let counted = count(pasted).unwrap_or_default();
            assert_eq!(counted, expected, "{pasted}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_taken_is_named_and_nothing_is_put_down() {
        for (pasted, flaw) in [
            ("Kommune\tIndbyggere\n0851\t1000", Flaw::Line { line: 1 }),
            ("0851\t1000\n0851\t2.22", Flaw::Line { line: 2 }),
            ("0851\t1000\nAalborg\t1000", Flaw::RepeatedLine { line: 2 }),
            ("0851\t0", Flaw::Line { line: 1 }),
            ("1000", Flaw::Line { line: 1 }),
            ("Atlantis\t1000", Flaw::NoSuchOrganisation { line: 1 }),
            ("Aalborg 222 571", Flaw::NoSuchOrganisation { line: 1 }),
            (" \n ", Flaw::Required),
        ] {
            let problems = count(pasted).unwrap_err();
            assert_eq!(problems.of(Field::Inhabitants), Some(flaw), "{pasted}");
        }
    }
}
