use super::*;
use proptest::prelude::*;
use std::path::Path;

fn assert_close(found: f64, expected: f64, relative: f64) {
    let is_close = (found - expected).abs() <= relative * expected.abs();
    assert!(is_close, "{found} for {expected}");
}

/// Points that repeat: one that is repeated changes neither the mean nor, being a multiple, the limits.
fn repeated<T: Copy>(points: &[T], times: usize) -> Vec<Option<T>> {
    points.repeat(times).into_iter().map(Some).collect()
}

fn limits(group: &AttributeGroup, at: usize) -> (f64, f64) {
    group.points[at].limits.unwrap()
}

#[test]
fn the_p_chart_of_the_rules() {
    let x = [12, 15, 11, 18, 20, 17, 22, 19];
    let n = [40, 42, 38, 45, 50, 44, 52, 47];
    let shares: Vec<Share> = x.iter().zip(n).map(|(x, n)| Share::new(*x, n)).collect();
    // Eight are too few to show; twice the same have the same mean.
    let groups = p_chart(
        &repeated(&shares, 1),
        Dispersion::Sampling,
        &Baseline::default(),
    );
    assert_eq!(
        (groups[0].footing, groups[0].centre),
        (Footing::TooFew, None)
    );
    let groups = p_chart(
        &repeated(&shares, 2),
        Dispersion::Sampling,
        &Baseline::default(),
    );
    assert_close(groups[0].centre.unwrap(), 0.374302, 1e-5);
    for (at, low, high) in [(0, "0.1447", "0.6039"), (6, "0.1730", "0.5756")] {
        let found = limits(&groups[0], at);
        let told = |limit: f64| format!("{limit:.4}");
        assert_eq!((told(found.0), told(found.1)), (low.into(), high.into()));
    }
    let cell = |share: Share| Cell::of(share.n, f64::from(share.of));
    let cells: Vec<_> = shares.iter().map(|share| cell(*share)).collect();
    let z = sigma_z(
        Law::Binomial,
        groups[0].centre.unwrap(),
        &cells,
        Screening::Off,
    );
    assert_eq!(format!("{:.4}", z.unwrap()), "0.5220");
}

#[test]
fn the_u_chart_of_the_rules() {
    let x = [3, 5, 2, 6, 4, 8];
    let n = [1.2, 1.5, 1.0, 1.8, 1.4, 2.0];
    let rates: Vec<Rate> = x
        .iter()
        .zip(n)
        .map(|(n, per)| Rate { n: *n, per })
        .collect();
    let groups = u_chart(
        &repeated(&rates, 2),
        Dispersion::Sampling,
        &Baseline::default(),
    );
    assert_close(groups[0].centre.unwrap(), 3.146067, 1e-6);
    for (at, high) in [8.004, 7.491, 8.467, 7.112, 7.643, 6.909]
        .into_iter()
        .enumerate()
    {
        assert_eq!(limits(&groups[0], at).0, 0.0);
        assert_close(limits(&groups[0], at).1, high, 1e-4);
    }
}

#[test]
fn counts_and_cases_between_events() {
    let counts: Vec<Option<u32>> = repeated(&[4, 9, 7, 12, 8], 4);
    let chart = &c_chart(&counts, &Baseline::default())[0];
    assert_eq!(chart.centre, Some(8.0));
    assert_eq!(limits(chart, 0).0, 0.0);
    assert_close(limits(chart, 0).1, 8.0 + 3.0 * 8f64.sqrt(), 1e-12);
    let chart = &g_chart(&repeated(&[0, 9, 7, 12, 2], 4), &Baseline::default())[0];
    // The centre is the median, the limits are about the mean of 6.
    assert_eq!(chart.centre, Some(7.0));
    assert_close(limits(chart, 0).1, 6.0 + 3.0 * 42f64.sqrt(), 1e-12);
}

#[test]
fn what_cannot_be_is_missing() {
    let mut shares = repeated(&[Share::new(3, 10), Share::new(5, 10)], 10);
    shares[0] = Some(Share::new(0, 0));
    shares[1] = Some(Share::new(11, 10));
    shares[2] = None;
    let chart = &p_chart(
        &shares,
        Dispersion::Laney(Screening::Off),
        &Baseline::default(),
    )[0];
    assert_eq!(chart.footing, Footing::Provisional);
    assert!(
        chart.points[..3]
            .iter()
            .all(|p| p.value.is_none() && p.limits.is_none())
    );
    let rates = repeated(&[1.0, 0.0, -1.0, f64::NAN, f64::INFINITY], 4);
    let rates: Vec<_> = rates
        .iter()
        .map(|per| per.map(|per| Rate { n: 1, per }))
        .collect();
    let chart = &u_chart(&rates, Dispersion::Sampling, &Baseline::default())[0];
    assert_eq!(chart.points.iter().filter(|p| p.value.is_some()).count(), 4);
}

#[test]
fn where_chance_has_no_play_the_limits_are_the_mean() {
    for share in [Share::new(0, 30), Share::new(30, 30)] {
        for dispersion in [Dispersion::Sampling, Dispersion::Laney(Screening::On)] {
            let chart = &p_chart(&repeated(&[share], 20), dispersion, &Baseline::default())[0];
            let mean = chart.centre.unwrap();
            assert_eq!(limits(chart, 3), (mean, mean));
            assert!(chart.points.iter().all(|p| p.outside.is_none()));
        }
    }
    let laney = Dispersion::Laney(Screening::On);
    let rates = repeated(&[Rate { n: 1, per: 0.3 }], 20);
    let chart = &u_chart(&rates, laney, &Baseline::default())[0];
    assert_eq!(chart.sigma_z, Some(0.0));
    assert!(chart.points.iter().all(|p| p.outside.is_none()));
}

