//! What a party said last stands beside all that it said, and is the same.

use super::Stage;
use app::backend::ReadAgreements;
use server::store::agreements::{said_by, said_last};
use support::{World, each_database};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_last_is_what_a_replay_of_all_that_was_said_gives() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        for (party, stance, words, on) in [
            (0, "declines", "Ikke nu", "10.11.2022"),
            // Found later, of an earlier day: what was said since then stays.
            (0, "accedes", "", "01.10.2022"),
            (1, "accedes", "", "10.11.2022"),
            // Of two on one day the later one holds.
            (1, "accedes_with_remark", "Fra 2023", "10.11.2022"),
            (2, "accedes", "", "10.11.2022"),
            (2, "retracted", "Skrevet på den forkerte", "10.11.2022"),
            (3, "accedes", "", "10.11.2022"),
            (3, "withdrew", "Byrådet har besluttet det", "12.01.2023"),
        ] {
            let said = stage.say(party, (stance, "notice", words), on);
            said.await.unwrap();
        }
        let register = stage.world.service.agreements(&stage.keeper, None);
        let register = register.await.unwrap();
        let line = &register.agreements[0];
        assert_eq!(line.coverage, stage.view(None).await.coverage());

        let mut db = stage.world.service.store.read().await.unwrap();
        let last = said_last(&mut db).await.unwrap();
        let replayed = said_by(&mut db, register.today).await.unwrap();
        assert_eq!(last.len(), 1);
        for (agreement, said) in &last {
            let replayed = &replayed[agreement];
            assert_eq!(said.parties.len(), 21);
            assert_eq!(said.parties, replayed.parties);
            let sorted = |said: &[domain::agreement::Accession]| {
                let mut sorted = said.to_vec();
                sorted.sort_by_key(|accession| accession.party);
                sorted
            };
            assert_eq!(sorted(&said.last).len(), 4);
            assert_eq!(sorted(&said.last), sorted(&replayed.last));
        }
    })
    .await;
}
