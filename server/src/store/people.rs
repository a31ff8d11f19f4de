//! The people who sign in.

use super::{Query, Record, Row, StoreError, Tx};
use domain::ids::{OrganisationId, UserId};
use domain::locale::danish_sort_key;
use domain::people::{Person, PersonDraft};
use domain::policy::{ManagePeople, Permit};
use domain::text::Email;

impl Record for Person {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let email = row.text(2)?;
        Ok(Self {
            id: UserId::new(row.uuid(0)?),
            draft: PersonDraft {
                name: row.checked(1)?,
                email: Email::parse(&email).ok_or(StoreError::Damaged { column: 2 })?,
                organisation: row.opt_uuid(6)?.map(OrganisationId::new),
            },
            demo: row.flag(3)?,
            has_password: row.flag(4)?,
            version: row.number(5)?,
        })
    }
}

/// In Danish order of names.
pub async fn person_list(db: &mut impl Query) -> Result<Vec<Person>, StoreError> {
    db.rows(
        "select id, name, email, demo, password_hash is not null, version, organisation_id
         from person order by sort_key, id",
        &[],
    )
    .await
}

pub async fn person_find(db: &mut impl Query, id: UserId) -> Result<Option<Person>, StoreError> {
    db.row(
        "select id, name, email, demo, password_hash is not null, version, organisation_id
         from person where id = $1",
        &[id.into()],
    )
    .await
}

pub async fn person_by_email(
    db: &mut impl Query,
    email: &Email,
) -> Result<Option<Person>, StoreError> {
    db.row(
        "select id, name, email, demo, password_hash is not null, version, organisation_id
         from person where email = $1",
        &[email.as_str().into()],
    )
    .await
}

pub async fn person_count(db: &mut impl Query) -> Result<u32, StoreError> {
    let counted = db.row("select count(*) from person", &[]).await?;
    Ok(counted.unwrap_or_default())
}

pub async fn person_insert(
    tx: &mut Tx,
    _: &Permit<ManagePeople>,
    person: &Person,
) -> Result<(), StoreError> {
    let draft = &person.draft;
    tx.execute(
        "insert into person (id, email, name, sort_key, demo, version, organisation_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            person.id.into(),
            draft.email.as_str().into(),
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            person.demo.into(),
            person.version.into(),
            draft.organisation.map(OrganisationId::uuid).into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn person_update(
    tx: &mut Tx,
    _: &Permit<ManagePeople>,
    person: &Person,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &person.draft;
    tx.execute(
        "update person set email = $1, name = $2, sort_key = $3, version = $4, organisation_id = $5
         where id = $6 and version = $7",
        &[
            draft.email.as_str().into(),
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            person.version.into(),
            draft.organisation.map(OrganisationId::uuid).into(),
            person.id.into(),
            based_on.into(),
        ],
    )
    .await
}

/// Holds everybody else back from this person's roles and password until the transaction ends.
/// Returns whether there is such a person.
pub async fn person_lock(tx: &mut Tx, id: UserId) -> Result<bool, StoreError> {
    // Writing a row locks it in either database; `for update` is not known to SQLite.
    let n_locked = tx
        .execute("update person set demo = demo where id = $1", &[id.into()])
        .await?;
    Ok(n_locked > 0)
}
