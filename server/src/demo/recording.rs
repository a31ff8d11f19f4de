//! One transaction in which demo data comes to be as any data does: made by the rules of the domain,
//! stored, and put down in the log, here to the system.

use super::DemoError;
use crate::service::Service;
use crate::store::deliveries::{answer_insert, hand_over_insert};
use crate::store::deviations::deviation_step_insert;
use crate::store::forums::{forum_insert, level_insert};
use crate::store::grants::grant_insert;
use crate::store::initiatives::initiative_insert;
use crate::store::meetings::meeting_insert;
use crate::store::orders::{
    condition_insert, fulfilment_insert, order_insert, presentation_insert,
};
use crate::store::organisations::organisation_insert;
use crate::store::passwords::password_set;
use crate::store::people::person_insert;
use crate::store::programmes::{chain_begin, programme_insert};
use crate::store::rounds::{planned_insert, round_insert};
use crate::store::{StoreError, Tx};
use chrono::{Days, NaiveDate, NaiveTime};
use domain::audit::{AuditEvent, Deed, Subject};
use domain::delivery::{self, Acceptance, AnswerHandOver, Deliveries, HandOver};
use domain::deviation::{self, DeviationState, ForumDecision};
use domain::forum::{self, ForumDraft, LevelDraft};
use domain::ids::{
    ConditionId, ForumId, GrantId, HandOverId, InitiativeId, LevelId, OrganisationId,
    PresentationId, ProgrammeId, RoundId, UserId,
};
use domain::initiative::{self, InitiativeDraft};
use domain::meeting::MeetingDetails;
use domain::order::{
    ConditionDraft, Fulfilment, OrderDraft, Origin, PresentationDraft, fulfil, impose, place,
    present,
};
use domain::organisation::{self, OrganisationDraft};
use domain::people::{self, GrantDraft, Person, PersonDraft};
use domain::policy::{Capacity, Govern, Permit};
use domain::programme::{self, Programme, ProgrammeDraft};
use domain::round::{self, RoundDraft, RoundState};
use domain::status::RuleSet;
use domain::text::{Paragraph, Slug};
use domain::time::{Timestamp, Validity};
use uuid::Uuid;

pub struct Recording<'a> {
    pub service: &'a Service,
    pub tx: Tx,
    govern: Permit<Govern>,
    events: Vec<AuditEvent>,
}

impl<'a> Recording<'a> {
    pub async fn begin(service: &'a Service) -> Result<Self, StoreError> {
        Ok(Self {
            service,
            tx: service.store.begin_write().await?,
            govern: Permit::system(),
            events: Vec::new(),
        })
    }

    pub fn new_id(&self) -> Uuid {
        self.service.clock.new_id()
    }

    /// Puts an entry into the log when all is committed.
    pub fn note(&mut self, event: AuditEvent) {
        self.events.push(event);
    }

    pub async fn organisation(
        &mut self,
        draft: OrganisationDraft,
    ) -> Result<OrganisationId, DemoError> {
        let id = OrganisationId::new(self.new_id());
        let (organisation, event) = organisation::create(&self.govern, id, draft);
        organisation_insert(&mut self.tx, &self.govern, &organisation).await?;
        self.note(event);
        Ok(id)
    }

    pub async fn level(&mut self, draft: LevelDraft) -> Result<LevelId, DemoError> {
        let id = LevelId::new(self.new_id());
        let (level, event) = forum::create_level(&self.govern, id, draft);
        level_insert(&mut self.tx, &self.govern, &level).await?;
        self.note(event);
        Ok(id)
    }

    pub async fn forum(&mut self, draft: ForumDraft) -> Result<ForumId, DemoError> {
        let id = ForumId::new(self.new_id());
        let (forum, event) = forum::create(&self.govern, id, draft);
        forum_insert(&mut self.tx, &self.govern, &forum).await?;
        self.note(event);
        Ok(id)
    }

    /// A programme that says of itself that it is a sample.
    pub async fn programme(
        &mut self,
        slug: Slug,
        draft: ProgrammeDraft,
    ) -> Result<ProgrammeId, DemoError> {
        let id = ProgrammeId::new(self.new_id());
        let (programme, event) = programme::create(&self.govern, id, slug, draft);
        let sample = Programme {
            sample: true,
            ..programme
        };
        let clock = &*self.service.clock;
        programme_insert(&mut self.tx, &self.govern, clock, &sample).await?;
        chain_begin(
            &mut self.tx,
            &self.govern,
            clock,
            &sample,
            sample.draft.decided_on,
        )
        .await?;
        self.note(event);
        Ok(id)
    }

