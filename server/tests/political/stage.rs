//! A published plan with a politician, and the moves that its summary tells of.

use app::backend::{Keepable, Political, ReadForms, ReadIndicators, ReadPolitical};
use domain::actor::{Actor, Grant};
use domain::disclosure::WarningAnswer;
use domain::follow_up::FollowUpDraft;
use domain::indicator::{DefinitionDraft, EntryDraft};
use domain::locale::Locale;
use domain::order::{OrderDraft, OrderTerms};
use domain::political::PoliticalView;
use domain::problem::Field;
use domain::programme::ProgrammeDraft;
use domain::round::RoundMove;
use domain::status::LightState;
use domain::text::Paragraph;
use server::service::Service;
use support::{Plan, World, day, decision, form};

pub const MEETING: &str = "2026-01-12";

/// Whoever reads the summary.
pub struct Stage {
    pub world: World,
    pub plan: Plan,
    pub politician: Actor,
}

impl Stage {
    /// Fifteen initiatives that everybody may read: 9 are green, 3 yellow, 1 red, and 2 said nothing.
    pub async fn new(world: World) -> Self {
        let plan = world.plan(15).await;
        publish(&world.service, &plan).await;
        world.open_round(&plan, MEETING).await;
        for number in 1..=13 {
            let light = match number {
                1..=9 => LightState::Green,
                10..=12 => LightState::Yellow,
                _ => LightState::Red,
            };
            world.report(&plan, number, light).await.unwrap();
        }
        let grants = [Grant::Politician(plan.forum)];
        let politician = world.person("politiker", &grants).await;
        Self {
            world,
            plan,
            politician,
        }
    }

    pub async fn freeze(&self) {
        let (service, plan) = (&self.world.service, &self.plan);
        let to = RoundMove::Freeze;
        let moved = service.move_round(&plan.keeper, &plan.slug, day(MEETING), to);
        moved.await.unwrap();
    }

    pub async fn page(&self, actor: &Actor) -> Political {
        page_of(&self.world.service, &self.plan, actor).await
    }

    pub async fn view(&self, actor: &Actor) -> PoliticalView {
        made(self.page(actor).await).expect("nothing was kept")
    }

    /// Another decision adds a record to the order of an initiative.
    pub async fn amend(&self, number: u32, on: &str) {
        let (service, plan) = (&self.world.service, &self.plan);
        let draft = OrderDraft {
            terms: OrderTerms {
                remark: Paragraph::parse("Målgruppen er ændret").ok(),
                ..OrderTerms::default()
            },
            decision: decision(plan.forum, on),
        };
        let amended = service.amend_order(&plan.keeper, &plan.slug, number, draft, 1);
        amended.await.unwrap();
    }

    pub async fn wish(&self, number: u32, on: &str) {
        let (service, plan) = (&self.world.service, &self.plan);
        let typed = form(&[
            (Field::Wish, "Målrettet opfølgning"),
            (Field::Item, "punkt 7"),
            (Field::Version, "0"),
            (Field::MeetingOn, on),
        ])
        .with(Field::Forum, plan.forum.to_string());
        let draft = FollowUpDraft::parse(&typed).unwrap();
        let asked = service.ask_follow_up(&plan.keeper, &plan.slug, number, draft);
        asked.await.unwrap();
    }

    /// An indicator with figures of which one part is small; its number.
    pub async fn indicator(&self, disclosure: &str) -> u32 {
        let (service, plan) = (&self.world.service, &self.plan);
        let typed = form(&[
            (Field::Name, "I job efter tre måneder"),
            (Field::Question, "Hvor mange er i job?"),
            (Field::Kind, "share"),
            (Field::Counted, "Borgere i job"),
            (Field::CountedOf, "Alle afsluttede"),
            (Field::Unit, "borgere"),
            (Field::Better, "higher"),
            (Field::PeriodKind, "month"),
            (Field::Source, "Jobcenteret"),
            (Field::Threshold, "5"),
            (Field::Disclosure, disclosure),
            (Field::CategoryKind, "exclusive"),
            (Field::Categories, "Job\nFleksjob"),
        ]);
        let draft = DefinitionDraft::parse(&typed).unwrap();
        let created = service.create_indicator(&plan.keeper, &plan.slug, draft);
        let number = created.await.unwrap();
        let draft = EntryDraft {
            rows: "Periode;Kategori;Tæller;Nævner\n2025-12;;46;197\n2025-12;Fleksjob;3;197\n\
                   2025-12;Job;43;197"
                .to_owned(),
            reason: None,
            based_on: 0,
        };
        let stored = service.store_entry(&plan.keeper, &plan.slug, number, &draft);
        assert!(stored.await.unwrap());
        number
    }

    pub async fn publish_indicator(&self, number: u32) {
        let (service, plan) = (&self.world.service, &self.plan);
        let entry = service.indicator_entry(&plan.keeper, &plan.slug, number);
        let shown = entry
            .await
            .unwrap()
            .draft
            .unwrap()
            .publication
            .table
            .fingerprint();
        let shown = (shown, &WarningAnswer::default());
        let published = service.publish_indicator(&plan.keeper, &plan.slug, number, shown);
        published.await.unwrap();
    }
}

/// Anybody may read it from now on.
async fn publish(service: &Service, plan: &Plan) {
    let edit = service.programme_edit(&plan.keeper, Some(&plan.slug)).await;
    let programme = edit.unwrap().programme.unwrap();
    let draft = ProgrammeDraft {
        published: true,
        ..programme.draft
    };
    let changed = service.change_programme(&plan.keeper, &plan.slug, draft, programme.version);
    changed.await.unwrap();
}

pub async fn page_of(service: &Service, plan: &Plan, actor: &Actor) -> Political {
    let page = service.political(actor, &plan.slug, Locale::Da).await;
    page.unwrap()
}

/// What it was made of; `None` where it was kept.
pub fn made(found: Political) -> Option<PoliticalView> {
    match found.page {
        Keepable::New { view, .. } => Some(*view),
        Keepable::Kept(_) => None,
    }
}
