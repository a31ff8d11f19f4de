//! Who reads a grant, and what is said of it.

use crate::stage::{Stage, of};
use app::backend::ReadFundings;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::funding::{
    BaselineDraft, DutyDraft, DutyReportDraft, FigureDraft, FundingDraft, FundingField,
    FundingFlaw, HalfYearState,
};
use domain::problem::{Field, Flaw, Problems, Refusal};
use support::{World, each_database, form};

#[tokio::test(flavor = "multi_thread")]
async fn a_grant_is_read_by_its_forum_its_owner_and_keepers_alone() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let id = stage.create(&stage.typed()).await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        for actor in [&stage.chair, &stage.member, &stage.owner, &plan.keeper] {
            let view = service.funding(actor, id).await.unwrap();
            assert_eq!(view.may_govern, actor == &plan.keeper);
            assert_eq!(service.fundings(actor).await.unwrap().lines.len(), 1);
        }
        for actor in &stage.outsiders {
            let (expected, lines) = match actor {
                Actor::Anonymous => (AppError::NotSignedIn, Err(AppError::NotSignedIn)),
                Actor::User(_) => (AppError::NotFound, Ok(0)),
            };
            assert_eq!(service.funding(actor, id).await.unwrap_err(), expected);
            let register = service.fundings(actor).await;
            assert_eq!(register.map(|register| register.lines.len()), lines);
        }
        let (draft, _) = FundingDraft::parse(&stage.typed()).unwrap();
        let denied = service.change_funding(&stage.chair, id, draft.clone(), 1);
        stage.world.refuses(AppError::Denied, denied).await;
        let mut unknown = draft;
        unknown.links.initiatives.insert(99);
        let unknown = service.create_funding(&plan.keeper, unknown);
        let flaw = Problems::one(of(FundingField::Initiatives), Flaw::Unknown);
        stage.world.refuses(AppError::Invalid(flaw), unknown).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_is_followed_half_year_by_half_year() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let id = stage.create(&stage.typed()).await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        let view = async || service.funding(&stage.member, id).await.unwrap();
        let halves = view().await.funding.draft.half_years();
        let lines: Vec<_> = halves
            .iter()
            .map(|half| format!("{half}: 395.000 kr."))
            .collect();
        let typed = form(&[(Field::DecidedOn, "01.02.2023")])
            .with(of(FundingField::Baseline), lines.join("\n"));
        let (baseline, _) = BaselineDraft::parse(&typed).unwrap();
        let set = service.set_funding_baseline(&plan.keeper, id, baseline.clone(), 0);
        stage.world.logs(&[Deed::TargetSet], set).await;
        let stale = service.set_funding_baseline(&plan.keeper, id, baseline, 0);
        stage.world.refuses(Refusal::StaleVersion, stale).await;
        let figure = |kind: &str, amount: &str, words: &str, based_on: &str| {
            let typed = form(&[
                (of(FundingField::HalfYear), "2023-1"),
                (of(FundingField::FigureKind), kind),
                (of(FundingField::Amount), amount),
                (Field::Words, words),
                (Field::Version, based_on),
            ]);
            FigureDraft::parse(&typed).unwrap()
        };
        let off = figure("forecast", "500.000", "", "2");
        let off = service.record_funding_figure(&plan.keeper, id, off);
        let owed = Flaw::Funding(FundingFlaw::NarrativeOwed);
        let owed = AppError::Invalid(Problems::one(Field::Words, owed));
        stage.world.refuses(owed, off).await;
        let told = [
            figure("forecast", "500.000", "Flere temadage", "2"),
            figure("spent", "400.000", "", "3"),
            figure("spent", "410.000", "", "4"),
        ];
        for draft in told {
            let put = service.record_funding_figure(&plan.keeper, id, draft);
            stage.world.logs(&[Deed::Observed], put).await;
        }
        let found = view().await;
        // The last word holds, and both stand.
        assert_eq!((found.budget.spent(), found.figures.len()), (410_000, 3));
        assert_eq!(found.budget.remaining(), 2_750_000);
        let second = found.budget.rows.get(1).unwrap();
        assert_eq!(
            (second.spent, second.state),
            (None, HalfYearState::NotReported)
        );
        let late = figure("spent", "1", "", "4");
        let late = service.record_funding_figure(&plan.keeper, id, late);
        stage.world.refuses(Refusal::StaleVersion, late).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_grantor_is_to_be_told_is_overdue_until_it_is() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let id = stage.create(&stage.typed()).await;
        let (service, keeper) = (&stage.world.service, &stage.plan.keeper);
        let typed = form(&[
            (of(FundingField::Duty), "Årsrapport"),
            (Field::DueOn, "01.03.2024"),
        ]);
        let draft = DutyDraft::parse(&typed).unwrap();
        let added = service.add_funding_duty(keeper, id, draft);
        let duty = stage.world.logs(&[Deed::Added], added).await;
        let line = async || {
            let register = service.fundings(&stage.member).await.unwrap();
            register.lines.first().unwrap().n_overdue
        };
        assert_eq!(line().await, 1);
        let typed = form(&[
            (of(FundingField::ReportedOn), "28.02.2024"),
            (Field::Words, "Sendt."),
        ]);
        let draft = DutyReportDraft::parse(&typed).unwrap();
        let report = |draft| service.report_funding_duty(keeper, (id, duty), draft);
        stage
            .world
            .logs(&[Deed::Fulfilled], report(draft.clone()))
            .await;
        assert_eq!(line().await, 0);
        stage
            .world
            .refuses(Refusal::StaleVersion, report(draft))
            .await;
    })
    .await;
}
