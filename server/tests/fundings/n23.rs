//! What need N23 asks for, word by word.

use crate::stage::{Stage, kroner, of};
use app::backend::{ReadClosings, ReadFundings, ReadMeetings};
use app::error::AppError;
use chrono::Months;
use domain::audit::Deed;
use domain::forum::closing::Hindrance;
use domain::funding::{Alert, FundingDraft, FundingField, FundingFlaw, LapseDraft};
use domain::ids::FundingId;
use domain::meeting::{About, LinkedLine, LinkedTo, MeetingMove, Source};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::time::format_day;
use support::{World, each_database, form};

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
            let decided = stage.decide(*id, 1);
            let decided = stage.world.logs(&[Deed::Decided], decided).await;
            assert_eq!(decided, ());
            let view = service.funding(&stage.member, *id).await.unwrap();
            assert_eq!((view.alert(), view.decisions.len()), (None, 1));
        }
        assert_eq!(stage.alerts(&stage.owner).await, []);
        let (first, _) = told.first().unwrap();
        let again = stage.decide(*first, 1);
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
        stage.decide(id, 1).await.unwrap();
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
        let number = |line: &LinkedLine| match line.to {
            LinkedTo::Initiative(_, number) => number,
            LinkedTo::Indicator(..) | LinkedTo::Agreement(_) => 0,
        };
        let touched: Vec<_> = lapse.touched.iter().map(number).collect();
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
        stage.decide(id, 1).await.unwrap();
        assert_eq!(proposals().await, None);
        // It still runs.
        assert!(hinders().await);
    })
    .await;
}
