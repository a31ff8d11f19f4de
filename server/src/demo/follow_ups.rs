//! Sample wishes of forums, and what their meetings made of them.

use super::draft::{Directory, day, line, paragraph};
use super::recording::{Recording, noon};
use super::{DemoError, plan_midt};
use crate::store::follow_ups::{follow_up_insert, follow_up_word_insert};
use domain::confirmation::ApprovalStep;
use domain::deviation::EscalationPath;
use domain::follow_up::{
    AskState, FollowUpDraft, FollowUpState, FollowUpWord, SaidAt, Treatment, ask, say,
};
use domain::ids::{FollowUpId, ForumId, InitiativeId, ProgrammeId};
use domain::policy::{Capacity, Permit};
use std::collections::HashMap;

/// Each is the first of its initiative.
pub async fn load_wishes(
    recording: &mut Recording<'_>,
    directory: &Directory,
    programme: ProgrammeId,
    (chain, ordered_by): (&[ApprovalStep], ForumId),
    initiatives: &HashMap<u32, InitiativeId>,
) -> Result<(), DemoError> {
    let permit = Permit::system();
    for told in plan_midt::follow_ups::WISHES {
        let missing = || DemoError::Content(told.number.to_string());
        let state = AskState {
            initiative: *initiatives.get(&told.number).ok_or_else(missing)?,
            programme,
            path: EscalationPath::new(chain, ordered_by),
            n_asked: 0,
            is_ended: false,
        };
        let draft = FollowUpDraft {
            forum: directory.forum(told.forum)?,
            asked_on: day(told.asked_on)?,
            item: Some(line(told.item)?),
            wish: paragraph(told.wish)?,
            based_on: 0,
        };
        let (id, on) = (FollowUpId::new(recording.new_id()), draft.asked_on);
        let event = ask(&permit, Capacity::Chair, &state, &draft, id, on)?;
        follow_up_insert(&mut recording.tx, &permit, &state, (id, &draft), noon(on)).await?;
        recording.note(event);
        let mut asked = FollowUpState {
            id,
            programme,
            forum: draft.forum,
            rule: state.path.rule(draft.forum),
            asked_on: on,
            said: Vec::new(),
        };
        for (met_on, words, treatment) in told.words {
            let word = FollowUpWord {
                met_on: day(met_on)?,
                item: None,
                words: paragraph(words)?,
                treatment: *treatment,
                based_on: u32::try_from(asked.said.len()).unwrap_or(u32::MAX),
            };
            let at = noon(word.met_on);
            let event = say(&permit, Capacity::Chair, &asked, &word, word.met_on)?;
            follow_up_word_insert(&mut recording.tx, &permit, &asked, &word, at).await?;
            recording.note(event);
            asked.said.push(SaidAt {
                met_on: word.met_on,
                closes: word.treatment == Treatment::Closes,
            });
        }
    }
    Ok(())
}
