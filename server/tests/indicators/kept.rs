//! The page of an indicator is shown again while it is the same, and not a moment longer.

use super::{create, definition, politician, publish, store, unasked};
use app::backend::{IndicatorPage, KeepPages, Keepable, ReadForms, ReadIndicators, ReadRegisters};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::indicator::{BenchmarkDraft, DefinitionDraft, IndicatorTarget, IndicatorView};
use domain::initiative::InitiativeDraft;
use domain::locale::Locale;
use domain::organisation::OrganisationDraft;
use domain::problem::Field;
use domain::programme::ProgrammeDraft;
use domain::text::Line;
use server::service::Service;
use std::sync::Arc;
use support::{Plan, World, day, each_database, form};

const HTML: &str = "<p>som den blev lavet</p>";

struct Stage {
    world: World,
    plan: Plan,
    politician: Actor,
}

async fn page_of(service: &Service, plan: &Plan, actor: &Actor) -> Result<IndicatorPage, AppError> {
    let page = service.indicator_page(actor, &plan.slug, 1, Locale::Da);
    page.await
}

fn keep(service: &Service, found: IndicatorPage) {
    let key = match found.page {
        Keepable::New { key, .. } => Some(key),
        Keepable::Kept(_) => None,
    };
    // There is none of a page that was kept already.
    service.keep_page(key.unwrap(), HTML.into());
}

fn is_kept(found: &IndicatorPage) -> bool {
    matches!(&found.page, Keepable::Kept(html) if &**html == HTML)
}

/// What it is made of; `None` where it was kept.
fn made(found: IndicatorPage) -> Option<IndicatorView> {
    match found.page {
        Keepable::New { view, .. } => Some(*view),
        Keepable::Kept(_) => None,
    }
}

impl Stage {
    /// Figures of January are published, for readers with this disclosure.
    async fn new(world: World, disclosure: &str) -> Self {
        let plan = world.plan(2).await;
        let politician = politician(&world, &plan).await;
        let disclosed = [(Field::Disclosure, disclosure)];
        create(&world, &plan, &disclosed).await.unwrap();
        store(&world, &plan, "2026-01;40;86", 0).await.unwrap();
        publish(&world, &plan).await.unwrap();
        Self {
            world,
            plan,
            politician,
        }
    }

    async fn page(&self, actor: &Actor) -> IndicatorPage {
        page_of(&self.world.service, &self.plan, actor)
            .await
            .unwrap()
    }

    /// Makes the politician's page, so that it is kept.
    async fn make(&self) {
        keep(&self.world.service, self.page(&self.politician).await);
        assert!(self.is_kept().await);
    }

    async fn is_kept(&self) -> bool {
        is_kept(&self.page(&self.politician).await)
    }

    /// Another draft of the definition, in force at once.
    async fn redefine(&self, version: &str, changes: &[(Field, &str)]) {
        let typed = definition(changes)
            .with(Field::Reason, "Rettet")
            .with(Field::Version, version);
        let (draft, unasked) = (DefinitionDraft::parse(&typed).unwrap(), unasked());
        let (service, plan) = (&self.world.service, &self.plan);
        let redefined = service.redefine_indicator(&plan.keeper, &plan.slug, 1, (draft, &unasked));
        redefined.await.unwrap();
    }

