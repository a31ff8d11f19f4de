//! A grant of a plan, and those who read it.

use app::backend::ReadFundings;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::{Actor, Grant};
use domain::form::FormData;
use domain::funding::{Alert, FundingDraft, FundingField, OperationDraft};
use domain::ids::{FundingId, OrganisationId};
use domain::money::Kroner;
use domain::organisation::OrganisationDraft;
use domain::problem::Field;
use domain::time::format_day;
use server::clock::Clock;
use support::{Plan, World, form, id_of};

pub const fn of(field: FundingField) -> Field {
    Field::Funding(field)
}

pub fn kroner(text: &str) -> Kroner {
    Kroner::parse(text).unwrap()
}

/// A plan of three initiatives, and those who read what its forum follows.
pub struct Stage {
    pub world: World,
    pub plan: Plan,
    pub organisation: OrganisationId,
    pub chair: Actor,
    pub member: Actor,
    pub owner: Actor,
    pub outsiders: Vec<Actor>,
}

impl Stage {
    pub async fn new(world: World) -> Self {
        let plan = world.plan(3).await;
        let other = world.forum("Et andet forum").await;
        let typed = form(&[(Field::Kind, "region"), (Field::Name, "Regionen")]);
        let (draft, _) = OrganisationDraft::parse(&typed).unwrap();
        let made = world.service.create_organisation(&plan.keeper, draft);
        let organisation = made.await.unwrap();
        let chair = world
            .person("formand", &[Grant::ForumChair(plan.forum)])
            .await;
        let member = world
            .person("chef", &[Grant::ForumMember(plan.forum)])
            .await;
        let owner = world.person("ejer", &[]).await;
        let outsiders = vec![
            Actor::Anonymous,
            world
                .person("politiker", &[Grant::Politician(plan.forum)])
                .await,
            world.person("en anden", &[Grant::ForumMember(other)]).await,
        ];
        Self {
            world,
            plan,
            organisation,
            chair,
            member,
            owner,
            outsiders,
        }
    }

    pub fn today(&self) -> NaiveDate {
        self.world.clock.now().day()
    }

    /// The grant of the minutes, which pays for the first two initiatives.
    pub fn typed(&self) -> FormData {
        form(&[
            (Field::Title, "IPS-ambassadør"),
            (of(FundingField::Grantor), "STAR"),
            (of(FundingField::Source), "Klyngemidler"),
            (of(FundingField::GrantedOn), "12.12.2022"),
            (of(FundingField::Total), "16 mio. kr."),
            (of(FundingField::OwnShare), "3,16 mio. kr."),
            (Field::StartOn, "01.01.2023"),
            (Field::EndOn, "31.12.2026"),
            (Field::Purpose, "En ambassadør udbreder metoden."),
            (Field::Responsible, "vicedirektør"),
            (of(FundingField::Initiatives), "1 og 2"),
        ])
        .with(of(FundingField::Programme), self.plan.slug.to_string())
        .with(Field::Forum, self.plan.forum.to_string())
        .with(Field::Organisation, self.organisation.to_string())
        .with(Field::TaskPerson, id_of(&self.owner).to_string())
    }

    pub async fn create(&self, typed: &FormData) -> FundingId {
        let (draft, _) = FundingDraft::parse(typed).unwrap();
        let created = self.world.service.create_funding(&self.plan.keeper, draft);
        created.await.unwrap()
    }

    /// Ends so many months from today.
    pub async fn ending(&self, last_day: NaiveDate) -> FundingId {
        let typed = self.typed();
        let typed = typed.replacing(Field::EndOn, format_day(last_day));
        self.create(&typed).await
    }

    pub async fn alerts(&self, actor: &Actor) -> Vec<(FundingId, Alert)> {
        let expiring = self.world.service.expiring_fundings(actor).await;
        let lines = expiring.unwrap().into_iter();
        lines.map(|line| (line.id, line.alert)).collect()
    }

    pub async fn decide(&self, id: FundingId, based_on: u32) -> Result<(), AppError> {
        let typed = form(&[
            (of(FundingField::Operation), "continues"),
            (of(FundingField::DecidedBy), "Chefforum"),
            (Field::Words, "Parterne betaler selv."),
        ])
        .with(Field::DecidedOn, format_day(self.today()))
        .with(Field::Version, based_on.to_string());
        let draft = OperationDraft::parse(&typed).unwrap();
        let service = &self.world.service;
        service
            .decide_funding_operation(&self.plan.keeper, id, draft)
            .await
    }
}
