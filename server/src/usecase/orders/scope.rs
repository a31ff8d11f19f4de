//! What is agreed against what was ordered, as it is stored.

use crate::service::{OrUnavailable, Service};
use crate::store::confirmations::{StoredVersion, confirmation_find, decision_list, version_list};
use crate::store::orders::{order_list, presentation_list, untold_put};
use crate::store::{Query, Tx};
use app::error::AppError;
use chrono::NaiveDate;
use domain::confirmation::DecisionLine;
use domain::form::FormData;
use domain::ids::InitiativeId;
use domain::order::{OrderLine, PresentationLine, ScopeChange, VersionInForce, scope_changes};

/// The version that holds.
pub struct Held {
    pub number: u32,
    pub content: FormData,
    pub since: NaiveDate,
}

pub struct Scope {
    /// Newest first.
    pub records: Vec<OrderLine>,
    /// Newest first.
    pub presentations: Vec<PresentationLine>,
    pub changes: Vec<ScopeChange>,
    /// The text that was in force first.
    pub first: Option<FormData>,
    pub in_force: Option<Held>,
    /// What is written now.
    pub draft: Option<FormData>,
}

impl Service {
    pub(in crate::usecase) async fn scope(
        &self,
        db: &mut impl Query,
        initiative: InitiativeId,
    ) -> Result<Scope, AppError> {
        let records = order_list(db, initiative).await.or_unavailable(self)?;
        let presentations = presentation_list(db, initiative)
            .await
            .or_unavailable(self)?;
        let versions = version_list(db, initiative).await.or_unavailable(self)?;
        let decisions = decision_list(db, initiative).await.or_unavailable(self)?;
        let begun = confirmation_find(db, initiative)
            .await
            .or_unavailable(self)?;
        let order = records.first().map(|line| line.terms().to_form());
        let held = versions_in_force(&versions, &decisions);
        let told = presentations.iter().filter(|p| p.retracted.is_none());
        let told = told.map(|p| p.version).max().unwrap_or_default();
        let newest = versions.iter().find_map(|version| {
            let line = &version.line;
            Some(Held {
                number: line.number,
                content: line.content.clone(),
                since: line.in_force_at?.day(),
            })
        });
        let mut held_ever = versions.iter().filter(|v| v.line.in_force_at.is_some());
        let first = held_ever.next_back().map(|v| v.line.content.clone());
        Ok(Scope {
            first,
            changes: scope_changes(&order.unwrap_or_default(), &held, told),
            records,
            presentations,
            in_force: newest,
            draft: begun.map(|begun| begun.draft),
        })
    }

    /// Sums up anew whether those who ordered have something to be told.
    pub(crate) async fn refresh_untold(
        &self,
        tx: &mut Tx,
        initiative: InitiativeId,
    ) -> Result<(), AppError> {
        let scope = self.scope(tx, initiative).await?;
        let untold = scope.changes.iter().any(|change| !change.is_told);
        untold_put(tx, initiative, untold)
            .await
            .or_unavailable(self)
    }
}

/// Oldest first, each with the forums that approved it, first to last. Versions and decisions come
/// newest first.
fn versions_in_force(
    versions: &[StoredVersion],
    decisions: &[DecisionLine],
) -> Vec<VersionInForce> {
    let held = versions.iter().rev().map(|version| &version.line);
    held.filter(|line| line.in_force_at.is_some())
        .map(|line| VersionInForce {
            number: line.number,
            content: line.content.clone(),
            decided: decisions
                .iter()
                .rev()
                .filter(|d| d.version == line.number && d.verdict.is_approval())
                .map(|d| (d.forum_name.clone(), d.decided_at.day()))
                .collect(),
        })
        .collect()
}
