//! Writes SVG: elements, attributes and text, each escaped.

use std::fmt::{Display, Write};

/// A picture as it is written. Lengths are tenths of a unit throughout this crate: whole numbers, as
/// plotters wants them, and fine enough for a projector.
#[derive(Default)]
pub struct Svg {
    text: String,
}

impl Svg {
    pub fn into_text(self) -> String {
        self.text
    }

    /// `<name`, to be followed by attributes and by one of the ends below.
    pub fn element(&mut self, name: &'static str) -> Element<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Element { svg: self, name }
    }

    pub fn close(&mut self, name: &'static str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    fn write(&mut self, value: impl Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                // XML has no way to write these.
                '\u{fffe}' | '\u{ffff}' => self.text.push('\u{fffd}'),
                _ if letter.is_control() => self.text.push(' '),
                _ => self.text.push(letter),
            }
        }
    }

    pub fn tenths(&mut self, tenths: i32) {
        let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        if tenths < 0 {
            self.text.push('-');
        }
        self.write(whole);
        if rest != 0 {
            self.text.push('.');
            self.write(rest);
        }
    }
}

pub struct Element<'a> {
    svg: &'a mut Svg,
    name: &'static str,
}

impl Element<'_> {
    fn named(self, name: &'static str, value: impl FnOnce(&mut Svg)) -> Self {
        self.svg.text.push(' ');
        self.svg.text.push_str(name);
        self.svg.text.push_str("=\"");
        value(self.svg);
        self.svg.text.push('"');
        self
    }

    pub fn attribute(self, name: &'static str, value: &str) -> Self {
        self.named(name, |svg| svg.escaped(value))
    }

    pub fn length(self, name: &'static str, tenths: i32) -> Self {
        self.named(name, |svg| svg.tenths(tenths))
    }

    pub fn lengths(self, name: &'static str, tenths: [i32; 4]) -> Self {
        self.named(name, |svg| {
            for (place, length) in tenths.into_iter().enumerate() {
                if place > 0 {
                    svg.text.push(' ');
                }
                svg.tenths(length);
            }
        })
    }

    /// The path through these points, each but the first as its distance from the one before: it is
    /// shorter than the place itself, by a third in a long line.
    pub fn path(self, points: impl IntoIterator<Item = (i32, i32)>, closed: bool) -> Self {
        self.named("d", |svg| {
            let mut last: Option<(i32, i32)> = None;
            for (x, y) in points {
                let (dx, dy) = last.map_or((x, y), |(from_x, from_y)| (x - from_x, y - from_y));
                match last {
                    None => svg.text.push('M'),
                    Some(_) => svg.text.push('l'),
                }
                svg.tenths(dx);
                if dy >= 0 {
                    svg.text.push(' ');
                }
                svg.tenths(dy);
                last = Some((x, y));
            }
            if closed {
                svg.text.push('z');
            }
        })
    }

    /// Ends an element with nothing in it.
    pub fn empty(self) {
        self.svg.text.push_str("/>");
    }

    /// Ends an element with text in it.
    pub fn text(self, text: &str) {
        self.svg.text.push('>');
        self.svg.escaped(text);
        self.svg.close(self.name);
    }

    /// Leaves it open, for `Svg::close`.
    pub fn open(self) {
        self.svg.text.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_or_an_attribute_can_end_it() {
        let mut svg = Svg::default();
        svg.element("a")
            .attribute("b", "\"<&>\u{1}")
            .text("</a>\u{ffff}æ");
        assert_eq!(
            svg.into_text(),
            "<a b=\"&quot;&lt;&amp;&gt; \">&lt;/a&gt;\u{fffd}æ</a>"
        );
    }

    #[test]
    fn lengths_are_written_in_units() {
        let mut svg = Svg::default();
        svg.element("p")
            .length("x", -5)
            .length("y", 1230)
            .path([(10, 20), (25, 10), (25, 11)], true)
            .empty();
        assert_eq!(
            svg.into_text(),
            r#"<p x="-0.5" y="123" d="M1 2l1.5-1l0 0.1z"/>"#
        );
    }
}
