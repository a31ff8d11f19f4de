//! Reporting the traffic light of an initiative.

use super::denied;
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::initiatives::initiative_head_find;
use crate::store::programmes::definition_list;
use crate::store::reports::{past_report_find, report_count, report_history, report_insert};
use crate::store::rounds::{newest_round_find, round_lock};
use app::error::AppError;
use domain::actor::Actor;
use domain::ids::{InitiativeId, ProgrammeId, ReportId};
use domain::policy::{Denied, Permit, SetStatus, Target, authorize};
use domain::problem::Refusal;
use domain::round::{RoundStage, RoundState};
use domain::status::{
    ConfirmUnchanged, LightState, ReportingState, StatusEntry, StatusReport, SubmitStatus,
    confirm_unchanged, submit,
};
use domain::text::Slug;

/// The two ways in which a lead reports.
enum Said {
    Anew(SubmitStatus),
    Unchanged(ConfirmUnchanged),
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
        self.take_in(actor, slug, number, Said::Anew(command)).await
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
        let state = ReportingState {
            initiative,
            programme,
            newest_round: newest,
            n_reports,
            before,
        };
        let id = ReportId::new(self.clock.new_id());
        let now = self.clock.now();
        let (report, event) = match said {
            Said::Anew(command) => submit(now, &permit, id, &state, command)?,
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
    ) -> Result<Option<RoundState>, AppError> {
        let before = newest_round_find(tx, programme)
            .await
            .or_unavailable(self)?;
        let Some(before) = before else {
            return Ok(None);
        };
        round_lock(tx, before.state.id).await.or_unavailable(self)?;
        let held = newest_round_find(tx, programme)
            .await
            .or_unavailable(self)?;
        Ok(held.map(|line| line.state))
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
        let definitions = definition_list(&mut db, programme.id)
            .await
            .or_unavailable(self)?;
        let newest = newest_round_find(&mut db, programme.id)
            .await
            .or_unavailable(self)?;
        let (round, state) = match newest {
            Some(line) => (Some(line.head()), Some(line.state)),
            None => (None, None),
        };
        let mut reports = history
            .into_iter()
            .filter(|entry| entry.state != LightState::Missing)
            .peekable();
        let previous = reports.peek().cloned();
        let of_round = reports.take_while(|r| round.as_ref().is_some_and(|n| n.id == r.round.id));
        Ok(StatusEntry {
            stage: state.map_or(RoundStage::Open, |state| state.stage()),
            due_on: state.map(|state| state.due_on),
            n_reports: u32::try_from(of_round.count()).unwrap_or(u32::MAX),
            programme,
            initiative,
            round,
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
