use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_total_is_the_sum_of_the_sections(answers in prop::collection::vec(1u32..=5, 25)) {
        let found = answers.iter().map(|answer| Assessment {
            score: Score::try_from(*answer).ok(),
            remark: None,
        });
        let scores = Scores::try_from(found.collect::<Vec<_>>()).unwrap();
        let sections: Option<u32> = Section::ALL.map(|s| scores.section_total(s)).into_iter().sum();
        prop_assert_eq!(scores.total(), sections);
        prop_assert_eq!(scores.total(), Some(answers.iter().sum::<u32>()));
        let total = scores.total().unwrap();
        let (low, high) = FidelityScale::Ips25.range();
        prop_assert!((low..=high).contains(&total));
    }

    #[test]
    fn there_is_no_total_with_a_missing_item(total in 25u32..=125, at in 0usize..25) {
        let item = Item::ALL[at];
        let scores = without(scores(total), item);
        prop_assert_eq!(scores.total(), None);
        for section in Section::ALL {
            prop_assert_eq!(scores.section_total(section).is_none(), section == item.section());
        }
        prop_assert_eq!(scores.not_assessed().collect::<Vec<_>>(), vec![item]);
    }

    #[test]
    fn a_higher_total_is_never_in_a_lower_band(one in 25u32..=125, other in 25u32..=125) {
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(Band::of(low) <= Band::of(high));
        let band = Band::of(one);
        prop_assert!(band.from().is_none_or(|bound| bound.at <= one));
        prop_assert!(band.to().is_none_or(|bound| one <= bound.at));
    }

    #[test]
    fn a_review_comes_back_from_its_form(answers in prop::collection::vec(0u32..=5, 25)) {
        let typed = answers.iter().zip(Item::ALL).fold(form("19.05.2026", ""), |form, (n, item)| {
            let answer = if *n == 0 { NOT_ASSESSED.to_owned() } else { n.to_string() };
            form.replacing(Field::Score(*item), answer)
                .replacing(Field::ItemRemark(*item), "Set på stedet")
        });
        let draft = ReviewDraft::parse(&typed).unwrap();
        let version = ReviewVersion {
            version: 3,
            site: site(1, "Team Vest"),
            review: draft.review.clone(),
            reason: None,
        };
        let again = ReviewDraft::parse(&version.to_form()).unwrap();
        prop_assert_eq!(&again.review, &draft.review);
        prop_assert_eq!(again.based_on, 3);
        let stored = serde_json::to_string(&draft.review).unwrap();
        prop_assert_eq!(serde_json::from_str::<Review>(&stored).unwrap(), draft.review);
    }
}
