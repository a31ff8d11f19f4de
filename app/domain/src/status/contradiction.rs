//! What speaks against a green light (need N10): told until the lead has given a reason, which stays.

use super::{EXPLANATION_MAX, Light, UNDOCUMENTED_MARKED};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{InitiativeId, RoundId};
use crate::milestone::{SaidOf, milestones};
use crate::policy::{Permit, SetStatus};
use crate::problem::{Field, Problems, Refusal};
use crate::round::{RoundStage, RoundState};
use crate::text::Paragraph;
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The kind of a contradiction, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContradictionKind {
    /// A milestone was promised for a day that has passed, and is not reached.
    Milestone,
    /// The chain has approved no confirmation.
    Confirmation,
    /// Nobody owns it.
    Owner,
    /// Nothing was shown for it in some rounds on end.
    Evidence,
    /// An indicator that it is to move shows a change for the worse.
    Indicator,
}

impl ContradictionKind {
    pub const ALL: [Self; 5] = [
        Self::Milestone,
        Self::Confirmation,
        Self::Owner,
        Self::Evidence,
        Self::Indicator,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Milestone => "milestone",
            Self::Confirmation => "confirmation",
            Self::Owner => "owner",
            Self::Evidence => "evidence",
            Self::Indicator => "indicator",
        }
    }
}

impl FromStr for ContradictionKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// Something that a green light contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    pub kind: ContradictionKind,
    /// How many days a milestone is late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// In how many rounds on end nothing was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<u32>,
    /// The names of the indicators that show it, in the order of their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<String>,
}

impl From<ContradictionKind> for Contradiction {
    fn from(kind: ContradictionKind) -> Self {
        Self {
            kind,
            days: None,
            rounds: None,
            indicators: Vec::new(),
        }
    }
}

impl Contradiction {
    /// Whether a reason that was given for one of this kind, and for these indicators, answers it: not
    /// where another indicator speaks against the light since.
    pub fn is_answered_by(&self, kind: ContradictionKind, indicators: &[String]) -> bool {
        kind == self.kind && self.indicators.iter().all(|name| indicators.contains(name))
    }
}

/// What is known of an initiative beside its light.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// By how many days the milestone that is latest is late.
    pub milestone_overdue: Option<u32>,
    /// Whether a confirmation is due and none is in force.
    pub is_unapproved: bool,
    pub is_owner_vacant: bool,
    /// In how many rounds on end nothing was shown for it.
    pub undocumented_run: u32,
    /// The names of its indicators whose newest published figure shows a change for the worse.
    pub concerns: Vec<String>,
}

impl Signals {
    /// What does not depend on the light's own round. `current` is the confirmation in force, `owes_confirmation` whether one should be.
    pub fn of(
        current: Option<&FormData>,
        said: &[SaidOf],
        owes_confirmation: bool,
        is_owner_vacant: bool,
        today: NaiveDate,
    ) -> Self {
        let lines = current.map(|current| milestones(current, current, said));
        let late = lines
            .iter()
            .flatten()
            .filter_map(|line| line.days_overdue(today));
        Self {
            milestone_overdue: late.max(),
            is_unapproved: owes_confirmation && current.is_none(),
            is_owner_vacant,
            ..Self::default()
        }
    }
}

/// What speaks against a light; against a deviation nothing does.
pub fn contradictions(light: Light, signals: Signals) -> Vec<Contradiction> {
    if light != Light::Green {
        return Vec::new();
    }
    let plain = Contradiction::from;
    let milestone = signals.milestone_overdue.map(|days| Contradiction {
        days: Some(days),
        ..plain(ContradictionKind::Milestone)
    });
    let unapproved = signals
        .is_unapproved
        .then(|| plain(ContradictionKind::Confirmation));
    let vacant = signals
        .is_owner_vacant
        .then(|| plain(ContradictionKind::Owner));
    let run = signals.undocumented_run;
    let undocumented = (run >= UNDOCUMENTED_MARKED).then(|| Contradiction {
        rounds: Some(run),
        ..plain(ContradictionKind::Evidence)
    });
    let concerning = (!signals.concerns.is_empty()).then(|| Contradiction {
        indicators: signals.concerns,
        ..plain(ContradictionKind::Indicator)
    });
    [milestone, unapproved, vacant, undocumented, concerning]
        .into_iter()
        .flatten()
        .collect()
}

