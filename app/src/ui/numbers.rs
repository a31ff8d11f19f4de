//! How shares and middles are written.

use domain::locale::Locale;
use domain::statistics::{Interval, Median, Share};
use domain::status::format_hundredths;

/// "86,7 % (13 af 15)"; of a small group the numbers alone, "2 af 4".
pub fn share(share: Share, locale: Locale) -> String {
    let numbers = n_of(share.n, share.of, locale);
    match share.permille() {
        Some(permille) => format!("{} ({numbers})", percent(permille, locale)),
        None => numbers,
    }
}

/// A share in a sentence: what is counted stands between its numbers and its percentage, as in
/// "13 af 15 indsatser (86,7 %)".
pub struct Counted {
    numbers: String,
    percent: String,
}

impl Counted {
    pub fn new(share: Share, locale: Locale) -> Self {
        let of_all = |permille| format!(" ({})", percent(permille, locale));
        Self {
            numbers: n_of(share.n, share.of, locale),
            percent: share.permille().map(of_all).unwrap_or_default(),
        }
    }

    pub fn of(&self, things: &str) -> String {
        format!("{} {things}{}", self.numbers, self.percent)
    }
}

/// "13 af 15".
pub fn n_of(n: u32, of: u32, locale: Locale) -> String {
    match locale {
        Locale::Da => format!("{n} af {of}"),
        Locale::En => format!("{n} of {of}"),
    }
}

/// "86,7 %" or "86.7%", of tenths of a percent.
pub fn percent(permille: u64, locale: Locale) -> String {
    let (whole, tenth) = (permille / 10, permille % 10);
    match (tenth, locale) {
        (0, Locale::Da) => format!("{whole}\u{a0}%"),
        (_, Locale::Da) => format!("{whole},{tenth}\u{a0}%"),
        (0, Locale::En) => format!("{whole}%"),
        (_, Locale::En) => format!("{whole}.{tenth}%"),
    }
}

/// "1.000.000" or "1,000,000".
pub fn count(n: u32, locale: Locale) -> String {
    hundredths(u64::from(n).saturating_mul(100), locale)
}

/// "48,8" or "48.8", of hundredths; thousands are parted.
pub fn hundredths(hundredths: u64, locale: Locale) -> String {
    let danish = format_hundredths(hundredths);
    match locale {
        Locale::Da => danish,
        Locale::En => danish
            .chars()
            .map(|c| match c {
                ',' => '.',
                '.' => ',',
                other => other,
            })
            .collect(),
    }
}

/// "38,6–59,2 %".
pub fn interval(interval: Interval, locale: Locale) -> String {
    let ends = [interval.low, interval.high].map(|end| format!("{:.1}", end * 100.0));
    match locale {
        Locale::Da => format!("{}\u{a0}%", ends.map(|end| end.replace('.', ",")).join("–")),
        Locale::En => format!("{}%", ends.join("–")),
    }
}

/// "2" or "2,5".
pub fn median(median: Median, locale: Locale) -> String {
    match (median.parts(), locale) {
        ((whole, false), _) => whole.to_string(),
        ((whole, true), Locale::Da) => format!("{whole},5"),
        ((whole, true), Locale::En) => format!("{whole}.5"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_stands_with_its_numbers_and_a_small_group_without_one() {
        let both = |n, of| [Locale::Da, Locale::En].map(|locale| share(Share::new(n, of), locale));
        assert_eq!(both(42, 86), ["48,8\u{a0}% (42 af 86)", "48.8% (42 of 86)"]);
        assert_eq!(both(3, 5), ["60\u{a0}% (3 af 5)", "60% (3 of 5)"]);
        assert_eq!(both(2, 4), ["2 af 4", "2 of 4"]);
    }

    #[test]
    fn in_a_sentence_what_is_counted_stands_in_between() {
        let told = |n, of| Counted::new(Share::new(n, of), Locale::Da).of("indsatser");
        assert_eq!(told(13, 15), "13 af 15 indsatser (86,7\u{a0}%)");
        assert_eq!(told(2, 4), "2 af 4 indsatser");
    }

    #[test]
    fn intervals_and_middles_are_written_as_the_language_does() {
        let found = Share::new(42, 86).interval().unwrap();
        assert_eq!(interval(found, Locale::Da), "38,6–59,2\u{a0}%");
        assert_eq!(interval(found, Locale::En), "38.6–59.2%");
        let halves = Median::of([2, 3]).unwrap();
        assert_eq!(
            (median(halves, Locale::Da), median(halves, Locale::En)),
            ("2,5".into(), "2.5".into())
        );
        assert_eq!(median(Median::of([2]).unwrap(), Locale::Da), "2");
    }
}
