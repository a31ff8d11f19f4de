//! That nobody changes the log of changes unseen.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::audit::chain::{Broken, Head};
use domain::confirmation::ContentHash;
use server::config::DatabaseUrl;
use server::store::Store;
use support::{World, each_database};

/// Some changes, each with an entry.
async fn changes(world: &World) {
    for name in ["Klyngeforum", "Chefforum", "Direktørforum"] {
        world.forum(name).await;
    }
}

/// What somebody does who has the database in hand: takes the guards away and writes.
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

/// How many entries there are, or every place where they break.
async fn verified(world: &World) -> Result<u32, Vec<Broken>> {
    let found = world.service.verify_audit(None).await.unwrap();
    match found.breaks.named() {
        [] => Ok(found.head.map_or(0, |head| head.sequence)),
        named => Err(named.to_vec()),
    }
}

/// The id of the entry with this place in the chain.
async fn entry_at(world: &World, sequence: u32) -> uuid::Uuid {
    use server::store::audit::chain::linked_list;
    let mut db = world.service.store.read().await.unwrap();
    let mut links = linked_list(&mut db, sequence - 1, 1).await.unwrap();
    links.pop().unwrap().link.entry
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_as_it_was_written() {
    each_database(async |world: World| {
        assert_eq!(verified(&world).await, Ok(0));
        changes(&world).await;
        let n_entries = u32::try_from(world.audit().await.len()).unwrap();
        assert_eq!(verified(&world).await, Ok(n_entries));
        // Opened again, nothing is linked twice.
        Store::open(&world.url).await.unwrap();
        assert_eq!(verified(&world).await, Ok(n_entries));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_entry_is_named() {
    each_database(async |world: World| {
        changes(&world).await;
        let entry = entry_at(&world, 2).await;
        const CHANGE: &str = "update audit_entry set deed = 'x'
            where id = (select entry_id from audit_link where sequence = 2)";
        tamper(
            &world,
            &["drop trigger audit_entry_keeps", CHANGE],
            &["drop trigger audit_entry_keeps on audit_entry", CHANGE],
        )
        .await;
        let broken = Broken::Changed { sequence: 2, entry };
        assert_eq!(verified(&world).await, Err(vec![broken]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_was_taken_out_is_missed() {
    each_database(async |world: World| {
        changes(&world).await;
        const TAKE_OUT: &str = "delete from audit_entry
            where id = (select entry_id from audit_link where sequence = 3)";
        tamper(
            &world,
            &["drop trigger audit_entry_stays", TAKE_OUT],
            &["drop trigger audit_entry_keeps on audit_entry", TAKE_OUT],
        )
        .await;
        let gone = Broken::Gone {
            sequence: 3,
            until: 3,
        };
        assert_eq!(verified(&world).await, Err(vec![gone]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_taken_from_the_end_are_missed() {
    each_database(async |world: World| {
        changes(&world).await;
        let n_entries = verified(&world).await.unwrap();
        const ENTRY: &str = "delete from audit_entry where id = (select entry_id from audit_link
            where sequence = (select sequence from audit_head))";
        const LINK: &str =
            "delete from audit_link where sequence = (select sequence from audit_head)";
        tamper(
            &world,
            &[
                "drop trigger audit_entry_stays",
                "drop trigger audit_link_stays",
                ENTRY,
                LINK,
            ],
            &[
                "drop trigger audit_entry_keeps on audit_entry",
                "drop trigger audit_link_keeps on audit_link",
                ENTRY,
                LINK,
            ],
        )
        .await;
        let sequence = n_entries - 1;
        assert_eq!(verified(&world).await, Err(vec![Broken::Cut { sequence }]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_was_slipped_in_is_named() {
    each_database(async |world: World| {
        changes(&world).await;
        let entry = entry_at(&world, 1).await;
        const SLIP_IN: &str = "insert into audit_entry (id, at, deed, subject, subject_id, changes)
            select subject_id, at, deed, subject, subject_id, changes from audit_entry
            where id = (select entry_id from audit_link where sequence = 2)";
        tamper(&world, &[SLIP_IN], &[SLIP_IN]).await;
        // Nor does a restart make it part of the chain.
        Store::open(&world.url).await.unwrap();
        let found = verified(&world).await.unwrap_err();
        assert!(matches!(&*found, [Broken::SlippedIn { entry: other }] if *other != entry));
    })
    .await;
}

/// On a fresh log, and whether a server still starts then.
async fn after(
    sqlite: &'static [&'static str],
    postgres: &'static [&'static str],
) -> Vec<Vec<Broken>> {
    let found = std::sync::Mutex::new(Vec::new());
    each_database(async |world: World| {
        changes(&world).await;
        tamper(&world, sqlite, postgres).await;
        Store::open(&world.url).await.unwrap();
        let broken = verified(&world).await.unwrap_err();
        found.lock().unwrap().push(broken);
    })
    .await;
    found.into_inner().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_must_say_where_it_ends() {
    const EMPTY: &[&str] = &["update audit_head set sequence = 0, hash = null"];
    const OTHER: &[&str] = &["update audit_head set hash =
        (select hash from audit_link where sequence = 1)"];
    const NO_HASH: &[&str] = &["update audit_head set hash = 'x'"];
    const NONE: &[&str] = &["delete from audit_head"];
    for tampered in [EMPTY, OTHER, NONE] {
        for broken in after(tampered, tampered).await {
            assert_eq!(broken, [Broken::Head]);
        }
    }
    each_database(async |world: World| {
        changes(&world).await;
        tamper(&world, NO_HASH, NO_HASH).await;
        assert_eq!(verified(&world).await, Err(vec![Broken::Head]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_break_does_not_hide_the_next() {
    const CHANGE: &str = "update audit_entry set deed = 'x'
        where id in (select entry_id from audit_link where sequence in (1, 3))";
    let sqlite = &["drop trigger audit_entry_keeps", CHANGE];
    let postgres = &["drop trigger audit_entry_keeps on audit_entry", CHANGE];
    for broken in after(sqlite, postgres).await {
        assert!(matches!(
            *broken,
            [
                Broken::Changed { sequence: 1, .. },
                Broken::Changed { sequence: 3, .. }
            ]
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_of_another_type_is_named() {
    // PostgreSQL takes none into its columns.
    const POSTGRES: &str = "update audit_entry set at = 0
        where id = (select entry_id from audit_link where sequence = 2)";
    const SQLITE: &str = "update audit_entry set at = 'x', changes = x'00'
        where id = (select entry_id from audit_link where sequence = 2)";
    let sqlite = &["drop trigger audit_entry_keeps", SQLITE];
    let postgres = &["drop trigger audit_entry_keeps on audit_entry", POSTGRES];
    for broken in after(sqlite, postgres).await {
        assert!(matches!(*broken, [Broken::Changed { sequence: 2, .. }]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_written_anew_is_not_the_signed_one() {
    each_database(async |world: World| {
        changes(&world).await;
        let signed = world.service.audit_head().await.unwrap().unwrap();
        world.forum("Politisk niveau").await;
        let later = world.service.verify_audit(Some(signed)).await.unwrap();
        assert!(later.breaks.is_empty());
        assert!(later.head.unwrap().sequence > signed.sequence);
        let other = Head {
            hash: ContentHash::of_text("another log"),
            ..signed
        };
        let found = world.service.verify_audit(Some(other)).await.unwrap();
        let sequence = signed.sequence;
        assert_eq!(found.breaks.named(), [Broken::Other { sequence }]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_make_one_chain() {
    each_database(async |world: World| {
        let (service, keeper) = (world.service.clone(), world.keeper().await);
        let tasks: Vec<_> = (0..8)
            .map(|at| {
                let (service, keeper) = (service.clone(), keeper.clone());
                tokio::spawn(async move {
                    for rank in 0..5 {
                        let name = format!("Niveau {at}-{rank}");
                        let typed = support::form(&[
                            (domain::problem::Field::Rank, "1"),
                            (domain::problem::Field::Name, &name),
                        ]);
                        let (level, _) = domain::forum::LevelDraft::parse(&typed).unwrap();
                        service.create_level(&keeper, level).await.unwrap();
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(verified(&world).await, Ok(40));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_from_before_the_chain_are_linked_at_the_start() {
    each_database(async |world: World| {
        changes(&world).await;
        let n_entries = verified(&world).await.unwrap();
        const LINKS: &str = "delete from audit_link";
        const HEAD: &str = "update audit_head set sequence = 0, hash = null";
        tamper(
            &world,
            &["drop trigger audit_link_stays", LINKS, HEAD],
            &["drop trigger audit_link_keeps on audit_link", LINKS, HEAD],
        )
        .await;
        Store::open(&world.url).await.unwrap();
        assert_eq!(verified(&world).await, Ok(n_entries));
    })
    .await;
}
