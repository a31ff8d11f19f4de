use super::*;
use crate::confirmation::{FieldDifference, Piece};
use crate::meeting::RoundSection;
use crate::round::{Pack, PackItem, PackReport};
use crate::status::{Light, LightState};
use crate::text::Slug;
use proptest::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 7).unwrap()
}

/// A frozen round with one initiative for each light.
fn section(lights: &[Option<Light>]) -> RoundSection {
    let items = lights.iter().zip(1..).map(|(light, number)| PackItem {
        number,
        title: format!("Indsats {number}"),
        lead: None,
        since: day(),
        report: light.map(|light| PackReport {
            light,
            explanation: None,
            basis: None,
            remedy: None,
            evidence: None,
            unchanged: false,
            same_text_run: None,
            reported_by: None,
            reported_at: Timestamp::from_micros(0),
        }),
        contradictions: Vec::new(),
    });
    let pack = Pack {
        programme: "Handleplan".to_owned(),
        forum: "Chefforum".to_owned(),
        meeting_on: day(),
        frozen_at: Timestamp::from_micros(1),
        definitions: Vec::new(),
        items: items.collect(),
    };
    RoundSection {
        programme: Slug::parse("handleplan").unwrap(),
        programme_name: "Handleplan".to_owned(),
        meeting_on: day(),
        pack: Arc::new(pack),
    }
}

fn item(number: u32) -> PackedItem {
    PackedItem {
        hearings: Vec::new(),
        number,
        title: "Afvigelser".to_owned(),
        kind: "decision".to_owned(),
        presenter: Some("projektleder".to_owned()),
        starts_at: None,
        allotted: Some(20),
        matter: Some("Sagen".to_owned()),
        recommended: vec!["tager status til efterretning".to_owned()],
        consequences: None,
        linked: Vec::new(),
        is_closed: false,
        earlier: vec![PackedAppearance {
            forum: String::new(),
            on: day(),
            number: 2,
            conclusion: Some("deferred".to_owned()),
            words: None,
            party: None,
            was_cancelled: false,
        }],
        round: None,
        confirmation: None,
        annexes: vec![PackedAnnex {
            name: "Notat.pdf".to_owned(),
            kind: Some("pdf".to_owned()),
            n_bytes: Some(7),
            hash: Some("00".to_owned()),
            address: None,
        }],
    }
}

fn pack() -> MeetingPack {
    let mut about_round = item(1);
    about_round.round = Some(PackedRound::from(&section(&[Some(Light::Red)])));
    let mut about_change = item(2);
    about_change.confirmation = Some(PackedConfirmation {
        programme: Slug::parse("handleplan").unwrap(),
        programme_name: "Handleplan".to_owned(),
        number: 3,
        title: "Indsats 3".to_owned(),
        version: 2,
        in_force: 1,
        differences: vec![FieldDifference {
            field: Field::TargetGroup,
            pieces: vec![
                Piece::Same("de 2 % ".to_owned()),
                Piece::Removed("mest komplekse".to_owned()),
                Piece::Added("ældste".to_owned()),
            ],
        }],
    });
    MeetingPack {
        number: 1,
        forum: "Direktørforum".to_owned(),
        on: day(),
        starts_at: NaiveTime::from_hms_opt(9, 0, 0),
        ends_at: None,
        place: None,
        frozen_at: Timestamp::from_micros(5),
        items: vec![about_round, about_change],
        programmes: vec![PackedProgramme {
            name: "Handleplan".to_owned(),
            is_sample: true,
            indicators: Vec::new(),
            n_more: 2,
        }],
    }
}

fn state(stage: MeetingStage) -> MeetingState {
    MeetingState {
        forum: ForumId::new(Uuid::nil()),
        on: day(),
        stage,
        revision: 3,
    }
}

#[test]
fn papers_are_frozen_from_when_the_members_have_the_agenda() {
    let permit = Permit::<Govern>::system();
    for stage in MeetingStage::ALL {
        let frozen = freeze_pack(&permit, &state(stage), &pack(), "tekst".to_owned());
        match stage < MeetingStage::Dispatched {
            true => assert_eq!(frozen, Err(Refusal::AgendaUnsent), "{stage:?}"),
            false => {
                let (frozen, event) = frozen.unwrap();
                assert_eq!(frozen.hash, ContentHash::of_text("tekst"));
                let hash = event.changes.iter().find(|c| c.field == Field::ContentHash);
                assert_eq!(hash.unwrap().after, frozen.hash.to_string());
            }
        }
    }
}

#[test]
fn the_stored_text_of_a_pack_is_fixed() {
    // Were this to change, packs that were stored before could no longer be read.
    let text = serde_json::to_string_pretty(&pack()).unwrap();
    assert_eq!(serde_json::from_str::<MeetingPack>(&text).unwrap(), pack());
    insta::assert_snapshot!(text);
}

proptest! {
    #[test]
    fn n08_a_pack_holds_deviations_and_only_the_number_of_green(
        lights in prop::collection::vec(
            prop::option::of(prop::sample::select(Light::ALL.to_vec())), 0..40)
    ) {
        let packed = PackedRound::from(&section(&lights));
        let n_green = lights.iter().filter(|light| **light == Some(Light::Green)).count();
        prop_assert_eq!(packed.n_green, n_green);
        prop_assert_eq!(packed.deviations.len(), lights.len() - n_green);
        let states: Vec<_> = packed.deviations.iter().map(PackItem::state).collect();
        prop_assert!(!states.contains(&LightState::Green));
        prop_assert!(states.is_sorted());
    }
}

#[test]
fn papers_that_say_the_same_differ_in_number_and_instant_alone() {
    let first = pack();
    let again = MeetingPack {
        number: first.number + 1,
        frozen_at: first.frozen_at.plus_minutes(1),
        ..first.clone()
    };
    assert!(again.says_the_same(&first));
    let moved = MeetingPack {
        place: Some("Et andet sted".to_owned()),
        ..again
    };
    assert!(!moved.says_the_same(&first));
}
