//! Fresh databases: SQLite always, PostgreSQL when `TEST_DATABASE_URL` leads to a server.

use crate::World;
use server::config::DatabaseUrl;
use server::store::Store;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio_postgres::{Client, NoTls};

/// Runs one test on a fresh, migrated database of each kind. Needs
/// `#[tokio::test(flavor = "multi_thread")]`, because a commit blocks in place.
pub async fn each_database(test: impl AsyncFn(World)) {
    eprintln!("on SQLite");
    let folder = Folder::new();
    let url = DatabaseUrl::Sqlite(folder.0.join("test.db"));
    test(opened(url).await).await;

    if let Ok(server) = std::env::var("TEST_DATABASE_URL") {
        eprintln!("on PostgreSQL");
        on_postgres(&server, test).await;
    }
}

/// Unique among the tests of this program and the programs that run beside it.
fn fresh_name() -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let number = MADE.fetch_add(1, Ordering::SeqCst);
    format!("styrbord_test_{}_{number}", std::process::id())
}

/// A folder of a test's own.
pub struct Folder(pub PathBuf);

impl Folder {
    #[expect(clippy::new_without_default, reason = "it makes a folder")]
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(fresh_name());
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind in the folder for temporary files is no reason to fail a test.
        std::fs::remove_dir_all(&self.0).ok();
    }
}

async fn opened(url: DatabaseUrl) -> World {
    let store = Store::open(&url).await.unwrap();
    World::new(store, url)
}

/// An empty place for another database of the same kind, beside this one.
pub struct EmptyPlace {
    pub url: DatabaseUrl,
    /// Where the place is made and given up; `None` of a file.
    server: Option<(Client, String)>,
}

impl EmptyPlace {
    pub async fn beside(world: &World) -> Self {
        match &world.url {
            DatabaseUrl::Sqlite(path) => Self {
                url: DatabaseUrl::Sqlite(path.with_file_name("other.db")),
                server: None,
            },
            DatabaseUrl::Postgres(url) => {
                let name = fresh_name();
                let client = connect(url).await;
                let create = format!("create database {name} template template0");
                client.batch_execute(&create).await.unwrap();
                let (before, _) = url.rsplit_once('/').unwrap();
                Self {
                    url: DatabaseUrl::Postgres(format!("{before}/{name}")),
                    server: Some((client, name)),
                }
            }
        }
    }

    /// A database on a server does not go with the test's folder.
    pub async fn give_up(self) {
        if let Some((client, name)) = self.server {
            let drop = format!("drop database {name} with (force)");
            client.batch_execute(&drop).await.unwrap();
        }
    }
}

async fn on_postgres(server: &str, test: impl AsyncFn(World)) {
    let name = fresh_name();
    let maintenance = connect(server).await;
    let create = format!("create database {name}");
    maintenance.batch_execute(&create).await.unwrap();

    let (before, _) = server.rsplit_once('/').unwrap();
    let url = DatabaseUrl::Postgres(format!("{before}/{name}"));
    test(opened(url).await).await;

    let drop = format!("drop database {name} with (force)");
    maintenance.batch_execute(&drop).await.unwrap();
}

async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}
