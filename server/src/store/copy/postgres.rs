use super::{RowCounts, quoted};
use crate::store::StoreError;
use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, NoTls};

/// A connection of its own, outside the pool.
pub struct Postgres {
    client: Client,
}

/// One moment of the database, as long as this is kept.
pub struct Snapshot {
    /// Holds the transaction open whose moment it is.
    _held: Postgres,
    /// By which PostgreSQL's own tools know it.
    pub name: String,
    pub counts: RowCounts,
}

const TABLES: &str =
    "select tablename from pg_tables where schemaname = current_schema() order by tablename";

impl Postgres {
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        tokio::spawn(connection);
        Ok(Self { client })
    }

    /// One moment that can be copied while others read and write.
    pub async fn snapshot(self) -> Result<Snapshot, StoreError> {
        let begin = "begin isolation level repeatable read, read only";
        self.client.batch_execute(begin).await?;
        let name = self.client.query_one("select pg_export_snapshot()", &[]);
        let name = name.await?.try_get(0)?;
        let counts = self.counts().await?;
        Ok(Snapshot {
            _held: self,
            name,
            counts,
        })
    }

    /// How many rows each table holds; no table in an empty database.
    pub async fn counts(&self) -> Result<RowCounts, StoreError> {
        let mut counts = RowCounts::new();
        for row in self.client.query(TABLES, &[]).await? {
            let table: String = row.try_get(0)?;
            let sql = format!("select count(*) from {}", quoted(&table));
            let n: i64 = self.client.query_one(&sql, &[]).await?.try_get(0)?;
            counts.insert(table, u64::try_from(n).unwrap_or_default());
        }
        Ok(counts)
    }

    /// What a migration did to the rights of the log, which a copy for another role leaves out.
    pub async fn keep_log(&self) -> Result<(), StoreError> {
        let revoke = "revoke update, delete, truncate on audit_entry, audit_link from current_user";
        Ok(self.client.batch_execute(revoke).await?)
    }

    /// Where the database is, as the environment tells it to PostgreSQL's own tools: no password stands
    /// in the list of processes.
    pub fn environment(url: &str) -> Result<Vec<(&'static str, String)>, StoreError> {
        let config: Config = url.parse()?;
        let host = config.get_hosts().first().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(path) => path.to_string_lossy().into_owned(),
        });
        let port = config.get_ports().first().map(ToString::to_string);
        let password = config.get_password();
        let known = [
            ("PGHOST", host),
            ("PGPORT", port),
            ("PGUSER", config.get_user().map(str::to_owned)),
            ("PGDATABASE", config.get_dbname().map(str::to_owned)),
            (
                "PGPASSWORD",
                password.map(|p| String::from_utf8_lossy(p).into_owned()),
            ),
        ];
        let known = known.into_iter();
        Ok(known
            .filter_map(|(name, value)| Some((name, value?)))
            .collect())
    }
}
