//! Where an agreement is: each step dated, and what holds on a day is the last one up to it.

use super::{AgreementField, last_on, next_entry};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::AgreementId;
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;

coded!(
    /// Where an agreement is.
    AgreementStage {
        Draft = "draft",
        Hearing = "hearing",
        Approval = "approval",
        InForce = "in_force",
        UnderRevision = "under_revision",
        Ended = "ended",
    }
);

impl AgreementStage {
    /// Whether only those who work on it read it yet.
    pub const fn is_drafted(self) -> bool {
        matches!(self, Self::Draft | Self::Hearing)
    }
}

/// A step, as it is put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageDraft {
    pub stage: AgreementStage,
    pub on: NaiveDate,
    pub words: Option<Paragraph<2000>>,
    /// How many there were when the form was shown.
    pub based_on: u32,
}

impl StageDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let stage: Result<AgreementStage, _> = r.choice(Field::Agreement(AgreementField::Stage));
        let on = r.day(Field::DecidedOn);
        // An agreement does not end without a word why.
        let words = match stage {
            Ok(AgreementStage::Ended) => r.paragraph(Field::Words).map(Some),
            _ => r.optional(Field::Words, Reader::paragraph),
        };
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                stage: stage?,
                on: on?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// A step that was taken. Of two on one day the later one holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageEntry {
    /// From 1 within the agreement.
    pub sequence: u32,
    pub stage: AgreementStage,
    pub on: NaiveDate,
}

/// Where an agreement is on a day; a draft before its first step.
pub fn stage_on(steps: &[StageEntry], day: NaiveDate) -> AgreementStage {
    last_on(steps.iter(), day).map_or(AgreementStage::Draft, |step| step.stage)
}

/// Takes a step, today or on a day that is past.
pub fn move_on(
    permit: &Permit<Govern>,
    (id, steps): (AgreementId, &[StageEntry]),
    draft: &StageDraft,
    today: NaiveDate,
) -> Result<(StageEntry, AuditEvent), Rejection> {
    let sequence = next_entry(steps.len(), draft.based_on)?;
    let field = Field::Agreement(AgreementField::Stage);
    if draft.on > today {
        return Err(Problems::one(Field::DecidedOn, Flaw::InFuture).into());
    }
    if stage_on(steps, draft.on) == draft.stage {
        return Err(Problems::one(field, Flaw::AlreadyUsed).into());
    }
    let facts = [
        (field, draft.stage.code().to_owned()),
        (Field::DecidedOn, format_day(draft.on)),
        (Field::Words, optional(draft.words.as_ref())),
    ];
    let event = AuditEvent::new(permit, Deed::MovedOn, Subject::Agreement, id.uuid());
    let entry = StageEntry {
        sequence,
        stage: draft.stage,
        on: draft.on,
    };
    Ok((entry, event.changing(&[], &facts)))
}
