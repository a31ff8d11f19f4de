//! What a letter of grant says, and who answers for it here.

use super::{Baseline, FundingField, FundingFlaw};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::half_year::HalfYear;
use crate::ids::{ForumId, FundingId, OrganisationId};
use crate::meeting::{AgendaField, ItemLinks};
use crate::money::Kroner;
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::task::Answers;
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most half-years that a grant is followed for.
const HALF_YEARS_MAX: usize = 40;

/// The longest of each text, in characters.
pub const FUNDING_TEXT_MAX: u32 = 4000;

const fn of(field: FundingField) -> Field {
    Field::Funding(field)
}

/// What another gets of the same grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// An organisation, as the letter calls it.
    pub recipient: Line<120>,
    pub amount: Kroner,
}

/// As its form is filled in. The shares never add up to more than the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingDraft {
    pub title: Line<200>,
    /// Who gives it (*bevillingsgiver*).
    pub grantor: Line<200>,
    /// What several fundings may come from, as a pool or a year's agreement.
    pub source: Option<Line<120>>,
    pub granted_on: NaiveDate,
    pub total: Kroner,
    pub own: Kroner,
    pub shares: Vec<Share>,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub purpose: Paragraph<FUNDING_TEXT_MAX>,
    pub conditions: Option<Paragraph<FUNDING_TEXT_MAX>>,
    pub success_criteria: Option<Paragraph<FUNDING_TEXT_MAX>>,
    /// The forum that follows it.
    pub forum: ForumId,
    /// Whose grant it is here.
    pub organisation: OrganisationId,
    pub answers: Answers,
    /// The initiatives it pays for, and the indicators by which its success is seen.
    pub links: ItemLinks,
}

impl FundingDraft {
    /// Where the links of a funding are typed.
    pub const LINKS: [Field; 3] = [
        of(FundingField::Programme),
        of(FundingField::Initiatives),
        of(FundingField::Indicators),
    ];

    /// The draft, and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let title = r.line(Field::Title);
        let grantor = r.line(of(FundingField::Grantor));
        let source = r.optional(of(FundingField::Source), Reader::line);
        let granted_on = r.day(of(FundingField::GrantedOn));
        let sums = sums(&mut r);
        let period = period(&mut r);
        let purpose = r.paragraph(Field::Purpose);
        let conditions = r.optional(of(FundingField::Conditions), Reader::paragraph);
        let criteria = r.optional(of(FundingField::SuccessCriteria), Reader::paragraph);
        let forum = r.choice(Field::Forum);
        let organisation = r.choice(Field::Organisation);
        let answers = Answers::read(&mut r);
        let links = ItemLinks::read_from(&mut r, Self::LINKS);
        let version = r.version();
        r.finish(|| {
            let ((total, own, shares), (first_day, last_day)) = (sums?, period?);
            let draft = Self {
                title: title?,
                grantor: grantor?,
                source: source?,
                granted_on: granted_on?,
                total,
                own,
                shares,
                first_day,
                last_day,
                purpose: purpose?,
                conditions: conditions?,
                success_criteria: criteria?,
                forum: forum?,
                organisation: organisation?,
                answers: answers?,
                links: links?,
            };
            Ok((draft, version?))
        })
    }

    /// The half-years of its period.
    pub fn half_years(&self) -> Vec<HalfYear> {
        HalfYear::through(self.first_day, self.last_day).collect()
    }

    pub fn to_form(&self) -> FormData {
        self.facts().into_iter().collect()
    }

    /// What it is told apart by among what comes to an end: its source, or else who gave it.
    pub fn source_name(&self) -> &str {
        let source = self.source.as_ref().map(Line::as_str);
        source.unwrap_or_else(|| self.grantor.as_str())
    }
}

type Sums = (Kroner, Kroner, Vec<Share>);

fn sums(r: &mut Reader<'_>) -> Result<Sums, Flawed> {
    let total = amount(r, of(FundingField::Total));
    let own = amount(r, of(FundingField::OwnShare));
    let shares = shares(r);
    let (total, own, shares) = (total?, own?, shares?);
    if own > total {
        let flaw = FundingFlaw::OwnExceeds { own, total };
        return r.flaw(of(FundingField::OwnShare), Flaw::Funding(flaw));
    }
    let others = shares.iter().map(|share| share.amount.whole());
    let all = others.fold(own.whole(), u64::saturating_add);
    if all > total.whole() {
        let shares = Kroner::new(all).unwrap_or(Kroner::MAX);
        let flaw = FundingFlaw::SharesExceed { shares, total };
        return r.flaw(of(FundingField::Shares), Flaw::Funding(flaw));
    }
    Ok((total, own, shares))
}

