//! The one-time addresses: choosing a password, and letting in the first administrator.

use super::access::{Session, account_event, own_account};
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::grants::grant_insert;
use crate::store::links::{Link, link_find, link_spend};
use crate::store::passwords::password_set;
use crate::store::people::{person_count, person_find, person_insert, person_lock};
use crate::store::sessions::{session_delete_expired, session_delete_of};
use crate::token::TokenHash;
use app::error::AppError;
use domain::audit::{AuditEvent, Deed};
use domain::ids::{GrantId, UserId};
use domain::people::{
    self, GrantDraft, LinkPurpose, Password, PersonDraft, grant_event, password_event, use_link,
};
use domain::policy::{ManagePeople, OwnAccount, Permit};
use domain::problem::{Field, Refusal};

impl Service {
    /// Spends the address, ends every other session of its person and signs them in.
    pub async fn choose_password(
        &self,
        token: &str,
        password: Password,
    ) -> Result<Session, AppError> {
        let LinkPurpose::Password(id) = self.usable_link(token).await? else {
            return Err(AppError::NotFound);
        };
        let hash = self.hashed(password).await?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        // The person first, in the same order as whoever issues an address: neither waits for ever.
        person_lock(&mut tx, id).await.or_unavailable(self)?;
        self.spend_link(&mut tx, token).await?;
        let person = person_find(&mut tx, id)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let permit = own_account(id, person.draft.name.as_str())?;
        let (session, events) = self.enter(&mut tx, &permit, id, &hash).await?;
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(session)
    }

    /// Lets the first person into an empty installation, as administrator and secretariat.
    pub async fn create_first_administrator(
        &self,
        token: &str,
        draft: PersonDraft,
        password: Password,
    ) -> Result<Session, AppError> {
        if self.usable_link(token).await? != LinkPurpose::FirstAdministrator {
            return Err(AppError::NotFound);
        }
        let hash = self.hashed(password).await?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        self.spend_link(&mut tx, token).await?;
        if person_count(&mut tx).await.or_unavailable(self)? > 0 {
            return Err(Refusal::LinkSpent.into());
        }
        let (id, mut events) = self.insert_steward(&mut tx, draft).await?;
        let permit = own_account(id, "")?;
        let (session, entered) = self.enter(&mut tx, &permit, id, &hash).await?;
        events.extend(entered);
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(session)
    }

    /// Nobody is there yet to be the author of this.
    async fn insert_steward(
        &self,
        tx: &mut Tx,
        draft: PersonDraft,
    ) -> Result<(UserId, Vec<AuditEvent>), AppError> {
        let permit = Permit::<ManagePeople>::system();
        let id = UserId::new(self.clock.new_id());
        // There is no organisation yet to speak for.
        let draft = PersonDraft {
            organisation: None,
            ..draft
        };
        let (person, event) = people::create(&permit, id, draft);
        person_insert(tx, &permit, &person)
            .await
            .or_taken(Field::Email, self)?;
        let mut events = vec![event];
        for grant in [GrantDraft::Administrator, GrantDraft::Secretariat] {
            let grant_id = GrantId::new(self.clock.new_id());
            grant_insert(tx, &permit, grant_id, id, grant)
                .await
                .or_unavailable(self)?;
            events.push(grant_event(&permit, Deed::RoleGiven, id, grant));
        }
        Ok((id, events))
    }

    /// Sets the password, ends every session opened with the one before, and signs in.
    async fn enter(
        &self,
        tx: &mut Tx,
        permit: &Permit<OwnAccount>,
        id: UserId,
        hash: &str,
    ) -> Result<(Session, Vec<AuditEvent>), AppError> {
        password_set(tx, permit, id, hash)
            .await
            .or_unavailable(self)?;
        session_delete_expired(tx, self.clock.now())
            .await
            .or_unavailable(self)?;
        session_delete_of(tx, permit, id)
            .await
            .or_unavailable(self)?;
        let session = self.open_session(tx, permit, id).await?;
        let events = vec![
            password_event(permit, id),
            account_event(permit, Deed::SignedIn, id),
        ];
        Ok((session, events))
    }

    /// What an address is for, if it can still be used; asked before the costly part.
    pub(super) async fn usable_link(&self, token: &str) -> Result<LinkPurpose, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let Link {
            purpose,
            expires_at,
            used,
        } = link_find(&mut db, &TokenHash::of(token))
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        use_link(self.clock.now(), expires_at, used)?;
        Ok(purpose)
    }

    async fn spend_link(&self, tx: &mut Tx, token: &str) -> Result<(), AppError> {
        let spent = link_spend(tx, &TokenHash::of(token), self.clock.now()).await;
        if spent.or_unavailable(self)? {
            Ok(())
        } else {
            Err(Refusal::LinkSpent.into())
        }
    }

    async fn hashed(&self, password: Password) -> Result<String, AppError> {
        let hash = self.passwords.hash(password).await;
        hash.map_err(|error| self.unavailable(&error))
    }
}
