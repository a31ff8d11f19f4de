//! Initiatives, their owning organisations and their seats.

mod write;

pub use write::{initiative_insert, initiative_update};

use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::ids::{InitiativeId, OrganisationId, ProgrammeId};
use domain::initiative::{Initiative, InitiativeDraft, InitiativeHead, Seat, SeatDraft, SeatKind};
use domain::organisation::OrganisationKind;
use domain::text::Line;

/// Still without its organisations and seats, which stand in tables of their own.
impl Record for Initiative {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: InitiativeId::new(row.uuid(0)?),
            programme: ProgrammeId::new(row.uuid(1)?),
            draft: InitiativeDraft {
                number: row.number(2)?,
                title: row.checked(3)?,
                purpose: row.opt_checked(4)?,
                interventions: lines(row, 5)?,
                sources: lines(row, 6)?,
                organisations: Vec::new(),
                owner: SeatDraft::default(),
                lead: SeatDraft::default(),
                group: Vec::new(),
            },
            version: row.number(7)?,
        })
    }
}

/// A list that is stored one item a line.
fn lines(row: &Row<'_>, column: usize) -> Result<Vec<Line<500>>, StoreError> {
    row.text(column)?
        .lines()
        .map(|line| Line::parse(line).map_err(|_| StoreError::Damaged { column }))
        .collect()
}

impl Record for Seat {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            kind: row.word(0)?,
            title: row.opt_checked(1)?,
            holder: row.opt_checked(2)?,
            since: row.day(3)?,
        })
    }
}

/// An organisation that owns an initiative.
pub struct Owner {
    pub id: OrganisationId,
    pub kind: OrganisationKind,
    pub name: String,
}

impl Record for Owner {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: OrganisationId::new(row.uuid(0)?),
            kind: row.word(1)?,
            name: row.text(2)?,
        })
    }
}

/// An initiative as its programme keeps it, with what stands in other tables.
pub struct WholeInitiative {
    /// With its organisations and seats.
    pub initiative: Initiative,
    /// In Danish order.
    pub owners: Vec<Owner>,
    /// Owner, lead, then the group in its order.
    pub seats: Vec<Seat>,
}

pub async fn initiative_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    number: u32,
) -> Result<Option<WholeInitiative>, StoreError> {
    let found: Option<Initiative> = db
        .row(
            "select id, programme_id, number, title, purpose, interventions, sources, version
             from initiative where programme_id = $1 and number = $2",
            &[programme.into(), number.into()],
        )
        .await?;
    let Some(mut initiative) = found else {
        return Ok(None);
    };
    let owners: Vec<Owner> = db
        .rows(
            "select o.id, o.kind, o.name from initiative_organisation io
             join organisation o on o.id = io.organisation_id
             where io.initiative_id = $1 order by o.sort_key, o.id",
            &[initiative.id.into()],
        )
        .await?;
    let seats = seat_list(db, initiative.id).await?;
    let of = |kind| seats.iter().filter(move |seat: &&Seat| seat.kind == kind);
    let draft = &mut initiative.draft;
    draft.organisations = owners.iter().map(|owner| owner.id).collect();
    draft.owner = first(of(SeatKind::Owner));
    draft.lead = first(of(SeatKind::Lead));
    draft.group = of(SeatKind::Group).map(SeatDraft::from).collect();
    Ok(Some(WholeInitiative {
        initiative,
        owners,
        seats,
    }))
}

fn first<'a>(mut seats: impl Iterator<Item = &'a Seat>) -> SeatDraft {
    seats.next().map(SeatDraft::from).unwrap_or_default()
}

/// Owner, lead, then the group in its order.
async fn seat_list(db: &mut impl Query, initiative: InitiativeId) -> Result<Vec<Seat>, StoreError> {
    db.rows(
        "select kind, title, holder, since from seat where initiative_id = $1
         order by case kind when 'owner' then 0 when 'lead' then 1 else 2 end, ordinal",
        &[initiative.into()],
    )
    .await
}

impl Record for InitiativeHead {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: InitiativeId::new(row.uuid(0)?),
            number: row.number(1)?,
            title: row.text(2)?,
            fate: row.word(3)?,
        })
    }
}

pub async fn initiative_head_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    number: u32,
) -> Result<Option<InitiativeHead>, StoreError> {
    db.row(
        "select id, number, title, fate from initiative where programme_id = $1 and number = $2",
        &[programme.into(), number.into()],
    )
    .await
}

/// The numbers in use, rising.
pub async fn number_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<u32>, StoreError> {
    db.rows(
        "select number from initiative where programme_id = $1 order by number",
        &[programme.into()],
    )
    .await
}

struct OrganisationChoice(OrganisationId, String);

impl Record for OrganisationChoice {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(OrganisationId::new(row.uuid(0)?), row.text(1)?))
    }
}

/// The organisations that can own an initiative, in Danish order: those that have not ended, and
/// those that own it already.
pub async fn organisation_choices(
    db: &mut impl Query,
    today: NaiveDate,
    initiative: Option<InitiativeId>,
) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    let choices: Vec<OrganisationChoice> = db
        .rows(
            "select o.id, o.name from organisation o
             where o.valid_until is null or o.valid_until >= $1
             or o.id in (select organisation_id from initiative_organisation where initiative_id = $2)
             order by o.sort_key, o.id",
            &[today.into(), initiative.into()],
        )
        .await?;
    Ok(choices.into_iter().map(|c| (c.0, c.1)).collect())
}
