//! How much room a text takes, and how it is fitted into less.

/// The size of letters that is normal throughout.
pub const NORMAL: i32 = 140;
/// From one line of them to the next.
pub const LINE_HEIGHT: i32 = 180;
/// From the middle of a line's letters down to their base line.
pub const MIDDLE: i32 = 48;

/// Widths of the printable letters of ASCII in IBM Plex Sans, in thousandths of its size.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600,
    600, 600, 600, 600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695,
    707, 400, 510, 634, 501, 812, 707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317,
    383, 317, 600, 565, 600, 534, 580, 503, 580, 549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560,
    580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600,
];

/// Of any other letter: that of a wide one, so that a text is rather thought too long.
const OTHER: u16 = 700;

/// What another font in Plex's place may need more, in percent, and bold print besides.
const SLACK: i32 = 104;

fn advance(letter: char) -> u16 {
    let place = u32::from(letter).checked_sub(u32::from(' '));
    place
        .and_then(|place| usize::try_from(place).ok())
        .and_then(|place| ASCII.get(place).copied())
        .unwrap_or(match letter {
            'æ' => 864,
            'Æ' => 907,
            'å' => 534,
            'Å' => 641,
            'ø' => 568,
            'é' => 549,
            '\u{a0}' => 236,
            _ => OTHER,
        })
}

/// The width of a text in tenths of a unit, `size` being that of its letters.
pub fn width(text: &str, size: i32) -> i32 {
    scaled(
        text.chars().map(|letter| i64::from(advance(letter))).sum(),
        size,
    )
}

fn scaled(thousandths: i64, size: i32) -> i32 {
    let wide = thousandths * i64::from(size) * i64::from(SLACK) / 100_000;
    // Far more than any room, and far from overflowing where widths are added.
    i32::try_from(wide.min(1_000_000)).unwrap_or(1_000_000)
}

/// The widest of some texts; 0 of none.
pub fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, size: i32) -> i32 {
    texts
        .into_iter()
        .map(|text| width(text, size))
        .max()
        .unwrap_or(0)
}

/// The text itself, or as much of it as fits, with an ellipsis.
pub fn shortened(text: &str, size: i32, room: i32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut taken = i64::from(advance('…'));
    for letter in text.chars() {
        taken += i64::from(advance(letter));
        if scaled(taken, size) > room {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// The text in at most `most` lines that fit, broken between words; what is left over is shortened.
pub fn wrapped(text: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A no-break space joins what belongs together, such as a number and its unit.
    for word in text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        let full = lines.len() >= most;
        match lines.last_mut() {
            Some(line) if full || width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
        .into_iter()
        .map(|line| shortened(&line, size, room))
        .collect()
}

/// What a title says of a value.
pub fn described(name: &str, value: &str, note: &str) -> String {
    if note.is_empty() {
        format!("{name}: {value}")
    } else {
        format!("{name}: {value} – {note}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_broken_between_words_and_shortened_at_the_end() {
        assert_eq!(wrapped("", 140, 500, 2), [""; 0]);
        assert_eq!(
            wrapped("Mål for hele planen", 140, 700, 2),
            ["Mål for", "hele pla…"]
        );
        assert_eq!(
            wrapped("48,8\u{a0}% af 86", 140, 500, 2),
            ["48,8\u{a0}%", "af 86"]
        );
    }

    proptest! {
        #[test]
        fn whatever_the_text_it_fits(text in ".{0,80}", room in 300i32..3000, most in 1usize..4) {
            let lines = wrapped(&text, 140, room, most);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|line| width(line, 140) <= room), "{lines:?}");
        }
    }
}
