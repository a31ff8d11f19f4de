//! How far each party is with each part-initiative.

use super::{AgreementField, next_entry};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{AgreementId, OrganisationId};
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;

coded!(
    /// How far a party is with a part; while it has told nothing, nothing is known.
    PartState {
        NotBegun = "not_begun",
        UnderWay = "under_way",
        Done = "done",
        /// The part asks nothing of this party.
        NotForIt = "not_for_it",
    }
);

/// What a party tells, as it is put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressDraft {
    pub part: u32,
    pub party: OrganisationId,
    pub state: PartState,
    pub on: NaiveDate,
    pub words: Option<Paragraph<2000>>,
    /// How many entries there were when the form was shown.
    pub based_on: u32,
}

impl ProgressDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let of = Field::Agreement;
        let mut r = Reader::new(form);
        let part = r.choice(of(AgreementField::Part));
        let party = r.choice(of(AgreementField::Party));
        let state = r.choice(of(AgreementField::PartState));
        let on = r.day(Field::Agreement(AgreementField::On));
        let words = r.optional(Field::Agreement(AgreementField::Words), Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                part: part?,
                party: party?,
                state: state?,
                on: on?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// What a party told of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartProgress {
    /// From 1 within the agreement.
    pub sequence: u32,
    pub part: u32,
    pub party: OrganisationId,
    pub state: PartState,
    pub on: NaiveDate,
}

/// Puts down what a party told: of a part and a party that the agreement has, not ahead of time.
pub fn report_progress(
    permit: &Permit<Govern>,
    id: AgreementId,
    (parts, parties): (&[u32], &[OrganisationId]),
    n_told: usize,
    draft: &ProgressDraft,
    today: NaiveDate,
) -> Result<(PartProgress, AuditEvent), Rejection> {
    let of = Field::Agreement;
    let sequence = next_entry(n_told, draft.based_on)?;
    let mut problems = Problems::default();
    if !parts.contains(&draft.part) {
        problems.add(of(AgreementField::Part), Flaw::Unknown);
    }
    if !parties.contains(&draft.party) {
        problems.add(of(AgreementField::Party), Flaw::Unknown);
    }
    if draft.on > today {
        problems.add(Field::Agreement(AgreementField::On), Flaw::InFuture);
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let facts = [
        (of(AgreementField::Part), draft.part.to_string()),
        (of(AgreementField::Party), draft.party.to_string()),
        (of(AgreementField::PartState), draft.state.code().to_owned()),
        (Field::Agreement(AgreementField::On), format_day(draft.on)),
        (
            Field::Agreement(AgreementField::Words),
            optional(draft.words.as_ref()),
        ),
    ];
    let event = AuditEvent::new(permit, Deed::Added, Subject::Agreement, id.uuid());
    let told = PartProgress {
        sequence,
        part: draft.part,
        party: draft.party,
        state: draft.state,
        on: draft.on,
    };
    Ok((told, event.changing(&[], &facts)))
}
