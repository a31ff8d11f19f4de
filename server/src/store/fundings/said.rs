//! What was said of grants: baselines, figures, duties, decisions on operation.

use crate::store::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::funding::{
    Baseline, BaselineLine, Duty, DutyLine, DutyReport, Figure, FigureLine, OperationDecision,
    OperationLine,
};
use domain::half_year::HalfYear;
use domain::ids::{FundingDutyId, FundingId};
use domain::money::Kroner;
use domain::text::Paragraph;
use std::collections::BTreeMap;

fn kroner(row: &Row<'_>, column: usize) -> Result<Kroner, StoreError> {
    let whole = u64::try_from(row.int(column)?).ok();
    let sum = whole.and_then(Kroner::new);
    sum.ok_or(StoreError::Damaged { column })
}

impl Record for BaselineLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            baseline: Baseline {
                version: row.number(0)?,
                decided_on: row.day(1)?,
                reason: row.opt_checked(2)?,
                amounts: BTreeMap::new(),
            },
            written_by: row.opt_text(3)?,
            written_at: row.instant(4)?,
        })
    }
}

struct Planned {
    version: u32,
    half: HalfYear,
    amount: Kroner,
}

impl Record for Planned {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.number(0)?,
            half: row.word(1)?,
            amount: kroner(row, 2)?,
        })
    }
}

/// Newest first.
pub async fn baseline_list(
    db: &mut impl Query,
    funding: FundingId,
) -> Result<Vec<BaselineLine>, StoreError> {
    let mut lines: Vec<BaselineLine> = db
        .rows(
            "select b.version, b.decided_on, b.reason, p.name, b.written_at
             from funding_baseline b left join person p on p.id = b.written_by
             where b.funding_id = $1 order by b.version desc",
            &[funding.into()],
        )
        .await?;
    let planned: Vec<Planned> = db
        .rows(
            "select version, half_year, amount from funding_baseline_amount
             where funding_id = $1 order by version, half_year",
            &[funding.into()],
        )
        .await?;
    for found in planned {
        let mut of_version = lines.iter_mut();
        if let Some(line) = of_version.find(|line| line.baseline.version == found.version) {
            line.baseline.amounts.insert(found.half, found.amount);
        }
    }
    Ok(lines)
}

impl Record for FigureLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            figure: Figure {
                sequence: row.number(0)?,
                kind: row.word(1)?,
                half: row.word(2)?,
                amount: kroner(row, 3)?,
                words: row.opt_checked(4)?,
            },
            recorded_by: row.opt_text(5)?,
            recorded_at: row.instant(6)?,
        })
    }
}

/// Newest first.
pub async fn figure_list(
    db: &mut impl Query,
    funding: FundingId,
) -> Result<Vec<FigureLine>, StoreError> {
    db.rows(
        "select f.sequence, f.kind, f.half_year, f.amount, f.words, p.name, f.recorded_at
         from funding_figure f left join person p on p.id = f.recorded_by
         where f.funding_id = $1 order by f.sequence desc",
        &[funding.into()],
    )
    .await
}

impl Record for DutyLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let words: Option<Paragraph<2000>> = row.opt_checked(4)?;
        let report = row.opt_day(3)?.zip(words);
        Ok(Self {
            duty: Duty {
                id: FundingDutyId::new(row.uuid(0)?),
                what: row.checked(1)?,
                due_on: row.day(2)?,
                report: report.map(|(reported_on, words)| DutyReport { reported_on, words }),
            },
            recorded_by: row.opt_text(5)?,
        })
    }
}

macro_rules! duties {
    ($rest:literal) => {
        concat!(
            "select d.id, d.what, d.due_on, r.reported_on, r.words, p.name
             from funding_duty d
             left join funding_duty_report r on r.duty_id = d.id
             left join person p on p.id = r.recorded_by ",
            $rest
        )
    };
}

/// The one that is due first comes first.
pub async fn duty_list(
    db: &mut impl Query,
    funding: FundingId,
) -> Result<Vec<DutyLine>, StoreError> {
    db.rows(
        duties!("where d.funding_id = $1 order by d.due_on, d.added_at, d.id"),
        &[funding.into()],
    )
    .await
}

pub async fn duty_find(
    db: &mut impl Query,
    funding: FundingId,
    id: FundingDutyId,
) -> Result<Option<DutyLine>, StoreError> {
    db.row(
        duties!("where d.funding_id = $1 and d.id = $2"),
        &[funding.into(), id.into()],
    )
    .await
}

struct Of(FundingId);

impl Record for Of {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(FundingId::new(row.uuid(0)?)))
    }
}

/// The funding of each duty that is overdue today.
pub async fn overdue_list(
    db: &mut impl Query,
    today: NaiveDate,
) -> Result<Vec<FundingId>, StoreError> {
    let found: Vec<Of> = db
        .rows(
            "select d.funding_id from funding_duty d
             where d.due_on < $1 and not exists (
               select 1 from funding_duty_report r where r.duty_id = d.id)
             order by d.id",
            &[today.into()],
        )
        .await?;
    Ok(found.into_iter().map(|of| of.0).collect())
}

impl Record for OperationDecision {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            sequence: row.number(0)?,
            operation: row.word(1)?,
            decided_by: row.checked(2)?,
            decided_on: row.day(3)?,
            words: row.checked(4)?,
            ends_on: row.day(5)?,
        })
    }
}

impl Record for OperationLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            decision: OperationDecision::read(row)?,
            recorded_by: row.opt_text(6)?,
            recorded_at: row.instant(7)?,
        })
    }
}

/// Newest first.
pub async fn operation_list(
    db: &mut impl Query,
    funding: FundingId,
) -> Result<Vec<OperationLine>, StoreError> {
    db.rows(
        "select o.sequence, o.operation, o.decided_by, o.decided_on, o.words, o.ends_on, p.name,
         o.recorded_at
         from funding_operation o left join person p on p.id = o.recorded_by
         where o.funding_id = $1 order by o.sequence desc",
        &[funding.into()],
    )
    .await
}

/// A decision, and on which funding.
pub struct StoredOperation {
    pub funding: FundingId,
    pub decision: OperationDecision,
}

impl Record for StoredOperation {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            decision: OperationDecision::read(row)?,
            funding: FundingId::new(row.uuid(6)?),
        })
    }
}

/// Those of all fundings.
pub async fn all_operations(db: &mut impl Query) -> Result<Vec<StoredOperation>, StoreError> {
    db.rows(
        "select sequence, operation, decided_by, decided_on, words, ends_on, funding_id
         from funding_operation order by funding_id, sequence",
        &[],
    )
    .await
}
