use super::*;
use serde_json::Value;
use std::path::Path;

/// The vectors of NHSRplotthedots' own tests, where they lie beside the checkout.
fn vectors() -> Option<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/spc/ptd_rule_vectors.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("nothing to compare with: there is no {}", file.display());
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn numbers(list: &Value) -> Vec<i64> {
    let list = list.as_array().unwrap();
    list.iter().map(|n| n.as_i64().unwrap()).collect()
}

fn sides(list: &Value) -> Vec<Option<Side>> {
    let signs = numbers(list);
    signs.iter().map(|n| sign(*n)).collect()
}

fn sign(n: i64) -> Option<Side> {
    match n {
        0 => None,
        1.. => Some(Side::High),
        _ => Some(Side::Low),
    }
}

fn flags(list: &Value) -> Vec<bool> {
    numbers(list).iter().map(|n| *n != 0).collect()
}

#[test]
fn the_rule_vectors_of_the_reference() {
    let Some(vectors) = vectors() else {
        return;
    };
    let cases = |name: &str| vectors[name].as_array().unwrap().clone();
    let mut n_cases = 0;
    for case in cases("seven_point_one_side_mean") {
        let found = seven_on_one_side(&sides(&case["in"]));
        assert_eq!(found, flags(&case["out"]), "{case}");
        n_cases += 1;
    }
    for case in cases("part_of_seven_trend") {
        let found = part_of(&flags(&case["in"]), MANY);
        assert_eq!(found, flags(&case["out"]), "{case}");
        n_cases += 1;
    }
    for case in cases("seven_point_trend") {
        let values = numbers(&case["in"]);
        let values = values
            .iter()
            .map(|n| Some(f64::from(i32::try_from(*n).unwrap())));
        let found = seven_in_a_trend(&values.collect::<Vec<_>>());
        assert_eq!(found, sides(&case["out"]), "{case}");
        n_cases += 1;
    }
    for case in cases("two_in_three") {
        let (close, sides) = (flags(&case["close"]), sides(&case["side"]));
        if !case["out"].is_null() {
            assert_eq!(two_of_three(&close, &sides), flags(&case["out"]), "{case}");
        }
        if !case["part_of"].is_null() {
            let found = close_two_of_three(&close, &sides);
            assert_eq!(found, flags(&case["part_of"]), "{case}");
        }
        n_cases += 1;
    }
    assert_eq!(n_cases, 27);
}

fn trend(values: &[f64]) -> String {
    let values: Vec<Option<f64>> = values.iter().map(|v| Some(*v)).collect();
    let letter = |side: Option<Side>| match side {
        Some(Side::High) => '/',
        Some(Side::Low) => '\\',
        None => '-',
    };
    trend_sides(&values).into_iter().map(letter).collect()
}

#[test]
fn where_two_trends_meet_the_step_ahead_tells() {
    let peak = [1., 2., 3., 4., 5., 6., 7., 6., 5., 4., 3., 2., 1.];
    assert_eq!(trend(&peak), "//////\\\\\\\\\\\\\\");
    let valley = peak.map(|v| -v);
    assert_eq!(trend(&valley), "\\\\\\\\\\\\///////");
    let alone = [2., 1., 2., 3., 4., 5., 6., 7., 3.];
    assert_eq!(trend(&alone), "-///////-");
    // Between two trends with a level step the reference calls the last of the first falling.
    let level = [1., 2., 3., 4., 5., 6., 7., 7., 8., 9., 10., 11., 12., 13.];
    assert_eq!(trend(&level), "//////\\///////");
}

#[test]
fn a_missing_point_ends_a_trend() {
    let mut values: Vec<Option<f64>> = (0..13).map(|n| Some(f64::from(n))).collect();
    values[6] = None;
    assert!(trend_sides(&values).iter().all(Option::is_none));
    values.push(Some(13.0));
    let flagged: Vec<bool> = trend_sides(&values).iter().map(Option::is_some).collect();
    assert_eq!(flagged.iter().filter(|is_flagged| **is_flagged).count(), 7);
    assert!(!flagged[6]);
}
