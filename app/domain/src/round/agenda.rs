//! What a forum deals with: deviations alone (need N8).

use super::{Pack, PackItem};
use crate::status::LightState;

/// A pack in the order in which a forum goes through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda<'a> {
    /// The worst light first, then not reported; in each the longest standing first, then by number.
    pub deviations: Vec<&'a PackItem>,
    /// By number; one line for all of them.
    pub greens: Vec<&'a PackItem>,
}

pub fn agenda(pack: &Pack) -> Agenda<'_> {
    let (greens, mut deviations): (Vec<_>, Vec<_>) = pack
        .items
        .iter()
        .partition(|item| item.state() == LightState::Green);
    deviations.sort_by_key(|item| (item.state(), item.since, item.number));
    Agenda { deviations, greens }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::pack::tests::pack;
    use chrono::NaiveDate;

    #[test]
    fn n08_six_items_red_first_then_yellow_by_age_then_missing() {
        let (g, y, r, m) = (
            LightState::Green,
            LightState::Yellow,
            LightState::Red,
            LightState::Missing,
        );
        let mut pack = pack(&[y, g, m, g, y, g, g, r, g, g, y, m, g, g, g]);
        pack.items[4].since = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
        let agenda = agenda(&pack);
        let numbers: Vec<_> = agenda.deviations.iter().map(|item| item.number).collect();
        assert_eq!(numbers, [8, 5, 1, 11, 3, 12]);
        assert_eq!(agenda.greens.len(), 9);
    }

    #[test]
    fn five_colours_stand_from_the_worst_to_the_mildest() {
        let mut states = LightState::ALL;
        states.reverse();
        let pack = pack(&states);
        let order: Vec<_> = agenda(&pack).deviations.iter().map(|i| i.state()).collect();
        assert_eq!(order, LightState::ALL[..5]);
    }

    #[test]
    fn n08_all_green_leaves_nothing_to_deal_with() {
        let pack = pack(&[LightState::Green; 15]);
        assert!(agenda(&pack).deviations.is_empty());
    }
}
