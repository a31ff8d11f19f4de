//! The chain of an initiative, from its order to what became of it.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::confirmations::{decision_list, version_list};
use crate::store::deliveries::hand_over_list;
use app::error::AppError;
use chrono::NaiveDate;
use domain::confirmation::{ConfirmationContent, ContentHash, VersionLine};
use domain::delivery::{Acceptance, Happening, TimelineEvent, in_order};
use domain::ids::InitiativeId;
use domain::order::{ConditionLine, EndingLine, OrderLine, PresentationLine};
use std::collections::HashMap;

/// What was read of an initiative already.
pub struct Told<'a> {
    /// Newest first.
    pub records: &'a [OrderLine],
    pub conditions: &'a [ConditionLine],
    pub presentations: &'a [PresentationLine],
    pub endings: &'a [EndingLine],
    /// Whether the reader sees the way to what is in force, too.
    pub follows: bool,
}

fn event(on: NaiveDate, what: Happening) -> TimelineEvent {
    TimelineEvent { on, what }
}

impl Service {
    pub(in crate::usecase) async fn timeline(
        &self,
        db: &mut impl Query,
        initiative: InitiativeId,
        told: Told<'_>,
    ) -> Result<Vec<TimelineEvent>, AppError> {
        let versions = version_list(db, initiative).await.or_unavailable(self)?;
        let versions: Vec<VersionLine> = versions.into_iter().map(|v| v.line).collect();
        let mut events = of_order(&told);
        for version in &versions {
            events.extend(of_version(version, told.follows));
        }
        if told.follows {
            let decisions = decision_list(db, initiative).await.or_unavailable(self)?;
            events.extend(decisions.into_iter().map(|d| {
                let what = Happening::Decided {
                    forum: d.forum_name,
                    verdict: d.verdict,
                    version: d.version,
                };
                event(d.decided_at.day(), what)
            }));
        }
        let titles = titles(&versions);
        for stored in hand_over_list(db, initiative).await.or_unavailable(self)? {
            let Some(title) = titles.get(&stored.handed.deliverable) else {
                continue;
            };
            let (line, title) = (stored.line, title.clone());
            if told.follows {
                let what = Happening::HandedOver {
                    title: title.clone(),
                };
                events.push(event(line.handed_over_at.day(), what));
            }
            match line.answer {
                Some(answer) if answer.acceptance == Acceptance::Accepted => {
                    events.push(event(answer.at.day(), Happening::Accepted { title }));
                }
                Some(answer) if told.follows => {
                    events.push(event(answer.at.day(), Happening::Returned { title }));
                }
                _ => {}
            }
        }
        Ok(in_order(events))
    }
}

fn of_order(told: &Told<'_>) -> Vec<TimelineEvent> {
    let mut events = Vec::new();
    for line in told.records {
        let decision = &line.record.draft.decision;
        let (forum, item) = (line.forum_name.clone(), decision.item.to_string());
        let what = match line.record.sequence {
            1 => Happening::Ordered { forum, item },
            _ => Happening::Amended { forum, item },
        };
        events.push(event(decision.decided_on, what));
    }
    for condition in told.conditions {
        let text = condition.text.clone();
        events.push(event(
            condition.decided_on,
            Happening::ConditionSet { text },
        ));
        if let Some((on, _)) = &condition.fulfilled {
            let text = condition.text.clone();
            events.push(event(*on, Happening::ConditionFulfilled { text }));
        }
    }
    for told in told.presentations.iter().filter(|p| p.retracted.is_none()) {
        let (version, item) = (told.version, told.item.clone());
        events.push(event(told.presented_on, Happening::Told { version, item }));
    }
    for ending in told.endings {
        let decided = ending.decision.as_ref().map(|(_, on, _)| *on);
        let on = decided.unwrap_or_else(|| ending.recorded_at.day());
        events.push(event(on, Happening::Settled { fate: ending.fate }));
    }
    events
}

/// Outsiders are told when a version came into force, and nothing of the way there.
fn of_version(line: &VersionLine, follows: bool) -> Vec<TimelineEvent> {
    let version = line.number;
    let mut events = Vec::new();
    if follows {
        let is_change = line.change.pairs().next().is_some();
        let what = Happening::Submitted { version, is_change };
        events.push(event(line.submitted_at.day(), what));
        let withdrawn = line.withdrawn_at.map(|at| at.day());
        events.extend(withdrawn.map(|on| event(on, Happening::Withdrawn { version })));
    }
    let in_force = line.in_force_at.map(|at| at.day());
    events.extend(in_force.map(|on| event(on, Happening::InForce { version })));
    events
}

/// Every deliverable that was ever agreed, by its own text.
fn titles(versions: &[VersionLine]) -> HashMap<ContentHash, String> {
    versions
        .iter()
        .filter(|version| version.in_force_at.is_some())
        .filter_map(|version| ConfirmationContent::parse(&version.content).ok())
        .flat_map(|content| content.deliverables)
        .map(|d| (ContentHash::of_deliverable(&d), d.title.to_string()))
        .collect()
}
