//! The hashes of passwords, beside the people they belong to.

use super::{Query, Record, Row, StoreError, Tx};
use domain::ids::UserId;
use domain::policy::{OwnAccount, Permit};
use domain::text::Email;

/// What signing in compares with.
pub struct StoredPassword {
    pub person: UserId,
    pub name: String,
    /// In PHC form; `None` until a first password is chosen.
    pub hash: Option<String>,
}

impl Record for StoredPassword {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            person: UserId::new(row.uuid(0)?),
            name: row.text(1)?,
            hash: row.opt_text(2)?,
        })
    }
}

pub async fn password_find(
    db: &mut impl Query,
    email: &Email,
) -> Result<Option<StoredPassword>, StoreError> {
    db.row(
        "select id, name, password_hash from person where email = $1",
        &[email.as_str().into()],
    )
    .await
}

pub async fn password_set(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    person: UserId,
    hash: &str,
) -> Result<(), StoreError> {
    tx.execute(
        "update person set password_hash = $1 where id = $2",
        &[hash.into(), person.into()],
    )
    .await?;
    Ok(())
}

/// Whether this is still the person's password; it stays so until the transaction ends.
pub async fn password_lock(tx: &mut Tx, person: UserId, hash: &str) -> Result<bool, StoreError> {
    let n_locked = tx
        .execute(
            "update person set demo = demo where id = $1 and password_hash = $2",
            &[person.into(), hash.into()],
        )
        .await?;
    Ok(n_locked > 0)
}
