//! Rule sets: chosen by the secretariat, kept by each round, asked of every report.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadForms, ReadPlans, ReadRounds};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::form::FormData;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::programme::OverviewQuery;
use domain::round::{RoundMove, SecondRating};
use domain::status::{
    ConfirmUnchanged, Dimension, Light, LightState, Measure, Measured, RuleKind, RuleSet,
    StatusReport, SubmitStatus,
};
use support::{Plan, World, day, each_database, form, programme};

const REMEDY: [(Field, &str); 4] = [
    (Field::Consequence, "Leverancen forsinkes"),
    (Field::Action, "Opgaven deles"),
    (Field::Responsible, "projektleder"),
    (Field::DueOn, "31.12.2030"),
];

/// Gives the plan another rule set, as the secretariat's form does.
async fn choose(world: &World, plan: &Plan, rules: RuleSet) {
    let (keeper, slug) = (&plan.keeper, &plan.slug);
    let edit = world.service.programme_edit(keeper, Some(slug)).await;
    let current = edit.unwrap().programme.unwrap();
    let mut draft = programme("Handleplan", plan.forum);
    draft.rules = rules;
    let change = world
        .service
        .change_programme(keeper, slug, draft, current.version);
    world.logs(&[Deed::Changed], change).await;
}

/// Initiative 1 as the lead's form sends it: `parts` are the dimensions that the form asked for.
async fn typed(world: &World, plan: &Plan, light: Light, parts: &[(Dimension, Light)]) -> FormData {
    let entry = world.service.status_entry(&plan.keeper, &plan.slug, 1);
    let entry = entry.await.unwrap();
    let words = [
        (Field::Light, light.code()),
        (Field::Explanation, "Rekruttering"),
    ];
    let remedy: &[_] = if light.is_deviation() { &REMEDY } else { &[] };
    let mut typed = form(&[&words[..], remedy].concat())
        .with(Field::Round, entry.round.unwrap().id.to_string())
        .with(Field::Version, entry.n_reports.to_string());
    for (dimension, light) in parts {
        typed = typed
            .with(Field::Dimensions, dimension.code())
            .with(dimension.field(), light.code());
    }
    typed
}

async fn sent(world: &World, plan: &Plan, typed: &FormData) -> Result<StatusReport, AppError> {
    let command = SubmitStatus::parse(typed)?;
    let (keeper, slug) = (&plan.keeper, &plan.slug);
    world.service.report_status(keeper, slug, 1, command).await
}

async fn unchanged(world: &World, plan: &Plan) -> Result<StatusReport, AppError> {
    let (keeper, slug) = (&plan.keeper, &plan.slug);
    let entry = world.service.status_entry(keeper, slug, 1).await.unwrap();
    let command = ConfirmUnchanged {
        id: None,
        round: entry.round.unwrap().id,
        based_on: entry.n_reports,
    };
    world
        .service
        .report_unchanged(keeper, slug, 1, command)
        .await
}

async fn may_confirm(world: &World, plan: &Plan) -> bool {
    let entry = world.service.status_entry(&plan.keeper, &plan.slug, 1);
    entry.await.unwrap().may_confirm
}

