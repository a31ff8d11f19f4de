//! What the overview of a programme shows, in as few statements as it takes: the page on the
//! projector must open at once with a thousand initiatives.

mod page;

pub use page::{PageRow, Scope, page_list, row_count};

use super::{Query, Record, Row, StoreError, Value};
use domain::ids::{InitiativeId, OrganisationId, ProgrammeId, RoundId};
use domain::programme::{LightCounts, PAGE_SIZE, ROUNDS_SHOWN};
use domain::round::RoundHead;
use domain::status::{Light, LightState};
use domain::time::Timestamp;

/// Some initiatives of a programme: those with a light, or all of them.
struct Tally {
    light: Option<Light>,
    n: u32,
    programme: Option<ProgrammeId>,
}

impl Record for Tally {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            light: row.opt_word(0)?,
            n: row.number(1)?,
            programme: row.opt_uuid(2)?.map(ProgrammeId::new),
        })
    }
}

/// What is not reported is missing: all initiatives less those with a light.
fn counted<'a>(tallies: impl Iterator<Item = &'a Tally>) -> LightCounts {
    let (mut counts, mut n_all) = (LightCounts::default(), 0);
    for tally in tallies {
        match tally.light {
            Some(light) => counts.add(light.into(), tally.n),
            None => n_all = tally.n,
        }
    }
    counts.add(LightState::Missing, n_all.saturating_sub(counts.total()));
    counts
}

/// How many initiatives of a programme show each light in its newest round.
pub async fn light_counts(
    db: &mut impl Query,
    programme: ProgrammeId,
    newest: Option<RoundId>,
) -> Result<LightCounts, StoreError> {
    let tallies: Vec<Tally> = db
        .rows(
            "select light, count(*), null from current_status where round_id = $1 group by light
             union all
             select null, count(*), programme_id from initiative
             where programme_id = $2 and fate = 'active' group by programme_id",
            &[newest.into(), programme.into()],
        )
        .await?;
    Ok(counted(tallies.iter()))
}

/// The same of every programme that has initiatives.
pub struct AllCounts(Vec<Tally>);

impl AllCounts {
    pub fn of(&self, programme: ProgrammeId) -> LightCounts {
        counted(self.0.iter().filter(|t| t.programme == Some(programme)))
    }
}

pub async fn all_light_counts(db: &mut impl Query) -> Result<AllCounts, StoreError> {
    db.rows(
        "select c.light, count(*), r.programme_id
         from status_round r join current_status c on c.round_id = r.id
         where r.meeting_on =
           (select max(n.meeting_on) from status_round n where n.programme_id = r.programme_id)
         group by r.programme_id, c.light
         union all
         select null, count(*), programme_id from initiative where fate = 'active'
         group by programme_id",
        &[],
    )
    .await
    .map(AllCounts)
}

/// Something to choose in the filter: an organisation, or a lead when there is no id.
pub struct Choice {
    pub organisation: Option<OrganisationId>,
    pub name: String,
}

impl Record for Choice {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            organisation: row.opt_uuid(0)?.map(OrganisationId::new),
            name: row.text(1)?,
        })
    }
}

/// The organisations that own an initiative of the programme, in Danish order, and who holds the
/// lead's seat of one, in no order that a reader knows.
pub async fn choice_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<Choice>, StoreError> {
    db.rows(
        "select o.id, o.name, o.sort_key
         from (select distinct organisation_id from initiative_organisation
               where programme_id = $1) owner
         join organisation o on o.id = owner.organisation_id
         union all
         select null, holder, holder
         from (select distinct holder from seat
               where programme_id = $1 and kind = 'lead' and holder is not null) lead
         order by 3, 2",
        &[programme.into()],
    )
    .await
}

/// A report that counts.
pub struct Mark {
    pub initiative: InitiativeId,
    pub round: RoundId,
    pub light: Light,
    pub reported_at: Timestamp,
}

