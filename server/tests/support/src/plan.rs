//! A programme with initiatives, made by the use cases as the secretariat makes them.

use crate::{World, form};
use app::backend::ReadPlans;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::ForumId;
use domain::initiative::paste::PastedInitiative;
use domain::initiative::{InitiativeDraft, NewInitiative};
use domain::order::{DecisionReference, OrderDraft, OrderTerms};
use domain::problem::Field;
use domain::programme::ProgrammeDraft;
use domain::round::RoundDraft;
use domain::status::{LightState, StatusReport, SubmitStatus};
use domain::text::{Line, Slug};

/// A programme that only those concerned may see.
pub struct Plan {
    pub slug: Slug,
    pub forum: ForumId,
    pub keeper: Actor,
}

pub fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// A plan ordered and approved by `forum`, decided on 13.03.2023 and not published.
pub fn programme(name: &str, forum: ForumId) -> ProgrammeDraft {
    let typed = form(&[
        (Field::Name, name),
        (Field::Kind, "action_plan"),
        (Field::DecidedOn, "13.03.2023"),
    ])
    .with(Field::Forum, forum.to_string())
    .with(Field::Step, forum.to_string());
    ProgrammeDraft::parse(&typed).unwrap().0
}

pub fn initiative(number: u32, title: &str) -> InitiativeDraft {
    let typed = form(&[(Field::Title, title)]).with(Field::Number, number.to_string());
    InitiativeDraft::parse(&typed).unwrap().0
}

/// Of which the order says nothing.
pub fn pasted(initiative: InitiativeDraft) -> PastedInitiative {
    PastedInitiative {
        initiative,
        terms: OrderTerms::default(),
    }
}

/// The decision of a forum on a day, under item 3 of its meeting.
pub fn decision(forum: ForumId, on: &str) -> DecisionReference {
    let typed = form(&[(Field::DecidedOn, on), (Field::Item, "Punkt 3")])
        .with(Field::Forum, forum.to_string());
    DecisionReference::parse(&typed).unwrap()
}

/// The initiative as the plan's own decision orders it.
pub fn ordered(initiative: InitiativeDraft, forum: ForumId) -> NewInitiative {
    NewInitiative {
        draft: initiative,
        order: OrderDraft {
            terms: OrderTerms::default(),
            decision: decision(forum, "13.03.2023"),
        },
    }
}

/// What a deviation has to say beside its cause.
pub const REMEDY: [(Field, &str); 4] = [
    (Field::Consequence, "Leverancen forsinkes"),
    (Field::Action, "Opgaven deles"),
    (Field::Responsible, "projektleder"),
    (Field::DueOn, "31.12.2030"),
];

impl World {
    /// A plan of initiatives 1 to `n_initiatives`, without a round.
    pub async fn plan(&self, n_initiatives: u32) -> Plan {
        let forum = self.forum("Chefforum").await;
        let keeper = self.keeper().await;
        let draft = programme("Handleplan", forum);
        let slug = self.service.create_programme(&keeper, draft, None).await;
        let plan = Plan {
            slug: slug.unwrap(),
            forum,
            keeper,
        };
        let rows = (1..=n_initiatives)
            .map(|number| pasted(initiative(number, &format!("Indsats {number}"))))
            .collect();
        let decision = decision(forum, "13.03.2023");
        let stored = self
            .service
            .store_rows(&plan.keeper, &plan.slug, rows, decision);
        assert_eq!(stored.await.unwrap(), n_initiatives);
        plan
    }

    pub async fn open_round(&self, plan: &Plan, meeting_on: &str) {
        let draft = RoundDraft::new(plan.forum, day(meeting_on));
        let opened = self.service.open_round(&plan.keeper, &plan.slug, draft);
        opened.await.unwrap();
    }

    /// The form as the keeper would send it now, with a light and the same explanation for all.
    pub async fn entry(&self, plan: &Plan, number: u32, light: LightState) -> SubmitStatus {
        let entry = self.service.status_entry(&plan.keeper, &plan.slug, number);
        let entry = entry.await.unwrap();
        let remedy: &[_] = if light.is_deviation() { &REMEDY } else { &[] };
        let words = [
            (Field::Light, light.code()),
            (Field::Explanation, "Rekruttering"),
        ];
        let typed = form(&[&words[..], remedy].concat())
            .with(Field::Round, entry.round.unwrap().id.to_string())
            .with(Field::Version, entry.n_reports.to_string());
        SubmitStatus::parse(&typed).unwrap()
    }

    /// The same, with what the light rests on.
    pub async fn report_showing(
        &self,
        plan: &Plan,
        (number, light): (u32, LightState),
        shown: &str,
    ) -> Result<StatusReport, AppError> {
        let mut command = self.entry(plan, number, light).await;
        command.evidence = Some(Line::parse(shown).unwrap());
        self.service
            .report_status(&plan.keeper, &plan.slug, number, command)
            .await
    }

    pub async fn report(
        &self,
        plan: &Plan,
        number: u32,
        light: LightState,
    ) -> Result<StatusReport, AppError> {
        let command = self.entry(plan, number, light).await;
        self.service
            .report_status(&plan.keeper, &plan.slug, number, command)
            .await
    }
}
