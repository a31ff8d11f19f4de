//! The picture around a chart: its size, its names for those who do not see it, its heading.

use crate::canvas::Canvas;
use crate::element::Print;
use crate::palette::{Colour, INK, INK_SOFT, PAPER};
use crate::svg::Svg;
use crate::words::{LINE_HEIGHT, NORMAL, wrapped};
use crate::{DrawError, Layout, Style};

/// Letters of a heading.
const HEADING: i32 = 180;

/// What a chart says of itself in words.
pub struct Said<'a> {
    title: &'a str,
    description: &'a str,
    source: &'a str,
}

impl<'a> Said<'a> {
    pub const fn of(title: &'a str, description: &'a str, source: &'a str) -> Self {
        Self {
            title,
            description,
            source,
        }
    }
}

/// What a layout gives a chart to fill.
pub struct Page<'a> {
    style: &'a Style<'a>,
    pub width: i32,
    /// Below the heading.
    pub top: i32,
    heading: Vec<String>,
}

impl<'a> Page<'a> {
    pub fn new(style: &'a Style<'a>, title: &str) -> Self {
        let width = match style.layout {
            Layout::Wide => 9600,
            Layout::Narrow => 3600,
        };
        let heading = if style.heading {
            wrapped(title, HEADING, width * 95 / 100, 3)
        } else {
            Vec::new()
        };
        let lines = i32::try_from(heading.len()).unwrap_or(0);
        let top = if lines > 0 { lines * 240 + 60 } else { 0 };
        Self {
            style,
            width,
            top,
            heading,
        }
    }

    /// The lines below a chart that stands alone, each in its colour.
    fn caption(&self, said: &Said) -> Vec<(String, Colour)> {
        if !self.style.heading {
            return Vec::new();
        }
        let lines = |text: &str, colour: Colour| {
            let lines = wrapped(text, NORMAL, self.width * 98 / 100, 8).into_iter();
            lines.map(move |line| (line, colour)).collect::<Vec<_>>()
        };
        let mut caption = lines(said.description, INK);
        caption.extend(lines(said.source, INK_SOFT));
        caption
    }

    pub const fn is_wide(&self) -> bool {
        matches!(self.style.layout, Layout::Wide)
    }

    /// The whole picture, `height` with the heading, `fill` drawing what is below it. A chart that stands
    /// alone says below what it shows, and who says so.
    pub fn draw(
        &self,
        said: &Said,
        height: i32,
        fill: impl FnOnce(&Canvas) -> Result<(), DrawError>,
    ) -> Result<String, DrawError> {
        let (title, description) = (said.title, said.description);
        let caption = self.caption(said);
        let caption_top = height + CAPTION_GAP;
        let height = match caption.len() {
            0 => height,
            n => caption_top + lines_height(n) + 40,
        };
        let mut svg = Svg::default();
        let id = |end: &str| format!("{}-{end}", self.style.id);
        let (title_id, description_id) = (id("title"), id("desc"));
        let unsigned = |length: i32| u32::try_from(length).unwrap_or(0);
        svg.element("svg")
            .attribute("xmlns", "http://www.w3.org/2000/svg")
            .lengths("viewBox", [0, 0, self.width, height])
            .attribute("class", "chart")
            .attribute("role", "img")
            .attribute("aria-labelledby", &format!("{title_id} {description_id}"))
            .attribute(
                "font-family",
                "IBM Plex Sans, Plex as Arial, Plex as DejaVu, sans-serif",
            )
            .length("font-size", NORMAL)
            .attribute("fill", INK)
            .open();
        svg.element("title").attribute("id", &title_id).text(title);
        svg.element("desc")
            .attribute("id", &description_id)
            .text(description);
        {
            let canvas = Canvas::new(&mut svg, (unsigned(self.width), unsigned(height)));
            // Its own ground: the letters stay dark under a theme of high contrast or on a dark slide.
            canvas.rectangle((0, 0), (self.width, height), PAPER)?;
            let print = Print {
                size: HEADING,
                bold: true,
                ..Print::START
            };
            for (line, text) in (0i32..).zip(&self.heading) {
                canvas.text(text, (0, 190 + line * 240), print)?;
            }
            fill(&canvas)?;
            for ((line, colour), at) in caption.iter().zip(0i32..) {
                let base = caption_top + 140 + at * LINE_HEIGHT;
                canvas.text(line, (0, base), Print::START.coloured(colour))?;
            }
        }
        svg.close("svg");
        Ok(svg.into_text())
    }
}

/// Between a chart and the words below it.
const CAPTION_GAP: i32 = 120;

/// The height of some lines of normal print.
pub fn lines_height(lines: usize) -> i32 {
    i32::try_from(lines)
        .unwrap_or(i32::MAX / 1000)
        .saturating_mul(LINE_HEIGHT)
}
