//! What the pages of meetings ask for.

use super::annexes::annexes_at;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::forums::forum_list;
use crate::store::meetings::{
    FrozenOf, StoredMeeting, addendum_list, comment_list, decision_page, decisions_of,
    frozen_round_find, frozen_rounds, item_list, last_decision, meeting_lines, meeting_pack_list,
    published_list,
};
use crate::store::terms::forum_deadlines;
use crate::usecase::denied;
use app::backend::ReadMeetings;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::confirmation::ContentHash;
use domain::forum::seat::SeatLine;
use domain::ids::{ForumId, ForumSeatId};
use domain::meeting::{
    AnnexLine, AttendanceView, CommentDays, DecisionQuery, DecisionRegister, Dispatched, ItemView,
    MeetingList, MeetingReader, MeetingStage, MeetingState, MeetingView, Minutes, MinutesPage,
    PublicMinutes, PublishedMinutes, RoundSection, Source,
};
use domain::policy::{Action, Capacity, Target, allows, capacity, may_see_desk};

#[async_trait]
impl ReadMeetings for Service {
    async fn forum_meetings(&self, actor: &Actor, forum: ForumId) -> Result<MeetingList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let today = self.clock.now().day();
        let known = meeting_lines(&mut db, forum).await.or_unavailable(self)?;
        let (past, mut coming): (Vec<_>, Vec<_>) = known.into_iter().partition(|meeting| {
            let is_begun = meeting.stage > MeetingStage::Planned;
            let is_off = meeting.stage == MeetingStage::Cancelled;
            let is_ahead = meeting.on >= today;
            meeting.stage == MeetingStage::Approved || (!is_ahead && (!is_begun || is_off))
        });
        coming.reverse();
        Ok(MeetingList {
            forum,
            forum_name,
            today,
            coming,
            past,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }

    async fn meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<MeetingView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let stored = self.known_meeting(&mut db, forum, on).await?;
        let state = stored.state;
        let reader = MeetingReader::of(actor, forum);
        let (may_govern, may_submit) = (reader.may_govern(), reader.may_submit());
        let sees_items = reader.sees_items(state.stage);
        let seats = self.seats_on(&mut db, forum, on).await?;
        let items = match sees_items {
            true => self.item_views(&mut db, &state, reader).await?,
            false => Vec::new(),
        };
        let rounds = self.sections_of(&mut db, &state, &items).await?;
        let packs = meeting_pack_list(&mut db, forum, on).await;
        let packs = packs.or_unavailable(self)?;
        let proposals = self.proposals(&mut db, &state).await?;
        let is_on = |source| items.iter().any(|item| item.source == Some(source));
        let (sources, mut proposals): (Vec<_>, Vec<_>) = proposals
            .into_iter()
            .partition(|proposal| is_on(proposal.source));
        if !may_govern || !state.stage.takes_items() {
            proposals.clear();
        }
        Ok(MeetingView {
            forum,
            forum_name,
            on,
            today: self.clock.now().day(),
            stage: state.stage,
            details: stored.details,
            dispatched: stored.dispatched_at.map(|at| Dispatched {
                at,
                due_on: stored.agenda_due_on,
            }),
            cancelled_because: stored.cancelled_because,
            deadlines: forum_deadlines(&mut db, forum).await.or_unavailable(self)?,
            rounds,
            sources,
            proposals,
            packs,
            items,
            seats: presenters(&seats, may_submit),
            revision: state.revision,
            may_govern,
            may_submit,
            sees_items,
            has_minutes: reader.sees_minutes(state.stage),
        })
    }

    async fn minutes(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<MinutesPage, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        let stored = self.known_meeting(&mut db, forum, on).await?;
        let stage = stored.state.stage;
        let reader = MeetingReader::of(actor, forum);
        if !reader.sees_minutes(stage) {
            return Err(AppError::NotFound);
        }
        let days = CommentDays {
            until: stored.comment_until,
            today: self.clock.now().day(),
        };
        let speaks = capacity(actor, forum) != Capacity::Member;
        let may_approve = speaks && reader.may_submit();
        let (minutes, text) = self.minutes_of(&mut db, &stored).await?;
        Ok(MinutesPage {
            forum,
            today: self.clock.now().day(),
            stage,
            minutes,
            comment_until: stored.comment_until,
            comments: match reader.may_submit() {
                true => comment_list(&mut db, forum, on)
                    .await
                    .or_unavailable(self)?,
                false => Vec::new(),
            },
            may_comment: reader.may_comment(stage, days),
            hash: ContentHash::of_text(&text),
            approved: stored
                .minutes
                .as_ref()
                .map(|approved| (approved.approved_on, approved.procedure)),
            annexes: self.annexes_by_number(&mut db, &stored.state).await?,
            decisions: decisions_of(&mut db, forum, on)
                .await
                .or_unavailable(self)?,
            addenda: addendum_list(&mut db, forum, on)
                .await
                .or_unavailable(self)?,
            is_published: stored.is_published,
            revision: stored.state.revision,
            may_govern: reader.may_govern(),
            may_approve,
        })
    }

