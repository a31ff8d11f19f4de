//! The mails of a day: at most one for each person, made once whatever runs beside.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::grants::grant_list_of;
use crate::store::hearings::owed_answers;
use crate::store::reminders::{
    StoredRecipient, approvals_of_chair, mail_insert, recipient_list, told_list,
};
use crate::store::rounds::owed_reports;
use app::error::AppError;
use domain::actor::Grant;
use domain::ids::{MailId, UserId};
use domain::policy::{Govern, Permit};
use domain::reminder::{EndingGrant, Failure, Matter, Owed, Reason, digest, not_sent, queue};

impl Service {
    /// Makes the mails of today that are not made yet; returns how many. One that fails is in the log
    /// and keeps no other back. Nothing is made where mails are not set up.
    pub async fn make_mails(&self, permit: &Permit<Govern>) -> Result<u32, AppError> {
        if self.mailer.is_none() {
            return Ok(0);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let recipients = recipient_list(&mut db).await.or_unavailable(self)?;
        let ending = self.ending_grants(&mut db).await?;
        drop(db);
        let mut n_made = 0_u32;
        let reminded = recipients.iter().filter(|of| of.recipient.is_reminded());
        for stored in reminded {
            match Box::pin(self.make_mail(permit, stored, &ending)).await {
                Ok(true) => n_made = n_made.saturating_add(1),
                Ok(false) => {}
                Err(error) => tracing::error!(?error, "a mail could not be made"),
            }
        }
        Ok(n_made)
    }

    /// Whether there was one to make.
    async fn make_mail(
        &self,
        permit: &Permit<Govern>,
        stored: &StoredRecipient,
        ending: &[EndingGrant],
    ) -> Result<bool, AppError> {
        let (person, now) = (stored.person, self.clock.now());
        let today = now.day();
        let mut db = self.store.read().await.or_unavailable(self)?;
        let owed = self.owed_by(&mut db, person, ending).await?;
        if owed.is_empty() {
            return Ok(false);
        }
        let told = told_list(&mut db, person).await.or_unavailable(self)?;
        drop(db);
        let matters = digest(owed, &told, today);
        if matters.is_empty() {
            return Ok(false);
        }
        let keys: Vec<_> = matters.iter().map(Matter::key).collect();
        let id = MailId::new(self.clock.new_id());
        let (mut delivery, event) = queue(permit, id, now);
        let mut events = vec![event];
        if stored.recipient.accepts() == Err(Reason::Reserved) {
            let failure = Failure {
                reason: Reason::Reserved,
                reply: None,
            };
            let (failed, event) = not_sent(permit, id, delivery, failure);
            delivery = failed;
            events.push(event);
        }
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let about = (id, person);
        match mail_insert(&mut tx, permit, about, today, &keys, (&delivery, now)).await {
            // Another worker made it since what was told was read.
            Err(error) if error.is_duplicate() => return Ok(false),
            inserted => inserted.or_unavailable(self)?,
        }
        let committed = tx.commit(&*self.clock, &events).await;
        committed.or_unavailable(self)?;
        Ok(true)
    }

    /// All that somebody owes now. `ending` are the grants that end undecided.
    pub(super) async fn owed_by(
        &self,
        db: &mut impl Query,
        person: UserId,
        ending: &[EndingGrant],
    ) -> Result<Vec<Matter>, AppError> {
        let held = grant_list_of(db, person).await.or_unavailable(self)?;
        let chairs = held.into_iter().filter_map(|held| match held.grant {
            Grant::ForumChair(forum) => Some(forum),
            _ => None,
        });
        let chairs: Vec<_> = chairs.collect();
        let grants = ending.iter();
        let grants = grants.filter(|grant| grant.is_told_to(person, &chairs));
        let owed = Owed {
            reports: owed_reports(db, person).await.or_unavailable(self)?,
            tasks: self.open_tasks(db, person).await?,
            answers: owed_answers(db, person).await.or_unavailable(self)?,
            approvals: approvals_of_chair(db, person).await.or_unavailable(self)?,
            grants: grants.cloned().collect(),
        };
        Ok(owed.into_matters())
    }
}
