//! Who is signed in.

use super::{Query, Record, Row, StoreError, Tx, grants::grant};
use crate::token::TokenHash;
use domain::actor::{Actor, Grant, User};
use domain::ids::UserId;
use domain::policy::{OwnAccount, Permit};
use domain::time::Timestamp;

/// A signed-in person with one of their roles, if they hold any.
struct Signed {
    id: UserId,
    name: String,
    grant: Option<Grant>,
}

impl Record for Signed {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: UserId::new(row.uuid(0)?),
            name: row.text(1)?,
            grant: grant(row, 2)?,
        })
    }
}

/// Who a session belongs to, with their roles, in one statement: every request asks.
pub async fn session_actor(
    db: &mut impl Query,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Actor, StoreError> {
    let rows: Vec<Signed> = db
        .rows(
            "select p.id, p.name, g.role, g.forum_id, g.initiative_id, i.programme_id
             from sign_in_session s join person p on p.id = s.person_id
             left join role_grant g on g.person_id = p.id
             left join initiative i on i.id = g.initiative_id
             where s.token_hash = $1 and s.expires_at > $2 order by g.id",
            &[token.as_str().into(), now.into()],
        )
        .await?;
    let grants = rows.iter().filter_map(|row| row.grant).collect();
    Ok(match rows.into_iter().next() {
        Some(Signed { id, name, .. }) => Actor::User(User { id, name, grants }),
        None => Actor::Anonymous,
    })
}

pub async fn session_insert(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    token: &TokenHash,
    person: UserId,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into sign_in_session (token_hash, person_id, expires_at) values ($1, $2, $3)",
        &[token.as_str().into(), person.into(), expires_at.into()],
    )
    .await?;
    Ok(())
}

pub async fn session_delete(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    token: &TokenHash,
) -> Result<(), StoreError> {
    tx.execute(
        "delete from sign_in_session where token_hash = $1",
        &[token.as_str().into()],
    )
    .await?;
    Ok(())
}

/// Signs a person out everywhere.
pub async fn session_delete_of(
    tx: &mut Tx,
    _: &Permit<OwnAccount>,
    person: UserId,
) -> Result<(), StoreError> {
    tx.execute(
        "delete from sign_in_session where person_id = $1",
        &[person.into()],
    )
    .await?;
    Ok(())
}

/// Sessions nobody can use any more, whoever they belonged to.
pub async fn session_delete_expired(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        "delete from sign_in_session where expires_at <= $1",
        &[now.into()],
    )
    .await?;
    Ok(())
}
