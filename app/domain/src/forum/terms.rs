//! The terms of reference of a forum (*kommissorium*): what it is for, what it decides, how it meets, and
//! its deadlines. They are changed by a new version; every earlier one stays readable.

mod field;
#[cfg(test)]
mod tests;

pub use field::TermsField;

use super::Deadlines;
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::ForumId;
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::{Timestamp, format_day};
use chrono::NaiveDate;

/// The longest of each text, in characters.
pub const TERMS_MAX: u32 = 8000;
/// The most days before a meeting for items and for the agenda.
const BEFORE_MAX: u32 = 60;
/// The most days to comment on minutes.
const COMMENT_MAX: u32 = 30;

/// Terms as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsDraft {
    pub purpose: Paragraph<TERMS_MAX>,
    /// What it does, and what it decides by itself.
    pub mandate: Option<Paragraph<TERMS_MAX>>,
    /// How often and how it meets.
    pub meetings: Option<Paragraph<TERMS_MAX>>,
    /// When it can decide.
    pub quorum: Option<Paragraph<TERMS_MAX>>,
    pub decided_by: Line<200>,
    pub decided_on: NaiveDate,
    /// The address of the whole document.
    pub document: Option<Line<500>>,
    pub deadlines: Deadlines,
}

impl TermsDraft {
    /// The terms, and the version that the form was shown with.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let purpose = r.paragraph(Field::Terms(TermsField::Purpose));
        let mandate = r.optional(Field::Terms(TermsField::Mandate), Reader::paragraph);
        let meetings = r.optional(Field::Terms(TermsField::Meetings), Reader::paragraph);
        let quorum = r.optional(Field::Terms(TermsField::Quorum), Reader::paragraph);
        let decided_by = r.line(Field::Terms(TermsField::DecidedBy));
        let decided_on = r.day(Field::DecidedOn);
        let document = r.optional(Field::Terms(TermsField::Document), Reader::secure_address);
        let deadlines = deadlines(&mut r);
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    purpose: purpose?,
                    mandate: mandate?,
                    meetings: meetings?,
                    quorum: quorum?,
                    decided_by: decided_by?,
                    decided_on: decided_on?,
                    document: document?,
                    deadlines: deadlines?,
                },
                version?,
            ))
        })
    }

    pub fn to_form(&self) -> FormData {
        self.facts().into_iter().collect()
    }
}

/// What a form for the first terms begins with: the usual deadlines.
pub fn first_terms() -> FormData {
    deadline_facts(Deadlines::default()).into_iter().collect()
}

/// Members hand their items in before the agenda is sent out, or on that day.
fn deadlines(r: &mut Reader<'_>) -> Result<Deadlines, Flawed> {
    let agenda_field = Field::Terms(TermsField::AgendaDue);
    let items_due = r.number(Field::Terms(TermsField::ItemsDue), 1, BEFORE_MAX);
    let agenda_due = r.number(agenda_field, 1, BEFORE_MAX);
    let comment = r.number(Field::Terms(TermsField::Comment), 1, COMMENT_MAX);
    let agenda_due = match (agenda_due, items_due) {
        (Ok(agenda), Ok(items)) if agenda > items => {
            let flaw = Flaw::OutOfRange { min: 1, max: items };
            r.flaw(agenda_field, flaw)
        }
        (agenda, _) => agenda,
    };
    Ok(Deadlines {
        items_due: items_due?,
        agenda_due: agenda_due?,
        comment: comment?,
    })
}

fn deadline_facts(deadlines: Deadlines) -> [(Field, String); 3] {
    [
        (
            Field::Terms(TermsField::ItemsDue),
            deadlines.items_due.to_string(),
        ),
        (
            Field::Terms(TermsField::AgendaDue),
            deadlines.agenda_due.to_string(),
        ),
        (
            Field::Terms(TermsField::Comment),
            deadlines.comment.to_string(),
        ),
    ]
}

impl Facts for TermsDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Terms(TermsField::Purpose), self.purpose.to_string()),
            (
                Field::Terms(TermsField::Mandate),
                optional(self.mandate.as_ref()),
            ),
            (
                Field::Terms(TermsField::Meetings),
                optional(self.meetings.as_ref()),
            ),
            (
                Field::Terms(TermsField::Quorum),
                optional(self.quorum.as_ref()),
            ),
            (
                Field::Terms(TermsField::DecidedBy),
                self.decided_by.to_string(),
            ),
            (Field::DecidedOn, format_day(self.decided_on)),
            (
                Field::Terms(TermsField::Document),
                optional(self.document.as_ref()),
            ),
        ];
        facts.extend(deadline_facts(self.deadlines));
        facts
    }
}

/// A version of a forum's terms; the last one is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// From 1.
    pub version: u32,
    pub draft: TermsDraft,
    /// `None` for sample data.
    pub written_by: Option<String>,
    pub written_at: Timestamp,
}

/// What the pages of a forum show of its terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumTerms {
    pub forum: ForumId,
    pub name: String,
    /// The one in force first.
    pub versions: Vec<Terms>,
    pub may_govern: bool,
}

impl ForumTerms {
    pub fn in_force(&self) -> Option<&Terms> {
        self.versions.first()
    }

    /// How many there are, which is the number of the last one.
    pub fn version(&self) -> u32 {
        self.in_force().map_or(0, |terms| terms.version)
    }
}

/// Writes the next version of a forum's terms, of which `current` is in force; its number. They have been
/// decided by then.
pub fn write_terms(
    permit: &Permit<Govern>,
    forum: ForumId,
    current: Option<&Terms>,
    draft: &TermsDraft,
    (today, based_on): (NaiveDate, u32),
) -> Result<(u32, AuditEvent), Rejection> {
    let version = current.map_or(0, |terms| terms.version);
    if version != based_on {
        return Err(Refusal::StaleVersion.into());
    }
    if draft.decided_on > today {
        return Err(Problems::one(Field::DecidedOn, Flaw::InFuture).into());
    }
    let before = current.map(|terms| terms.draft.facts()).unwrap_or_default();
    let after = draft.facts();
    if before == after {
        return Err(Refusal::NothingChanged.into());
    }
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Forum, forum.uuid());
    let next = version.saturating_add(1);
    Ok((next, event.changing(&before, &after)))
}
