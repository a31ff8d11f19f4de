//! N18: a question to several, who has answered and who is missing; no answer is ever lost.

use crate::stage::{A_DAY, Stage, item};
use app::backend::{ReadChain, ReadHearings, ReadMeetings};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::hearing::{
    AnswerDraft, AnswerState, AnswerWay, Count, HearingDraft, HearingField, PutDownDraft, Urgency,
};
use domain::ids::{HearingId, ItemId};
use domain::meeting::{Conclusion, MeetingMove};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::text::Paragraph;
use domain::time::format_day;
use support::{World, each_database, form, id_of};

const NOT_HELD: &str = "Møderne har ikke været afholdt endnu.";

pub fn draft(due_on: NaiveDate, addressees: &str) -> HearingDraft {
    let typed = form(&[
        (
            Field::Hearing(HearingField::Question),
            "Er rammepapiret taget i brug?",
        ),
        (Field::Hearing(HearingField::Called), "klynger"),
        (Field::Hearing(HearingField::Addressees), addressees),
    ]);
    HearingDraft::parse(&typed.with(Field::DueOn, format_day(due_on))).unwrap()
}

pub fn said(state: AnswerState, words: &str, based_on: u32) -> AnswerDraft {
    AnswerDraft {
        state,
        words: Paragraph::parse(words).ok(),
        based_on,
    }
}

/// A meeting in three weeks whose agenda is being written, and a cluster with an account.
struct Hearing {
    stage: Stage,
    on: NaiveDate,
    item: ItemId,
    cluster: Actor,
    id: HearingId,
}

impl Hearing {
    /// Of five clusters; the answers are due in ten days.
    async fn asked(world: World) -> Self {
        let stage = Stage::new(world).await;
        let cluster = stage.world.person("klyngesekretær", &[]).await;
        let on = stage.day(21);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let item = stage.add(on, item("Rammepapir")).await;
        let addressees = format!(
            "Midtklyngen; {}@example.dk\nRandersklyngen\nGødstrupklyngen\nAarhusklyngen\nHorsensklyngen",
            id_of(&cluster)
        );
        let at = (stage.forum, on);
        let due_on = stage.day(10);
        let service = &stage.world.service;
        let ask = service.ask_hearing(&stage.keeper, at, item, draft(due_on, &addressees));
        let id = stage.world.logs(&[Deed::Created], ask).await;
        Self {
            stage,
            on,
            item,
            cluster,
            id,
        }
    }

    async fn put(
        &self,
        addressee: u32,
        way: AnswerWay,
        answer: AnswerDraft,
    ) -> Result<(), AppError> {
        let stage = &self.stage;
        let put = PutDownDraft {
            addressee,
            way,
            given_on: stage.today(),
            answer,
        };
        let service = &stage.world.service;
        service
            .put_answer_down(&stage.keeper, stage.forum, self.id, put)
            .await
    }

