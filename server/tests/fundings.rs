//! Grants: their shares, their end, and what no money comes from (need N23).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadClosings, ReadFundings, ReadMeetings};
use app::error::AppError;
use chrono::{Months, NaiveDate};
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::form::FormData;
use domain::forum::closing::Hindrance;
use domain::funding::{
    Alert, BaselineDraft, DutyDraft, DutyReportDraft, FigureDraft, FundingDraft, FundingField,
    FundingFlaw, HalfYearState, LapseDraft, OperationDraft,
};
use domain::ids::{FundingId, OrganisationId};
use domain::meeting::{About, MeetingMove, Source};
use domain::money::Kroner;
use domain::organisation::OrganisationDraft;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::time::format_day;
use server::clock::Clock;
use support::{Plan, World, each_database, form, id_of};

const fn of(field: FundingField) -> Field {
    Field::Funding(field)
}

fn kroner(text: &str) -> Kroner {
    Kroner::parse(text).unwrap()
}

/// A plan of three initiatives, and those who read what its forum follows.
struct Stage {
    world: World,
    plan: Plan,
    organisation: OrganisationId,
    chair: Actor,
    member: Actor,
    owner: Actor,
    outsiders: Vec<Actor>,
}

impl Stage {
    async fn new(world: World) -> Self {
        let plan = world.plan(3).await;
        let other = world.forum("Et andet forum").await;
        let typed = form(&[(Field::Kind, "region"), (Field::Name, "Regionen")]);
        let (draft, _) = OrganisationDraft::parse(&typed).unwrap();
        let made = world.service.create_organisation(&plan.keeper, draft);
        let organisation = made.await.unwrap();
        let chair = world
            .person("formand", &[Grant::ForumChair(plan.forum)])
            .await;
        let member = world
            .person("chef", &[Grant::ForumMember(plan.forum)])
            .await;
        let owner = world.person("ejer", &[]).await;
        let outsiders = vec![
            Actor::Anonymous,
            world
                .person("politiker", &[Grant::Politician(plan.forum)])
                .await,
            world.person("en anden", &[Grant::ForumMember(other)]).await,
        ];
        Self {
            world,
            plan,
            organisation,
            chair,
            member,
            owner,
            outsiders,
        }
    }

    fn today(&self) -> NaiveDate {
        self.world.clock.now().day()
    }

    /// The grant of the minutes, which pays for the first two initiatives.
    fn typed(&self) -> FormData {
        form(&[
            (Field::Title, "IPS-ambassadør"),
            (of(FundingField::Grantor), "STAR"),
            (of(FundingField::Source), "Klyngemidler"),
            (of(FundingField::GrantedOn), "12.12.2022"),
            (of(FundingField::Total), "16 mio. kr."),
            (of(FundingField::OwnShare), "3,16 mio. kr."),
            (Field::StartOn, "01.01.2023"),
            (Field::EndOn, "31.12.2026"),
            (Field::Purpose, "En ambassadør udbreder metoden."),
            (Field::Responsible, "vicedirektør"),
            (of(FundingField::Initiatives), "1 og 2"),
        ])
        .with(of(FundingField::Programme), self.plan.slug.to_string())
        .with(Field::Forum, self.plan.forum.to_string())
        .with(Field::Organisation, self.organisation.to_string())
        .with(Field::TaskPerson, id_of(&self.owner).to_string())
    }

    async fn create(&self, typed: &FormData) -> FundingId {
        let (draft, _) = FundingDraft::parse(typed).unwrap();
        let created = self.world.service.create_funding(&self.plan.keeper, draft);
        created.await.unwrap()
    }

    /// Ends so many months from today.
    async fn ending(&self, last_day: NaiveDate) -> FundingId {
        let typed = self.typed();
        let typed = typed.replacing(Field::EndOn, format_day(last_day));
        self.create(&typed).await
    }

    async fn alerts(&self, actor: &Actor) -> Vec<(FundingId, Alert)> {
        let expiring = self.world.service.expiring_fundings(actor).await;
        let lines = expiring.unwrap().into_iter();
        lines.map(|line| (line.id, line.alert)).collect()
    }

    async fn decide(&self, id: FundingId, based_on: u32) -> Result<(), AppError> {
        let typed = form(&[
            (of(FundingField::Operation), "continues"),
            (of(FundingField::DecidedBy), "Chefforum"),
            (Field::Words, "Parterne betaler selv."),
        ])
        .with(Field::DecidedOn, format_day(self.today()))
        .with(Field::Version, based_on.to_string());
        let draft = OperationDraft::parse(&typed).unwrap();
        let service = &self.world.service;
        service
            .decide_funding_operation(&self.plan.keeper, id, draft)
            .await
    }
}

