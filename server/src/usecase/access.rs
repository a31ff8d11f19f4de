//! Signing in and out.

use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::passwords::{password_find, password_lock};
use crate::store::sessions::{
    session_actor, session_delete, session_delete_expired, session_insert,
};
use crate::token::TokenHash;
use app::error::AppError;
use domain::actor::{Actor, User};
use domain::audit::{AuditEvent, Deed, Subject};
use domain::ids::UserId;
use domain::people::{Credentials, SESSION_MINUTES};
use domain::policy::{OwnAccount, Permit, Target, authorize};
use domain::problem::Refusal;
use domain::time::Timestamp;

/// What the browser of somebody who signed in keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// A secret: whoever holds it is signed in.
    pub token: String,
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Session until {:?}", self.expires_at)
    }
}

/// The permit of somebody who proved by password or address who they are.
pub(super) fn own_account(id: UserId, name: &str) -> Result<Permit<OwnAccount>, AppError> {
    let actor = Actor::User(User {
        id,
        name: name.to_owned(),
        grants: Vec::new(),
    });
    Ok(authorize(&actor, Target::Registers)?)
}

pub(super) fn account_event(permit: &Permit<OwnAccount>, deed: Deed, id: UserId) -> AuditEvent {
    AuditEvent::new(permit, deed, Subject::User, id.uuid())
}

impl Service {
    /// A wrong password and an unknown e-mail look alike and take as long.
    pub async fn sign_in(&self, credentials: Credentials) -> Result<Session, AppError> {
        let Credentials { email, password } = credentials;
        if !self.attempts.attempt(email.as_str(), self.clock.now()) {
            return Err(Refusal::TooManyAttempts.into());
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let stored = password_find(&mut db, &email).await.or_unavailable(self)?;
        // The connection is not kept waiting in the line for the processor.
        drop(db);
        let hash = stored.as_ref().and_then(|stored| stored.hash.clone());
        let matches = self.passwords.matches(password, hash.clone()).await;
        let (Some(stored), Some(hash), true) =
            (stored, hash, matches.map_err(|e| self.unavailable(&e))?)
        else {
            return Err(Refusal::WrongCredentials.into());
        };
        self.attempts.succeed(email.as_str());

        let permit = own_account(stored.person, &stored.name)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        // It may have been changed while we compared.
        let locked = password_lock(&mut tx, stored.person, &hash).await;
        if !locked.or_unavailable(self)? {
            return Err(Refusal::WrongCredentials.into());
        }
        session_delete_expired(&mut tx, self.clock.now())
            .await
            .or_unavailable(self)?;
        let session = self.open_session(&mut tx, &permit, stored.person).await?;
        let event = account_event(&permit, Deed::SignedIn, stored.person);
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(session)
    }

    /// Ends a session. One that has ended already is no error.
    pub async fn sign_out(&self, token: &str) -> Result<(), AppError> {
        let token = TokenHash::of(token);
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let actor = session_actor(&mut tx, &token, self.clock.now())
            .await
            .or_unavailable(self)?;
        let Some(user) = actor.user() else {
            return Ok(());
        };
        let permit = authorize(&actor, Target::Registers)?;
        session_delete(&mut tx, &permit, &token)
            .await
            .or_unavailable(self)?;
        let event = account_event(&permit, Deed::SignedOut, user.id);
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Who a request comes from, by the token of its session.
    pub async fn actor_of(&self, token: &str) -> Result<Actor, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        session_actor(&mut db, &TokenHash::of(token), self.clock.now())
            .await
            .or_unavailable(self)
    }

    /// Opens a session for somebody who proved who they are.
    pub(super) async fn open_session(
        &self,
        tx: &mut Tx,
        permit: &Permit<OwnAccount>,
        id: UserId,
    ) -> Result<Session, AppError> {
        let session = Session {
            token: self.clock.new_secret(),
            expires_at: self.clock.now().plus_minutes(SESSION_MINUTES),
        };
        let token = TokenHash::of(&session.token);
        session_insert(tx, permit, &token, id, session.expires_at)
            .await
            .or_unavailable(self)?;
        Ok(session)
    }
}
