//! What is shown of meetings to whom.

use super::*;
use crate::actor::{Actor, Grant};

const FORUM: ForumId = ForumId::new(Uuid::from_u128(1));
const OTHER: ForumId = ForumId::new(Uuid::from_u128(2));

fn reader(grants: &[Grant]) -> MeetingReader {
    let user = crate::actor::User {
        id: crate::ids::UserId::new(Uuid::from_u128(9)),
        name: "medlem".to_owned(),
        grants: grants.to_vec(),
    };
    MeetingReader::of(&Actor::User(user), FORUM)
}

#[test]
fn a_seat_in_another_forum_makes_nobody_a_member() {
    assert_eq!(reader(&[Grant::Secretariat]), MeetingReader::Secretariat);
    assert_eq!(reader(&[Grant::ForumChair(FORUM)]), MeetingReader::Member);
    assert_eq!(reader(&[Grant::ForumMember(FORUM)]), MeetingReader::Member);
    assert_eq!(reader(&[Grant::Politician(FORUM)]), MeetingReader::Follower);
    assert_eq!(
        reader(&[Grant::ForumMember(OTHER)]),
        MeetingReader::Follower
    );
    let nobody = MeetingReader::of(&Actor::Anonymous, FORUM);
    assert_eq!(nobody, MeetingReader::Follower);
}

#[test]
fn an_agenda_is_read_by_all_once_it_is_sent_out_and_minutes_once_they_are_out_for_comment() {
    use MeetingReader::{Follower, Member, Secretariat};
    for stage in MeetingStage::ALL {
        let sent_out = stage >= MeetingStage::Dispatched;
        let is_out = stage >= MeetingStage::Comment;
        assert!(Secretariat.sees_items(stage) && Member.sees_items(stage));
        assert_eq!(Follower.sees_items(stage), sent_out);
        assert!(Secretariat.sees_outcomes(stage));
        assert_eq!(Member.sees_outcomes(stage), is_out);
        assert_eq!(Follower.sees_outcomes(stage), is_out);
        assert_eq!(Member.sees_minutes(stage), is_out);
        let has_met = stage >= MeetingStage::Session;
        assert_eq!(Secretariat.sees_minutes(stage), has_met);
    }
}
