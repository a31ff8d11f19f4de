use super::*;

#[test]
fn every_item_is_answered_and_each_gap_is_named() {
    let complete = form("19.05.2026", "4");
    let draft = ReviewDraft::parse(&complete).unwrap();
    assert_eq!(draft.review.scores.total(), Some(100));
    let gaps = complete
        .clone()
        .replacing(Field::Score(Item::Openness), "")
        .replacing(Field::Score(Item::JobTypes), "6");
    let problems = ReviewDraft::parse(&gaps).unwrap_err();
    let named: Vec<_> = problems.iter().map(|p| (p.field, p.flaw)).collect();
    assert_eq!(
        named,
        [
            (Field::Score(Item::Openness), Flaw::Required),
            (Field::Score(Item::JobTypes), Flaw::NotAChoice),
        ]
    );
    let left_out = complete.replacing(Field::Score(Item::Openness), NOT_ASSESSED);
    let draft = ReviewDraft::parse(&left_out).unwrap();
    assert_eq!(draft.review.scores.total(), None);
    let missing: Vec<_> = draft.review.scores.not_assessed().collect();
    assert_eq!(missing, [Item::Openness]);
}

#[test]
fn a_review_is_for_those_who_follow_the_programme_or_for_all() {
    let with = |disclosure: &str| {
        let typed = form("19.05.2026", "4").replacing(Field::Disclosure, disclosure);
        ReviewDraft::parse(&typed).map(|draft| draft.review.disclosure)
    };
    assert_eq!(with("forum"), Ok(Disclosure::Forum));
    assert_eq!(with("public"), Ok(Disclosure::Public));
    let refused = Problems::one(Field::Disclosure, Flaw::NotAChoice);
    assert_eq!(with("internal"), Err(refused));
}

#[test]
fn a_site_is_chosen_or_typed_and_one_typed_twice_is_one() {
    let typed = form("19.05.2026", "4").with(Field::Team, "Team Midt");
    let problems = ReviewDraft::parse(&typed).unwrap_err();
    assert_eq!(problems.of(Field::Site), Some(Flaw::ChooseOne));
    let new = typed
        .replacing(Field::Site, "")
        .replacing(Field::Team, " team  MIDT")
        .with(Field::Organisation, Uuid::from_u128(7).to_string());
    let choice = ReviewDraft::parse(&new).unwrap().site;
    let known = [site(1, "Team Vest"), site(2, "Team Midt")];
    assert_eq!(choice.among(&known), Some(known[1].clone()));
    assert_eq!(choice.among(&known[..1]), None);
    let missing = ReviewDraft::parse(&form("19.05.2026", "4").replacing(Field::Site, ""));
    let missing = missing.unwrap_err();
    assert_eq!(missing.of(Field::Organisation), Some(Flaw::Required));
    assert_eq!(missing.of(Field::Team), Some(Flaw::Required));
}

#[test]
fn a_review_has_been_and_a_day_has_one_of_a_site() {
    let known = recorded("19.05.2026", site(1, "Team Vest"));
    let others = [known];
    let attempt = |on: &str, at: Site| {
        let place = Place {
            programme: ProgrammeId::new(Uuid::nil()),
            number: 2,
            site: at,
            others: &others,
            today: day("30.11.2026"),
        };
        let id = FidelityReviewId::new(Uuid::from_u128(2));
        let draft = ReviewDraft::parse(&form(on, "4")).unwrap();
        record(&Permit::system(), id, place, draft).map(|(review, _)| review.number)
    };
    let refused = |flaw| Err(Rejection::Invalid(Problems::one(Field::ReviewedOn, flaw)));
    let vest = || site(1, "Team Vest");
    assert_eq!(attempt("19.05.2026", vest()), refused(Flaw::AlreadyUsed));
    assert_eq!(attempt("01.12.2026", vest()), refused(Flaw::InFuture));
    assert_eq!(attempt("20.05.2026", vest()), Ok(2));
    assert_eq!(attempt("19.05.2026", site(2, "Team Midt")), Ok(2));
}

#[test]
fn a_correction_says_why_and_stands_beside_what_it_corrects() {
    let known = recorded("19.05.2026", site(1, "Team Vest"));
    let attempt = |form: FormData| {
        let draft = ReviewDraft::parse(&form).unwrap();
        let today = day("30.11.2026");
        let site = known.current.site.clone();
        correct(&Permit::system(), &known, site, &[], draft, today)
    };
    let own = known.current.to_form();
    let refused = attempt(own.clone()).map(|_| ()).unwrap_err();
    let unreasoned = Problems::one(Field::Reason, Flaw::Required);
    assert_eq!(refused, Rejection::Invalid(unreasoned));
    let reasoned = own.with(Field::Reason, "Tastefejl");
    let same = attempt(reasoned.clone()).map(|_| ()).unwrap_err();
    assert_eq!(same, Rejection::Refused(Refusal::NothingChanged));
    let changed = reasoned.replacing(Field::Score(Item::Counselors), "5");
    let stale = attempt(changed.clone().replacing(Field::Version, "0"));
    let stale = stale.map(|_| ()).unwrap_err();
    assert_eq!(stale, Rejection::Refused(Refusal::StaleVersion));
    let (next, event) = attempt(changed).unwrap();
    assert_eq!((next.version, next.review.scores.total()), (2, Some(77)));
    let moved = (
        Field::Score(Item::Counselors),
        "3".to_owned(),
        "5".to_owned(),
    );
    assert_eq!(corrected(&known.current, &next), [moved]);
    let logged: Vec<_> = event.changes.iter().map(|change| change.field).collect();
    assert_eq!(logged, [Field::Score(Item::Counselors), Field::Reason]);
}
