//! What was published of a programme's figures, frozen with the pack: finished tables and nothing behind
//! them.

use crate::indicator::{
    Benchmark, Definition, IndicatorTarget, Period, Publication, PublishedRow, PublishedTable,
    Shown,
};
use crate::political::ChartedIndicator;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// A programme that items are about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackedProgramme {
    pub name: String,
    /// Whether it is an example.
    pub is_sample: bool,
    pub indicators: Vec<PackedIndicator>,
    /// Published, open to the forum, and not drawn.
    pub n_more: usize,
}

/// An indicator as it was published then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackedIndicator {
    pub number: u32,
    pub definition: Definition,
    /// Of the publication.
    pub publication: u32,
    pub published_at: Option<Timestamp>,
    pub table: PublishedTable,
    /// All together in periods whose tables are not here.
    pub others: Vec<(Period, Shown)>,
    pub n_periods: usize,
    pub targets: Vec<IndicatorTarget>,
    pub benchmarks: Vec<Benchmark>,
}

impl From<ChartedIndicator> for PackedIndicator {
    fn from(charted: ChartedIndicator) -> Self {
        let Publication { number, at, table } = charted.publication;
        let others = table.others.iter().map(|row| (row.period, row.shown));
        Self {
            number: charted.number,
            definition: charted.definition,
            publication: number,
            published_at: at,
            others: others.collect(),
            n_periods: table.n_periods,
            table,
            targets: charted.targets,
            benchmarks: charted.benchmarks,
        }
    }
}

impl PackedIndicator {
    /// As it was published, with the course of all periods.
    pub fn publication(&self) -> Publication {
        let others = self.others.iter().map(|(period, shown)| PublishedRow {
            period: *period,
            organisation: None,
            category: None,
            shown: *shown,
        });
        Publication {
            number: self.publication,
            at: self.published_at,
            table: PublishedTable {
                others: others.collect(),
                n_periods: self.n_periods,
                ..self.table.clone()
            },
        }
    }
}
