//! One-time addresses. A spent one keeps its row, so that its reader can be told.

use super::{Query, Record, Row, StoreError, Tx};
use crate::token::TokenHash;
use domain::ids::UserId;
use domain::people::LinkPurpose;
use domain::time::Timestamp;

pub struct Link {
    pub purpose: LinkPurpose,
    pub expires_at: Timestamp,
    pub used: bool,
}

impl Record for Link {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let purpose = match row.text(0)?.as_str() {
            FIRST_ADMINISTRATOR => LinkPurpose::FirstAdministrator,
            PASSWORD => LinkPurpose::Password(UserId::new(row.uuid(1)?)),
            _ => return Err(StoreError::Damaged { column: 0 }),
        };
        Ok(Self {
            purpose,
            expires_at: row.instant(2)?,
            used: row.flag(3)?,
        })
    }
}

const FIRST_ADMINISTRATOR: &str = "first_administrator";
const PASSWORD: &str = "password";

pub async fn link_find(db: &mut impl Query, token: &TokenHash) -> Result<Option<Link>, StoreError> {
    db.row(
        "select purpose, person_id, expires_at, used_at is not null
         from one_time_link where token_hash = $1",
        &[token.as_str().into()],
    )
    .await
}

/// Stores a new address and spends the earlier ones of the same purpose: only the newest opens.
pub async fn link_insert(
    tx: &mut Tx,
    token: &TokenHash,
    purpose: LinkPurpose,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let (word, person) = match purpose {
        LinkPurpose::FirstAdministrator => {
            tx.execute(
                "update one_time_link set used_at = $1 where purpose = $2 and used_at is null",
                &[now.into(), FIRST_ADMINISTRATOR.into()],
            )
            .await?;
            (FIRST_ADMINISTRATOR, None)
        }
        LinkPurpose::Password(person) => {
            link_spend_of(tx, person, now).await?;
            (PASSWORD, Some(person))
        }
    };
    tx.execute(
        "insert into one_time_link (token_hash, purpose, person_id, expires_at)
         values ($1, $2, $3, $4)",
        &[
            token.as_str().into(),
            word.into(),
            person.into(),
            expires_at.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Spends every address by which somebody could choose this person's password.
pub async fn link_spend_of(tx: &mut Tx, person: UserId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        "update one_time_link set used_at = $1 where person_id = $2 and used_at is null",
        &[now.into(), person.into()],
    )
    .await?;
    Ok(())
}

/// Returns whether the address was still there to be spent: of two readers, one gets it.
pub async fn link_spend(
    tx: &mut Tx,
    token: &TokenHash,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let n_spent = tx
        .execute(
            "update one_time_link set used_at = $1
             where token_hash = $2 and used_at is null and expires_at > $1",
            &[now.into(), token.as_str().into()],
        )
        .await?;
    Ok(n_spent > 0)
}
