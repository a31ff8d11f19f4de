//! The seats of a forum: put into the register, changed, held, left and stood in for; and read.

use super::{denied, fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::forums::forum_list;
use crate::store::initiatives::organisation_choices;
use crate::store::organisations::organisation_find;
use crate::store::people::person_list;
use crate::store::seats::{
    seat_entries, seat_entry_insert, seat_insert, seat_list, seat_lock, seat_update, seated_forums,
};
use crate::store::{Query, Tx};
use app::backend::ReadSeats;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::forum::Forum;
use domain::forum::seat::{
    ForumSeats, SeatChoices, SeatCommand, SeatDraft, SeatLine, SeatToFill, SeatView, change,
    create, in_order, record,
};
use domain::ids::{ForumId, ForumSeatId, OrganisationId};
use domain::policy::{Action, Target, allows, fills_seats, may_see_desk};
use domain::problem::{Field, Flaw, Problems};

impl Service {
    pub async fn create_seat(
        &self,
        actor: &Actor,
        forum: ForumId,
        draft: SeatDraft,
    ) -> Result<ForumSeatId, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        self.seated_forum(&mut tx, forum).await?;
        self.known_organisation(&mut tx, draft.organisation).await?;
        let id = ForumSeatId::new(self.clock.new_id());
        let today = self.clock.now().day();
        let (seat, event) = create(&permit, id, forum, draft, today);
        seat_insert(&mut tx, &permit, &seat)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(id)
    }

    pub async fn change_seat(
        &self,
        actor: &Actor,
        (forum, id): (ForumId, ForumSeatId),
        draft: SeatDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        seat_lock(&mut tx, id).await.or_unavailable(self)?;
        let current = self.seat_line(&mut tx, forum, id).await?.state.seat;
        self.known_organisation(&mut tx, draft.organisation).await?;
        let (changed, event) = change(&permit, current, draft, based_on)?;
        let n_changed = seat_update(&mut tx, &permit, &changed, based_on)
            .await
            .or_unavailable(self)?;
        fresh(n_changed)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The vacant seats that somebody sees to (need N26); the one that has been vacant longest comes first.
    pub(super) async fn seats_to_fill(
        &self,
        db: &mut impl Query,
        actor: &Actor,
    ) -> Result<Vec<SeatToFill>, AppError> {
        let today = self.clock.now().day();
        let forums = seated_forums(db, today).await.or_unavailable(self)?;
        let mut to_fill = Vec::new();
        for (forum, forum_name) in forums {
            if !fills_seats(actor, forum) {
                continue;
            }
            let seats = self.seats_on(db, forum, today).await?.into_iter();
            to_fill.extend(seats.filter_map(|line| {
                Some(SeatToFill {
                    forum,
                    forum_name: forum_name.clone(),
                    vacancy: line.state.vacancy_on(today)?,
                    line,
                })
            }));
        }
        to_fill.sort_by_key(|seat| seat.vacancy.since);
        Ok(to_fill)
    }

    /// Puts down who holds a seat, that nobody does, or who stands in; or takes that back.
    pub async fn record_seat(
        &self,
        actor: &Actor,
        (forum, id): (ForumId, ForumSeatId),
        command: SeatCommand,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        seat_lock(&mut tx, id).await.or_unavailable(self)?;
        let state = self.seat_line(&mut tx, forum, id).await?.state;
        let people = person_list(&mut tx).await.or_unavailable(self)?;
        let (recorded, event) = record(&permit, &state, command, &people)?;
        seat_entry_insert(&mut tx, &permit, id, &recorded, self.clock.now())
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    async fn seated_forum(&self, db: &mut impl Query, id: ForumId) -> Result<Forum, AppError> {
        let forums = forum_list(db).await.or_unavailable(self)?;
        let found = forums.into_iter().find(|forum| forum.id == id);
        found.ok_or(AppError::NotFound)
    }

    /// A seat of this forum and of no other.
    async fn seat_line(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        id: ForumSeatId,
    ) -> Result<SeatLine, AppError> {
        let lines = seat_list(db, forum).await.or_unavailable(self)?;
        let found = lines.into_iter().find(|line| line.state.seat.id == id);
        found.ok_or(AppError::NotFound)
    }

    async fn known_organisation(&self, tx: &mut Tx, id: OrganisationId) -> Result<(), AppError> {
        let unknown = || Problems::one(Field::Organisation, Flaw::Unknown);
        let found = organisation_find(tx, id).await.or_unavailable(self)?;
        found.map(|_| ()).ok_or_else(|| unknown().into())
    }

    async fn seat_choices(&self, db: &mut impl Query) -> Result<SeatChoices, AppError> {
        let today = self.clock.now().day();
        let people = person_list(db).await.or_unavailable(self)?;
        Ok(SeatChoices {
            organisations: organisation_choices(db, today, None)
                .await
                .or_unavailable(self)?,
            people: people
                .into_iter()
                .map(|person| (person.id, person.draft.name.into()))
                .collect(),
        })
    }
}

#[async_trait]
impl ReadSeats for Service {
    async fn forum_seats(&self, actor: &Actor, forum: ForumId) -> Result<ForumSeats, AppError> {
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = self.seated_forum(&mut db, forum).await?;
        let seats = seat_list(&mut db, forum).await.or_unavailable(self)?;
        Ok(ForumSeats {
            forum,
            name: found.draft.name.into(),
            today: self.clock.now().day(),
            seats: in_order(seats),
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }

    async fn seat(
        &self,
        actor: &Actor,
        forum: ForumId,
        id: ForumSeatId,
    ) -> Result<SeatView, AppError> {
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = self.seated_forum(&mut db, forum).await?;
        let line = self.seat_line(&mut db, forum, id).await?;
        let choices = match allows(actor, Action::Govern, Target::Registers) {
            true => Some(self.seat_choices(&mut db).await?),
            false => None,
        };
        Ok(SeatView {
            forum,
            forum_name: found.draft.name.into(),
            today: self.clock.now().day(),
            line,
            entries: seat_entries(&mut db, id).await.or_unavailable(self)?,
            choices,
        })
    }

    async fn seat_choices_of(
        &self,
        actor: &Actor,
        forum: ForumId,
    ) -> Result<(String, SeatChoices), AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = self.seated_forum(&mut db, forum).await?;
        let choices = self.seat_choices(&mut db).await?;
        Ok((found.draft.name.into(), choices))
    }
}
