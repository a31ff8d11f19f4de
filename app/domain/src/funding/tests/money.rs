//! Baselines, figures, and what is left.

use super::*;
use crate::half_year::HalfYear;

const HALVES: [&str; 8] = [
    "2023-1", "2023-2", "2024-1", "2024-2", "2025-1", "2025-2", "2026-1", "2026-2",
];
const EACH: &str = "395.000 kr.";

fn half(code: &str) -> HalfYear {
    code.parse().unwrap()
}

fn lines(amounts: &[(&str, &str)]) -> FormData {
    let lines = amounts.iter().map(|(half, sum)| format!("{half}: {sum}"));
    FormData::default()
        .with(
            of(FundingField::Baseline),
            lines.collect::<Vec<_>>().join("\n"),
        )
        .with(Field::DecidedOn, "01.02.2023")
}

fn even() -> FormData {
    lines(&HALVES.map(|half| (half, EACH)))
}

fn set(form: &FormData, current: Option<&Baseline>) -> Result<Baseline, Rejection> {
    let (draft, based_on) = BaselineDraft::parse(form)?;
    let at = (day(2023, 2, 1), based_on);
    set_baseline(&Permit::system(), &funding(), current, draft, at).map(|(set, _)| set)
}

fn flaw(form: &FormData, current: Option<&Baseline>, field: Field) -> Option<Flaw> {
    match set(form, current) {
        Err(Rejection::Invalid(problems)) => problems.of(field),
        _ => None,
    }
}

fn baseline() -> Baseline {
    set(&even(), None).unwrap()
}

#[test]
fn a_baseline_has_an_amount_for_each_half_year_and_no_other() {
    let field = of(FundingField::Baseline);
    assert_eq!(baseline().total(), 3_160_000);
    let missing = lines(&HALVES.map(|half| (half, EACH))[..7]);
    let owed = FundingFlaw::HalfYearMissing(half("2026-2"));
    assert_eq!(flaw(&missing, None, field), Some(Flaw::Funding(owed)));
    let mut beyond = HALVES.map(|half| (half, EACH));
    beyond[7].0 = "2027-1";
    let beyond_flaw = FundingFlaw::HalfYearBeyond { line: 8 };
    assert_eq!(
        flaw(&lines(&beyond), None, field),
        Some(Flaw::Funding(beyond_flaw))
    );
    beyond[7].0 = "2023-1";
    assert_eq!(
        flaw(&lines(&beyond), None, field),
        Some(Flaw::RepeatedLine { line: 8 })
    );
    // What the form begins with is not an amount yet, and is told by its line.
    let begun = baseline_form(&funding(), None, Locale::Da).with(Field::DecidedOn, "01.02.2023");
    assert_eq!(flaw(&begun, None, field), Some(Flaw::Line { line: 1 }));
}

#[test]
fn a_baseline_is_moved_by_another_one_with_a_reason() {
    let first = baseline();
    let mut moved = HALVES.map(|half| (half, EACH));
    moved[0].1 = "0";
    moved[7].1 = "790.000";
    let moved = lines(&moved).with(Field::Version, "1");
    assert_eq!(
        flaw(&moved, Some(&first), Field::Reason),
        Some(Flaw::Required)
    );
    let second = moved.with(Field::Reason, "Ansat senere end ventet");
    assert_eq!(set(&second, Some(&first)).unwrap().version, 2);
    let stale = set(&even(), Some(&first)).unwrap_err();
    assert_eq!(stale, Rejection::Refused(Refusal::StaleVersion));
    let same = even().with(Field::Version, "1").with(Field::Reason, "x");
    let same = set(&same, Some(&first)).unwrap_err();
    assert_eq!(same, Rejection::Refused(Refusal::NothingChanged));
    let again = baseline_form(&funding(), Some(&first), Locale::En)
        .with(Field::DecidedOn, "01.02.2023")
        .with(Field::Reason, "x");
    let again = set(&again, Some(&first)).unwrap_err();
    assert_eq!(again, Rejection::Refused(Refusal::NothingChanged));
}

fn figure(kind: FigureKind, code: &str, amount: &str, words: &str) -> FormData {
    FormData::default()
        .with(of(FundingField::FigureKind), kind.code())
        .with(of(FundingField::HalfYear), code)
        .with(of(FundingField::Amount), amount)
        .with(Field::Words, words)
}

fn put(
    form: &FormData,
    baseline: Option<&Baseline>,
    today: NaiveDate,
) -> Result<Figure, Rejection> {
    let stands = standing(&funding(), baseline, 0).to_string();
    let draft = FigureDraft::parse(&form.clone().replacing(Field::Version, stands))?;
    record_figure(&Permit::system(), &funding(), baseline, draft, (today, 0)).map(|(put, _)| put)
}

#[test]
fn a_forecast_more_than_five_per_cent_off_says_why() {
    let (held, today) = (baseline(), day(2024, 5, 1));
    let owed = Problems::one(Field::Words, Flaw::Funding(FundingFlaw::NarrativeOwed));
    for (amount, is_owed) in [
        ("414.750 kr.", false),
        ("414.751 kr.", true),
        ("375.250 kr.", false),
        ("375.249 kr.", true),
        ("0", true),
    ] {
        let form = figure(FigureKind::Forecast, "2024-2", amount, "");
        let put = put(&form, Some(&held), today).map(|_| ());
        let expected = if is_owed {
            Err(owed.clone().into())
        } else {
            Ok(())
        };
        assert_eq!(put, expected, "{amount}");
    }
    let told = figure(FigureKind::Forecast, "2024-2", "0", "Stillingen er ledig");
    assert!(put(&told, Some(&held), today).is_ok());
    // Without a baseline there is nothing to be off.
    let alone = figure(FigureKind::Forecast, "2024-2", "0", "");
    assert!(put(&alone, None, today).is_ok());
    let from_nothing = variance(kroner("1"), kroner("0"));
    assert_eq!((from_nothing.is_over, from_nothing.tenths), (true, None));
    assert!(!variance(kroner("0"), kroner("0")).is_over);
    assert_eq!(variance(kroner("450"), kroner("400")).tenths, Some(125));
}

