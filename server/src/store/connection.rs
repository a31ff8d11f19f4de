use super::sqlite::{self, Sqlite};
use super::{Record, StoreError, Value};
use std::future::Future;
use std::sync::Arc;

/// What can be asked of a connection and of a transaction alike, so that each read is written once.
pub trait Query: Send {
    /// All rows of a statement.
    fn rows<T: Record + Send>(
        &mut self,
        sql: &'static str,
        parameters: &[Value],
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send;

    /// The first row, if there is one.
    fn row<T: Record + Send>(
        &mut self,
        sql: &'static str,
        parameters: &[Value],
    ) -> impl Future<Output = Result<Option<T>, StoreError>> + Send {
        async move { Ok(self.rows(sql, parameters).await?.into_iter().next()) }
    }
}

/// A connection for reading.
pub enum Connection {
    Sqlite(Arc<Sqlite>),
    /// Boxed: it is many times the size of the other.
    Postgres(Box<deadpool_postgres::Object>),
}

impl Query for Connection {
    async fn rows<T: Record + Send>(
        &mut self,
        sql: &'static str,
        parameters: &[Value],
    ) -> Result<Vec<T>, StoreError> {
        match self {
            // A read takes microseconds from the page cache: cheaper here than on another thread.
            Self::Sqlite(sqlite) => sqlite::rows(&*sqlite.reader()?, sql, parameters),
            Self::Postgres(client) => super::postgres::rows(client, sql, parameters).await,
        }
    }
}
