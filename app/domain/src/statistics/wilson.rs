//! How sure a share is.

/// How often an interval is to hold the true share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    Percent80,
    Percent95,
    Percent99,
}

impl Confidence {
    /// The point of the normal distribution that leaves half of the rest above it.
    const fn z(self) -> f64 {
        match self {
            Self::Percent80 => 1.281_551_565_544_600_4,
            Self::Percent95 => 1.959_963_984_540_054,
            Self::Percent99 => 2.575_829_303_548_900_4,
        }
    }
}

/// From `low` to `high`, each as a part of one, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// `wilson_with` a confidence of 95 %.
pub fn wilson(n: u32, of: u32) -> Option<Interval> {
    wilson_with(n, of, Confidence::Percent95)
}

/// The Wilson score interval of `n` in `of` (`rules.md` § 4.4, the method of UK OHID,
/// PHEindicatormethods `phe_proportion`). It needs no large numbers, and never reaches below 0 or above
/// 1. `None` where `of` is 0 or less than `n`.
pub fn wilson_with(n: u32, of: u32, confidence: Confidence) -> Option<Interval> {
    if of == 0 || n > of {
        return None;
    }
    let (n, of) = (f64::from(n), f64::from(of));
    let z = confidence.z();
    let z2 = z * z;
    let p = n / of;
    let middle = p + z2 / (2.0 * of);
    let width = z * (p * (1.0 - p) / of + z2 / (4.0 * of * of)).sqrt();
    let scale = 1.0 + z2 / of;
    Some(Interval {
        low: ((middle - width) / scale).clamp(0.0, 1.0),
        high: ((middle + width) / scale).clamp(0.0, 1.0),
    })
}

/// The same with continuity correction, which is wider (Newcombe 1998, method 4).
pub fn wilson_corrected(n: u32, of: u32, confidence: Confidence) -> Option<Interval> {
    if of == 0 || n > of {
        return None;
    }
    let (is_none, is_all) = (n == 0, n == of);
    let (n, of) = (f64::from(n), f64::from(of));
    let z = confidence.z();
    let z2 = z * z;
    let p = n / of;
    let rest = of - n;
    let twice = 2.0 * (of + z2);
    let low = 2.0 * n + z2 - 1.0 - z * (z2 - 2.0 - 1.0 / of + 4.0 * p * (rest + 1.0)).sqrt();
    let high = 2.0 * n + z2 + 1.0 + z * (z2 + 2.0 - 1.0 / of + 4.0 * p * (rest - 1.0)).sqrt();
    Some(Interval {
        low: if is_none {
            0.0
        } else {
            (low / twice).clamp(0.0, 1.0)
        },
        high: if is_all {
            1.0
        } else {
            (high / twice).clamp(0.0, 1.0)
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn the_vectors_of_the_rules() {
        for (n, of, low, high) in [
            (42, 86, "38.55", "59.22"),
            (28, 86, "23.59", "43.02"),
            (12, 86, "8.17", "22.82"),
            (1, 86, "0.21", "6.30"),
            (7, 12, "31.95", "80.67"),
            (21, 67, "21.51", "43.20"),
            (26, 67, "28.05", "50.78"),
            (12, 67, "10.55", "28.75"),
            (0, 20, "0.00", "16.11"),
            (20, 20, "83.89", "100.00"),
        ] {
            let found = wilson(n, of).unwrap();
            let percent = |part: f64| format!("{:.2}", part * 100.0);
            assert_eq!(
                (percent(found.low), percent(found.high)),
                (low.into(), high.into()),
                "{n}/{of}"
            );
        }
    }

    /// Cases of Newcombe (1998) and others, computed with R; see the first column.
    const VECTORS: &str = include_str!("wilson_vectors.csv");

    #[test]
    fn the_vectors_that_were_computed_with_r() {
        let mut rows = csv::Reader::from_reader(VECTORS.as_bytes());
        let mut n_rows = 0;
        for row in rows.deserialize::<BTreeMap<String, String>>() {
            let row = row.unwrap();
            let (n, of) = (row["x"].parse().unwrap(), row["n"].parse().unwrap());
            let close = |found: Interval, column: &str| {
                for (end, value) in [("lo", found.low), ("hi", found.high)] {
                    let expected: f64 = row[&format!("{column}_{end}")].parse().unwrap();
                    // The corrected ones are told with twelve digits.
                    let is_close = (value - expected).abs() < 1e-11;
                    assert!(is_close, "{n}/{of} {column}_{end}: {value} for {expected}");
                }
            };
            let with = |confidence| wilson_with(n, of, confidence).unwrap();
            close(with(Confidence::Percent80), "wilson80");
            close(with(Confidence::Percent95), "wilson95");
            close(with(Confidence::Percent99), "wilson99");
            let corrected = wilson_corrected(n, of, Confidence::Percent95);
            close(corrected.unwrap(), "wilson95cc");
            n_rows += 1;
        }
        assert_eq!(n_rows, 16);
    }

    #[test]
    fn of_nothing_there_is_no_interval() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
        assert_eq!(wilson_corrected(0, 0, Confidence::Percent95), None);
        assert_eq!(wilson_corrected(3, 2, Confidence::Percent95), None);
    }

    proptest! {
        #[test]
        fn it_holds_the_share_and_mirrors(of in 1u32..2000, n in 0u32..2000) {
            let n = n % (of + 1);
            let found = wilson(n, of).unwrap();
            let share = f64::from(n) / f64::from(of);
            prop_assert!(found.low <= share + 1e-12 && share <= found.high + 1e-12);
            let other = wilson(of - n, of).unwrap();
            prop_assert!((found.low - (1.0 - other.high)).abs() < 1e-9);
            for confidence in [Confidence::Percent80, Confidence::Percent95, Confidence::Percent99] {
                let found = wilson_with(n, of, confidence).unwrap();
                let wider = wilson_corrected(n, of, confidence).unwrap();
                prop_assert!(wider.low <= found.low && found.high <= wider.high);
            }
        }
    }
}
