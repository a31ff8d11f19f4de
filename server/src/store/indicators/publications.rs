//! What is published, read no further than somebody asks.

use crate::store::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::ids::{IndicatorId, ProgrammeId};
use domain::indicator::{
    POINTS_MAX, Period, PeriodKind, Publication, PublishedPeriod, PublishedRow, PublishedTable,
};
use domain::time::Timestamp;

/// Counts of the newest periods whose tables a page is given: the newest period in any case.
const CELLS_READ: u32 = 600;

/// A publication without its periods.
pub struct PublicationHead {
    pub indicator: IndicatorId,
    pub number: u32,
    pub at: Timestamp,
    pub table: PublishedTable,
    /// The last entry of figures in it.
    pub n_entries: u32,
}

impl Record for PublicationHead {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let table: PublishedTable = serde_json::from_str(&row.text(3)?)?;
        let n_periods = usize::try_from(row.number(4)?).unwrap_or(usize::MAX);
        Ok(Self {
            indicator: IndicatorId::new(row.uuid(0)?),
            number: row.number(1)?,
            at: row.instant(2)?,
            table: PublishedTable { n_periods, ..table },
            n_entries: row.number(5)?,
        })
    }
}

impl PublicationHead {
    fn kind(&self) -> PeriodKind {
        self.table.definition.definition.period
    }

    fn with(self, periods: Vec<PublishedPeriod>, others: Vec<PublishedRow>) -> Publication {
        Publication {
            number: self.number,
            at: Some(self.at),
            table: PublishedTable {
                periods,
                others,
                ..self.table
            },
        }
    }
}

/// `None` until something is published.
pub async fn last_publication(
    db: &mut impl Query,
    indicator: IndicatorId,
) -> Result<Option<PublicationHead>, StoreError> {
    db.row(
        "select indicator_id, number, published_at, content, n_periods, n_entries from publication
         where indicator_id = $1 order by number desc limit 1",
        &[indicator.into()],
    )
    .await
}

/// Whether anything of an indicator is.
pub async fn is_published(db: &mut impl Query, indicator: IndicatorId) -> Result<bool, StoreError> {
    let sql = "select number from publication where indicator_id = $1 limit 1";
    let found: Option<u32> = db.row(sql, &[indicator.into()]).await?;
    Ok(found.is_some())
}

/// One period as far as a course needs it.
struct Line {
    on: NaiveDate,
    n_cells: u32,
    /// Empty where nothing is told of all together.
    whole: Option<String>,
    /// Only where it has to be read to know the whole.
    content: Option<String>,
}

impl Record for Line {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            on: row.day(0)?,
            n_cells: row.number(1)?,
            whole: row.opt_text(2)?,
            content: row.opt_text(3)?,
        })
    }
}

impl Line {
    /// What readers see of all together.
    fn whole(&self, kind: PeriodKind) -> Result<Option<PublishedRow>, StoreError> {
        let shown = match (self.whole.as_deref(), self.content.as_deref()) {
            (Some(""), _) | (None, None) => None,
            (Some(whole), _) => Some(serde_json::from_str(whole)?),
            (None, Some(content)) => {
                let of: PublishedPeriod = serde_json::from_str(content)?;
                of.whole()
            }
        };
        Ok(shown.map(|shown| PublishedRow {
            period: Period::holding(kind, self.on),
            organisation: None,
            category: None,
            shown,
        }))
    }
}

/// What is published of an indicator, as far as its page shows it: the tables of the newest periods and
/// the course of all together. `None` until something is published.
pub async fn newest_publication(
    db: &mut impl Query,
    indicator: IndicatorId,
) -> Result<Option<Publication>, StoreError> {
    let Some(head) = last_publication(db, indicator).await? else {
        return Ok(None);
    };
    let lines: Vec<Line> = db
        .rows(
            "select p.period_on, p.n_cells, p.whole, case when p.whole is null then p.content end
             from publication_period p
             where p.indicator_id = $1 and p.number <= $2 and not exists (
               select 1 from publication_period n where n.indicator_id = p.indicator_id
               and n.period_on = p.period_on and n.number > p.number and n.number <= $2)
             order by p.period_on desc limit $3",
            &[
                indicator.into(),
                head.number.into(),
                i64::try_from(POINTS_MAX).unwrap_or(i64::MAX).into(),
            ],
        )
        .await?;
    let (n_read, before) = lines.split_at(n_read(&lines));
    let mut periods = Vec::new();
    if let Some(first) = n_read.last() {
        periods = published_from(db, indicator, head.number, first.on).await?;
    }
    let kind = head.kind();
    let others = before.iter().rev().map(|line| line.whole(kind));
    let others: Vec<Option<PublishedRow>> = others.collect::<Result<_, _>>()?;
    Ok(Some(
        head.with(periods, others.into_iter().flatten().collect()),
    ))
}

