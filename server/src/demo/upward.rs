//! The sample report to those who ordered the plan, with a red one left out.

use super::draft::paragraph;
use super::recording::{Recording, noon};
use super::{DemoError, plan_midt};
use crate::store::rounds::{pack_find, upward_insert};
use domain::policy::Permit;
use domain::round::{RoundState, UpwardDraft, UpwardRow, report_upwards};

/// Puts the report of a past round forward, as the secretariat would. `round` was frozen on its last
/// day.
pub async fn report(recording: &mut Recording<'_>, round: &RoundState) -> Result<(), DemoError> {
    let fault = || DemoError::Content(round.meeting_on.to_string());
    let (pack, _) = pack_find(&mut recording.tx, round.id)
        .await?
        .ok_or_else(fault)?;
    let mut rows = Vec::new();
    for (number, text) in plan_midt::upward::SHOWN {
        rows.push(UpwardRow {
            number,
            is_shown: true,
            text: Some(paragraph(text)?),
            reason: None,
        });
    }
    let (number, reason) = plan_midt::upward::OMITTED;
    rows.push(UpwardRow {
        number,
        is_shown: false,
        text: None,
        reason: Some(paragraph(reason)?),
    });
    let draft = UpwardDraft { rows, based_on: 0 };
    let permit = Permit::system();
    let frozen = RoundState {
        frozen_at: Some(pack.frozen_at),
        ..*round
    };
    let (report, event) = report_upwards(&permit, &frozen, (&pack, &[]), &draft, 0)?;
    let at = noon(round.meeting_on);
    upward_insert(&mut recording.tx, &permit, round.id, (&report, 1), at).await?;
    recording.note(event);
    Ok(())
}