/// Why a light is green all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerContradiction {
    pub round: RoundId,
    pub kind: ContradictionKind,
    /// The names of the indicators that the form told of.
    pub indicators: Vec<String>,
    pub reason: Paragraph<EXPLANATION_MAX>,
}

impl AnswerContradiction {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let round = r.choice(Field::Round);
        let kind = r.choice(Field::Contradiction);
        let reason = r.paragraph(Field::Reason);
        let indicators = form.all(Field::Indicator).map(str::to_owned).collect();
        r.finish(|| {
            Ok(Self {
                round: round?,
                kind: kind?,
                indicators,
                reason: reason?,
            })
        })
    }
}

/// The lead answers what speaks against the light of the newest round. `open` are the contradictions
/// that stand there; of the indicators that the form told of, those are answered for that do.
pub fn answer_contradiction(
    permit: &Permit<SetStatus>,
    initiative: InitiativeId,
    newest: &RoundState,
    open: &[Contradiction],
    mut command: AnswerContradiction,
) -> Result<(AnswerContradiction, AuditEvent), Refusal> {
    if command.round != newest.id {
        return Err(Refusal::RoundPassed);
    }
    if newest.stage() == RoundStage::Closed {
        return Err(Refusal::RoundClosed);
    }
    let answered = open.iter().find(|c| c.kind == command.kind);
    let answered = answered.ok_or(Refusal::NoContradiction)?;
    let stands = |name: &String| answered.indicators.contains(name);
    command.indicators.retain(stands);
    if command.indicators.is_empty() && !answered.indicators.is_empty() {
        return Err(Refusal::NoContradiction);
    }
    let facts = [
        (Field::Round, command.round.to_string()),
        (Field::Contradiction, command.kind.code().to_owned()),
        (Field::Indicator, command.indicators.join("; ")),
        (Field::Reason, command.reason.to_string()),
    ];
    let event = AuditEvent::new(
        permit,
        Deed::Explained,
        Subject::Initiative,
        initiative.uuid(),
    );
    let event = event.within(newest.programme).changing(&[], &facts);
    Ok((command, event))
}