#[test]
fn nothing_is_spent_before_a_half_year_begins_or_outside_the_period() {
    let held = baseline();
    let spent = |code: &str, today| {
        let form = figure(FigureKind::Spent, code, "1", "");
        match put(&form, Some(&held), today) {
            Err(Rejection::Invalid(problems)) => problems.of(of(FundingField::HalfYear)),
            _ => None,
        }
    };
    let not_begun = Some(Flaw::Funding(FundingFlaw::NotBegun));
    assert_eq!(spent("2024-2", day(2024, 6, 30)), not_begun);
    assert_eq!(spent("2024-2", day(2024, 7, 1)), None);
    assert_eq!(spent("2027-1", day(2027, 2, 1)), Some(Flaw::NotAChoice));
}

fn figures(said: &[(FigureKind, &str, u64)]) -> Vec<Figure> {
    let said = said.iter().zip(1_u32..);
    said.map(|((kind, code, amount), sequence)| Figure {
        sequence,
        kind: *kind,
        half: half(code),
        amount: Kroner::new(*amount).unwrap(),
        words: None,
    })
    .collect()
}

#[test]
fn a_half_year_that_is_over_without_a_figure_is_not_reported_and_never_nothing() {
    use FigureKind::{Forecast, Spent};
    let said = figures(&[
        (Spent, "2023-1", 200_000),
        (Spent, "2023-2", 400_000),
        (Spent, "2023-1", 300_000),
        (Spent, "2024-2", 100_000),
        (Forecast, "2024-1", 395_000),
        (Forecast, "2024-2", 395_000),
    ]);
    let draft = funding().draft;
    let budget = Budget::of(&draft, Some(&baseline()), &said, day(2025, 2, 1));
    let states: Vec<_> = budget.rows.iter().map(|row| row.state).collect();
    use HalfYearState::{Ahead, NotReported, Reported, Running};
    let expected = [
        Reported,
        Reported,
        NotReported,
        Reported,
        Running,
        Ahead,
        Ahead,
        Ahead,
    ];
    assert_eq!(states, expected);
    // The last word on a half-year holds, and one that is not reported has none.
    assert_eq!((budget.spent(), budget.remaining()), (800_000, 2_360_000));
    assert_eq!(budget.rows[2].spent, None);
    assert_eq!(budget.unplanned(), None);
    let drawn = budget.burn_down();
    assert_eq!(drawn.planned.last(), Some(&Some(0)));
    // Beyond a half-year that is not reported nobody knows what is left.
    assert_eq!(
        drawn.actual[..4],
        [Some(3_160_000), Some(2_860_000), Some(2_460_000), None]
    );
    assert!(drawn.actual[3..].iter().all(Option::is_none));
    let from_there = [
        None,
        None,
        Some(2_460_000),
        Some(2_065_000),
        Some(1_670_000),
    ];
    assert_eq!(drawn.forecast[..5], from_there);
    // No forecast is carried over to a half-year that has none.
    assert!(drawn.forecast[5..].iter().all(Option::is_none));
}

#[test]
fn a_baseline_that_differs_from_the_own_share_is_told() {
    let mut amounts = HALVES.map(|half| (half, EACH));
    amounts[0].1 = "0";
    let short = set(&lines(&amounts), None).unwrap();
    let budget = Budget::of(&funding().draft, Some(&short), &[], day(2023, 1, 1));
    assert_eq!(budget.unplanned(), Some(395_000));
    let none = Budget::of(&funding().draft, None, &[], day(2023, 1, 1));
    assert_eq!((none.unplanned(), none.planned), (None, None));
}

proptest! {
    #[test]
    fn what_is_spent_and_what_remains_are_the_share(
        spent in prop::collection::vec((0usize..8, 0u64..3_000_000), 0..30),
    ) {
        let said: Vec<_> = spent.iter().map(|(at, sum)| (FigureKind::Spent, HALVES[*at], *sum)).collect();
        let budget = Budget::of(&funding().draft, None, &figures(&said), day(2027, 1, 1));
        prop_assert_eq!(budget.spent() + budget.remaining(), budget.own.signed());
        let drawn = budget.burn_down();
        prop_assert_eq!(drawn.actual.len(), budget.rows.len() + 1);
        let is_whole = budget.rows.iter().all(|row| row.spent.is_some());
        let last = drawn.actual.last().copied().flatten();
        prop_assert_eq!(last, is_whole.then(|| budget.remaining()));
    }

    #[test]
    fn a_variance_is_over_exactly_beyond_a_twentieth(forecast in 0u64..9_999_999, planned in 0u64..9_999_999) {
        let found = variance(Kroner::new(forecast).unwrap(), Kroner::new(planned).unwrap());
        prop_assert_eq!(found.is_over, forecast.abs_diff(planned) * 100 > planned * 5);
    }
}
