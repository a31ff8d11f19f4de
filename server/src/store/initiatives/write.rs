//! How initiatives are written, with their organisations and seats.

use crate::clock::Clock;
use crate::store::{StoreError, Tx, Value};
use domain::initiative::{Initiative, Seat, as_lines};
use domain::locale::danish_sort_key;
use domain::policy::{Govern, Permit};

/// Stores an initiative with its organisations and these seats.
pub async fn initiative_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    clock: &dyn Clock,
    initiative: &Initiative,
    seats: &[Seat],
) -> Result<(), StoreError> {
    let draft = &initiative.draft;
    tx.execute(
        "insert into initiative (id, programme_id, number, title, sort_key, purpose,
         interventions, sources, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            initiative.id.into(),
            initiative.programme.into(),
            draft.number.into(),
            draft.title.as_str().into(),
            danish_sort_key(draft.title.as_str()).into(),
            draft.purpose.as_ref().map(|p| p.as_str()).into(),
            as_lines(&draft.interventions).into(),
            as_lines(&draft.sources).into(),
            initiative.version.into(),
        ],
    )
    .await?;
    owners_insert(tx, initiative).await?;
    seats_insert(tx, clock, initiative, seats).await
}

/// Returns how many rows changed: none when it is no longer at version `based_on`. Then its
/// organisations and seats are as they were, too.
pub async fn initiative_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    clock: &dyn Clock,
    initiative: &Initiative,
    seats: &[Seat],
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &initiative.draft;
    let n_changed = tx
        .execute(
            "update initiative set number = $1, title = $2, sort_key = $3, purpose = $4,
             interventions = $5, sources = $6, version = $7 where id = $8 and version = $9",
            &[
                draft.number.into(),
                draft.title.as_str().into(),
                danish_sort_key(draft.title.as_str()).into(),
                draft.purpose.as_ref().map(|p| p.as_str()).into(),
                as_lines(&draft.interventions).into(),
                as_lines(&draft.sources).into(),
                initiative.version.into(),
                initiative.id.into(),
                based_on.into(),
            ],
        )
        .await?;
    if n_changed > 0 {
        let id = [initiative.id.into()];
        tx.execute(
            "delete from initiative_organisation where initiative_id = $1",
            &id,
        )
        .await?;
        tx.execute("delete from seat where initiative_id = $1", &id)
            .await?;
        owners_insert(tx, initiative).await?;
        seats_insert(tx, clock, initiative, seats).await?;
    }
    Ok(n_changed)
}

async fn owners_insert(tx: &mut Tx, initiative: &Initiative) -> Result<(), StoreError> {
    for organisation in &initiative.draft.organisations {
        // A form may send the same check box twice.
        tx.execute(
            "insert into initiative_organisation (initiative_id, programme_id, organisation_id)
             values ($1, $2, $3) on conflict do nothing",
            &[
                initiative.id.into(),
                initiative.programme.into(),
                (*organisation).into(),
            ],
        )
        .await?;
    }
    Ok(())
}

async fn seats_insert(
    tx: &mut Tx,
    clock: &dyn Clock,
    initiative: &Initiative,
    seats: &[Seat],
) -> Result<(), StoreError> {
    for (ordinal, seat) in (1u32..).zip(seats) {
        tx.execute(
            "insert into seat (id, initiative_id, programme_id, kind, ordinal, title, holder, since)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            &[
                Value::Uuid(clock.new_id()),
                initiative.id.into(),
                initiative.programme.into(),
                seat.kind.code().into(),
                ordinal.into(),
                seat.title.as_ref().map(|t| t.as_str()).into(),
                seat.holder.as_ref().map(|h| h.as_str()).into(),
                seat.since.into(),
            ],
        )
        .await?;
    }
    Ok(())
}
