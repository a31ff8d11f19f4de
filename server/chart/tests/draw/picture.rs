//! Reads a drawn picture back, to see whether all of it lies within its frame.

use roxmltree::{Document, Node};

pub struct Picture<'a> {
    document: Document<'a>,
}

impl<'a> Picture<'a> {
    pub fn of(svg: &'a str) -> Self {
        Self {
            document: Document::parse(svg).unwrap(),
        }
    }

    pub fn ids(&self) -> Vec<String> {
        let ids = self.document.descendants();
        ids.filter_map(|node| node.attribute("id"))
            .map(str::to_owned)
            .collect()
    }

    /// Every point and every text lies within the frame.
    pub fn check(&self) {
        let root = self.document.root_element();
        let frame: Vec<f64> = numbers(root.attribute("viewBox").unwrap());
        let (width, height) = (frame[2], frame[3]);
        let inside = |x: f64, y: f64, what: &str| {
            assert!(
                (-0.2..=width + 0.2).contains(&x) && (-0.2..=height + 0.2).contains(&y),
                "{what} at {x}, {y} in {width} × {height}"
            );
        };
        for node in root.descendants() {
            match node.tag_name().name() {
                "path" => {
                    for (x, y) in places(node.attribute("d").unwrap()) {
                        inside(x, y, "a path");
                    }
                }
                "circle" => {
                    let (x, y, r) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
                    inside(x - r, y - r, "a circle");
                    inside(x + r, y + r, "a circle");
                }
                "text" => {
                    let words = node.text().unwrap();
                    let (x, y) = (number(node, "x"), number(node, "y"));
                    let size = node
                        .attribute("font-size")
                        .map_or(14.0, |s| s.parse().unwrap());
                    let wide = narrowest(words) * size;
                    let left = match node.attribute("text-anchor") {
                        None => x,
                        Some("middle") => x - wide / 2.0,
                        Some(_) => x - wide,
                    };
                    inside(left, y - size * 0.7, words);
                    inside(left + wide, y + size * 0.2, words);
                }
                _ => {}
            }
        }
    }
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// A width that the text has at least in any font: what is drawn is laid out for more.
fn narrowest(words: &str) -> f64 {
    words
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .count() as f64
        * 0.24
}

fn numbers(text: &str) -> Vec<f64> {
    text.split(' ')
        .map(|number| number.parse().unwrap())
        .collect()
}

/// The points of a path, from their distances.
fn places(path: &str) -> Vec<(f64, f64)> {
    let spaced = path
        .replace('z', "")
        .replace('-', " -")
        .replace(['M', 'l'], " ");
    let distances: Vec<f64> = spaced
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    let mut at = (0.0, 0.0);
    let add = |pair: &[f64]| {
        at = (at.0 + pair[0], at.1 + pair[1]);
        at
    };
    distances.chunks(2).map(add).collect()
}
