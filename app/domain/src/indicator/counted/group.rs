//! The figures of one organisation, or of all together, as a row of counts.

use super::Whose;
use crate::ids::OrganisationId;
use crate::indicator::{Definition, Figure, Observation};
use std::collections::BTreeMap;

#[derive(Clone)]
pub struct Group {
    pub whose: Whose,
    /// By category, from 1; `None` of the whole.
    figures: BTreeMap<Option<u32>, Figure>,
}

/// One row of a table.
#[derive(Clone)]
pub struct Row {
    pub parts: Vec<u32>,
    /// `None` of what is counted without a group.
    pub of: Option<u32>,
    /// Percentages as the source told them, by column.
    pub stated: Vec<(usize, u64)>,
}

/// All together first, then the organisations in Danish order.
pub fn groups<'a>(
    observations: impl Iterator<Item = &'a Observation>,
    organisations: &[(OrganisationId, String)],
) -> Vec<Group> {
    let mut groups: BTreeMap<Option<OrganisationId>, Group> = BTreeMap::new();
    for observation in observations {
        let place = observation.place;
        let group = groups.entry(place.organisation).or_insert_with(|| Group {
            whose: whose(place.organisation, organisations),
            figures: BTreeMap::new(),
        });
        group.figures.insert(place.category, observation.figure);
    }
    let mut groups: Vec<(Option<OrganisationId>, Group)> = groups.into_iter().collect();
    groups.sort_by_cached_key(|(id, group)| id.map(|id| (group.whose.sort_key(), id)));
    groups.into_iter().map(|(_, group)| group).collect()
}

fn whose(id: Option<OrganisationId>, organisations: &[(OrganisationId, String)]) -> Whose {
    let Some(id) = id else {
        return Whose::All;
    };
    let known = organisations.iter().find(|(known, _)| *known == id);
    let name = known.map(|(_, name)| name.clone()).unwrap_or_default();
    Whose::Organisation { id, name }
}

impl Group {
    /// The categories that it has figures of.
    pub fn categories(&self, definition: &Definition) -> Vec<u32> {
        let n = u32::try_from(definition.categories.len()).unwrap_or_default();
        let numbered = self.figures.keys().flatten().copied();
        numbered.filter(|number| (1..=n).contains(number)).collect()
    }

    /// The counts of these categories and, where the whole is known, of what counts and is in none of
    /// them; without categories the whole. `None` where a figure is missing or of another group, or the
    /// categories are more than the whole.
    pub fn row(&self, categories: &[u32]) -> Option<Row> {
        let whole = self.figures.get(&None).map(|figure| counted(*figure));
        if categories.is_empty() {
            return whole.map(Row::of_one);
        }
        let figures = categories.iter().map(|category| {
            let figure = self.figures.get(&Some(*category));
            figure.map(|figure| counted(*figure))
        });
        let figures = figures.collect::<Option<Vec<Counted>>>()?;
        let of = whole.as_ref().or(figures.first())?.of;
        if figures.iter().any(|figure| figure.of != of) {
            return None;
        }
        let mut parts: Vec<u32> = figures.iter().map(|figure| figure.n).collect();
        if let Some(whole) = &whole {
            let stands_exactly = |figure: &Counted| figure.stated.is_none();
            if !figures.iter().chain([whole]).all(stands_exactly) {
                // What is left of percentages that no count gives would be nobody's count.
                return None;
            }
            let sum = parts.iter().try_fold(0u32, |sum, n| sum.checked_add(*n))?;
            parts.push(whole.n.checked_sub(sum)?);
        }
        let stated = figures.iter().enumerate();
        let stated = stated.filter_map(|(at, figure)| Some((at, figure.stated?)));
        Some(Row {
            stated: stated.collect(),
            parts,
            of,
        })
    }
}

struct Counted {
    n: u32,
    of: Option<u32>,
    stated: Option<u64>,
}

/// A percentage that no count gives stands for the nearest below, but never for nobody: what is small
/// stays small.
fn counted(figure: Figure) -> Counted {
    let (n, of, stated) = match figure {
        Figure::Share { n, of } => (n, Some(of), None),
        Figure::Count { n } => (n, None, None),
        Figure::Stated { hundredths, of } => {
            let n = hundredths.saturating_mul(u64::from(of)) / 10_000;
            let least = u32::from(hundredths > 0);
            (
                u32::try_from(n).unwrap_or(of).max(least).min(of),
                Some(of),
                Some(hundredths),
            )
        }
        // Not a count; nothing of it is told here.
        Figure::Number { .. } => (0, None, None),
    };
    Counted { n, of, stated }
}

impl Row {
    fn of_one(figure: Counted) -> Self {
        Self {
            parts: vec![figure.n],
            of: figure.of,
            stated: figure
                .stated
                .map(|hundredths| (0, hundredths))
                .into_iter()
                .collect(),
        }
    }

    /// What is left when all of these are taken away; `None` where they are more, or one of them is a
    /// percentage that no count gives.
    pub fn less(&self, others: &[Self]) -> Option<Self> {
        let mut left = self.clone();
        for other in others {
            let is_alike = other.parts.len() == left.parts.len();
            if !is_alike || !left.stated.is_empty() || !other.stated.is_empty() {
                return None;
            }
            for (n, taken) in left.parts.iter_mut().zip(&other.parts) {
                *n = n.checked_sub(*taken)?;
            }
            left.of = match (left.of, other.of) {
                (Some(of), Some(taken)) => Some(of.checked_sub(taken)?),
                (None, None) => None,
                _ => return None,
            };
        }
        Some(left)
    }
}
