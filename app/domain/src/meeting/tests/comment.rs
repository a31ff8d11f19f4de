//! What the members say of minutes.

use super::*;
use crate::form::FormData;
use crate::policy::{Capacity, Permit};
use crate::problem::{Field, Flaw, Refusal};

fn draft() -> CommentDraft {
    let form = FormData::from_pairs([("number", "2"), ("words", "Punktet var udskudt.")]);
    CommentDraft::parse(&form).unwrap()
}

#[test]
fn members_comment_until_the_deadline_and_the_secretariat_until_the_approval() {
    let put = |capacity, stage, today, n| {
        let days = CommentDays {
            until: Some(day(29)),
            today: day(today),
        };
        let (permit, state) = (Permit::system(), meeting(stage));
        comment(&permit, capacity, &state, &draft(), n, days).map(|_| ())
    };
    use Capacity::{Chair, Member, Secretariat};
    let stage = MeetingStage::Comment;
    assert_eq!(put(Member, stage, 29, 0), Ok(()));
    assert_eq!(put(Member, stage, 30, 0), Err(Refusal::CommentsClosed));
    assert_eq!(put(Chair, stage, 30, 0), Err(Refusal::CommentsClosed));
    assert_eq!(put(Secretariat, stage, 30, 0), Ok(()));
    assert_eq!(put(Member, stage, 29, 1), Err(Refusal::StaleVersion));
    let early = put(Member, MeetingStage::Minutes, 29, 0);
    assert_eq!(early, Err(Refusal::MeetingMovedOn));
    let late = put(Secretariat, MeetingStage::Approved, 29, 0);
    assert_eq!(late, Err(Refusal::MinutesApproved));
}

#[test]
fn a_comment_says_something_of_an_item_or_of_the_whole() {
    let whole = FormData::from_pairs([("words", "Godt referat.")]);
    assert_eq!(CommentDraft::parse(&whole).unwrap().item, None);
    let flaws = CommentDraft::parse(&FormData::from_pairs([("number", "0")])).unwrap_err();
    assert_eq!(flaws.of(Field::Words), Some(Flaw::Required));
    assert!(flaws.of(Field::Number).is_some());
}

#[test]
fn what_is_typed_so_far_is_kept_unless_an_outcome_would_stand_without_its_words() {
    let typed = |conclusion: &str, words: &str| {
        let form = FormData::from_pairs([("conclusion", conclusion), ("conclusion_words", words)]);
        ConclusionDraft::parse_so_far(&form).unwrap().0
    };
    let (none, decided) = (ConclusionDraft::default(), concluded(Conclusion::Decided));
    let kept = |so_far: SoFar, current: &ConclusionDraft, is_over| so_far.kept(current, is_over);
    // Words alone, while nobody knows yet what becomes of it.
    let words = kept(typed("", "Klyngen spørger"), &none, false).unwrap();
    assert_eq!((words.conclusion, words.words.is_some()), (None, true));
    // Decided, but not yet what.
    let gap = kept(typed("decided", ""), &none, false).unwrap();
    assert_eq!((gap.conclusion, gap.words), (None, None));
    // What stands is not emptied on the way.
    assert_eq!(kept(typed("decided", ""), &decided, false), None);
    assert_eq!(kept(typed("to_parties", "Spørg"), &decided, false), None);
    let whole = kept(typed("decided", "Det blev sådan."), &decided, true).unwrap();
    assert_eq!(whole.conclusion, Some(Conclusion::Decided));
    // After the meeting each item has its outcome.
    assert_eq!(kept(typed("", "Ord"), &none, true), None);
    // The same once more is no change.
    let again = typed("decided", "Sådan blev det.");
    assert_eq!(kept(again, &decided, false), None);
}
