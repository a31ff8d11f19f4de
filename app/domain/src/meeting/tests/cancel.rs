//! A meeting that is called off.

use super::*;
use crate::form::FormData;
use crate::policy::Permit;
use crate::problem::{Field, Flaw, Refusal};

fn off(stage: MeetingStage, has_round: bool, based_on: u32) -> Result<(), Refusal> {
    let cancellation = Cancellation {
        reason: Paragraph::parse("For få kan komme.").unwrap(),
        based_on,
    };
    call_off(&Permit::system(), &meeting(stage), &cancellation, has_round).map(|_| ())
}

#[test]
fn only_a_begun_agenda_is_called_off_and_only_without_a_round() {
    let revision = meeting(MeetingStage::Agenda).revision;
    for stage in MeetingStage::ALL {
        let expected = match stage {
            MeetingStage::Agenda => Ok(()),
            MeetingStage::Approved => Err(Refusal::MinutesApproved),
            MeetingStage::Cancelled => Err(Refusal::MeetingCancelled),
            _ => Err(Refusal::MeetingMovedOn),
        };
        assert_eq!(off(stage, false, revision), expected, "{stage:?}");
    }
    let agenda = MeetingStage::Agenda;
    assert_eq!(off(agenda, true, revision), Err(Refusal::MeetingHasRound));
    let stale = off(agenda, false, revision + 1);
    assert_eq!(stale, Err(Refusal::StaleVersion));
}

#[test]
fn it_is_said_why_a_meeting_is_called_off() {
    let form = FormData::default().with(Field::Reason, "  ");
    let problems = Cancellation::parse(&form).unwrap_err();
    assert_eq!(problems.of(Field::Reason), Some(Flaw::Required));
}

#[test]
fn nothing_is_done_with_a_meeting_that_was_called_off() {
    let stage = MeetingStage::Cancelled;
    assert_eq!(stage.next(), None);
    assert!(!stage.takes_items() && !stage.takes_texts() && !stage.takes_conclusions());
    assert!(!stage.is_over());
    let changed = change_details(
        &Permit::system(),
        &meeting(stage),
        &MeetingDetails::default(),
        &MeetingDetails::default(),
        meeting(stage).revision,
    );
    assert_eq!(changed, Err(Refusal::MeetingCancelled));
    // Who follows the forum without a seat never had its agenda.
    assert!(!MeetingReader::Follower.sees_items(stage));
    assert!(MeetingReader::Member.sees_items(stage));
    for reader in [MeetingReader::Secretariat, MeetingReader::Member] {
        assert!(!reader.sees_minutes(stage));
    }
}
