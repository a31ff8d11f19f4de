//! One row of figures, held against the definition.

use super::cells::cell;
use super::{EntryFlaw, EntryTarget};
use crate::ids::OrganisationId;
use crate::indicator::definition::folded;
use crate::indicator::{Figure, Measure, Observation, Period, Place};
use crate::problem::Field;
use crate::statistics::{Written, counts_of_percentage};
use crate::status::parse_hundredths;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Reads rows one after the other.
pub struct RowReader<'a> {
    target: &'a EntryTarget,
    columns: Vec<Option<Field>>,
    /// By their names without case; of several of one name the first.
    organisations: BTreeMap<String, OrganisationId>,
    categories: BTreeMap<String, u32>,
    /// Whether a point stands before decimals, as in a file whose cells are separated by commas.
    has_decimal_points: bool,
}

impl<'a> RowReader<'a> {
    pub fn new(columns: Vec<Option<Field>>, target: &'a EntryTarget) -> Self {
        let mut organisations = BTreeMap::new();
        for (id, name) in &target.organisations {
            organisations.entry(folded(name)).or_insert(*id);
        }
        let categories = target.definition.categories.iter().zip(1u32..);
        Self {
            target,
            columns,
            organisations,
            categories: categories
                .map(|(name, number)| (folded(name.as_str()), number))
                .collect(),
            has_decimal_points: false,
        }
    }

    pub fn with_decimal_points(self, has_decimal_points: bool) -> Self {
        Self {
            has_decimal_points,
            ..self
        }
    }

    pub fn read(&self, cells: &[String]) -> Result<Observation, Vec<EntryFlaw>> {
        let mut flaws = Vec::new();
        let row = Row {
            reader: self,
            cells,
        };
        let mut keep = |flaw| flaws.push(flaw);
        let mut beyond = cells.iter().skip(self.columns.len());
        if beyond.any(|cell| !cell.is_empty()) {
            keep(EntryFlaw::TooManyCells);
        }
        let period = row.period().map_err(&mut keep).ok();
        let organisation = row.organisation().map_err(&mut keep).ok();
        let category = row.category().map_err(&mut keep).ok();
        let figure = row.figure().map_err(&mut keep).ok();
        match (period, organisation, category, figure) {
            (Some(period), Some(organisation), Some(category), Some(figure))
                if flaws.is_empty() =>
            {
                Ok(Observation {
                    place: Place {
                        period,
                        organisation,
                        category,
                    },
                    figure,
                })
            }
            _ => Err(flaws),
        }
    }
}

struct Row<'a> {
    reader: &'a RowReader<'a>,
    cells: &'a [String],
}

impl Row<'_> {
    fn get(&self, column: Field) -> &str {
        cell(&self.reader.columns, self.cells, column)
    }

    /// A cell that holds a number, as Danish writes it. Where points stand before decimals, a comma may
    /// stand between thousands: what may be read as either is no number.
    fn number(&self, column: Field) -> Cow<'_, str> {
        let raw = self.get(column);
        let is_foreign = raw.contains('.') || has_thousands(raw);
        match self.reader.has_decimal_points && is_foreign {
            true => Cow::Owned(raw.replace(',', "?").replace('.', ",")),
            false => Cow::Borrowed(raw),
        }
    }

    fn period(&self) -> Result<Period, EntryFlaw> {
        let raw = self.get(Field::PeriodKind);
        if raw.is_empty() {
            return Err(EntryFlaw::Missing(Field::PeriodKind));
        }
        let period = Period::parse(self.reader.target.definition.period, raw)
            .ok_or_else(|| EntryFlaw::NotAPeriod(raw.to_owned()))?;
        if period.start() > self.reader.target.today {
            return Err(EntryFlaw::Future);
        }
        Ok(period)
    }

    fn organisation(&self) -> Result<Option<OrganisationId>, EntryFlaw> {
        let raw = self.get(Field::Organisations);
        if raw.is_empty() {
            return Ok(None);
        }
        if !self.reader.target.definition.by_organisation {
            return Err(EntryFlaw::NoOrganisations);
        }
        let found = self.reader.organisations.get(&folded(raw));
        found
            .map(|id| Some(*id))
            .ok_or_else(|| EntryFlaw::UnknownOrganisation(raw.to_owned()))
    }

    fn category(&self) -> Result<Option<u32>, EntryFlaw> {
        let raw = self.get(Field::Categories);
        if raw.is_empty() {
            return Ok(None);
        }
        let found = self.reader.categories.get(&folded(raw));
        found
            .map(|number| Some(*number))
            .ok_or_else(|| EntryFlaw::UnknownCategory(raw.to_owned()))
    }

    fn figure(&self) -> Result<Figure, EntryFlaw> {
        match self.reader.target.definition.measure {
            Measure::Count => self.count(Field::Counted).map(|n| Figure::Count { n }),
            Measure::Number => {
                let hundredths = self.hundredths(Field::ActualValue)?;
                Ok(Figure::Number { hundredths })
            }
            Measure::Share => self.share(),
        }
    }

    /// A count of the group, or a percentage of it; of which a whole number is made where only one
    /// gives that percentage.
    fn share(&self) -> Result<Figure, EntryFlaw> {
        let of = self.count(Field::CountedOf)?;
        if self.get(Field::Counted).is_empty() && !self.get(Field::Stated).is_empty() {
            return self.stated(of);
        }
        let n = self.count(Field::Counted)?;
        if n > of {
            return Err(EntryFlaw::MoreThanWhole { n, of });
        }
        Ok(Figure::Share { n, of })
    }

    fn stated(&self, of: u32) -> Result<Figure, EntryFlaw> {
        let raw = self.get(Field::Stated);
        let hundredths = self.hundredths(Field::Stated)?;
        if hundredths > 10_000 {
            return Err(EntryFlaw::MoreThanHundred(raw.to_owned()));
        }
        let written = Written {
            hundredths,
            decimals: decimals(&self.number(Field::Stated)),
        };
        let counts = counts_of_percentage(written, of);
        Ok(match counts.as_slice() {
            [n] => Figure::Share { n: *n, of },
            _ => Figure::Stated { hundredths, of },
        })
    }

    fn count(&self, column: Field) -> Result<u32, EntryFlaw> {
        let raw = self.get(column);
        if raw.is_empty() {
            return Err(EntryFlaw::Missing(column));
        }
        let whole = parse_hundredths(&self.number(column))
            .filter(|hundredths| hundredths.rem_euclid(100) == 0);
        whole
            .and_then(|hundredths| u32::try_from(hundredths.div_euclid(100)).ok())
            .ok_or_else(|| EntryFlaw::NotACount(column, raw.to_owned()))
    }

    fn hundredths(&self, column: Field) -> Result<u64, EntryFlaw> {
        let raw = self.get(column);
        if raw.is_empty() {
            return Err(EntryFlaw::Missing(column));
        }
        parse_hundredths(&self.number(column))
            .ok_or_else(|| EntryFlaw::NotADecimal(column, raw.to_owned()))
    }
}

/// Whether exactly three digits follow a comma.
fn has_thousands(raw: &str) -> bool {
    let n_digits = |after: &str| after.chars().take_while(char::is_ascii_digit).count();
    raw.split(',').skip(1).any(|after| n_digits(after) == 3)
}

/// How many decimals a percentage was written with.
fn decimals(raw: &str) -> u32 {
    let fraction = raw.split_once(',').map_or("", |(_, fraction)| fraction);
    let n = fraction.chars().take_while(char::is_ascii_digit).count();
    u32::try_from(n).unwrap_or_default()
}