/// A sum of money in a field of its own.
pub(super) fn amount(r: &mut Reader<'_>, field: Field) -> Result<Kroner, Flawed> {
    match Kroner::parse(r.raw(field)) {
        Some(sum) => Ok(sum),
        None if r.raw(field).is_empty() => r.flaw(field, Flaw::Required),
        None => r.flaw(field, Flaw::NotAnAmount),
    }
}

/// One recipient a line: who, a colon, how much.
fn shares(r: &mut Reader<'_>) -> Result<Vec<Share>, Flawed> {
    let field = of(FundingField::Shares);
    let mut shares = Vec::new();
    for (line, raw) in (1_u32..).zip(r.raw(field).lines()) {
        if raw.trim().is_empty() {
            continue;
        }
        let read = raw.rsplit_once(':').and_then(|(recipient, sum)| {
            Some(Share {
                recipient: Line::parse(recipient).ok()?,
                amount: Kroner::parse(sum)?,
            })
        });
        match read {
            Some(share) => shares.push(share),
            None => return r.flaw(field, Flaw::Line { line }),
        }
    }
    Ok(shares)
}

fn period(r: &mut Reader<'_>) -> Result<(NaiveDate, NaiveDate), Flawed> {
    let (first, last) = (r.day(Field::StartOn), r.day(Field::EndOn));
    let (first, last) = (first?, last?);
    if last < first {
        return r.flaw(Field::EndOn, Flaw::EndsBeforeStart);
    }
    if HalfYear::through(first, last).nth(HALF_YEARS_MAX).is_some() {
        let max = u32::try_from(HALF_YEARS_MAX).unwrap_or(u32::MAX);
        let flaw = FundingFlaw::TooLong { max };
        return r.flaw(Field::EndOn, Flaw::Funding(flaw));
    }
    Ok((first, last))
}

/// Counts all that a figure or a decision on operation is judged by: what the letter says, the budget where it matters,
/// and what was said before. It grows with each of them, so that no form is taken for another's state.
pub fn standing(funding: &Funding, baseline: Option<&Baseline>, n_said: u32) -> u32 {
    let budgets = baseline.map_or(0, |baseline| baseline.version);
    funding
        .version
        .saturating_add(budgets)
        .saturating_add(n_said)
}

impl Facts for FundingDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let shares = self.shares.iter();
        let shares = shares.map(|share| format!("{}: {}", share.recipient, share.amount.brief()));
        let shares: Vec<_> = shares.collect();
        let (responsible, person) = match &self.answers {
            Answers::Seat(_) => (String::new(), None),
            Answers::Named {
                responsible,
                person,
            } => (responsible.to_string(), *person),
        };
        let mut facts = vec![
            (Field::Title, self.title.to_string()),
            (of(FundingField::Grantor), self.grantor.to_string()),
            (of(FundingField::Source), optional(self.source.as_ref())),
            (of(FundingField::GrantedOn), format_day(self.granted_on)),
            (of(FundingField::Total), self.total.brief()),
            (of(FundingField::OwnShare), self.own.brief()),
            (of(FundingField::Shares), shares.join("\n")),
            (Field::StartOn, format_day(self.first_day)),
            (Field::EndOn, format_day(self.last_day)),
            (Field::Purpose, self.purpose.to_string()),
            (
                of(FundingField::Conditions),
                optional(self.conditions.as_ref()),
            ),
            (
                of(FundingField::SuccessCriteria),
                optional(self.success_criteria.as_ref()),
            ),
            (Field::Forum, self.forum.to_string()),
            (Field::Organisation, self.organisation.to_string()),
            (
                Field::Agenda(AgendaField::TaskSeat),
                optional(self.answers.seat().as_ref()),
            ),
            (Field::Responsible, responsible),
            (Field::TaskPerson, optional(person.as_ref())),
        ];
        facts.extend(self.links.facts_as(Self::LINKS));
        facts
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    pub id: FundingId,
    pub draft: FundingDraft,
    /// Counts up with each change, from 1.
    pub version: u32,
}

pub fn create(
    permit: &Permit<Govern>,
    id: FundingId,
    draft: FundingDraft,
) -> (Funding, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Funding, id.uuid())
        .changing(&[], &draft.facts());
    let funding = Funding {
        id,
        draft,
        version: 1,
    };
    (funding, event)
}

/// Writes a funding anew; what it said before stays readable.
pub fn change(
    permit: &Permit<Govern>,
    current: &Funding,
    draft: FundingDraft,
    based_on: u32,
) -> Result<(Funding, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    if draft == current.draft {
        return Err(Refusal::NothingChanged);
    }
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Funding, current.id.uuid())
        .changing(&current.draft.facts(), &draft.facts());
    let changed = Funding {
        id: current.id,
        draft,
        version,
    };
    Ok((changed, event))
}
