//! What a meeting gives somebody to do comes back until it is closed.

use crate::stage::{A_DAY, Stage};
use app::backend::{ReadChain, ReadMeetings, ReadTasks};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::forum::seat::{EntryKind, SeatField};
use domain::ids::{ForumSeatId, TaskId, UserId};
use domain::meeting::{About, AgendaField, Conclusion, MeetingMove, Source};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::task::{Answers, TaskDraft, TaskOutcome, TaskWord};
use domain::text::{Line, Paragraph};
use domain::time::format_day;
use support::{World, each_database, form, id_of};

fn task(stage: &Stage, person: Option<UserId>) -> TaskDraft {
    let typed = form(&[
        (Field::Task, "Sender notatet til klyngerne"),
        (Field::Responsible, "chef"),
    ])
    .with(Field::DueOn, format_day(stage.day(7)));
    TaskDraft {
        answers: Answers::Named {
            responsible: Line::parse("chef").unwrap(),
            person,
        },
        ..TaskDraft::parse(&typed).unwrap()
    }
}

fn word(outcome: TaskOutcome, based_on: u32) -> TaskWord {
    TaskWord {
        outcome,
        words: Paragraph::parse("Notatet er sendt.").ok(),
        based_on,
    }
}

/// A meeting of today that gave a task to somebody outside the forum.
async fn given(stage: &Stage) -> (Actor, TaskId) {
    let person = stage.world.person("projektleder", &[]).await;
    let on = stage.hold("Rammepapir", Conclusion::Decided).await;
    let item = stage.find(on, "Rammepapir").await.id;
    let draft = task(stage, Some(id_of(&person)));
    let give = stage
        .world
        .service
        .give_task(&stage.keeper, (stage.forum, on), item, draft);
    stage.world.logs(&[Deed::Created], give).await;
    let waiting = stage.world.service.waiting(&person).await.unwrap();
    (person, waiting.tasks.first().unwrap().id)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_waits_for_who_answers_for_it_and_is_proposed_until_it_is_closed() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (person, id) = given(&stage).await;
        let (world, service) = (&stage.world, &stage.world.service);
        world.clock.pass_minutes(14 * A_DAY);
        let on = stage.today();
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let proposals = stage.view(on).await.proposals;
        let proposed = proposals.iter().find(|p| p.source == Source::Task(id));
        assert!(matches!(&proposed.unwrap().about, About::Task { responsible, .. } if responsible == "chef"));
        assert!(service.tasks(&stage.member, stage.forum).await.unwrap().lines[0].is_overdue(on));

        let go_on = service.say_of_task(&person, id, word(TaskOutcome::GoesOn, 0));
        world.logs(&[Deed::Treated], go_on).await;
        let stale = service.say_of_task(&person, id, word(TaskOutcome::Done, 0));
        world.refuses(Refusal::StaleVersion, stale).await;
        assert_eq!(service.waiting(&person).await.unwrap().tasks.len(), 1);
        let done = service.say_of_task(&person, id, word(TaskOutcome::Done, 1));
        world.logs(&[Deed::Closed], done).await;
        let again = service.say_of_task(&person, id, word(TaskOutcome::GoesOn, 2));
        world.refuses(Refusal::TaskClosed, again).await;
        assert_eq!(service.waiting(&person).await.unwrap().tasks, []);
        let proposals = stage.view(on).await.proposals;
        assert!(proposals.iter().all(|p| p.source != Source::Task(id)));
        for sql in ["update task set what = 'andet'", "delete from task_word"] {
            let mut tx = service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_answers_for_a_task_whoever_holds_it() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let seat = stage.seat("LSR Horsens").await;
        let hold = async |holder: &Actor, shown| {
            let holder = id_of(holder).to_string();
            let who = [(SeatField::Person, holder.as_str())];
            stage
                .record_seat(seat, EntryKind::Appointed, &who, shown)
                .await;
        };
        let first = world.person("første", &[]).await;
        hold(&first, 0).await;
        let on = stage.hold("Rammepapir", Conclusion::Decided).await;
        let item = stage.find(on, "Rammepapir").await.id;
        let draft = TaskDraft {
            answers: Answers::Seat(seat),
            ..task(&stage, None)
        };
        let give = service.give_task(&stage.keeper, (stage.forum, on), item, draft.clone());
        world.logs(&[Deed::Created], give).await;
        let own = async |person: &Actor| service.waiting(person).await.unwrap().tasks;
        let line = own(&first).await.into_iter().next().unwrap();
        assert_eq!(line.responsible, "LSR Horsens");

        world.clock.pass_minutes(2 * A_DAY);
        let second = world.person("anden", &[]).await;
        hold(&second, 1).await;
        assert_eq!(own(&first).await, []);
        assert_eq!(own(&second).await.len(), 1);
        let say = |actor| service.say_of_task(actor, line.id, word(TaskOutcome::Done, 0));
        world.refuses(AppError::NotFound, say(&first)).await;
        world.logs(&[Deed::Closed], say(&second)).await;

        // A seat of another forum answers for nothing here.
        let elsewhere = Answers::Seat(ForumSeatId::new(uuid::Uuid::from_u128(77)));
        let draft = TaskDraft {
            answers: elsewhere,
            ..draft
        };
        let unknown = service.give_task(&stage.keeper, (stage.forum, on), item, draft);
        let field = Field::Agenda(AgendaField::TaskSeat);
        let flaw = Problems::one(field, Flaw::Unknown);
        world.refuses(AppError::Invalid(flaw), unknown).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vacant_seats_wait_for_chairs_and_keepers_alone() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let seat = stage.seat("LSR Horsens").await;
        let service = &stage.world.service;
        for (actor, n_seats) in [
            (&stage.keeper, 1),
            (&stage.chair, 1),
            (&stage.member, 0),
            (&stage.politician, 0),
        ] {
            let seats = service.waiting(actor).await.unwrap().seats;
            assert_eq!(seats.len(), n_seats);
        }
        let who = [(SeatField::Holder, "A")];
        stage.record_seat(seat, EntryKind::Appointed, &who, 0).await;
        assert_eq!(service.waiting(&stage.chair).await.unwrap().seats, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_answers_for_a_task_and_the_secretariat_tell_of_it() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (person, id) = given(&stage).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let outsider = world.person("udenfor", &[]).await;
        let say = |actor| service.say_of_task(actor, id, word(TaskOutcome::Done, 0));
        world
            .refuses(AppError::NotSignedIn, say(&Actor::Anonymous))
            .await;
        world.refuses(AppError::NotFound, say(&outsider)).await;
        world.refuses(AppError::Denied, say(&stage.member)).await;
        assert!(!service.task(&stage.member, id).await.unwrap().may_say);
        let own = service.task(&person, id).await.unwrap();
        assert!(own.may_say && !own.line.shows_meeting);
        assert!(
            service
                .meeting(&person, stage.forum, stage.today())
                .await
                .is_err()
        );
        let others = service.tasks(&outsider, stage.forum).await;
        assert_eq!(others.unwrap_err(), AppError::Denied);
        world.logs(&[Deed::Closed], say(&stage.keeper)).await;

        let item = stage.find(stage.today(), "Rammepapir").await.id;
        let at = (stage.forum, stage.today());
        let by_member = service.give_task(&stage.member, at, item, task(&stage, None));
        world.refuses(AppError::Denied, by_member).await;
        let nobody = Some(UserId::new(uuid::Uuid::from_u128(77)));
        let unknown = service.give_task(&stage.keeper, at, item, task(&stage, nobody));
        let flaw = Problems::one(Field::TaskPerson, Flaw::Unknown);
        world.refuses(AppError::Invalid(flaw), unknown).await;
    })
    .await;
}
