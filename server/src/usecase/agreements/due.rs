//! What is still to be decided of agreements.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::agreements::{
    accession_list, agreement_list, outcome_list, party_list, stages_of_all, steps_due_from,
};
use app::error::AppError;
use chrono::NaiveDate;
use domain::agreement::{AgreementStage, ApprovalDue, stage_on, step_standing};
use domain::ids::AgreementId;

impl Service {
    /// The steps whose windows end on a day or later and at which somebody has not decided; of those
    /// agreements that are meant and have not ended. Whoever asks decides what of it is shown.
    pub(in crate::usecase) async fn approvals_due(
        &self,
        db: &mut impl Query,
        from: NaiveDate,
        is_meant: impl Fn(AgreementId) -> bool,
    ) -> Result<Vec<ApprovalDue>, AppError> {
        let today = self.clock.now().day();
        let mut steps = steps_due_from(db, from).await.or_unavailable(self)?;
        steps.retain(|of| is_meant(of.agreement));
        if steps.is_empty() {
            return Ok(Vec::new());
        }
        let stages = stages_of_all(db).await.or_unavailable(self)?;
        let mut due = Vec::new();
        for agreement in agreement_list(db).await.or_unavailable(self)? {
            let own: Vec<_> = steps
                .iter()
                .filter(|of| of.agreement == agreement.id)
                .collect();
            let entries = stages
                .get(&agreement.id)
                .map(Vec::as_slice)
                .unwrap_or_default();
            if own.is_empty() || stage_on(entries, today) == Some(AgreementStage::Ended) {
                continue;
            }
            let parties = party_list(db, agreement.id).await.or_unavailable(self)?;
            let parties: Vec<_> = parties.iter().map(|line| line.party).collect();
            let said = accession_list(db, agreement.id)
                .await
                .or_unavailable(self)?;
            let said: Vec<_> = said.iter().map(|line| line.said).collect();
            let outcomes = outcome_list(db, agreement.id).await.or_unavailable(self)?;
            let outcomes: Vec<_> = outcomes.iter().map(|line| line.outcome).collect();
            for of in own {
                let standing = step_standing(&of.step, (&parties, &said), &outcomes, today);
                if standing.n_settled < standing.n_bodies {
                    due.push(ApprovalDue {
                        agreement: agreement.id,
                        agreement_number: agreement.number,
                        agreement_title: agreement.title.clone(),
                        forum: agreement.forum,
                        step: of.step.number,
                        step_title: of.step.draft.title.to_string(),
                        until: of.step.draft.until,
                        version: of.step.version,
                        missing: standing.missing,
                    });
                }
            }
        }
        Ok(due)
    }
}
