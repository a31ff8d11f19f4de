//! The baseline budget: how much of the own share each half-year was to take. It is set once, and moved
//! only by a dated baseline with a reason.

use super::{Funding, FundingField, FundingFlaw};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::half_year::HalfYear;
use crate::locale::Locale;
use crate::money::Kroner;
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const AMOUNTS: Field = Field::Funding(FundingField::Baseline);

/// What each half-year was to take.
type Amounts = BTreeMap<HalfYear, Kroner>;

/// As it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineDraft {
    pub decided_on: NaiveDate,
    /// Why it takes the place of another.
    pub reason: Option<Paragraph<2000>>,
    /// By the line on which each half-year was typed.
    lines: Vec<(u32, HalfYear, Kroner)>,
}

/// One of them; the last holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// From 1 within the funding.
    pub version: u32,
    pub decided_on: NaiveDate,
    pub reason: Option<Paragraph<2000>>,
    pub amounts: BTreeMap<HalfYear, Kroner>,
}

impl Baseline {
    pub fn total(&self) -> u64 {
        let amounts = self.amounts.values().map(|amount| amount.whole());
        amounts.fold(0, u64::saturating_add)
    }

    fn facts_of(amounts: &Amounts) -> (Field, String) {
        let lines = amounts
            .iter()
            .map(|(half, sum)| format!("{half}: {}", sum.brief()));
        (AMOUNTS, lines.collect::<Vec<_>>().join("\n"))
    }
}

impl Facts for Baseline {
    fn facts(&self) -> Vec<(Field, String)> {
        vec![
            (Field::DecidedOn, format_day(self.decided_on)),
            (Field::Reason, optional(self.reason.as_ref())),
            Self::facts_of(&self.amounts),
        ]
    }
}

impl BaselineDraft {
    /// The draft, and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let decided_on = r.day(Field::DecidedOn);
        let lines = lines(&mut r);
        let reason = r.optional(Field::Reason, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            let draft = Self {
                decided_on: decided_on?,
                reason: reason?,
                lines: lines?,
            };
            Ok((draft, based_on?))
        })
    }
}

/// One half-year a line: which, a colon, how much.
fn lines(r: &mut Reader<'_>) -> Result<Vec<(u32, HalfYear, Kroner)>, Flawed> {
    let mut read: Vec<(u32, HalfYear, Kroner)> = Vec::new();
    if r.raw(AMOUNTS).is_empty() {
        return r.flaw(AMOUNTS, Flaw::Required);
    }
    for (line, raw) in (1_u32..).zip(r.raw(AMOUNTS).lines()) {
        if raw.trim().is_empty() {
            continue;
        }
        let found = raw.rsplit_once(':').and_then(|(half, sum)| {
            let sum = Kroner::parse(sum)?;
            Some((HalfYear::parse_written(half)?, sum))
        });
        match found {
            Some((half, _)) if read.iter().any(|(_, other, _)| *other == half) => {
                return r.flaw(AMOUNTS, Flaw::RepeatedLine { line });
            }
            Some((half, sum)) => read.push((line, half, sum)),
            None => return r.flaw(AMOUNTS, Flaw::Line { line }),
        }
    }
    Ok(read)
}

/// What the form begins with: every half-year of the period, with the amount that holds if there is one.
pub fn baseline_form(funding: &Funding, current: Option<&Baseline>, locale: Locale) -> FormData {
    let halves = funding.draft.half_years().into_iter();
    let lines = halves.map(|half| {
        let amount = current.and_then(|current| current.amounts.get(&half));
        let amount = amount.map(|amount| amount.brief()).unwrap_or_default();
        format!("{}: {amount}", half.name(locale))
    });
    let version = current.map_or(0, |current| current.version);
    FormData::default()
        .with(AMOUNTS, lines.collect::<Vec<_>>().join("\n"))
        .with(Field::Version, version.to_string())
}

/// Sets the next baseline of a funding: an amount for each half-year of its period and for no other.
pub fn set_baseline(
    permit: &Permit<Govern>,
    funding: &Funding,
    current: Option<&Baseline>,
    draft: BaselineDraft,
    (today, based_on): (NaiveDate, u32),
) -> Result<(Baseline, AuditEvent), Rejection> {
    let version = current.map_or(0, |current| current.version);
    if version != based_on {
        return Err(Refusal::StaleVersion.into());
    }
    let amounts = checked(funding, current, &draft, today)?;
    if current.is_some_and(|current| current.amounts == amounts) {
        return Err(Refusal::NothingChanged.into());
    }
    let next = Baseline {
        version: version.saturating_add(1),
        decided_on: draft.decided_on,
        reason: draft.reason,
        amounts,
    };
    let before = current.map(Facts::facts).unwrap_or_default();
    let event = AuditEvent::new(permit, Deed::TargetSet, Subject::Funding, funding.id.uuid());
    let event = event.changing(&before, &next.facts());
    Ok((next, event))
}

fn checked(
    funding: &Funding,
    current: Option<&Baseline>,
    draft: &BaselineDraft,
    today: NaiveDate,
) -> Result<Amounts, Problems> {
    let mut problems = Problems::default();
    if draft.decided_on > today {
        problems.add(Field::DecidedOn, Flaw::InFuture);
    }
    let halves = funding.draft.half_years();
    let mut lines = draft.lines.iter();
    if let Some((line, _, _)) = lines.find(|(_, half, _)| !halves.contains(half)) {
        let flaw = FundingFlaw::HalfYearBeyond { line: *line };
        problems.add(AMOUNTS, Flaw::Funding(flaw));
    }
    let amounts: Amounts = draft
        .lines
        .iter()
        .map(|(_, half, sum)| (*half, *sum))
        .collect();
    let mut owed = halves.iter().filter(|half| !amounts.contains_key(half));
    if let Some(half) = owed.next() {
        let flaw = FundingFlaw::HalfYearMissing(*half);
        problems.add(AMOUNTS, Flaw::Funding(flaw));
    }
    if current.is_some() && draft.reason.is_none() {
        problems.add(Field::Reason, Flaw::Required);
    }
    match problems.is_empty() {
        true => Ok(amounts),
        false => Err(problems),
    }
}
