//! Hearings: asked, answered, put down by the secretariat.

mod read;

use super::{denied, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::hearings::{answer_insert, hearing_find, hearing_insert, is_in_minutes_out};
use crate::store::people::person_by_email;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::hearing::{
    Addressee, AddresseeDraft, AddresseeState, AnswerDraft, AnswerWay, HearingDraft, HearingField,
    HearingState, HearingView, PutDownDraft, answer, ask, put_down,
};
use domain::ids::{ForumId, HearingId, ItemId};
use domain::policy::{Answer, Denied, Target, authorize, may_see_desk, may_see_request};
use domain::problem::{Field, Flaw, Problems, Refusal};

impl Service {
    /// Asks several for an item of a meeting.
    pub async fn ask_hearing(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        item: ItemId,
        draft: HearingDraft,
    ) -> Result<HearingId, AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        self.held_item(&mut tx, &stored.state, item).await?;
        let addressees = self.addressees(&mut tx, &draft.addressees).await?;
        let (id, now) = (HearingId::new(self.clock.new_id()), self.clock.now());
        let asked = (id, &draft, addressees.as_slice());
        let event = ask(&permit, &stored.state, item, asked, now.day())?;
        let inserted = hearing_insert(&mut tx, &permit, (&stored.state, item), asked, now).await;
        inserted.or_unavailable(self)?;
        let committed = tx.commit(&*self.clock, &[event]).await;
        committed.or_unavailable(self)?;
        Ok(id)
    }

    /// Each with the account that was named for it, which must be there.
    async fn addressees(
        &self,
        db: &mut impl Query,
        drafts: &[AddresseeDraft],
    ) -> Result<Vec<Addressee>, AppError> {
        let mut addressees = Vec::new();
        for (number, draft) in (1_u32..).zip(drafts) {
            let person = match &draft.email {
                Some(email) => {
                    let found = person_by_email(db, email).await.or_unavailable(self)?;
                    let line = draft.line;
                    let unknown = || {
                        let field = Field::Hearing(HearingField::Addressees);
                        AppError::Invalid(Problems::one(field, Flaw::UnknownLine { line }))
                    };
                    Some(found.ok_or_else(unknown)?.id)
                }
                None => None,
            };
            addressees.push(Addressee {
                number,
                name: draft.name.clone(),
                person,
            });
        }
        Ok(addressees)
    }

    /// An addressee answers, or corrects what it answered.
    pub async fn answer_hearing(
        &self,
        actor: &Actor,
        id: HearingId,
        number: u32,
        draft: AnswerDraft,
    ) -> Result<(), AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let hearing = self.stored_hearing(&mut tx, id).await?;
        let addressee = state_of(&hearing, number)?;
        if !may_see_request(actor, hearing.forum, addressee.person) {
            return Err(AppError::NotFound);
        }
        let person = addressee.person;
        let permit = authorize::<Answer>(actor, Target::Addressee { person });
        let permit = permit.map_err(|Denied| denied(actor))?;
        let now = self.clock.now();
        let state = self.answered_state(&mut tx, &hearing).await?;
        let event = answer(&permit, &state, &addressee, &draft, now.day())?;
        let given = (AnswerWay::Own, now.day(), &draft);
        match answer_insert(&mut tx, &permit, (id, &addressee), given, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Puts down what an addressee answered in writing or orally.
    pub async fn put_answer_down(
        &self,
        actor: &Actor,
        forum: ForumId,
        id: HearingId,
        draft: PutDownDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let hearing = self.stored_hearing(&mut tx, id).await?;
        if hearing.forum != forum {
            return Err(AppError::NotFound);
        }
        let unknown = |_| {
            let field = Field::Hearing(HearingField::Addressee);
            AppError::Invalid(Problems::one(field, Flaw::Unknown))
        };
        let addressee = state_of(&hearing, draft.addressee).map_err(unknown)?;
        let now = self.clock.now();
        let state = self.answered_state(&mut tx, &hearing).await?;
        let event = put_down(&permit, &state, &addressee, &draft, now.day())?;
        let given = (draft.way, draft.given_on, &draft.answer);
        match answer_insert(&mut tx, &permit, (id, &addressee), given, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// With whether minutes that tell of it are out for comment.
    async fn answered_state(
        &self,
        db: &mut impl Query,
        hearing: &HearingView,
    ) -> Result<HearingState, AppError> {
        let is_out = is_in_minutes_out(db, hearing.id)
            .await
            .or_unavailable(self)?;
        Ok(hearing.state(is_out))
    }

    async fn stored_hearing(
        &self,
        db: &mut impl Query,
        id: HearingId,
    ) -> Result<HearingView, AppError> {
        let found = hearing_find(db, id).await.or_unavailable(self)?;
        let stored = found.ok_or(AppError::NotFound)?;
        self.hearing_view(db, stored).await
    }
}

fn state_of(hearing: &HearingView, number: u32) -> Result<AddresseeState, AppError> {
    let addressee = hearing.addressee(number).ok_or(AppError::NotFound)?;
    Ok(AddresseeState {
        number,
        person: addressee.person,
        n_answers: addressee.n_answers(),
    })
}
