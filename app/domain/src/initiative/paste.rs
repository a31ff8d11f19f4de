//! Starting a plan by pasting its rows from a spreadsheet: each row is accepted or refused with its
//! reasons, and nothing is stored before all are accepted.

use super::{InitiativeDraft, NUMBER_MAX, SeatDraft};
use crate::ids::{ForumId, OrganisationId};
use crate::order::OrderTerms;
use crate::problem::Field;
use crate::programme::ProgrammeHead;
use crate::spreadsheet::rows;
use crate::text::{Line, Paragraph};
use std::collections::BTreeSet;

/// Rows that one paste may hold; more is a file, not a plan.
pub const ROWS_MAX: usize = 1_000;

/// What the rows are held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteTarget {
    pub programme: ProgrammeHead,
    /// Numbers in use already.
    pub numbers: Vec<u32>,
    pub organisations: Vec<(OrganisationId, String)>,
    /// The forums that may have ordered, and the one that ordered the programme.
    pub forums: Vec<(ForumId, String)>,
    pub ordered_by: ForumId,
}

/// An initiative and what was ordered of it, as a row tells them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedInitiative {
    pub initiative: InitiativeDraft,
    pub terms: OrderTerms,
}

/// Why a row was refused; the field is its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFlaw {
    NumberMissing,
    NotANumber(String),
    /// The plan has an initiative of this number already.
    NumberTaken(u32),
    /// Another pasted row has it.
    NumberRepeated(u32),
    TitleMissing,
    TooLong(Field, u32),
    /// No organisation of this name is registered.
    UnknownOrganisation(String),
}

/// A pasted row and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the spreadsheet, from 1, its heading included.
    pub line: u32,
    pub number: String,
    pub title: String,
    pub outcome: Result<PastedInitiative, Vec<RowFlaw>>,
}

/// All rows in the order they were pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    pub rows: Vec<Row>,
    /// Headings that no column is known by; their cells are left out.
    pub unknown_headings: Vec<String>,
    /// Rows beyond [`ROWS_MAX`], which were not read.
    pub n_beyond: usize,
}

impl Preview {
    pub fn n_refused(&self) -> usize {
        self.rows.iter().filter(|r| r.outcome.is_err()).count()
    }

    /// The drafts, when there are rows and every one was accepted.
    pub fn accepted(self) -> Option<Vec<PastedInitiative>> {
        if self.rows.is_empty() || self.n_beyond > 0 {
            return None;
        }
        self.rows.into_iter().map(|r| r.outcome.ok()).collect()
    }
}

/// Reads rows with tabs (as a spreadsheet copies them) or semicolons between the cells. The first
/// row may name the columns; without names they are number, title, owner, lead, target group, purpose.
pub fn preview(text: &str, target: &PasteTarget) -> Preview {
    let mut records = rows(text).into_iter().peekable();
    let mut unknown_headings = Vec::new();
    let columns = match records.peek() {
        Some((_, cells)) if is_heading(cells) => {
            let columns = cells.iter().map(|c| {
                let column = column_of(c);
                if column.is_none() && !c.is_empty() {
                    unknown_headings.push(c.clone());
                }
                column
            });
            let columns = columns.collect();
            records.next();
            columns
        }
        _ => DEFAULT_COLUMNS.map(Some).to_vec(),
    };
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    let mut n_beyond = 0usize;
    for (line, cells) in records {
        if rows.len() == ROWS_MAX {
            n_beyond = n_beyond.saturating_add(1);
        } else {
            rows.push(row(
                line,
                &Cells {
                    columns: &columns,
                    cells,
                },
                target,
                &mut seen,
            ));
        }
    }
    Preview {
        rows,
        unknown_headings,
        n_beyond,
    }
}

const DEFAULT_COLUMNS: [Field; 6] = [
    Field::Number,
    Field::Title,
    Field::Owner,
    Field::Lead,
    Field::TargetGroup,
    Field::Purpose,
];

fn column_of(heading: &str) -> Option<Field> {
    let heading = heading.trim().trim_end_matches(['.', ':']).to_lowercase();
    Some(match heading.as_str() {
        "nr" | "nummer" | "no" | "number" | "#" => Field::Number,
        "titel" | "title" | "indsats" | "initiative" | "navn" => Field::Title,
        "ejer" | "projektejer" | "owner" => Field::Owner,
        "leder" | "projektleder" | "lead" => Field::Lead,
        "målgruppe" | "target group" => Field::TargetGroup,
        "formål" | "purpose" => Field::Purpose,
        "bestilling" | "bestilt" | "ordered" | "order" => Field::Ordered,
        "organisation" | "organisationer" | "organisations" | "parter" => Field::Organisations,
        _ => return None,
    })
}

/// A heading names at least the title and holds no number in the number's place.
fn is_heading(cells: &[String]) -> bool {
    cells.iter().any(|c| column_of(c) == Some(Field::Title))
        && !cells.iter().any(|c| c.trim().parse::<u32>().is_ok())
}

