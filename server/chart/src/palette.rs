//! Colours and strokes: those of `style/_tokens.scss`. On white all but the grid, the band and the
//! hatching's ground have a contrast of 3:1 or more (`rules.md` § 4.11), and no two signs differ in
//! colour alone.

/// As it stands in an attribute.
pub type Colour = &'static str;

pub const PAPER: Colour = "#fff";
pub const INK: Colour = "#1d2733";
pub const INK_SOFT: Colour = "#4c5967";
/// What may be overlooked: the grid.
pub const LINE: Colour = "#d5dbe1";
pub const LINE_STRONG: Colour = "#7b8794";
pub const MIST: Colour = "#f3f6f8";
pub const NAVY: Colour = "#12364a";
pub const SEA: Colour = "#0b5a6b";
/// Neither of a signal's colours is one of the lights': a signal says nothing of a status.
pub const ORANGE: Colour = "#d45f00";

/// Light enough for a whisker on it.
pub const BAR: Colour = "#5b93a3";

/// The parts of a whole, dark and light by turns, so that neighbours differ in grey as well.
pub const PARTS: [Colour; 6] = [NAVY, BAR, "#8a6100", LINE_STRONG, SEA, "#b0741a"];

/// The classes of a map, from the lowest: darker and darker, so that they differ in grey as well; each
/// carries its number besides.
pub const CLASSES: [Colour; 4] = ["#dbe8ec", "#9fc3cd", BAR, NAVY];

/// How a line is drawn.
#[derive(Clone, Copy)]
pub struct Stroke {
    pub colour: Colour,
    /// In tenths of a unit, as all lengths.
    pub width: i32,
    /// Lengths of dashes and gaps in units.
    pub dashes: Option<&'static str>,
}

impl Stroke {
    const fn solid(colour: Colour, width: i32) -> Self {
        Self {
            colour,
            width,
            dashes: None,
        }
    }

    const fn dashed(colour: Colour, width: i32, dashes: &'static str) -> Self {
        Self {
            colour,
            width,
            dashes: Some(dashes),
        }
    }
}

pub const GRID: Stroke = Stroke::solid(LINE, 10);
pub const AXIS: Stroke = Stroke::solid(LINE_STRONG, 12);
pub const SERIES: Stroke = Stroke::solid(INK_SOFT, 20);
pub const CENTRE: Stroke = Stroke::solid(NAVY, 14);
pub const LIMITS: Stroke = Stroke::solid(LINE_STRONG, 12);
pub const PROVISIONAL: Stroke = Stroke::dashed(LINE_STRONG, 14, "5 4");
pub const TARGET: Stroke = Stroke::dashed(NAVY, 24, "12 5");
/// What is expected.
pub const EXPECTED: Stroke = Stroke::dashed(INK_SOFT, 20, "6 4");
pub const BENCHMARK: Stroke = Stroke::dashed(INK_SOFT, 18, "2 4");
pub const BREAK: Stroke = Stroke::dashed(INK_SOFT, 14, "6 3");
pub const WHISKER: Stroke = Stroke::solid(INK, 16);
/// Around a municipality, and across one whose value is hidden.
pub const MAP_EDGE: Stroke = Stroke::solid(LINE_STRONG, 6);
pub const MAP_HATCH: Stroke = Stroke::solid(INK_SOFT, 10);
pub const INNER_LIMITS: Stroke = Stroke::dashed(LINE_STRONG, 14, "5 4");

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast with white, as WCAG 2.1 reckons it.
    fn contrast(colour: Colour) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
        1.05 / (luminance + 0.05)
    }

    #[test]
    fn what_has_to_be_seen_stands_out_from_white() {
        for colour in PARTS
            .into_iter()
            .chain([BAR, SEA, ORANGE, LINE_STRONG, NAVY])
        {
            assert!(contrast(colour) >= 3.0, "{colour} {}", contrast(colour));
        }
        for letters in [INK, INK_SOFT, NAVY] {
            assert!(contrast(letters) >= 4.5, "{letters}");
        }
        // The whisker on its bar.
        assert!(contrast(INK) / contrast(BAR) >= 3.0);
    }
}
