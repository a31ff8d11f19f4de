//! What was reported and what was done can be corrected by adding to it, never rewritten.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::ids::ProgrammeId;
use server::clock::Clock;
use server::store::Value;
use support::{World, each_database, id_of};

/// One report of one initiative, straight into the tables.
async fn report(world: &World) -> ProgrammeId {
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
    programme
}

/// One fidelity review of one site, likewise.
async fn fidelity_review(world: &World, programme: ProgrammeId) {
    let ids = [(); 3].map(|()| Value::Uuid(world.clock.new_id()));
    let [organisation, site, review] = &ids;
    let mut tx = world.service.store.begin_write().await.unwrap();
    for (sql, values) in [
        (
            "insert into organisation (id, kind, name, sort_key, version)
             values ($1, 'other', 'Et sted', 'et sted', 1)",
            vec![organisation.clone()],
        ),
        (
            "insert into fidelity_site (id, programme_id, organisation_id, team)
             values ($1, $2, $3, 'Team')",
            vec![site.clone(), programme.into(), organisation.clone()],
        ),
        (
            "insert into fidelity_review (id, programme_id, number) values ($1, $2, 1)",
            vec![review.clone(), programme.into()],
        ),
        (
            "insert into fidelity_review_version (review_id, version, site_id, content, written_at)
             values ($1, 1, $2, '{}', 0)",
            vec![review.clone(), site.clone()],
        ),
    ] {
        tx.execute(sql, &values).await.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

/// What was put down of one seat of a forum, likewise.
async fn seat_entry(world: &World) {
    let forum = world.forum("Et forum").await;
    let ids = [(); 2].map(|()| Value::Uuid(world.clock.new_id()));
    let [organisation, seat] = &ids;
    let mut tx = world.service.store.begin_write().await.unwrap();
    for (sql, values) in [
        (
            "insert into organisation (id, kind, name, sort_key, version)
             values ($1, 'other', 'Et andet sted', 'et andet sted', 1)",
            vec![organisation.clone()],
        ),
        (
            "insert into forum_seat
             (id, forum_id, organisation_id, role, has_vote, recorded_on, version)
             values ($1, $2, $3, 'member', true, '2026-01-01', 1)",
            vec![seat.clone(), forum.into(), organisation.clone()],
        ),
        (
            "insert into forum_seat_entry (seat_id, sequence, kind, from_day, recorded_at)
             values ($1, 1, 'vacated', '2026-01-01', 0)",
            vec![seat.clone()],
        ),
    ] {
        tx.execute(sql, &values).await.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

/// What somebody answered who was asked, likewise.
async fn hearing(world: &World) {
    let forum = world.forum("Et forum, der spørger").await;
    let ids = [(); 2].map(|()| Value::Uuid(world.clock.new_id()));
    let [item, hearing] = &ids;
    let mut tx = world.service.store.begin_write().await.unwrap();
    for (sql, values) in [
        (
            "insert into meeting (forum_id, meeting_on) values ($1, '2026-02-01')",
            vec![forum.into()],
        ),
        (
            "insert into agenda_item
             (id, forum_id, meeting_on, position, title, kind, is_closed, changed_at)
             values ($1, $2, '2026-02-01', 1, 'Et punkt', 'discussion', false, 0)",
            vec![item.clone(), forum.into()],
        ),
        (
            "insert into hearing
             (id, forum_id, meeting_on, item_id, question, called, due_on, asked_at)
             values ($1, $2, '2026-02-01', $3, 'Hvad?', 'klynger', '2026-01-20', 0)",
            vec![hearing.clone(), forum.into(), item.clone()],
        ),
        (
            "insert into hearing_addressee (hearing_id, number, name) values ($1, 1, 'Midt')",
            vec![hearing.clone()],
        ),
        (
            "insert into hearing_answer
             (hearing_id, number, sequence, state, way, given_on, put_down_at)
             values ($1, 1, 1, 'no_remarks', 'oral', '2026-01-19', 0)",
            vec![hearing.clone()],
        ),
    ] {
        tx.execute(sql, &values).await.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

/// A mail and what it tells of, likewise.
async fn mail(world: &World) {
    let person = world.person("chef", &[]).await;
    let mail = Value::Uuid(world.clock.new_id());
    let mut tx = world.service.store.begin_write().await.unwrap();
    for (sql, values) in [
        (
            "insert into mail (id, person_id, made_on, queued_at) values ($1, $2, '2026-01-01', 0)",
            vec![mail.clone(), id_of(&person).into()],
        ),
        (
            "insert into mail_matter (mail_id, matter) values ($1, 'task-1')",
            vec![mail],
        ),
    ] {
        tx.execute(sql, &values).await.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

/// The terms of one forum, likewise.
async fn terms(world: &World) {
    let forum = world.forum("Et forum med kommissorium").await;
    let mut tx = world.service.store.begin_write().await.unwrap();
    tx.execute(
        "insert into forum_terms (forum_id, version, purpose, decided_by, decided_on, items_due,
         agenda_due, comment_days, written_at)
         values ($1, 1, 'Et formål', 'Styregruppen', '2026-01-01', 14, 7, 5, 0)",
        &[forum.into()],
    )
    .await
    .unwrap();
    tx.commit(&*world.clock, &[]).await.unwrap();
}

/// A grant and all that was said of it, likewise.
async fn funding(world: &World) {
    let forum = world.forum("Et forum med en bevilling").await;
    let ids = [(); 4].map(|()| Value::Uuid(world.clock.new_id()));
    let [organisation, funding, duty, lapse] = &ids;
    let mut tx = world.service.store.begin_write().await.unwrap();
    for (sql, values) in [
        (
            "insert into organisation (id, kind, name, sort_key, version)
             values ($1, 'other', 'Et tredje sted', 'et tredje sted', 1)",
            vec![organisation.clone()],
        ),
        ("insert into funding (id) values ($1)", vec![funding.clone()]),
        (
            "insert into funding_version (funding_id, version, forum_id, organisation_id, first_day,
             last_day, total, own_share, content, written_at)
             values ($1, 1, $2, $3, '2026-01-01', '2026-12-31', 2, 1, '{}', 0)",
            vec![funding.clone(), forum.into(), organisation.clone()],
        ),
        (
            "insert into funding_baseline (funding_id, version, decided_on, written_at)
             values ($1, 1, '2026-01-01', 0)",
            vec![funding.clone()],
        ),
        (
            "insert into funding_baseline_amount (funding_id, version, half_year, amount)
             values ($1, 1, '2026-1', 1)",
            vec![funding.clone()],
        ),
        (
            "insert into funding_figure (funding_id, sequence, kind, half_year, amount, recorded_at)
             values ($1, 1, 'spent', '2026-1', 1, 0)",
            vec![funding.clone()],
        ),
        (
            "insert into funding_duty (id, funding_id, what, due_on, added_at)
             values ($1, $2, 'Rapport', '2026-01-01', 0)",
            vec![duty.clone(), funding.clone()],
        ),
        (
            "insert into funding_duty_report (duty_id, reported_on, words, recorded_at)
             values ($1, '2026-01-01', 'Sendt', 0)",
            vec![duty.clone()],
        ),
        (
            "insert into funding_operation (funding_id, sequence, operation, decided_by, decided_on,
             words, ends_on, recorded_at)
             values ($1, 1, 'ends', 'Forum', '2026-01-01', 'x', '2026-12-31', 0)",
            vec![funding.clone()],
        ),
        (
            "insert into funding_lapse (id, title, first_day, last_day, words, source, recorded_at)
             values ($1, 'Ingen', '2026-01-01', '2026-12-31', 'x', 'Kilde', 0)",
            vec![lapse.clone()],
        ),
    ] {
        tx.execute(sql, &values).await.unwrap();
    }
    tx.commit(&*world.clock, &[]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_and_the_log_can_only_grow() {
    each_database(async |world: World| {
        let programme = report(&world).await;
        fidelity_review(&world, programme).await;
        seat_entry(&world).await;
        hearing(&world).await;
        mail(&world).await;
        terms(&world).await;
        funding(&world).await;
        assert!(world.service.audit_head().await.unwrap().is_some());
        let log = world.audit().await;
        assert!(!log.is_empty());
        for sql in [
            "update status_report set light = 'red'",
            "delete from status_report",
            "update order_record set item = 'x'",
            "delete from order_record",
            "update fidelity_site set team = 'x'",
            "delete from fidelity_site",
            "update fidelity_review set number = 2",
            "delete from fidelity_review",
            "update fidelity_review_version set content = 'x'",
            "delete from fidelity_review_version",
            "update forum_seat_entry set from_day = '2026-01-02'",
            "delete from forum_seat_entry",
            "update hearing set question = 'x'",
            "delete from hearing",
            "update hearing_addressee set name = 'x'",
            "delete from hearing_addressee",
            "update hearing_answer set words = 'x'",
            "delete from hearing_answer",
            "update mail set made_on = '2026-01-02'",
            "delete from mail",
            "update mail_matter set matter = 'x'",
            "delete from mail_matter",
            "update forum_terms set purpose = 'x'",
            "delete from forum_terms",
            "update funding_version set content = 'x'",
            "delete from funding_version",
            "update funding_baseline set decided_on = 'x'",
            "delete from funding_baseline",
            "update funding_baseline_amount set half_year = 'x'",
            "delete from funding_baseline_amount",
            "update funding_figure set half_year = 'x'",
            "delete from funding_figure",
            "update funding_duty set what = 'x'",
            "delete from funding_duty",
            "update funding_duty_report set words = 'x'",
            "delete from funding_duty_report",
            "update funding_operation set words = 'x'",
            "delete from funding_operation",
            "update funding_lapse set words = 'x'",
            "delete from funding_lapse",
            "delete from funding",
            "update audit_entry set deed = 'x'",
            "delete from audit_entry",
            "update audit_link set hash = 'x'",
            "delete from audit_link",
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