struct Cells<'a> {
    columns: &'a [Option<Field>],
    cells: Vec<String>,
}

impl Cells<'_> {
    fn get(&self, column: Field) -> &str {
        self.columns
            .iter()
            .zip(&self.cells)
            .find(|(c, _)| **c == Some(column))
            .map_or("", |(_, cell)| cell.as_str())
    }
}

fn row(line: u32, cells: &Cells<'_>, target: &PasteTarget, seen: &mut BTreeSet<u32>) -> Row {
    let mut flaws = Vec::new();
    let number = number(cells.get(Field::Number), target, seen, &mut flaws);
    let title = line_of(cells, Field::Title, &mut flaws);
    if cells.get(Field::Title).is_empty() {
        flaws.push(RowFlaw::TitleMissing);
    }
    let owner = line_of(cells, Field::Owner, &mut flaws);
    let lead = line_of(cells, Field::Lead, &mut flaws);
    let wording = paragraph_of(cells, Field::Ordered, &mut flaws);
    let purpose = paragraph_of(cells, Field::Purpose, &mut flaws);
    let target_group = paragraph_of(cells, Field::TargetGroup, &mut flaws);
    let organisations = organisations(cells, target, &mut flaws);
    let outcome = match (number, title) {
        (Some(number), Some(title)) if flaws.is_empty() => Ok(PastedInitiative {
            initiative: InitiativeDraft {
                number,
                title,
                purpose,
                interventions: Vec::new(),
                sources: Vec::new(),
                organisations,
                owner: SeatDraft {
                    holder: owner,
                    ..SeatDraft::default()
                },
                lead: SeatDraft {
                    holder: lead,
                    ..SeatDraft::default()
                },
                group: Vec::new(),
            },
            terms: OrderTerms {
                wording,
                target_group,
                ..OrderTerms::default()
            },
        }),
        _ => Err(flaws),
    };
    Row {
        line,
        number: cells.get(Field::Number).to_owned(),
        title: cells.get(Field::Title).to_owned(),
        outcome,
    }
}

fn number(
    raw: &str,
    target: &PasteTarget,
    seen: &mut BTreeSet<u32>,
    flaws: &mut Vec<RowFlaw>,
) -> Option<u32> {
    let raw = raw.trim_end_matches('.');
    if raw.is_empty() {
        flaws.push(RowFlaw::NumberMissing);
        return None;
    }
    let Some(number) = raw.parse().ok().filter(|n| (1..=NUMBER_MAX).contains(n)) else {
        flaws.push(RowFlaw::NotANumber(raw.to_owned()));
        return None;
    };
    if target.numbers.contains(&number) {
        flaws.push(RowFlaw::NumberTaken(number));
    } else if !seen.insert(number) {
        flaws.push(RowFlaw::NumberRepeated(number));
    }
    Some(number)
}

fn line_of<const MAX: u32>(
    cells: &Cells<'_>,
    column: Field,
    flaws: &mut Vec<RowFlaw>,
) -> Option<Line<MAX>> {
    let raw = cells.get(column);
    let line = Line::parse(raw).ok();
    if line.is_none() && !raw.is_empty() {
        flaws.push(RowFlaw::TooLong(column, MAX));
    }
    line
}

fn paragraph_of<const MAX: u32>(
    cells: &Cells<'_>,
    column: Field,
    flaws: &mut Vec<RowFlaw>,
) -> Option<Paragraph<MAX>> {
    let raw = cells.get(column);
    let paragraph = Paragraph::parse(raw).ok();
    if paragraph.is_none() && !raw.is_empty() {
        flaws.push(RowFlaw::TooLong(column, MAX));
    }
    paragraph
}

/// The organisations of their own column, each of which must be known; without one, those whose
/// name occurs in the owner's cell.
fn organisations(
    cells: &Cells<'_>,
    target: &PasteTarget,
    flaws: &mut Vec<RowFlaw>,
) -> Vec<OrganisationId> {
    let named = cells.get(Field::Organisations);
    if named.is_empty() {
        let owner = cells.get(Field::Owner).to_lowercase();
        return target
            .organisations
            .iter()
            .filter(|(_, name)| owner.contains(&name.to_lowercase()))
            .map(|(id, _)| *id)
            .collect();
    }
    let mut found = Vec::new();
    for name in named
        .split([',', '/', '+'])
        .map(str::trim)
        .filter(|n| !n.is_empty())
    {
        let known = target
            .organisations
            .iter()
            .find(|(_, n)| n.to_lowercase() == name.to_lowercase());
        match known {
            Some((id, _)) if !found.contains(id) => found.push(*id),
            Some(_) => {}
            None => flaws.push(RowFlaw::UnknownOrganisation(name.to_owned())),
        }
    }
    found
}

#[cfg(test)]
mod tests;
