//! What charts are made of, as elements that plotters places and our pen draws.

use crate::palette::{Colour, Stroke};
use crate::pen::Pen;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::convert::Infallible;
use std::iter::Copied;
use std::slice::Iter;

pub struct Piece<'a> {
    pub points: &'a [BackendCoord],
    pub ink: Ink<'a>,
}

/// How the points of a piece become visible.
pub enum Ink<'a> {
    /// Through all of them.
    Line(Stroke),
    /// What they enclose.
    Area(Colour),
    /// At each.
    Sign(Shape),
    /// At each.
    Text(&'a str, Print),
    /// What follows has a title, which a pointer brings up between the first and the second.
    Titled(&'a str),
    /// And no longer has.
    TitledEnd,
}

/// A sign of one size.
#[derive(Clone, Copy)]
pub struct Shape {
    pub form: Form,
    /// From its middle to its edge.
    pub radius: i32,
    pub fill: Colour,
    pub edge: Option<Colour>,
}

#[derive(Clone, Copy)]
pub enum Form {
    Circle,
    Diamond,
    Square,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub struct Print {
    pub size: i32,
    pub bold: bool,
    pub colour: Option<Colour>,
    pub anchor: Anchor,
    /// Clears what lies below: for a text on lines.
    pub halo: bool,
}

/// Which part of a text lies at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl<'p> PointCollection<'p, BackendCoord> for &'p Piece<'_> {
    type Point = BackendCoord;
    type IntoIter = Copied<Iter<'p, BackendCoord>>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter().copied()
    }
}

impl Drawable<Pen<'_>> for Piece<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        pen: &mut Pen<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        match self.ink {
            Ink::Line(stroke) => pen.line(points, &stroke),
            Ink::Area(fill) => pen.area(points, fill),
            Ink::Sign(shape) => points.for_each(|at| pen.sign(at, &shape)),
            Ink::Text(text, print) => points.for_each(|at| pen.text(text, at, &print)),
            Ink::Titled(title) => {
                if let (Some(from), Some(to)) = (points.next(), points.next()) {
                    pen.begin_titled(title, from, to);
                }
            }
            Ink::TitledEnd => pen.end_titled(),
        }
        Ok(())
    }
}