/// A table of example data, where it lies beside the checkout.
fn table(name: &str) -> Option<Vec<csv::StringRecord>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/spc");
    let Ok(text) = std::fs::read_to_string(folder.join(name)) else {
        eprintln!(
            "nothing to compare with: there is no {}",
            folder.join(name).display()
        );
        return None;
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    Some(reader.records().map(Result::unwrap).collect())
}

#[test]
fn the_accidents_vary_more_than_their_large_numbers_would() {
    let Some(rows) = table("nhs_accidents.csv") else {
        return;
    };
    let number = |row: &csv::StringRecord, at: usize| row[at].parse::<u32>().unwrap();
    let shares: Vec<_> = rows
        .iter()
        .map(|row| Some(Share::new(number(row, 1), number(row, 2))))
        .collect();
    // Computed apart from this code, from the formulas.
    let plain = &p_chart(&shares, Dispersion::Sampling, &Baseline::default())[0];
    assert_eq!(plain.footing, Footing::Full);
    assert_close(plain.centre.unwrap(), 0.952_899_711_344_191_2, 1e-12);
    assert_close(limits(plain, 0).0, 0.951_699_564_646_015, 1e-12);
    assert_close(limits(plain, 0).1, 0.954_099_858_042_367_3, 1e-12);
    assert_eq!(
        plain.points.iter().filter(|p| p.outside.is_some()).count(),
        16
    );
    let laney = Dispersion::Laney(Screening::Off);
    let laney = &p_chart(&shares, laney, &Baseline::default())[0];
    assert_close(laney.sigma_z.unwrap(), 10.640_421_863_496_51, 1e-10);
    assert_close(limits(laney, 0).0, 0.940_129_644_177_514_1, 1e-12);
    assert_close(limits(laney, 0).1, 0.965_669_778_510_868_2, 1e-12);
    assert!(laney.points.iter().all(|p| p.outside.is_none()));
}

#[test]
fn the_infections_were_halved_at_the_break() {
    let Some(rows) = table("cdi.csv") else {
        return;
    };
    let rates: Vec<_> = rows
        .iter()
        .map(|row| {
            Some(Rate {
                n: row[1].parse().unwrap(),
                per: row[2].parse().unwrap(),
            })
        })
        .collect();
    let is_after = |row: &csv::StringRecord| &row[3] == "post";
    let baseline = Baseline {
        breaks: vec![rows.iter().position(is_after).unwrap()],
        fix_after: None,
    };
    let groups = u_chart(&rates, Dispersion::Sampling, &baseline);
    // In 10,000 days; computed apart from this code.
    for (group, (starts_at, centre, low, high)) in groups.iter().zip([
        (
            0,
            13.024_226_317_929_39,
            4.115_199_762_681_487,
            21.933_252_873_177_295,
        ),
        (24, 5.008_920_297_765_579, 0.0, 10.537_175_766_571_064),
    ]) {
        assert_eq!(group.starts_at, starts_at);
        assert_close(group.centre.unwrap() * 1e4, centre, 1e-9);
        assert_close(limits(group, 0).0 * 1e4, low, 1e-9);
        assert_close(limits(group, 0).1 * 1e4, high, 1e-9);
        assert!(group.points.iter().all(|p| p.outside.is_none()));
    }
    let laney = u_chart(&rates, Dispersion::Laney(Screening::Off), &baseline);
    assert_close(laney[0].sigma_z.unwrap(), 1.067_172_138_631_599, 1e-9);
    assert_close(laney[1].sigma_z.unwrap(), 1.234_185_387_321_801, 1e-9);
    // Seen as one course, the fall is a shift with few crossings.
    let seen_as_one = &u_chart(&rates, Dispersion::Sampling, &Baseline::default())[0];
    let runs = seen_as_one.runs.unwrap();
    assert!(runs.has_shift() && runs.has_few_crossings());
}

proptest! {
    #[test]
    fn whatever_comes_in_limits_hold_the_mean(
        points in prop::collection::vec(prop::option::of((any::<u32>(), any::<f64>())), 0..40),
        laney in any::<bool>(),
        at in 0usize..50,
    ) {
        let dispersion = if laney { Dispersion::Laney(Screening::On) } else { Dispersion::Sampling };
        let baseline = Baseline { breaks: vec![at], fix_after: None };
        let rates: Vec<_> = points.iter().map(|p| p.map(|(n, per)| Rate { n, per })).collect();
        let shares: Vec<_> = points
            .iter()
            .map(|p| p.map(|(n, per)| Share::new(n % 1000, if per > 0.0 { 1000 } else { n % 50 })))
            .collect();
        let rates = u_chart(&rates, dispersion, &baseline);
        let shares = p_chart(&shares, dispersion, &baseline);
        for group in rates.iter().chain(&shares) {
            for (low, high) in group.points.iter().filter_map(|p| p.limits) {
                let mean = group.centre.unwrap();
                prop_assert!(low.is_finite() && mean.is_finite() && high.is_finite());
                prop_assert!(low <= mean && mean <= high);
            }
        }
    }
}