/// "12, 6 and 3 months before 31.12.2026 owner and forum get ‘Bevilling udløber – beslutning om drift
/// mangler’": until it is decided, and told still when it is too late.
#[tokio::test(flavor = "multi_thread")]
async fn n23_owner_and_forum_are_told_of_the_end_until_operation_is_decided() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let today = stage.today();
        let in_months = |n| today.checked_add_months(Months::new(n)).unwrap();
        let mut told = Vec::new();
        for (last_day, alert) in [
            (in_months(13), None),
            (in_months(12), Some(Alert::TwelveMonths)),
            (in_months(6), Some(Alert::SixMonths)),
            (in_months(3), Some(Alert::ThreeMonths)),
            (today, Some(Alert::ThreeMonths)),
            (today.pred_opt().unwrap(), Some(Alert::Late)),
        ] {
            let id = stage.ending(last_day).await;
            told.extend(alert.map(|alert| (id, alert)));
        }
        told.reverse();
        let sorted = |mut lines: Vec<(FundingId, Alert)>| {
            lines.sort_by_key(|(id, alert)| (std::cmp::Reverse(*alert), id.uuid()));
            lines
        };
        let expected = sorted(told.clone());
        for actor in [&stage.owner, &stage.chair, &stage.plan.keeper] {
            assert_eq!(sorted(stage.alerts(actor).await), expected);
        }
        for actor in &stage.outsiders {
            assert_eq!(stage.alerts(actor).await, []);
        }
        let forum = stage.plan.forum;
        let service = &stage.world.service;
        let desk = service
            .fundings_of_forum(&stage.member, forum)
            .await
            .unwrap();
        let on_desk = desk.lines.iter().filter(|line| line.alert(today).is_some());
        assert_eq!(on_desk.count(), told.len());
        for (id, _) in &told {
            let decided = stage.decide(*id, 0);
            let decided = stage.world.logs(&[Deed::Decided], decided).await;
            assert_eq!(decided, ());
            let view = service.funding(&stage.member, *id).await.unwrap();
            assert_eq!((view.alert(), view.decisions.len()), (None, 1));
        }
        assert_eq!(stage.alerts(&stage.owner).await, []);
        let (first, _) = told.first().unwrap();
        let again = stage.decide(*first, 0);
        stage.world.refuses(Refusal::StaleVersion, again).await;
    })
    .await;
}

/// "3,16 > 16 or sum of shares > total → error."
#[tokio::test(flavor = "multi_thread")]
async fn n23_shares_beyond_the_total_are_refused_and_a_moved_end_asks_anew() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let shared = |others: &str| stage.typed().with(of(FundingField::Shares), others);
        let over = FundingDraft::parse(&shared("Andre regioner: 13,24 mio. kr.")).unwrap_err();
        let flaw = FundingFlaw::SharesExceed {
            shares: kroner("16,4 mio."),
            total: kroner("16 mio."),
        };
        assert_eq!(over.of(of(FundingField::Shares)), Some(Flaw::Funding(flaw)));
        let own = stage
            .typed()
            .replacing(of(FundingField::OwnShare), "16,1 mio. kr.");
        assert!(FundingDraft::parse(&own).is_err());
        let last_day = stage.today().checked_add_months(Months::new(2)).unwrap();
        let id = stage.ending(last_day).await;
        stage.decide(id, 0).await.unwrap();
        assert_eq!(stage.alerts(&stage.owner).await, []);
        let later = last_day.checked_add_months(Months::new(1)).unwrap();
        let typed = stage.typed().replacing(Field::EndOn, format_day(later));
        let (draft, _) = FundingDraft::parse(&typed).unwrap();
        let (service, keeper) = (&stage.world.service, &stage.plan.keeper);
        let changed = service.change_funding(keeper, id, draft.clone(), 1);
        stage.world.logs(&[Deed::Changed], changed).await;
        let told = stage.alerts(&stage.owner).await;
        assert_eq!(told, [(id, Alert::ThreeMonths)]);
        let stale = service.change_funding(keeper, id, draft, 1);
        stage.world.refuses(Refusal::StaleVersion, stale).await;
        let view = service.funding(&stage.chair, id).await.unwrap();
        assert_eq!(view.versions.len(), 2);
    })
    .await;
}

