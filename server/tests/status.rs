//! Reporting: append-only, for the newest round, one of several at once.

use app::backend::{ReadPlans, ReadRounds};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::problem::Refusal;
use domain::round::RoundMove;
use domain::status::{ConfirmUnchanged, Light, LightState, SubmitStatus};
use server::store::{Query, Record, Row, StoreError};
use std::collections::BTreeMap;
use std::sync::Arc;
use support::{World, day, each_database, id_of};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_shown_as_it_was_made() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(2).await;
        world.open_round(&plan, "2026-02-01").await;
        let command = world.entry(&plan, 1, LightState::Red).await;
        let report = world
            .logs(
                &[Deed::StatusReported],
                service.report_status(&plan.keeper, &plan.slug, 1, command),
            )
            .await;
        assert_eq!((report.sequence, report.light), (1, Light::Red));
        assert_eq!(report.reported_by, Some(id_of(&plan.keeper)));
        let view = service
            .initiative(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        assert_eq!((view.state, view.history.len()), (LightState::Red, 1));
        let entry = &view.history[0];
        assert_eq!(entry.explanation.as_deref(), Some("Rekruttering"));
        assert_eq!(entry.reported_by.as_deref(), Some("sekretariat"));
        assert_eq!(entry.reported_at, Some(report.reported_at));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n29_a_form_that_is_sent_twice_makes_one_report() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(2).await;
        world.open_round(&plan, "2026-02-01").await;
        let entry = service.status_entry(&plan.keeper, &plan.slug, 1).await;
        let mut command = world.entry(&plan, 1, LightState::Red).await;
        command.id = Some(entry.unwrap().report);
        let send = |number, command: &SubmitStatus| {
            service.report_status(&plan.keeper, &plan.slug, number, command.clone())
        };
        let first = world.logs(&[Deed::StatusReported], send(1, &command)).await;
        assert_eq!(Some(first.id), command.id);
        // The answer was lost: the same form again succeeds and changes nothing, even once the round is frozen.
        assert_eq!(world.logs(&[], send(1, &command)).await, first);
        let freeze = service.move_round(
            &plan.keeper,
            &plan.slug,
            day("2026-02-01"),
            RoundMove::Freeze,
        );
        freeze.await.unwrap();
        assert_eq!(world.logs(&[], send(1, &command)).await, first);
        // Other words, another initiative or another person's form are nothing that was sent before.
        let mut other = world.entry(&plan, 1, LightState::Green).await;
        other.id = command.id;
        world.refuses(Refusal::StaleVersion, send(1, &other)).await;
        world
            .refuses(Refusal::StaleVersion, send(2, &command))
            .await;
        let another = world.keeper().await;
        let foreign = service.report_status(&another, &plan.slug, 1, command.clone());
        world.refuses(Refusal::StaleVersion, foreign).await;
        // What counts now is another report: the old form is not told that it stands.
        world.report(&plan, 1, LightState::Green).await.unwrap();
        world
            .refuses(Refusal::StaleVersion, send(1, &command))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n06_a_new_round_starts_without_reports_and_nothing_is_carried_over() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(1).await;
        world.open_round(&plan, "2026-02-01").await;
        world.report(&plan, 1, LightState::Green).await.unwrap();
        world.open_round(&plan, "2026-03-01").await;
        let view = service
            .initiative(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        let told: Vec<_> = view
            .history
            .iter()
            .map(|e| (e.round.meeting_on, e.state))
            .collect();
        let expected = [
            (day("2026-03-01"), LightState::Missing),
            (day("2026-02-01"), LightState::Green),
        ];
        assert_eq!(told, expected);
        assert_eq!(view.state, LightState::Missing);
        let entry = service
            .status_entry(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        assert_eq!((entry.n_reports, entry.definitions.len()), (0, 3));
        assert_eq!(entry.round.unwrap().meeting_on, day("2026-03-01"));
        assert_eq!(entry.previous.unwrap().state, LightState::Green);
        let list = service.programmes(&plan.keeper).await.unwrap();
        assert_eq!((list[0].counts.missing, list[0].counts.green), (1, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_stands_before_what_it_replaces() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(1).await;
        world.open_round(&plan, "2026-02-01").await;
        for light in [LightState::Green, LightState::Red, LightState::Yellow] {
            world.clock.pass_minutes(1);
            world.report(&plan, 1, light).await.unwrap();
        }
        let view = service
            .initiative(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        let told: Vec<_> = view
            .history
            .iter()
            .map(|e| (e.state, e.superseded))
            .collect();
        let expected = [
            (LightState::Yellow, false),
            (LightState::Red, true),
            (LightState::Green, true),
        ];
        assert_eq!(
            (told.as_slice(), view.state),
            (&expected[..], LightState::Yellow)
        );
        let entry = service
            .status_entry(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        assert_eq!(entry.n_reports, 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_on_something_old_is_refused() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(2).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        let entry = service.status_entry(keeper, slug, 1).await.unwrap();
        assert_eq!((entry.round, entry.n_reports), (None, 0));
        world.open_round(&plan, "2026-02-01").await;
        let first = world.entry(&plan, 1, LightState::Green).await;
        service
            .report_status(keeper, slug, 1, first.clone())
            .await
            .unwrap();
        world
            .refuses(
                Refusal::StaleVersion,
                service.report_status(keeper, slug, 1, first),
            )
            .await;
        let passed = world.entry(&plan, 2, LightState::Green).await;
        world.open_round(&plan, "2026-03-01").await;
        world
            .refuses(
                Refusal::RoundPassed,
                service.report_status(keeper, slug, 2, passed.clone()),
            )
            .await;
        world
            .refuses(
                AppError::NotFound,
                service.report_status(keeper, slug, 9, passed),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_reports_on_the_own_initiative_alone() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(2).await;
        world.open_round(&plan, "2026-02-01").await;
        let view = service
            .initiative(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        let lead = Grant::ProjectLead {
            initiative: view.initiative.id,
            programme: view.programme.id,
        };
        let lead = world.person("projektleder", &[lead]).await;
        let member = world
            .person("medlem", &[Grant::ForumMember(plan.forum)])
            .await;
        let stranger = world.person("fremmed", &[]).await;
        let command = world.entry(&plan, 1, LightState::Green).await;
        let report =
            |actor, number| service.report_status(actor, &plan.slug, number, command.clone());
        world.logs(&[Deed::StatusReported], report(&lead, 1)).await;
        world.refuses(AppError::Denied, report(&lead, 2)).await;
        world.refuses(AppError::Denied, report(&member, 1)).await;
        world
            .refuses(AppError::NotFound, report(&stranger, 1))
            .await;
        world
            .refuses(AppError::NotSignedIn, report(&Actor::Anonymous, 1))
            .await;
        let enter = |actor, number| service.status_entry(actor, &plan.slug, number);
        assert!(enter(&lead, 1).await.is_ok());
        world.refuses(AppError::Denied, enter(&lead, 2)).await;
        world.refuses(AppError::NotFound, enter(&stranger, 1)).await;
        world
            .refuses(AppError::NotSignedIn, enter(&Actor::Anonymous, 1))
            .await;
        let seen = service.initiative(&lead, &plan.slug, 1).await.unwrap();
        assert!(seen.may_report && !seen.may_govern);
        let other = service.initiative(&lead, &plan.slug, 2).await.unwrap();
        assert!(!other.may_report);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_reports_at_once_one_is_accepted() {
    each_database(async |world: World| {
        let plan = Arc::new(world.plan(1).await);
        world.open_round(&plan, "2026-02-01").await;
        let command = world.entry(&plan, 1, LightState::Yellow).await;
        let before = world.audit().await.len();
        let tasks: Vec<_> = (0..20)
            .map(|_| {
                let (service, plan, command) =
                    (world.service.clone(), Arc::clone(&plan), command.clone());
                tokio::spawn(async move {
                    service
                        .report_status(&plan.keeper, &plan.slug, 1, command)
                        .await
                })
            })
            .collect();
        let mut n_accepted = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => n_accepted += 1,
                Err(error) => assert_eq!(error, Refusal::StaleVersion.into()),
            }
        }
        assert_eq!(n_accepted, 1);
        assert_eq!(world.audit().await.len(), before + 1);
    })
    .await;
}

struct Stored {
    of: (Uuid, Uuid),
    light: Light,
    at: i64,
}

impl Record for Stored {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            of: (row.uuid(0)?, row.uuid(1)?),
            light: row.word(2)?,
            at: row.int(3)?,
        })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_status_that_counts_is_the_last_report_of_each_round() {
    each_database(async |world: World| {
        let plan = world.plan(4).await;
        for round in ["2026-02-01", "2026-03-01", "2026-04-01"] {
            world.open_round(&plan, round).await;
            let lights = [
                LightState::Green,
                LightState::Red,
                LightState::Yellow,
                LightState::Red,
            ];
            for (step, light) in (0..9_u32).zip(lights.into_iter().cycle()) {
                world.clock.pass_minutes(1);
                world.report(&plan, step % 3 + 1, light).await.unwrap();
            }
        }
        let mut db = world.service.store.read().await.unwrap();
        let last = |rows: Vec<Stored>| -> BTreeMap<_, _> {
            rows.into_iter()
                .map(|s| (s.of, (s.light.code(), s.at)))
                .collect()
        };
        let reports: Vec<Stored> = db
            .rows(
                "select initiative_id, round_id, light, reported_at from status_report
                 order by initiative_id, round_id, sequence",
                &[],
            )
            .await
            .unwrap();
        assert_eq!(reports.len(), 27);
        let current: Vec<Stored> = db
            .rows(
                "select initiative_id, round_id, light, reported_at from current_status
                 order by initiative_id, round_id",
                &[],
            )
            .await
            .unwrap();
        assert_eq!(current.len(), 9);
        assert_eq!(last(current), last(reports));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n06_unchanged_is_an_act_that_is_counted_and_marked_the_third_time() {
    each_database(async |world: World| {
        let service = &world.service;
        let plan = world.plan(1).await;
        let (keeper, slug) = (&plan.keeper, &plan.slug);
        world.open_round(&plan, "2026-02-01").await;
        let unchanged = async || {
            let entry = service.status_entry(keeper, slug, 1).await.unwrap();
            let command = ConfirmUnchanged {
                id: None,
                round: entry.round.unwrap().id,
                based_on: entry.n_reports,
            };
            service.report_unchanged(keeper, slug, 1, command).await
        };
        world.refuses(Refusal::NothingToConfirm, unchanged()).await;
        world.report(&plan, 1, LightState::Yellow).await.unwrap();
        for meeting in ["2026-03-01", "2026-04-01"] {
            world.open_round(&plan, meeting).await;
            world.logs(&[Deed::StatusReported], unchanged()).await;
            world.refuses(Refusal::StaleVersion, unchanged()).await;
        }
        let view = service.initiative(keeper, slug, 1).await.unwrap();
        let told: Vec<_> = view
            .history
            .iter()
            .map(|e| (e.state, e.unchanged, e.same_text_run))
            .collect();
        let yellow = LightState::Yellow;
        assert_eq!(
            told,
            [(yellow, true, 3), (yellow, true, 2), (yellow, false, 1)]
        );
        assert_eq!(view.history[0].remedy, view.history[2].remedy);
        let april = day("2026-04-01");
        let frozen = service.move_round(keeper, slug, april, RoundMove::Freeze);
        frozen.await.unwrap();
        let (pack, _) = service
            .round(keeper, slug, april)
            .await
            .unwrap()
            .pack
            .unwrap();
        let report = pack.items[0].report.clone().unwrap();
        assert_eq!((report.unchanged, report.same_text_run), (true, Some(3)));
    })
    .await;
}
