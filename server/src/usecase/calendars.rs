//! Calendars by a secret address: made, ended, fetched.

use super::denied;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::calendars::{
    Opened, calendar_delete, calendar_find, calendar_insert, calendar_list, meetings_from,
};
use crate::store::forums::forum_list;
use crate::store::grants::grant_list_of;
use crate::store::hearings::owed_answers;
use crate::store::people::{person_find, person_lock};
use crate::store::rounds::owed_reports;
use crate::token::TokenHash;
use app::backend::ReadCalendars;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::{Actor, User};
use domain::calendar::{
    CalendarPage, CalendarScope, Feed, ForumCalendar, Known, end_address, entries, first_day,
    is_open, make_address,
};
use domain::ids::UserId;
use domain::policy::{Denied, OwnAccount, Permit, Target, authorize, may_see_desk};

/// The permit of somebody who signed in, and who that is.
pub(super) fn own(actor: &Actor) -> Result<(Permit<OwnAccount>, UserId), AppError> {
    let permit = authorize(actor, Target::Registers).map_err(|Denied| denied(actor))?;
    let user = actor.user().ok_or(AppError::NotSignedIn)?;
    Ok((permit, user.id))
}

impl Service {
    /// The secret of a calendar's address; the one before it opens nothing any more.
    pub async fn make_calendar(
        &self,
        actor: &Actor,
        scope: CalendarScope,
    ) -> Result<String, AppError> {
        let (permit, owner) = own(actor)?;
        if !is_open(actor, scope) {
            return Err(denied(actor));
        }
        let token = self.clock.new_secret();
        let opened = Opened { owner, scope };
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        // Of two at once the later one holds.
        person_lock(&mut tx, owner).await.or_unavailable(self)?;
        let ended = calendar_delete(&mut tx, &permit, &opened).await;
        ended.or_unavailable(self)?;
        let hash = TokenHash::of(&token);
        let made = calendar_insert(&mut tx, &permit, &hash, &opened, self.clock.now()).await;
        made.or_unavailable(self)?;
        let event = make_address(&permit, owner, scope);
        let committed = tx.commit(&*self.clock, &[event]).await;
        committed.or_unavailable(self)?;
        Ok(token)
    }

    /// Ends an address. One that has ended already is no error.
    pub async fn end_calendar(&self, actor: &Actor, scope: CalendarScope) -> Result<(), AppError> {
        let (permit, owner) = own(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let opened = Opened { owner, scope };
        let ended = calendar_delete(&mut tx, &permit, &opened).await;
        if ended.or_unavailable(self)? == 0 {
            return Ok(());
        }
        let event = end_address(&permit, owner, scope);
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// What a calendar holds for its owner now. Not found where the address opens nothing, and where its
    /// owner has no part in the forum any more.
    pub async fn calendar_feed(&self, token: &str) -> Result<Feed, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let found = calendar_find(&mut db, &TokenHash::of(token)).await;
        let Opened { owner, scope } = found.or_unavailable(self)?.ok_or(AppError::NotFound)?;
        let actor = self.person_as_actor(&mut db, owner).await?;
        if !is_open(&actor, scope) {
            return Err(AppError::NotFound);
        }
        let now = self.clock.now();
        let forum_name = match scope.forum() {
            Some(forum) => Some(self.forum_name(&mut db, forum).await?),
            None => None,
        };
        let meetings = meetings_from(&mut db, first_day(now.day())).await;
        let mut known = Known {
            meetings: meetings.or_unavailable(self)?,
            wheel: self.wheel_due(&mut db, &actor).await?,
            approvals: self
                .approvals_due(&mut db, first_day(now.day()), |_| true)
                .await?,
            ..Known::default()
        };
        if scope == CalendarScope::Own {
            known.tasks = self.open_tasks(&mut db, owner).await?;
            let answers = owed_answers(&mut db, owner).await;
            known.answers = answers.or_unavailable(self)?;
            known.reports = owed_reports(&mut db, owner).await.or_unavailable(self)?;
        }
        Ok(Feed {
            forum_name,
            fetched_at: now,
            entries: entries(&actor, scope, known),
        })
    }

    /// Somebody with the roles that they hold now.
    async fn person_as_actor(&self, db: &mut impl Query, id: UserId) -> Result<Actor, AppError> {
        let person = person_find(db, id).await.or_unavailable(self)?;
        let person = person.ok_or(AppError::NotFound)?;
        let grants = grant_list_of(db, id).await.or_unavailable(self)?;
        Ok(Actor::User(User {
            id,
            name: person.draft.name.into(),
            grants: grants.into_iter().map(|held| held.grant).collect(),
        }))
    }
}

#[async_trait]
impl ReadCalendars for Service {
    async fn calendars(&self, actor: &Actor) -> Result<CalendarPage, AppError> {
        let (_, owner) = own(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let made = calendar_list(&mut db, owner).await.or_unavailable(self)?;
        let made_at = |scope| made.iter().find(|m| m.scope == scope).map(|m| m.at);
        let forums = forum_list(&mut db).await.or_unavailable(self)?;
        // One whose role is gone stays until it is ended, so that it can be.
        let forums = forums.into_iter().filter(|forum| {
            let scope = CalendarScope::Forum(forum.id);
            may_see_desk(actor, forum.id) || made_at(scope).is_some()
        });
        let forums = forums.map(|forum| ForumCalendar {
            forum: forum.id,
            made_at: made_at(CalendarScope::Forum(forum.id)),
            name: forum.draft.name.into(),
        });
        Ok(CalendarPage {
            own: made_at(CalendarScope::Own),
            forums: forums.collect(),
        })
    }
}
