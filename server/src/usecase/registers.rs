//! What the secretariat's pages read.

use super::govern;
use super::people::manage_people;
use crate::service::{OrUnavailable, Service};
use crate::store::forums::{forum_register, level_find};
use crate::store::grants::{
    HeldGrant, forum_choices, grant_list, grant_list_of, initiative_choices,
};
use crate::store::inhabitants::inhabitants_on;
use crate::store::meetings::calendar_days;
use crate::store::organisations::{organisation_choices, organisation_find, organisation_list};
use crate::store::people::{person_find, person_list};
use app::backend::ReadRegisters;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::forum::{ForumRegister, Level, MeetingDay};
use domain::ids::{ForumId, LevelId, OrganisationId, UserId};
use domain::organisation::{InhabitantsLine, Organisation, OrganisationKind};
use domain::people::{GrantRow, Person, PersonEdit, PersonRow};
use domain::policy::{Action, Target, allows};
use domain::reference::{self, ReferenceView};
use std::collections::HashMap;

#[async_trait]
impl ReadRegisters for Service {
    async fn organisations(&self, actor: &Actor) -> Result<Vec<Organisation>, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        organisation_list(&mut db).await.or_unavailable(self)
    }

    async fn organisation(
        &self,
        actor: &Actor,
        id: OrganisationId,
    ) -> Result<Organisation, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = organisation_find(&mut db, id).await.or_unavailable(self)?;
        found.ok_or(AppError::NotFound)
    }

    async fn reference(&self, actor: &Actor) -> Result<ReferenceView, AppError> {
        let register = self.organisations(actor).await?;
        let codes = register.into_iter().filter_map(|o| o.draft.code);
        Ok(ReferenceView {
            clusters: reference::clusters(),
            organisations: reference::organisations(),
            registered: codes.map(|code| code.to_string()).collect(),
        })
    }

    async fn inhabitants(&self, actor: &Actor) -> Result<Vec<InhabitantsLine>, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let register = organisation_list(&mut db).await.or_unavailable(self)?;
        let today = self.clock.now().day();
        let known = inhabitants_on(&mut db, today).await.or_unavailable(self)?;
        let municipalities = register.into_iter();
        let municipalities =
            municipalities.filter(|of| of.draft.kind == OrganisationKind::Municipality);
        let lines = municipalities.map(|municipality| InhabitantsLine {
            known: known.get(&municipality.id).copied(),
            name: municipality.draft.name.into(),
        });
        Ok(lines.collect())
    }

    async fn forums(&self, actor: &Actor) -> Result<ForumRegister, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        forum_register(&mut db).await.or_unavailable(self)
    }

    async fn meetings(&self, actor: &Actor, forum: ForumId) -> Result<Vec<MeetingDay>, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let today = self.clock.now().day();
        let days = calendar_days(&mut db, forum, today).await;
        days.or_unavailable(self)
    }

    async fn level(&self, actor: &Actor, id: LevelId) -> Result<Level, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = level_find(&mut db, id).await.or_unavailable(self)?;
        found.ok_or(AppError::NotFound)
    }

    async fn people(&self, actor: &Actor) -> Result<Vec<PersonRow>, AppError> {
        manage_people(actor)?;
        self.person_rows().await
    }

    async fn new_person(&self, actor: &Actor) -> Result<Vec<(OrganisationId, String)>, AppError> {
        manage_people(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        organisation_choices(&mut db).await.or_unavailable(self)
    }

    async fn person(&self, actor: &Actor, id: UserId) -> Result<PersonEdit, AppError> {
        manage_people(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = person_find(&mut db, id).await.or_unavailable(self)?;
        let person = found.ok_or(AppError::NotFound)?;
        let held = grant_list_of(&mut db, id).await.or_unavailable(self)?;
        let grants = held.into_iter().map(shown).collect();
        let organisations = organisation_choices(&mut db).await.or_unavailable(self)?;
        let organisation = name_of(&organisations, &person);
        Ok(PersonEdit {
            row: PersonRow {
                person,
                organisation,
                grants,
            },
            organisations,
            forums: forum_choices(&mut db).await.or_unavailable(self)?,
            initiatives: initiative_choices(&mut db).await.or_unavailable(self)?,
            may_manage_stewards: allows(actor, Action::ManageStewards, Target::Registers),
        })
    }
}

impl Service {
    /// Everybody with their roles, for whoever may see them.
    pub(super) async fn person_rows(&self) -> Result<Vec<PersonRow>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let people = person_list(&mut db).await.or_unavailable(self)?;
        let organisations = organisation_choices(&mut db).await.or_unavailable(self)?;
        let mut grants: HashMap<UserId, Vec<GrantRow>> = HashMap::new();
        for held in grant_list(&mut db).await.or_unavailable(self)? {
            grants.entry(held.person).or_default().push(shown(held));
        }
        Ok(people
            .into_iter()
            .map(|person| PersonRow {
                organisation: name_of(&organisations, &person),
                grants: grants.remove(&person.id).unwrap_or_default(),
                person,
            })
            .collect())
    }
}

/// What the organisation is called that somebody speaks for.
fn name_of(organisations: &[(OrganisationId, String)], person: &Person) -> Option<String> {
    let own = person.draft.organisation?;
    let found = organisations.iter().find(|(id, _)| *id == own);
    found.map(|(_, name)| name.clone())
}

fn shown(held: HeldGrant) -> GrantRow {
    GrantRow {
        id: held.id,
        grant: held.grant,
        held_for: held.held_for,
    }
}
