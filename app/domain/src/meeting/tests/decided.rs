//! What a forum decides of the chain at an item of its agenda.

use super::*;
use crate::confirmation::Verdict;
use crate::follow_up::Treatment;
use crate::policy::Permit;
use crate::problem::{Refusal, Rejection};

fn minuted(words: &str) -> Minuted {
    Minuted {
        at: AtItem {
            forum: meeting(MeetingStage::Session).forum,
            on: day(24),
            item: item(0).id,
        },
        matter: ChainMatter::Deviation,
        conclusion: Some(Conclusion::Decided),
        words: words.to_owned(),
        words_of_consent: None,
    }
}

fn put_down(
    stage: MeetingStage,
    current: &ConclusionDraft,
    words: &str,
) -> Result<ConclusionDraft, Rejection> {
    let made = minute_decision(
        &Permit::system(),
        &meeting(stage),
        &item(0),
        current,
        &minuted(words),
    );
    made.map(|(draft, _)| draft)
}

#[test]
fn what_was_put_down_before_stays_above_it() {
    let none = ConclusionDraft::default();
    let first = put_down(MeetingStage::Session, &none, "Afhjælpes.").unwrap();
    assert_eq!(first.conclusion, Some(Conclusion::Decided));
    let second = put_down(MeetingStage::Session, &first, "Eskaleres.").unwrap();
    let words = second.words.as_ref().map(Paragraph::as_str);
    assert_eq!(words, Some("Afhjælpes.\nEskaleres."));
    let noted = concluded(Conclusion::Noted);
    let kept = put_down(MeetingStage::Minutes, &noted, "Afhjælpes.").unwrap();
    assert_eq!(kept.conclusion, Some(Conclusion::Noted));
    let words = kept.words.as_ref().map(Paragraph::as_str);
    assert_eq!(words, Some("Sådan blev det.\nAfhjælpes."));
}

#[test]
fn nothing_is_put_down_before_the_forum_meets_or_once_it_stands_by_its_minutes() {
    let none = ConclusionDraft::default();
    for stage in MeetingStage::ALL {
        let put = put_down(stage, &none, "Afhjælpes.");
        assert_eq!(put.is_ok(), stage.takes_conclusions(), "{stage:?}");
    }
    assert_eq!(
        put_down(MeetingStage::Approved, &none, "Afhjælpes."),
        Err(Refusal::MinutesApproved.into())
    );
}

#[test]
fn words_that_do_not_fit_are_told_and_nothing_is_cut() {
    let full = ConclusionDraft {
        words: Paragraph::parse(&"x".repeat(9_995)).ok(),
        ..ConclusionDraft::default()
    };
    let put = put_down(MeetingStage::Session, &full, "Afhjælpes.");
    assert_eq!(put, Err(Refusal::MinutesFull.into()));
}

#[test]
fn an_item_is_approved_where_all_of_it_was_and_one_chair_alone_decides_nothing() {
    let approved = concluded(Conclusion::Approved);
    let both = put_down(MeetingStage::Session, &approved, "Returneres.").unwrap();
    assert_eq!(both.conclusion, Some(Conclusion::Decided));
    let put_off = concluded(Conclusion::Deferred);
    let stays = put_down(MeetingStage::Session, &put_off, "Afhjælpes.").unwrap();
    assert_eq!(stays.conclusion, Some(Conclusion::Deferred));

    let of_one = Minuted {
        words_of_consent: Some("Den ene formand godkender.".to_owned()),
        ..minuted("Godkendt.")
    };
    let of_one = of_one.consent().unwrap();
    let (state, item) = (meeting(MeetingStage::Session), item(0));
    let none = ConclusionDraft::default();
    let (put, _) = minute_decision(&Permit::system(), &state, &item, &none, &of_one).unwrap();
    assert_eq!(put.conclusion, None);
    let words = put.words.as_ref().map(Paragraph::as_str);
    assert_eq!(words, Some("Den ene formand godkender."));
    assert_eq!(minuted("Godkendt.").consent(), None);
}

#[test]
fn what_becomes_of_the_item_follows_the_decision() {
    for (verdict, conclusion) in [
        (Verdict::Approved, Conclusion::Approved),
        (Verdict::ApprovedWithRemark, Conclusion::Approved),
        (Verdict::Returned, Conclusion::Decided),
        (Verdict::Rejected, Conclusion::Decided),
    ] {
        assert_eq!(Conclusion::of_verdict(verdict), conclusion);
    }
    let of = Conclusion::of_treatment;
    assert_eq!(of(Treatment::Continues), Conclusion::Discussed);
    assert_eq!(of(Treatment::Closes), Conclusion::Decided);
}

#[test]
fn an_item_is_named_in_a_form_and_read_again() {
    let at = minuted("x").at;
    assert_eq!(at.to_string().parse(), Ok(at));
    for wrong in ["", "x", "a/b/c", &format!("{at}/x")] {
        assert_eq!(wrong.parse::<AtItem>(), Err(()), "{wrong}");
    }
}
