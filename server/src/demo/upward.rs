//! The sample report to those who ordered the plan, with a red one left out.

use super::draft::paragraph;
use super::recording::{Recording, noon};
use super::{DemoError, plan_midt};
use crate::store::follow_ups::open_wishes;
use crate::store::rounds::{pack_find, rating_list, upward_insert};
use domain::disclosure::WarningAnswer;
use domain::policy::Permit;
use domain::round::{RoundState, UpwardDraft, UpwardRow, UpwardSource, report_upwards};

/// Puts the report of a past round forward, as the secretariat would. `round` was frozen on its last
/// day.
pub async fn report(recording: &mut Recording<'_>, round: &RoundState) -> Result<(), DemoError> {
    let fault = || DemoError::Content(round.meeting_on.to_string());
    let stored = pack_find(&mut recording.tx, round.id).await?;
    let pack = stored.ok_or_else(fault)?.pack;
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
    let draft = UpwardDraft {
        rows,
        answer: WarningAnswer::default(),
        based_on: 0,
    };
    let permit = Permit::system();
    let frozen = RoundState {
        frozen_at: Some(pack.frozen_at),
        ..*round
    };
    let wishes = open_wishes(&mut recording.tx, round.programme, None).await?;
    let ratings = rating_list(&mut recording.tx, round.id).await?;
    let source = UpwardSource {
        pack: &pack,
        ratings: &ratings,
        wishes: &wishes,
    };
    let (report, event) = report_upwards(&permit, &frozen, source, &draft, 0)?;
    let at = noon(round.meeting_on);
    upward_insert(&mut recording.tx, &permit, round.id, (&report, 1), at).await?;
    recording.note(event);
    Ok(())
}
