//! A page that was made is shown again while it is the same, and not a moment longer.

use crate::stage::{Stage, made, page_of};
use app::backend::{KeepPages, Keepable, Political, ReadForms, ReadPolitical};
use domain::actor::{Actor, Grant};
use domain::forum::ForumDraft;
use domain::locale::Locale;
use domain::people::PersonDraft;
use domain::problem::Field;
use domain::programme::ProgrammeDraft;
use domain::status::LightState;
use domain::text::{Email, Line};
use server::service::Service;
use server::store::Value;
use std::sync::Arc;
use support::{World, day, each_database, form};

const HTML: &str = "<p>som den blev lavet</p>";

fn keep(service: &Service, found: Political) {
    let key = match found.page {
        Keepable::New { key, .. } => Some(key),
        Keepable::Kept(_) => None,
    };
    // There is none of a page that was kept already.
    service.keep_page(key.unwrap(), HTML.into());
}

fn is_kept(found: &Political) -> bool {
    matches!(&found.page, Keepable::Kept(html) if &**html == HTML)
}

impl Stage {
    /// Makes the politician's page, so that it is kept.
    async fn make(&self) {
        keep(&self.world.service, self.page(&self.politician).await);
        assert!(self.is_kept().await);
    }

    async fn is_kept(&self) -> bool {
        is_kept(&self.page(&self.politician).await)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_written_of_what_it_shows_makes_a_page_anew() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        stage.make().await;
        stage.freeze().await;
        assert!(!stage.is_kept().await, "a round was frozen");

        stage.make().await;
        let late = stage.world.report(plan, 14, LightState::Green).await;
        late.unwrap();
        assert!(!stage.is_kept().await, "a report came in");

        stage.make().await;
        stage.amend(1, "13.01.2026").await;
        assert!(!stage.is_kept().await, "an order was changed");

        stage.make().await;
        stage.wish(1, "13.01.2026").await;
        assert!(!stage.is_kept().await, "a wish was recorded");

        stage.make().await;
        let number = stage.indicator("public").await;
        assert!(!stage.is_kept().await, "figures were stored");
        stage.make().await;
        stage.publish_indicator(number).await;
        assert!(!stage.is_kept().await, "figures were published");

        stage.make().await;
        let on = day("2026-12-01");
        let planned = service.plan_meeting(&plan.keeper, plan.forum, on).await;
        planned.unwrap();
        assert!(!stage.is_kept().await, "a meeting was planned");

        stage.make().await;
        let edit = service.programme_edit(&plan.keeper, Some(&plan.slug)).await;
        let programme = edit.unwrap().programme.unwrap();
        let draft = ProgrammeDraft {
            name: Line::parse("Et andet navn").unwrap(),
            ..programme.draft
        };
        let version = programme.version;
        let renamed = service.change_programme(&plan.keeper, &plan.slug, draft, version);
        renamed.await.unwrap();
        let found = stage.page(&stage.politician).await;
        assert_eq!(found.programme.name, "Et andet navn");
        assert_eq!(made(found).unwrap().programme.name, "Et andet navn");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renamed_forum_makes_it_anew_and_a_new_colleague_does_not() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        stage.freeze().await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        stage.make().await;
        let draft = PersonDraft {
            name: Line::parse("kollega").unwrap(),
            email: Email::parse("kollega@example.dk").unwrap(),
            organisation: None,
        };
        service.create_person(&plan.keeper, draft).await.unwrap();
        assert!(stage.is_kept().await);
        let register = app::backend::ReadRegisters::forums(service, &plan.keeper).await;
        let level = register.unwrap().levels.first().unwrap().id;
        let typed = form(&[(Field::Name, "Nyt navn"), (Field::Version, "1")])
            .with(Field::Level, level.to_string());
        let (draft, version) = ForumDraft::parse(&typed).unwrap();
        let renamed = service.change_forum(&plan.keeper, plan.forum, draft, version);
        renamed.await.unwrap();
        let view = stage.view(&stage.politician).await;
        assert_eq!(view.round.unwrap().forum, "Nyt navn");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_shown_the_page_of_a_reader_who_sees_more_or_of_another_language_or_day() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        stage.make().await;
        // A follower by another role sees the same, and so the same page.
        let grants = [Grant::ForumMember(plan.forum)];
        let member = stage.world.person("medlem", &grants).await;
        assert!(is_kept(&stage.page(&member).await));
        for other in [&Actor::Anonymous, &plan.keeper] {
            let found = stage.page(other).await;
            assert!(made(found).is_some(), "{other:?}");
        }
        let english = service.political(&stage.politician, &plan.slug, Locale::En);
        assert!(made(english.await.unwrap()).is_some());
        stage.world.clock.pass_minutes(24 * 60);
        let tomorrow = made(stage.page(&stage.politician).await).unwrap();
        assert_eq!(tomorrow.today, day("2026-01-16"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_servers_on_one_database_neither_shows_what_the_other_has_changed() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let plan = &stage.plan;
        let clock: Arc<dyn server::clock::Clock> = stage.world.clock.clone();
        let other = Service::new(stage.world.service.store.clone(), clock);
        keep(&other, page_of(&other, plan, &stage.politician).await);
        stage.make().await;
        stage.amend(2, "13.01.2026").await;
        let found = page_of(&other, plan, &stage.politician).await;
        assert!(!is_kept(&found) && !stage.is_kept().await);
        // What was made in the meantime is kept under the change that it was made of, and never found.
        keep(&other, found);
        stage.amend(5, "13.01.2026").await;
        assert!(!is_kept(&page_of(&other, plan, &stage.politician).await));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_committed_changes_no_page_and_the_count_only_rises() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        stage.make().await;
        let store = &stage.world.service.store;
        let scope: Value = stage.page(&stage.politician).await.programme.id.into();
        let sql = "update change_count set n = n + 1 where scope = $1";
        let mut tx = store.begin_write().await.unwrap();
        assert_eq!(tx.execute(sql, &[scope]).await.unwrap(), 1);
        drop(tx);
        assert!(stage.is_kept().await);
        for sql in [
            "update change_count set n = n - 1",
            "update change_count set n = n",
            "delete from change_count",
        ] {
            let mut tx = store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(format!("{refused:?}").contains("append-only"), "{sql}");
        }
        assert!(stage.is_kept().await);
    })
    .await;
}
