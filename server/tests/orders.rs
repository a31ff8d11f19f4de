//! Orders on both databases: conditions, changed scope, and a plan that always reconciles.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadOrders, ReadPlans};
use app::error::AppError;
use domain::audit::Deed;
use domain::confirmation::Verdict;
use domain::form::FormData;
use domain::order::{
    ConditionDraft, ConditionState, EndInitiative, FateKind, Fulfilment, OrderDraft, OrderView,
    PresentationDraft, Retraction,
};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::programme::{Overview, OverviewQuery};
use domain::status::LightState;
use support::{Chained, Plan, World, confirmation_text, decision, each_database, form};

/// A decision as somebody types it.
fn decided(plan: &Plan, on: &str) -> FormData {
    form(&[(Field::DecidedOn, on), (Field::Item, "Punkt 4")])
        .with(Field::Forum, plan.forum.to_string())
}

async fn order(world: &World, plan: &Plan, number: u32) -> OrderView {
    let read = world.service.order(&plan.keeper, &plan.slug, number);
    read.await.unwrap()
}

async fn overview(world: &World, plan: &Plan) -> Overview {
    let query = OverviewQuery::default();
    let read = world.service.overview(&plan.keeper, &plan.slug, &query);
    read.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn n03_an_unfulfilled_condition_stands_on_the_programme_until_it_is_fulfilled() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        let service = &world.service;
        let typed = decided(&plan, "13.03.2023")
            .with(
                Field::Condition,
                "Indsatsen skal konkretiseres frem mod næste møde",
            )
            .with(Field::DueOn, "14.01.2026");
        let draft = ConditionDraft::parse(&typed).unwrap();
        let imposing = service.impose_condition(&plan.keeper, &plan.slug, 2, draft);
        world.logs(&[Deed::Created], imposing).await;
        let open = overview(&world, &plan).await.conditions;
        assert_eq!(open.len(), 1);
        assert_eq!(
            (open[0].number, open[0].forum_name.as_str()),
            (2, "Chefforum")
        );
        assert_eq!(open[0].state, ConditionState::Overdue { days: 1 });

        let condition = order(&world, &plan, 2).await.conditions.remove(0);
        let fulfilment = |on: &str| {
            let typed = form(&[
                (Field::FulfilledOn, on),
                (Field::Evidence, "Referat, punkt 4"),
            ]);
            Fulfilment::parse(&typed).unwrap()
        };
        let fulfil = |number, on: &str| {
            let fulfilment = fulfilment(on);
            service.fulfil_condition(&plan.keeper, &plan.slug, number, condition.id, fulfilment)
        };
        world
            .refuses(
                Problems::one(Field::FulfilledOn, Flaw::InFuture),
                fulfil(2, "16.01.2026"),
            )
            .await;
        world
            .refuses(AppError::NotFound, fulfil(1, "15.01.2026"))
            .await;
        world
            .logs(&[Deed::Fulfilled], fulfil(2, "15.01.2026"))
            .await;
        world
            .refuses(Refusal::AlreadyFulfilled, fulfil(2, "15.01.2026"))
            .await;
        assert_eq!(overview(&world, &plan).await.conditions, []);
        let condition = order(&world, &plan, 2).await.conditions.remove(0);
        assert_eq!(condition.state, ConditionState::Fulfilled);
        assert_eq!(condition.fulfilled.unwrap().1, "Referat, punkt 4");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n04_what_leaves_the_plan_is_counted_and_owes_no_status() {
    each_database(async |world: World| {
        let plan = world.plan(4).await;
        let service = &world.service;
        world.open_round(&plan, "2026-02-01").await;
        world.report(&plan, 2, LightState::Red).await.unwrap();
        let others = service
            .order_form(&plan.keeper, &plan.slug, 2)
            .await
            .unwrap()
            .others;
        assert_eq!(others.iter().map(|o| o.1).collect::<Vec<_>>(), [1, 3, 4]);
        let ending = |typed: FormData, version: &str| {
            EndInitiative::parse(&typed.with(Field::Version, version)).unwrap()
        };
        let end =
            |number, command| service.end_initiative(&plan.keeper, &plan.slug, number, command);
        let merged = decided(&plan, "12.01.2026")
            .with(Field::Fate, "merged")
            .with(Field::Into, others[0].0.to_string());
        world
            .logs(&[Deed::Ended], end(2, ending(merged.clone(), "0")))
            .await;
        world
            .refuses(Refusal::StaleVersion, end(2, ending(merged.clone(), "0")))
            .await;
        world
            .refuses(Refusal::Ended, end(2, ending(merged, "1")))
            .await;
        let withdrawn = decided(&plan, "12.01.2026").with(Field::Fate, "withdrawn");
        world
            .logs(&[Deed::Ended], end(3, ending(withdrawn, "0")))
            .await;

        let seen = overview(&world, &plan).await;
        assert_eq!((seen.counts.total(), seen.rows.len()), (2, 2));
        assert_eq!(seen.counts.red, 0);
        let counts = (
            seen.plan.ordered,
            seen.plan.active,
            seen.plan.merged,
            seen.plan.withdrawn,
        );
        assert_eq!(counts, (4, 2, 1, 1));
        let ledger = service.ledger(&plan.keeper, &plan.slug).await.unwrap();
        let fates: Vec<_> = ledger.lines.iter().map(|line| line.fate).collect();
        let expected = [
            FateKind::Active,
            FateKind::Merged,
            FateKind::Withdrawn,
            FateKind::Active,
        ];
        assert_eq!(fates, expected);
        let into = ledger.lines[1].ending.as_ref().unwrap().into.clone();
        assert_eq!(into, Some((1, "Indsats 1".to_owned())));
        assert_eq!(ledger.contradictions("De 13 indsatser").len(), 1);
        let report = service.status_entry(&plan.keeper, &plan.slug, 2).await;
        assert_eq!(report.unwrap_err(), Refusal::Ended.into());

        // It comes back with what was reported of it.
        let reopened = decided(&plan, "14.01.2026").with(Field::Fate, "active");
        world
            .logs(&[Deed::Reopened], end(2, ending(reopened, "1")))
            .await;
        let seen = overview(&world, &plan).await;
        assert_eq!((seen.counts.total(), seen.counts.red), (3, 1));
        assert_eq!(order(&world, &plan, 2).await.endings.len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n04_a_later_decision_adds_to_the_plan() {
    each_database(async |world: World| {
        let plan = world.plan(2).await;
        let row = support::pasted(support::initiative(3, "Tilføjet"));
        let later = decision(plan.forum, "24.05.2023");
        let service = &world.service;
        let storing = service.store_rows(&plan.keeper, &plan.slug, vec![row], later);
        world.logs(&[Deed::Created; 2], storing).await;
        let counts = overview(&world, &plan).await.plan;
        assert_eq!((counts.ordered, counts.added, counts.active), (2, 1, 3));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_added_to_and_never_changed() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let service = &world.service;
        let typed = decided(&plan, "24.05.2023").with(Field::TargetGroup, "De ældste 2 %");
        let amend = |typed: &FormData, based_on| {
            let draft = OrderDraft::parse(typed).unwrap();
            service.amend_order(&plan.keeper, &plan.slug, 1, draft, based_on)
        };
        let unexplained = Problems::one(Field::Remark, Flaw::Required);
        world.refuses(unexplained, amend(&typed, 1)).await;
        let typed = typed.with(Field::Remark, "Konkretiseret");
        world.logs(&[Deed::Changed], amend(&typed, 1)).await;
        world.refuses(Refusal::StaleVersion, amend(&typed, 1)).await;
        let records = order(&world, &plan, 1).await.records;
        let sequences: Vec<_> = records.iter().map(|line| line.record.sequence).collect();
        assert_eq!(sequences, [2, 1]);
        assert_eq!(records[1].terms().target_group, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n02_a_changed_target_group_is_flagged_until_those_who_ordered_are_told() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        let (service, world) = (&c.world.service, &c.world);
        let plan = Plan {
            slug: c.slug.clone(),
            forum: c.directors,
            keeper: c.keeper.clone(),
        };
        assert_eq!(order(world, &plan, 1).await.changes, []);
        c.submit(&confirmation_text()).await.unwrap();
        for (forum, actor) in [(c.chiefs, &c.chief), (c.directors, &c.director)] {
            assert_eq!(overview(world, &plan).await.untold, []);
            let approved = c.verdict(forum, Verdict::Approved).await;
            c.decide(actor, approved).await.unwrap();
        }
        let seen = order(world, &plan, 1).await;
        let [change] = seen.changes.as_slice() else {
            panic!("{:?}", seen.changes)
        };
        assert_eq!((change.field, change.version), (Field::TargetGroup, 1));
        let names: Vec<_> = change
            .decided
            .iter()
            .map(|(forum, _)| forum.as_str())
            .collect();
        assert_eq!(names, ["Chefforum", "Direktørforum"]);
        assert!(!change.is_told);
        let flagged = [(1, "Dele-geriater".to_owned())];
        assert_eq!(overview(world, &plan).await.untold, flagged);

        let typed = form(&[
            (Field::Version, "1"),
            (Field::PresentedOn, "15.01.2026"),
            (Field::Item, "Punkt 4"),
        ]);
        let draft = PresentationDraft::parse(&typed).unwrap();
        let presenting = service.present_scope(&plan.keeper, &plan.slug, 1, draft);
        world.logs(&[Deed::Presented], presenting).await;
        assert_eq!(overview(world, &plan).await.untold, []);
        let seen = order(world, &plan, 1).await;
        assert!(seen.changes.iter().all(|change| change.is_told));

        // Deleting the record brings the flag back, and the record stays to be read.
        let told = seen.presentations[0].id;
        let retract = || {
            let reason = form(&[(Field::Remark, "Punktet blev ikke nået")]);
            let retraction = Retraction::parse(&reason).unwrap();
            service.retract_presentation(&plan.keeper, &plan.slug, 1, told, retraction)
        };
        world.logs(&[Deed::Retracted], retract()).await;
        world.refuses(Refusal::AlreadyRetracted, retract()).await;
        assert_eq!(overview(world, &plan).await.untold, flagged);
        let seen = order(world, &plan, 1).await;
        assert_eq!(
            seen.presentations[0].retracted.as_ref().unwrap().1,
            "Punktet blev ikke nået"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_secretariat_keeps_orders() {
    each_database(async |world: World| {
        let c = Chained::new(world).await;
        let (service, world) = (&c.world.service, &c.world);
        let end = EndInitiative::parse(&form(&[(Field::Fate, "closed")])).unwrap();
        for actor in [&c.chief, &c.director] {
            let ending = service.end_initiative(actor, &c.slug, 1, end.clone());
            world.refuses(AppError::Denied, ending).await;
            let form = service.order_form(actor, &c.slug, 1).await;
            assert_eq!(form.unwrap_err(), AppError::Denied);
            assert!(service.order(actor, &c.slug, 1).await.is_ok());
        }
        let stranger = world.person("fremmed", &[]).await;
        let seen = service.order(&stranger, &c.slug, 1).await;
        assert_eq!(seen.unwrap_err(), AppError::NotFound);
    })
    .await;
}
