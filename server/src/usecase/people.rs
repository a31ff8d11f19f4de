//! People, their roles and the addresses by which they choose a password.

use super::{denied, fresh};
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::grants::{administrator_lock, grant_delete, grant_insert, grant_list_of};
use crate::store::links::{link_insert, link_spend_of};
use crate::store::organisations::organisation_find;
use crate::store::people::{person_find, person_insert, person_lock, person_update};
use crate::token::TokenHash;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::{AuditEvent, Deed, Subject};
use domain::ids::{GrantId, UserId};
use domain::people::{self, GrantDraft, LINK_MINUTES, LinkPurpose, PersonDraft};
use domain::policy::{Denied, ManagePeople, ManageStewards, Permit, Target, authorize};
use domain::problem::{Field, Flaw, Problems};

/// The permit to manage people.
pub(super) fn manage_people(actor: &Actor) -> Result<Permit<ManagePeople>, AppError> {
    authorize(actor, Target::Registers).map_err(|Denied| denied(actor))
}

/// The permit to manage people who look after the installation.
fn manage_stewards(actor: &Actor) -> Result<Permit<ManagePeople>, AppError> {
    let _: Permit<ManageStewards> =
        authorize(actor, Target::Registers).map_err(|Denied| denied(actor))?;
    manage_people(actor)
}

fn manage_role(actor: &Actor, grant: GrantDraft) -> Result<Permit<ManagePeople>, AppError> {
    if grant.is_steward() {
        manage_stewards(actor)
    } else {
        manage_people(actor)
    }
}

impl Service {
    pub async fn create_person(
        &self,
        actor: &Actor,
        draft: PersonDraft,
    ) -> Result<UserId, AppError> {
        let permit = manage_people(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        self.check_speaks_for(&mut tx, &draft).await?;
        let id = UserId::new(self.clock.new_id());
        let (person, event) = people::create(&permit, id, draft);
        person_insert(&mut tx, &permit, &person)
            .await
            .or_taken(Field::Email, self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(id)
    }

    pub async fn change_person(
        &self,
        actor: &Actor,
        id: UserId,
        draft: PersonDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = manage_people(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let current = person_find(&mut tx, id)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        self.check_speaks_for(&mut tx, &draft).await?;
        let (changed, event) = people::change(&permit, current, draft, based_on)?;
        let n_changed = person_update(&mut tx, &permit, &changed, based_on)
            .await
            .or_taken(Field::Email, self)?;
        fresh(n_changed)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Giving a role that is held already changes nothing. A steward's role spends the addresses
    /// issued before: somebody who may not manage stewards could hold one.
    pub async fn give_role(
        &self,
        actor: &Actor,
        user: UserId,
        grant: GrantDraft,
    ) -> Result<(), AppError> {
        let permit = manage_role(actor, grant)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        if self.grants_locked(&mut tx, user).await?.contains(&grant) {
            return Ok(());
        }
        let id = GrantId::new(self.clock.new_id());
        if let Err(error) = grant_insert(&mut tx, &permit, id, user, grant).await {
            return Err(match held_for(grant) {
                Some(field) if error.is_dangling() => Problems::one(field, Flaw::Unknown).into(),
                _ => self.unavailable(&error),
            });
        }
        if grant.is_steward() {
            link_spend_of(&mut tx, user, self.clock.now())
                .await
                .or_unavailable(self)?;
        }
        let event = people::grant_event(&permit, Deed::RoleGiven, user, grant);
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Refused for the last administrator, so that somebody can always let the others in.
    pub async fn take_role(
        &self,
        actor: &Actor,
        user: UserId,
        grant: GrantId,
    ) -> Result<(), AppError> {
        manage_people(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let n_administrators = administrator_lock(&mut tx).await.or_unavailable(self)?;
        let held = grant_list_of(&mut tx, user).await.or_unavailable(self)?;
        let taken = held
            .into_iter()
            .find(|held| held.id == grant)
            .map(|held| GrantDraft::from(held.grant))
            .ok_or(AppError::NotFound)?;
        let permit = manage_role(actor, taken)?;
        people::may_take(taken, n_administrators)?;
        grant_delete(&mut tx, &permit, grant)
            .await
            .or_unavailable(self)?;
        let event = people::grant_event(&permit, Deed::RoleTaken, user, taken);
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The secret of a one-time address by which `user` chooses a password; earlier ones are spent.
    /// Whoever holds it becomes that person, so only an administrator issues it for a steward.
    pub async fn issue_link(&self, actor: &Actor, user: UserId) -> Result<String, AppError> {
        manage_people(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let grants = self.grants_locked(&mut tx, user).await?;
        let permit = if grants.iter().any(|grant| grant.is_steward()) {
            manage_stewards(actor)?
        } else {
            manage_people(actor)?
        };
        self.commit_link(tx, &permit, user).await
    }

    /// Makes the address and keeps what the transaction did.
    pub(super) async fn commit_link(
        &self,
        mut tx: Tx,
        permit: &Permit<ManagePeople>,
        user: UserId,
    ) -> Result<String, AppError> {
        let token = self.clock.new_secret();
        let now = self.clock.now();
        let purpose = LinkPurpose::Password(user);
        let expires_at = now.plus_minutes(LINK_MINUTES);
        link_insert(&mut tx, &TokenHash::of(&token), purpose, now, expires_at)
            .await
            .or_unavailable(self)?;
        let event = AuditEvent::new(permit, Deed::LinkIssued, Subject::User, user.uuid());
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(token)
    }

    /// The organisation that somebody speaks for has to be in the register.
    async fn check_speaks_for(&self, tx: &mut Tx, draft: &PersonDraft) -> Result<(), AppError> {
        let Some(organisation) = draft.organisation else {
            return Ok(());
        };
        let found = organisation_find(tx, organisation).await;
        match found.or_unavailable(self)? {
            Some(_) => Ok(()),
            None => Err(Problems::one(Field::Organisation, Flaw::Unknown).into()),
        }
    }

    /// The roles of somebody, which nobody else can add to until the transaction ends.
    async fn grants_locked(&self, tx: &mut Tx, user: UserId) -> Result<Vec<GrantDraft>, AppError> {
        if !person_lock(tx, user).await.or_unavailable(self)? {
            return Err(AppError::NotFound);
        }
        let held = grant_list_of(tx, user).await.or_unavailable(self)?;
        Ok(held.into_iter().map(|held| held.grant.into()).collect())
    }
}

/// The field that says what a role is held for.
fn held_for(grant: GrantDraft) -> Option<Field> {
    match grant {
        GrantDraft::ForumChair(_) | GrantDraft::ForumMember(_) | GrantDraft::Politician(_) => {
            Some(Field::Forum)
        }
        GrantDraft::ProjectLead(_) => Some(Field::Initiative),
        GrantDraft::Administrator | GrantDraft::Secretariat => None,
    }
}
