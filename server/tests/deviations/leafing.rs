//! A programme with more deviations than fill a page.

use super::stage::{MEETING, freeze};
use app::backend::{ReadDeviations, ReadRounds};
use domain::round::Ground;
use domain::status::LightState;
use support::{World, day, each_database};

#[tokio::test(flavor = "multi_thread")]
async fn a_page_holds_a_hundred_and_the_last_one_the_rest() {
    each_database(async |world: World| {
        let plan = world.plan(103).await;
        world.open_round(&plan, MEETING).await;
        for number in 1..=102 {
            world.report(&plan, number, LightState::Red).await.unwrap();
        }
        world.report(&plan, 103, LightState::Green).await.unwrap();
        freeze(&world, &plan, MEETING).await.unwrap();
        let (service, keeper, slug) = (&world.service, &plan.keeper, &plan.slug);

        let list = async |page| service.deviations(keeper, slug, page).await.unwrap();
        let first = list(1).await;
        let numbers: Vec<_> = first.lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, (1..=100).collect::<Vec<_>>());
        assert_eq!((first.n_open, first.n_closed), (102, 0));
        // One past the end is the last.
        for asked in [2, 9] {
            let last = list(asked).await;
            let numbers: Vec<_> = last.lines.iter().map(|line| line.number).collect();
            assert_eq!((last.page, numbers), (2, vec![101, 102]));
        }

        let round = service.round(keeper, slug, day(MEETING)).await.unwrap();
        assert_eq!(round.unclosed.len(), 102);
        let page = round.forum_page(2).unwrap();
        assert_eq!(
            (page.page, page.n_pages, page.numbers()),
            (2, 2, vec![101, 102, 103])
        );
        // The green one has no owner, which speaks against its light.
        let grounds: Vec<_> = page.shown.iter().map(|(ground, _)| *ground).collect();
        let expected = [Ground::Deviates, Ground::Deviates, Ground::Contradicted];
        assert_eq!(grounds, expected);
        let now = service
            .newest_deviations(keeper, slug, &[103, 101, 2])
            .await
            .unwrap();
        let numbers: Vec<_> = now.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [2, 101]);
        let none = service.newest_deviations(keeper, slug, &[]).await.unwrap();
        assert!(none.is_empty());
    })
    .await;
}
