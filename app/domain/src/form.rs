//! From what somebody typed to values: one reader for HTML forms, JSON and pasted rows.

use crate::problem::{Field, Flaw, Problems};
use crate::text::{Email, Line, Paragraph, TextFlaw, is_secure_address};
use crate::time::{Validity, format_day, parse_clock, parse_day};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;

/// The fields of a form as they were typed. Unknown names are dropped when it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormData(Vec<(Field, String)>);

impl FormData {
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        pairs
            .into_iter()
            .filter_map(|(name, value)| Some((Field::from_name(name)?, value.to_owned())))
            .collect()
    }

    /// The value typed for a field; empty when it was not sent.
    pub fn get(&self, field: Field) -> &str {
        self.all(field).next().unwrap_or_default()
    }

    /// Every value sent for a field, as of check boxes of one name.
    pub fn all(&self, field: Field) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(move |(f, _)| *f == field)
            .map(|(_, v)| v.as_str())
    }

    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<String>) -> Self {
        self.0.push((field, value.into()));
        self
    }

    /// Every field that was sent, in its order.
    pub fn pairs(&self) -> impl Iterator<Item = (Field, &str)> {
        self.0.iter().map(|(field, value)| (*field, value.as_str()))
    }

    /// The same with one value for this field, in the place of those it had.
    #[must_use]
    pub fn replacing(mut self, field: Field, value: impl Into<String>) -> Self {
        self.0.retain(|(f, _)| *f != field);
        self.with(field, value)
    }

    /// The two ends of a period, as [`Reader::validity`] reads them.
    #[must_use]
    pub fn with_validity(self, validity: Validity) -> Self {
        let written = |day: Option<NaiveDate>| day.map(format_day).unwrap_or_default();
        self.with(Field::ValidFrom, written(validity.from))
            .with(Field::ValidUntil, written(validity.until))
    }
}

impl FromIterator<(Field, String)> for FormData {
    fn from_iter<T: IntoIterator<Item = (Field, String)>>(iter: T) -> Self {
        Self(iter.into_iter().collect())
    }
}

/// Stands for a value that could not be read; the problem itself is with the [`Reader`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flawed;

/// Reads the fields of one form and gathers *every* problem, so that each field can be marked.
pub struct Reader<'a> {
    form: &'a FormData,
    problems: Problems,
}

impl<'a> Reader<'a> {
    pub fn new(form: &'a FormData) -> Self {
        Self {
            form,
            problems: Problems::default(),
        }
    }

    pub fn flaw<T>(&mut self, field: Field, flaw: Flaw) -> Result<T, Flawed> {
        self.problems.add(field, flaw);
        Err(Flawed)
    }

