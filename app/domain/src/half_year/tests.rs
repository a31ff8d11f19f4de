use super::HalfYear;
use crate::locale::Locale;
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_half_year_is_read_as_it_is_stored() {
    for (stored, half) in [
        ("2023-1", HalfYear::first(2023)),
        ("2023-2", HalfYear::second(2023)),
    ] {
        assert_eq!(stored.parse(), Ok(half));
        assert_eq!(half.to_string(), stored);
    }
    for bad in [
        "", "2023", "2023-3", "23-1", "2023-01", "1899-1", "2200-1", "+023-1",
    ] {
        assert_eq!(bad.parse::<HalfYear>(), Err(()), "{bad}");
    }
}

#[test]
fn a_half_year_is_read_as_people_write_it() {
    for text in [
        "1. halvår 2023",
        "2023-1",
        "1st half of 2023",
        "1/2023",
        "2023, 1. halvår",
    ] {
        let half = HalfYear::parse_written(text);
        assert_eq!(half, Some(HalfYear::first(2023)), "{text}");
    }
    for text in ["", "2023", "3. halvår 2023", "1. halvår 23", "1 2 2023"] {
        assert_eq!(HalfYear::parse_written(text), None, "{text}");
    }
    for half in HalfYear::through(day(2023, 6, 30), day(2025, 1, 1)) {
        for locale in Locale::ALL {
            assert_eq!(HalfYear::parse_written(&half.name(locale)), Some(half));
        }
    }
}

#[test]
fn half_years_follow_each_other() {
    let (first, second) = (HalfYear::first(2023), HalfYear::second(2023));
    assert_eq!(HalfYear::of(day(2023, 6, 30)), first);
    assert_eq!(HalfYear::of(day(2023, 7, 1)), second);
    assert_eq!(first.last_day(), day(2023, 6, 30));
    assert_eq!(second.first_day(), day(2023, 7, 1));
    assert_eq!(second.last_day(), day(2023, 12, 31));
    assert_eq!(second.next(), HalfYear::first(2024));
    assert_eq!(first.plus(-1), HalfYear::second(2022));
    let through = |last| HalfYear::through(day(2023, 6, 30), last).collect::<Vec<_>>();
    assert_eq!(through(day(2023, 7, 1)), [first, second]);
    assert_eq!(through(day(2023, 6, 30)), [first]);
    assert_eq!(through(day(2022, 12, 31)), []);
}
