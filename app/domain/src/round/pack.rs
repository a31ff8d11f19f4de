//! What a forum is shown: a snapshot that never changes again (need N5).

use crate::problem::Field;
use crate::programme::LightCounts;
use crate::status::{Basis, Contradiction, Light, LightState, Remedy, RuleKind};
use crate::time::{Timestamp, format_day};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything that stood when a round was frozen, so that it can be shown for ever without asking
/// for anything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    pub programme: String,
    pub forum: String,
    pub meeting_on: NaiveDate,
    pub frozen_at: Timestamp,
    /// What each light meant that day.
    pub definitions: Vec<(Light, String)>,
    /// One for each initiative that owed a report, by number.
    pub items: Vec<PackItem>,
}

/// One initiative of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackItem {
    pub number: u32,
    pub title: String,
    /// `None` while the seat is vacant.
    pub lead: Option<String>,
    /// The meeting since which the light has been what it is, without a break.
    pub since: NaiveDate,
    /// `None` where nothing was reported.
    pub report: Option<PackReport>,
    /// What spoke against a green light that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<PackContradiction>,
}

/// Something that a green light contradicted, and the lead's reason if one was given in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackContradiction {
    #[serde(flatten)]
    pub contradiction: Contradiction,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What counted when the round was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackReport {
    pub light: Light,
    pub explanation: Option<String>,
    /// What the light was put together from, where the rule set asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// `None` for green, and for reports made before it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<PackRemedy>,
    /// What the light rested on, where the lead showed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Whether the lead said "unchanged".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unchanged: bool,
    /// In how many rounds on end it has been said in these words, where that is marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_text_run: Option<u32>,
    /// `None` for sample data.
    pub reported_by: Option<String>,
    pub reported_at: Timestamp,
}

/// A [`Remedy`] as plain words, so that a later rule for typing one leaves what is frozen alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackRemedy {
    pub consequence: String,
    pub action: String,
    pub responsible: String,
    pub due_on: NaiveDate,
    pub help: Option<String>,
}

impl From<Remedy> for PackRemedy {
    fn from(remedy: Remedy) -> Self {
        Self {
            consequence: remedy.consequence.to_string(),
            action: remedy.action.to_string(),
            responsible: remedy.responsible.to_string(),
            due_on: remedy.due_on,
            help: remedy.help.map(|help| help.to_string()),
        }
    }
}

impl PackRemedy {
    pub fn facts(&self) -> [(Field, String); 5] {
        [
            (Field::Consequence, self.consequence.clone()),
            (Field::Action, self.action.clone()),
            (Field::Responsible, self.responsible.clone()),
            (Field::DueOn, format_day(self.due_on)),
            (Field::Help, self.help.clone().unwrap_or_default()),
        ]
    }
}

impl PackItem {
    pub fn state(&self) -> LightState {
        self.report.as_ref().map(|report| report.light).into()
    }
}

impl Pack {
    /// Each initiative that owed a report counts once.
    pub fn counts(&self) -> LightCounts {
        let mut counts = LightCounts::default();
        self.items
            .iter()
            .for_each(|item| counts.add(item.state(), 1));
        counts
    }

    /// The lights that the round knew, the best first.
    pub fn lights(&self) -> Vec<Light> {
        match self.definitions.as_slice() {
            [] => RuleKind::default().lights().to_vec(),
            worded => worded.iter().map(|(light, _)| *light).collect(),
        }
    }

    /// Those, what is not reported, and whatever else was counted: deviations first.
    pub fn states(&self) -> Vec<LightState> {
        let (counts, known) = (self.counts(), self.lights());
        let is_known = |state| known.iter().any(|light| LightState::from(*light) == state);
        let states = LightState::ALL.into_iter();
        states
            .filter(|s| *s == LightState::Missing || is_known(*s) || counts.of(*s) > 0)
            .collect()
    }
}

/// What an initiative showed in an earlier round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastLight {
    pub meeting_on: NaiveDate,
    pub state: LightState,
}

