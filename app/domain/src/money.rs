//! Sums of money: whole kroner, never a fraction, as the minutes write them (`rules.md` § 4.11).

use crate::status::{format_hundredths, format_kroner, parse_kroner};
use serde::{Deserialize, Serialize};

const MILLION: u64 = 1_000_000;
/// A hundredth of a million: the smallest part that is written in millions.
const HUNDREDTH: u64 = 10_000;

/// Whole kroner.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Kroner(u64);

impl Kroner {
    /// The largest sum that is taken in.
    pub const MAX: Self = Self(999_999_999_999);

    /// `None` above [`Kroner::MAX`].
    pub const fn new(kroner: u64) -> Option<Self> {
        if kroner > Self::MAX.0 {
            None
        } else {
            Some(Self(kroner))
        }
    }

    /// From `5150`, `5.150 kr.`, `kr. 5150`, `3,16 mio. kr.` or `3.160.000,00 kr.`.
    pub fn parse(text: &str) -> Option<Self> {
        parse_kroner(text).and_then(Self::new)
    }

    pub const fn whole(self) -> u64 {
        self.0
    }

    pub fn signed(self) -> i64 {
        i64::try_from(self.0).unwrap_or(i64::MAX)
    }

    /// `3,16 mio. kr.` where that says all of it, else `395.500 kr.`.
    pub fn brief(self) -> String {
        let in_millions = self.0 >= MILLION && self.0.is_multiple_of(HUNDREDTH);
        match in_millions {
            true => {
                let hundredths = format_hundredths(self.0.div_euclid(HUNDREDTH));
                format!("{hundredths}\u{a0}mio.\u{a0}kr.")
            }
            false => format_kroner(self.0),
        }
    }

    /// `3.160.000,00 kr.`.
    pub fn exact(self) -> String {
        format_kroner(self.0).replace('\u{a0}', ",00\u{a0}")
    }
}

/// What may be less than nothing, as what is left of a share: `−40.000 kr.`.
pub fn signed_kroner(kroner: i64) -> String {
    let written = format_kroner(kroner.unsigned_abs());
    match kroner < 0 {
        true => format!("−{written}"),
        false => written,
    }
}

/// As a number of a chart.
pub fn on_a_chart(kroner: i64) -> f64 {
    let sign = if kroner < 0 { -1.0 } else { 1.0 };
    let whole = kroner.unsigned_abs();
    let part = |part: u64| u32::try_from(part).map_or(f64::MAX, f64::from);
    let million = 1_000_000.0;
    sign * (part(whole.div_euclid(MILLION)) * million + part(whole.rem_euclid(MILLION)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_are_written_as_the_minutes_write_them() {
        for (typed, brief, exact) in [
            ("16 mio. kr.", "16 mio. kr.", "16.000.000,00 kr."),
            ("3,16 mio. kr.", "3,16 mio. kr.", "3.160.000,00 kr."),
            ("3.160.000,00 kr.", "3,16 mio. kr.", "3.160.000,00 kr."),
            ("5.150 kr.", "5.150 kr.", "5.150,00 kr."),
            ("kr. 5150", "5.150 kr.", "5.150,00 kr."),
            ("3.165.500", "3.165.500 kr.", "3.165.500,00 kr."),
            ("16,4 mio.", "16,4 mio. kr.", "16.400.000,00 kr."),
            ("0", "0 kr.", "0,00 kr."),
        ] {
            let sum = Kroner::parse(typed).unwrap();
            let plain = |text: String| text.replace('\u{a0}', " ");
            assert_eq!(plain(sum.brief()), brief);
            assert_eq!(plain(sum.exact()), exact);
        }
        for typed in ["", "3,165 kr.", "-5", "1000000 mio. kr.", "mange"] {
            assert_eq!(Kroner::parse(typed), None, "{typed}");
        }
        assert_eq!(signed_kroner(-40_000), "−40.000\u{a0}kr.");
        assert_eq!(signed_kroner(40_000), "40.000\u{a0}kr.");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(whole in 0u64..=999_999_999_999) {
            let sum = Kroner::new(whole).unwrap();
            prop_assert_eq!(Kroner::parse(&sum.brief()), Some(sum));
            prop_assert_eq!(Kroner::parse(&sum.exact()), Some(sum));
            let drawn = format!("{:.0}", on_a_chart(sum.signed()));
            prop_assert_eq!(drawn, whole.to_string());
            prop_assert!(on_a_chart(-sum.signed()) <= 0.0);
        }
    }
}
