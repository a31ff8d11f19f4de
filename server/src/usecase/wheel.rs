//! The annual wheels of forums: laid out, decided on, and closed half-year by half-year.

mod closing;
mod read;

use super::{denied, fresh};
use crate::service::{OrUnavailable, Service};
use crate::store::agreements::{agreement_list, stages_of_all};
use crate::store::forums::forum_lock;
use crate::store::wheel::{
    closing_insert, duty_find, duty_insert, duty_update, line_insert, met_until, review_insert,
    wheel_find,
};
use crate::store::{Query, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::agreement::is_drafted_on;
use domain::audit::AuditEvent;
use domain::half_year::HalfYear;
use domain::ids::{AgreementId, DutyId, ForumId};
use domain::locale::danish_sort_key;
use domain::meeting::may_name;
use domain::policy::{
    Denied, KeepWheel, Permit, Target, authorize, may_see_agreement, may_see_desk,
};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::time::Timestamp;
use domain::wheel::{
    Duty, DutyDraft, DutyEnd, Occurrence, ReviewDraft, ReviewState, WheelField, WheelRefusal,
    change, close_half, create, end, review,
};

/// The permit to keep a forum's wheel.
fn keep(actor: &Actor, forum: ForumId) -> Result<Permit<KeepWheel>, AppError> {
    authorize(actor, Target::Forum(forum)).map_err(|Denied| denied(actor))
}

impl Service {
    /// Puts down what a forum does again and again.
    pub async fn create_duty(
        &self,
        actor: &Actor,
        forum: ForumId,
        draft: DutyDraft,
    ) -> Result<DutyId, AppError> {
        let permit = keep(actor, forum)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        forum_lock(&mut tx, forum).await.or_unavailable(self)?;
        self.forum_name(&mut tx, forum).await?;
        self.refuse_closed(&mut tx, forum).await?;
        self.check_agreement(&mut tx, actor, (forum, None), &draft)
            .await?;
        let (id, now) = (DutyId::new(self.clock.new_id()), self.clock.now());
        let (duty, event) = create(&permit, id, forum, draft);
        let inserted = duty_insert(&mut tx, &permit, &duty, now).await;
        inserted.or_unavailable(self)?;
        let committed = tx.commit(&*self.clock, &[event]).await;
        committed.or_unavailable(self)?;
        Ok(id)
    }

    /// Writes a duty anew; half-years that are closed stay as they are.
    pub async fn change_duty(
        &self,
        actor: &Actor,
        id: DutyId,
        draft: DutyDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let (mut tx, permit, current) = self.kept_duty(actor, id).await?;
        self.refuse_closed(&mut tx, current.forum).await?;
        let of = (current.forum, current.draft.agreement);
        self.check_agreement(&mut tx, actor, of, &draft).await?;
        let at = (based_on, self.clock.now().day());
        let (changed, event) = change(&permit, current, draft, at)?;
        let n_changed = duty_update(&mut tx, &permit, &changed, based_on).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Ends a duty; it stays in the register.
    pub async fn end_duty(&self, actor: &Actor, id: DutyId, ends: DutyEnd) -> Result<(), AppError> {
        let (mut tx, permit, current) = self.kept_duty(actor, id).await?;
        let based_on = ends.based_on;
        let (ended, event) = end(&permit, current, ends, self.clock.now().day())?;
        let n_changed = duty_update(&mut tx, &permit, &ended, based_on).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The duty in a write transaction that holds its forum, for who keeps that wheel.
    async fn kept_duty(
        &self,
        actor: &Actor,
        id: DutyId,
    ) -> Result<(Tx, Permit<KeepWheel>, Duty), AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let found = duty_find(&mut tx, id).await.or_unavailable(self)?;
        let found = found.ok_or(AppError::NotFound)?.duty;
        if !may_see_desk(actor, found.forum) {
            return Err(AppError::NotFound);
        }
        let permit = keep(actor, found.forum)?;
        forum_lock(&mut tx, found.forum)
            .await
            .or_unavailable(self)?;
        Ok((tx, permit, found))
    }

    /// The agreements that a duty of a forum may be about: those that everybody in the forum and the
    /// actor may read, and the one that it is about already.
    async fn agreements_to_name(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        (forum, named): (ForumId, Option<AgreementId>),
    ) -> Result<Vec<(AgreementId, String)>, AppError> {
        let today = self.clock.now().day();
        let stages = stages_of_all(db).await.or_unavailable(self)?;
        let mut agreements = agreement_list(db).await.or_unavailable(self)?;
        agreements.retain(|there| {
            let stages = stages.get(&there.id).map(Vec::as_slice);
            let is_drafted = is_drafted_on(stages.unwrap_or_default(), today);
            let is_read = may_name(forum, there.forum, is_drafted)
                && may_see_agreement(actor, there.forum, is_drafted);
            is_read || named == Some(there.id)
        });
        agreements.sort_by_cached_key(|there| danish_sort_key(&there.title));
        let agreements = agreements.into_iter();
        Ok(agreements.map(|there| (there.id, there.title)).collect())
    }

    async fn check_agreement(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        of: (ForumId, Option<AgreementId>),
        draft: &DutyDraft,
    ) -> Result<(), AppError> {
        let Some(id) = draft.agreement else {
            return Ok(());
        };
        let known = self.agreements_to_name(db, actor, of).await?;
        match known.iter().any(|(known, _)| *known == id) {
            true => Ok(()),
            false => {
                let field = Field::Wheel(WheelField::Agreement);
                Err(Problems::one(field, Flaw::Unknown).into())
            }
        }
    }

    /// Puts a forum's decision down of what is due in a half-year.
    pub async fn review_due(
        &self,
        actor: &Actor,
        at: (ForumId, HalfYear),
        due: Occurrence,
        draft: ReviewDraft,
    ) -> Result<(), AppError> {
        let permit = keep(actor, at.0)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let now = self.clock.now();
        let event = self
            .review_within(&mut tx, &permit, at, (due, &draft), now)
            .await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub(crate) async fn review_within(
        &self,
        tx: &mut Tx,
        permit: &Permit<KeepWheel>,
        (forum, half): (ForumId, HalfYear),
        (due, draft): (Occurrence, &ReviewDraft),
        now: Timestamp,
    ) -> Result<AuditEvent, AppError> {
        forum_lock(tx, forum).await.or_unavailable(self)?;
        let wheel = wheel_find(tx, forum).await.or_unavailable(self)?;
        if wheel.closed.contains(&half) {
            return Err(Refusal::Wheel(WheelRefusal::HalfClosed).into());
        }
        let mut items = wheel.due_in(half).into_iter();
        let item = items.find(|item| item.at == due);
        let item = item.ok_or(AppError::NotFound)?;
        let met = met_until(tx, forum, now.day()).await.or_unavailable(self)?;
        let state = ReviewState {
            forum,
            half,
            closed: &wheel.closed,
            meetings: &met,
            today: now.day(),
        };
        let event = review(permit, &state, &item, draft)?;
        match review_insert(tx, permit, forum, (&item, draft), now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        Ok(event)
    }

    /// Closes a half-year: what is due in it becomes a record.
    pub async fn close_half_year(
        &self,
        actor: &Actor,
        at: (ForumId, HalfYear),
    ) -> Result<(), AppError> {
        let permit = keep(actor, at.0)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        self.forum_name(&mut tx, at.0).await?;
        let now = self.clock.now();
        let event = self.close_half_within(&mut tx, &permit, at, now).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub(crate) async fn close_half_within(
        &self,
        tx: &mut Tx,
        permit: &Permit<KeepWheel>,
        (forum, half): (ForumId, HalfYear),
        now: Timestamp,
    ) -> Result<AuditEvent, AppError> {
        forum_lock(tx, forum).await.or_unavailable(self)?;
        let wheel = wheel_find(tx, forum).await.or_unavailable(self)?;
        let is_closed = wheel.closed.contains(&half);
        let items = match is_closed {
            true => Vec::new(),
            false => wheel.due_in(half),
        };
        let event = close_half(permit, (forum, half), &items, (is_closed, now.day()))?;
        match closing_insert(tx, permit, (forum, half), now).await {
            Err(error) if error.is_duplicate() => {
                return Err(Refusal::Wheel(WheelRefusal::HalfClosed).into());
            }
            inserted => inserted.or_unavailable(self)?,
        }
        for line in (1_i64..).zip(&items) {
            let inserted = line_insert(tx, permit, (forum, half), line).await;
            inserted.or_unavailable(self)?;
        }
        Ok(event)
    }
}