    pub async fn round(
        &mut self,
        programme: ProgrammeId,
        rules: &RuleSet,
        draft: &RoundDraft,
    ) -> Result<RoundState, DemoError> {
        let id = RoundId::new(self.new_id());
        let (round, event) = round::open_round(&self.govern, id, programme, (draft, rules), &[])
            .map_err(|_| DemoError::Content(draft.meeting_on.to_string()))?;
        round_insert(&mut self.tx, &self.govern, &round).await?;
        self.note(event);
        Ok(round.state())
    }

    /// Plans the round of a later meeting, with the usual days.
    pub async fn planned_round(
        &mut self,
        programme: ProgrammeId,
        forum: ForumId,
        meeting_on: NaiveDate,
    ) -> Result<(), DemoError> {
        let id = RoundId::new(self.new_id());
        let draft = RoundDraft::new(forum, meeting_on);
        let opens_on = draft.schedule.usual_opening();
        let planned = round::plan_round(&self.govern, id, programme, (&draft, opens_on), &[]);
        let (planned, event) = planned.map_err(|_| DemoError::Content(meeting_on.to_string()))?;
        planned_insert(&mut self.tx, &self.govern, &planned).await?;
        self.note(event);
        Ok(())
    }

    /// Puts a meeting into a forum's calendar.
    pub async fn meeting(
        &mut self,
        forum: ForumId,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), DemoError> {
        let event =
            forum::plan_meeting(&self.govern, (forum, Validity::default()), on, &[], today)?;
        let details = MeetingDetails::default();
        meeting_insert(&mut self.tx, &self.govern, (forum, on), &details).await?;
        self.note(event);
        Ok(())
    }

    /// Its seats are held or vacant since `since`, unless the draft names another day.
    pub async fn initiative(
        &mut self,
        programme: ProgrammeId,
        draft: InitiativeDraft,
        order: OrderDraft,
        since: NaiveDate,
    ) -> Result<InitiativeId, DemoError> {
        let id = InitiativeId::new(self.new_id());
        let (draft, seats) = initiative::settle(draft, &[], since);
        let (initiative, event) = initiative::create(&self.govern, id, programme, draft);
        let clock = &*self.service.clock;
        initiative_insert(&mut self.tx, &self.govern, clock, &initiative, &seats).await?;
        self.note(event);
        let (record, event) = place(&self.govern, id, programme, order, since)?;
        let origin = Some(Origin::Ordered);
        order_insert(&mut self.tx, &self.govern, &record, origin, noon(since)).await?;
        self.note(event);
        Ok(id)
    }

    /// Sets a condition, and fulfils it if that is told.
    pub async fn condition(
        &mut self,
        programme: ProgrammeId,
        initiative: InitiativeId,
        draft: ConditionDraft,
        fulfilment: Option<Fulfilment>,
    ) -> Result<(), DemoError> {
        let id = ConditionId::new(self.new_id());
        let set_on = draft.decision.decided_on;
        let (condition, event) = impose(&self.govern, id, programme, draft, set_on)?;
        let at = noon(set_on);
        condition_insert(&mut self.tx, &self.govern, initiative, &condition, at).await?;
        self.note(event);
        if let Some(fulfilment) = fulfilment {
            let event = fulfil(&self.govern, &condition, &fulfilment, fulfilment.on)?;
            let at = noon(fulfilment.on);
            fulfilment_insert(&mut self.tx, &self.govern, id, &fulfilment, at).await?;
            self.note(event);
        }
        Ok(())
    }

    /// Puts down that those who ordered were shown a version that has been in force since a day.
    pub async fn presentation(
        &mut self,
        programme: ProgrammeId,
        initiative: InitiativeId,
        draft: PresentationDraft,
        in_force_since: NaiveDate,
    ) -> Result<(), DemoError> {
        let id = PresentationId::new(self.new_id());
        let (held, on) = ((draft.version, in_force_since), draft.presented_on);
        let (presentation, event) = present(&self.govern, id, programme, draft, Some(held), on)?;
        presentation_insert(
            &mut self.tx,
            &self.govern,
            initiative,
            &presentation,
            noon(on),
        )
        .await?;
        self.note(event);
        Ok(())
    }

