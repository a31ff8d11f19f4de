//! A forum with its people, and the steps of its meetings as the pages take them.

use app::backend::{ReadMeetings, ReadRegisters};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::{Actor, Grant};
use domain::confirmation::{ContentHash, Procedure};
use domain::forum::Deadlines;
use domain::forum::seat::{EntryKind, SeatCommand, SeatDraft, SeatField};
use domain::ids::{ForumId, ForumSeatId, ItemId};
use domain::meeting::{
    Approval, Circulation, Conclusion, ConclusionDraft, ItemDraft, ItemView, MeetingMove,
    MeetingView, MinutesPage,
};
use domain::organisation::OrganisationDraft;
use domain::problem::Field;
use domain::text::{Line, Paragraph};
use domain::time::format_day;
use server::clock::Clock;
use support::{World, form};

pub const A_DAY: i64 = 24 * 60;

/// A forum that meets, its secretariat and its people.
pub struct Stage {
    pub world: World,
    pub forum: ForumId,
    pub keeper: Actor,
    pub chair: Actor,
    pub member: Actor,
    pub politician: Actor,
}

pub fn item(title: &str) -> ItemDraft {
    let typed = form(&[
        (Field::Title, title),
        (Field::Kind, "decision"),
        (Field::Recommendation, "godkender forslaget"),
    ]);
    ItemDraft::parse(&typed).unwrap().0
}

impl Stage {
    pub async fn new(world: World) -> Self {
        let forum = world.forum("Chefforum").await;
        let keeper = world.keeper().await;
        let chair = world.person("formand", &[Grant::ForumChair(forum)]).await;
        let member = world.person("chef", &[Grant::ForumMember(forum)]).await;
        let politician = world.person("politiker", &[Grant::Politician(forum)]).await;
        Self {
            world,
            forum,
            keeper,
            chair,
            member,
            politician,
        }
    }

    pub fn today(&self) -> NaiveDate {
        self.world.clock.now().day()
    }

    /// A day from today on.
    pub fn day(&self, days: u64) -> NaiveDate {
        self.today() + chrono::Days::new(days)
    }

    pub async fn plan(&self, on: NaiveDate) {
        let planned = self
            .world
            .service
            .plan_meeting(&self.keeper, self.forum, on);
        planned.await.unwrap();
    }

    pub async fn view(&self, on: NaiveDate) -> MeetingView {
        let service = &self.world.service;
        let view = service.meeting(&self.keeper, self.forum, on).await;
        view.unwrap()
    }

    pub async fn minutes(&self, on: NaiveDate) -> MinutesPage {
        let service = &self.world.service;
        let view = service.minutes(&self.keeper, self.forum, on).await;
        view.unwrap()
    }

    pub async fn step(&self, on: NaiveDate, to: MeetingMove) -> Result<(), AppError> {
        let revision = self.view(on).await.revision;
        let circulation = Circulation::usual(Deadlines::default(), self.today());
        let circulation = (to == MeetingMove::Circulate).then_some(circulation);
        let at = (self.forum, on);
        let service = &self.world.service;
        service
            .move_meeting(&self.keeper, at, to, circulation, revision)
            .await
    }

    pub async fn steps(&self, on: NaiveDate, steps: &[MeetingMove]) {
        for to in steps {
            self.step(on, *to).await.unwrap();
        }
    }

    pub async fn add(&self, on: NaiveDate, draft: ItemDraft) -> ItemId {
        let at = (self.forum, on);
        let added = self.world.service.add_item(&self.keeper, at, draft, None);
        added.await.unwrap();
        self.view(on).await.items.last().unwrap().id
    }

    /// The item of this title.
    pub async fn find(&self, on: NaiveDate, title: &str) -> ItemView {
        let view = self.view(on).await;
        let mut items = view.items.into_iter();
        items
            .find(|item| item.draft.title.as_str() == title)
            .unwrap()
    }

    pub async fn conclude(
        &self,
        on: NaiveDate,
        id: ItemId,
        conclusion: Conclusion,
    ) -> Result<(), AppError> {
        let view = self.view(on).await;
        let item = view.items.iter().find(|item| item.id == id).unwrap();
        let draft = ConclusionDraft {
            conclusion: Some(conclusion),
            words: Paragraph::parse("Forummet tiltræder.").ok(),
            party: Line::parse("kommunerne").ok(),
        };
        let at = (self.forum, on);
        let service = &self.world.service;
        service
            .conclude_item(&self.keeper, at, id, draft, item.revision)
            .await
    }

    /// A seat with a vote that nobody holds, of an organisation of its own.
    pub async fn seat(&self, title: &str) -> ForumSeatId {
        let (service, keeper) = (&self.world.service, &self.keeper);
        let typed = form(&[(Field::Name, title), (Field::Kind, "municipality")]);
        let draft = OrganisationDraft::parse(&typed).unwrap().0;
        service.create_organisation(keeper, draft).await.unwrap();
        let organisations = service.organisations(keeper).await.unwrap();
        let mut organisations = organisations.iter();
        let own = organisations.find(|o| o.draft.name.as_str() == title);
        let typed = form(&[
            (Field::Role, "member"),
            (Field::Title, title),
            (Field::Seat(SeatField::HasVote), "on"),
        ]);
        let typed = typed.with(Field::Organisation, own.unwrap().id.to_string());
        let (draft, _) = SeatDraft::parse(&typed).unwrap();
        let created = service.create_seat(keeper, self.forum, draft);
        created.await.unwrap()
    }

    /// Puts down from today on who holds a seat or stands in; `shown` is how many entries it has.
    pub async fn record_seat(
        &self,
        seat: ForumSeatId,
        kind: EntryKind,
        who: &[(SeatField, &str)],
        shown: u32,
    ) {
        let typed = who
            .iter()
            .map(|(field, words)| (Field::Seat(*field), *words));
        let typed: Vec<_> = typed.collect();
        let typed = form(&typed)
            .with(Field::ValidFrom, format_day(self.today()))
            .with(Field::Version, shown.to_string());
        let command = SeatCommand::parse(kind, 0, &typed).unwrap();
        let service = &self.world.service;
        let recorded = service.record_seat(&self.keeper, (self.forum, seat), command);
        recorded.await.unwrap();
    }

    /// Holds the meeting of today with one item, until its minutes are being written.
    pub async fn hold(&self, title: &str, conclusion: Conclusion) -> NaiveDate {
        let on = self.today();
        self.plan(on).await;
        self.step(on, MeetingMove::Begin).await.unwrap();
        let id = self.add(on, item(title)).await;
        self.steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        self.conclude(on, id, conclusion).await.unwrap();
        self.step(on, MeetingMove::Close).await.unwrap();
        on
    }

    pub async fn approve(&self, actor: &Actor, on: NaiveDate) -> Result<(), AppError> {
        let shown = self
            .world
            .service
            .minutes(&self.keeper, self.forum, on)
            .await;
        let hash = shown.map_or(ContentHash::of_text(""), |minutes| minutes.hash);
        let approval = Approval {
            approved_on: self.today(),
            procedure: Procedure::Written,
            hash,
            based_on: self.view(on).await.revision,
        };
        let at = (self.forum, on);
        let service = &self.world.service;
        service.approve_minutes(actor, at, approval).await
    }
}