/// How many of the newest periods are read whole.
fn n_read(newest_first: &[Line]) -> usize {
    let mut n_cells = 0u32;
    let fits = |line: &&Line| {
        n_cells = n_cells.saturating_add(line.n_cells);
        n_cells <= CELLS_READ
    };
    let n = newest_first.iter().take_while(fits).count();
    n.max(1).min(newest_first.len())
}

struct Content(PublishedPeriod);

impl Record for Content {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(serde_json::from_str(&row.text(0)?)?))
    }
}

fn opened(contents: Vec<Content>) -> Vec<PublishedPeriod> {
    contents.into_iter().map(|content| content.0).collect()
}

async fn published_from(
    db: &mut impl Query,
    indicator: IndicatorId,
    number: u32,
    first: NaiveDate,
) -> Result<Vec<PublishedPeriod>, StoreError> {
    let contents = db
        .rows(
            "select p.content from publication_period p
             where p.indicator_id = $1 and p.number <= $2 and p.period_on >= $3 and not exists (
               select 1 from publication_period n where n.indicator_id = p.indicator_id
               and n.period_on = p.period_on and n.number > p.number and n.number <= $2)
             order by p.period_on",
            &[indicator.into(), number.into(), first.into()],
        )
        .await?;
    Ok(opened(contents))
}

/// The next few periods of a publication after a day, earliest first.
pub async fn published_after(
    db: &mut impl Query,
    indicator: IndicatorId,
    number: u32,
    after: Option<NaiveDate>,
    limit: u32,
) -> Result<Vec<PublishedPeriod>, StoreError> {
    let after = after.map(|day| day.to_string()).unwrap_or_default();
    let contents = db
        .rows(
            "select p.content from publication_period p
             where p.indicator_id = $1 and p.number <= $2 and p.period_on > $3 and not exists (
               select 1 from publication_period n where n.indicator_id = p.indicator_id
               and n.period_on = p.period_on and n.number > p.number and n.number <= $2)
             order by p.period_on limit $4",
            &[indicator.into(), number.into(), after.into(), limit.into()],
        )
        .await?;
    Ok(opened(contents))
}

/// Everything that was published of the periods that begin on these days or between them: by period,
/// the oldest first.
pub async fn published_history(
    db: &mut impl Query,
    indicator: IndicatorId,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<PublishedPeriod>, StoreError> {
    let contents = db
        .rows(
            "select content from publication_period
             where indicator_id = $1 and period_on between $2 and $3 order by period_on, number",
            &[indicator.into(), from.into(), to.into()],
        )
        .await?;
    Ok(opened(contents))
}

/// What a list says of a publication: the newest figure of all together, and no table.
pub struct StoredPublication {
    pub indicator: IndicatorId,
    pub publication: Publication,
    /// The newest period that is told.
    pub newest: Option<Period>,
}

struct Listed {
    head: PublicationHead,
    newest: Option<NaiveDate>,
    line: Option<Line>,
}

impl Record for Listed {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let line = match row.opt_day(7)? {
            Some(on) => Some(Line {
                on,
                n_cells: 0,
                whole: row.opt_text(8)?,
                content: row.opt_text(9)?,
            }),
            None => None,
        };
        Ok(Self {
            head: PublicationHead::read(row)?,
            newest: row.opt_day(6)?,
            line,
        })
    }
}

/// The newest of each indicator of a programme.
pub async fn publication_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<StoredPublication>, StoreError> {
    let listed: Vec<Listed> = db
        .rows(
            "select p.indicator_id, p.number, p.published_at, p.content, p.n_periods, p.n_entries,
               (select max(m.period_on) from publication_period m where m.indicator_id = p.indicator_id),
               w.period_on, w.whole, case when w.whole is null then w.content end
             from publication p join indicator i on i.id = p.indicator_id
             left join publication_period w on w.indicator_id = p.indicator_id
               and w.period_on = (select max(m.period_on) from publication_period m
                 where m.indicator_id = p.indicator_id and (m.whole is null or m.whole <> ''))
               and w.number = (select max(m.number) from publication_period m
                 where m.indicator_id = w.indicator_id and m.period_on = w.period_on)
             where i.programme_id = $1 and not exists (
               select 1 from publication n
               where n.indicator_id = p.indicator_id and n.number > p.number)
             order by i.number",
            &[programme.into()],
        )
        .await?;
    let read = |listed: Listed| -> Result<StoredPublication, StoreError> {
        let kind = listed.head.kind();
        let whole = match &listed.line {
            Some(line) => line.whole(kind)?,
            None => None,
        };
        Ok(StoredPublication {
            indicator: listed.head.indicator,
            newest: listed.newest.map(|on| Period::holding(kind, on)),
            publication: listed.head.with(Vec::new(), whole.into_iter().collect()),
        })
    };
    listed.into_iter().map(read).collect()
}
