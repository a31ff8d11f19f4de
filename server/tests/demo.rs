//! What the demo loader and the generator leave in the database.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadAccounts, ReadPlans, ReadRounds};
use domain::actor::{Actor, Grant, Role};
use domain::audit::Deed;
use domain::form::FormData;
use domain::initiative::InitiativeView;
use domain::people::Credentials;
use domain::policy::{Action, Target, allows};
use domain::problem::Field;
use domain::programme::{Overview, OverviewQuery, ProgrammeSummary, Sort};
use domain::round::{n_disagreements, rating_of};
use domain::status::{Contradiction, ContradictionKind, Light, LightState};
use domain::text::Slug;
use server::demo::{self, DemoError};
use server::store::organisations::organisation_list;
use support::{World, day, each_database};

const PLAN: &str = "handleplan-sundhedsklynge-midt";

fn slug(raw: &str) -> Slug {
    Slug::parse(raw).unwrap()
}

async fn overview(world: &World, actor: &Actor, programme: &str, page: u32) -> Overview {
    let query = OverviewQuery {
        sort: Sort::Number,
        page,
        ..OverviewQuery::default()
    };
    let slug = slug(programme);
    let read = world.service.overview(actor, &slug, &query);
    read.await.unwrap()
}

async fn initiative(world: &World, programme: &str, number: u32) -> InitiativeView {
    let keeper = world.keeper().await;
    let slug = slug(programme);
    let read = world.service.initiative(&keeper, &slug, number);
    read.await.unwrap()
}

async fn programmes(world: &World, actor: &Actor) -> Vec<ProgrammeSummary> {
    world.service.programmes(actor).await.unwrap()
}

