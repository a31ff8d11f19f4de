//! Status rounds: who owes a report, freezing what a forum is shown, moving on.

use super::status::signed_in;
use super::{denied, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::contradictions::answers_of_round;
use crate::store::deviations::unclosed_numbers;
use crate::store::follow_ups::open_wishes;
use crate::store::initiatives::initiative_head_find;
use crate::store::programmes::NamedProgramme;
use crate::store::rounds::{
    late_list, owed_list, pack_assemble, pack_text, planned_lines, rating_count, rating_insert,
    rating_list, round_close, round_find, round_freeze, round_lines, round_lock, round_treat,
    upward_find, upward_insert,
};
use crate::store::{Query, Tx};
use app::backend::ReadRounds;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::confirmation::ApprovalRule;
use domain::deviation::{EscalationPath, needs_item};
use domain::follow_up::OpenWish;
use domain::ids::{ForumId, ProgrammeId};
use domain::policy::{
    Action, Denied, Govern, Permit, Target, allows, authorize, capacity, may_follow,
};
use domain::problem::Refusal;
use domain::round::{
    Rater, RatingState, RoundLine, RoundList, RoundMove, RoundStage, RoundView, SecondRating,
    UpwardDraft, UpwardSource, close, freeze, rate, rating_of, report_upwards, treat,
};
use domain::text::Slug;

impl Service {
    /// Moves a round on, in one transaction. Freezing makes what is missing *not reported*.
    pub async fn move_round(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
        to: RoundMove,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, programme, line) = self.held_round(actor, slug, meeting_on).await?;
        let (id, now) = (line.state.id, self.clock.now());
        let events = match to {
            RoundMove::Freeze => self.freeze(&mut tx, &permit, &programme, &line).await?,
            RoundMove::Treat => {
                let event = treat(&permit, &line.state)?;
                let done = round_treat(&mut tx, &permit, id, now).await;
                done.or_unavailable(self)?;
                vec![event]
            }
            RoundMove::Close => {
                let event = close(&permit, &line.state)?;
                let done = round_close(&mut tx, &permit, id, now).await;
                done.or_unavailable(self)?;
                vec![event]
            }
        };
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    /// What the forum is shown stands fast, and each light in it that deviates is a deviation now.
    async fn freeze(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: &NamedProgramme,
        line: &RoundLine,
    ) -> Result<Vec<AuditEvent>, AppError> {
        let (state, now) = (&line.state, self.clock.now());
        let pack = pack_assemble(tx, &programme.programme, line, now)
            .await
            .or_unavailable(self)?;
        let text = pack_text(&pack).or_unavailable(self)?;
        let (frozen, event) = freeze(permit, state, &pack, text)?;
        round_freeze(tx, permit, state.id, &frozen)
            .await
            .or_unavailable(self)?;
        let mut events = vec![event];
        events.extend(
            self.open_deviations(tx, permit, state.id, None, now)
                .await?,
        );
        Ok(events)
    }

    /// The forum of a frozen round rates an initiative itself.
    pub async fn rate_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
        number: u32,
        command: SecondRating,
    ) -> Result<(), AppError> {
        signed_in(actor)?;
        let (mut tx, programme, line) = self.held_round(actor, slug, meeting_on).await?;
        let forum = line.forum_id;
        let permit = authorize(actor, Target::Forum(forum)).map_err(|Denied| denied(actor))?;
        let initiative = initiative_head_find(&mut tx, programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?
            .id;
        let state = RatingState {
            n_ratings: rating_count(&mut tx, line.state.id, initiative)
                .await
                .or_unavailable(self)?,
            round: line.state,
            rules: line.rules.kind,
            forum,
            rule: speaks_for(&programme, forum),
            initiative,
        };
        let event = rate(&permit, capacity(actor, forum), &state, &command)?;
        let pack = self.packs.read(&mut tx, line.state.id).await;
        let (pack, _) = pack.or_unavailable(self)?.ok_or(AppError::NotFound)?;
        let mut shown = pack.items.iter();
        let item = shown.find(|item| item.number == number);
        let item = item.ok_or(AppError::NotFound)?;
        let ratings = rating_list(&mut tx, line.state.id)
            .await
            .or_unavailable(self)?;
        let own = item.report.as_ref().map(|report| report.light);
        let before = rating_of(&ratings, number)
            .map(|rating| rating.light)
            .or(own);
        let now = self.clock.now();
        match rating_insert(&mut tx, &permit, &state, &command, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        let mut events = vec![event];
        let lights = (command.light, before);
        let opened = self
            .open_for_rating(&mut tx, &permit, (programme, number), &state, lights, now)
            .await?;
        events.extend(opened);
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    /// Gives those who ordered a report of a round.
    pub async fn report_round_upwards(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
        draft: UpwardDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, programme, line) = self.held_round(actor, slug, meeting_on).await?;
        let id = line.state.id;
        let pack = self.packs.read(&mut tx, id).await.or_unavailable(self)?;
        let (pack, _) = pack.ok_or(Refusal::RoundOpen)?;
        let ratings = rating_list(&mut tx, id).await.or_unavailable(self)?;
        let before = upward_find(&mut tx, id).await.or_unavailable(self)?;
        let n_before = before.map_or(0, |line| line.sequence);
        let wishes = self.wishes_until(&mut tx, programme.programme.id, meeting_on);
        let source = UpwardSource {
            pack: &pack,
            ratings: &ratings,
            wishes: &wishes.await?,
        };
        let (report, event) = report_upwards(&permit, &line.state, source, &draft, n_before)?;
        let now = self.clock.now();
        let numbered = (&report, n_before.saturating_add(1));
        match upward_insert(&mut tx, &permit, id, numbered, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// What forums wished up to a meeting, and nobody has closed.
    async fn wishes_until(
        &self,
        db: &mut impl Query,
        programme: ProgrammeId,
        meeting_on: NaiveDate,
    ) -> Result<Vec<OpenWish>, AppError> {
        let mut wishes = open_wishes(db, programme, None)
            .await
            .or_unavailable(self)?;
        wishes.retain(|wish| wish.asked_on <= meeting_on);
        Ok(wishes)
    }

    /// The round as it stands while nobody else can move it or report to it.
    pub(super) async fn held_round(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
    ) -> Result<(Tx, NamedProgramme, RoundLine), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?;
        let id = programme.programme.id;
        let before = round_find(&mut tx, id, meeting_on)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        round_lock(&mut tx, before.state.id)
            .await
            .or_unavailable(self)?;
        let line = round_find(&mut tx, id, meeting_on)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        Ok((tx, programme, line))
    }

    /// The programme, for those who follow it; denied to others.
    pub(super) async fn followed(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
    ) -> Result<NamedProgramme, AppError> {
        let named = self.visible(db, actor, slug).await?;
        if may_follow(actor, &named.programme.facts_for_policy()) {
            Ok(named)
        } else {
            Err(denied(actor))
        }
    }
}

/// Who speaks for the forum of a round.
fn speaks_for(programme: &NamedProgramme, forum: ForumId) -> ApprovalRule {
    let draft = &programme.programme.draft;
    EscalationPath::new(&draft.chain, draft.ordered_by).rule(forum)
}

/// As what the reader rates, while what was frozen can be rated.
fn rater(actor: &Actor, programme: &NamedProgramme, line: &RoundLine) -> Option<Rater> {
    let forum = line.forum_id;
    let is_open = line.state.takes_ratings().is_ok();
    let capacity = capacity(actor, forum);
    let may = allows(actor, Action::Decide, Target::Forum(forum))
        && speaks_for(programme, forum).admits(capacity);
    (is_open && may).then_some(Rater {
        needs_item: needs_item(capacity, speaks_for(programme, forum)),
    })
}

#[async_trait]
impl ReadRounds for Service {
    async fn rounds(&self, actor: &Actor, programme: &Slug) -> Result<RoundList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.followed(&mut db, actor, programme).await?;
        let id = named.programme.id;
        Ok(RoundList {
            planned: planned_lines(&mut db, id).await.or_unavailable(self)?,
            rounds: round_lines(&mut db, id).await.or_unavailable(self)?,
            programme: named.into_head(),
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }

    async fn round(
        &self,
        actor: &Actor,
        programme: &Slug,
        meeting_on: NaiveDate,
    ) -> Result<RoundView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.followed(&mut db, actor, programme).await?;
        let id = named.programme.id;
        let line = round_find(&mut db, id, meeting_on)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let rater = rater(actor, &named, &line);
        let RoundLine {
            forum,
            state,
            timetable,
            ..
        } = line;
        let owed = match state.stage() {
            RoundStage::Open => owed_list(&mut db, id, state.id)
                .await
                .or_unavailable(self)?,
            _ => Vec::new(),
        };
        Ok(RoundView {
            pack: self
                .packs
                .read(&mut db, state.id)
                .await
                .or_unavailable(self)?,
            unclosed: match state.stage() {
                RoundStage::Open => Vec::new(),
                _ => unclosed_numbers(&mut db, id, meeting_on)
                    .await
                    .or_unavailable(self)?,
            },
            late: late_list(&mut db, state.id).await.or_unavailable(self)?,
            upward: upward_find(&mut db, state.id).await.or_unavailable(self)?,
            answers: answers_of_round(&mut db, state.id)
                .await
                .or_unavailable(self)?,
            ratings: rating_list(&mut db, state.id).await.or_unavailable(self)?,
            wishes: self.wishes_until(&mut db, id, meeting_on).await?,
            rater,
            programme: named.into_head(),
            forum,
            state,
            timetable,
            today: self.clock.now().day(),
            owed,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }
}
