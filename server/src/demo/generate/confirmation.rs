//! Confirmations of generated initiatives, spread over the stages of the chain by number.

use crate::demo::DemoError;
use crate::demo::confirming::{Confirming, Step};
use crate::demo::recording::{Recording, shortly_before};
use chrono::NaiveDate;
use domain::confirmation::{ApprovalStep, Chain, Verdict};
use domain::form::FormData;
use domain::ids::{ForumId, InitiativeId, ProgrammeId};
use domain::initiative::{InitiativeDraft, SeatDraft};
use domain::problem::Field;

const RETURNED: Step = Step::Decided(
    0,
    Verdict::Returned,
    Some((Field::Remark, "Genereret bemærkning.")),
);
const APPROVED: Step = Step::Decided(0, Verdict::Approved, None);

/// Of ten initiatives one is only ordered, one drafted, two wait, one was returned, five are in force.
const fn steps(number: u32) -> &'static [Step] {
    match number % 10 {
        0 => &[],
        1 => &[Step::Drafted],
        2 | 3 => &[Step::Submitted],
        4 => &[Step::Submitted, RETURNED],
        _ => &[Step::Submitted, APPROVED],
    }
}

pub async fn confirm(
    recording: &mut Recording<'_>,
    programme: ProgrammeId,
    initiative: InitiativeId,
    forum: ForumId,
    draft: &InitiativeDraft,
    first_meeting: NaiveDate,
) -> Result<(), DemoError> {
    let text = text(draft);
    let mut confirming = Confirming::new(
        programme,
        initiative,
        Chain(vec![ApprovalStep::plain(forum)]),
    );
    let at = shortly_before(first_meeting, draft.number);
    for (minute, step) in (0i64..).zip(steps(draft.number)) {
        confirming
            .step(recording, &text, *step, at.plus_minutes(minute))
            .await?;
    }
    Ok(())
}

fn text(draft: &InitiativeDraft) -> FormData {
    let holder = |seat: &SeatDraft| {
        seat.holder
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    let title = draft.title.as_str();
    FormData::default()
        .with(Field::Deliverable, title)
        .with(Field::Criteria, "Genereret kriterium")
        .with(Field::Method, "Genereret opgørelse")
        .with(Field::Approver, "Eksempelstyregruppen")
        .with(Field::Owner, holder(&draft.owner))
        .with(Field::Lead, holder(&draft.lead))
        .with(Field::Participants, holder(&draft.owner))
        .with(Field::Places, "Genereret sted")
        .with(Field::StartOn, "01.01.2026")
        .with(Field::EndOn, "31.12.2026")
        .with(Field::TargetGroup, "Genereret målgruppe")
        .with(Field::Resources, "Genererede rammer")
        .with(Field::Outcome, "Genereret effekt")
        .with(Field::PatientsDescribe, "ja")
        .with(Field::PatientsSolve, "ja")
}
