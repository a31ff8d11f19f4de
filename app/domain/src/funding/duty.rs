//! What a grantor is to be told, and when (*rapporteringspligt*).

use super::{Funding, FundingField};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::FundingDutyId;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

const DUTY: Field = Field::Funding(FundingField::Duty);
const REPORTED_ON: Field = Field::Funding(FundingField::ReportedOn);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyDraft {
    pub what: Line<300>,
    pub due_on: NaiveDate,
}

impl DutyDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let what = r.line(DUTY);
        let due_on = r.day(Field::DueOn);
        r.finish(|| {
            Ok(Self {
                what: what?,
                due_on: due_on?,
            })
        })
    }
}

/// That it was done, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyReport {
    pub reported_on: NaiveDate,
    pub words: Paragraph<2000>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub id: FundingDutyId,
    pub what: Line<300>,
    pub due_on: NaiveDate,
    pub report: Option<DutyReport>,
}

impl Duty {
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.report.is_none() && self.due_on < today
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyReportDraft(pub DutyReport);

impl DutyReportDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let reported_on = r.day(REPORTED_ON);
        let words = r.paragraph(Field::Words);
        r.finish(|| {
            Ok(Self(DutyReport {
                reported_on: reported_on?,
                words: words?,
            }))
        })
    }
}

pub fn add_duty(
    permit: &Permit<Govern>,
    funding: &Funding,
    id: FundingDutyId,
    draft: DutyDraft,
) -> (Duty, AuditEvent) {
    let facts = [
        (DUTY, draft.what.to_string()),
        (Field::DueOn, format_day(draft.due_on)),
    ];
    let event = AuditEvent::new(permit, Deed::Added, Subject::Funding, funding.id.uuid());
    let duty = Duty {
        id,
        what: draft.what,
        due_on: draft.due_on,
        report: None,
    };
    (duty, event.changing(&[], &facts))
}

/// Says once that a duty was done.
pub fn report_duty(
    permit: &Permit<Govern>,
    funding: &Funding,
    duty: &Duty,
    DutyReportDraft(report): &DutyReportDraft,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    if duty.report.is_some() {
        return Err(Refusal::StaleVersion.into());
    }
    if report.reported_on > today {
        return Err(Problems::one(REPORTED_ON, Flaw::InFuture).into());
    }
    let facts = [
        (DUTY, duty.what.to_string()),
        (REPORTED_ON, format_day(report.reported_on)),
        (Field::Words, report.words.to_string()),
    ];
    let event = AuditEvent::new(permit, Deed::Fulfilled, Subject::Funding, funding.id.uuid());
    Ok(event.changing(&[], &facts))
}
