//! Wishes of forums that initiatives be followed closely.

use super::denied;
use super::meetings::made_by;
use super::status::signed_in;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::follow_ups::{
    follow_up_insert, follow_up_list, follow_up_word_insert, follow_up_words, wishes_of_forum,
};
use crate::store::initiatives::initiative_head_find;
use crate::store::meetings::meeting_list;
use crate::store::programmes::NamedProgramme;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::deviation::{EscalationPath, needs_item};
use domain::follow_up::{
    AskState, Asker, DeskFollowUp, FollowUp, FollowUpDraft, FollowUpLine, FollowUpState,
    FollowUpView, FollowUpWord, SaidAt, Treatment, ask, say, standing,
};
use domain::ids::{FollowUpId, ForumId};
use domain::initiative::InitiativeHead;
use domain::meeting::Minuted;
use domain::policy::{Action, Denied, Target, allows, authorize, capacity};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::text::Slug;

impl Service {
    /// A forum wishes an initiative to be followed.
    pub async fn ask_follow_up(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: FollowUpDraft,
    ) -> Result<(), AppError> {
        signed_in(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative) = self
            .followed_initiative(&mut tx, actor, slug, number)
            .await?;
        let permit =
            authorize(actor, Target::Forum(draft.forum)).map_err(|Denied| denied(actor))?;
        let before = follow_up_list(&mut tx, initiative.id)
            .await
            .or_unavailable(self)?;
        let state = AskState {
            initiative: initiative.id,
            programme: programme.programme.id,
            path: path(&programme),
            n_asked: u32::try_from(before.len()).unwrap_or(u32::MAX),
            is_ended: initiative.refuse_ended().is_err(),
        };
        let (id, now) = (FollowUpId::new(self.clock.new_id()), self.clock.now());
        let capacity = capacity(actor, draft.forum);
        let event = ask(&permit, capacity, &state, &draft, id, now.day())?;
        match follow_up_insert(&mut tx, &permit, &state, (id, &draft), now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The forum deals with its wish at a meeting. Returns what became of it. `minuted` is what the
    /// minutes say of it where that happens at an item of its agenda.
    pub async fn treat_follow_up(
        &self,
        actor: &Actor,
        slug: &Slug,
        (number, id): (u32, FollowUpId),
        word: FollowUpWord,
        minuted: Option<Minuted>,
    ) -> Result<Treatment, AppError> {
        signed_in(actor)?;
        let of = (slug, number);
        self.check_made_at(actor, minuted.as_ref(), of).await?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative) = self
            .followed_initiative(&mut tx, actor, slug, number)
            .await?;
        let asked = follow_up_list(&mut tx, initiative.id).await;
        let mut asked = asked.or_unavailable(self)?.into_iter();
        let asked = asked
            .find(|asked| asked.id == id)
            .ok_or(AppError::NotFound)?;
        made_by(minuted.as_ref(), asked.forum)?;
        if minuted.as_ref().is_some_and(|m| m.at.on != word.met_on) {
            return Err(Problems::one(Field::MeetingOn, Flaw::NotAChoice).into());
        }
        let permit =
            authorize(actor, Target::Forum(asked.forum)).map_err(|Denied| denied(actor))?;
        let words = follow_up_words(&mut tx, initiative.id).await;
        let said = words.or_unavailable(self)?.into_iter();
        let said = said.filter(|word| word.follow_up == id).map(|word| SaidAt {
            met_on: word.line.met_on,
            closes: word.line.treatment == Treatment::Closes,
        });
        let state = FollowUpState {
            id,
            programme: programme.programme.id,
            forum: asked.forum,
            rule: path(&programme).rule(asked.forum),
            asked_on: asked.asked_on,
            said: said.collect(),
        };
        let now = self.clock.now();
        let capacity = capacity(actor, asked.forum);
        let event = say(&permit, capacity, &state, &word, now.day())?;
        match follow_up_word_insert(&mut tx, &permit, &state, &word, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        let mut events = vec![event];
        if let Some(minuted) = &minuted {
            let noted = self.minute(&mut tx, &permit, minuted, initiative.id);
            events.push(noted.await?);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(word.treatment)
    }

    pub(super) async fn follow_up_view(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<FollowUpView, AppError> {
        let (programme, initiative) = self.followed_initiative(db, actor, slug, number).await?;
        let words = follow_up_words(db, initiative.id).await;
        let words = words.or_unavailable(self)?;
        let mut lines = Vec::new();
        for asked in follow_up_list(db, initiative.id)
            .await
            .or_unavailable(self)?
        {
            let known = self.meetings(db, asked.forum, asked.asked_on).await?;
            let said = words.iter().filter(|word| word.follow_up == asked.id);
            lines.push(FollowUpLine {
                words: said.map(|word| word.line.clone()).collect(),
                meetings: known,
                may_say: may_say(actor, &programme, &asked),
                asked,
            });
        }
        let today = self.clock.now().day();
        lines.sort_by_key(|line| line.standing(today).is_closed());
        Ok(FollowUpView {
            today,
            lines,
            askers: match initiative.refuse_ended() {
                Ok(()) => askers(actor, &programme),
                Err(_) => Vec::new(),
            },
            initiative,
            programme: programme.into_head(),
        })
    }

    /// The open wishes of a forum, as they stand.
    pub(super) async fn desk_wishes(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        today: NaiveDate,
    ) -> Result<Vec<DeskFollowUp>, AppError> {
        let wishes = wishes_of_forum(db, forum).await.or_unavailable(self)?;
        let Some(first) = wishes.iter().map(|wish| wish.wish.asked_on).min() else {
            return Ok(Vec::new());
        };
        let meetings = self.meetings(db, forum, first).await?;
        let stand = wishes.into_iter().map(|stored| {
            let said = stored.last_met_on.map(|met_on| SaidAt {
                met_on,
                closes: false,
            });
            let said = said.as_slice();
            DeskFollowUp {
                programme: stored.programme,
                programme_name: stored.programme_name,
                standing: standing(stored.wish.asked_on, said, &meetings, today),
                wish: stored.wish,
            }
        });
        Ok(stand.collect())
    }

    async fn meetings(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        from: NaiveDate,
    ) -> Result<Vec<NaiveDate>, AppError> {
        let known = meeting_list(db, forum, from).await.or_unavailable(self)?;
        Ok(known.into_iter().map(|meeting| meeting.on).collect())
    }

    /// An initiative of a programme, for those who follow it.
    async fn followed_initiative(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<(NamedProgramme, InitiativeHead), AppError> {
        let programme = self.followed(db, actor, slug).await?;
        let initiative = initiative_head_find(db, programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        Ok((programme, initiative))
    }
}

fn path(programme: &NamedProgramme) -> EscalationPath {
    let draft = &programme.programme.draft;
    EscalationPath::new(&draft.chain, draft.ordered_by)
}

/// The forums that the reader records wishes for.
fn askers(actor: &Actor, programme: &NamedProgramme) -> Vec<Asker> {
    let path = path(programme);
    let speaks = |forum| speaks_for(actor, &path, forum);
    let forums = path.forums();
    forums
        .filter_map(|forum| {
            let needs_item = speaks(forum)?;
            Some(Asker {
                forum,
                name: programme.forum_name(forum)?.to_owned(),
                needs_item,
            })
        })
        .collect()
}

fn may_say(actor: &Actor, programme: &NamedProgramme, asked: &FollowUp) -> Option<bool> {
    speaks_for(actor, &path(programme), asked.forum)
}

/// Whether the reader has to name the place in the minutes; `None` for who does not speak for it.
fn speaks_for(actor: &Actor, path: &EscalationPath, forum: ForumId) -> Option<bool> {
    let (capacity, rule) = (capacity(actor, forum), path.rule(forum));
    let may = allows(actor, Action::Decide, Target::Forum(forum)) && rule.admits(capacity);
    may.then(|| needs_item(capacity, rule))
}
