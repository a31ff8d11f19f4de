//! The backend on which plotters draws: it writes each piece of a chart as one element of SVG.

use crate::element::{Anchor, Form, Print, Shape};
use crate::palette::{Colour, INK, PAPER, Stroke};
use crate::svg::Svg;
use crate::words::NORMAL;
use plotters_backend::{BackendColor, BackendCoord, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

pub struct Pen<'a> {
    svg: &'a mut Svg,
    size: (u32, u32),
}

impl<'a> Pen<'a> {
    pub const fn new(svg: &'a mut Svg, size: (u32, u32)) -> Self {
        Self { svg, size }
    }

    pub fn line(&mut self, points: impl IntoIterator<Item = BackendCoord>, stroke: &Stroke) {
        let element = self
            .svg
            .element("path")
            .path(points, false)
            .attribute("fill", "none")
            .attribute("stroke", stroke.colour)
            .length("stroke-width", stroke.width);
        match stroke.dashes {
            Some(dashes) => element.attribute("stroke-dasharray", dashes).empty(),
            None => element.empty(),
        }
    }

    pub fn area(&mut self, points: impl IntoIterator<Item = BackendCoord>, fill: Colour) {
        let element = self.svg.element("path").path(points, true);
        element.attribute("fill", fill).empty();
    }

    pub fn text(&mut self, text: &str, (x, y): BackendCoord, print: &Print) {
        let mut element = self.svg.element("text").length("x", x).length("y", y);
        match print.anchor {
            Anchor::Start => {}
            Anchor::Middle => element = element.attribute("text-anchor", "middle"),
            Anchor::End => element = element.attribute("text-anchor", "end"),
        }
        if print.size != NORMAL {
            element = element.length("font-size", print.size);
        }
        if print.bold {
            element = element.attribute("font-weight", "600");
        }
        if let Some(colour) = print.colour {
            element = element.attribute("fill", colour);
        }
        if print.halo {
            element = element
                .attribute("stroke", PAPER)
                .attribute("stroke-width", "4")
                .attribute("stroke-linejoin", "round")
                .attribute("paint-order", "stroke");
        }
        element.text(text);
    }

    pub fn sign(&mut self, (x, y): BackendCoord, shape: &Shape) {
        let r = shape.radius;
        let element = match shape.form {
            Form::Circle => {
                let circle = self.svg.element("circle");
                circle.length("cx", x).length("cy", y).length("r", r)
            }
            Form::Diamond => self
                .svg
                .element("path")
                .path([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], true),
            Form::Square => self.svg.element("path").path(
                [
                    (x - r, y - r),
                    (x + r, y - r),
                    (x + r, y + r),
                    (x - r, y + r),
                ],
                true,
            ),
        };
        let element = element.attribute("fill", shape.fill);
        match shape.edge {
            Some(edge) => element
                .attribute("stroke", edge)
                .attribute("stroke-width", "2")
                .empty(),
            None => element.empty(),
        }
    }

    pub fn begin_titled(&mut self, title: &str, (left, top): BackendCoord, to: BackendCoord) {
        let (right, bottom) = to;
        self.svg.element("g").open();
        self.svg.element("title").text(title);
        self.svg
            .element("path")
            .path(
                [(left, top), (right, top), (right, bottom), (left, bottom)],
                true,
            )
            .attribute("fill", "none")
            .attribute("pointer-events", "all")
            .empty();
    }

    pub fn end_titled(&mut self) {
        self.svg.close("g");
    }
}

/// What plotters demands. Our elements use the methods above, which know more than these could.
impl DrawingBackend for Pen<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        (x, y): BackendCoord,
        _: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.area([(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)], INK);
        Ok(())
    }
}
