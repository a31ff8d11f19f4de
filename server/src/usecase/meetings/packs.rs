//! The papers of a meeting: gathered, frozen, and read again as they were.

use crate::service::{OrUnavailable, Service};
use crate::store::meetings::{
    StoredMeeting, meeting_pack_find, meeting_pack_insert, meeting_pack_list,
};
use crate::store::programmes::programme_find;
use crate::store::{Query, StoreError, Tx};
use crate::usecase::govern;
use crate::usecase::political::charts;
use app::backend::ReadMeetingPacks;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::confirmation::ContentHash;
use domain::ids::ForumId;
use domain::meeting::{
    About, ItemView, MeetingPack, MeetingPackView, MeetingReader, MeetingState, MinutesHearing,
    PackedConfirmation, PackedIndicator, PackedItem, PackedProgramme, PackedRound, Proposal,
    RoundSection, Source, freeze_pack, starts_of,
};
use domain::policy::{Govern, Permit};
use domain::problem::Refusal;
use domain::programme::Sight;
use domain::text::Slug;
use domain::time::Timestamp;

#[async_trait]
impl ReadMeetingPacks for Service {
    async fn meeting_pack(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
        number: u32,
    ) -> Result<MeetingPackView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        let lines = meeting_pack_list(&mut db, forum, on).await;
        let newest = lines.or_unavailable(self)?.first().map(|line| line.number);
        let stored = meeting_pack_find(&mut db, (forum, on), number).await;
        let stored = stored.or_unavailable(self)?.ok_or(AppError::NotFound)?;
        // What was changed behind our back is not what the members got, and is not shown as such.
        if ContentHash::of_text(&stored.text) != stored.hash {
            return Err(self.unavailable(&StoreError::Damaged { column: 0 }));
        }
        let pack = serde_json::from_str(&stored.text).map_err(|error| self.unavailable(&error))?;
        let state = self.known_meeting(&mut db, forum, on).await?.state;
        let annexes = match MeetingReader::of(actor, forum).sees_items(state.stage) {
            true => self.annexes(&mut db, &state).await?,
            false => Vec::new(),
        };
        Ok(MeetingPackView {
            annexes,
            forum,
            pack,
            hash: stored.hash,
            newest: newest.unwrap_or(number),
        })
    }
}

impl Service {
    /// Freezes the papers of a meeting as they stand now, beside those frozen before; their number. Those
    /// that say what the newest ones say are not frozen again: their number is that of the newest.
    pub async fn freeze_meeting_pack(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        if let Some(number) = self.frozen_as_is(&mut tx, actor, &stored).await? {
            return Ok(number);
        }
        let now = self.clock.now();
        let frozen = self.freeze_papers(&mut tx, &permit, actor, &stored, now);
        let (number, event) = frozen.await?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(number)
    }

    /// The number of the newest papers, where nothing changed since they were frozen.
    async fn frozen_as_is(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        stored: &StoredMeeting,
    ) -> Result<Option<u32>, AppError> {
        let at = (stored.state.forum, stored.state.on);
        let lines = meeting_pack_list(tx, at.0, at.1)
            .await
            .or_unavailable(self)?;
        let Some(newest) = lines.first().map(|line| line.number) else {
            return Ok(None);
        };
        let found = meeting_pack_find(tx, at, newest)
            .await
            .or_unavailable(self)?;
        // Papers that were changed behind our back are none to go by.
        let sound = found.filter(|found| ContentHash::of_text(&found.text) == found.hash);
        let before = sound.and_then(|found| serde_json::from_str::<MeetingPack>(&found.text).ok());
        let Some(before) = before else {
            return Ok(None);
        };
        // As it would be read again: what is left out of the text differs in nothing.
        let now = Box::pin(self.papers(tx, actor, stored)).await?;
        let text = serde_json::to_string(&now).map_err(|error| self.unavailable(&error))?;
        let now: MeetingPack =
            serde_json::from_str(&text).map_err(|error| self.unavailable(&error))?;
        Ok(now.says_the_same(&before).then_some(newest))
    }

    /// Freezes them within a transaction that does more.
    pub(crate) async fn freeze_papers(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        actor: &Actor,
        stored: &StoredMeeting,
        now: Timestamp,
    ) -> Result<(u32, AuditEvent), AppError> {
        let state = &stored.state;
        let before = meeting_pack_list(tx, state.forum, state.on).await;
        let before = before.or_unavailable(self)?;
        let last = before.first().map_or(0, |line| line.number);
        let pack = MeetingPack {
            number: last.saturating_add(1),
            frozen_at: now,
            ..Box::pin(self.papers(tx, actor, stored)).await?
        };
        let text = serde_json::to_string(&pack).map_err(|error| self.unavailable(&error))?;
        let (frozen, event) = freeze_pack(permit, state, &pack, text)?;
        match meeting_pack_insert(tx, permit, state, &frozen).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        Ok((frozen.number, event))
    }

