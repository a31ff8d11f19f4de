//! What the installation knows of itself, and what the pages around signing in read of it.

use crate::service::{OrUnavailable, Service};
use crate::store::installation::{cookie_secret, demo_password, set_cookie_secret};
use crate::store::links::link_insert;
use crate::store::people::{person_count, person_list};
use crate::token::TokenHash;
use app::backend::{DemoAccount, ReadAccounts};
use app::error::AppError;
use async_trait::async_trait;
use domain::audit::{AuditEvent, Deed, Subject};
use domain::people::{LINK_MINUTES, LinkPurpose};
use domain::policy::{ManagePeople, Permit};
use sha2::{Digest, Sha512};
use uuid::Uuid;

impl Service {
    /// The secret of the address where an empty installation gets its first administrator; a new one
    /// each time, the earlier ones being spent. `None` once there is anybody.
    pub async fn first_run_token(&self) -> Result<Option<String>, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        if person_count(&mut tx).await.or_unavailable(self)? > 0 {
            return Ok(None);
        }
        let token = self.clock.new_secret();
        let now = self.clock.now();
        let purpose = LinkPurpose::FirstAdministrator;
        let expires_at = now.plus_minutes(LINK_MINUTES);
        link_insert(&mut tx, &TokenHash::of(&token), purpose, now, expires_at)
            .await
            .or_unavailable(self)?;
        let permit = Permit::<ManagePeople>::system();
        let event = AuditEvent::new(
            &permit,
            Deed::LinkIssued,
            Subject::Installation,
            Uuid::nil(),
        );
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(Some(token))
    }

    /// 64 bytes to sign cookies with: made once, then the same for every instance.
    pub async fn cookie_secret(&self) -> Result<[u8; 64], AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let stored = cookie_secret(&mut db).await.or_unavailable(self)?;
        drop(db);
        let secret = match stored {
            Some(secret) => secret,
            None => self.new_cookie_secret().await?,
        };
        Ok(Sha512::digest(secret.as_bytes()).into())
    }

    async fn new_cookie_secret(&self) -> Result<String, AppError> {
        let made = format!("{}{}", self.clock.new_secret(), self.clock.new_secret());
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        set_cookie_secret(&mut tx, &made)
            .await
            .or_unavailable(self)?;
        // Another instance may have been first.
        let kept = cookie_secret(&mut tx).await.or_unavailable(self)?;
        tx.commit(&*self.clock, &[]).await.or_unavailable(self)?;
        Ok(kept.unwrap_or(made))
    }

    /// Whether anybody can sign in with a password that the sign-in page shows.
    pub async fn has_demo_accounts(&self) -> Result<bool, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let people = person_list(&mut db).await.or_unavailable(self)?;
        Ok(people.iter().any(|person| person.demo))
    }
}

#[async_trait]
impl ReadAccounts for Service {
    async fn link_purpose(&self, token: &str) -> Result<LinkPurpose, AppError> {
        self.usable_link(token).await
    }

    async fn demo_accounts(&self) -> Result<Vec<DemoAccount>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let Some(password) = demo_password(&mut db).await.or_unavailable(self)? else {
            return Ok(Vec::new());
        };
        let people = person_list(&mut db).await.or_unavailable(self)?;
        let accounts = people.into_iter().filter(|person| person.demo);
        Ok(accounts
            .map(|person| DemoAccount {
                email: person.draft.email.to_string(),
                name: person.draft.name.to_string(),
                password: password.clone(),
            })
            .collect())
    }
}
