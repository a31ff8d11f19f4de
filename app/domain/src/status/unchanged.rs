//! "Unchanged": said by somebody, never assumed (need N6).

use super::basis::flaws;
use super::report::{ReportingState, StatusReport, SubmitStatus, submit};
use super::{Basis, EXPLANATION_MAX, Light, Remedy, RuleSet};
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
    pub basis: Option<Basis>,
    pub remedy: Option<Remedy>,
    /// In how many rounds on end it has been said in these words, from 1.
    pub same_text_run: u32,
    /// In how many rounds on end nothing was shown for it; 0 where this one did.
    pub undocumented_run: u32,
    /// Whether no round lies between it and this one.
    pub is_of_round_before: bool,
    /// Whether its round went by the rule set of this one; else the same light may mean another thing.
    pub is_of_same_rules: bool,
}

impl PastReport {
    /// Whether it can be said once more in a round of this rule set.
    pub fn holds_under(&self, rules: &RuleSet) -> bool {
        let basis = self.basis.clone().map(Basis::weighed);
        self.is_of_same_rules && flaws(rules, self.light, basis.as_ref()).is_empty()
    }
}

/// "I have assessed it again, and it is unchanged."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfirmUnchanged {
    /// What the button was given to call its report, so that pressing it twice makes one report.
    pub id: Option<ReportId>,
    pub round: RoundId,
    /// How many reports of this round the button was shown on top of.
    pub based_on: u32,
}

impl ConfirmUnchanged {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let id = r.optional(Field::Report, Reader::choice);
        let round = r.choice(Field::Round);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                id: id?,
                round: round?,
                based_on: based_on?,
            })
        })
    }
}

/// Reports what the last report said once more, as an act of its own. What was shown for it then is not
/// shown anew: the act has no evidence. Once a deadline has passed, what
/// was said of it is no longer unchanged; and once the programme has another rule set, the light is
/// judged anew.
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
    if !before.holds_under(&current.rules) {
        return Err(Refusal::RulesChanged.into());
    }
    let due_on = before.remedy.as_ref().map(|remedy| remedy.due_on);
    if due_on.is_some_and(|due_on| due_on < now.day()) {
        return Err(Refusal::DeadlinePassed.into());
    }
    let same = SubmitStatus {
        id: None,
        round: command.round,
        light: before.light,
        explanation: before.explanation,
        basis: before.basis.map(Basis::weighed),
        remedy: before.remedy,
        evidence: None,
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
                && past.is_of_same_rules
                && past.light == command.light
                && past.explanation == command.explanation
                && past.basis.as_ref().map(Basis::said)
                    == command.basis.as_ref().map(Basis::said)
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
            basis: None,
            remedy: None,
            same_text_run,
            undocumented_run: 0,
            is_of_round_before: true,
            is_of_same_rules: true,
        }
    }

    fn says(text: &str) -> SubmitStatus {
        SubmitStatus {
            id: None,
            round: RoundId::new(uuid::Uuid::nil()),
            light: Light::Green,
            explanation: Some(Paragraph::parse(text).unwrap()),
            basis: None,
            remedy: None,
            evidence: None,
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
        let other_rules = PastReport {
            is_of_same_rules: false,
            ..past("Som aftalt.", 2)
        };
        assert_eq!(run(Some(other_rules)), 1);
        let red = PastReport {
            light: Light::Red,
            ..past("Som aftalt.", 2)
        };
        assert_eq!(run(Some(red)), 1);
    }
}
