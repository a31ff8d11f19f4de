//! What was reported and what was done can be corrected by adding to it, never rewritten.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use server::clock::Clock;
use server::store::Value;
use support::{World, each_database};

/// One report of one initiative, straight into the tables.
async fn report(world: &World) {
    let forum = world.forum("Klyngeforum").await;
    let (programme, initiative) = world.initiative(forum).await;
    let round = Value::Uuid(world.clock.new_id());
    let mut tx = world.service.store.begin_write().await.unwrap();
    tx.execute(
        "insert into status_round (id, programme_id, forum_id, meeting_on, due_on, first_due_on)
         values ($1, $2, $3, '2026-02-01', '2026-01-24', '2026-01-24')",
        &[round.clone(), programme.into(), forum.into()],
    )
    .await
    .unwrap();
    tx.execute(
        "insert into status_report (id, initiative_id, round_id, sequence, light, reported_at)
         values ($1, $2, $3, 1, 'green', 0)",
        &[Value::Uuid(world.clock.new_id()), initiative.into(), round],
    )
    .await
    .unwrap();
    tx.commit(&*world.clock, &[]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_and_the_log_can_only_grow() {
    each_database(async |world: World| {
        report(&world).await;
        let log = world.audit().await;
        assert!(!log.is_empty());
        for sql in [
            "update status_report set light = 'red'",
            "delete from status_report",
            "update order_record set item = 'x'",
            "delete from order_record",
            "update audit_entry set deed = 'x'",
            "delete from audit_entry",
        ] {
            let mut tx = world.service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(
                format!("{refused:?}").contains("append-only"),
                "{refused:?}"
            );
        }
        assert_eq!(world.audit().await, log);
    })
    .await;
}
