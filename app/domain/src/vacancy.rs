//! A seat that nobody holds: how old the vacancy is, and the words it is written with (need N26).

use chrono::NaiveDate;

/// That a seat is held by nobody, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancy {
    pub since: NaiveDate,
}

impl Vacancy {
    pub fn days(self, today: NaiveDate) -> u32 {
        u32::try_from((today - self.since).num_days()).unwrap_or(0)
    }
}

pub(crate) const VACANT_SINCE: &str = "vakant siden";

/// What people write in a holder's place when there is none, in either language. Read as a name it
/// would hide the vacancy.
const VACANT: [&str; 5] = [
    VACANT_SINCE,
    "vacant since",
    "vakant",
    "vacant",
    "under udpegning",
];

/// What follows the word for a vacancy; `None` when somebody is named.
pub(crate) fn after_vacant(said: &str) -> Option<&str> {
    let said = said.trim();
    if said.is_empty() {
        return Some(said);
    }
    VACANT.iter().find_map(|word| {
        let (begins, after) = said.split_at_checked(word.len())?;
        let ends = after.chars().next().is_none_or(char::is_whitespace);
        (ends && begins.eq_ignore_ascii_case(word)).then(|| after.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n26_a_vacancy_ages_by_the_day_and_is_never_younger_than_today() {
        let day = |d| NaiveDate::from_ymd_opt(2023, 5, d).unwrap();
        let vacancy = Vacancy { since: day(10) };
        let ages = [24, 11, 10, 9].map(|d| vacancy.days(day(d)));
        assert_eq!(ages, [14, 1, 0, 0]);
    }

    #[test]
    fn the_words_for_a_vacancy_are_no_name() {
        for word in ["", "Vakant", "vacant", "Under udpegning", " vakant "] {
            assert_eq!(after_vacant(word), Some(""), "{word}");
        }
        assert_eq!(after_vacant("vakant siden 01.05.2023"), Some("01.05.2023"));
        for name in ["vakantvagten", "direktør, Horsens Kommune"] {
            assert_eq!(after_vacant(name), None, "{name}");
        }
    }
}
