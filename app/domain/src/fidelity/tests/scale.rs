use super::*;

#[test]
fn a_total_has_the_name_of_its_band() {
    let bands = [
        (25, Band::NotSupported),
        (73, Band::NotSupported),
        (74, Band::Fair),
        (99, Band::Fair),
        (100, Band::Good),
        (114, Band::Good),
        (115, Band::Exemplary),
        (125, Band::Exemplary),
    ];
    for (total, band) in bands {
        assert_eq!(Band::of(total), band, "{total}");
    }
}

#[test]
fn only_what_a_source_says_of_a_band_is_confirmed() {
    let ends = |band: Band| {
        let end = |bound: Option<Bound>| bound.map(|bound| (bound.at, bound.is_confirmed));
        (end(band.from()), end(band.to()))
    };
    assert_eq!(ends(Band::NotSupported), (None, Some((73, false))));
    assert_eq!(ends(Band::Fair), (Some((74, true)), Some((99, true))));
    assert_eq!(ends(Band::Good), (Some((100, true)), Some((114, false))));
    assert_eq!(ends(Band::Exemplary), (Some((115, false)), None));
    let confirmed: Vec<_> = Band::ALL.into_iter().filter(|b| b.is_confirmed()).collect();
    assert_eq!(confirmed, [Band::Fair]);
}

#[test]
fn the_scale_has_25_items_in_three_sections_of_which_three_are_confirmed() {
    let numbers: Vec<u32> = Item::ALL.iter().map(|item| item.number()).collect();
    assert_eq!(numbers, (1..=25).collect::<Vec<_>>());
    let sizes = Section::ALL.map(|section| section.items().count());
    assert_eq!(sizes, [3, 8, 14]);
    let confirmed = Section::ALL.map(Section::is_confirmed);
    assert_eq!(confirmed, [true, false, false]);
    let anchored: Vec<_> = Item::ALL
        .iter()
        .filter(|item| FidelityScale::Ips25.anchors(**item).is_some())
        .collect();
    assert_eq!(anchored, [&Item::CaseloadSize, &Item::EmploymentStaff]);
}

#[test]
fn the_anchors_are_those_of_ips_25_and_not_of_the_older_scale() {
    let anchors = |item| {
        let anchors = FidelityScale::Ips25.anchors(item).unwrap();
        anchors.steps.map(|(score, anchor)| (score.value(), anchor))
    };
    assert_eq!(
        anchors(Item::CaseloadSize),
        [
            (5, Anchor::UpTo(20)),
            (4, Anchor::Between(21, 25)),
            (3, Anchor::Between(26, 30)),
            (2, Anchor::Between(31, 40)),
            (1, Anchor::From(41)),
        ]
    );
    assert_eq!(
        anchors(Item::EmploymentStaff),
        [
            (5, Anchor::From(96)),
            (4, Anchor::Between(90, 95)),
            (3, Anchor::Between(75, 89)),
            (2, Anchor::Between(60, 74)),
            (1, Anchor::Below(60)),
        ]
    );
    assert_eq!("ips-15".parse::<FidelityScale>(), Err(()));
}
