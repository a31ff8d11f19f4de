//! Sample rounds: all but the newest are frozen, treated and closed, and their forum has dealt with
//! what deviated.

use super::DemoError;
use super::after_freeze::after_freeze;
use super::deciding::routine;
use super::recording::{Recording, noon};
use crate::store::programmes::{NamedProgramme, programme_find};
use crate::store::rounds::{
    pack_assemble, pack_text, round_close, round_find, round_freeze, round_treat,
};
use chrono::{Days, NaiveDate};
use domain::ids::ForumId;
use domain::policy::Permit;
use domain::round::{RoundDraft, RoundLine, RoundState, Schedule, close, freeze, treat};
use domain::text::Slug;

/// Sample reports come three to seven days before a meeting: all are in time.
pub fn sample_round(forum: ForumId, meeting_on: NaiveDate) -> RoundDraft {
    let due_on = meeting_on.checked_sub_days(Days::new(2));
    RoundDraft {
        schedule: Schedule::due(due_on.unwrap_or(meeting_on)),
        ..RoundDraft::new(forum, meeting_on)
    }
}

/// `rounds` is oldest first, and every report has been recorded.
pub async fn settle_past_rounds(
    recording: &mut Recording<'_>,
    slug: &Slug,
    rounds: &[RoundState],
) -> Result<(), DemoError> {
    let named = programme_find(&mut recording.tx, slug).await?;
    let named = named.ok_or_else(|| DemoError::Content(slug.to_string()))?;
    let Some((_, past)) = rounds.split_last() else {
        return Ok(());
    };
    for state in past {
        let line = round_find(&mut recording.tx, state.programme, state.meeting_on).await?;
        let line = line.ok_or_else(|| DemoError::Content(state.meeting_on.to_string()))?;
        settle(recording, &named, line).await?;
    }
    Ok(())
}

async fn settle(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    mut line: RoundLine,
) -> Result<(), DemoError> {
    let permit = Permit::system();
    let (id, treated_at) = (line.state.id, noon(line.state.meeting_on));
    let frozen_at = noon(line.state.due_on);
    let tx = &mut recording.tx;
    let pack = pack_assemble(tx, &programme.programme, &line, frozen_at).await?;
    let (frozen, froze) = freeze(&permit, &line.state, &pack, pack_text(&pack)?)?;
    round_freeze(&mut recording.tx, &permit, id, &frozen).await?;
    recording.note(froze);
    recording.open_deviations(id, None, frozen_at).await?;
    routine(recording, programme, &pack).await?;
    line.state.frozen_at = Some(frozen_at);
    after_freeze(recording, programme, &line).await?;
    let treated = treat(&permit, &line.state)?;
    round_treat(&mut recording.tx, &permit, id, treated_at).await?;
    line.state.treated_at = Some(treated_at);
    let closed = close(&permit, &line.state)?;
    round_close(&mut recording.tx, &permit, id, treated_at).await?;
    for event in [treated, closed] {
        recording.note(event);
    }
    Ok(())
}
