use super::{Rule, WheelField};
use crate::audit::Facts;
use crate::form::{FormData, Reader};
use crate::ids::{AgreementId, DutyId, ForumId};
use crate::organisation::{optional, validity_facts};
use crate::problem::{Field, Problems};
use crate::text::{Line, Paragraph};
use crate::time::Validity;
use chrono::NaiveDate;
use std::str::FromStr;

/// In characters: what is to be done, or why.
pub const DUTY_MAX: u32 = 1000;

/// What a duty is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyKind {
    /// *Gennemgang af samarbejdsaftale*
    AgreementReview,
    /// *Administrativ status*
    AdministrativeStatus,
    Dialogue,
    FidelityReview,
    GrantReport,
    Other,
}

impl DutyKind {
    pub const ALL: [Self; 6] = [
        Self::AgreementReview,
        Self::AdministrativeStatus,
        Self::Dialogue,
        Self::FidelityReview,
        Self::GrantReport,
        Self::Other,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::AgreementReview => "agreement_review",
            Self::AdministrativeStatus => "administrative_status",
            Self::Dialogue => "dialogue",
            Self::FidelityReview => "fidelity_review",
            Self::GrantReport => "grant_report",
            Self::Other => "other",
        }
    }
}

impl FromStr for DutyKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// As its form is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyDraft {
    pub title: Line<200>,
    pub kind: DutyKind,
    /// What it is about, where it is about one.
    pub agreement: Option<AgreementId>,
    pub what: Option<Paragraph<DUTY_MAX>>,
    pub rule: Rule,
    /// It is due on no other days.
    pub validity: Validity,
}

impl DutyDraft {
    /// The draft, and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let title = r.line(Field::Title);
        let kind = r.choice(Field::Wheel(WheelField::Kind));
        let agreement = r.optional(Field::Wheel(WheelField::Agreement), Reader::choice);
        let what = r.optional(Field::Wheel(WheelField::What), Reader::paragraph);
        let rule = Rule::read(&mut r);
        let validity = r.validity();
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    title: title?,
                    kind: kind?,
                    agreement: agreement?,
                    what: what?,
                    rule: rule?,
                    validity: validity?,
                },
                version?,
            ))
        })
    }

    pub fn to_form(&self) -> FormData {
        self.facts().into_iter().collect()
    }
}

impl Facts for DutyDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Title, self.title.to_string()),
            (Field::Wheel(WheelField::Kind), self.kind.code().to_owned()),
            (
                Field::Wheel(WheelField::Agreement),
                optional(self.agreement.as_ref()),
            ),
            (Field::Wheel(WheelField::What), optional(self.what.as_ref())),
        ];
        facts.extend(self.rule.facts());
        facts.extend(validity_facts(self.validity));
        facts
    }
}

/// Something that a forum does again and again (*opgave i årshjulet*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub id: DutyId,
    /// The forum that keeps it now: one alone.
    pub forum: ForumId,
    pub draft: DutyDraft,
    /// Why it was ended; its last day is that of the draft.
    pub ended: Option<Paragraph<DUTY_MAX>>,
    /// Counts up with each change, from 1.
    pub version: u32,
}

impl Duty {
    /// The days on which its rule makes it due, up to one.
    pub fn days_until(&self, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let days = self.draft.rule.days_until(last).into_iter();
        days.filter(|day| self.draft.validity.holds(*day))
    }

    /// Whether something of it can become due from a day on.
    pub fn is_live(&self, today: NaiveDate) -> bool {
        self.draft.validity.until.is_none_or(|until| today <= until)
    }
}
