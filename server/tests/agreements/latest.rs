//! What a party said last stands beside all that it said, and is the same.

use super::Stage;
use app::backend::ReadAgreements;
use domain::agreement::Stance;
use server::store::agreements::{Stands, standings_now, standings_on};
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
        let now = standings_now(&mut db).await.unwrap();
        let replayed = standings_on(&mut db, register.today).await.unwrap();
        assert_eq!(now.len(), 1);
        for (agreement, stands) in &now {
            let sorted = |stands: &[Stands]| {
                let each = stands.iter().map(|one| (one.party, one.stance));
                let mut sorted: Vec<_> = each.collect();
                sorted.sort_unstable_by_key(|(party, _)| *party);
                sorted
            };
            let stands = sorted(stands);
            assert_eq!(stands, sorted(&replayed[agreement]));
            let of = |n: usize| stands.iter().find(|(party, _)| *party == stage.parties[n]);
            let stances: Vec<_> = (0..5).map(|n| of(n).unwrap().1).collect();
            let expected = [
                Some(Stance::Declines),
                Some(Stance::AccedesWithRemark),
                None,
                Some(Stance::Withdrew),
                None,
            ];
            assert_eq!((stands.len(), stances.as_slice()), (21, &expected[..]));
        }
    })
    .await;
}
