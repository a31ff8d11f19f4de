//! Sample rounds: all but the newest are frozen, treated and closed.

use super::recording::Recording;
use super::{DemoError, recording::noon};
use crate::store::rounds::{pack_assemble, pack_text, round_close, round_freeze, round_treat};
use chrono::{Days, NaiveDate};
use domain::ids::ForumId;
use domain::policy::Permit;
use domain::round::{RoundDraft, RoundLine, RoundState, close, freeze, treat};

/// Sample reports come three to seven days before a meeting: all are in time.
pub fn sample_round(forum: ForumId, meeting_on: NaiveDate) -> RoundDraft {
    let due_on = meeting_on.checked_sub_days(Days::new(2));
    RoundDraft {
        due_on: due_on.unwrap_or(meeting_on),
        ..RoundDraft::new(forum, meeting_on)
    }
}

/// `rounds` is oldest first, and every report has been recorded.
pub async fn settle_past_rounds(
    recording: &mut Recording<'_>,
    programme: &str,
    forum: &str,
    rounds: &[RoundState],
) -> Result<(), DemoError> {
    let Some((_, past)) = rounds.split_last() else {
        return Ok(());
    };
    for state in past {
        let line = RoundLine {
            forum: forum.to_owned(),
            state: *state,
        };
        settle(recording, programme, line).await?;
    }
    Ok(())
}

async fn settle(
    recording: &mut Recording<'_>,
    programme: &str,
    mut line: RoundLine,
) -> Result<(), DemoError> {
    let permit = Permit::system();
    let tx = &mut recording.tx;
    let (id, treated_at) = (line.state.id, noon(line.state.meeting_on));
    let frozen_at = noon(line.state.due_on);
    let pack = pack_assemble(tx, programme, &line, frozen_at).await?;
    let (frozen, froze) = freeze(&permit, &line.state, &pack, pack_text(&pack)?)?;
    round_freeze(tx, &permit, id, &frozen).await?;
    line.state.frozen_at = Some(frozen_at);
    let treated = treat(&permit, &line.state)?;
    round_treat(tx, &permit, id, treated_at).await?;
    line.state.treated_at = Some(treated_at);
    let closed = close(&permit, &line.state)?;
    round_close(tx, &permit, id, treated_at).await?;
    for event in [froze, treated, closed] {
        recording.note(event);
    }
    Ok(())
}