/// Signs in with the shared password.
async fn signed_in(world: &World, email: &str) -> Actor {
    let typed = FormData::default()
        .with(Field::Email, email)
        .with(Field::Password, demo::PASSWORD);
    let credentials = Credentials::parse(&typed).unwrap();
    let session = world.service.sign_in(credentials).await.unwrap();
    world.service.actor_of(&session.token).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn five_programmes_are_loaded_and_say_that_they_are_samples() {
    each_database(async |world: World| {
        let loaded = demo::load(&world.service).await.unwrap();
        assert_eq!(
            (loaded.n_programmes, loaded.n_initiatives, loaded.n_accounts),
            (5, 15 + 11 + 3 + 6 + 4, 6)
        );
        let keeper = world.keeper().await;
        let all = programmes(&world, &keeper).await;
        let found: Vec<_> = all
            .iter()
            .map(|p| (p.head.name.as_str(), p.counts.total()))
            .collect();
        assert_eq!(
            found,
            [
                ("Handleplan for Sundhedsklynge Midt", 15),
                ("IPS i Region Nordjylland", 11),
                ("Måltal for fælles forløb (eksempel)", 4),
                ("Samarbejdsaftale om børn og unge i psykisk mistrivsel", 3),
                ("Tværgående digitale løsninger (eksempel)", 6),
            ]
        );
        assert!(all.iter().all(|p| p.head.sample));
        let published: Vec<_> = programmes(&world, &Actor::Anonymous).await;
        assert_eq!(published.len(), 1);
        assert_eq!(published[0].head.name, "IPS i Region Nordjylland");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_is_ordered_approved_and_reported_as_its_minutes_say() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        let keeper = world.keeper().await;
        let plan = overview(&world, &keeper, PLAN, 1).await;
        assert_eq!(plan.head.ordered_by, "Politisk Niveau, Sundhedsklynge Midt");
        assert_eq!(plan.head.decided_on.to_string(), "2023-03-13");
        assert_eq!(plan.head.chain, ["Chefforum", "Direktørforum"]);
        assert_eq!(plan.rounds.len(), 6);
        assert_eq!(plan.rows.len(), 15);
        assert!(plan.counts.green * 2 > 15, "{:?}", plan.counts);
        assert!(plan.counts.red > 0 && plan.counts.yellow > 0 && plan.counts.missing > 0);
        let ten = &plan.rows[9];
        assert!(
            ten.title
                .starts_with("Systematisk indsats for de 2\u{a0}% mest komplekse borgere")
        );
        assert_eq!(ten.lights.last(), Some(&LightState::Missing));

        let ten = initiative(&world, PLAN, 10).await;
        assert_eq!(ten.interventions.len(), 5);
        let ordered_for = ten.order.terms().target_group.clone().unwrap();
        assert!(ordered_for.as_str().contains("mest komplekse borgere"));
        let vacant = ten.seats.iter().filter(|seat| seat.holder.is_none());
        assert_eq!(
            vacant.map(|s| s.since.to_string()).collect::<Vec<_>>(),
            ["2026-09-01"]
        );
        let nine = initiative(&world, PLAN, 9).await;
        assert_eq!(
            nine.initiative.title,
            "Optimering af eksisterende digitale løsninger"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_deviation_is_explained_and_reported_by_nobody_before_its_meeting() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        for (programme, n_initiatives) in [
            (PLAN, 15),
            ("ips-region-nordjylland", 11),
            ("boern-og-unge-i-psykisk-mistrivsel", 3),
            ("eksempel-digitale-loesninger", 6),
            ("eksempel-maaltal", 4),
        ] {
            for number in 1..=n_initiatives {
                for entry in initiative(&world, programme, number).await.history {
                    let deviates = entry.state.is_deviation();
                    assert_eq!(
                        entry.explanation.is_some(),
                        deviates,
                        "{programme} {number}"
                    );
                    assert_eq!(entry.reported_by, None);
                    let in_time = entry.reported_at.filter(|_| !entry.late);
                    let before = in_time.map(|at| (entry.round.meeting_on - at.day()).num_days());
                    assert!(
                        before.is_none_or(|days| (3..=7).contains(&days)),
                        "{before:?}"
                    );
                }
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_shows_a_late_correction_a_disagreement_and_words_said_for_the_third_time() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        let keeper = world.keeper().await;
        let plan = slug(PLAN);
        let eleven = initiative(&world, PLAN, 11).await.history;
        let august: Vec<_> = eleven
            .iter()
            .filter(|entry| entry.round.meeting_on == day("2026-08-24"))
            .map(|entry| (entry.state, entry.late, entry.superseded))
            .collect();
        assert_eq!(
            august,
            [
                (LightState::Yellow, true, false),
                (LightState::Green, false, true)
            ]
        );

        let meeting = day("2026-08-24");
        let round = world.service.round(&keeper, &plan, meeting).await.unwrap();
        let rating = rating_of(&round.ratings, 2).unwrap();
        assert_eq!(rating.light, Light::Yellow);
        let (pack, _) = round.pack.unwrap();
        assert_eq!(n_disagreements(&pack, &round.ratings), 1);
        assert_eq!(round.late.len(), 1);

        let twelve = initiative(&world, PLAN, 12).await.history;
        let runs: Vec<_> = twelve
            .iter()
            .map(|entry| (entry.unchanged, entry.same_text_run))
            .take(3)
            .collect();
        assert_eq!(runs, [(true, 3), (true, 2), (false, 1)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n10_the_plan_shows_what_most_lights_rest_on_and_where_nothing_is_shown() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        let undocumented = |of: &Contradiction| {
            let rounds = of.rounds.unwrap_or_default();
            (of.kind == ContradictionKind::Evidence).then_some(rounds)
        };
        let mut now = Vec::new();
        for number in 1..=15 {
            let view = initiative(&world, PLAN, number).await;
            let shown = view.history.iter().filter_map(|e| e.evidence.as_deref());
            assert!(shown.clone().all(|text| text.starts_with("Eksempel: ")));
            assert_eq!(shown.count() == 0, number == 15, "{number}");
            let against = view.evidence.unwrap().contradictions;
            let found = against.iter().find_map(undocumented);
            now.extend(found.map(|rounds| (number, rounds)));
        }
        assert_eq!(now, [(15, 3)]);

        let (keeper, plan) = (world.keeper().await, slug(PLAN));
        let october = world.service.round(&keeper, &plan, day("2026-10-05"));
        let (pack, _) = october.await.unwrap().pack.unwrap();
        let told = pack.items.iter().filter_map(|item| {
            let mut found = item.contradictions.iter();
            let rounds = found.find_map(|found| undocumented(&found.contradiction));
            Some((item.number, rounds?))
        });
        assert_eq!(told.collect::<Vec<_>>(), [(7, 3)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_account_signs_in_with_the_shared_password_to_its_own_role() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        let shown = world.service.demo_accounts().await.unwrap();
        assert_eq!(shown.len(), demo::accounts().len());
        assert!(
            shown
                .iter()
                .all(|account| account.password == demo::PASSWORD)
        );

        let lead = signed_in(&world, "projektleder@styrbord.example").await;
        let ten = initiative(&world, PLAN, 10).await.initiative.id;
        let nine = initiative(&world, PLAN, 9).await.initiative.id;
        assert!(allows(&lead, Action::SetStatus, Target::Initiative(ten)));
        assert!(!allows(&lead, Action::SetStatus, Target::Initiative(nine)));
        for (name, role) in [
            ("chef", Role::ForumMember),
            ("direktoer", Role::ForumChair),
            ("politiker", Role::Politician),
            ("sekretariat", Role::Secretariat),
            ("administrator", Role::Administrator),
        ] {
            let actor = signed_in(&world, &format!("{name}@styrbord.example")).await;
            let roles: Vec<_> = actor
                .grants()
                .iter()
                .map(|grant: &Grant| grant.role())
                .collect();
            assert_eq!(roles, [role], "{name}");
            let sees = programmes(&world, &actor).await;
            assert!(sees.iter().any(|p| p.head.slug.as_str() == PLAN), "{name}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_tells_of_everything_and_loading_again_changes_nothing() {
    each_database(async |world: World| {
        let loaded = demo::load(&world.service).await.unwrap();
        let log = world.audit().await;
        let n_entries = |deed: Deed| log.iter().filter(|e| e.deed == deed.code()).count();
        assert_eq!(n_entries(Deed::DemoLoaded), 1);
        // One more came late.
        assert_eq!(n_entries(Deed::StatusReported), loaded.n_reports + 1);
        assert_eq!(n_entries(Deed::RoleGiven), loaded.n_accounts);
        assert!(log.iter().all(|entry| entry.author.is_none()));

        let again = demo::load(&world.service).await;
        assert!(matches!(again, Err(DemoError::NotEmpty)), "{again:?}");
        assert_eq!(world.audit().await, log);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_installation_that_somebody_uses_gets_no_demo_data() {
    each_database(async |world: World| {
        world.administrator().await;
        let refused = demo::load(&world.service).await;
        assert!(matches!(refused, Err(DemoError::NotEmpty)), "{refused:?}");
        let mut db = world.service.store.read().await.unwrap();
        assert!(organisation_list(&mut db).await.unwrap().is_empty());
    })
    .await;
}

/// Titles, owners, leads and lights of the generated programme.
async fn generated(
    world: &World,
) -> Vec<(u32, String, Vec<String>, Option<String>, Vec<LightState>)> {
    let mut all = Vec::new();
    for page in 1..=2 {
        let found = overview(world, &Actor::Anonymous, "eksempel-150", page).await;
        let rows = found.rows.into_iter();
        all.extend(rows.map(|r| (r.number, r.title, r.owners, r.lead, r.lights)));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_gives_the_same_programme_in_either_database() {
    use std::cell::RefCell;
    let first = RefCell::new(None);
    for _ in 0..2 {
        each_database(async |world: World| {
            demo::generate(&world.service, 150, 6, 7).await.unwrap();
            let made = generated(&world).await;
            assert_eq!(made.len(), 150);
            let before = first.replace(Some(made.clone()));
            assert!(before.is_none_or(|before| before == made));
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn generated_lights_are_spread_as_promised_and_explained() {
    each_database(async |world: World| {
        demo::load(&world.service).await.unwrap();
        demo::generate(&world.service, 150, 6, 1).await.unwrap();
        let lights: Vec<_> = generated(&world)
            .await
            .into_iter()
            .flat_map(|row| row.4)
            .collect();
        let share =
            |of: LightState| lights.iter().filter(|l| **l == of).count() * 100 / lights.len();
        assert_eq!(lights.len(), 150 * 6);
        assert!((65..=75).contains(&share(LightState::Green)));
        assert!((15..=25).contains(&share(LightState::Yellow)));
        assert!((4..=10).contains(&share(LightState::Red)));
        assert!((1..=6).contains(&share(LightState::Missing)));
        for number in 1..=20 {
            for entry in initiative(&world, "eksempel-150", number).await.history {
                let deviates = entry.state.is_deviation();
                assert_eq!(entry.explanation.is_some(), deviates);
            }
        }
        let again = demo::generate(&world.service, 150, 6, 1).await;
        assert!(matches!(again, Err(DemoError::Exists(_))), "{again:?}");
    })
    .await;
}