    pub fn raw(&self, field: Field) -> &'a str {
        self.form.get(field).trim()
    }

    pub fn line<const MAX: u32>(&mut self, field: Field) -> Result<Line<MAX>, Flawed> {
        Line::parse(self.form.get(field)).or_else(|f| self.flaw(field, f.into()))
    }

    pub fn paragraph<const MAX: u32>(&mut self, field: Field) -> Result<Paragraph<MAX>, Flawed> {
        Paragraph::parse(self.form.get(field)).or_else(|f| self.flaw(field, f.into()))
    }

    /// `None` when the field was left empty.
    pub fn optional<T>(
        &mut self,
        field: Field,
        read: impl FnOnce(&mut Self, Field) -> Result<T, Flawed>,
    ) -> Result<Option<T>, Flawed> {
        if self.raw(field).is_empty() {
            Ok(None)
        } else {
            read(self, field).map(Some)
        }
    }

    pub fn day(&mut self, field: Field) -> Result<NaiveDate, Flawed> {
        let raw = self.raw(field);
        if raw.is_empty() {
            return self.flaw(field, Flaw::Required);
        }
        match parse_day(raw) {
            Some(day) => Ok(day),
            None => self.flaw(field, Flaw::NotADay),
        }
    }

    /// An address of the web that begins with `https://`.
    pub fn secure_address<const MAX: u32>(&mut self, field: Field) -> Result<Line<MAX>, Flawed> {
        let line: Line<MAX> = self.line(field)?;
        match is_secure_address(line.as_str()) {
            true => Ok(line),
            false => self.flaw(field, Flaw::NotSecure),
        }
    }

    /// Numbers in a row, as people write them: "3, 5 og 7". At most `max` characters.
    pub fn numbers(&mut self, field: Field, max: u32) -> Result<BTreeSet<u32>, Flawed> {
        let raw = self.raw(field);
        let n_signs = u32::try_from(raw.chars().count()).unwrap_or(u32::MAX);
        if n_signs > max {
            return self.flaw(field, Flaw::TooLong { max });
        }
        let parts = raw.split(|sign: char| !sign.is_alphanumeric());
        let words = parts.filter(|part| !part.is_empty() && !matches!(*part, "og" | "and"));
        let read: Result<BTreeSet<u32>, _> = words.map(str::parse).collect();
        read.or_else(|_| self.flaw(field, Flaw::NotANumber))
    }

    pub fn clock(&mut self, field: Field) -> Result<NaiveTime, Flawed> {
        match parse_clock(self.raw(field)) {
            Some(clock) => Ok(clock),
            None => self.flaw(field, Flaw::NotAClock),
        }
    }

    pub fn number(&mut self, field: Field, min: u32, max: u32) -> Result<u32, Flawed> {
        let raw = self.raw(field);
        if raw.is_empty() {
            return self.flaw(field, Flaw::Required);
        }
        match raw.parse::<u32>() {
            Ok(n) if (min..=max).contains(&n) => Ok(n),
            Ok(_) => self.flaw(field, Flaw::OutOfRange { min, max }),
            Err(_) if raw.bytes().all(|b| b.is_ascii_digit()) => {
                self.flaw(field, Flaw::OutOfRange { min, max })
            }
            Err(_) => self.flaw(field, Flaw::NotANumber),
        }
    }

    pub fn email(&mut self, field: Field) -> Result<Email, Flawed> {
        let raw = self.raw(field);
        if raw.is_empty() {
            return self.flaw(field, Flaw::Required);
        }
        match Email::parse(raw) {
            Some(email) => Ok(email),
            None => self.flaw(field, Flaw::NotAnEmail),
        }
    }

    /// A choice from a closed list, or the id of something stored.
    pub fn choice<T: FromStr>(&mut self, field: Field) -> Result<T, Flawed> {
        let raw = self.raw(field);
        if raw.is_empty() {
            return self.flaw(field, Flaw::Required);
        }
        match raw.parse() {
            Ok(value) => Ok(value),
            Err(_) => self.flaw(field, Flaw::NotAChoice),
        }
    }

    /// Every checked value of a field.
    pub fn choices<T: FromStr>(&mut self, field: Field) -> Result<Vec<T>, Flawed> {
        let read: Result<Vec<T>, _> = self
            .form
            .all(field)
            .filter(|v| !v.trim().is_empty())
            .map(|v| v.trim().parse())
            .collect();
        match read {
            Ok(values) => Ok(values),
            Err(_) => self.flaw(field, Flaw::NotAChoice),
        }
    }

    pub fn checked(&self, field: Field) -> bool {
        matches!(self.raw(field), "on" | "true" | "1")
    }

    /// The two ends of a period, each optional.
    pub fn validity(&mut self) -> Result<Validity, Flawed> {
        let from = self.optional(Field::ValidFrom, Self::day);
        let until = self.optional(Field::ValidUntil, Self::day);
        let validity = Validity {
            from: from?,
            until: until?,
        };
        match (validity.from, validity.until) {
            (Some(from), Some(until)) if until < from => {
                self.flaw(Field::ValidUntil, Flaw::EndsBeforeStart)
            }
            _ => Ok(validity),
        }
    }

    /// The version the form was opened with; 0 for a record that does not exist yet.
    pub fn version(&mut self) -> Result<u32, Flawed> {
        if self.raw(Field::Version).is_empty() {
            return Ok(0);
        }
        self.number(Field::Version, 0, u32::MAX)
    }

    /// All problems, or the value built of the parts that were read.
    pub fn finish<T>(self, build: impl FnOnce() -> Result<T, Flawed>) -> Result<T, Problems> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        build().map_err(|Flawed| self.problems)
    }
}