/// The first of the meetings, back from `meeting_on` without a break, that saw this same light.
/// `earlier` is newest first.
pub fn state_since(
    meeting_on: NaiveDate,
    state: LightState,
    earlier: impl IntoIterator<Item = PastLight>,
) -> NaiveDate {
    earlier
        .into_iter()
        .take_while(|past| past.state == state)
        .last()
        .map_or(meeting_on, |past| past.meeting_on)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One initiative for each light, numbered from 1, all since the meeting itself.
    pub fn pack(states: &[LightState]) -> Pack {
        let meeting_on = NaiveDate::from_ymd_opt(2023, 6, 12).unwrap();
        let report = |state: LightState| {
            let light = Light::ALL
                .into_iter()
                .find(|l| LightState::from(*l) == state)?;
            Some(PackReport {
                light,
                explanation: None,
                basis: None,
                remedy: None,
                evidence: None,
                unchanged: false,
                same_text_run: None,
                reported_by: None,
                reported_at: Timestamp::from_micros(0),
            })
        };
        let items = states.iter().zip(1..).map(|(state, number)| PackItem {
            number,
            title: format!("Indsats {number}"),
            lead: None,
            since: meeting_on,
            report: report(*state),
            contradictions: Vec::new(),
        });
        Pack {
            programme: "Handleplan".to_owned(),
            forum: "Chefforum".to_owned(),
            meeting_on,
            frozen_at: Timestamp::from_micros(1),
            definitions: Vec::new(),
            items: items.collect(),
        }
    }

    #[test]
    fn n05_two_of_fifteen_without_a_report_are_not_reported_and_never_green() {
        let mut states = vec![LightState::Green; 9];
        states.extend([LightState::Yellow; 3]);
        states.push(LightState::Red);
        states.extend([LightState::Missing; 2]);
        let counts = pack(&states).counts();
        assert_eq!(
            counts,
            LightCounts {
                red: 1,
                yellow: 3,
                missing: 2,
                green: 9,
                ..LightCounts::default()
            }
        );
    }

    #[test]
    fn a_light_is_as_old_as_its_unbroken_run() {
        let day = |m| NaiveDate::from_ymd_opt(2023, m, 1).unwrap();
        let past = |m, state| PastLight {
            meeting_on: day(m),
            state,
        };
        let (yellow, red, missing) = (LightState::Yellow, LightState::Red, LightState::Missing);
        let earlier = [
            past(5, yellow),
            past(4, yellow),
            past(3, red),
            past(2, yellow),
        ];
        assert_eq!(state_since(day(6), yellow, earlier), day(4));
        assert_eq!(state_since(day(6), red, earlier), day(6));
        let gap = [past(5, missing), past(4, yellow)];
        assert_eq!(state_since(day(6), yellow, gap), day(6));
        assert_eq!(state_since(day(6), yellow, []), day(6));
    }

    #[test]
    fn the_stored_text_of_a_pack_is_fixed() {
        // Were this to change, packs that were stored before could no longer be read.
        let usual = [
            LightState::Red,
            LightState::Yellow,
            LightState::Missing,
            LightState::Green,
        ];
        let mut pack = pack(&usual);
        pack.definitions = vec![(Light::Red, "Kan ikke leveres.".to_owned())];
        let item = &mut pack.items[0];
        item.lead = Some("projektleder".to_owned());
        item.report = Some(PackReport {
            light: Light::Red,
            explanation: Some("Rekruttering".to_owned()),
            basis: None,
            remedy: Some(PackRemedy {
                consequence: "Forsinket".to_owned(),
                action: "Opgaven deles".to_owned(),
                responsible: "projektleder".to_owned(),
                due_on: pack.meeting_on,
                help: Some("Økonomi".to_owned()),
            }),
            evidence: None,
            unchanged: true,
            same_text_run: Some(3),
            reported_by: Some("Projektleder".to_owned()),
            reported_at: Timestamp::from_micros(7),
        });
        let text = serde_json::to_string_pretty(&pack).unwrap();
        assert_eq!(serde_json::from_str::<Pack>(&text).unwrap(), pack);
        insta::assert_snapshot!(text);
    }

    #[test]
    fn a_pack_names_the_lights_of_its_own_round() {
        let mut pack = pack(&[LightState::Green]);
        assert_eq!(pack.states().len(), 4);
        pack.definitions = Light::ALL.map(|light| (light, String::new())).to_vec();
        assert_eq!(
            (pack.states(), pack.lights()),
            (LightState::ALL.to_vec(), Light::ALL.to_vec())
        );
    }

    proptest! {
        #[test]
        fn the_counts_are_those_who_owed(states in prop::collection::vec(prop::sample::select(LightState::ALL.to_vec()), 0..60)) {
            let pack = pack(&states);
            prop_assert_eq!(usize::try_from(pack.counts().total()).unwrap(), states.len());
            let text = serde_json::to_string(&pack).unwrap();
            prop_assert_eq!(serde_json::from_str::<Pack>(&text).unwrap(), pack);
        }
    }
}
