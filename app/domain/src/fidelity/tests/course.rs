use super::*;

#[test]
fn a_site_is_reviewed_twice_a_year_until_it_is_good() {
    let due = |on: &str, scores: &Scores| {
        let due = Due::after(&review(on, scores)).unwrap();
        (due.rhythm, due.on)
    };
    let half = |on| (Rhythm::HalfYearly, day(on));
    assert_eq!(due("20.11.2025", &scores(99)), half("20.05.2026"));
    // A day that the month does not have is its last.
    assert_eq!(due("31.08.2025", &scores(25)), half("28.02.2026"));
    let yearly = (Rhythm::Yearly, day("20.11.2026"));
    assert_eq!(due("20.11.2025", &scores(100)), yearly);
    let unknown = without(scores(125), Item::Outreach);
    assert_eq!(due("20.11.2025", &unknown), half("20.05.2026"));
    let due = Due::after(&review("20.11.2025", &scores(99))).unwrap();
    assert!(!due.is_overdue(day("20.05.2026")));
    assert!(due.is_overdue(day("21.05.2026")));
}

#[test]
fn a_review_is_held_against_the_one_before_it() {
    let (first, second) = (
        review("31.05.2025", &scores(79)),
        review("20.11.2025", &scores(88)),
    );
    let third = review("20.05.2026", &scores(103));
    assert_eq!(since_last(&first, [&second, &third]).0, SinceLast::First);
    let changed = |from, to, on: &str, months| {
        SinceLast::Changed(Change {
            from,
            to,
            last_on: day(on),
            months,
        })
    };
    let (since, last) = since_last(&third, [&second, &first]);
    assert_eq!(since, changed(88, 103, "20.11.2025", 6));
    assert_eq!(last, Some(&second));
    let (since, _) = since_last(&second, [&first]);
    assert_eq!(since, changed(79, 88, "31.05.2025", 5));
    let gap = review("20.11.2025", &without(scores(88), Item::Community));
    let incomparable = SinceLast::Incomparable {
        last_on: day("20.11.2025"),
    };
    assert_eq!(since_last(&third, [&first, &gap]).0, incomparable);
}

#[test]
fn only_items_that_both_assessed_have_moved() {
    let before = review("20.11.2025", &without(scores(88), Item::CaseloadSize));
    let mut found = Vec::from(before.scores.clone());
    found[0].score = Some(Score::ONE);
    found[1].score = Some(Score::TWO);
    let now = review("20.05.2026", &Scores::try_from(found).unwrap());
    let moved = [(Item::EmploymentStaff, Score::FIVE, Score::TWO)];
    assert_eq!(moved_items(&before, &now), moved);
}

#[test]
fn sites_come_in_danish_order_each_with_its_newest_review() {
    let aalborg = recorded("19.05.2026", site(1, "Å"));
    let mut earlier = recorded("20.11.2025", site(1, "Å"));
    earlier.number = 2;
    let other = recorded("10.12.2025", site(2, "B"));
    let all = vec![aalborg, other, earlier];
    let sites = by_site(all.clone(), true);
    let found: Vec<_> = sites
        .iter()
        .map(|s| (s.site.team.as_str(), s.newest.number, s.earlier.len()))
        .collect();
    assert_eq!(found, [("B", 1, 0), ("Å", 1, 1)]);
    assert!(sites.iter().all(|site| site.due.is_some()));
    // Who does not read all of them is not told that a site is late.
    assert!(by_site(all, false).iter().all(|site| site.due.is_none()));
}