/// An answer as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContradictionAnswer {
    pub number: u32,
    pub round: RoundId,
    pub kind: ContradictionKind,
    /// The names of the indicators that it answers for.
    pub indicators: Vec<String>,
    pub reason: String,
    /// `None` for sample data.
    pub answered_by: Option<String>,
    pub answered_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ProgrammeId;
    use uuid::Uuid;

    fn all() -> Signals {
        Signals {
            milestone_overdue: Some(20),
            is_unapproved: true,
            is_owner_vacant: true,
            undocumented_run: 3,
            concerns: vec!["Ordinære timer".to_owned()],
        }
    }

    fn round() -> RoundState {
        RoundState {
            id: RoundId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::nil()),
            meeting_on: NaiveDate::default(),
            due_on: NaiveDate::default(),
            frozen_at: None,
            treated_at: None,
            closed_at: None,
        }
    }

    #[test]
    fn n10_only_green_is_contradicted() {
        let kinds: Vec<_> = contradictions(Light::Green, all())
            .iter()
            .map(|c| c.kind)
            .collect();
        assert_eq!(kinds, ContradictionKind::ALL);
        assert!(contradictions(Light::Yellow, all()).is_empty());
        assert!(contradictions(Light::Red, all()).is_empty());
        assert!(contradictions(Light::Green, Signals::default()).is_empty());
    }

    #[test]
    fn n10_green_with_nothing_to_show_in_three_rounds_is_contradicted() {
        let after = |undocumented_run| {
            let signals = Signals {
                undocumented_run,
                ..Signals::default()
            };
            contradictions(Light::Green, signals)
        };
        assert!(after(2).is_empty());
        for run in [3, 7] {
            let found = Contradiction {
                rounds: Some(run),
                ..ContradictionKind::Evidence.into()
            };
            assert_eq!(after(run), [found]);
        }
    }

    #[test]
    fn n10_every_indicator_of_concern_is_named() {
        let names = ["Ventetid".to_owned(), "Ordinære timer".to_owned()];
        let signals = Signals {
            concerns: names.to_vec(),
            ..Signals::default()
        };
        let found = contradictions(Light::Green, signals);
        assert_eq!(found.first().unwrap().indicators, names);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn the_stored_text_of_a_contradiction_is_fixed() {
        // Were this to change, packs that were stored before could no longer be read.
        let texts = contradictions(Light::Green, all());
        let texts = texts.iter().map(|c| serde_json::to_string(c).unwrap());
        assert_eq!(
            texts.collect::<Vec<_>>(),
            [
                r#"{"kind":"milestone","days":20}"#,
                r#"{"kind":"confirmation"}"#,
                r#"{"kind":"owner"}"#,
                r#"{"kind":"evidence","rounds":3}"#,
                r#"{"kind":"indicator","indicators":["Ordinære timer"]}"#,
            ]
        );
    }

    #[test]
    fn n10_a_reason_about_one_indicator_answers_no_other() {
        let of = |names: &[&str]| Contradiction {
            indicators: names.iter().map(ToString::to_string).collect(),
            ..ContradictionKind::Indicator.into()
        };
        let told = of(&["Ventetid"]).indicators;
        let kind = ContradictionKind::Indicator;
        assert!(of(&["Ventetid"]).is_answered_by(kind, &told));
        assert!(!of(&["Ventetid", "Ordinære timer"]).is_answered_by(kind, &told));
        assert!(!of(&["Ordinære timer"]).is_answered_by(kind, &told));
        assert!(!of(&["Ventetid"]).is_answered_by(ContradictionKind::Owner, &told));
        let both = of(&["Ventetid", "Ordinære timer"]).indicators;
        assert!(of(&["Ventetid"]).is_answered_by(kind, &both));
        assert!(
            Contradiction::from(ContradictionKind::Owner)
                .is_answered_by(ContradictionKind::Owner, &[])
        );
    }

    #[test]
    fn n10_only_indicators_that_the_form_told_of_and_that_stand_are_answered_for() {
        let round = round();
        let answered = |told: &[&str]| {
            let form = FormData::default()
                .with(Field::Round, round.id.to_string())
                .with(Field::Contradiction, "indicator")
                .with(Field::Reason, "Kendt og aftalt");
            let form = told
                .iter()
                .fold(form, |f, name| f.with(Field::Indicator, *name));
            let command = AnswerContradiction::parse(&form).unwrap();
            let open = contradictions(Light::Green, all());
            let id = InitiativeId::new(Uuid::nil());
            answer_contradiction(&Permit::system(), id, &round, &open, command)
                .map(|(command, _)| command.indicators)
        };
        let stands = Ok(vec!["Ordinære timer".to_owned()]);
        assert_eq!(answered(&["Ordinære timer"]), stands);
        assert_eq!(answered(&["Ordinære timer", "Ventetid"]), stands);
        assert_eq!(answered(&["Ventetid"]), Err(Refusal::NoContradiction));
        assert_eq!(answered(&[]), Err(Refusal::NoContradiction));
    }

    #[test]
    fn n10_a_reason_answers_what_stands_in_the_newest_round() {
        let round = round();
        let open = contradictions(Light::Green, all());
        let answer = |round: RoundState, command_of: u128, open: &[Contradiction]| {
            let form = FormData::default()
                .with(Field::Round, Uuid::from_u128(command_of).to_string())
                .with(Field::Contradiction, "milestone")
                .with(Field::Reason, "Milepælen er nået i Aalborg");
            let command = AnswerContradiction::parse(&form).unwrap();
            let id = InitiativeId::new(Uuid::nil());
            answer_contradiction(&Permit::system(), id, &round, open, command).map(|_| ())
        };
        assert_eq!(answer(round, 1, &open), Ok(()));
        assert_eq!(answer(round, 2, &open), Err(Refusal::RoundPassed));
        assert_eq!(answer(round, 1, &[]), Err(Refusal::NoContradiction));
        let closed = RoundState {
            closed_at: Some(Timestamp::from_micros(1)),
            ..round
        };
        assert_eq!(answer(closed, 1, &open), Err(Refusal::RoundClosed));
        let problems = AnswerContradiction::parse(&FormData::default()).unwrap_err();
        assert!(problems.of(Field::Reason).is_some());
    }
}