    /// What the members get, as it stands: nothing that only the secretariat sees.
    async fn papers(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        stored: &StoredMeeting,
    ) -> Result<MeetingPack, AppError> {
        let (state, details) = (&stored.state, &stored.details);
        let views = self.item_views(db, state, MeetingReader::Member).await?;
        let rounds = self.sections_of(db, state, &views).await?;
        let proposals = self.proposals(db, state).await?;
        let hearings = self.hearings_at(db, state.forum, state.on).await?;
        let forum = self.forum_name(db, state.forum).await?;
        let mut items = Vec::with_capacity(views.len());
        let mut about = Vec::new();
        for view in &views {
            let starts_at = starts_of(details, &views, view);
            let mut item = self.paper(db, actor, view, (&rounds, &proposals)).await?;
            for at in item.earlier.iter_mut().filter(|at| at.forum == forum) {
                at.forum.clear();
            }
            about.extend(programme_of(view.source, &rounds, &proposals));
            let asked = hearings.iter().filter(|of| of.item == view.id);
            let hearings = asked.map(|of| MinutesHearing::from(&of.hearing)).collect();
            items.push(PackedItem {
                starts_at,
                hearings,
                ..item
            });
        }
        Ok(MeetingPack {
            number: 0,
            forum,
            on: state.on,
            starts_at: details.starts_at,
            ends_at: details.ends_at,
            place: details.place.as_ref().map(ToString::to_string),
            frozen_at: Timestamp::from_micros(0),
            items,
            programmes: self.figures_of(db, state, about).await?,
        })
    }

    /// One item with the round or the confirmation that it is about.
    async fn paper(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        view: &ItemView,
        (rounds, proposals): (&[(Source, RoundSection)], &[Proposal]),
    ) -> Result<PackedItem, AppError> {
        let mut item = PackedItem::new(view, None);
        let section = rounds.iter().find(|(of, _)| view.source == Some(*of));
        item.round = section.map(|(_, section)| PackedRound::from(section));
        if let Some(About::Confirmation {
            initiative,
            version,
            ..
        }) = about(view.source, proposals)
        {
            let of = (&initiative.programme, initiative.number);
            let change = self.waiting_change(db, actor, of, *version).await?;
            item.confirmation = Some(PackedConfirmation {
                programme: initiative.programme.clone(),
                programme_name: initiative.programme_name.clone(),
                number: initiative.number,
                title: initiative.title.clone(),
                version: *version,
                in_force: change.in_force,
                differences: change.differences,
            });
        }
        Ok(item)
    }

    /// What is published of each programme, as far as the forum may read it.
    async fn figures_of(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
        slugs: Vec<Slug>,
    ) -> Result<Vec<PackedProgramme>, AppError> {
        let mut seen: Vec<Slug> = Vec::new();
        let mut packed = Vec::new();
        for slug in slugs {
            if seen.contains(&slug) {
                continue;
            }
            let found = programme_find(db, &slug).await.or_unavailable(self)?;
            seen.push(slug);
            let Some(named) = found else {
                continue;
            };
            let facts = named.programme.facts_for_policy();
            let sight = Sight::of_forum(state.forum, &facts);
            if !sight.follows && !facts.published {
                continue;
            }
            let drawn = charts(db, named.programme.id, sight).await;
            let (charted, n_more) = drawn.or_unavailable(self)?;
            if charted.is_empty() {
                continue;
            }
            let head = named.into_head();
            packed.push(PackedProgramme {
                name: head.name,
                is_sample: head.sample,
                indicators: charted.into_iter().map(PackedIndicator::from).collect(),
                n_more,
            });
        }
        Ok(packed)
    }
}

/// Why an item is on the agenda, where it was proposed.
fn about(source: Option<Source>, proposals: &[Proposal]) -> Option<&About> {
    let mut proposals = proposals.iter();
    let found = proposals.find(|proposal| Some(proposal.source) == source)?;
    Some(&found.about)
}

/// The programme that an item is about.
fn programme_of(
    source: Option<Source>,
    rounds: &[(Source, RoundSection)],
    proposals: &[Proposal],
) -> Option<Slug> {
    let round = rounds.iter().find(|(of, _)| source == Some(*of));
    if let Some((_, section)) = round {
        return Some(section.programme.clone());
    }
    match about(source, proposals)? {
        About::Round { programme, .. } => Some(programme.clone()),
        About::Escalation { initiative, .. }
        | About::Confirmation { initiative, .. }
        | About::Wish { initiative, .. }
        | About::Condition { initiative, .. } => Some(initiative.programme.clone()),
        About::Task { .. }
        | About::Minutes { .. }
        | About::Vacancy { .. }
        | About::HalfYear { .. }
        | About::Funding { .. } => None,
    }
}
