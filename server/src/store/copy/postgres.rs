use super::{RowCounts, quoted};
use crate::store::postgres::borrowed;
use crate::store::{Query, Record, Row, StoreError, Value};
use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, NoTls};

/// A connection of its own, outside the pool.
pub struct Postgres {
    client: Client,
}

/// One moment of the database, as long as this is kept.
pub struct Snapshot {
    /// Holds the transaction open whose moment it is.
    held: Postgres,
    /// By which PostgreSQL's own tools know it.
    pub name: String,
    pub counts: RowCounts,
}

/// What PostgreSQL's own programs are told.
pub struct Address {
    /// Where the database is: in the environment, so that no password stands in the list of processes.
    pub environment: Vec<(&'static str, String)>,
    pub database: String,
    /// The server's version, as in 17.
    pub major: u32,
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
            held: self,
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

    /// Where this database is; the server says which one it is, since an address may leave that out.
    pub async fn address(&self, url: &str) -> Result<Address, StoreError> {
        let sql = "select current_database()::text, session_user::text,
            current_setting('server_version_num')::int";
        let row = self.client.query_one(sql, &[]).await?;
        let (database, user, version): (String, String, i32) =
            (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        let config: Config = url.parse()?;
        let host = config.get_hosts().first().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(path) => path.to_string_lossy().into_owned(),
        });
        let port = config.get_ports().first().map(ToString::to_string);
        let password = config.get_password();
        let password = password.map(|p| String::from_utf8_lossy(p).into_owned());
        let known = [
            ("PGHOST", host),
            ("PGPORT", port),
            ("PGUSER", Some(user)),
            ("PGDATABASE", Some(database.clone())),
            ("PGPASSWORD", password),
        ];
        let known = known.into_iter();
        Ok(Address {
            environment: known
                .filter_map(|(name, value)| Some((name, value?)))
                .collect(),
            database,
            major: u32::try_from(version / 10_000).unwrap_or_default(),
        })
    }
}

/// Reads see the moment that is held.
impl Query for Snapshot {
    async fn rows<T: Record + Send>(
        &mut self,
        sql: &'static str,
        parameters: &[Value],
    ) -> Result<Vec<T>, StoreError> {
        let rows = self.held.client.query(sql, &borrowed(parameters)).await?;
        rows.iter()
            .map(|row| T::read(&Row::Postgres(row)))
            .collect()
    }
}
