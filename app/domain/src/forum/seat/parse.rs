//! What the forms of a seat ask for.

use super::{EntryKind, PersonChoice, SeatField, Span};
use crate::form::{Flawed, FormData, Reader};
use crate::problem::{Field, Flaw, Problems};
use crate::text::Paragraph;
use chrono::NaiveDate;

/// What is to be put down of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatChange {
    Appoint {
        holder: PersonChoice,
        from: NaiveDate,
    },
    Vacate {
        from: NaiveDate,
    },
    Substitute {
        substitute: PersonChoice,
        stands_for: u32,
        span: Span,
    },
    End {
        entry: u32,
        last_day: NaiveDate,
    },
    Retract {
        entry: u32,
        reason: Paragraph<1000>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatCommand {
    pub change: SeatChange,
    /// How many entries the page showed.
    pub based_on: u32,
}

impl SeatCommand {
    /// `entry` is the earlier one that the form's address names; 0 where it names none.
    pub fn parse(kind: EntryKind, entry: u32, form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let change = match kind {
            EntryKind::Appointed => appoint(&mut r),
            EntryKind::Vacated => vacate(&mut r),
            EntryKind::Substituted => substitute(&mut r),
            EntryKind::Ended => end(&mut r, entry),
            EntryKind::Retracted => retract(&mut r, entry),
        };
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                change: change?,
                based_on: based_on?,
            })
        })
    }
}

fn appoint(r: &mut Reader<'_>) -> Result<SeatChange, Flawed> {
    let holder = PersonChoice::read(r, SeatField::Holder);
    let from = r.day(Field::ValidFrom);
    Ok(SeatChange::Appoint {
        holder: holder?,
        from: from?,
    })
}

fn vacate(r: &mut Reader<'_>) -> Result<SeatChange, Flawed> {
    let from = r.day(Field::ValidFrom)?;
    Ok(SeatChange::Vacate { from })
}

fn substitute(r: &mut Reader<'_>) -> Result<SeatChange, Flawed> {
    let stands_for = r.choice(Field::Seat(SeatField::StandsFor));
    let substitute = PersonChoice::read(r, SeatField::Substitute);
    let span = span(r);
    Ok(SeatChange::Substitute {
        substitute: substitute?,
        stands_for: stands_for?,
        span: span?,
    })
}

/// The first day is told, the last may be left open.
fn span(r: &mut Reader<'_>) -> Result<Span, Flawed> {
    let from = r.day(Field::ValidFrom);
    let until = r.optional(Field::ValidUntil, Reader::day);
    let span = Span {
        from: from?,
        until: until?,
    };
    match span.ends_before(span.from) {
        true => r.flaw(Field::ValidUntil, Flaw::EndsBeforeStart),
        false => Ok(span),
    }
}

fn end(r: &mut Reader<'_>, entry: u32) -> Result<SeatChange, Flawed> {
    let last_day = r.day(Field::ValidUntil)?;
    Ok(SeatChange::End { entry, last_day })
}

fn retract(r: &mut Reader<'_>, entry: u32) -> Result<SeatChange, Flawed> {
    let reason = r.paragraph(Field::Reason)?;
    Ok(SeatChange::Retract { entry, reason })
}
