//! One row of figures, held against the definition.

use super::cells::cell;
use super::{EntryFlaw, EntryTarget};
use crate::ids::OrganisationId;
use crate::indicator::{Figure, Measure, Observation, Period, Place, same_words};
use crate::problem::Field;
use crate::statistics::{Written, counts_of_percentage};
use crate::status::parse_hundredths;

pub fn read(
    columns: &[Option<Field>],
    cells: &[String],
    target: &EntryTarget,
) -> Result<Observation, Vec<EntryFlaw>> {
    let mut flaws = Vec::new();
    let row = Row {
        columns,
        cells,
        target,
    };
    let mut keep = |flaw| flaws.push(flaw);
    if cells
        .iter()
        .skip(columns.len())
        .any(|cell| !cell.is_empty())
    {
        keep(EntryFlaw::TooManyCells);
    }
    let period = row.period().map_err(&mut keep).ok();
    let organisation = row.organisation().map_err(&mut keep).ok();
    let category = row.category().map_err(&mut keep).ok();
    let figure = row.figure().map_err(&mut keep).ok();
    match (period, organisation, category, figure) {
        (Some(period), Some(organisation), Some(category), Some(figure)) if flaws.is_empty() => {
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

struct Row<'a> {
    columns: &'a [Option<Field>],
    cells: &'a [String],
    target: &'a EntryTarget,
}

impl Row<'_> {
    fn get(&self, column: Field) -> &str {
        cell(self.columns, self.cells, column)
    }

    fn period(&self) -> Result<Period, EntryFlaw> {
        let raw = self.get(Field::PeriodKind);
        if raw.is_empty() {
            return Err(EntryFlaw::Missing(Field::PeriodKind));
        }
        let period = Period::parse(self.target.definition.period, raw)
            .ok_or_else(|| EntryFlaw::NotAPeriod(raw.to_owned()))?;
        if period.start() > self.target.today {
            return Err(EntryFlaw::Future);
        }
        Ok(period)
    }

    fn organisation(&self) -> Result<Option<OrganisationId>, EntryFlaw> {
        let raw = self.get(Field::Organisations);
        if raw.is_empty() {
            return Ok(None);
        }
        if !self.target.definition.by_organisation {
            return Err(EntryFlaw::NoOrganisations);
        }
        let mut known = self.target.organisations.iter();
        let found = known.find(|(_, name)| same_words(name, raw));
        found
            .map(|(id, _)| Some(*id))
            .ok_or_else(|| EntryFlaw::UnknownOrganisation(raw.to_owned()))
    }

    fn category(&self) -> Result<Option<u32>, EntryFlaw> {
        let raw = self.get(Field::Categories);
        if raw.is_empty() {
            return Ok(None);
        }
        let mut known = self.target.definition.categories.iter().zip(1u32..);
        let found = known.find(|(name, _)| same_words(name.as_str(), raw));
        found
            .map(|(_, number)| Some(number))
            .ok_or_else(|| EntryFlaw::UnknownCategory(raw.to_owned()))
    }

    fn figure(&self) -> Result<Figure, EntryFlaw> {
        match self.target.definition.measure {
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
            decimals: decimals(raw),
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
        let whole = parse_hundredths(raw).filter(|hundredths| hundredths.rem_euclid(100) == 0);
        whole
            .and_then(|hundredths| u32::try_from(hundredths.div_euclid(100)).ok())
            .ok_or_else(|| EntryFlaw::NotACount(column, raw.to_owned()))
    }

    fn hundredths(&self, column: Field) -> Result<u64, EntryFlaw> {
        let raw = self.get(column);
        if raw.is_empty() {
            return Err(EntryFlaw::Missing(column));
        }
        parse_hundredths(raw).ok_or_else(|| EntryFlaw::NotADecimal(column, raw.to_owned()))
    }
}

/// How many decimals a percentage was written with.
fn decimals(raw: &str) -> u32 {
    let fraction = raw.split_once(',').map_or("", |(_, fraction)| fraction);
    let n = fraction.chars().take_while(char::is_ascii_digit).count();
    u32::try_from(n).unwrap_or_default()
}
