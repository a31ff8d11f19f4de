//! What the members say of minutes.

use super::*;
use crate::form::FormData;
use crate::policy::{Capacity, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};

fn draft() -> CommentDraft {
    let form = FormData::from_pairs([("number", "2"), ("words", "Punktet var udskudt.")]);
    CommentDraft::parse(&form).unwrap()
}

#[test]
fn members_comment_until_the_deadline_and_the_secretariat_until_the_approval() {
    let put = |capacity, stage, today, n_items| {
        let days = CommentDays {
            until: Some(day(29)),
            today: day(today),
        };
        let (permit, state) = (Permit::system(), meeting(stage));
        comment(&permit, capacity, &state, &draft(), n_items, days).map(|_| ())
    };
    use Capacity::{Chair, Member, Secretariat};
    let stage = MeetingStage::Comment;
    assert_eq!(put(Member, stage, 29, 2), Ok(()));
    assert_eq!(
        put(Member, stage, 30, 2),
        Err(Refusal::CommentsClosed.into())
    );
    assert_eq!(
        put(Chair, stage, 30, 2),
        Err(Refusal::CommentsClosed.into())
    );
    assert_eq!(put(Secretariat, stage, 30, 2), Ok(()));
    let unknown = Problems::one(Field::Number, Flaw::Unknown);
    assert_eq!(put(Member, stage, 29, 1), Err(unknown.into()));
    let early = put(Member, MeetingStage::Minutes, 29, 2);
    assert_eq!(early, Err(Refusal::MeetingMovedOn.into()));
    let late = put(Secretariat, MeetingStage::Approved, 29, 2);
    assert_eq!(late, Err(Refusal::MinutesApproved.into()));
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
    let changed =
        |so_far: SoFar, current: &ConclusionDraft, is_over| match so_far.kept(current, is_over) {
            Kept::Changed(draft) => draft,
            other => unreachable!("{other:?}"),
        };
    // Words alone, while nobody knows yet what becomes of it.
    let words = changed(typed("", "Klyngen spørger"), &none, false);
    assert_eq!((words.conclusion, words.words.is_some()), (None, true));
    // Decided, but not yet what: nothing to keep beside what stands.
    assert_eq!(typed("decided", "").kept(&none, false), Kept::Unchanged);
    // What stands is not emptied on the way.
    for gap in [
        typed("decided", ""),
        typed("to_parties", "Spørg"),
        typed("", "Ord"),
    ] {
        assert_eq!(gap.kept(&decided, false), Kept::Incomplete);
    }
    let whole = changed(typed("decided", "Det blev til mere."), &decided, true);
    assert_eq!(whole.conclusion, Some(Conclusion::Decided));
    // After the meeting each item has its outcome.
    assert_eq!(typed("", "Ord").kept(&none, true), Kept::Incomplete);
    // The same once more is no change.
    let again = typed("decided", "Sådan blev det.");
    assert_eq!(again.kept(&decided, false), Kept::Unchanged);
}