impl From<TextFlaw> for Flaw {
    fn from(flaw: TextFlaw) -> Self {
        match flaw {
            TextFlaw::Empty => Self::Required,
            TextFlaw::TooLong { max } => Self::TooLong { max },
            TextFlaw::Control => Self::ControlSign,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::AgreementField;
    use crate::fidelity::Item;
    use crate::forum::closing::ClosingField;
    use crate::forum::seat::SeatField;
    use crate::forum::series::SeriesField;
    use crate::forum::terms::TermsField;
    use crate::funding::FundingField;
    use crate::hearing::HearingField;
    use crate::meeting::{AgendaField, AnnexField, AttendanceField};
    use crate::reminder::ReminderField;
    use crate::wheel::WheelField;

    #[test]
    fn every_problem_is_gathered() {
        let form = FormData::default()
            .with(Field::Number, "x")
            .with(Field::ValidFrom, "02.01.2024")
            .with(Field::ValidUntil, "01.01.2024");
        let mut r = Reader::new(&form);
        let name = r.line::<10>(Field::Name);
        let number = r.number(Field::Number, 1, 9);
        let validity = r.validity();
        let problems = r
            .finish(|| Ok((name?, number?, validity?)))
            .map(|_| ())
            .unwrap_err();
        assert_eq!(problems.of(Field::Name), Some(Flaw::Required));
        assert_eq!(problems.of(Field::Number), Some(Flaw::NotANumber));
        assert_eq!(problems.of(Field::ValidUntil), Some(Flaw::EndsBeforeStart));
        assert_eq!(problems.iter().count(), 3);
    }

    #[test]
    fn a_number_too_large_for_the_machine_is_out_of_range() {
        let form = FormData::default().with(Field::Number, "99999999999999999999");
        let mut r = Reader::new(&form);
        let _ = r.number(Field::Number, 1, 9);
        assert_eq!(
            r.finish(|| Ok(())).unwrap_err().of(Field::Number),
            Some(Flaw::OutOfRange { min: 1, max: 9 })
        );
    }

    #[test]
    fn unknown_names_are_dropped_and_repeats_kept() {
        let form =
            FormData::from_pairs([("organisations", "a"), ("x", "1"), ("organisations", "b")]);
        assert_eq!(form.all(Field::Organisations).count(), 2);
    }

    #[test]
    fn a_period_is_read_as_it_is_written() {
        let validity = Validity {
            from: NaiveDate::from_ymd_opt(2023, 3, 13),
            until: None,
        };
        let form = FormData::default().with_validity(validity);
        assert_eq!(Reader::new(&form).validity(), Ok(validity));
    }

    #[test]
    fn field_names_are_unique() {
        let of_items = Item::ALL
            .iter()
            .flat_map(|item| [Field::Score(*item), Field::ItemRemark(*item)]);
        let of_seats = SeatField::ALL.map(Field::Seat);
        let of_terms = TermsField::ALL.map(Field::Terms);
        let of_series = SeriesField::ALL.map(Field::Series);
        let of_lists = AttendanceField::ALL.map(Field::Attendance);
        let of_closing = ClosingField::ALL.map(Field::Closing);
        let of_hearings = HearingField::ALL.map(Field::Hearing);
        let of_annexes = AnnexField::ALL.map(Field::Annex);
        let of_agendas = AgendaField::ALL.map(Field::Agenda);
        let of_meetings = of_lists.into_iter().chain(of_hearings).chain(of_annexes);
        let of_reminders = ReminderField::ALL.map(Field::Reminder);
        let of_meetings = of_meetings.chain(of_reminders);
        let of_agreements = AgreementField::ALL.map(Field::Agreement);
        let of_wheels = WheelField::ALL.map(Field::Wheel);
        let of_meetings = of_meetings
            .chain(of_agendas)
            .chain(of_agreements)
            .chain(of_wheels);
        let of_fundings = FundingField::ALL.map(Field::Funding);
        let of_meetings = of_meetings.chain(of_fundings);
        let rest = of_items
            .chain(of_seats)
            .chain(of_closing)
            .chain(of_terms)
            .chain(of_series)
            .chain(of_meetings);
        for field in Field::ALL.iter().copied().chain(rest) {
            assert_eq!(Field::from_name(field.name()), Some(field));
        }
    }
}
