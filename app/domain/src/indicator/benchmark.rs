//! Figures of others to hold an indicator against, each with its own definition.

use super::target::read_hundredths;
use super::{Definition, Indicator, same_words};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems};
use crate::status::format_hundredths;
use crate::text::{Line, Paragraph};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benchmark {
    /// As "IPS Grow".
    pub name: Line<80>,
    /// In hundredths of the indicator's unit; of a share in hundredths of a percent.
    pub hundredths: u64,
    pub source: Line<300>,
    /// What is counted in it, in the words of its source.
    pub definition: Paragraph<600>,
    /// Why it is shown although it counts something else; `None` where it counts the same.
    pub reason: Option<Paragraph<1000>>,
}

impl Benchmark {
    /// Whether it counts what the indicator counts by this definition, word for word; else it is told to be "ikke direkte sammenlignelig".
    pub fn is_comparable(&self, definition: &Definition) -> bool {
        same_words(self.definition.as_str(), definition.numerator.as_str())
    }
}

/// A benchmark as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchmarkDraft(Benchmark);

impl BenchmarkDraft {
    pub(super) const fn benchmark(&self) -> &Benchmark {
        &self.0
    }

    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let name = r.line(Field::Name);
        let hundredths = read_hundredths(&mut r, Field::Benchmark);
        let source = r.line(Field::Source);
        let definition = r.paragraph(Field::Definition);
        let reason = r.optional(Field::Reason, Reader::paragraph);
        r.finish(|| {
            Ok(Self(Benchmark {
                name: name?,
                hundredths: hundredths?,
                source: source?,
                definition: definition?,
                reason: reason?,
            }))
        })
    }
}

/// A benchmark of another definition than the indicator's needs the reason why it is shown (need N21).
/// Its definition is the indicator's where it says what the indicator's says, word for word.
pub fn set_benchmark(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    draft: BenchmarkDraft,
) -> Result<(Benchmark, AuditEvent), Problems> {
    let mut benchmark = draft.0;
    if benchmark.is_comparable(&indicator.current.definition) {
        benchmark.reason = None;
    } else if benchmark.reason.is_none() {
        return Err(Problems::one(Field::Reason, Flaw::OtherDefinition));
    }
    let reason = benchmark.reason.as_ref().map(ToString::to_string);
    let event = AuditEvent::new(
        permit,
        Deed::BenchmarkSet,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(
        &[],
        &[
            (Field::Benchmark, format_hundredths(benchmark.hundredths)),
            (Field::Name, benchmark.name.to_string()),
            (Field::Source, benchmark.source.to_string()),
            (Field::Definition, benchmark.definition.to_string()),
            (Field::Reason, reason.unwrap_or_default()),
        ],
    );
    Ok((benchmark, event))
}

/// The log's entry of a benchmark that is shown no more; `None` where none of this name is.
pub fn end_benchmark<'a>(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    benchmarks: &'a [Benchmark],
    name: &Line<80>,
) -> Option<(&'a Benchmark, AuditEvent)> {
    let ended = benchmarks.iter().find(|known| known.name == *name)?;
    let event = AuditEvent::new(
        permit,
        Deed::BenchmarkSet,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(
        &[
            (Field::Benchmark, format_hundredths(ended.hundredths)),
            (Field::Name, ended.name.to_string()),
        ],
        &[
            (Field::Benchmark, String::new()),
            (Field::Name, String::new()),
        ],
    );
    Some((ended, event))
}

/// The name of a benchmark that is to be shown no more.
pub fn ended_benchmark(form: &FormData) -> Result<Line<80>, Problems> {
    let mut r = Reader::new(form);
    let name = r.line(Field::Name);
    r.finish(|| name)
}