    async fn view(&self) -> domain::hearing::HearingView {
        let stage = &self.stage;
        let service = &stage.world.service;
        let view = service.hearing(&stage.member, stage.forum, self.id).await;
        view.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn n18_four_of_five_clusters_are_missing_when_the_agenda_goes_out() {
    each_database(async |world: World| {
        let hearing = Hearing::asked(world).await;
        let (stage, on) = (&hearing.stage, hearing.on);
        let (world, service) = (&stage.world, &stage.world.service);
        let written = hearing.put(
            5,
            AnswerWay::Written,
            said(AnswerState::Treated, NOT_HELD, 0),
        );
        world.logs(&[Deed::Answered], written).await;
        world.clock.pass_minutes(14 * A_DAY);
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        world.clock.pass_minutes(7 * A_DAY);
        stage.step(on, MeetingMove::Open).await.unwrap();
        // Each is put down on a page that was opened before the others answered.
        for number in [1, 2, 3] {
            let oral = said(AnswerState::Treated, "Går godt.", 0);
            hearing.put(number, AnswerWay::Oral, oral).await.unwrap();
        }
        let stale = hearing.put(3, AnswerWay::Oral, said(AnswerState::NoRemarks, "", 0));
        world.refuses(Refusal::StaleVersion, stale).await;

        let under = service.hearings_of_meeting(&stage.politician, stage.forum, on);
        let under = under.await.unwrap();
        assert_eq!(under.len(), 1);
        assert_eq!(under[0].item, hearing.item);
        let view = &under[0].hearing;
        assert_eq!(view.count_at_dispatch(), Count { missing: 4, of: 5 });
        assert_eq!(view.count(), Count { missing: 1, of: 5 });
        let missing: Vec<_> = view.missing().map(|a| a.name.as_str()).collect();
        assert_eq!(missing, ["Aarhusklyngen"]);
        assert_eq!(view.oral().count(), 3);
        let horsens = view.addressee(5).unwrap().answer().unwrap();
        assert_eq!(horsens.state, AnswerState::Treated);
        assert!(horsens.contradicts_itself());

        // The minutes say so by themselves, and repeat nobody's words.
        let minutes = stage.minutes(on).await.minutes;
        let told = &minutes.items[0].hearings[0];
        assert_eq!(told.count, Count { missing: 4, of: 5 });
        assert_eq!(told.missing.len(), 4);
        assert_eq!(
            told.oral,
            ["Midtklyngen", "Randersklyngen", "Gødstrupklyngen"]
        );
        assert!(!format!("{minutes:?}").contains(NOT_HELD));

        // What the members comment on does not change by an answer; that is told.
        stage
            .conclude(on, hearing.item, Conclusion::Approved)
            .await
            .unwrap();
        stage
            .steps(on, &[MeetingMove::Close, MeetingMove::Circulate])
            .await;
        let out = stage.minutes(on).await.hash;
        let fourth = || said(AnswerState::NoRemarks, "", 0);
        let late = hearing.put(4, AnswerWay::Oral, fourth());
        world.refuses(Refusal::MinutesOut, late).await;
        assert_eq!(stage.minutes(on).await.hash, out);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n18_an_addressee_answers_itself_corrects_until_the_deadline_and_sees_no_other() {
    each_database(async |world: World| {
        let hearing = Hearing::asked(world).await;
        let stage = &hearing.stage;
        let (world, service) = (&stage.world, &stage.world.service);
        let cluster = &hearing.cluster;
        let owed = service.waiting(cluster).await.unwrap().answers;
        assert_eq!((owed.len(), owed[0].number), (1, 1));
        assert_eq!(owed[0].urgency(stage.today()), Urgency::Ahead);
        assert_eq!(owed[0].urgency(stage.day(3)), Urgency::Week { days: 7 });
        assert_eq!(owed[0].urgency(stage.day(12)), Urgency::Overdue { days: 2 });

        let answer =
            |actor, number, draft| service.answer_hearing(actor, hearing.id, number, draft);
        let first = answer(cluster, 1, said(AnswerState::NotTreated, "Ikke endnu.", 0));
        world.logs(&[Deed::Answered], first).await;
        assert_eq!(service.waiting(cluster).await.unwrap().answers, []);
        let stale = answer(cluster, 1, said(AnswerState::Treated, "Nu.", 0));
        world.refuses(Refusal::StaleVersion, stale).await;
        let second = answer(cluster, 1, said(AnswerState::Treated, "Drøftet.", 1));
        second.await.unwrap();
        let page = service.request(cluster, hearing.id, 1).await.unwrap();
        assert!(page.may_answer && !page.may_see_hearing);
        let states: Vec<_> = page.addressee.answers.iter().map(|a| a.state).collect();
        assert_eq!(states, [AnswerState::NotTreated, AnswerState::Treated]);

        world.clock.pass_minutes(11 * A_DAY);
        let late = answer(cluster, 1, said(AnswerState::NoRemarks, "", 2));
        world.refuses(Refusal::AnswerStands, late).await;
        assert_eq!(hearing.view().await.addressee(1).unwrap().answers.len(), 2);
        let others = service.request(cluster, hearing.id, 2).await;
        assert_eq!(others.unwrap_err(), AppError::NotFound);
        let whole = service.hearing(cluster, stage.forum, hearing.id).await;
        assert_eq!(whole.unwrap_err(), AppError::Denied);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n18_who_asks_who_answers_and_who_may_not() {
    each_database(async |world: World| {
        let hearing = Hearing::asked(world).await;
        let (stage, on) = (&hearing.stage, hearing.on);
        let (world, service) = (&stage.world, &stage.world.service);
        let (at, item) = ((stage.forum, on), hearing.item);
        let ask = |actor, draft| service.ask_hearing(actor, at, item, draft);
        let by_member = ask(&stage.member, draft(stage.day(5), "Midt"));
        world.refuses(AppError::Denied, by_member).await;
        let unknown = ask(
            &stage.keeper,
            draft(stage.day(5), "Midt\nRanders; ukendt@example.dk"),
        );
        let addressees = Field::Hearing(HearingField::Addressees);
        let flaw = Problems::one(addressees, Flaw::UnknownLine { line: 2 });
        world.refuses(AppError::Invalid(flaw), unknown).await;
        let late = ask(&stage.keeper, draft(stage.day(22), "Midt"));
        let flaw = Problems::one(Field::DueOn, Flaw::too_late(on));
        world.refuses(AppError::Invalid(flaw), late).await;

        let none = || said(AnswerState::NoRemarks, "", 0);
        let answer = |actor, number| service.answer_hearing(actor, hearing.id, number, none());
        world
            .refuses(AppError::NotSignedIn, answer(&Actor::Anonymous, 1))
            .await;
        let outsider = world.person("udenfor", &[]).await;
        world
            .refuses(AppError::NotFound, answer(&outsider, 1))
            .await;
        world
            .refuses(AppError::Denied, answer(&stage.keeper, 1))
            .await;
        world
            .refuses(AppError::NotFound, answer(&hearing.cluster, 6))
            .await;
        let put = PutDownDraft {
            addressee: 6,
            way: AnswerWay::Oral,
            given_on: stage.today(),
            answer: none(),
        };
        let put_down = |actor, put| service.put_answer_down(actor, stage.forum, hearing.id, put);
        world
            .refuses(AppError::Denied, put_down(&stage.chair, put.clone()))
            .await;
        let flaw = Problems::one(Field::Hearing(HearingField::Addressee), Flaw::Unknown);
        let unknown = put_down(&stage.keeper, put);
        world.refuses(AppError::Invalid(flaw), unknown).await;
        // An agenda that is not sent out is for those who prepare it.
        let seen = service.hearing(&stage.politician, stage.forum, hearing.id);
        assert_eq!(seen.await.unwrap_err(), AppError::NotFound);
        let listed = service.hearings(&stage.politician, stage.forum).await;
        assert!(listed.unwrap().hearings.is_empty());
        assert!(!hearing.view().await.item_title.is_empty());
        // An item for which somebody was asked stays on its agenda.
        let remove = service.remove_item(&stage.keeper, at, item);
        world.refuses(Refusal::ItemHeard, remove).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n18_an_item_that_is_put_off_takes_its_hearing_along() {
    each_database(async |world: World| {
        let hearing = Hearing::asked(world).await;
        let (stage, on) = (&hearing.stage, hearing.on);
        let (world, service) = (&stage.world, &stage.world.service);
        world.clock.pass_minutes(21 * A_DAY);
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        let put_off = stage.conclude(on, hearing.item, Conclusion::Deferred);
        put_off.await.unwrap();
        stage.step(on, MeetingMove::Close).await.unwrap();
        let next = stage.day(14);
        stage.plan(next).await;
        stage.step(next, MeetingMove::Begin).await.unwrap();
        let under = service.hearings_of_meeting(&stage.keeper, stage.forum, next);
        let under = under.await.unwrap();
        let carried = stage.find(next, "Rammepapir").await.id;
        assert_eq!((under.len(), under[0].item), (1, carried));
        assert_ne!(carried, hearing.item);
        assert_eq!(under[0].hearing.id, hearing.id);
        assert_eq!(
            service
                .waiting(&hearing.cluster)
                .await
                .unwrap()
                .answers
                .len(),
            1
        );
        let meeting = service.meeting(&stage.keeper, stage.forum, next).await;
        assert_eq!(meeting.unwrap().items.len(), 1);
    })
    .await;
}
