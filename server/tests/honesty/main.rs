//! The figures of honesty, each counted by hand, and that they tell what the frozen material tells.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod stage;

use app::backend::{ReadHonesty, ReadPlans, ReadRounds};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::deviation::Resolution;
use domain::programme::LightCounts;
use domain::programme::honesty::{Constancy, Disagreement, Honesty, HonestyQuery, Worst};
use domain::round::{Pack, RoundStage};
use domain::statistics::{Median, Share};
use domain::status::LightState::{self, Green, Missing, Red, Yellow};
use domain::text::Slug;
use server::demo;
use stage::{FIRST, SECOND, THIRD, six, story};
use support::{World, day, each_database};

async fn honesty(world: &World, actor: &Actor, slug: &Slug, query: HonestyQuery) -> Honesty {
    let view = world.service.honesty(actor, slug, query).await;
    view.unwrap().honesty
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_of_a_story_is_what_it_is_by_hand() {
    each_database(async |world: World| {
        let (chained, plan) = story(world).await;
        let (world, slug) = (&chained.world, &plan.slug);
        let read = async |query| honesty(world, &chained.chief, slug, query).await;
        let found = read(HonestyQuery::default()).await;
        assert_eq!((found.meetings.len(), found.n_unfrozen), (3, 1));

        let rows = found.timeliness.iter().map(|row| {
            let counts = row.counts;
            (row.meeting_on, counts.in_time, counts.late, counts.missing)
        });
        let rows: Vec<_> = rows.collect();
        assert_eq!(
            rows,
            [
                (day(THIRD), 4, 1, 1),
                (day(SECOND), 5, 0, 1),
                (day(FIRST), 5, 1, 0)
            ]
        );

        let unchanged = LightCounts {
            green: 1,
            ..LightCounts::default()
        };
        let expected = Constancy {
            unchanged,
            changed: 2,
            with_gap: 2,
            newer: 1,
        };
        assert_eq!(found.constancy, Some(expected));
        let two = read(HonestyQuery {
            window: 2,
            meeting_on: None,
        })
        .await;
        assert_eq!(two.constancy.unwrap().share_unchanged(), Share::new(2, 4));
        let four = read(HonestyQuery {
            window: 4,
            meeting_on: None,
        })
        .await;
        assert_eq!(four.constancy, None);
        assert_eq!(
            found.worst,
            Worst {
                red: 0,
                deviated: 2,
                green: 1,
                too_few: 4
            }
        );

        let expected = Disagreement {
            agrees: 1,
            worse: 2,
            better: 1,
            unreported: 1,
        };
        assert_eq!(found.disagreement, expected);

        let time = &found.colour_time;
        assert_eq!(
            time.counts,
            LightCounts {
                red: 2,
                yellow: 3,
                missing: 4,
                green: 9,
                ..LightCounts::default()
            }
        );
        // Red, yellow, then either.
        let runs = time.named_runs().map(|(_, runs)| runs);
        let runs: Vec<_> = runs
            .chain([&time.deviating])
            .map(|r| (r.n, r.n_running, r.median.unwrap().parts(), r.longest))
            .collect();
        assert_eq!(
            runs,
            [
                (1, 0, (2, false), 2),
                (3, 1, (1, false), 1),
                (4, 1, (1, false), 2)
            ]
        );

        let outcomes = &found.recurrence.after_outcome;
        let expected = [
            (Resolution::Solved, Share::new(1, 2)),
            (Resolution::Accepted, Share::new(0, 1)),
        ];
        assert_eq!(outcomes, &expected);
        assert_eq!(found.recurrence.after_green, Share::new(1, 2));

        let open: Vec<_> = found
            .escalations
            .open
            .iter()
            .map(|e| (e.number, e.days))
            .collect();
        assert_eq!(open, [(4, 70), (5, 10)]);
        assert_eq!(
            found.escalations.open.first().unwrap().holder,
            "Direktørforum"
        );
        assert_eq!(found.escalations.median, Median::of([40]));

        let change = found.change.unwrap();
        assert_eq!(
            change.before,
            LightCounts {
                red: 1,
                yellow: 1,
                missing: 1,
                green: 3,
                ..LightCounts::default()
            }
        );
        assert_eq!(
            change.after,
            LightCounts {
                red: 0,
                yellow: 1,
                missing: 2,
                green: 3,
                ..LightCounts::default()
            }
        );
        let shifts: Vec<_> = change
            .shifts
            .iter()
            .map(|s| (s.from, s.to, &s.numbers[..]))
            .collect();
        let expected: [(_, _, &[u32]); 3] = [
            (Green, Yellow, &[3]),
            (Red, Missing, &[4]),
            (Yellow, Green, &[2]),
        ];
        assert_eq!(shifts, expected);
        let second = HonestyQuery {
            meeting_on: Some(day(SECOND)),
            ..HonestyQuery::default()
        };
        let change = read(second).await.change.unwrap();
        let one_green = LightCounts {
            green: 1,
            ..LightCounts::default()
        };
        assert_eq!((change.left, change.entered), (one_green, one_green));

        let stale: Vec<_> = found
            .staleness
            .stale
            .iter()
            .map(|s| (s.number, s.days, s.n_missed))
            .collect();
        assert_eq!(
            (stale, found.staleness.n_active),
            (vec![(5, Some(70), 2)], 6)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_frozen_round_nothing_is_claimed() {
    each_database(async |world: World| {
        let (chained, plan) = six(world).await;
        let world = &chained.world;
        let read = async || honesty(world, &plan.keeper, &plan.slug, HonestyQuery::default()).await;
        let none = read().await;
        assert_eq!(
            (none.meetings.len(), none.n_unfrozen, none.timeliness.len()),
            (0, 0, 0)
        );
        assert_eq!((none.constancy, none.change), (None, None));
        // An open round is not frozen, whatever was reported to it.
        world.open_round(&plan, FIRST).await;
        world.report(&plan, 1, Green).await.unwrap();
        let open = read().await;
        assert_eq!((open.meetings.len(), open.n_unfrozen), (0, 1));
        assert_eq!(open.colour_time.counts, LightCounts::default());
        assert_eq!(open.worst, Worst::default());
        assert_eq!(
            (open.staleness.n_active, open.staleness.stale.len()),
            (6, 0)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_the_programme_reads_its_figures_and_nobody_else() {
    each_database(async |world: World| {
        let (chained, plan) = six(world).await;
        let world = &chained.world;
        let politician = Grant::Politician(chained.directors);
        let politician = world.person("politiker", &[politician]).await;
        let stranger = world.person("fremmed", &[]).await;
        let read = |actor| {
            world
                .service
                .honesty(actor, &plan.slug, HonestyQuery::default())
        };
        for reader in [&politician, &chained.chief, &chained.director, &plan.keeper] {
            assert!(read(reader).await.is_ok());
        }
        assert_eq!(read(&stranger).await.unwrap_err(), AppError::NotFound);
        assert_eq!(
            read(&Actor::Anonymous).await.unwrap_err(),
            AppError::NotFound
        );
    })
    .await;
}

/// What was frozen, oldest first.
async fn packs(world: &World, keeper: &Actor, slug: &Slug) -> Vec<Pack> {
    let list = world.service.rounds(keeper, slug).await.unwrap();
    let mut packs = Vec::new();
    for line in list.rounds.iter().rev() {
        if line.state.stage() != RoundStage::Open {
            let view = world
                .service
                .round(keeper, slug, line.state.meeting_on)
                .await;
            packs.push((*view.unwrap().pack.unwrap().0).clone());
        }
    }
    packs
}

/// From which light to which, by number, as two frozen texts tell it.
fn shifts(before: &Pack, after: &Pack) -> Vec<(LightState, LightState, Vec<u32>)> {
    let mut found: Vec<(LightState, LightState, Vec<u32>)> = Vec::new();
    for to in LightState::ALL {
        for from in LightState::ALL {
            let was = |number| {
                before
                    .items
                    .iter()
                    .any(|i| i.number == number && i.state() == from)
            };
            let now = after
                .items
                .iter()
                .filter(|item| item.state() == to && from != to);
            let numbers: Vec<u32> = now.map(|i| i.number).filter(|n| was(*n)).collect();
            if !numbers.is_empty() {
                found.push((from, to, numbers));
            }
        }
    }
    found
}

async fn tells_the_same(world: &World, keeper: &Actor, slug: &Slug) -> usize {
    let packs = packs(world, keeper, slug).await;
    let found = honesty(world, keeper, slug, HonestyQuery::default()).await;
    let owed = found.timeliness.iter().rev().map(|row| {
        let counts = row.counts;
        (row.meeting_on, counts.in_time, counts.late + counts.missing)
    });
    let frozen = packs.iter().map(|pack| {
        let counts = pack.counts();
        (
            pack.meeting_on,
            counts.total() - counts.missing,
            counts.missing,
        )
    });
    assert_eq!(
        owed.collect::<Vec<_>>(),
        frozen.collect::<Vec<_>>(),
        "{slug}"
    );
    for (before, after) in packs.iter().zip(packs.iter().skip(1)) {
        let meeting_on = Some(after.meeting_on);
        let query = HonestyQuery {
            meeting_on,
            ..HonestyQuery::default()
        };
        let change = honesty(world, keeper, slug, query).await.change.unwrap();
        assert_eq!(
            (change.before, change.after),
            (before.counts(), after.counts()),
            "{slug}"
        );
        let told: Vec<_> = change
            .shifts
            .into_iter()
            .map(|s| (s.from, s.to, s.numbers))
            .collect();
        assert_eq!(told, shifts(before, after), "{slug}");
    }
    packs.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_figures_tell_what_the_frozen_material_tells() {
    each_database(async |world: World| {
        let (chained, plan) = story(world).await;
        assert_eq!(
            tells_the_same(&chained.world, &plan.keeper, &plan.slug).await,
            3
        );
    })
    .await;
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        demo::generate(&world.service, 60, 4, 3).await.unwrap();
        let keeper = world.keeper().await;
        let all = world.service.programmes(&keeper).await.unwrap();
        let mut n_rounds = 0;
        for programme in &all {
            n_rounds += tells_the_same(&world, &keeper, &programme.head.slug).await;
        }
        assert_eq!((all.len(), n_rounds), (6, 5 + 5 + 5 + 5 + 1 + 3));
    })
    .await;
}
