//! The overview: what it counts is what it shows, every row on one page, in an order that is told.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadPlans;
use domain::ids::OrganisationId;
use domain::organisation::OrganisationDraft;
use domain::problem::Field;
use domain::programme::{Overview, OverviewQuery, OverviewRow, Sort, n_pages};
use domain::status::LightState;
use domain::text::Line;
use std::collections::BTreeSet;
use support::{Plan, World, day, decision, each_database, form, initiative, ordered, pasted};

async fn show(world: &World, plan: &Plan, query: &OverviewQuery) -> Overview {
    let shown = world
        .service
        .overview(&plan.keeper, &plan.slug, query)
        .await;
    shown.unwrap()
}

/// The rows of all pages.
async fn leaf_through(world: &World, plan: &Plan, query: &OverviewQuery) -> Overview {
    let mut whole = show(world, plan, query).await;
    for page in 2..=n_pages(whole.n_rows) {
        let query = OverviewQuery {
            page,
            ..query.clone()
        };
        let more = show(world, plan, &query).await;
        assert_eq!((more.n_rows, more.counts), (whole.n_rows, whole.counts));
        whole.rows.extend(more.rows);
    }
    whole
}

async fn organisation(world: &World, plan: &Plan, name: &str) -> OrganisationId {
    let typed = form(&[(Field::Kind, "municipality"), (Field::Name, name)]);
    let (draft, _) = OrganisationDraft::parse(&typed).unwrap();
    let made = world.service.create_organisation(&plan.keeper, draft).await;
    made.unwrap()
}

const LEADS: [&str; 3] = ["Åben leder", "Zonens leder", "Aalborgs leder"];

/// `n` initiatives with two rounds of uneven reports, owners and leads.
async fn uneven(world: &World, n: u32) -> (Plan, Vec<OrganisationId>) {
    let plan = world.plan(0).await;
    let mut owners = Vec::new();
    for name in ["Ærø Kommune", "Thisted Kommune", "Aalborg Kommune"] {
        owners.push(organisation(world, &plan, name).await);
    }
    let drafts = (1..=n).map(|number| {
        let at = usize::try_from(number).unwrap();
        let mut draft = initiative(number, &format!("Indsats {}", (number * 7919) % 1000));
        draft.organisations = owners.iter().copied().skip(at % 3).collect();
        draft.lead.holder = LEADS.get(at % 4).map(|lead| Line::parse(lead).unwrap());
        pasted(draft)
    });
    let stored = world.service.store_rows(
        &plan.keeper,
        &plan.slug,
        drafts.collect(),
        decision(plan.forum, "13.03.2023"),
    );
    stored.await.unwrap();
    for round in ["2026-02-01", "2026-03-01"] {
        world.open_round(&plan, round).await;
        for number in 1..=n {
            let step = number + u32::from(round == "2026-02-01");
            let light = match step % 4 {
                0 => LightState::Red,
                1 => LightState::Yellow,
                2 => LightState::Green,
                _ => continue,
            };
            world.clock.pass_minutes(i64::from(number % 5));
            world.report(&plan, number, light).await.unwrap();
        }
    }
    (plan, owners)
}

fn newest(lights: &[LightState]) -> LightState {
    *lights.last().unwrap()
}

