//! What the installation knows of itself.

use super::{Query, StoreError, Tx};

const COOKIE_SECRET: &str = "cookie_secret";
const DEMO_PASSWORD: &str = "demo_password";

/// The secret the key of signed cookies is derived from, once there is one.
pub async fn cookie_secret(db: &mut impl Query) -> Result<Option<String>, StoreError> {
    value(db, COOKIE_SECRET).await
}

/// Keeps the secret, unless another instance kept its own first.
pub async fn set_cookie_secret(tx: &mut Tx, secret: &str) -> Result<(), StoreError> {
    keep(tx, COOKIE_SECRET, secret).await
}

/// The password that the demo accounts share; `None` where the demo data was never loaded.
pub async fn demo_password(db: &mut impl Query) -> Result<Option<String>, StoreError> {
    value(db, DEMO_PASSWORD).await
}

/// For the loader of the demo data alone; the sign-in page shows this password to everybody.
pub async fn set_demo_password(tx: &mut Tx, password: &str) -> Result<(), StoreError> {
    keep(tx, DEMO_PASSWORD, password).await
}

async fn value(db: &mut impl Query, name: &str) -> Result<Option<String>, StoreError> {
    db.row(
        "select value from installation where name = $1",
        &[name.into()],
    )
    .await
}

/// The first value stays.
async fn keep(tx: &mut Tx, name: &str, value: &str) -> Result<(), StoreError> {
    tx.execute(
        "insert into installation (name, value) values ($1, $2) on conflict (name) do nothing",
        &[name.into(), value.into()],
    )
    .await?;
    Ok(())
}
