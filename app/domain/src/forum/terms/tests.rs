use super::*;
use proptest::prelude::*;
use uuid::Uuid;

const FORUM: ForumId = ForumId::new(Uuid::nil());

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn typed() -> FormData {
    first_terms()
        .with(Field::Terms(TermsField::Purpose), "At samle driften.")
        .with(Field::Terms(TermsField::DecidedBy), "Styregruppen")
        .with(Field::DecidedOn, "02.11.2026")
        .with(Field::Version, "0")
}

fn flaw(form: &FormData, field: TermsField) -> Option<Flaw> {
    let problems = TermsDraft::parse(form).err()?;
    problems.of(Field::Terms(field))
}

#[test]
fn terms_begin_with_the_usual_deadlines() {
    let (draft, based_on) = TermsDraft::parse(&typed()).unwrap();
    assert_eq!(draft.deadlines, Deadlines::default());
    assert_eq!(based_on, 0);
    assert_eq!(
        draft.deadlines.items_due_on(day(30)),
        NaiveDate::from_ymd_opt(2026, 11, 16)
    );
    assert_eq!(draft.deadlines.agenda_due_on(day(30)), Some(day(23)));
    assert_eq!(draft.deadlines.comment_until(day(20)), day(25));
}

#[test]
fn what_is_missing_or_wrong_is_told_by_field() {
    let empty = FormData::default();
    for field in [
        TermsField::Purpose,
        TermsField::DecidedBy,
        TermsField::ItemsDue,
        TermsField::AgendaDue,
        TermsField::Comment,
    ] {
        assert_eq!(flaw(&empty, field), Some(Flaw::Required), "{field:?}");
    }
    let with = |field, typed_in: &str| typed().replacing(Field::Terms(field), typed_in);
    let document = |at: &str| flaw(&with(TermsField::Document, at), TermsField::Document);
    assert_eq!(document("http://esdh.example.dk/7"), Some(Flaw::NotSecure));
    assert_eq!(document("javascript:alert(1)"), Some(Flaw::NotSecure));
    assert_eq!(document("https://esdh.example.dk/7"), None);
    let items = flaw(&with(TermsField::ItemsDue, "61"), TermsField::ItemsDue);
    assert_eq!(items, Some(Flaw::OutOfRange { min: 1, max: 60 }));
    let comment = flaw(&with(TermsField::Comment, "0"), TermsField::Comment);
    assert_eq!(comment, Some(Flaw::OutOfRange { min: 1, max: 30 }));
}

#[test]
fn members_hand_in_before_the_agenda_is_sent_out() {
    let with = |agenda: &str| typed().replacing(Field::Terms(TermsField::AgendaDue), agenda);
    assert_eq!(flaw(&with("14"), TermsField::AgendaDue), None);
    assert_eq!(
        flaw(&with("15"), TermsField::AgendaDue),
        Some(Flaw::OutOfRange { min: 1, max: 14 })
    );
}

fn written(draft: &TermsDraft, current: Option<&Terms>, based_on: u32) -> Result<u32, Rejection> {
    let at = (day(10), based_on);
    write_terms(&Permit::system(), FORUM, current, draft, at).map(|(version, _)| version)
}

#[test]
fn each_change_is_the_next_version_and_says_something_new() {
    let (draft, _) = TermsDraft::parse(&typed()).unwrap();
    assert_eq!(written(&draft, None, 0), Ok(1));
    let first = Terms {
        version: 1,
        draft: draft.clone(),
        written_by: None,
        written_at: Timestamp::from_micros(0),
    };
    let same = written(&draft, Some(&first), 1);
    assert_eq!(same, Err(Refusal::NothingChanged.into()));
    let sooner = Deadlines {
        comment: 10,
        ..draft.deadlines
    };
    let changed = TermsDraft {
        deadlines: sooner,
        ..draft.clone()
    };
    assert_eq!(written(&changed, Some(&first), 1), Ok(2));
    let stale = written(&changed, Some(&first), 0);
    assert_eq!(stale, Err(Refusal::StaleVersion.into()));
    let ahead = TermsDraft {
        decided_on: day(11),
        ..draft
    };
    let future = Problems::one(Field::DecidedOn, Flaw::InFuture);
    assert_eq!(written(&ahead, None, 0), Err(future.into()));
}

proptest! {
    /// What is shown in the form again is read as the same terms.
    #[test]
    fn terms_survive_their_form(items in 1u32..=60, agenda in 1u32..=60, comment in 1u32..=30) {
        let form = typed()
            .replacing(Field::Terms(TermsField::ItemsDue), items.to_string())
            .replacing(Field::Terms(TermsField::AgendaDue), agenda.to_string())
            .replacing(Field::Terms(TermsField::Comment), comment.to_string());
        match TermsDraft::parse(&form) {
            Ok((draft, _)) => {
                let again = draft.to_form().with(Field::Version, "3");
                prop_assert_eq!(TermsDraft::parse(&again), Ok((draft, 3)));
                prop_assert!(agenda <= items);
            }
            Err(_) => prop_assert!(agenda > items),
        }
    }
}