fn n(rows: &[OverviewRow]) -> u32 {
    u32::try_from(rows.len()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn n05_a_new_round_shows_every_initiative_as_missing() {
    each_database(async |world: World| {
        let plan = world.plan(3).await;
        let none = show(&world, &plan, &OverviewQuery::default()).await;
        assert_eq!(
            (none.rounds.len(), none.counts.missing, none.n_rows),
            (0, 3, 3)
        );
        assert!(none.rows.iter().all(|row| row.lights.is_empty()));
        world.open_round(&plan, "2026-02-01").await;
        for number in 1..=3 {
            world
                .report(&plan, number, LightState::Green)
                .await
                .unwrap();
        }
        world.open_round(&plan, "2026-03-01").await;
        let shown = show(&world, &plan, &OverviewQuery::default()).await;
        assert_eq!((shown.counts.missing, shown.counts.green), (3, 0));
        for row in &shown.rows {
            assert_eq!(row.lights, [LightState::Green, LightState::Missing]);
            assert_eq!(row.last_reported.unwrap().day(), day("2026-01-15"));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_six_rounds_stand_oldest_first() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        for month in 1..=8 {
            world
                .open_round(&plan, &format!("2026-{month:02}-01"))
                .await;
            if month < 3 {
                world.clock.pass_minutes(60);
                world.report(&plan, 1, LightState::Red).await.unwrap();
            }
        }
        let shown = show(&world, &plan, &OverviewQuery::default()).await;
        let days: Vec<_> = shown
            .rounds
            .iter()
            .map(|r| r.meeting_on.to_string())
            .collect();
        assert_eq!(
            (days.len(), days[0].as_str(), days[5].as_str()),
            (6, "2026-03-01", "2026-08-01")
        );
        assert_eq!(shown.rows[0].lights, [LightState::Missing; 6]);
        // Reported before the rounds that are shown: never is something else.
        assert!(shown.rows[0].last_reported.is_some());
    })
    .await;
}

/// Every filter there is, in every order.
fn queries(owners: &[OrganisationId]) -> Vec<OverviewQuery> {
    let mut queries = Vec::new();
    for sort in Sort::ALL {
        for light in [None].into_iter().chain(LightState::ALL.map(Some)) {
            for organisation in [None].into_iter().chain(owners.iter().copied().map(Some)) {
                for lead in [None].into_iter().chain(LEADS.map(Some)) {
                    queries.push(OverviewQuery {
                        light,
                        organisation,
                        lead: lead.map(str::to_owned),
                        sort,
                        page: 0,
                    });
                }
            }
        }
    }
    queries
}

/// The numbers of the rows that pass a filter.
fn passing(all: &Overview, query: &OverviewQuery) -> BTreeSet<u32> {
    let owner = query.organisation.map(|id| {
        let mut known = all.organisations.iter();
        &known.find(|(o, _)| *o == id).unwrap().1
    });
    let passes = |row: &&OverviewRow| {
        query.light.is_none_or(|light| newest(&row.lights) == light)
            && owner.is_none_or(|name| row.owners.contains(name))
            && (query.lead.is_none() || row.lead == query.lead)
    };
    all.rows
        .iter()
        .filter(passes)
        .map(|row| row.number)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_is_what_is_shown_for_every_filter() {
    each_database(async |world: World| {
        let (plan, owners) = uneven(&world, 23).await;
        let all = show(&world, &plan, &OverviewQuery::default()).await;
        assert_eq!((all.counts.total(), all.n_rows, n(&all.rows)), (23, 23, 23));
        for query in queries(&owners) {
            let shown = show(&world, &plan, &query).await;
            let numbers: BTreeSet<_> = shown.rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, passing(&all, &query), "{query:?}");
            assert_eq!((shown.n_rows, shown.counts), (n(&shown.rows), all.counts));
        }
        for light in LightState::ALL {
            let query = OverviewQuery {
                light: Some(light),
                ..OverviewQuery::default()
            };
            assert_eq!(
                show(&world, &plan, &query).await.n_rows,
                all.counts.of(light)
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_row_stands_on_one_page_in_the_order_asked_for() {
    each_database(async |world: World| {
        let (plan, owners) = uneven(&world, 250).await;
        for sort in Sort::ALL {
            let query = OverviewQuery {
                sort,
                ..OverviewQuery::default()
            };
            let whole = leaf_through(&world, &plan, &query).await;
            let numbers: BTreeSet<_> = whole.rows.iter().map(|row| row.number).collect();
            assert_eq!(
                (whole.n_rows, whole.rows.len(), numbers.len()),
                (250, 250, 250)
            );
            let sorted = match sort {
                Sort::Deviation => whole
                    .rows
                    .is_sorted_by_key(|r| (newest(&r.lights), r.number)),
                Sort::Number => whole.rows.is_sorted_by_key(|r| r.number),
                Sort::Title => whole.rows.is_sorted_by_key(|r| (r.title.clone(), r.number)),
                Sort::Age => whole.rows.is_sorted_by_key(|r| (r.last_reported, r.number)),
            };
            assert!(sorted, "{sort:?}");
        }
        let query = OverviewQuery {
            organisation: Some(owners[2]),
            ..OverviewQuery::default()
        };
        let whole = leaf_through(&world, &plan, &query).await;
        assert_eq!((whole.n_rows, n(&whole.rows)), (250, 250));
        let query = OverviewQuery {
            organisation: Some(owners[1]),
            ..OverviewQuery::default()
        };
        let whole = leaf_through(&world, &plan, &query).await;
        assert_eq!(whole.n_rows, n(&whole.rows));
        assert!(whole.n_rows > 100 && whole.n_rows < 250);
        let beyond = OverviewQuery {
            page: 9,
            ..OverviewQuery::default()
        };
        let beyond = show(&world, &plan, &beyond).await;
        assert_eq!((beyond.n_rows, beyond.rows.len()), (250, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_stand_in_danish_order() {
    each_database(async |world: World| {
        let (plan, _) = uneven(&world, 4).await;
        for (number, title) in [
            (11, "Ål"),
            (12, "Aabent hus"),
            (13, "Æbler"),
            (14, "Zone"),
            (15, "Øst"),
        ] {
            let made = world.service.create_initiative(
                &plan.keeper,
                &plan.slug,
                ordered(initiative(number, title), plan.forum),
            );
            made.await.unwrap();
        }
        let query = OverviewQuery {
            sort: Sort::Title,
            ..OverviewQuery::default()
        };
        let shown = show(&world, &plan, &query).await;
        let titles: Vec<_> = shown
            .rows
            .iter()
            .skip(4)
            .map(|r| r.title.as_str())
            .collect();
        assert_eq!(titles, ["Zone", "Æbler", "Øst", "Aabent hus", "Ål"]);
        let names: Vec<_> = shown
            .organisations
            .iter()
            .map(|(_, name)| name.as_str())
            .collect();
        assert_eq!(names, ["Thisted Kommune", "Ærø Kommune", "Aalborg Kommune"]);
        assert_eq!(
            shown.leads,
            ["Zonens leder", "Åben leder", "Aalborgs leder"]
        );
        let third = shown.rows.iter().find(|row| row.number == 3).unwrap();
        assert_eq!(
            third.owners,
            ["Thisted Kommune", "Ærø Kommune", "Aalborg Kommune"]
        );
        assert_eq!(third.lead, None);
        assert!(shown.may_govern);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_programme_does_not_shine_through() {
    each_database(async |world: World| {
        let (plan, _) = uneven(&world, 5).await;
        let draft = support::programme("Anden plan", plan.forum);
        let slug = world
            .service
            .create_programme(&plan.keeper, draft, None)
            .await
            .unwrap();
        let other = Plan {
            slug,
            forum: plan.forum,
            keeper: plan.keeper.clone(),
        };
        let empty = show(&world, &other, &OverviewQuery::default()).await;
        assert_eq!((empty.n_rows, empty.counts.total()), (0, 0));
        assert!(empty.organisations.is_empty() && empty.leads.is_empty() && empty.rows.is_empty());
        let list = world.service.programmes(&plan.keeper).await.unwrap();
        let totals: Vec<_> = list
            .iter()
            .map(|p| (p.counts.total(), p.counts.missing))
            .collect();
        assert_eq!(totals, [(0, 0), (5, 1)]);
    })
    .await;
}
