//! That no money comes from a source for some time, as "ingen klyngemidler i 2024": it touches every
//! initiative that is paid for from there.

use super::{FundingDraft, FundingField, FundingFlaw};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{FundingId, FundingLapseId};
use crate::indicator::same_words;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

/// Where no money comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LapsedSource {
    Funding(FundingId),
    /// A name that several fundings may share.
    Named(Line<120>),
}

impl LapsedSource {
    /// Whether a funding comes from there.
    pub fn pays(&self, id: FundingId, draft: &FundingDraft) -> bool {
        match self {
            Self::Funding(own) => *own == id,
            Self::Named(name) => same_words(name.as_str(), draft.source_name()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapseDraft {
    pub title: Line<200>,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub words: Paragraph<2000>,
    pub source: LapsedSource,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapse {
    pub id: FundingLapseId,
    pub draft: LapseDraft,
}

const FUNDING: Field = Field::Funding(FundingField::Funding);
const SOURCE: Field = Field::Funding(FundingField::Source);

impl LapseDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let title = r.line(Field::Title);
        let source = source(&mut r);
        let (first, last) = (r.day(Field::StartOn), r.day(Field::EndOn));
        let last = match (&first, &last) {
            (Ok(first), Ok(last)) if last < first => r.flaw(Field::EndOn, Flaw::EndsBeforeStart),
            _ => last,
        };
        let words = r.paragraph(Field::Words);
        r.finish(|| {
            Ok(Self {
                title: title?,
                first_day: first?,
                last_day: last?,
                words: words?,
                source: source?,
            })
        })
    }
}

/// One of the two.
fn source(r: &mut Reader<'_>) -> Result<LapsedSource, Flawed> {
    let funding = r.optional(FUNDING, Reader::choice)?;
    let is_named = !r.raw(SOURCE).is_empty();
    match funding {
        Some(_) if is_named => r.flaw(SOURCE, Flaw::ChooseOne),
        Some(id) => Ok(LapsedSource::Funding(id)),
        None => r.line(SOURCE).map(LapsedSource::Named),
    }
}

/// Puts down that no money comes from a source, which some of the fundings come from.
pub fn record_lapse<'a>(
    permit: &Permit<Govern>,
    id: FundingLapseId,
    draft: LapseDraft,
    fundings: impl IntoIterator<Item = (FundingId, &'a FundingDraft)>,
) -> Result<(Lapse, AuditEvent), Rejection> {
    let mut fundings = fundings.into_iter();
    if !fundings.any(|(funding, known)| draft.source.pays(funding, known)) {
        let problem = match draft.source {
            LapsedSource::Funding(_) => Problems::one(FUNDING, Flaw::Unknown),
            LapsedSource::Named(_) => {
                Problems::one(SOURCE, Flaw::Funding(FundingFlaw::NoSuchSource))
            }
        };
        return Err(problem.into());
    }
    let (funding, name) = match &draft.source {
        LapsedSource::Funding(funding) => (funding.to_string(), String::new()),
        LapsedSource::Named(name) => (String::new(), name.to_string()),
    };
    let facts = [
        (Field::Title, draft.title.to_string()),
        (FUNDING, funding),
        (SOURCE, name),
        (Field::StartOn, format_day(draft.first_day)),
        (Field::EndOn, format_day(draft.last_day)),
        (Field::Words, draft.words.to_string()),
    ];
    let event = AuditEvent::new(permit, Deed::Created, Subject::FundingLapse, id.uuid());
    Ok((Lapse { id, draft }, event.changing(&[], &facts)))
}
