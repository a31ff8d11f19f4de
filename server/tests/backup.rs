//! A backup holds one moment of a database that is in use, and comes back whole.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadRegisters;
use domain::actor::Actor;
use domain::forum::LevelDraft;
use domain::problem::Field;
use server::backup::{BackupError, backup, restore};
use server::clock::SystemClock;
use server::config::DatabaseUrl;
use server::service::Service;
use server::store::Store;
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
        assert!(other.verify_audit(made.head()).await.unwrap().is_ok());
        // What was restored goes on from there, with its log.
        level(&other, &keeper, "Efter").await;
        assert!(other.verify_audit(made.head()).await.unwrap().is_ok());
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
async fn an_altered_backup_is_refused_and_leaves_nothing() {
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
        assert!(matches!(lost, BackupError::Rows { .. }), "{lost}");
        if let DatabaseUrl::Sqlite(path) = &place.url {
            assert!(!path.exists());
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
