//! A forum is closed, and nothing that is open with it is lost (need N14), on both databases.

use crate::stage::{A_DAY, Stage, item};
use app::backend::{ReadClosings, ReadMeetings, ReadRegisters, ReadTasks};
use app::error::AppError;
use domain::actor::Grant;
use domain::audit::Deed;
use domain::form::FormData;
use domain::forum::closing::{ClosingField, ClosingForm, ClosingView, Hindrance, MatterId};
use domain::ids::ForumId;
use domain::meeting::{About, Conclusion, MeetingMove, MeetingStage};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::task::{TaskDraft, TaskOutcome};
use domain::time::format_day;
use support::{World, each_database, form};

/// A meeting that put three items off and gave one task, due in two years; its minutes are out.
async fn last_meeting(stage: &Stage) {
    let on = stage.today();
    stage.plan(on).await;
    stage.step(on, MeetingMove::Begin).await.unwrap();
    let mut ids = Vec::new();
    for title in ["Rammepapir", "Udgående teams", "Data"] {
        ids.push(stage.add(on, item(title)).await);
    }
    stage
        .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
        .await;
    for id in &ids {
        stage.conclude(on, *id, Conclusion::Deferred).await.unwrap();
    }
    let typed = form(&[
        (Field::Task, "Gennemgår aftalen om børn og unge"),
        (Field::Responsible, "sekretariatet"),
    ]);
    let draft = TaskDraft::parse(&typed.with(Field::DueOn, format_day(stage.day(700))));
    let service = &stage.world.service;
    let at = (stage.forum, on);
    let give = service.give_task(&stage.keeper, at, *ids.first().unwrap(), draft.unwrap());
    give.await.unwrap();
    stage
        .steps(on, &[MeetingMove::Close, MeetingMove::Circulate])
        .await;
}

async fn view(stage: &Stage) -> ClosingView {
    let service = &stage.world.service;
    service
        .forum_closing(&stage.keeper, stage.forum)
        .await
        .unwrap()
}