    /// Hands a deliverable over, and lets those who ordered answer.
    pub async fn hand_over(
        &mut self,
        deliveries: &mut Deliveries,
        command: &HandOver,
        on: NaiveDate,
        answer: Option<(Acceptance, NaiveDate, Option<Paragraph<2000>>)>,
    ) -> Result<(), DemoError> {
        let (lead, orderer) = (Permit::system(), Permit::system());
        let id = HandOverId::new(self.new_id());
        let (handed, event) = delivery::hand_over(&lead, id, deliveries, command)?;
        let initiative = deliveries.initiative;
        hand_over_insert(&mut self.tx, &lead, initiative, id, command, noon(on)).await?;
        self.note(event);
        deliveries.handed.push(handed);
        if let Some((acceptance, answered_on, remark)) = answer {
            let answer = AnswerHandOver {
                id,
                acceptance,
                remark,
            };
            let event = delivery::answer(&orderer, deliveries, &answer)?;
            answer_insert(&mut self.tx, &orderer, &answer, noon(answered_on)).await?;
            self.note(event);
            if let Some(handed) = deliveries.handed.last_mut() {
                handed.answer = Some(acceptance);
            }
        }
        Ok(())
    }

    /// Opens what a round that was just frozen shows as yellow or red; of one initiative alone, if
    /// that is named.
    pub async fn open_deviations(
        &mut self,
        round: RoundId,
        only: Option<InitiativeId>,
        at: Timestamp,
    ) -> Result<(), DemoError> {
        let service = self.service;
        let events = service
            .open_deviations(&mut self.tx, &self.govern, round, only, at)
            .await
            .map_err(|_| DemoError::Content(round.to_string()))?;
        self.events.extend(events);
        Ok(())
    }

    /// A forum decides on a deviation that lies with it.
    pub async fn decide(
        &mut self,
        state: &DeviationState,
        command: &ForumDecision,
        at: Timestamp,
    ) -> Result<(), DemoError> {
        let permit = Permit::system();
        let (step, event) = deviation::decide(&permit, Capacity::Chair, state, command, at.day())?;
        let numbered = (step, state.n_steps());
        deviation_step_insert(&mut self.tx, &permit, state.id, numbered, command, at).await?;
        self.note(event);
        Ok(())
    }

    /// Somebody who can sign in from the start, with the password of this hash.
    pub async fn account(
        &mut self,
        draft: PersonDraft,
        grant: GrantDraft,
        hash: &str,
    ) -> Result<(), DemoError> {
        let permit = Permit::system();
        let (id, grant_id) = (UserId::new(self.new_id()), GrantId::new(self.new_id()));
        let (person, event) = people::create(&permit, id, draft);
        let person = Person {
            demo: true,
            ..person
        };
        person_insert(&mut self.tx, &permit, &person).await?;
        self.note(event);
        grant_insert(&mut self.tx, &permit, grant_id, id, grant).await?;
        self.note(people::grant_event(&permit, Deed::RoleGiven, id, grant));
        let own = Permit::system();
        password_set(&mut self.tx, &own, id, hash).await?;
        self.note(people::password_event(&own, id));
        Ok(())
    }

    pub async fn commit(mut self) -> Result<(), StoreError> {
        let loaded = AuditEvent::new(
            &self.govern,
            Deed::DemoLoaded,
            Subject::Installation,
            Uuid::nil(),
        );
        self.note(loaded);
        self.tx.commit(&*self.service.clock, &self.events).await
    }
}

/// About noon in Denmark.
pub fn noon(day: NaiveDate) -> Timestamp {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    Timestamp::from_micros(midnight.timestamp_micros()).plus_minutes(11 * 60)
}

/// A moment in working hours three to seven days before a meeting; the days of the week before, when
/// the meeting is on a Monday. `turn` spreads the reports of a round over them.
pub fn shortly_before(meeting: NaiveDate, turn: u32) -> Timestamp {
    let days = Days::new(3 + u64::from(turn % 5));
    let morning = meeting
        .checked_sub_days(days)
        .unwrap_or(meeting)
        .and_time(NaiveTime::MIN)
        .and_utc();
    // From 7.00 UTC: 8.00 in Denmark in winter, 9.00 in summer.
    let minutes = 7 * 60 + i64::from(turn.wrapping_mul(37) % 360);
    Timestamp::from_micros(morning.timestamp_micros()).plus_minutes(minutes)
}
