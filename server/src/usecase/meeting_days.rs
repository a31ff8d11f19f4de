//! The days on which forums meet: put into their calendars, one by one or as a series, and taken out.

use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::forums::{forum_lock, forum_register};
use crate::store::meetings::{calendar_days, meeting_delete, meeting_insert};
use crate::store::{Query, Tx};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::form::FormData;
use domain::forum::series::{Series, SeriesField, parse_kept, plan_series};
use domain::forum::{cancel_meeting, plan_meeting};
use domain::ids::ForumId;
use domain::meeting::MeetingDetails;
use domain::policy::{Govern, Permit};
use domain::problem::Field;
use domain::time::Validity;

impl Service {
    /// Puts a meeting into a forum's calendar.
    pub async fn plan_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.held_calendar(forum).await?;
        let (validity, known) = self.calendar_of(&mut tx, forum).await?;
        let today = self.clock.now().day();
        let event = plan_meeting(&permit, (forum, validity), on, &known, today)?;
        let details = MeetingDetails::default();
        self.put_in(&mut tx, &permit, (forum, on, &details), Field::MeetingOn)
            .await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The series that a form describes, if the forum can meet on its days.
    pub async fn look_through_series(
        &self,
        actor: &Actor,
        forum: ForumId,
        form: &FormData,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let (validity, known) = self.calendar_of(&mut db, forum).await?;
        let today = self.clock.now().day();
        let series = Series::parse(form, today)?;
        plan_series(&permit, (forum, validity), (&series, &[]), &known, today)?;
        Ok(())
    }

    /// Puts the days of a series that were kept into a forum's calendar: all of them or none.
    pub async fn plan_series(
        &self,
        actor: &Actor,
        forum: ForumId,
        form: &FormData,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.held_calendar(forum).await?;
        let (validity, known) = self.calendar_of(&mut tx, forum).await?;
        let today = self.clock.now().day();
        let series = Series::parse(form, today)?;
        let kept = parse_kept(form, &series)?;
        let of = (forum, validity);
        let events = plan_series(&permit, of, (&series, &kept), &known, today)?;
        let field = Field::Series(SeriesField::Day);
        for on in kept {
            let planned = (forum, on, &series.details);
            self.put_in(&mut tx, &permit, planned, field).await?;
        }
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    /// Takes a planned meeting out of a forum's calendar.
    pub async fn cancel_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let event = cancel_meeting(&permit, forum, on);
        let n_deleted = meeting_delete(&mut tx, &permit, forum, on)
            .await
            .or_unavailable(self)?;
        fresh(n_deleted)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// A forum under its lock: no two changes of its calendar pass each other.
    async fn held_calendar(&self, forum: ForumId) -> Result<Tx, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        forum_lock(&mut tx, forum).await.or_unavailable(self)?;
        Ok(tx)
    }

    /// How long a forum that is not closed is there, and the days that it meets on.
    async fn calendar_of(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<(Validity, Vec<NaiveDate>), AppError> {
        self.refuse_closed(db, forum).await?;
        let today = self.clock.now().day();
        let known = calendar_days(db, forum, today).await.or_unavailable(self)?;
        let register = forum_register(db).await.or_unavailable(self)?;
        let found = register.forum(forum).ok_or(AppError::NotFound)?;
        let days = known.iter().map(|meeting| meeting.on).collect();
        Ok((found.draft.validity, days))
    }

    /// `field` is the one that named the day.
    async fn put_in(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        (forum, on, details): (ForumId, NaiveDate, &MeetingDetails),
        field: Field,
    ) -> Result<(), AppError> {
        let inserted = meeting_insert(tx, permit, (forum, on), details).await;
        inserted.or_taken(field, self)
    }
}
