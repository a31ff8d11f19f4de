//! PostgreSQL: a pool whose connections keep their statements prepared.

use super::{Record, Row, StoreError, Value};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use tokio_postgres::NoTls;
use tokio_postgres::types::ToSql;

/// Connections at the most; a small server's default allows a hundred for everybody.
const N_CONNECTIONS: usize = 16;

pub fn pool(url: &str) -> Result<Pool, StoreError> {
    let config: tokio_postgres::Config = url.parse()?;
    // Fast: no round trip before each use; a broken connection shows itself at its first statement.
    let manager = ManagerConfig {
        recycling_method: RecyclingMethod::Fast,
    };
    let manager = Manager::from_config(config, NoTls, manager);
    Ok(Pool::builder(manager).max_size(N_CONNECTIONS).build()?)
}

pub(super) fn borrowed(parameters: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    parameters
        .iter()
        .map(|p| -> &(dyn ToSql + Sync) { p })
        .collect()
}

pub(super) async fn rows<T: Record>(
    client: &Object,
    sql: &'static str,
    parameters: &[Value],
) -> Result<Vec<T>, StoreError> {
    let statement = client.prepare_cached(sql).await?;
    let rows = client.query(&statement, &borrowed(parameters)).await?;
    rows.iter()
        .map(|row| T::read(&Row::Postgres(row)))
        .collect()
}

pub(super) async fn execute(
    client: &Object,
    sql: &'static str,
    parameters: &[Value],
) -> Result<u64, StoreError> {
    let statement = client.prepare_cached(sql).await?;
    Ok(client.execute(&statement, &borrowed(parameters)).await?)
}
