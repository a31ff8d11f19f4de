//! The area a chart is drawn on, in the terms of a chart.

use crate::DrawError;
use crate::element::{Anchor, Ink, Piece, Print, Shape};
use crate::palette::{Colour, Stroke};
use crate::pen::Pen;
use crate::svg::Svg;
use crate::words::{LINE_HEIGHT, NORMAL};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::BackendCoord;

pub struct Canvas<'a> {
    area: DrawingArea<Pen<'a>, Shift>,
}

impl Print {
    pub const START: Self = Self {
        size: NORMAL,
        bold: false,
        colour: None,
        anchor: Anchor::Start,
        halo: false,
    };
    pub const MIDDLE: Self = Self {
        anchor: Anchor::Middle,
        ..Self::START
    };
    pub const END: Self = Self {
        anchor: Anchor::End,
        ..Self::START
    };

    pub const fn coloured(self, colour: Colour) -> Self {
        Self {
            colour: Some(colour),
            ..self
        }
    }
}

impl<'a> Canvas<'a> {
    pub fn new(svg: &'a mut Svg, size: (u32, u32)) -> Self {
        Self {
            area: Pen::new(svg, size).into_drawing_area(),
        }
    }

    fn draw(&self, points: &[BackendCoord], ink: Ink<'_>) -> Result<(), DrawError> {
        self.area
            .draw(&Piece { points, ink })
            .map_err(|error| DrawError::Refused(error.to_string()))
    }

    pub fn line(&self, points: &[BackendCoord], stroke: Stroke) -> Result<(), DrawError> {
        self.draw(points, Ink::Line(stroke))
    }

    pub fn area(&self, points: &[BackendCoord], fill: Colour) -> Result<(), DrawError> {
        self.draw(points, Ink::Area(fill))
    }

    pub fn rectangle(
        &self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        fill: Colour,
    ) -> Result<(), DrawError> {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.area(&corners, fill)
    }

    pub fn sign(&self, at: BackendCoord, shape: Shape) -> Result<(), DrawError> {
        self.draw(&[at], Ink::Sign(shape))
    }

    /// `at` is on the base line of the letters.
    pub fn text(&self, text: &str, at: BackendCoord, print: Print) -> Result<(), DrawError> {
        if text.is_empty() {
            return Ok(());
        }
        self.draw(&[at], Ink::Text(text, print))
    }

    /// Lines below each other, `at` on the base line of the first.
    pub fn lines(&self, lines: &[String], at: BackendCoord, print: Print) -> Result<(), DrawError> {
        for (line, text) in (0i32..).zip(lines) {
            self.text(text, (at.0, at.1 + line * LINE_HEIGHT), print)?;
        }
        Ok(())
    }

    /// What `fill` draws has a title, which a pointer brings up anywhere from `from` to `to`.
    pub fn titled(
        &self,
        title: &str,
        from: BackendCoord,
        to: BackendCoord,
        fill: impl FnOnce(&Self) -> Result<(), DrawError>,
    ) -> Result<(), DrawError> {
        self.draw(&[from, to], Ink::Titled(title))?;
        fill(self)?;
        self.draw(&[], Ink::TitledEnd)
    }
}
