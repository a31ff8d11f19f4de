//! Days on which offices in Denmark are closed or empty.

use chrono::{Datelike, Days, NaiveDate};

/// Why people are away on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOff {
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    /// *Store bededag*; a working day since 2024.
    PrayerDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    /// No public holiday, yet most are off.
    ConstitutionDay,
    /// Likewise.
    ChristmasEve,
    ChristmasDay,
    BoxingDay,
    /// Likewise.
    NewYearsEve,
    /// Weeks 28 to 30, in which most are on leave.
    SummerLeave,
}

/// Why people are away on `day`, if they are. Weekends are none of it.
pub fn day_off(day: NaiveDate) -> Option<DayOff> {
    fixed(day).or_else(|| of_easter(day)).or_else(|| {
        let is_summer = (28..=30).contains(&day.iso_week().week());
        is_summer.then_some(DayOff::SummerLeave)
    })
}

fn fixed(day: NaiveDate) -> Option<DayOff> {
    match (day.month(), day.day()) {
        (1, 1) => Some(DayOff::NewYearsDay),
        (6, 5) if of_easter(day).is_none() => Some(DayOff::ConstitutionDay),
        (12, 24) => Some(DayOff::ChristmasEve),
        (12, 25) => Some(DayOff::ChristmasDay),
        (12, 26) => Some(DayOff::BoxingDay),
        (12, 31) => Some(DayOff::NewYearsEve),
        _ => None,
    }
}

/// Holidays that move with Easter, told by their days after Easter Sunday.
fn of_easter(day: NaiveDate) -> Option<DayOff> {
    let easter = easter_sunday(day.year())?;
    match day.signed_duration_since(easter).num_days() {
        -3 => Some(DayOff::MaundyThursday),
        -2 => Some(DayOff::GoodFriday),
        0 => Some(DayOff::EasterSunday),
        1 => Some(DayOff::EasterMonday),
        26 if day.year() < 2024 => Some(DayOff::PrayerDay),
        39 => Some(DayOff::Ascension),
        49 => Some(DayOff::WhitSunday),
        50 => Some(DayOff::WhitMonday),
        _ => None,
    }
}

/// By the anonymous Gregorian computus, as Meeus, Jones and Butcher give it.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let leap_centuries = century.div_euclid(4);
    let moon = (century + 8).div_euclid(25);
    let shift = (century - moon + 1).div_euclid(3);
    let epact = (19 * golden + century - leap_centuries - shift + 15).rem_euclid(30);
    let leaps = of_century.div_euclid(4);
    let sunday = 32 + 2 * century.rem_euclid(4) + 2 * leaps - epact - of_century.rem_euclid(4);
    let to_sunday = sunday.rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday).div_euclid(451);
    let after_22_march = epact + to_sunday - 7 * late;
    let days = u64::try_from(after_22_march).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_on_the_days_of_the_almanac() {
        for (year, month, day) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2016, 3, 27),
            (2019, 4, 21),
            (2022, 4, 17),
            (2023, 4, 9),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2029, 4, 1),
            (2030, 4, 21),
            (2038, 4, 25),
        ] {
            assert_eq!(easter_sunday(year), Some(date(year, month, day)), "{year}");
        }
    }

    #[test]
    fn the_days_off_of_2027_are_those_of_the_calendar() {
        let found = date(2027, 1, 1)
            .iter_days()
            .take(365)
            .filter_map(|day| day_off(day).map(|why| (day.month(), day.day(), why)));
        let holidays: Vec<_> = found
            .filter(|(_, _, why)| *why != DayOff::SummerLeave)
            .collect();
        assert_eq!(
            holidays,
            [
                (1, 1, DayOff::NewYearsDay),
                (3, 25, DayOff::MaundyThursday),
                (3, 26, DayOff::GoodFriday),
                (3, 28, DayOff::EasterSunday),
                (3, 29, DayOff::EasterMonday),
                (5, 6, DayOff::Ascension),
                (5, 16, DayOff::WhitSunday),
                (5, 17, DayOff::WhitMonday),
                (6, 5, DayOff::ConstitutionDay),
                (12, 24, DayOff::ChristmasEve),
                (12, 25, DayOff::ChristmasDay),
                (12, 26, DayOff::BoxingDay),
                (12, 31, DayOff::NewYearsEve),
            ]
        );
        assert_eq!(day_off(date(2027, 7, 11)), None);
        assert_eq!(day_off(date(2027, 7, 12)), Some(DayOff::SummerLeave));
        assert_eq!(day_off(date(2027, 8, 1)), Some(DayOff::SummerLeave));
        assert_eq!(day_off(date(2027, 8, 2)), None);
    }

    #[test]
    fn the_prayer_day_is_a_working_day_since_2024() {
        assert_eq!(day_off(date(2023, 5, 5)), Some(DayOff::PrayerDay));
        assert_eq!(day_off(date(2024, 4, 26)), None);
    }

    #[test]
    fn a_holiday_comes_before_the_constitution() {
        assert_eq!(day_off(date(2022, 6, 5)), Some(DayOff::WhitSunday));
        assert_eq!(day_off(date(2017, 6, 5)), Some(DayOff::WhitMonday));
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_between_its_bounds(year in 1583i32..4000) {
            let easter = easter_sunday(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            prop_assert!(easter >= date(year, 3, 22) && easter <= date(year, 4, 25));
        }
    }
}