/// "event ‘ingen klyngemidler 2024’ lists all indsatser financed by that source."
#[tokio::test(flavor = "multi_thread")]
async fn n23_no_money_from_a_source_touches_each_initiative_that_it_pays_for() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let ips = stage.create(&stage.typed()).await;
        let third = stage
            .typed()
            .replacing(of(FundingField::Initiatives), "3")
            .replacing(of(FundingField::Source), "En anden pulje");
        stage.create(&third).await;
        let typed = |source: &str| {
            let typed = form(&[
                (Field::Title, "Ingen klyngemidler i 2024"),
                (Field::StartOn, "01.01.2024"),
                (Field::EndOn, "31.12.2024"),
                (Field::Words, "Der er ikke afsat nogen."),
            ]);
            LapseDraft::parse(&typed.with(of(FundingField::Source), source)).unwrap()
        };
        let (service, plan) = (&stage.world.service, &stage.plan);
        let unknown = service.record_funding_lapse(&plan.keeper, typed("klyngepenge"));
        let no_source = Flaw::Funding(FundingFlaw::NoSuchSource);
        let no_source = Problems::one(of(FundingField::Source), no_source);
        stage
            .world
            .refuses(AppError::Invalid(no_source), unknown)
            .await;
        let denied = service.record_funding_lapse(&stage.chair, typed("klyngemidler"));
        stage.world.refuses(AppError::Denied, denied).await;
        let recorded = service.record_funding_lapse(&plan.keeper, typed("klyngemidler"));
        stage.world.logs(&[Deed::Created], recorded).await;
        let register = service.fundings(&stage.member).await.unwrap();
        let [lapse] = register.lapses.as_slice() else {
            unreachable!("one lapse");
        };
        let touched: Vec<_> = lapse.touched.iter().map(|line| line.number).collect();
        assert_eq!(touched, [1, 2]);
        assert_eq!(
            service
                .funding(&stage.member, ips)
                .await
                .unwrap()
                .lapses
                .len(),
            1
        );
        for (number, expected) in [(1, (1, 1)), (2, (1, 1)), (3, (1, 0))] {
            let found = service.financing(&stage.member, &plan.slug, number).await;
            let found = found.unwrap();
            assert_eq!(
                (found.fundings.len(), found.lapses.len()),
                expected,
                "{number}"
            );
        }
        for outsider in &stage.outsiders {
            let found = service.financing(outsider, &plan.slug, 1).await.unwrap();
            assert!(found.fundings.is_empty() && found.lapses.is_empty());
        }
        // The owner has no part in the programme, and reads no name out of it.
        let own = service.funding(&stage.owner, ips).await.unwrap();
        assert!(own.linked.is_empty() && own.lapses.iter().all(|l| l.touched.is_empty()));
    })
    .await;
}

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
        let off = figure("forecast", "500.000", "", "0");
        let off = service.record_funding_figure(&plan.keeper, id, off);
        let owed = Flaw::Funding(FundingFlaw::NarrativeOwed);
        let owed = AppError::Invalid(Problems::one(Field::Words, owed));
        stage.world.refuses(owed, off).await;
        let told = [
            figure("forecast", "500.000", "Flere temadage", "0"),
            figure("spent", "400.000", "", "1"),
            figure("spent", "410.000", "", "2"),
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
        let late = figure("spent", "1", "", "2");
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
            .refuses(Refusal::AlreadyFulfilled, report(draft))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n23_a_grant_that_ends_is_proposed_to_its_forum_and_keeps_that_from_closing() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        let today = stage.today();
        let last_day = today.checked_add_months(Months::new(5)).unwrap();
        let id = stage.ending(last_day).await;
        let on = today.checked_add_months(Months::new(1)).unwrap();
        let planned = service.plan_meeting(&plan.keeper, plan.forum, on);
        planned.await.unwrap();
        let at = (plan.forum, on);
        service
            .move_meeting(&plan.keeper, at, MeetingMove::Begin, None, 0)
            .await
            .unwrap();
        let proposals = async || {
            let view = service.meeting(&plan.keeper, plan.forum, on).await.unwrap();
            let proposals = view.proposals.into_iter();
            let mut of_funding = proposals.filter(|p| p.source == Source::Funding(id));
            of_funding.next().map(|proposal| proposal.about)
        };
        let about = proposals().await.unwrap();
        assert!(matches!(about, About::Funding { last_day: on, .. } if on == last_day));
        let hinders = async || {
            let view = service
                .forum_closing(&plan.keeper, plan.forum)
                .await
                .unwrap();
            let mut hindrances = view.open.hindrances.into_iter();
            hindrances.any(|h| matches!(h, Hindrance::Funding { id: of, .. } if of == id))
        };
        assert!(hinders().await);
        stage.decide(id, 0).await.unwrap();
        assert_eq!(proposals().await, None);
        // It still runs.
        assert!(hinders().await);
    })
    .await;
}