    async fn attendance(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<AttendanceView, AppError> {
        self.attendance_view(actor, forum, on).await
    }

    async fn public_minutes(
        &self,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<PublicMinutes, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let stored = self.known_meeting(&mut db, forum, on).await?;
        let (true, Some(approved)) = (stored.is_published, &stored.minutes) else {
            return Err(AppError::NotFound);
        };
        let approved_on = approved.approved_on;
        let (minutes, n_left_out) = self.minutes_of(&mut db, &stored).await?.0.public();
        let addenda = addendum_list(&mut db, forum, on).await;
        let mut addenda = addenda.or_unavailable(self)?;
        addenda.retain(|addendum| !addendum.is_closed);
        let annexes = self.annexes_by_number(&mut db, &stored.state).await?;
        let is_public = |number: u32| minutes.items.iter().any(|item| item.number == number);
        Ok(PublicMinutes {
            has_annexes: annexes.iter().any(|(number, _)| is_public(*number)),
            minutes,
            n_left_out,
            addenda,
            approved_on,
        })
    }

    async fn published_minutes(&self) -> Result<Vec<PublishedMinutes>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        published_list(&mut db).await.or_unavailable(self)
    }

    async fn decisions(
        &self,
        actor: &Actor,
        forum: ForumId,
        query: DecisionQuery,
    ) -> Result<DecisionRegister, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let n_all = last_decision(&mut db, forum).await.or_unavailable(self)?;
        let first = DecisionQuery {
            page: 1,
            ..query.clone()
        };
        let found = decision_page(&mut db, forum, &query).await;
        let (query, (lines, n_found)) = match found.or_unavailable(self)? {
            // Beyond the last page there is the first.
            (lines, _) if lines.is_empty() && query.page > 1 => {
                let found = decision_page(&mut db, forum, &first).await;
                (first, found.or_unavailable(self)?)
            }
            found => (query, found),
        };
        Ok(DecisionRegister {
            forum,
            forum_name,
            n_all,
            n_found,
            lines,
            query,
        })
    }
}

/// The seats that an item's form offers.
fn presenters(seats: &[SeatLine], may_submit: bool) -> Vec<(ForumSeatId, String)> {
    let seats = seats.iter().filter(|_| may_submit);
    let named = seats.map(|line| (line.state.seat.id, line.name().to_owned()));
    named.collect()
}

impl Service {
    /// The name of a forum whose desk the reader may see.
    pub(in crate::usecase) async fn seen_forum(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        forum: ForumId,
    ) -> Result<String, AppError> {
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        self.forum_name(db, forum).await
    }

    pub(in crate::usecase) async fn forum_name(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<String, AppError> {
        let forums = forum_list(db).await.or_unavailable(self)?;
        let found = forums.into_iter().find(|found| found.id == forum);
        found
            .map(|found| found.draft.name.into())
            .ok_or(AppError::NotFound)
    }

    /// As they were approved, or as they stand while they are written; with the text as it is stored.
    async fn minutes_of(
        &self,
        db: &mut impl Query,
        stored: &StoredMeeting,
    ) -> Result<(Minutes, String), AppError> {
        match &stored.minutes {
            Some(approved) => {
                let minutes = serde_json::from_str(&approved.text);
                let minutes = minutes.map_err(|error| self.unavailable(&error))?;
                Ok((minutes, approved.text.clone()))
            }
            None => {
                let (minutes, _) = self.minutes_now(db, stored).await?;
                let text = self.minutes_text(&minutes)?;
                Ok((minutes, text))
            }
        }
    }

    /// The number of each item that has annexes, and those.
    async fn annexes_by_number(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
    ) -> Result<Vec<(u32, Vec<AnnexLine>)>, AppError> {
        let annexes = self.annexes(db, state).await?;
        let items = item_list(db, state.forum, state.on).await;
        let items = (1_u32..).zip(items.or_unavailable(self)?);
        let lines = items.map(|(number, item)| (number, annexes_at(&annexes, item.id)));
        Ok(lines.filter(|(_, lines)| !lines.is_empty()).collect())
    }

    /// The rounds of a meeting, and those that its items come from: an earlier meeting's where its
    /// deviations were put off.
    pub(super) async fn sections_of(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
        items: &[ItemView],
    ) -> Result<Vec<(Source, RoundSection)>, AppError> {
        let mut sections = self.round_sections(db, state).await?;
        for item in items {
            let Some(source @ Source::Round(round)) = item.source else {
                continue;
            };
            if sections.iter().any(|(of, _)| *of == source) {
                continue;
            }
            let found = frozen_round_find(db, round).await;
            if let Some(frozen) = found.or_unavailable(self)? {
                sections.extend(self.section(db, frozen).await?);
            }
        }
        Ok(sections)
    }

    pub(super) async fn round_sections(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
    ) -> Result<Vec<(Source, RoundSection)>, AppError> {
        let rounds = frozen_rounds(db, state.forum, state.on).await;
        let mut sections = Vec::new();
        for frozen in rounds.or_unavailable(self)? {
            sections.extend(self.section(db, frozen).await?);
        }
        Ok(sections)
    }

    async fn section(
        &self,
        db: &mut impl Query,
        frozen: FrozenOf,
    ) -> Result<Option<(Source, RoundSection)>, AppError> {
        let pack = self.packs.read(db, frozen.round).await;
        let Some((pack, _)) = pack.or_unavailable(self)? else {
            return Ok(None);
        };
        let section = RoundSection {
            programme: frozen.programme,
            programme_name: frozen.programme_name,
            meeting_on: frozen.meeting_on,
            pack,
        };
        Ok(Some((Source::Round(frozen.round), section)))
    }
}
