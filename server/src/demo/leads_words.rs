//! What leads said beside their lights: of milestones, and of what speaks against green.

use super::draft::{day, line, paragraph};
use super::recording::{Recording, noon};
use super::{DemoError, plan_midt};
use crate::store::contradictions::answer_insert;
use crate::store::milestones::word_insert;
use domain::form::FormData;
use domain::ids::{InitiativeId, ProgrammeId};
use domain::milestone::{MilestoneState, MilestoneWord, SaidOf, milestones, say};
use domain::policy::Permit;
use domain::round::RoundState;
use domain::status::{AnswerContradiction, Contradiction, ContradictionKind, answer_contradiction};

/// `held` is the confirmation in force.
pub async fn load_milestones(
    recording: &mut Recording<'_>,
    programme: ProgrammeId,
    initiative: InitiativeId,
    number: u32,
    held: Option<&FormData>,
) -> Result<(), DemoError> {
    let Some(held) = held else {
        return Ok(());
    };
    let mut said: Vec<SaidOf> = Vec::new();
    let late = (number == 2).then_some(plan_midt::milestones::LATE);
    for (title, progress, on, said_on) in plan_midt::milestones::WORDS.into_iter().chain(late) {
        let state = MilestoneState {
            initiative,
            programme,
            lines: milestones(held, held, &said),
            n_said: u32::try_from(said.len()).unwrap_or(u32::MAX),
        };
        let word = MilestoneWord {
            title: line(title)?,
            progress,
            on: day(on)?,
            based_on: state.n_said,
        };
        let (permit, said_on) = (Permit::system(), day(said_on)?);
        let event = say(&permit, &state, &word, said_on)?;
        word_insert(&mut recording.tx, &permit, &state, &word, noon(said_on)).await?;
        recording.note(event);
        said.push(SaidOf {
            title: title.to_owned(),
            progress,
            on: word.on,
        });
    }
    Ok(())
}

/// Why the light of the newest round is green although no confirmation is approved.
pub async fn explain(
    recording: &mut Recording<'_>,
    initiative: InitiativeId,
    newest: &RoundState,
    reason: &str,
) -> Result<(), DemoError> {
    let permit = Permit::system();
    let kind = ContradictionKind::Confirmation;
    let command = AnswerContradiction {
        round: newest.id,
        kind,
        indicators: Vec::new(),
        reason: paragraph(reason)?,
    };
    let open = [Contradiction::from(kind)];
    let answered = answer_contradiction(&permit, initiative, newest, &open, command);
    let (command, event) = answered?;
    let at = noon(newest.due_on);
    answer_insert(&mut recording.tx, &permit, initiative, &command, at).await?;
    recording.note(event);
    Ok(())
}
