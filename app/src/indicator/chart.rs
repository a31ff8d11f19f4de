//! An indicator as charts, each with a sentence that says what the rules found.

mod brief;
mod course;
mod funnel;
mod map;
mod multiples;
mod parts;
mod rows;
mod words;

pub use brief::brief;
pub use words::verdict;

use super::figures::with_unit;
use super::texts::Texts;
use crate::backend::{Backend, DrawCharts, Picture};
use crate::ui::chart_frame;
use chrono::NaiveDate;
use domain::chart::{Break, Chart, Level};
use domain::indicator::{
    Benchmark, Definition, Depiction, IndicatorTarget, IndicatorView, Measure, Period, PeriodKind,
    Publication, PublishedTable, in_units,
};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

/// What the published figures are held against.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    /// The definition that holds.
    pub definition: &'a Definition,
    /// In the order in which they were set.
    pub targets: &'a [IndicatorTarget],
    pub benchmarks: &'a [Benchmark],
    pub today: NaiveDate,
    /// Whether the programme is an example.
    pub is_sample: bool,
}

impl<'a> From<&'a IndicatorView> for Held<'a> {
    fn from(view: &'a IndicatorView) -> Self {
        Self {
            definition: &view.current.definition,
            targets: &view.targets,
            benchmarks: &view.benchmarks,
            today: view.today,
            is_sample: view.programme.sample,
        }
    }
}

/// What a chart is made of.
#[derive(Clone, Copy)]
struct Subject<'a> {
    held: Held<'a>,
    publication: &'a Publication,
    locale: Locale,
}

/// What stands on the page, the most telling first.
pub fn figures(
    draw: &dyn Backend,
    view: &IndicatorView,
    publication: &Publication,
    locale: Locale,
) -> AnyView {
    let subject = Subject {
        held: Held::from(view),
        publication,
        locale,
    };
    let depictions = publication.table.depictions().into_iter();
    let framed = depictions.filter_map(|depiction| {
        let chart = subject.chart(depiction)?;
        let note = subject.note(depiction);
        chart_frame(draw, &chart, name(depiction), Some(&note))
    });
    framed.collect_view().into_any()
}

/// What stands first on the page, as a picture of its own.
pub fn picture_of(
    draw: &impl DrawCharts,
    view: &IndicatorView,
    publication: &Publication,
    picture: Picture<'_>,
    locale: Locale,
) -> Option<String> {
    let subject = Subject {
        held: Held::from(view),
        publication,
        locale,
    };
    draw.draw(&subject.first()?, picture)
}

/// Tells the pictures of a page apart.
const fn name(depiction: Depiction) -> &'static str {
    match depiction {
        Depiction::Course => "course",
        Depiction::Multiples => "multiples",
        Depiction::Funnel => "funnel",
        Depiction::Organisations => "organisations",
        Depiction::Parts => "parts",
        Depiction::Categories => "categories",
        Depiction::Map => "map",
        Depiction::Newest => "newest",
    }
}

impl Subject<'_> {
    fn chart(self, depiction: Depiction) -> Option<Chart> {
        match depiction {
            Depiction::Course => Some(Chart::Line(course::chart(self))),
            Depiction::Multiples => multiples::chart(self).map(Chart::Multiples),
            Depiction::Funnel => funnel::chart(self).map(Chart::Funnel),
            Depiction::Organisations => rows::organisations(self).map(Chart::Rows),
            Depiction::Parts => parts::chart(self).map(Chart::Parts),
            Depiction::Categories => rows::categories(self).map(Chart::Rows),
            Depiction::Map => map::chart(self).map(Chart::Map),
            Depiction::Newest => rows::newest(self).map(Chart::Rows),
        }
    }

    /// The most telling chart that there is.
    fn first(self) -> Option<Chart> {
        let mut depictions = self.table().depictions().into_iter();
        depictions.find_map(|depiction| self.chart(depiction))
    }

    /// How it was reckoned, and who counted.
    fn note(self, depiction: Depiction) -> String {
        let reckoned = match depiction {
            Depiction::Course => words::reckoned(&course::found(self), self.locale),
            _ => "",
        };
        let notes = [reckoned.to_owned(), self.source()];
        let said = notes.into_iter().filter(|note| !note.is_empty());
        said.collect::<Vec<_>>().join(" ")
    }

    fn table(&self) -> &PublishedTable {
        &self.publication.table
    }

    fn definition(&self) -> &Definition {
        &self.publication.table.definition.definition
    }

    fn texts(self) -> &'static Texts {
        Texts::of(self.locale)
    }

    fn newest(self) -> Option<String> {
        self.table()
            .newest()
            .map(|newest| newest.label(self.locale))
    }

    /// The name with the newest period: of a chart that shows this alone.
    fn title_of_newest(self) -> Option<String> {
        Some(format!("{}, {}", self.definition().name, self.newest()?))
    }

    /// Who counted, and when it was published.
    fn source(self) -> String {
        let published = self.publication.at.map(|at| format_day(at.day()));
        (self.texts().source_line)(
            self.definition().source.as_str().trim_end_matches('.'),
            published.as_deref(),
            self.held.is_sample,
        )
    }

    /// "%" of a share, else the indicator's own.
    fn unit(&self) -> &str {
        match self.definition().measure {
            Measure::Share => "%",
            Measure::Count | Measure::Number => self.definition().unit.as_str(),
        }
    }

    /// What an axis measures.
    fn scale(self) -> String {
        let unit = self.definition().unit.as_str();
        match self.definition().measure {
            Measure::Share => (self.texts().share_of)(unit),
            // The steps of the axis tell it.
            Measure::Number if unit == "%" => String::new(),
            Measure::Count | Measure::Number => unit.to_owned(),
        }
    }

    /// A step of an axis: with its unit where that is a percentage.
    fn tick(self, at: f64) -> String {
        let hundredths = domain::indicator::in_hundredths(at);
        match self.unit() {
            "%" => with_unit(hundredths, "%", self.locale),
            _ => crate::ui::numbers::hundredths(hundredths, self.locale),
        }
    }

    /// The changes of meaning between these periods.
    fn breaks(self, periods: &[Period]) -> Vec<Break> {
        let days = self.table().breaks.iter();
        let found = days.filter_map(|day| {
            let before = periods.iter().position(|period| period.start() >= *day)?;
            Some(Break {
                before,
                label: (self.texts().break_on)(&format_day(*day)),
            })
        });
        found.filter(|found| found.before > 0).collect()
    }

    fn benchmarks(self) -> Vec<Level> {
        let definition = self.held.definition;
        let levels = self.held.benchmarks.iter().filter_map(|benchmark| {
            let amount = with_unit(benchmark.hundredths, self.unit(), self.locale);
            let comparable = match benchmark.is_comparable(definition) {
                true => String::new(),
                false => format!(" – {}", self.texts().not_comparable),
            };
            Some(Level {
                value: in_units(benchmark.hundredths)?,
                label: format!("{} {amount}{comparable}", benchmark.name),
            })
        });
        levels.collect()
    }

    /// What stands below an axis: every period of a few, of many the first of each year.
    fn below_axis(self, period: Period, n: usize) -> String {
        let year = Period::holding(PeriodKind::Year, period.start());
        match n > POINTS_NAMED {
            false => period.label(self.locale),
            true if year.start() == period.start() => year.label(self.locale),
            true => String::new(),
        }
    }
}

/// Of more points than this only the first of each year is named below the axis.
const POINTS_NAMED: usize = 13;
