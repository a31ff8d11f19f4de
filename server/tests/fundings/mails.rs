//! That a grant ends is told by mail too.

use crate::stage::Stage;
use chrono::Months;
use domain::policy::Permit;
use support::{MailServer, World, each_database, id_of};

/// "Owner and forum get ‘Bevilling udløber’": by mail its owner and the chair, without a word that was
/// typed of the grant, and not again before the next of the four days.
#[tokio::test(flavor = "multi_thread")]
async fn n23_owner_and_chair_get_a_mail_until_operation_is_decided() {
    each_database(async |world: World| {
        let mails = MailServer::start().await;
        let stage = Stage::new(world.mailing(&mails)).await;
        let service = &stage.world.service;
        let mut tx = service.store.begin_write().await.unwrap();
        for person in [&stage.owner, &stage.chair, &stage.member] {
            let sql = "update person set password_hash = 'x' where id = $1";
            tx.execute(sql, &[id_of(person).into()]).await.unwrap();
        }
        tx.commit(&*stage.world.clock, &[]).await.unwrap();
        let in_months = |n| stage.today().checked_add_months(Months::new(n)).unwrap();
        let id = stage.ending(in_months(6)).await;
        stage.ending(in_months(13)).await;

        let permit = Permit::system();
        assert_eq!(service.make_mails(&permit).await.unwrap(), 2);
        assert_eq!(service.send_mails(&permit).await.unwrap(), 2);
        let received = mails.received();
        let mut to: Vec<_> = received.iter().map(|mail| mail.to.clone()).collect();
        to.sort();
        let mut expected =
            [&stage.owner, &stage.chair].map(|who| format!("{}@example.dk", id_of(who)));
        expected.sort();
        assert_eq!(to, expected);
        let text = &received.first().unwrap().text;
        assert!(text.contains(&format!("/bevillinger/{id}")), "{text}");
        assert!(!text.contains("ambassad"), "{text}");

        // Nothing more on the day after, and nothing of what is decided when three months are left.
        stage.world.clock.pass_minutes(24 * 60);
        assert_eq!(service.make_mails(&permit).await.unwrap(), 0);
        stage.decide(id, 1).await.unwrap();
        stage.world.clock.pass_minutes(100 * 24 * 60);
        assert_eq!(
            service.make_mails(&permit).await.unwrap(),
            2,
            "the other one"
        );
        assert_eq!(service.send_mails(&permit).await.unwrap(), 2);
        let text = mails.received().pop().unwrap().text;
        assert!(!text.contains(&id.to_string()), "{text}");
    })
    .await;
}
