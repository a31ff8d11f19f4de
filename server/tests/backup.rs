//! A backup holds one moment of a database that is in use, and comes back whole.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadRegisters;
use domain::actor::Actor;
use domain::forum::LevelDraft;
use domain::problem::Field;
use server::backup::{BackupError, backup, restore};
use server::cli::Audit;
use server::clock::SystemClock;
use server::config::DatabaseUrl;
use server::safekeep::{self, SafekeepError};
use server::service::Service;
use server::store::Store;
use server::store::copy::Postgres;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use support::{EmptyPlace, Folder, World, each_database, form};

async fn level(service: &Service, keeper: &Actor, name: &str) {
    let typed = form(&[(Field::Rank, "1"), (Field::Name, name)]);
    let (level, _) = LevelDraft::parse(&typed).unwrap();
    service.create_level(keeper, level).await.unwrap();
}

async fn names(service: &Service, keeper: &Actor) -> Vec<String> {
    let register = service.forums(keeper).await.unwrap();
    let levels = register.levels.into_iter();
    levels.map(|level| level.draft.name.to_string()).collect()
}

async fn reopened(url: &DatabaseUrl) -> Service {
    Service::new(Store::open(url).await.unwrap(), Arc::new(SystemClock))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_under_load_comes_back_whole() {
    each_database(async |world: World| {
        let (service, keeper) = (world.service.clone(), world.keeper().await);
        for at in 0..20 {
            level(&service, &keeper, &format!("Før {at}")).await;
        }
        let done = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..3)
            .map(|writer| {
                let (service, keeper, done) = (service.clone(), keeper.clone(), Arc::clone(&done));
                tokio::spawn(async move {
                    let mut n_written = 0;
                    while !done.load(Ordering::SeqCst) {
                        level(&service, &keeper, &format!("Under {writer}-{n_written}")).await;
                        n_written += 1;
                    }
                    n_written
                })
            })
            .collect();
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        let made = backup(&world.url, &file).await.unwrap();
        done.store(true, Ordering::SeqCst);
        for writer in writers {
            assert!(writer.await.unwrap() > 0, "nothing was written meanwhile");
        }

        let place = EmptyPlace::beside(&world).await;
        let restored = restore(&place.url, &file).await.unwrap();
        assert_eq!(restored, made);
        let other = reopened(&place.url).await;
        let found = names(&other, &keeper).await;
        for at in 0..20 {
            assert!(found.contains(&format!("Før {at}")));
        }
        assert!(
            other
                .verify_audit(made.head())
                .await
                .unwrap()
                .breaks
                .is_empty()
        );
        // What was restored goes on from there, with its log.
        level(&other, &keeper, "Efter").await;
        assert!(
            other
                .verify_audit(made.head())
                .await
                .unwrap()
                .breaks
                .is_empty()
        );
        drop(other);
        place.give_up().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_written_over() {
    each_database(async |world: World| {
        world.forum("Klyngeforum").await;
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        backup(&world.url, &file).await.unwrap();
        let again = backup(&world.url, &file).await.unwrap_err();
        assert!(matches!(again, BackupError::Taken(_)));
        let back = restore(&world.url, &file).await.unwrap_err();
        assert!(
            matches!(back, BackupError::Taken(_) | BackupError::NotEmpty),
            "{back}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_altered_backup_is_refused() {
    each_database(async |world: World| {
        world.forum("Klyngeforum").await;
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        backup(&world.url, &file).await.unwrap();
        let place = EmptyPlace::beside(&world).await;
        let manifest = folder.0.join("styrbord.backup.json");
        let described = std::fs::read_to_string(&manifest).unwrap();

        let mut bytes = std::fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&file, &bytes).unwrap();
        let altered = restore(&place.url, &file).await.unwrap_err();
        assert!(matches!(altered, BackupError::Altered(_)), "{altered}");

        bytes[middle] ^= 1;
        std::fs::write(&file, &bytes).unwrap();
        // As if a row were gone.
        let fewer = described.replace("\"forum\": 1", "\"forum\": 2");
        assert_ne!(fewer, described);
        std::fs::write(&manifest, fewer).unwrap();
        let lost = restore(&place.url, &file).await.unwrap_err();
        match &place.url {
            DatabaseUrl::Sqlite(path) => {
                assert!(matches!(lost, BackupError::Rows { .. }), "{lost}");
                assert!(!path.exists());
            }
            // What lies on a server is not taken away again, so it must be said.
            DatabaseUrl::Postgres(_) => {
                let BackupError::Unchecked(why) = &lost else {
                    panic!("{lost}")
                };
                assert!(matches!(**why, BackupError::Rows { .. }), "{lost}");
                assert!(lost.to_string().contains("drop it"), "{lost}");
            }
        }
        std::fs::write(&manifest, "{}").unwrap();
        let unknown = restore(&place.url, &file).await.unwrap_err();
        assert!(matches!(unknown, BackupError::NoManifest(_)), "{unknown}");
        place.give_up().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_fits_its_own_kind_of_database() {
    each_database(async |world: World| {
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        backup(&world.url, &file).await.unwrap();
        let other = match &world.url {
            DatabaseUrl::Sqlite(_) => {
                DatabaseUrl::Postgres("postgres://nobody@127.0.0.1:1/x".to_owned())
            }
            DatabaseUrl::Postgres(_) => DatabaseUrl::Sqlite(folder.0.join("x.db")),
        };
        let refused = restore(&other, &file).await.unwrap_err();
        assert!(matches!(refused, BackupError::OtherKind { .. }));
        let nowhere = DatabaseUrl::Sqlite(folder.0.join("nothing.db"));
        let refused = backup(&nowhere, &folder.0.join("b")).await.unwrap_err();
        assert!(matches!(refused, BackupError::NoDatabase(_)));
    })
    .await;
}

/// What somebody does who has the database in hand.
async fn tamper(world: &World, sqlite: &[&'static str], postgres: &[&'static str]) {
    let statements = match &world.url {
        DatabaseUrl::Sqlite(_) => sqlite,
        DatabaseUrl::Postgres(_) => postgres,
    };
    let mut tx = world.service.store.begin_write().await.unwrap();
    for statement in statements {
        tx.execute(statement, &[]).await.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_log_is_backed_up_as_it_is() {
    each_database(async |world: World| {
        world.forum("Klyngeforum").await;
        const CHANGE: &str = "update audit_entry set deed = 'x'
            where id = (select entry_id from audit_link where sequence = 1)";
        tamper(
            &world,
            &["drop trigger audit_entry_keeps", CHANGE],
            &["drop trigger audit_entry_keeps on audit_entry", CHANGE],
        )
        .await;
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        let made = backup(&world.url, &file).await.unwrap();
        let broken = made.broken().unwrap().to_owned();
        assert!(broken.starts_with("entry 1 ("), "{broken}");
        // The operator hears of it.
        let told = safekeep::backup(&world.url, &folder.0.join("told")).await;
        assert!(told.unwrap_err().to_string().ends_with(&broken));

        let place = EmptyPlace::beside(&world).await;
        let restored = restore(&place.url, &file).await.unwrap();
        assert_eq!(restored.broken(), Some(&*broken));
        place.give_up().await;

        // Nor is it restored as if it had been broken otherwise.
        let place = EmptyPlace::beside(&world).await;
        if let DatabaseUrl::Sqlite(path) = &place.url {
            std::fs::remove_file(path).unwrap();
        }
        let manifest = folder.0.join("styrbord.backup.json");
        let described = std::fs::read_to_string(&manifest).unwrap();
        std::fs::write(&manifest, described.replace("entry 1 (", "entry 2 (")).unwrap();
        let refused = restore(&place.url, &file).await.unwrap_err();
        assert!(refused.to_string().contains(&broken), "{refused}");
        place.give_up().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_from_before_the_chain_is_backed_up() {
    each_database(async |world: World| {
        world.forum("Klyngeforum").await;
        const EARLIER: &[&str] = &["drop table audit_head", "drop table audit_link"];
        tamper(&world, EARLIER, EARLIER).await;
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        let made = backup(&world.url, &file).await.unwrap();
        assert_eq!((made.head(), made.broken()), (None, None));
        let verify = Audit::Verify {
            checkpoint: None,
            public_key: None,
        };
        let told = safekeep::audit(&world.url, &verify).await.unwrap_err();
        assert!(matches!(told, SafekeepError::NoChain), "{told}");
        let place = EmptyPlace::beside(&world).await;
        assert_eq!(restore(&place.url, &file).await.unwrap(), made);
        place.give_up().await;
    })
    .await;
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_can_read_a_backup() {
    use std::os::unix::fs::PermissionsExt;
    each_database(async |world: World| {
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        // What an interrupted one left behind is in nobody's way.
        std::fs::write(folder.0.join("styrbord.backup.part"), "half").unwrap();
        backup(&world.url, &file).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(&folder.0).unwrap().flatten().collect();
        assert_eq!(files.len(), 2, "{files:?}");
        for found in &files {
            assert_eq!(
                found.metadata().unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
        let place = EmptyPlace::beside(&world).await;
        restore(&place.url, &file).await.unwrap();
        if let DatabaseUrl::Sqlite(path) = &place.url {
            let mode = path.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        place.give_up().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_another_database_is_read_into_a_restored_one() {
    each_database(async |world: World| {
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        backup(&world.url, &file).await.unwrap();
        for ending in ["-wal", "-shm", "-journal"] {
            let left = folder.0.join(format!("other.db{ending}"));
            std::fs::write(&left, "x").unwrap();
            let url = DatabaseUrl::Sqlite(folder.0.join("other.db"));
            let refused = restore(&url, &file).await.unwrap_err();
            match &world.url {
                DatabaseUrl::Sqlite(_) => {
                    assert!(matches!(&refused, BackupError::Taken(path) if *path == left));
                }
                DatabaseUrl::Postgres(_) => {
                    assert!(matches!(refused, BackupError::OtherKind { .. }));
                }
            }
            std::fs::remove_file(left).unwrap();
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_a_name_leads_to_the_database_of_its_user() {
    each_database(async |world: World| {
        let DatabaseUrl::Postgres(url) = &world.url else {
            return;
        };
        let (before, _) = url.rsplit_once('/').unwrap();
        let named = Postgres::connect(url).await.unwrap();
        let address = named.address(url).await.unwrap();
        assert!(url.ends_with(&address.database));
        assert!(address.major > 9);
        // A database of the user's name may not be there; if it is, it is the one.
        let Ok(unnamed) = Postgres::connect(before).await else {
            return;
        };
        let address = unnamed.address(before).await.unwrap();
        let user = |(name, value): &(&str, String)| *name == "PGUSER" && *value == address.database;
        assert!(address.environment.iter().any(user));
    })
    .await;
}
