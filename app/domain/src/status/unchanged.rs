//! "Unchanged": said by somebody, never assumed (need N6).

use super::report::{ReportingState, StatusReport, SubmitStatus, submit};
use super::{EXPLANATION_MAX, Light, Remedy};
use crate::audit::AuditEvent;
use crate::form::{FormData, Reader};
use crate::ids::{ReportId, RoundId};
use crate::policy::{Permit, SetStatus};
use crate::problem::{Field, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use crate::time::Timestamp;

/// The same words in as many rounds on end are marked.
pub const SAME_TEXT_MARKED: u32 = 3;

/// The newest report of the rounds before this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastReport {
    pub light: Light,
    pub explanation: Option<Paragraph<EXPLANATION_MAX>>,
    pub remedy: Option<Remedy>,
    /// In how many rounds on end it has been said in these words, from 1.
    pub same_text_run: u32,
    /// Whether no round lies between it and this one.
    pub is_of_round_before: bool,
}

/// "I have assessed it again, and it is unchanged."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfirmUnchanged {
    pub round: RoundId,
    /// How many reports of this round the button was shown on top of.
    pub based_on: u32,
}

impl ConfirmUnchanged {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let round = r.choice(Field::Round);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                round: round?,
                based_on: based_on?,
            })
        })
    }
}

/// Reports what the last report said once more, as an act of its own. Once a deadline has passed, what
/// was said of it is no longer unchanged.
pub fn confirm_unchanged(
    now: Timestamp,
    permit: &Permit<SetStatus>,
    id: ReportId,
    current: &ReportingState,
    command: ConfirmUnchanged,
) -> Result<(StatusReport, AuditEvent), Rejection> {
    let before = current.before.clone().ok_or(Refusal::NothingToConfirm)?;
    if current.n_reports > 0 {
        return Err(Refusal::StaleVersion.into());
    }
    let due_on = before.remedy.as_ref().map(|remedy| remedy.due_on);
    if due_on.is_some_and(|due_on| due_on < now.day()) {
        return Err(Refusal::DeadlinePassed.into());
    }
    let same = SubmitStatus {
        round: command.round,
        light: before.light,
        explanation: before.explanation,
        remedy: before.remedy,
        unchanged: true,
        based_on: command.based_on,
    };
    submit(now, permit, id, current, same)
}

/// In how many rounds on end these words have been said, with this one.
pub(super) fn same_text_run(before: Option<&PastReport>, command: &SubmitStatus) -> u32 {
    match before {
        Some(past)
            if past.is_of_round_before
                && past.light == command.light
                && past.explanation == command.explanation
                && past.remedy == command.remedy =>
        {
            past.same_text_run.saturating_add(1)
        }
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(text: &str, same_text_run: u32) -> PastReport {
        PastReport {
            light: Light::Green,
            explanation: Some(Paragraph::parse(text).unwrap()),
            remedy: None,
            same_text_run,
            is_of_round_before: true,
        }
    }

    fn says(text: &str) -> SubmitStatus {
        SubmitStatus {
            round: RoundId::new(uuid::Uuid::nil()),
            light: Light::Green,
            explanation: Some(Paragraph::parse(text).unwrap()),
            remedy: None,
            unchanged: false,
            based_on: 0,
        }
    }

    #[test]
    fn n06_the_same_words_are_counted_round_by_round() {
        let run = |before: Option<PastReport>| same_text_run(before.as_ref(), &says("Som aftalt."));
        assert_eq!(run(None), 1);
        assert_eq!(run(Some(past("Som aftalt.", 2))), SAME_TEXT_MARKED);
        assert_eq!(run(Some(past("Som lovet.", 2))), 1);
        let gap = PastReport {
            is_of_round_before: false,
            ..past("Som aftalt.", 2)
        };
        assert_eq!(run(Some(gap)), 1);
        let red = PastReport {
            light: Light::Red,
            ..past("Som aftalt.", 2)
        };
        assert_eq!(run(Some(red)), 1);
    }
}
