use super::*;
use crate::organisation::Inhabitants;

fn counted(n: u128, inhabitants: u32, year: i32) -> Party {
    Party {
        inhabitants: Some(Inhabitants {
            n: inhabitants,
            counted_on: day(year, 1, 1),
        }),
        ..municipality(n)
    }
}

fn covered(parties: &[Party], bound: &[u128]) -> Option<CoveredInhabitants> {
    let stance = |of: &Party| {
        bound
            .iter()
            .any(|n| party(*n) == of.id)
            .then_some(Stance::Accedes)
    };
    let all = parties.iter().map(|party| (*party, stance(party)));
    Coverage::of(all, day(2026, 1, 1)).inhabitants
}

#[test]
fn n15_the_share_of_inhabitants_is_of_the_municipalities_and_tells_when_they_were_counted() {
    let region = Party {
        kind: OrganisationKind::Region,
        ..counted(9, 600_000, 2020)
    };
    let parties = [counted(1, 300_000, 2024), counted(2, 100_000, 2025), region];
    let share = covered(&parties, &[1, 9]).unwrap();
    assert_eq!((share.n_covered, share.n_all), (300_000, 400_000));
    assert_eq!(share.permille(), Some(750));
    assert_eq!(share.counted, (day(2024, 1, 1), day(2025, 1, 1)));
    assert_eq!(covered(&[municipality(1), region], &[1]), None);
}

#[test]
fn no_share_is_told_while_a_number_is_missing_and_none_is_rounded_to_all_or_none() {
    let with_gap = [counted(1, 300_000, 2024), municipality(2)];
    let share = covered(&with_gap, &[1]).unwrap();
    assert_eq!((share.n_unknown, share.permille()), (1, None));
    let parties = [counted(1, 9_999_999, 2024), counted(2, 1, 2024)];
    let permille = |bound: &[u128]| covered(&parties, bound).unwrap().permille();
    assert_eq!(permille(&[1]), Some(999));
    assert_eq!(permille(&[2]), Some(1));
    assert_eq!(permille(&[1, 2]), Some(1000));
    assert_eq!(permille(&[]), Some(0));
}
