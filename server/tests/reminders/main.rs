//! Reminders by mail: what is sent to whom, once, over a real conversation with a mail server.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod setup;
mod stage;

use app::backend::ReadReminders;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::confirmation::Verdict;
use domain::policy::Permit;
use domain::reminder::{Failure, MailState, Reason, ReminderChoice};
use server::clock::Clock;
use server::service::Service;
use server::store::{Store, Value};
use stage::{A_DAY, Stage};
use support::{Chained, MailServer, World, confirmation_text, each_database, id_of, mailer_to};

#[tokio::test(flavor = "multi_thread")]
async fn one_mail_gathers_all_that_is_due_and_is_sent_once() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let lead = id_of(&stage.lead);
        assert_eq!(stage.run().await, (0, 0), "nothing is owed");
        stage.owe_report(6).await;
        stage.owe_answer(lead, 2).await;
        stage.owe_task(lead, 7).await;
        stage.owe_task(lead, 8).await;
        let before = stage.world.audit().await.len();
        assert_eq!(stage.run().await, (1, 1));
        assert_eq!(stage.run().await, (0, 0), "made today already");

        let log = stage.world.audit().await;
        let deeds = log.iter().skip(before).map(|entry| entry.deed.as_str());
        let expected = [Deed::MailQueued, Deed::Changed, Deed::MailSent];
        assert!(deeds.eq(expected.map(Deed::code)));

        let received = stage.mails.received();
        assert_eq!(received.len(), 1);
        let (mail, text) = (&received[0], &received[0].text);
        assert_eq!(mail.to, stage.email().to_string());
        for told in [
            "From: Styrbord <styrbord@region.dk>",
            "Subject: Styrbord: 3 ting venter",
            "Auto-Submitted: auto-generated",
            "Status ",
            "Svar til Chefforum, frist 17.01.2026",
            "Opgave fra Chefforum, frist 22.01.2026",
            "https://styrbord.region.dk/programmer/plan/indsatser/10/status",
            "https://styrbord.region.dk/paamindelser",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        // The task of the day after is not due yet, and no word of a closed item leaves the house.
        for hidden in ["borger", "lukket", "23.01.2026"] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
        let lines = stage.lines().await;
        assert_eq!(lines[0].n_matters, 3);
        assert_eq!(lines[0].delivery.state, MailState::Sent);

        // The day after, what is new is told, and nothing twice.
        stage.world.clock.pass_minutes(A_DAY);
        assert_eq!(stage.run().await, (1, 1));
        let text = stage.mails.received().pop().unwrap().text;
        assert!(text.contains("23.01.2026") && !text.contains("22.01.2026"));
        stage.world.clock.pass_minutes(A_DAY);
        assert_eq!(stage.run().await, (0, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_before_it_is_sent_is_not_told() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        stage.owe_report(5).await;
        let task = stage.owe_task(id_of(&stage.lead), 3).await;
        let permit = Permit::system();
        assert_eq!(service.make_mails(&permit).await.unwrap(), 1);
        stage.report().await;
        assert_eq!(service.send_mails(&permit).await.unwrap(), 1);
        let text = stage.mails.received().pop().unwrap().text;
        assert!(
            text.contains("Opgave") && !text.contains("status"),
            "{text}"
        );

        stage.world.clock.pass_minutes(5 * A_DAY);
        assert_eq!(service.make_mails(&permit).await.unwrap(), 1, "overdue");
        stage.close(task).await;
        assert_eq!(service.send_mails(&permit).await.unwrap(), 0);
        assert_eq!(stage.lines().await[0].delivery.state, MailState::Dropped);
        assert_eq!(stage.mails.received().len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_mail_is_tried_again_later_and_arrives_once() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        stage.owe_task(id_of(&stage.lead), 7).await;
        stage.mails.refuse("450 mailbox of hemmelig@region.dk busy");
        assert_eq!(stage.run().await, (1, 0));
        let held = stage.lines().await[0].delivery;
        assert_eq!((held.state, held.n_attempts), (MailState::Waiting, 1));
        let failure = Failure {
            reason: Reason::Refused,
            reply: Some(450),
        };
        assert_eq!(held.failure, Some(failure));
        stage.world.clock.pass_minutes(49);
        assert_eq!(stage.run().await, (0, 0), "it waits");
        stage.world.clock.pass_minutes(1);
        assert_eq!(stage.run().await, (0, 1));
        assert_eq!(stage.run().await, (0, 0));
        assert_eq!(stage.mails.received().len(), 1);
        let held = stage.lines().await[0].delivery;
        assert_eq!((held.state, held.n_attempts), (MailState::Sent, 2));
        // What a server says is kept nowhere.
        assert!(!format!("{:?}", stage.world.audit().await).contains("hemmelig"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_given_up_when_it_is_refused_for_good_or_too_often() {
    each_database(async |world: World| {
        let mut stage = Stage::new(world).await;
        stage.owe_task(id_of(&stage.lead), 7).await;
        stage.mails.refuse("550 no such user");
        assert_eq!(stage.run().await, (1, 0));
        let held = stage.lines().await[0].delivery;
        assert_eq!((held.state, held.n_attempts), (MailState::Failed, 1));
        assert_eq!(held.failure.unwrap().reply, Some(550));

        // Where nobody answers it is tried five times.
        let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let addr = gone.local_addr().unwrap();
        drop(gone);
        stage.world.service = stage.world.service.with_mailer(mailer_to(addr));
        stage.world.clock.pass_minutes(8 * A_DAY - 4 * 60);
        for _ in 0..40 {
            stage.run().await;
            stage.world.clock.pass_minutes(60);
        }
        let lines = stage.lines().await;
        let given_up = lines.iter().find(|line| line.delivery.n_attempts == 5);
        let held = given_up.unwrap().delivery;
        assert_eq!(held.state, MailState::Failed);
        assert_eq!(held.failure.unwrap().reason, Reason::Unreachable);
        // What it was to tell is told by the mail of another day.
        assert!(
            lines
                .iter()
                .any(|line| line.delivery.n_attempts < 5
                    && line.delivery.state == MailState::Waiting)
        );
        assert_eq!(stage.mails.received().len(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_send_no_mail_twice() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let lead = id_of(&stage.lead);
        let mut n_expected = 0;
        for n in 0..8 {
            let person = stage.world.person(&format!("chef {n}"), &[]).await;
            stage.let_in(&person).await;
            stage.owe_task(id_of(&person), 7).await;
            n_expected += 1;
        }
        stage.owe_task(lead, 7).await;
        // Another instance on the same database.
        let store = Store::open(&stage.world.url).await.unwrap();
        let other = Service::new(store, stage.world.clock.clone());
        let other = other.with_mailer(stage.mails.mailer());
        let work = |service: Service| {
            tokio::spawn(async move {
                let permit = Permit::system();
                for _ in 0..3 {
                    service.make_mails(&permit).await.unwrap();
                    service.send_mails(&permit).await.unwrap();
                }
            })
        };
        let workers = [
            work(stage.world.service.clone()),
            work(other.clone()),
            work(stage.world.service.clone()),
            work(other),
        ];
        for worker in workers {
            worker.await.unwrap();
        }
        let mut to: Vec<_> = stage.mails.received().into_iter().map(|m| m.to).collect();
        assert_eq!(to.len(), n_expected + 1);
        to.sort();
        to.dedup();
        assert_eq!(to.len(), n_expected + 1);
        let lines = stage.lines().await;
        assert!(
            lines
                .iter()
                .all(|line| line.delivery.state == MailState::Sent)
        );
        assert!(lines.iter().all(|line| line.delivery.n_attempts == 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_whose_worker_stopped_is_not_sent_again() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        stage.owe_task(id_of(&stage.lead), 7).await;
        let permit = Permit::system();
        stage.world.service.make_mails(&permit).await.unwrap();
        let now = stage.world.clock.now();
        let claimed = "update mail_delivery set state = 'sending', n_attempts = 1, claimed_at = $1";
        stage.store(&[(claimed, vec![now.into()])]).await;
        stage.world.clock.pass_minutes(29);
        assert_eq!(stage.run().await, (0, 0));
        assert_eq!(stage.lines().await[0].delivery.state, MailState::Sending);
        stage.world.clock.pass_minutes(1);
        assert_eq!(stage.run().await, (0, 0));
        let held = stage.lines().await[0].delivery;
        assert_eq!(held.state, MailState::Failed);
        assert_eq!(held.failure.unwrap().reason, Reason::Interrupted);
        assert_eq!(stage.mails.received().len(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_turns_reminders_off_and_on_again() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        stage.owe_task(id_of(&stage.lead), 7).await;
        let off = service.choose_reminders(&stage.lead, ReminderChoice::Off);
        stage.world.logs(&[Deed::Changed], off).await;
        let again = service.choose_reminders(&stage.lead, ReminderChoice::Off);
        stage.world.logs(&[], again).await;
        let own = service.own_reminders(&stage.lead).await.unwrap();
        assert_eq!(own.choice, ReminderChoice::Off);
        assert_eq!(stage.run().await, (0, 0));

        // Turned off after it was made, before it left.
        stage.choose(ReminderChoice::English).await;
        let permit = Permit::system();
        assert_eq!(service.make_mails(&permit).await.unwrap(), 1);
        stage.choose(ReminderChoice::Off).await;
        assert_eq!(service.send_mails(&permit).await.unwrap(), 0);
        let held = stage.lines().await[0].delivery;
        assert_eq!(held.state, MailState::Failed);
        assert_eq!(held.failure.unwrap().reason, Reason::TurnedOff);

        stage.choose(ReminderChoice::English).await;
        stage.world.clock.pass_minutes(8 * A_DAY);
        assert_eq!(stage.run().await, (1, 1));
        let text = stage.mails.received().pop().unwrap().text;
        assert!(
            text.contains("Task from Chefforum, due 22.01.2026 (overdue)"),
            "{text}"
        );
        let nobody = service.choose_reminders(&Actor::Anonymous, ReminderChoice::Off);
        stage.world.refuses(AppError::NotSignedIn, nobody).await;
        let denied = service.outbox(&stage.lead).await;
        assert_eq!(denied.unwrap_err(), AppError::Denied);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_cannot_sign_in_gets_none_and_a_reserved_address_is_marked() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let without = stage.world.person("ny", &[]).await;
        stage.owe_task(id_of(&without), 7).await;
        assert_eq!(stage.run().await, (0, 0));

        let reserved = "update person set email = 'chef@styrbord.example' where id = $1";
        let lead = Value::from(id_of(&stage.lead));
        stage.store(&[(reserved, vec![lead])]).await;
        stage.owe_task(id_of(&stage.lead), 7).await;
        assert_eq!(stage.run().await, (1, 0));
        let held = stage.lines().await[0].delivery;
        assert_eq!((held.state, held.n_attempts), (MailState::Failed, 0));
        assert_eq!(held.failure.unwrap().reason, Reason::Reserved);
        assert_eq!(stage.mails.received().len(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leaves_at_night_nor_where_mails_are_not_set_up() {
    each_database(async |world: World| {
        let mut stage = Stage::new(world).await;
        stage.owe_task(id_of(&stage.lead), 7).await;
        let mailer = stage.mails.mailer();
        stage.world.service = stage.world.service.with_mailer(None);
        assert_eq!(stage.run().await, (0, 0));
        assert!(!stage.world.service.sends_mails());
        let outbox = stage.world.service.outbox(&stage.keeper).await.unwrap();
        assert_eq!((outbox.sender, outbox.n_lines), (None, 0));

        stage.world.service = stage.world.service.with_mailer(mailer);
        stage.world.clock.pass_minutes(10 * 60);
        assert_eq!(stage.run().await, (1, 0), "at nine in the evening");
        stage.world.clock.pass_minutes(9 * 60);
        assert_eq!(stage.run().await, (0, 1), "at six in the morning");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chair_is_told_once_that_a_confirmation_waits() {
    each_database(async |world: World| {
        let mails = MailServer::start().await;
        let chained = Chained::new(world.mailing(&mails)).await;
        let world = &chained.world;
        let chair = world
            .person("formand", &[Grant::ForumChair(chained.chiefs)])
            .await;
        let sql = "update person set password_hash = 'x'";
        let mut tx = world.service.store.begin_write().await.unwrap();
        tx.execute(sql, &[]).await.unwrap();
        tx.commit(&*world.clock, &[]).await.unwrap();
        chained.submit(&confirmation_text()).await.unwrap();
        let permit = Permit::system();
        let service = &world.service;
        // A member who may approve as well is not told: of several nobody knows whose move it is.
        assert_eq!(service.make_mails(&permit).await.unwrap(), 1);
        assert_eq!(service.send_mails(&permit).await.unwrap(), 1);
        let mail = mails.received().pop().unwrap();
        assert_eq!(mail.to, format!("{}@example.dk", id_of(&chair)));
        let address = "/programmer/handleplan/indsatser/1/ordrebekraeftelse";
        assert!(mail.text.contains(address), "{}", mail.text);
        world.clock.pass_minutes(A_DAY);
        assert_eq!(service.make_mails(&permit).await.unwrap(), 0);

        let approval = chained.verdict(chained.chiefs, Verdict::Approved).await;
        chained.decide(&chained.chief, approval).await.unwrap();
        let owed = service.make_mails(&permit).await.unwrap();
        assert_eq!(owed, 0, "it waits for others now");
    })
    .await;
}