/// The form with these answers for the open matters, in their order: a successor, or why there is none.
fn answered(view: &ClosingView, answers: &[Result<ForumId, &str>]) -> ClosingForm {
    let [matter, successor, reason] = ClosingField::ALL.map(Field::Closing);
    let form = FormData::default()
        .with(Field::ValidUntil, format_day(view.today))
        .with(Field::Version, view.version.to_string());
    let rows = view.open.matters.iter().zip(answers);
    let form = rows.fold(form, |form, (of, answer)| {
        let to = answer.map(|to| to.to_string()).unwrap_or_default();
        form.with(matter, of.id.to_string())
            .with(successor, to)
            .with(reason, answer.err().unwrap_or_default())
    });
    ClosingForm::parse(&form).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn n14_a_forum_is_closed_once_everything_open_has_a_successor_or_a_reason() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service, forum) = (&stage.world, &stage.world.service, stage.forum);
        let successor = world.forum("Sundhedsstyregruppen").await;
        let heir = world
            .person("direktør", &[Grant::ForumMember(successor)])
            .await;
        last_meeting(&stage).await;
        let on = stage.today();

        // While its minutes are out, neither the page nor its own form ends it.
        let open = view(&stage).await;
        let waiting = Hindrance::Meeting {
            on,
            stage: MeetingStage::Comment,
        };
        assert_eq!(open.open.hindrances, [waiting]);
        let close = service.close_forum(&stage.keeper, forum, answered(&open, &[]));
        world.refuses(Refusal::ForumHasOpen, close).await;
        stage.approve(&stage.chair, on).await.unwrap();
        let register = service.forums(&stage.keeper).await.unwrap();
        let mut draft = register.forum(forum).unwrap().draft.clone();
        draft.validity.until = Some(on);
        let by_its_form = service.change_forum(&stage.keeper, forum, draft, 1);
        world.refuses(Refusal::ForumHasOpen, by_its_form).await;

        // Three items and a task are open; three answers are not enough.
        let open = view(&stage).await;
        assert_eq!(open.open.hindrances, []);
        let kinds: Vec<_> = open.open.matters.iter().map(|matter| matter.id).collect();
        assert!(matches!(
            kinds.as_slice(),
            [
                MatterId::Item(_),
                MatterId::Item(_),
                MatterId::Item(_),
                MatterId::Task(_)
            ]
        ));
        let to = Ok(successor);
        let some = answered(&open, &[to, to, to]);
        let missing = Problems::one(Field::Closing(ClosingField::Successor), Flaw::Required);
        let close = service.close_forum(&stage.keeper, forum, some);
        world.refuses(AppError::Invalid(missing), close).await;
        let by_chair = answered(&open, &[to, to, Err("Klyngerne"), to]);
        let close = service.close_forum(&stage.chair, forum, by_chair.clone());
        world.refuses(AppError::Denied, close).await;

        // An agenda of the successor is begun: what is handed over stands on it at once.
        let next = stage.day(30);
        let plan = service.plan_meeting(&stage.keeper, successor, next);
        plan.await.unwrap();
        let (at, begin) = ((successor, next), MeetingMove::Begin);
        let begun = service.move_meeting(&stage.keeper, at, begin, None, 0);
        begun.await.unwrap();
        let close = service.close_forum(&stage.keeper, forum, by_chair);
        let deeds = [Deed::Closed, Deed::Carried, Deed::Carried];
        world.logs(&deeds, close).await;

        let agenda = service.meeting(&heir, successor, next).await.unwrap();
        let titles: Vec<_> = agenda
            .items
            .iter()
            .map(|i| i.draft.title.as_str())
            .collect();
        assert_eq!(titles, ["Rammepapir", "Udgående teams"]);
        let earlier = &agenda.items[0].earlier;
        assert_eq!((earlier[0].forum, earlier[0].on), (forum, on));
        assert_eq!(earlier[0].forum_name, "Chefforum");

        // The review of 2024 is the successor's, and is proposed to it once it is due.
        let tasks = service.tasks(&heir, successor).await.unwrap().lines;
        assert_eq!(
            (tasks.len(), tasks[0].forum, tasks[0].kept_by),
            (1, forum, successor)
        );
        assert_eq!(service.tasks(&stage.member, forum).await.unwrap().lines, []);
        assert!(service.task(&heir, tasks[0].id).await.is_ok());
        assert!(service.task(&stage.member, tasks[0].id).await.is_ok());

        // Old addresses still open, under the old name; the forum meets no more.
        let old = service.meeting(&stage.member, forum, on).await.unwrap();
        assert_eq!((old.forum_name.as_str(), old.items.len()), ("Chefforum", 3));
        let closed = service
            .forum_closed(&stage.member, forum)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((closed.last_day, closed.handed.len()), (on, 4));
        assert_eq!(closed.handed[2].reason.as_deref(), Some("Klyngerne"));
        let again = service.close_forum(&stage.keeper, forum, answered(&view(&stage).await, &[]));
        world.refuses(Refusal::ForumClosed, again).await;
        let plan = service.plan_meeting(&stage.keeper, forum, stage.day(60));
        world.refuses(Refusal::ForumClosed, plan).await;

        world.clock.pass_minutes(720 * A_DAY);
        let far = stage.today();
        let plan = service.plan_meeting(&stage.keeper, successor, far);
        plan.await.unwrap();
        let begun = service.move_meeting(&stage.keeper, (successor, far), begin, None, 0);
        begun.await.unwrap();
        let proposals = service
            .meeting(&stage.keeper, successor, far)
            .await
            .unwrap()
            .proposals;
        assert!(
            proposals
                .iter()
                .any(|p| matches!(&p.about, About::Task { .. }))
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n14_a_task_that_nobody_takes_over_is_dropped_with_the_reason() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service, forum) = (&stage.world, &stage.world.service, stage.forum);
        last_meeting(&stage).await;
        stage.approve(&stage.chair, stage.today()).await.unwrap();
        let open = view(&stage).await;
        let why = Err("Aftalen er opsagt");
        let typed = answered(&open, &[why, why, why, why]);
        let close = service.close_forum(&stage.keeper, forum, typed);
        world.logs(&[Deed::Closed, Deed::Closed], close).await;
        let tasks = service.tasks(&stage.keeper, forum).await.unwrap().lines;
        assert_eq!(tasks[0].outcome, Some(TaskOutcome::Dropped));
        let page = service.task(&stage.keeper, tasks[0].id).await.unwrap();
        assert_eq!(page.words[0].words.as_deref(), Some("Aftalen er opsagt"));
        for sql in [
            "update forum_closing set last_day = '2030-01-01'",
            "delete from forum_handover",
            "update forum_handover set reason = 'andet'",
            "delete from forum_closing",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }
    })
    .await;
}
