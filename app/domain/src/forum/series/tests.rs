use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const TODAY: (i32, u32, u32) = (2026, 11, 30);

fn today() -> NaiveDate {
    date(TODAY.0, TODAY.1, TODAY.2)
}

fn typed(first: NaiveDate, last: NaiveDate, rhythm: Rhythm) -> FormData {
    FormData::default()
        .with(FIRST, format_day(first))
        .with(LAST, format_day(last))
        .with(Field::Series(SeriesField::Rhythm), rhythm.code())
        .with(Field::StartsAt, "9.00")
        .with(Field::EndsAt, "11.00")
        .with(Field::Place, "Lokale 3")
}

fn series(first: NaiveDate, last: NaiveDate, rhythm: Rhythm) -> Series {
    Series::parse(&typed(first, last, rhythm), today()).unwrap()
}

fn flaw(form: &FormData, field: Field) -> Option<Flaw> {
    Series::parse(form, today()).err()?.of(field)
}

#[test]
fn a_monthly_series_keeps_its_place_in_the_month() {
    // The second Wednesday.
    let days = series(date(2027, 1, 13), date(2027, 6, 30), Rhythm::Monthly).days;
    let expected = [(1, 13), (2, 10), (3, 10), (4, 14), (5, 12), (6, 9)];
    assert_eq!(days, expected.map(|(month, day)| date(2027, month, day)));
    // The last Friday, whether a month has four of them or five.
    let days = series(date(2027, 1, 29), date(2027, 4, 30), Rhythm::Monthly).days;
    let expected = [(1, 29), (2, 26), (3, 26), (4, 30)];
    assert_eq!(days, expected.map(|(month, day)| date(2027, month, day)));
    let days = series(date(2027, 1, 13), date(2027, 12, 31), Rhythm::Quarterly).days;
    let expected = [(1, 13), (4, 14), (7, 14), (10, 13)];
    assert_eq!(days, expected.map(|(month, day)| date(2027, month, day)));
}

#[test]
fn the_first_day_is_ahead_and_no_weekend() {
    let with = |first| typed(first, date(2027, 6, 30), Rhythm::Weekly);
    assert_eq!(flaw(&with(date(2027, 1, 16)), FIRST), Some(Flaw::AtWeekend));
    assert_eq!(flaw(&with(date(2027, 1, 17)), FIRST), Some(Flaw::AtWeekend));
    let past = flaw(&with(date(2026, 11, 27)), FIRST);
    assert_eq!(past, Some(Flaw::too_early(today())));
    assert_eq!(flaw(&with(today()), FIRST), None);
}

#[test]
fn a_series_has_sixty_days_at_most_and_says_how_far_it_can_go() {
    let first = date(2027, 1, 4);
    let sixtieth = first + Days::new(59 * 7);
    let days = series(first, sixtieth, Rhythm::Weekly).days;
    assert_eq!(days.len(), 60);
    let too_long = typed(first, sixtieth + Days::new(7), Rhythm::Weekly);
    assert_eq!(flaw(&too_long, LAST), Some(Flaw::too_late(sixtieth)));
    let backwards = typed(first, first - Days::new(1), Rhythm::Weekly);
    assert_eq!(flaw(&backwards, LAST), Some(Flaw::EndsBeforeStart));
    let form = typed(first, first, Rhythm::Weekly).replacing(Field::EndsAt, "8.00");
    assert_eq!(flaw(&form, Field::EndsAt), Some(Flaw::EndsBeforeStart));
    let empty = FormData::default();
    for field in [FIRST, LAST, Field::Series(SeriesField::Rhythm)] {
        assert_eq!(flaw(&empty, field), Some(Flaw::Required));
    }
}

#[test]
fn days_off_and_days_that_are_taken_are_not_suggested() {
    // Thursdays: Maundy Thursday and Ascension among them.
    let series = series(date(2027, 3, 18), date(2027, 5, 13), Rhythm::Weekly);
    let looked = look_through(&series, &[date(2027, 4, 8)]);
    let left_out: Vec<_> = looked.iter().filter(|day| !day.is_suggested()).collect();
    let left_out: Vec<_> = left_out.iter().map(|day| (day.on, day.off)).collect();
    assert_eq!(
        left_out,
        [
            (date(2027, 3, 25), Some(DayOff::MaundyThursday)),
            (date(2027, 4, 8), None),
            (date(2027, 5, 6), Some(DayOff::Ascension)),
        ]
    );
}

#[test]
fn all_kept_days_are_planned_or_none() {
    let series = series(date(2027, 1, 13), date(2027, 3, 31), Rhythm::Monthly);
    let kept = |days: &[&str]| {
        let form = days
            .iter()
            .fold(FormData::default(), |form, day| form.with(DAY, *day));
        parse_kept(&form, &series)
    };
    let none = Problems::one(DAY, Flaw::NoDay);
    assert_eq!(kept(&[]), Err(none));
    let foreign = Problems::one(DAY, Flaw::NotAChoice);
    assert_eq!(kept(&["2027-01-13", "2027-01-14"]), Err(foreign));
    let two = kept(&["2027-03-10", "2027-01-13", "2027-03-10"]).unwrap();
    assert_eq!(two, [date(2027, 1, 13), date(2027, 3, 10)]);

    let forum = ForumId::new(Uuid::nil());
    let plan = |until, known: &[NaiveDate]| {
        let of = (forum, Validity { from: None, until });
        plan_series(&Permit::system(), of, (&series, &two), known, today())
    };
    assert_eq!(plan(None, &[]).map(|events| events.len()), Ok(2));
    let taken = Problems::one(DAY, Flaw::AlreadyUsed);
    assert_eq!(plan(None, &[date(2027, 3, 10)]).err(), Some(taken.into()));
    let ends = date(2027, 2, 1);
    let too_late = Problems::one(LAST, Flaw::too_late(ends));
    assert_eq!(plan(Some(ends), &[]).err(), Some(too_late.into()));
    let closed = plan(Some(date(2026, 11, 1)), &[]).err();
    assert_eq!(closed, Some(Refusal::ForumClosed.into()));
}

proptest! {
    /// Within the span, in order, on one weekday, never twice, each as far from the next as was asked.
    #[test]
    fn the_days_of_a_series_keep_its_rhythm(
        after in 0u64..900,
        length in 0u64..500,
        rhythm in prop::sample::select(Rhythm::ALL.to_vec()),
    ) {
        let first = today() + Days::new(after);
        let form = typed(first, first + Days::new(length), rhythm);
        let Ok(series) = Series::parse(&form, today()) else {
            let is_weekend = first.weekday().number_from_monday() > 5;
            let is_long = rhythm == Rhythm::Weekly && length >= 60 * 7;
            prop_assert!(is_weekend || is_long);
            return Ok(());
        };
        prop_assert_eq!(series.days.first(), Some(&series.first));
        prop_assert!(series.days.iter().all(|day| *day <= series.last));
        prop_assert!(series.days.iter().all(|day| day.weekday() == first.weekday()));
        for pair in series.days.windows(2) {
            let gap = (pair[1] - pair[0]).num_days();
            let expected = match rhythm {
                Rhythm::Weekly => 7..=7,
                Rhythm::Fortnightly => 14..=14,
                Rhythm::FourWeekly => 28..=28,
                Rhythm::Monthly => 28..=35,
                Rhythm::Quarterly => 84..=98,
            };
            prop_assert!(expected.contains(&gap), "{gap}");
        }
        prop_assert_eq!(Series::parse(&series_form(&series), today()), Ok(series));
    }
}
