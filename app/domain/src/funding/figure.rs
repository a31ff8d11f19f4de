//! What was spent in a half-year, and what is expected. Each word stands; the last of its kind holds.

use super::budget::variance;
use super::draft::amount;
use super::{Baseline, Funding, FundingField, FundingFlaw, standing};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::half_year::HalfYear;
use crate::money::Kroner;
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use chrono::NaiveDate;
use std::str::FromStr;

/// In characters: why a forecast is off.
pub const NARRATIVE_MAX: u32 = 2000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// What the accounts say.
    Spent,
    /// What is expected to be spent.
    Forecast,
}

impl FigureKind {
    pub const ALL: [Self; 2] = [Self::Spent, Self::Forecast];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Spent => "spent",
            Self::Forecast => "forecast",
        }
    }
}

impl FromStr for FigureKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// From 1 within the funding.
    pub sequence: u32,
    pub kind: FigureKind,
    pub half: HalfYear,
    pub amount: Kroner,
    pub words: Option<Paragraph<NARRATIVE_MAX>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureDraft {
    pub kind: FigureKind,
    pub half: HalfYear,
    pub amount: Kroner,
    pub words: Option<Paragraph<NARRATIVE_MAX>>,
    /// The [`standing`] of the funding when the form was shown.
    pub based_on: u32,
}

const HALF: Field = Field::Funding(FundingField::HalfYear);
const KIND: Field = Field::Funding(FundingField::FigureKind);
const AMOUNT: Field = Field::Funding(FundingField::Amount);

impl FigureDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let half = r.choice(HALF);
        let kind = r.choice(KIND);
        let amount = amount(&mut r, AMOUNT);
        let words = r.optional(Field::Words, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                kind: kind?,
                half: half?,
                amount: amount?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// Puts down what was spent or is expected in a half-year of the period. A forecast that is more than
/// 5 % off the baseline says why.
pub fn record_figure(
    permit: &Permit<Govern>,
    funding: &Funding,
    baseline: Option<&Baseline>,
    draft: FigureDraft,
    (today, n_figures): (NaiveDate, u32),
) -> Result<(Figure, AuditEvent), Rejection> {
    if draft.based_on != standing(funding, baseline, n_figures) {
        return Err(Refusal::StaleVersion.into());
    }
    let mut problems = Problems::default();
    if !funding.draft.half_years().contains(&draft.half) {
        problems.add(HALF, Flaw::NotAChoice);
    }
    if draft.kind == FigureKind::Spent && draft.half.first_day() > today {
        problems.add(HALF, Flaw::Funding(FundingFlaw::NotBegun));
    }
    let planned = baseline.and_then(|baseline| baseline.amounts.get(&draft.half));
    let is_off = planned.is_some_and(|planned| variance(draft.amount, *planned).is_over);
    if draft.kind == FigureKind::Forecast && is_off && draft.words.is_none() {
        problems.add(Field::Words, Flaw::Funding(FundingFlaw::NarrativeOwed));
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let facts = [
        (HALF, draft.half.to_string()),
        (KIND, draft.kind.code().to_owned()),
        (AMOUNT, draft.amount.brief()),
        (Field::Words, optional(draft.words.as_ref())),
    ];
    let event = AuditEvent::new(permit, Deed::Observed, Subject::Funding, funding.id.uuid());
    let figure = Figure {
        sequence: n_figures.saturating_add(1),
        kind: draft.kind,
        half: draft.half,
        amount: draft.amount,
        words: draft.words,
    };
    Ok((figure, event.changing(&[], &facts)))
}
