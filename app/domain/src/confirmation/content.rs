//! What a confirmation says: the delivery terms (hvad, hvem, hvor, hvornår), the target group, means
//! and risks, and how patients take part (need N27).

use crate::form::{Flawed, FormData, Reader};
use crate::initiative::{as_lines, lines};
use crate::problem::{Field, Flaw, Problems};
use crate::text::{Line, Paragraph};
use crate::time::{format_day, parse_day};
use chrono::NaiveDate;

/// The most deliverables of one confirmation.
pub const DELIVERABLES_MAX: usize = 20;

/// Something that is handed over and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliverable {
    pub title: Line<300>,
    /// When it counts as delivered.
    pub criteria: Line<1000>,
    /// How that is found out.
    pub method: Line<300>,
    /// Who accepts it.
    pub approver: Line<200>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub on: NaiveDate,
    pub title: String,
}

impl std::fmt::Display for Milestone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", format_day(self.on), self.title)
    }
}

/// Whether patients take part; a no needs its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Involvement {
    Yes,
    No(Paragraph<1000>),
}

/// A complete confirmation; a draft that lacks something is a [`FormData`] still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationContent {
    pub deliverables: Vec<Deliverable>,
    pub owner: Line<200>,
    pub lead: Line<200>,
    pub group: Vec<Line<500>>,
    /// Organisations that take part.
    pub participants: Vec<Line<500>>,
    pub places: Paragraph<2000>,
    pub start: NaiveDate,
    pub end: NaiveDate,
    pub milestones: Vec<Milestone>,
    pub target_group: Paragraph<1000>,
    pub resources: Paragraph<4000>,
    pub risks: Option<Paragraph<4000>>,
    pub outcome: Paragraph<4000>,
    /// Were patients involved in describing the task?
    pub described: Involvement,
    /// Are they involved in solving it?
    pub solved: Involvement,
}

/// A part of the text, under which its fields stand and a forum comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    What,
    Who,
    Where,
    When,
    Terms,
    Patients,
}

/// The sections in the order they are read, each with its fields and the field of its comment.
pub const SECTIONS: [(Section, &[Field], Field); 6] = [
    (
        Section::What,
        &[
            Field::Deliverable,
            Field::Criteria,
            Field::Method,
            Field::Approver,
        ],
        Field::RemarkWhat,
    ),
    (
        Section::Who,
        &[Field::Owner, Field::Lead, Field::Group, Field::Participants],
        Field::RemarkWho,
    ),
    (Section::Where, &[Field::Places], Field::RemarkWhere),
    (
        Section::When,
        &[Field::StartOn, Field::EndOn, Field::Milestones],
        Field::RemarkWhen,
    ),
    (
        Section::Terms,
        &[
            Field::TargetGroup,
            Field::Resources,
            Field::Risks,
            Field::Outcome,
        ],
        Field::RemarkTerms,
    ),
    (
        Section::Patients,
        &[
            Field::PatientsDescribe,
            Field::PatientsDescribeWhy,
            Field::PatientsSolve,
            Field::PatientsSolveWhy,
        ],
        Field::RemarkPatients,
    ),
];

impl ConfirmationContent {
    /// Reads a complete confirmation, or names every gap.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let deliverables = deliverables(&mut r, form);
        let owner = r.line(Field::Owner);
        let lead = r.line(Field::Lead);
        let group = lines(&mut r, Field::Group);
        let participants = lines(&mut r, Field::Participants)
            .and_then(|all| some_of(&mut r, Field::Participants, all));
        let places = r.paragraph(Field::Places);
        let period = period(&mut r);
        let milestones = milestones(&mut r);
        let target_group = r.paragraph(Field::TargetGroup);
        let resources = r.paragraph(Field::Resources);
        let risks = r.optional(Field::Risks, Reader::paragraph);
        let outcome = r.paragraph(Field::Outcome);
        let described = involvement(&mut r, Field::PatientsDescribe, Field::PatientsDescribeWhy);
        let solved = involvement(&mut r, Field::PatientsSolve, Field::PatientsSolveWhy);
        r.finish(|| {
            let (start, end) = period?;
            Ok(Self {
                deliverables: deliverables?,
                owner: owner?,
                lead: lead?,
                group: group?,
                participants: participants?,
                places: places?,
                start,
                end,
                milestones: milestones?,
                target_group: target_group?,
                resources: resources?,
                risks: risks?,
                outcome: outcome?,
                described: described?,
                solved: solved?,
            })
        })
    }

    /// The fields as a form holds them, in a fixed order; [`Self::parse`] reads them back.
    pub fn to_form(&self) -> FormData {
        let mut form = FormData::default();
        for deliverable in &self.deliverables {
            form = form
                .with(Field::Deliverable, deliverable.title.as_str())
                .with(Field::Criteria, deliverable.criteria.as_str())
                .with(Field::Method, deliverable.method.as_str())
                .with(Field::Approver, deliverable.approver.as_str());
        }
        let risks = self.risks.as_ref().map(ToString::to_string);
        form = form
            .with(Field::Owner, self.owner.as_str())
            .with(Field::Lead, self.lead.as_str())
            .with(Field::Group, as_lines(&self.group))
            .with(Field::Participants, as_lines(&self.participants))
            .with(Field::Places, self.places.as_str())
            .with(Field::StartOn, format_day(self.start))
            .with(Field::EndOn, format_day(self.end))
            .with(Field::Milestones, as_lines(&self.milestones))
            .with(Field::TargetGroup, self.target_group.as_str())
            .with(Field::Resources, self.resources.as_str())
            .with(Field::Risks, risks.unwrap_or_default())
            .with(Field::Outcome, self.outcome.as_str());
        form = answer(
            form,
            Field::PatientsDescribe,
            Field::PatientsDescribeWhy,
            &self.described,
        );
        answer(
            form,
            Field::PatientsSolve,
            Field::PatientsSolveWhy,
            &self.solved,
        )
    }
}

