//! Which initiatives stand on one page of the overview, found by the database.

use crate::store::{Query, Record, Row, StoreError, Value};
use domain::ids::{InitiativeId, ProgrammeId, RoundId};
use domain::programme::{LightCounts, OverviewQuery, PAGE_SIZE, Sort};
use domain::status::LightState;

/// A row of the matrix, still without its lights and owners.
pub struct PageRow {
    pub id: InitiativeId,
    pub number: u32,
    pub title: String,
    pub lead: Option<String>,
}

impl Record for PageRow {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: InitiativeId::new(row.uuid(0)?),
            number: row.number(1)?,
            title: row.text(2)?,
            lead: row.opt_text(3)?,
        })
    }
}

/// The initiatives a page is taken from.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    pub programme: ProgrammeId,
    /// Without a round every light is missing.
    pub newest: Option<RoundId>,
    pub query: &'a OverviewQuery,
}

impl Scope<'_> {
    fn parameters(self) -> Vec<Value> {
        let query = self.query;
        vec![
            self.newest.into(),
            self.programme.into(),
            query.light.map(|light| light.code()).into(),
            query.organisation.into(),
            query.lead.as_deref().into(),
        ]
    }
}

/// The initiatives that pass the filter, each part of which is null when it is not set. Parameters
/// stand in the order of their numbers, because SQLite counts them by appearance; each is compared
/// before it is held against null, because PostgreSQL takes its type from there.
macro_rules! passing {
    () => {
        "from initiative i
         left join current_status c on c.round_id = $1 and c.initiative_id = i.id
         where i.programme_id = $2 and i.fate = 'active'
         and (coalesce(c.light, 'missing') = $3 or $3 is null)
         and (i.id in (select initiative_id from initiative_organisation
                       where programme_id = $2 and organisation_id = $4) or $4 is null)
         and (i.id in (select initiative_id from seat
                       where programme_id = $2 and kind = 'lead' and holder = $5) or $5 is null)"
    };
}

/// One page in the order of `$key`, ties broken by number. Titles and leads are read for the rows of
/// the page alone.
macro_rules! page_by {
    ($key:literal) => {
        concat!(
            "select i.id, i.number, i.title, l.holder
             from (select i.id, i.number, ",
            $key,
            " as sort_key ",
            passing!(),
            " order by 3, 2 limit $6 offset $7) page
             join initiative i on i.id = page.id
             left join seat l on l.initiative_id = page.id and l.kind = 'lead'
             order by page.sort_key, page.number"
        )
    };
}

const BY_DEVIATION: &str = page_by!(
    "case c.light when 'red' then 0 when 'yellow_red' then 1 when 'yellow' then 2
     when 'yellow_green' then 3 when 'green' then 5 else 4 end"
);
const BY_NUMBER: &str = page_by!("i.number");
const BY_TITLE: &str = page_by!("i.sort_key");
const BY_AGE: &str = page_by!(
    "coalesce((select max(r.reported_at) from current_status r where r.initiative_id = i.id), 0)"
);

/// One slice of one light; titles and leads are read for its rows alone.
macro_rules! slice_of {
    ($found:literal) => {
        concat!(
            "select i.id, i.number, i.title, l.holder
             from (",
            $found,
            " order by 2 limit $3 offset $4) page
             join initiative i on i.id = page.id
             left join seat l on l.initiative_id = page.id and l.kind = 'lead'
             order by page.number"
        )
    };
}

const REPORTED: &str = slice_of!(
    "select i.id, i.number from current_status c join initiative i on i.id = c.initiative_id
     where c.round_id = $1 and c.light = $2"
);
const NOT_REPORTED: &str = slice_of!(
    "select i.id, i.number from initiative i
     where not exists (select 1 from current_status c
                       where c.round_id = $1 and c.initiative_id = i.id)
     and i.programme_id = $2 and i.fate = 'active'"
);

/// A page of a large programme, light by light: the database need not order what is not shown.
async fn page_by_light(
    db: &mut impl Query,
    scope: Scope<'_>,
    counts: LightCounts,
) -> Result<Vec<PageRow>, StoreError> {
    let mut rows = Vec::new();
    for slice in counts.slices(scope.query.offset()) {
        let (sql, which) = match slice.state {
            LightState::Missing => (NOT_REPORTED, scope.programme.into()),
            state => (REPORTED, state.code().into()),
        };
        let parameters = [
            scope.newest.into(),
            which,
            slice.n_rows.into(),
            slice.offset.into(),
        ];
        let found: Vec<PageRow> = db.rows(sql, &parameters).await?;
        rows.extend(found);
    }
    Ok(rows)
}

/// The rows of the page asked for, in order.
pub async fn page_list(
    db: &mut impl Query,
    scope: Scope<'_>,
    counts: LightCounts,
) -> Result<Vec<PageRow>, StoreError> {
    if scope.query.is_default_order_of_all() && counts.total() > PAGE_SIZE {
        return page_by_light(db, scope, counts).await;
    }
    let sql = match scope.query.sort {
        Sort::Deviation => BY_DEVIATION,
        Sort::Number => BY_NUMBER,
        Sort::Title => BY_TITLE,
        Sort::Age => BY_AGE,
    };
    let mut parameters = scope.parameters();
    parameters.push(PAGE_SIZE.into());
    parameters.push(scope.query.offset().into());
    db.rows(sql, &parameters).await
}

/// How many rows pass the filter, on all pages.
pub async fn row_count(db: &mut impl Query, scope: Scope<'_>) -> Result<u32, StoreError> {
    let count = db
        .row(concat!("select count(*) ", passing!()), &scope.parameters())
        .await?;
    Ok(count.unwrap_or_default())
}
