//! How many live in municipalities, as the secretariat puts it down.

use app::backend::ReadRegisters;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::organisation::{InhabitantsPaste, OrganisationDraft};
use domain::problem::{Field, Flaw, Problems};
use server::store::inhabitants::inhabitants_on;
use support::{World, day, each_database, form};

/// All lines of a paste or none; what was counted earlier stays, and holds of its own day.
#[tokio::test(flavor = "multi_thread")]
async fn inhabitants_are_put_down_together_and_none_is_ever_changed() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        for (name, code) in [("Aarhus Kommune", "0751"), ("Samsø Kommune", "0741")] {
            let typed = form(&[
                (Field::Kind, "municipality"),
                (Field::Name, name),
                (Field::Code, code),
            ]);
            let municipality = OrganisationDraft::parse(&typed).unwrap().0;
            let created = service.create_organisation(&keeper, municipality);
            created.await.unwrap();
        }
        let paste = |on: &str, lines: &str| {
            let typed = form(&[(Field::CountedOn, on), (Field::Inhabitants, lines)]);
            InhabitantsPaste::parse(&typed).unwrap()
        };
        let wrong = paste("01.01.2013", "0751;319.094\nLæsø;1.800");
        let flaw = Flaw::NoSuchOrganisation { line: 2 };
        let refused = service.count_inhabitants(&keeper, &wrong);
        let problems = Problems::one(Field::Inhabitants, flaw);
        world.refuses(AppError::Invalid(problems), refused).await;
        let known = async || {
            let lines = service.inhabitants(&keeper).await.unwrap();
            let known = lines
                .into_iter()
                .map(|line| line.known.map(|known| known.n));
            known.collect::<Vec<_>>()
        };
        assert_eq!(known().await, [None, None]);

        let first = paste("01.01.2013", "0751;319.094\nSamsø;3.806");
        let counted = service.count_inhabitants(&keeper, &first);
        assert_eq!(world.logs(&[Deed::Added, Deed::Added], counted).await, 2);
        let later = paste("01.01.2020", "741;3.700");
        world
            .logs(&[Deed::Added], service.count_inhabitants(&keeper, &later))
            .await;
        assert_eq!(known().await, [Some(3_700), Some(319_094)]);
        let mut db = service.store.read().await.unwrap();
        let n_on = async |on: &str, db: &mut _| {
            let known = inhabitants_on(db, day(on)).await.unwrap();
            let mut numbers: Vec<_> = known.values().map(|known| known.n).collect();
            numbers.sort_unstable();
            numbers
        };
        assert_eq!(n_on("2019-12-31", &mut db).await, [3_806, 319_094]);
        assert_eq!(n_on("2001-01-01", &mut db).await, [3_806, 319_094]);
        drop(db);
        let member = world.person("chef", &[]).await;
        for who in [&member, &Actor::Anonymous] {
            assert!(service.count_inhabitants(who, &first).await.is_err());
            assert!(service.inhabitants(who).await.is_err());
        }
        let mut tx = service.store.begin_write().await.unwrap();
        let changed = tx.execute("update inhabitants set n = 1", &[]).await;
        assert!(format!("{changed:?}").contains("append-only"));
    })
    .await;
}