impl Record for Mark {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            round: RoundId::new(row.uuid(1)?),
            light: row.word(2)?,
            reported_at: row.instant(3)?,
        })
    }
}

pub struct Ownership {
    pub initiative: InitiativeId,
    pub organisation: OrganisationId,
}

impl Record for Ownership {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            organisation: OrganisationId::new(row.uuid(1)?),
        })
    }
}

/// An action plan has about this many initiatives; a longer list of places would cost it time.
const FEW: usize = 20;

/// A statement for few initiatives and one for a full page. Each has a place for every initiative, and
/// then for every round that is shown where it ends in `$few` and `$full`; what a shorter page leaves is
/// null, which matches nothing.
macro_rules! of_initiatives {
    ($select:literal, $few:literal, $full:literal) => {
        [
            concat!(
                $select,
                " where initiative_id in (
             $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
             $20)",
                $few
            ),
            concat!(
                $select,
                " where initiative_id in (
             $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
             $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
             $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53,
             $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64, $65, $66, $67, $68, $69, $70,
             $71, $72, $73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84, $85, $86, $87,
             $88, $89, $90, $91, $92, $93, $94, $95, $96, $97, $98, $99, $100)",
                $full
            ),
        ]
    };
}

const MARKS: [&str; 2] = of_initiatives!(
    "select initiative_id, round_id, light, reported_at from current_status",
    " and round_id in ($21, $22, $23, $24, $25, $26)",
    " and round_id in ($101, $102, $103, $104, $105, $106)"
);
const NEWEST: [&str; 2] = of_initiatives!(
    "select initiative_id, max(reported_at) from current_status",
    " group by initiative_id",
    " group by initiative_id"
);
const OWNERS: [&str; 2] = of_initiatives!(
    "select initiative_id, organisation_id from initiative_organisation",
    "",
    ""
);

/// The shorter statement that has a place for each of these initiatives, and what is put there.
fn placed(
    [few, full]: [&'static str; 2],
    ids: impl ExactSizeIterator<Item = InitiativeId>,
) -> (&'static str, Vec<Value>) {
    let (sql, n_places) = if ids.len() <= FEW {
        (few, FEW)
    } else {
        (full, usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX))
    };
    let values = ids.map(Value::from).chain(std::iter::repeat(Value::Null));
    (sql, values.take(n_places).collect())
}

/// The reports that count of the initiatives of a page, of the rounds that are shown, in any order.
pub async fn mark_list(
    db: &mut impl Query,
    page: &[PageRow],
    rounds: &[RoundHead],
) -> Result<Vec<Mark>, StoreError> {
    let (sql, mut values) = placed(MARKS, page.iter().map(|row| row.id));
    let n_shown = usize::try_from(ROUNDS_SHOWN).unwrap_or(usize::MAX);
    let ids = rounds.iter().map(|round| Value::from(round.id));
    values.extend(ids.chain(std::iter::repeat(Value::Null)).take(n_shown));
    db.rows(sql, &values).await
}

/// When an initiative was last reported on, in any round.
pub struct LastReport {
    pub initiative: InitiativeId,
    pub at: Timestamp,
}

impl Record for LastReport {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            initiative: InitiativeId::new(row.uuid(0)?),
            at: row.instant(1)?,
        })
    }
}

/// Of these initiatives, a page's worth at most, in any order; none of one without a report.
pub async fn last_report_list(
    db: &mut impl Query,
    ids: &[InitiativeId],
) -> Result<Vec<LastReport>, StoreError> {
    let (sql, values) = placed(NEWEST, ids.iter().copied());
    db.rows(sql, &values).await
}

/// Who owns the initiatives of a page, in any order.
pub async fn ownership_list(
    db: &mut impl Query,
    page: &[PageRow],
) -> Result<Vec<Ownership>, StoreError> {
    let (sql, values) = placed(OWNERS, page.iter().map(|row| row.id));
    db.rows(sql, &values).await
}