fn some_of<T>(r: &mut Reader<'_>, field: Field, all: Vec<T>) -> Result<Vec<T>, Flawed> {
    if all.is_empty() {
        return r.flaw(field, Flaw::Required);
    }
    Ok(all)
}

/// The rows that hold anything; each needs all four of its parts.
fn deliverables(r: &mut Reader<'_>, form: &FormData) -> Result<Vec<Deliverable>, Flawed> {
    let column = |field| form.all(field).collect::<Vec<_>>();
    let titles = column(Field::Deliverable);
    let (criteria, methods) = (column(Field::Criteria), column(Field::Method));
    let approvers = column(Field::Approver);
    let mut rows = Vec::new();
    let mut flawed = false;
    for at in 0..titles
        .len()
        .max(criteria.len())
        .max(methods.len())
        .max(approvers.len())
    {
        let of = |column: &[&str]| {
            column
                .get(at)
                .map(|v| v.trim().to_owned())
                .unwrap_or_default()
        };
        let row = [of(&titles), of(&criteria), of(&methods), of(&approvers)];
        if row.iter().all(String::is_empty) {
            continue;
        }
        let line = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
        match deliverable(&row) {
            Ok(deliverable) => rows.push(deliverable),
            Err(field) => {
                flawed = true;
                let _: Result<(), _> = r.flaw(field, Flaw::Line { line });
            }
        }
    }
    if flawed {
        return Err(Flawed);
    }
    if rows.len() > DELIVERABLES_MAX {
        let max = u32::try_from(DELIVERABLES_MAX).unwrap_or(u32::MAX);
        return r.flaw(Field::Deliverable, Flaw::OutOfRange { min: 1, max });
    }
    some_of(r, Field::Deliverable, rows)
}

/// The first part that does not hold, if one does not.
fn deliverable([title, criteria, method, approver]: &[String; 4]) -> Result<Deliverable, Field> {
    Ok(Deliverable {
        title: Line::parse(title).map_err(|_| Field::Deliverable)?,
        criteria: Line::parse(criteria).map_err(|_| Field::Criteria)?,
        method: Line::parse(method).map_err(|_| Field::Method)?,
        approver: Line::parse(approver).map_err(|_| Field::Approver)?,
    })
}

fn period(r: &mut Reader<'_>) -> Result<(NaiveDate, NaiveDate), Flawed> {
    let (start, end) = (r.day(Field::StartOn), r.day(Field::EndOn));
    let (start, end) = (start?, end?);
    if end < start {
        return r.flaw(Field::EndOn, Flaw::EndsBeforeStart);
    }
    Ok((start, end))
}

/// One a line: the day, then what is reached; no two are called the same.
fn milestones(r: &mut Reader<'_>) -> Result<Vec<Milestone>, Flawed> {
    let mut read: Vec<Milestone> = Vec::new();
    for (line, text) in (1u32..).zip(r.raw(Field::Milestones).lines()) {
        if text.trim().is_empty() {
            continue;
        }
        match milestone(text) {
            Some(milestone) if read.iter().all(|other| other.title != milestone.title) => {
                read.push(milestone);
            }
            Some(_) => return r.flaw(Field::Milestones, Flaw::RepeatedLine { line }),
            None => return r.flaw(Field::Milestones, Flaw::Line { line }),
        }
    }
    Ok(read)
}

fn milestone(text: &str) -> Option<Milestone> {
    let line = Line::<300>::parse(text).ok()?;
    let (day, title) = line.as_str().split_once(' ')?;
    Some(Milestone {
        on: parse_day(day)?,
        title: title.to_owned(),
    })
}

fn involvement(r: &mut Reader<'_>, answer: Field, why: Field) -> Result<Involvement, Flawed> {
    match r.raw(answer) {
        "ja" => Ok(Involvement::Yes),
        "nej" => r.paragraph(why).map(Involvement::No),
        "" => r.flaw(answer, Flaw::Required),
        _ => r.flaw(answer, Flaw::NotAChoice),
    }
}

fn answer(form: FormData, question: Field, why: Field, given: &Involvement) -> FormData {
    match given {
        Involvement::Yes => form.with(question, "ja").with(why, ""),
        Involvement::No(reason) => form.with(question, "nej").with(why, reason.as_str()),
    }
}

#[cfg(test)]
pub mod tests;
