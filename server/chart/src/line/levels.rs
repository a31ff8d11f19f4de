//! The levels of targets and benchmarks, each named at its line: in words, or, where these have no
//! room, by a letter that the legend explains.

use crate::DrawError;
use crate::axis::Field;
use crate::canvas::Canvas;
use crate::element::Print;
use crate::end_labels::EndLabels;
use crate::legend::Sample;
use crate::palette::{BENCHMARK, NAVY, Stroke, TARGET};
use crate::scale::{Scale, place};
use crate::words::{LINE_HEIGHT, NORMAL, shortened, width};
use domain::chart::LineChart;

pub struct Levels<'a> {
    lines: Vec<LevelLine<'a>>,
    /// Of those that go on to the end of the chart.
    pub end_labels: EndLabels,
}

struct LevelLine<'a> {
    value: f64,
    /// Its first point and its last, with half a step on either side.
    from: f64,
    to: f64,
    label: &'a str,
    /// What stands at the line: its label or its letter.
    name: String,
    ends_early: bool,
    stroke: Stroke,
}

impl<'a> Levels<'a> {
    pub fn new(chart: &'a LineChart, last: usize, in_words: bool) -> Self {
        let benchmarks = chart.benchmarks.iter().map(|level| LevelLine {
            value: level.value,
            from: -0.5,
            to: place(last) + 0.5,
            label: &level.label,
            name: String::new(),
            ends_early: false,
            stroke: BENCHMARK,
        });
        let targets = chart.targets.iter();
        let targets = targets.filter(|target| target.from <= target.to.min(last));
        let targets = targets.map(|target| LevelLine {
            value: target.level.value,
            from: place(target.from) - 0.5,
            to: place(target.to.min(last)) + 0.5,
            label: &target.level.label,
            name: String::new(),
            ends_early: target.to < last,
            stroke: TARGET,
        });
        let letters = ('A'..='Z').cycle();
        let name = |(line, letter): (LevelLine<'a>, char)| LevelLine {
            name: if in_words {
                line.label.to_owned()
            } else {
                letter.into()
            },
            ..line
        };
        let lines: Vec<LevelLine> = targets.chain(benchmarks).zip(letters).map(name).collect();
        let at_the_end = lines.iter().filter(|line| !line.ends_early);
        let end_labels = EndLabels::new(at_the_end.map(|line| (line.value, line.name.as_str())));
        Self { lines, end_labels }
    }

    /// What the letters mean.
    pub fn explained(&self) -> impl Iterator<Item = (Sample, String)> {
        let explained = |line: &LevelLine| {
            let words = format!("{}: {}", line.name, line.label);
            (Sample::Line(line.stroke), words)
        };
        self.lines.iter().map(explained)
    }

    pub fn draw(&self, canvas: &Canvas, (x, y): (&Scale, &Scale)) -> Result<(), DrawError> {
        for line in &self.lines {
            y.check(line.value)?;
            let height = y.at(line.value);
            let ends = [(x.at(line.from), height), (x.at(line.to), height)];
            canvas.line(&ends, line.stroke)?;
        }
        Ok(())
    }

    /// After the values, so that these do not run through the words.
    pub fn draw_labels(
        &self,
        canvas: &Canvas,
        (x, y): (&Scale, &Scale),
        field: Field,
    ) -> Result<(), DrawError> {
        for line in self.lines.iter().filter(|line| line.ends_early) {
            above(
                canvas,
                &line.name,
                (x.at(line.from), y.at(line.value)),
                field,
            )?;
        }
        self.end_labels.draw(canvas, |value| y.at(value), field)
    }
}

/// The name of a line that ends before the chart does: above its beginning, or below it at the very
/// top of the chart.
fn above(
    canvas: &Canvas,
    text: &str,
    (left, height): (i32, i32),
    field: Field,
) -> Result<(), DrawError> {
    let text = shortened(text, NORMAL, field.right - field.left);
    let left = (left + 40).min(field.right - width(&text, NORMAL));
    let base = if height - LINE_HEIGHT < field.top {
        height + 160
    } else {
        height - 50
    };
    let print = Print {
        halo: true,
        ..Print::START.coloured(NAVY)
    };
    canvas.text(&text, (left, base), print)
}