#[tokio::test(flavor = "multi_thread")]
async fn five_colours_are_counted_ordered_and_act_as_deviations() {
    each_database(async |world: World| {
        let plan = world.plan(6).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        choose(&world, &plan, RuleSet::new(RuleKind::FiveColours, &[])).await;
        world.open_round(&plan, "2026-02-01").await;
        let entry = world.service.status_entry(keeper, slug, 1).await.unwrap();
        let worded: Vec<_> = entry.definitions.iter().map(|(light, _)| *light).collect();
        assert_eq!(worded, Light::ALL);
        let lights = [
            LightState::Green,
            LightState::YellowGreen,
            LightState::Yellow,
            LightState::YellowRed,
            LightState::Red,
        ];
        for (number, light) in (1..).zip(lights) {
            world.report(&plan, number, light).await.unwrap();
        }
        let query = OverviewQuery::default();
        let overview = world.service.overview(keeper, slug, &query).await.unwrap();
        let order: Vec<_> = overview.rows.iter().map(|row| row.lights[0]).collect();
        assert_eq!(order, LightState::ALL);
        assert_eq!(overview.rounds[0].rules, RuleKind::FiveColours);
        let counts = LightState::ALL.map(|state| overview.counts.of(state));
        assert_eq!(counts, [1; 6]);
        let filter = OverviewQuery {
            light: Some(LightState::YellowGreen),
            ..query
        };
        let found = world.service.overview(keeper, slug, &filter).await.unwrap();
        assert_eq!((found.n_rows, found.rows[0].number), (1, 2));

        let meeting = day("2026-02-01");
        let freeze = world
            .service
            .move_round(keeper, slug, meeting, RoundMove::Freeze);
        freeze.await.unwrap();
        let round = world.service.round(keeper, slug, meeting).await.unwrap();
        assert_eq!(round.unclosed, [2, 3, 4, 5]);
        let (pack, _) = round.pack.unwrap();
        assert_eq!((pack.definitions.len(), pack.states().len()), (5, 6));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_keeps_the_rule_set_that_it_was_opened_with() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        world.open_round(&plan, "2026-02-01").await;
        let rules = RuleSet::new(RuleKind::FiveColours, &[Dimension::Time]);
        choose(&world, &plan, rules.clone()).await;
        let edit = world
            .service
            .programme_edit(keeper, Some(slug))
            .await
            .unwrap();
        assert_eq!(edit.programme.unwrap().draft.rules, rules);

        let entry = world.service.status_entry(keeper, slug, 1).await.unwrap();
        assert_eq!(
            (entry.rules, entry.definitions.len()),
            (RuleSet::default(), 3)
        );
        let between = typed(&world, &plan, Light::YellowGreen, &[]).await;
        let refused = Problems::one(Field::Light, Flaw::NotAChoice);
        world.refuses(refused, sent(&world, &plan, &between)).await;
        let yellow = typed(&world, &plan, Light::Yellow, &[]).await;
        world
            .logs(&[Deed::StatusReported], sent(&world, &plan, &yellow))
            .await;

        world.open_round(&plan, "2026-03-01").await;
        world
            .refuses(Refusal::RulesChanged, unchanged(&world, &plan))
            .await;
        let parts = [(Dimension::Time, Light::YellowGreen)];
        let whole = typed(&world, &plan, Light::YellowGreen, &parts).await;
        world
            .logs(&[Deed::StatusReported], sent(&world, &plan, &whole))
            .await;

        // Back again: what was chosen before has another start, and the open round its own set still.
        choose(&world, &plan, RuleSet::default()).await;
        let entry = world.service.status_entry(keeper, slug, 1).await.unwrap();
        assert_eq!((entry.rules, entry.definitions.len()), (rules, 5));
        let list = world.service.programmes(keeper).await.unwrap();
        assert_eq!(list[0].round.as_ref().unwrap().rules, RuleKind::FiveColours);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n06_a_light_is_not_unchanged_under_rules_that_mean_another_thing_by_it() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        world.open_round(&plan, "2026-02-01").await;
        world.report(&plan, 1, LightState::Yellow).await.unwrap();
        let five = RuleSet::new(RuleKind::FiveColours, &[]);
        choose(&world, &plan, five).await;
        world.open_round(&plan, "2026-03-01").await;
        assert!(!may_confirm(&world, &plan).await);
        world
            .refuses(Refusal::RulesChanged, unchanged(&world, &plan))
            .await;
        world.report(&plan, 1, LightState::Yellow).await.unwrap();
        assert!(!may_confirm(&world, &plan).await, "reported already");
        world.open_round(&plan, "2026-04-01").await;
        assert!(may_confirm(&world, &plan).await);
        let said = unchanged(&world, &plan);
        world.logs(&[Deed::StatusReported], said).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_dimension_has_its_light_and_another_overall_light_its_reason() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let asked = [Dimension::Time, Dimension::Economy];
        let rules = RuleSet::new(RuleKind::ThreeColours, &asked);
        choose(&world, &plan, rules).await;
        world.open_round(&plan, "2026-02-01").await;

        // A form that does not say what it asks for is asked all the same.
        let silent = typed(&world, &plan, Light::Green, &[]).await;
        let mut owed = Problems::one(Field::LightTime, Flaw::Required);
        owed.add(Field::LightEconomy, Flaw::Required);
        world.refuses(owed, sent(&world, &plan, &silent)).await;

        let parts = [
            (Dimension::Time, Light::Red),
            (Dimension::Economy, Light::Green),
        ];
        let milder = typed(&world, &plan, Light::Yellow, &parts).await;
        let unreasoned = Problems::one(Field::LightReason, Flaw::RequiredBeside(Light::Red));
        world
            .refuses(unreasoned, sent(&world, &plan, &milder))
            .await;
        let between = [
            (Dimension::Time, Light::YellowRed),
            (Dimension::Economy, Light::Green),
        ];
        let between = typed(&world, &plan, Light::Yellow, &between).await;
        let between = between.with(Field::LightReason, "Aftalt");
        let refused = Problems::one(Field::LightTime, Flaw::NotAChoice);
        world.refuses(refused, sent(&world, &plan, &between)).await;

        let said = milder.with(Field::LightReason, "Fristen flyttes af alle parter");
        world
            .logs(&[Deed::StatusReported], sent(&world, &plan, &said))
            .await;
        let view = world.service.initiative(keeper, slug, 1).await.unwrap();
        let basis = view.history[0].basis.clone().unwrap();
        let stored: Vec<_> = basis
            .lights
            .iter()
            .map(|p| (p.dimension, p.light))
            .collect();
        assert_eq!(stored, parts);
        assert_eq!(
            basis.reason.as_deref(),
            Some("Fristen flyttes af alle parter")
        );

        world.open_round(&plan, "2026-03-01").await;
        world
            .logs(&[Deed::StatusReported], unchanged(&world, &plan))
            .await;
        let meeting = day("2026-03-01");
        let freeze = world
            .service
            .move_round(keeper, slug, meeting, RoundMove::Freeze);
        freeze.await.unwrap();
        let late = typed(&world, &plan, Light::Red, &parts).await;
        let opened = sent(&world, &plan, &late).await.unwrap();
        assert!(opened.late);
        let round = world.service.round(keeper, slug, meeting).await.unwrap();
        let (pack, _) = round.pack.unwrap();
        assert_eq!(pack.items[0].report.clone().unwrap().basis, Some(basis));
        assert_eq!(round.late[0].basis.clone().unwrap().reason, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measured_programme_asks_for_figures_and_a_reason_against_them() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        choose(&world, &plan, RuleSet::new(RuleKind::Measured, &[])).await;
        world.open_round(&plan, "2026-02-01").await;
        let silent = typed(&world, &plan, Light::Green, &[]).await;
        let owed = [
            Field::Budget,
            Field::ExpectedCost,
            Field::AgreedEnd,
            Field::ExpectedEnd,
        ];
        let owed: Problems = owed
            .into_iter()
            .map(|field| Problems::one(field, Flaw::Required))
            .collect();
        world.refuses(owed, sent(&world, &plan, &silent)).await;

        let figures = silent
            .with(Field::Measures, "expenditure")
            .with(Field::Measures, "schedule")
            .with(Field::Budget, "5 mio. kr.")
            .with(Field::ExpectedCost, "5.400.000 kr.")
            .with(Field::AgreedEnd, "31.12.2026")
            .with(Field::ExpectedEnd, "31.12.2026");
        let yellow = Flaw::RequiredBeside(Light::Yellow);
        let unreasoned = Problems::one(Field::LightReason, yellow);
        world
            .refuses(unreasoned, sent(&world, &plan, &figures))
            .await;
        let said = figures.with(Field::LightReason, "Regionen betaler forskellen");
        world
            .logs(&[Deed::StatusReported], sent(&world, &plan, &said))
            .await;
        let view = world.service.initiative(keeper, slug, 1).await.unwrap();
        let basis = view.history[0].basis.clone().unwrap();
        let expenditure = Measure::Expenditure {
            budget: 5_000_000,
            expected: 5_400_000,
        };
        assert_eq!(basis.measures[0], Measured::now(expenditure));
        assert_eq!(basis.suggested(), Some(Light::Yellow));

        choose(&world, &plan, RuleSet::new(RuleKind::Target, &[])).await;
        world.open_round(&plan, "2026-03-01").await;
        world
            .refuses(Refusal::RulesChanged, unchanged(&world, &plan))
            .await;
        let result = typed(&world, &plan, Light::Red, &[]).await;
        let result = result
            .with(Field::Measures, "target")
            .with(Field::Indicator, "Borgere i job")
            .with(Field::TargetValue, "48,8 %")
            .with(Field::ActualValue, "40 %")
            .with(Field::Better, "higher");
        world
            .logs(&[Deed::StatusReported], sent(&world, &plan, &result))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forum_rates_with_the_lights_of_its_round() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let chair = world
            .person("formand", &[Grant::ForumChair(plan.forum)])
            .await;
        let rated = async |chair: &Actor, on: &str| {
            let meeting = day(on);
            let freeze = world
                .service
                .move_round(keeper, slug, meeting, RoundMove::Freeze);
            freeze.await.unwrap();
            let typed = form(&[
                (Field::Light, "yellow_red"),
                (Field::Reason, "Milepælen er ikke nået"),
                (Field::Item, "Møde 1, punkt 3"),
            ]);
            let command = SecondRating::parse(&typed.with(Field::Version, "0")).unwrap();
            world
                .service
                .rate_initiative(chair, slug, meeting, 1, command)
                .await
        };
        world.open_round(&plan, "2026-02-01").await;
        choose(&world, &plan, RuleSet::new(RuleKind::FiveColours, &[])).await;
        let refused = rated(&chair, "2026-02-01").await.unwrap_err();
        let problem = Problems::one(Field::Light, Flaw::NotAChoice);
        assert_eq!(refused, problem.into());
        world.open_round(&plan, "2026-03-01").await;
        rated(&chair, "2026-03-01").await.unwrap();
        let round = world
            .service
            .round(keeper, slug, day("2026-03-01"))
            .await
            .unwrap();
        assert_eq!(round.ratings[0].light, Light::YellowRed);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_round_goes_by_can_only_be_added_to() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        world.open_round(&plan, "2026-02-01").await;
        choose(&world, &plan, RuleSet::new(RuleKind::FiveColours, &[])).await;
        for sql in [
            "update rule_set set kind = 'three_colours'",
            "update rule_set set dimensions = 'time'",
            "update rule_set set valid_until = null",
            "delete from rule_set",
            "update status_round set rule_set_id = null",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            let told = format!("{refused:?}");
            assert!(told.contains("append-only"), "{sql}: {told}");
        }
    })
    .await;
}
