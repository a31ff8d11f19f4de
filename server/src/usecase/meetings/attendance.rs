//! Who was at a meeting.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::meetings::{attendance_find, attendance_insert};
use crate::store::seats::seat_list;
use crate::usecase::govern;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::forum::attendance::{conflicts, quorum};
use domain::forum::seat::{SeatLine, SeatState, in_order};
use domain::ids::ForumId;
use domain::meeting::{
    AttendanceForm, AttendanceView, MeetingReader, MeetingStage, record_attendance,
};
use domain::problem::Refusal;

impl Service {
    /// Notes who was there; the list is written anew as a whole.
    pub async fn record_attendance(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        form: AttendanceForm,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let state = &stored.state;
        // Also those that it no longer had on the day: who is noted for one stays noted.
        let seats = seat_list(&mut tx, forum).await.or_unavailable(self)?;
        let before = attendance_find(&mut tx, forum, on).await;
        let (before, revision) = before.or_unavailable(self)?;
        let list = form.settle(&states(&seats), on)?;
        let changes = (before.as_slice(), list.as_slice());
        let event = record_attendance(&permit, state, changes, (revision, based_on))?;
        let next = (list.as_slice(), revision.saturating_add(1));
        let now = self.clock.now();
        match attendance_insert(&mut tx, &permit, state, next, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub(super) async fn attendance_view(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<AttendanceView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let stage = self.known_meeting(&mut db, forum, on).await?.state.stage;
        let reader = MeetingReader::of(actor, forum);
        if stage == MeetingStage::Planned || !reader.sees_items(stage) {
            return Err(AppError::NotFound);
        }
        let seats = self.seats_on(&mut db, forum, on).await?;
        let list = attendance_find(&mut db, forum, on).await;
        let (list, revision) = list.or_unavailable(self)?;
        let of_seats = states(&seats);
        Ok(AttendanceView {
            forum,
            forum_name,
            on,
            stage,
            revision,
            quorum: quorum(&list, &of_seats, on),
            conflicts: conflicts(&list, &of_seats, on),
            seats,
            list,
            may_record: reader.may_govern() && stage.takes_texts(),
        })
    }

    /// The seats that a forum has on a day, chairs first.
    pub(in crate::usecase) async fn seats_on(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<SeatLine>, AppError> {
        let mut seats = seat_list(db, forum).await.or_unavailable(self)?;
        seats.retain(|line| line.state.seat.draft.validity.holds(on));
        Ok(in_order(seats))
    }
}

/// What the rules of attendance are held against.
fn states(seats: &[SeatLine]) -> Vec<SeatState> {
    seats.iter().map(|line| line.state.clone()).collect()
}
