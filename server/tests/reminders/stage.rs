//! Somebody who owes something, and a mail server that takes what is sent.

use app::backend::ReadReminders;
use chrono::Days;
use domain::actor::{Actor, Grant};
use domain::ids::{ForumId, InitiativeId, TaskId, UserId};
use domain::policy::Permit;
use domain::reminder::{MailLine, ReminderChoice};
use domain::text::Email;
use server::clock::Clock;
use server::store::Value;
use support::{MailServer, World, id_of};

pub const A_DAY: i64 = 24 * 60;

pub struct Stage {
    pub world: World,
    pub mails: MailServer,
    pub forum: ForumId,
    pub initiative: InitiativeId,
    /// Leads the initiative, and can sign in.
    pub lead: Actor,
    pub keeper: Actor,
}

impl Stage {
    pub async fn new(world: World) -> Self {
        let mails = MailServer::start().await;
        let world = world.mailing(&mails);
        let forum = world.forum("Chefforum").await;
        let keeper = world.keeper().await;
        let (programme, initiative) = world.initiative(forum).await;
        let leads = Grant::ProjectLead {
            initiative,
            programme,
        };
        let lead = world.person("projektleder", &[leads]).await;
        let stage = Self {
            world,
            mails,
            forum,
            initiative,
            lead,
            keeper,
        };
        stage.let_in(&stage.lead).await;
        stage
    }

    /// From now on they can sign in.
    pub async fn let_in(&self, person: &Actor) {
        let sql = "update person set password_hash = 'x' where id = $1";
        self.store(&[(sql, vec![id_of(person).into()])]).await;
    }

    pub async fn store(&self, statements: &[(&'static str, Vec<Value>)]) {
        let mut tx = self.world.service.store.begin_write().await.unwrap();
        for (sql, values) in statements {
            tx.execute(sql, values).await.unwrap();
        }
        tx.commit(&*self.world.clock, &[]).await.unwrap();
    }

    fn day(&self, days: u64) -> Value {
        (self.world.clock.now().day() + Days::new(days)).into()
    }

    fn new_id(&self) -> Value {
        Value::Uuid(self.world.clock.new_id())
    }

    /// The lead owes status of the initiative by a day from today on.
    pub async fn owe_report(&self, days: u64) {
        let now = self.world.clock.now();
        let due = now.day() + Days::new(days);
        let round = self.new_id();
        self.store(&[(
            "insert into status_round (id, programme_id, forum_id, meeting_on, due_on, first_due_on,
             first_reminder_on, second_reminder_on)
             select $1, programme_id, $2, $3, $4, $4, $5, $6 from initiative where id = $7",
            vec![
                round,
                self.forum.into(),
                (due + Days::new(8)).into(),
                due.into(),
                (due - Days::new(7)).into(),
                (due - Days::new(2)).into(),
                self.initiative.into(),
            ],
        )])
        .await;
    }

    /// Hands the status in.
    pub async fn report(&self) {
        self.store(&[(
            "insert into current_status (initiative_id, round_id, light, reported_at)
             select $1, id, 'green', 0 from status_round",
            vec![self.initiative.into()],
        )])
        .await;
    }

    /// Somebody answers for a task that is due on a day from today on.
    pub async fn owe_task(&self, person: UserId, days: u64) -> TaskId {
        let (item, task) = (self.new_id(), self.world.clock.new_id());
        self.item(&item).await;
        self.store(&[(
            "insert into task (id, forum_id, meeting_on, item_id, what, responsible, person_id,
             due_on, given_at) values ($1, $2, '2026-01-05', $3, 'Ringer til en borger', 'x', $4, $5, 0)",
            vec![
                Value::Uuid(task),
                self.forum.into(),
                item,
                person.into(),
                self.day(days),
            ],
        )])
        .await;
        TaskId::new(task)
    }

    /// Closes a task.
    pub async fn close(&self, task: TaskId) {
        self.store(&[(
            "insert into task_word (task_id, sequence, outcome, said_at) values ($1, 1, 'done', 0)",
            vec![task.into()],
        )])
        .await;
    }

    /// Somebody is asked in a hearing, to answer by a day from today on.
    pub async fn owe_answer(&self, person: UserId, days: u64) {
        let (item, hearing) = (self.new_id(), self.new_id());
        self.item(&item).await;
        self.store(&[
            (
                "insert into hearing
                 (id, forum_id, meeting_on, item_id, question, called, due_on, asked_at)
                 values ($1, $2, '2026-01-05', $3, 'Hvad med en borger?', 'klynger', $4, 0)",
                vec![hearing.clone(), self.forum.into(), item, self.day(days)],
            ),
            (
                "insert into hearing_addressee (hearing_id, number, name, person_id)
                 values ($1, 1, 'Midt', $2)",
                vec![hearing, person.into()],
            ),
        ])
        .await;
    }

    /// A closed item of the forum's meeting.
    async fn item(&self, id: &Value) {
        self.store(&[
            (
                "insert into meeting (forum_id, meeting_on) values ($1, '2026-01-05')
                 on conflict (forum_id, meeting_on) do nothing",
                vec![self.forum.into()],
            ),
            (
                "insert into agenda_item
                 (id, forum_id, meeting_on, position, title, kind, is_closed, changed_at)
                 select $1, $2, '2026-01-05', count(*) + 1, 'En lukket sag', 'discussion', true, 0
                 from agenda_item",
                vec![id.clone(), self.forum.into()],
            ),
        ])
        .await;
    }

    /// Makes what is due and sends it, as the hourly job does; how many were made and how many left.
    pub async fn run(&self) -> (u32, u32) {
        let (permit, service) = (Permit::system(), &self.world.service);
        let made = service.make_mails(&permit).await.unwrap();
        (made, service.send_mails(&permit).await.unwrap())
    }

    pub async fn choose(&self, choice: ReminderChoice) {
        let chosen = self.world.service.choose_reminders(&self.lead, choice);
        chosen.await.unwrap();
    }

    /// The mails as the secretariat sees them, newest first.
    pub async fn lines(&self) -> Vec<MailLine> {
        let outbox = self.world.service.outbox(&self.keeper).await;
        outbox.unwrap().lines
    }

    /// The lead's e-mail.
    pub fn email(&self) -> Email {
        Email::parse(&format!("{}@example.dk", id_of(&self.lead))).unwrap()
    }
}
