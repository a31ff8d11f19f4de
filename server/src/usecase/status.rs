//! Reporting the traffic light of an initiative.

use super::denied;
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::initiatives::initiative_head_find;
use crate::store::reports::{
    past_report_find, report_count, report_find, report_history, report_insert,
};
use crate::store::rounds::{newest_round_find, round_lock};
use crate::store::rules::definition_list;
use app::error::AppError;
use domain::actor::Actor;
use domain::ids::{InitiativeId, ProgrammeId, ReportId};
use domain::policy::{Denied, Permit, SetStatus, Target, authorize};
use domain::problem::Refusal;
use domain::round::{RoundLine, RoundStage};
use domain::status::{
    ConfirmUnchanged, LightState, ReportingState, RuleSet, StatusEntry, StatusReport, SubmitStatus,
    confirm_unchanged, submit,
};
use domain::text::Slug;

/// The two ways in which a lead reports.
enum Said {
    Anew(Box<SubmitStatus>),
    Unchanged(ConfirmUnchanged),
}

impl Said {
    /// What the form calls its report.
    fn id(&self) -> Option<ReportId> {
        match self {
            Self::Anew(command) => command.id,
            Self::Unchanged(command) => command.id,
        }
    }

    /// Whether this report is what became of the form when it was sent before.
    fn is_answered_by(
        &self,
        report: &StatusReport,
        actor: &Actor,
        initiative: InitiativeId,
    ) -> bool {
        let by = actor.user().map(|user| user.id);
        by.is_some_and(|by| match self {
            Self::Anew(command) => report.answers(by, initiative, command),
            Self::Unchanged(_) => report.answers_unchanged(by, initiative),
        })
    }
}

impl Service {
    /// Takes a report in. When it returns, the report is on disk and every page shows it.
    pub async fn report_status(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: SubmitStatus,
    ) -> Result<StatusReport, AppError> {
        self.take_in(actor, slug, number, Said::Anew(Box::new(command)))
            .await
    }

    /// Takes in that nothing has changed since the last report.
    pub async fn report_unchanged(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: ConfirmUnchanged,
    ) -> Result<StatusReport, AppError> {
        self.take_in(actor, slug, number, Said::Unchanged(command))
            .await
    }

    async fn take_in(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        said: Said,
    ) -> Result<StatusReport, AppError> {
        signed_in(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        let initiative = initiative_head_find(&mut tx, programme, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let permit = may_report(actor, initiative.id)?;
        initiative.refuse_ended()?;
        let initiative = initiative.id;
        let newest = self.held_round_of(&mut tx, programme).await?;
        let (newest, rules) = match newest {
            Some(line) => (Some(line.state), line.rules),
            None => (None, RuleSet::default()),
        };
        let (before, n_reports) = match &newest {
            Some(round) => (
                past_report_find(&mut tx, programme, initiative, round.meeting_on)
                    .await
                    .or_unavailable(self)?,
                report_count(&mut tx, initiative, round.id)
                    .await
                    .or_unavailable(self)?,
            ),
            None => (None, 0),
        };
        // The answer to the first time was lost on its way, or the button was pressed twice; and what was
        // said then still counts.
        if let (Some(id), Some(newest)) = (said.id(), &newest)
            && let Some(report) = report_find(&mut tx, id).await.or_unavailable(self)?
            && (report.round, report.sequence) == (newest.id, n_reports)
            && said.is_answered_by(&report, actor, initiative)
        {
            return Ok(report);
        }
        let state = ReportingState {
            initiative,
            programme,
            newest_round: newest,
            rules,
            n_reports,
            before,
        };
        let id = said.id();
        let id = id.unwrap_or_else(|| ReportId::new(self.clock.new_id()));
        let now = self.clock.now();
        let (report, event) = match said {
            Said::Anew(command) => submit(now, &permit, id, &state, *command)?,
            Said::Unchanged(command) => confirm_unchanged(now, &permit, id, &state, command)?,
        };
        match report_insert(&mut tx, &permit, &report).await {
            // Another report of the same version was a moment faster.
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        let mut events = vec![event];
        if report.late {
            // The forum has its material already, so this is its deviation at once.
            let opened = self
                .open_deviations(&mut tx, &permit, report.round, Some(initiative), now)
                .await?;
            events.extend(opened);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(report)
    }

    /// The newest round, while nobody else can freeze or report to it.
    async fn held_round_of(
        &self,
        tx: &mut Tx,
        programme: ProgrammeId,
    ) -> Result<Option<RoundLine>, AppError> {
        let before = newest_round_find(tx, programme)
            .await
            .or_unavailable(self)?;
        let Some(before) = before else {
            return Ok(None);
        };
        round_lock(tx, before.state.id).await.or_unavailable(self)?;
        newest_round_find(tx, programme).await.or_unavailable(self)
    }

    /// What the form for a report shows.
    pub(super) async fn enter_status(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<StatusEntry, AppError> {
        signed_in(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.visible(&mut db, actor, slug).await?.into_head();
        let initiative = initiative_head_find(&mut db, programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        may_report(actor, initiative.id)?;
        initiative.refuse_ended()?;
        let history = report_history(&mut db, programme.id, initiative.id)
            .await
            .or_unavailable(self)?;
        let newest = newest_round_find(&mut db, programme.id)
            .await
            .or_unavailable(self)?;
        let definitions = match &newest {
            Some(line) => definition_list(&mut db, line.state.id)
                .await
                .or_unavailable(self)?,
            None => Vec::new(),
        };
        let before = match &newest {
            Some(line) => {
                let meeting_on = line.state.meeting_on;
                past_report_find(&mut db, programme.id, initiative.id, meeting_on)
                    .await
                    .or_unavailable(self)?
            }
            None => None,
        };
        let (round, state, rules) = match newest {
            Some(line) => (Some(line.head()), Some(line.state), line.rules),
            None => (None, None, RuleSet::default()),
        };
        let stage = state.map_or(RoundStage::Open, |state| state.stage());
        let mut reports = history
            .into_iter()
            .filter(|entry| entry.state != LightState::Missing)
            .peekable();
        let previous = reports.peek().cloned();
        let of_round = reports.take_while(|r| round.as_ref().is_some_and(|n| n.id == r.round.id));
        let n_reports = u32::try_from(of_round.count()).unwrap_or(u32::MAX);
        let holds = before.is_some_and(|before| before.holds_under(&rules));
        Ok(StatusEntry {
            stage,
            due_on: state.map(|state| state.due_on),
            report: ReportId::new(self.clock.new_id()),
            n_reports,
            may_confirm: holds && n_reports == 0 && stage != RoundStage::Closed,
            programme,
            initiative,
            round,
            rules,
            definitions,
            previous,
        })
    }
}

/// Asked before anything is looked up, so that a lead who is signed out is led to sign in, and a
/// stranger learns nothing of what exists.
pub(super) fn signed_in(actor: &Actor) -> Result<(), AppError> {
    match actor {
        Actor::Anonymous => Err(AppError::NotSignedIn),
        Actor::User(_) => Ok(()),
    }
}

pub(super) fn may_report(
    actor: &Actor,
    initiative: InitiativeId,
) -> Result<Permit<SetStatus>, AppError> {
    authorize(actor, Target::Initiative(initiative)).map_err(|Denied| denied(actor))
}
