//! Reminders by mail: each person's own choice, and what the secretariat sees of them.

mod making;
mod sending;

use super::calendars::own;
use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::reminders::{choice_set, mail_count, mail_lines, recipient_find};
use app::backend::ReadReminders;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::reminder::{Outbox, OwnReminders, ReminderChoice, choose};

/// So many mails are shown, the newest.
const SHOWN_MAX: u32 = 200;

impl Service {
    /// Somebody chooses whether they are reminded. The choice that holds already changes nothing.
    pub async fn choose_reminders(
        &self,
        actor: &Actor,
        choice: ReminderChoice,
    ) -> Result<(), AppError> {
        let (permit, owner) = own(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let found = recipient_find(&mut tx, owner).await.or_unavailable(self)?;
        let before = found.ok_or(AppError::NotFound)?.choice;
        let Some(event) = choose(&permit, owner, before, choice) else {
            return Ok(());
        };
        let set = choice_set(&mut tx, &permit, owner, choice, self.clock.now()).await;
        set.or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }
}

#[async_trait]
impl ReadReminders for Service {
    async fn own_reminders(&self, actor: &Actor) -> Result<OwnReminders, AppError> {
        let (_, owner) = own(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = recipient_find(&mut db, owner).await.or_unavailable(self)?;
        let recipient = found.ok_or(AppError::NotFound)?;
        Ok(OwnReminders {
            email: recipient.email,
            choice: recipient.choice,
            is_set_up: self.mailer.is_some(),
        })
    }

    async fn outbox(&self, actor: &Actor) -> Result<Outbox, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let lines = mail_lines(&mut db, SHOWN_MAX).await.or_unavailable(self)?;
        Ok(Outbox {
            sender: self.mailer.as_ref().map(|mailer| mailer.sender()),
            n_lines: mail_count(&mut db).await.or_unavailable(self)?,
            lines,
        })
    }

    fn sends_mails(&self) -> bool {
        self.mailer.is_some()
    }
}
