//! What becomes of a forum's duties when it is closed (need N14).

use crate::service::{OrUnavailable, Service};
use crate::store::wheel::{duty_find, duty_list, duty_update, wheel_find};
use crate::store::{Query, Tx};
use crate::usecase::fresh;
use app::error::AppError;
use domain::audit::AuditEvent;
use domain::forum::closing::{Handover, Matter, MatterId};
use domain::half_year::HalfYear;
use domain::ids::{DutyId, ForumId};
use domain::policy::{Govern, Permit};
use domain::wheel::{lapse, take_over};

/// So many half-years ahead, the next time that a duty is due is looked for.
pub(super) const AHEAD: i32 = 24;
/// So many more, whether it is due ever again.
const FAR: i32 = 120;

impl Service {
    /// The duties of a forum that go on, each with the next day on which it is due.
    pub(in crate::usecase) async fn open_duties(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<Vec<Matter>, AppError> {
        let today = self.clock.now().day();
        let duties = duty_list(db, forum).await.or_unavailable(self)?;
        if duties.is_empty() {
            return Ok(Vec::new());
        }
        let wheel = wheel_find(db, forum).await.or_unavailable(self)?;
        let horizon = HalfYear::of(today).plus(AHEAD);
        let far = horizon.plus(FAR).last_day();
        let mut matters = Vec::new();
        for kept in duties {
            let id = kept.duty.id;
            let next = wheel.next_of(id, horizon).map(|item| item.at.due_on);
            // One that is ended may still have something that nobody has decided on.
            let comes_again = kept.duty.days_until(far).any(|day| day > today);
            if next.is_none() && !comes_again {
                continue;
            }
            matters.push(Matter {
                id: MatterId::Duty(id),
                title: kept.duty.draft.title.into(),
                day: next.unwrap_or(today),
            });
        }
        matters.sort_by_key(|matter| matter.day);
        Ok(matters)
    }

    /// A duty goes to the successor with all that is due of it, or ends with the reason.
    pub(in crate::usecase) async fn hand_duty_on(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        handover: &Handover,
    ) -> Result<Option<AuditEvent>, AppError> {
        let MatterId::Duty(id) = handover.matter else {
            return Ok(None);
        };
        let current = self.stored_duty(tx, id).await?;
        let based_on = current.version;
        let today = self.clock.now().day();
        let (duty, event) = match (handover.to, handover.reason.clone()) {
            (Some(to), _) => take_over(permit, current, to),
            (None, Some(reason)) => lapse(permit, current, reason, today),
            (None, None) => return Ok(None),
        };
        let n_changed = duty_update(tx, permit, &duty, based_on).await;
        fresh(n_changed.or_unavailable(self)?)?;
        Ok(Some(event))
    }

    async fn stored_duty(
        &self,
        db: &mut impl Query,
        id: DutyId,
    ) -> Result<domain::wheel::Duty, AppError> {
        let found = duty_find(db, id).await.or_unavailable(self)?;
        found.map(|kept| kept.duty).ok_or(AppError::NotFound)
    }
}
