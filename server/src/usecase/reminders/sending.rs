//! Mails on their way: each is claimed by one worker before it is handed over, and what became of it is
//! stored after. A worker that stops in between leaves a mail that is never sent again.

use crate::mail::{Letter, Mailer};
use crate::service::{OrUnavailable, Service};
use crate::store::reminders::{OpenMail, delivery_update, mail_keys, open_mails, recipient_find};
use app::error::AppError;
use app::reminder::{letter_body, letter_subject};
use domain::policy::{Govern, Permit};
use domain::reminder::{
    Delivery, Failure, MailState, Reason, Verdict, after_attempt, claim, interrupted, is_mail_hour,
    not_sent, settle, still_owed,
};

impl Service {
    /// Sends what waits and whose time has come; returns how many mails left.
    pub async fn send_mails(&self, permit: &Permit<Govern>) -> Result<u32, AppError> {
        let Some(mailer) = self.mailer.clone() else {
            return Ok(0);
        };
        if !is_mail_hour(self.clock.now()) {
            return Ok(0);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let open = open_mails(&mut db).await.or_unavailable(self)?;
        drop(db);
        let mut n_sent = 0_u32;
        for mail in open {
            match Box::pin(self.send_mail(permit, &mailer, &mail)).await {
                Ok(true) => n_sent = n_sent.saturating_add(1),
                Ok(false) => {}
                Err(error) => tracing::error!(mail = %mail.id, ?error, "a mail is left as it is"),
            }
        }
        Ok(n_sent)
    }

    /// Whether it left.
    async fn send_mail(
        &self,
        permit: &Permit<Govern>,
        mailer: &Mailer,
        mail: &OpenMail,
    ) -> Result<bool, AppError> {
        let (id, now) = (mail.id, self.clock.now());
        if !is_mail_hour(now) {
            return Ok(false);
        }
        if let Some(lost) = interrupted(permit, id, mail.delivery, now) {
            self.turn(permit, mail, &mail.delivery, lost).await?;
            return Ok(false);
        }
        // Before it is claimed: what fails here leaves it to be sent later.
        let letter = self.letter(mailer, mail).await?;
        let Some(taken) = claim(permit, id, mail.delivery, now) else {
            return Ok(false);
        };
        let held = taken.0;
        if !self.turn(permit, mail, &mail.delivery, taken).await? {
            return Ok(false);
        }
        let verdict = match letter {
            Ok(Some(letter)) => {
                let outcome = Box::pin(mailer.send(&letter)).await;
                if let Err(failure) = outcome {
                    let (reason, reply) = (failure.reason.code(), failure.reply);
                    tracing::warn!(mail = %id, reason, ?reply, "a mail was not sent");
                }
                after_attempt(permit, id, held, outcome, self.clock.now())
            }
            Ok(None) => settle(permit, id, held),
            Err(reason) => {
                let failure = Failure {
                    reason,
                    reply: None,
                };
                not_sent(permit, id, held, failure)
            }
        };
        let is_sent = verdict.0.state == MailState::Sent;
        self.turn(permit, mail, &held, verdict).await?;
        Ok(is_sent)
    }

    /// What the mail says now: nothing where all is done, and why where it may not be sent.
    async fn letter(
        &self,
        mailer: &Mailer,
        mail: &OpenMail,
    ) -> Result<Result<Option<Letter>, Reason>, AppError> {
        let now = self.clock.now();
        let mut db = self.store.read().await.or_unavailable(self)?;
        let recipient = recipient_find(&mut db, mail.person).await;
        let recipient = recipient.or_unavailable(self)?.ok_or(AppError::NotFound)?;
        let locale = match recipient.accepts() {
            Ok(locale) => locale,
            Err(reason) => return Ok(Err(reason)),
        };
        let keys = mail_keys(&mut db, mail.id).await.or_unavailable(self)?;
        let ending = self.ending_grants(&mut db).await?;
        let owed = self.owed_by(&mut db, mail.person, &ending).await?;
        let left = still_owed(owed, &keys, now.day());
        Ok(Ok((!left.is_empty()).then(|| Letter {
            id: mail.id,
            to: recipient.email,
            at: now,
            subject: letter_subject(&left, locale),
            body: letter_body(&left, now.day(), mailer.site(), locale),
        })))
    }

    /// Stores how it stands next; whether it stood as it was read, and no other worker was first.
    async fn turn(
        &self,
        permit: &Permit<Govern>,
        mail: &OpenMail,
        before: &Delivery,
        (after, event): Verdict,
    ) -> Result<bool, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let updated = delivery_update(&mut tx, permit, mail.id, (before, &after)).await;
        if updated.or_unavailable(self)? == 0 {
            return Ok(false);
        }
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(true)
    }
}