    async fn change_programme(&self, change: impl FnOnce(&mut ProgrammeDraft)) {
        let (service, plan) = (&self.world.service, &self.plan);
        let edit = service.programme_edit(&plan.keeper, Some(&plan.slug)).await;
        let programme = edit.unwrap().programme.unwrap();
        let mut draft = programme.draft;
        change(&mut draft);
        let version = programme.version;
        let changed = service.change_programme(&plan.keeper, &plan.slug, draft, version);
        changed.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_written_of_what_it_shows_makes_a_page_anew() {
    each_database(async |world: World| {
        let stage = Stage::new(world, "forum").await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        stage.make().await;
        let stored = store(&stage.world, plan, "2025-12;44;90", 1).await;
        assert!(stored.unwrap());
        publish(&stage.world, plan).await.unwrap();
        let view = made(stage.page(&stage.politician).await).unwrap();
        assert_eq!(view.publication.unwrap().table.periods.len(), 2);

        stage.make().await;
        let target = IndicatorTarget::parse(&form(&[(Field::TargetValue, "40")])).unwrap();
        let set = service.set_indicator_target(&plan.keeper, &plan.slug, 1, target);
        set.await.unwrap();
        assert!(!stage.is_kept().await, "a target was set");

        stage.make().await;
        let draft = BenchmarkDraft::parse(&form(&[
            (Field::Name, "Andre"),
            (Field::Benchmark, "40"),
            (Field::Source, "Andre"),
            (Field::Definition, "Borgere i arbejde"),
            (Field::Reason, "Kendt pejlemærke"),
        ]));
        let (draft, unasked) = (draft.unwrap(), unasked());
        let set = service.set_indicator_benchmark(&plan.keeper, &plan.slug, 1, (draft, &unasked));
        set.await.unwrap();
        assert!(!stage.is_kept().await, "a benchmark was set");

        stage.make().await;
        let edit = service.indicator_edit(&plan.keeper, &plan.slug, Some(1));
        let (initiative, _, title) = edit.await.unwrap().initiatives.remove(0);
        let named = initiative.to_string();
        let changes = [(Field::Disclosure, "forum"), (Field::Initiative, &named)];
        stage.redefine("1", &changes).await;
        let view = made(stage.page(&stage.politician).await).unwrap();
        assert_eq!(view.initiatives, [(1, title)]);

        stage.make().await;
        let edit = service
            .initiative_edit(&plan.keeper, &plan.slug, Some(1))
            .await;
        let initiative = edit.unwrap().initiative.unwrap();
        let version = initiative.version;
        let draft = InitiativeDraft {
            title: Line::parse("En anden titel").unwrap(),
            ..initiative.draft
        };
        let renamed = service.change_initiative(&plan.keeper, &plan.slug, 1, draft, version);
        renamed.await.unwrap();
        let view = made(stage.page(&stage.politician).await).unwrap();
        assert_eq!(view.initiatives, [(1, "En anden titel".to_owned())]);

        stage.make().await;
        let name = Line::parse("Et andet navn").unwrap();
        stage.change_programme(|draft| draft.name = name).await;
        let found = stage.page(&stage.politician).await;
        assert_eq!(found.programme.name, "Et andet navn");
        assert_eq!(made(found).unwrap().programme.name, "Et andet navn");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_shown_the_page_of_another_sight_language_day_or_indicator() {
    each_database(async |world: World| {
        let stage = Stage::new(world, "public").await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        stage.change_programme(|draft| draft.published = true).await;
        let disclosed = [(Field::Disclosure, "public")];
        create(&stage.world, plan, &disclosed).await.unwrap();
        stage.make().await;
        // A follower by another role sees the same, and so the same page.
        let grants = [Grant::ForumMember(plan.forum)];
        let member = stage.world.person("medlem", &grants).await;
        assert!(is_kept(&stage.page(&member).await));
        let outside = stage.page(&Actor::Anonymous).await;
        assert!(outside.is_open);
        assert!(!made(outside).unwrap().may_govern);
        assert!(made(stage.page(&plan.keeper).await).unwrap().may_govern);
        let english = service.indicator_page(&stage.politician, &plan.slug, 1, Locale::En);
        assert!(made(english.await.unwrap()).is_some());
        // The keeper's page of another indicator, of the same sight and moment.
        keep(service, stage.page(&plan.keeper).await);
        let other = service.indicator_page(&plan.keeper, &plan.slug, 2, Locale::Da);
        assert_eq!(made(other.await.unwrap()).unwrap().number, 2);
        stage.world.clock.pass_minutes(24 * 60);
        let tomorrow = made(stage.page(&stage.politician).await).unwrap();
        assert_eq!(tomorrow.today, day("2026-01-16"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n19_a_kept_page_is_closed_at_once_to_whoever_may_read_it_no_more() {
    each_database(async |world: World| {
        let stage = Stage::new(world, "public").await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        stage.change_programme(|draft| draft.published = true).await;
        for reader in [&Actor::Anonymous, &stage.politician, &plan.keeper] {
            keep(service, stage.page(reader).await);
        }
        let seen = async |actor: &Actor| page_of(service, plan, actor).await.map(|_| ());
        stage.redefine("1", &[(Field::Disclosure, "forum")]).await;
        assert_eq!(seen(&Actor::Anonymous).await, Err(AppError::NotSignedIn));
        assert_eq!(seen(&stage.politician).await, Ok(()));
        assert!(!stage.page(&stage.politician).await.is_open);
        stage
            .redefine("2", &[(Field::Disclosure, "internal")])
            .await;
        assert_eq!(seen(&stage.politician).await, Err(AppError::Denied));
        keep(service, stage.page(&plan.keeper).await);
        // Nothing was written since; the page of who governs is there, and nobody else's.
        assert!(is_kept(&stage.page(&plan.keeper).await));
        assert_eq!(seen(&stage.politician).await, Err(AppError::Denied));
        let unpublished = create(&stage.world, plan, &[]).await.unwrap();
        let page = service.indicator_page(&plan.keeper, &plan.slug, unpublished, Locale::Da);
        keep(service, page.await.unwrap());
        let page = service.indicator_page(&stage.politician, &plan.slug, unpublished, Locale::Da);
        assert_eq!(page.await.map(|_| ()), Err(AppError::NotFound));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renamed_owner_makes_it_anew() {
    each_database(async |world: World| {
        let stage = Stage::new(world, "forum").await;
        let (service, plan) = (&stage.world.service, &stage.plan);
        let typed = form(&[(Field::Name, "Jobcenteret"), (Field::Kind, "municipality")]);
        let (draft, _) = OrganisationDraft::parse(&typed).unwrap();
        let created = service.create_organisation(&plan.keeper, draft).await;
        let owner = service.organisation(&plan.keeper, created.unwrap()).await;
        let owner = owner.unwrap();
        let id = owner.id.to_string();
        let changes = [(Field::Disclosure, "forum"), (Field::Responsible, &id)];
        stage.redefine("1", &changes).await;
        stage.make().await;
        let draft = OrganisationDraft {
            name: Line::parse("Et nyt navn").unwrap(),
            ..owner.draft
        };
        let renamed = service.change_organisation(&plan.keeper, owner.id, draft, owner.version);
        renamed.await.unwrap();
        let view = made(stage.page(&stage.politician).await).unwrap();
        assert_eq!(view.owner.as_deref(), Some("Et nyt navn"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_servers_on_one_database_neither_shows_what_the_other_has_changed() {
    each_database(async |world: World| {
        let stage = Stage::new(world, "forum").await;
        let plan = &stage.plan;
        let clock: Arc<dyn server::clock::Clock> = stage.world.clock.clone();
        let other = Service::new(stage.world.service.store.clone(), clock);
        let elsewhere = async || page_of(&other, plan, &stage.politician).await.unwrap();
        keep(&other, elsewhere().await);
        assert!(is_kept(&elsewhere().await));
        store(&stage.world, plan, "2025-12;44;90", 1).await.unwrap();
        publish(&stage.world, plan).await.unwrap();
        let view = made(elsewhere().await).unwrap();
        assert_eq!(view.publication.unwrap().table.periods.len(), 2);
    })
    .await;
}
