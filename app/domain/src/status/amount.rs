//! Figures as people write them in Danish: whole kroner, and numbers with at most two decimals.

/// The unit in which a written number is read: a millionth.
const MILLIONTHS: u64 = 1_000_000;
const DECIMALS: usize = 6;

/// Whole kroner, from `5150`, `5.150 kr.`, `kr. 5150`, `5.150,00 kr.` or `16 mio. kr.`; `None` for
/// anything else, parts of a krone among it.
pub fn parse_kroner(text: &str) -> Option<u64> {
    let text = text.replace('\u{a0}', " ").to_lowercase();
    let text = text.trim();
    let text = text
        .strip_prefix("kr.")
        .or_else(|| text.strip_prefix("kr"))
        .unwrap_or(text);
    let text = text
        .strip_suffix("kr.")
        .or_else(|| text.strip_suffix("kr"))
        .unwrap_or(text)
        .trim();
    match text
        .strip_suffix("mio.")
        .or_else(|| text.strip_suffix("mio"))
    {
        // A millionth of a million is a krone.
        Some(millions) => millionths(millions.trim()),
        None => exactly(millionths(text)?, MILLIONTHS),
    }
}

/// `5.150.000 kr.`, with a space that does not break.
pub fn format_kroner(kroner: u64) -> String {
    format!("{}\u{a0}kr.", grouped(kroner))
}

/// A number in hundredths, from `200`, `1.250`, `48,8` or `48,8 %`; `None` for anything else.
pub fn parse_hundredths(text: &str) -> Option<u64> {
    let text = text.replace('\u{a0}', " ");
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim();
    exactly(millionths(text)?, MILLIONTHS.checked_div(100)?)
}

/// `48,8` from 4880; no decimals where there are none.
pub fn format_hundredths(hundredths: u64) -> String {
    let (whole, rest) = (hundredths.div_euclid(100), hundredths.rem_euclid(100));
    let whole = grouped(whole);
    match (rest.div_euclid(10), rest.rem_euclid(10)) {
        (0, 0) => whole,
        (tenths, 0) => format!("{whole},{tenths}"),
        (tenths, hundredths) => format!("{whole},{tenths}{hundredths}"),
    }
}

fn exactly(millionths: u64, unit: u64) -> Option<u64> {
    (millionths.checked_rem(unit)? == 0).then(|| millionths.checked_div(unit))?
}

/// A point stands before three digits, a comma before decimals, of which there are six at most.
fn millionths(text: &str) -> Option<u64> {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        // "0.125" is meant for a fraction, and is none in Danish.
        if group.len() != 3 || first.len() > 3 || first.starts_with('0') {
            return None;
        }
        digits.push_str(group);
    }
    if !is_digits(&digits) || first.is_empty() || !is_digits(decimals) || decimals.len() > DECIMALS
    {
        return None;
    }
    let padded = format!("{decimals:0<DECIMALS$}");
    let whole: u64 = digits.parse().ok()?;
    whole
        .checked_mul(MILLIONTHS)?
        .checked_add(padded.parse().ok()?)
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(at);
        if at > 0 && left.is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn kroner_are_read_in_the_styles_of_the_minutes() {
        for (text, kroner) in [
            ("5150", 5_150),
            ("5.150 kr.", 5_150),
            ("kr. 5150", 5_150),
            ("5.150,00 kr.", 5_150),
            ("16 mio. kr.", 16_000_000),
            ("3,16\u{a0}mio.\u{a0}kr.", 3_160_000),
            ("3.160.000,00 kr.", 3_160_000),
            ("0", 0),
        ] {
            assert_eq!(parse_kroner(text), Some(kroner), "{text}");
        }
        for text in [
            "",
            "kr.",
            "5,50 kr.",
            "-5",
            "5.15",
            "1.2345",
            ".500",
            "fem",
            "5 mia. kr.",
            "1,",
            "99999999999999999999",
        ] {
            assert_eq!(parse_kroner(text), None, "{text}");
        }
        assert_eq!(format_kroner(3_160_000), "3.160.000\u{a0}kr.");
    }

    #[test]
    fn numbers_have_two_decimals_at_most() {
        for (text, hundredths) in [("200", 20_000), ("48,8 %", 4_880), ("1.250,25", 125_025)] {
            assert_eq!(parse_hundredths(text), Some(hundredths), "{text}");
        }
        assert_eq!(parse_hundredths("0,125"), None);
        assert_eq!(parse_hundredths("0.125"), None);
        assert_eq!(parse_kroner("0.500"), None);
        assert_eq!(format_hundredths(4_880), "48,8");
        assert_eq!(format_hundredths(125_025), "1.250,25");
        assert_eq!(format_hundredths(5), "0,05");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(number in 0u64..10_000_000_000_000) {
            prop_assert_eq!(parse_kroner(&format_kroner(number)), Some(number));
            prop_assert_eq!(parse_hundredths(&format_hundredths(number)), Some(number));
        }

        #[test]
        fn nonsense_is_refused_and_never_fails(text in "\\PC{0,24}") {
            let _ = (parse_kroner(&text), parse_hundredths(&text));
        }
    }
}
