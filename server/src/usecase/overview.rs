//! What everybody reads: the programmes, the overview of one, an initiative, the form of a report.

use crate::service::{OrUnavailable, Service};
use crate::store::orders::{open_condition_list, plan_counts, untold_list};
use crate::store::overview::{
    Choice, LastReport, Mark, Ownership, PageRow, Scope, choice_list, last_report_list,
    light_counts, mark_list, ownership_list, page_list, row_count,
};
use crate::store::rounds::{rating_list, round_list};
use crate::store::{Query, StoreError};
use app::backend::ReadPlans;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::ids::{InitiativeId, OrganisationId};
use domain::initiative::InitiativeView;
use domain::locale::danish_sort_key;
use domain::policy::{Action, Target, allows, may_follow};
use domain::programme::{
    LightCounts, Overview, OverviewQuery, OverviewRow, PAGE_SIZE, ProgrammeSummary, ROUNDS_SHOWN,
};
use domain::round::{RoundHead, rating_of};
use domain::status::{LightState, StatusEntry};
use domain::text::Slug;
use std::collections::{HashMap, HashSet};

#[async_trait]
impl ReadPlans for Service {
    async fn programmes(&self, actor: &Actor) -> Result<Vec<ProgrammeSummary>, AppError> {
        self.visible_programmes(actor).await
    }

    async fn overview(
        &self,
        actor: &Actor,
        programme: &Slug,
        query: &OverviewQuery,
    ) -> Result<Overview, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let may_follow = may_follow(actor, &named.programme.facts_for_policy());
        let head = named.into_head();
        let mut rounds = round_list(&mut db, head.id, ROUNDS_SHOWN)
            .await
            .or_unavailable(self)?;
        rounds.reverse();
        let scope = Scope {
            programme: head.id,
            newest: rounds.last().map(|r| r.id),
            query,
        };
        let found = find(&mut db, scope, &rounds).await.or_unavailable(self)?;
        let today = self.clock.now().day();
        let plan = plan_counts(&mut db, head.id).await.or_unavailable(self)?;
        let conditions = open_condition_list(&mut db, head.id, today)
            .await
            .or_unavailable(self)?;
        let untold = untold_list(&mut db, head.id).await.or_unavailable(self)?;
        let (organisations, leads) = choices(found.choices);
        let mut rows = rows(
            found.page,
            (&found.marks, &found.earlier),
            &found.owners,
            &rounds,
            &organisations,
        );
        if let Some(newest) = scope.newest.filter(|_| may_follow) {
            let ratings = rating_list(&mut db, newest).await.or_unavailable(self)?;
            for row in &mut rows {
                row.second = rating_of(&ratings, row.number).map(|rating| rating.light);
            }
        }
        Ok(Overview {
            head,
            today,
            plan,
            conditions,
            untold,
            counts: found.counts,
            n_rows: found.n_rows,
            rows,
            rounds,
            organisations,
            leads,
            may_govern: allows(actor, Action::Govern, Target::Registers),
            may_follow,
        })
    }

    async fn initiative(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<InitiativeView, AppError> {
        self.view_initiative(actor, programme, number).await
    }

    async fn status_entry(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<StatusEntry, AppError> {
        self.enter_status(actor, programme, number).await
    }
}

/// All that the database knows of one page.
struct Found {
    counts: LightCounts,
    page: Vec<PageRow>,
    n_rows: u32,
    /// Of the rounds shown.
    marks: Vec<Mark>,
    /// Of those that have no mark.
    earlier: Vec<LastReport>,
    owners: Vec<Ownership>,
    choices: Vec<Choice>,
}

async fn find(
    db: &mut impl Query,
    scope: Scope<'_>,
    rounds: &[RoundHead],
) -> Result<Found, StoreError> {
    let counts = light_counts(db, scope.programme, scope.newest).await?;
    let page = page_list(db, scope, counts).await?;
    let marks = mark_list(db, &page, rounds).await?;
    Ok(Found {
        n_rows: n_rows(db, scope, counts, page.len()).await?,
        earlier: earlier_reports(db, &page, &marks).await?,
        marks,
        owners: ownership_list(db, &page).await?,
        choices: choice_list(db, scope.programme).await?,
        counts,
        page,
    })
}

/// The last reports of the initiatives that none of the rounds shown has one of; most often of none.
async fn earlier_reports(
    db: &mut impl Query,
    page: &[PageRow],
    marks: &[Mark],
) -> Result<Vec<LastReport>, StoreError> {
    let marked: HashSet<InitiativeId> = marks.iter().map(|mark| mark.initiative).collect();
    let ids = page.iter().map(|row| row.id);
    let silent: Vec<InitiativeId> = ids.filter(|id| !marked.contains(id)).collect();
    match silent.is_empty() {
        true => Ok(Vec::new()),
        false => last_report_list(db, &silent).await,
    }
}

/// How many rows pass the filter; asked of the database only when the page and the counts do not
/// tell.
async fn n_rows(
    db: &mut impl Query,
    scope: Scope<'_>,
    counts: LightCounts,
    on_page: usize,
) -> Result<u32, StoreError> {
    let query = scope.query;
    let on_page = u32::try_from(on_page).unwrap_or(u32::MAX);
    if query.offset() == 0 && on_page < PAGE_SIZE {
        return Ok(on_page);
    }
    match (query.light, &query.organisation, &query.lead) {
        (None, None, None) => Ok(counts.total()),
        (Some(light), None, None) => Ok(counts.of(light)),
        _ => row_count(db, scope).await,
    }
}

/// The organisations, in the order they came, and the leads in Danish order.
fn choices(found: Vec<Choice>) -> (Vec<(OrganisationId, String)>, Vec<String>) {
    let (mut organisations, mut leads) = (Vec::new(), Vec::new());
    for choice in found {
        match choice.organisation {
            Some(id) => organisations.push((id, choice.name)),
            None => leads.push(choice.name),
        }
    }
    leads.sort_by_cached_key(|lead| danish_sort_key(lead));
    (organisations, leads)
}

fn rows(
    page: Vec<PageRow>,
    (marks, earlier): (&[Mark], &[LastReport]),
    owners: &[Ownership],
    rounds: &[RoundHead],
    organisations: &[(OrganisationId, String)],
) -> Vec<OverviewRow> {
    let places: HashMap<InitiativeId, usize> = page
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id, at))
        .collect();
    let mut rows: Vec<OverviewRow> = page
        .into_iter()
        .map(|row| OverviewRow {
            number: row.number,
            title: row.title,
            owners: Vec::new(),
            lead: row.lead,
            lights: vec![LightState::Missing; rounds.len()],
            second: None,
            last_reported: None,
        })
        .collect();
    for mark in marks {
        if let Some(row) = places
            .get(&mark.initiative)
            .and_then(|at| rows.get_mut(*at))
        {
            put_mark(row, mark, rounds);
        }
    }
    for report in earlier {
        let place = places.get(&report.initiative);
        if let Some(row) = place.and_then(|at| rows.get_mut(*at)) {
            row.last_reported = Some(report.at);
        }
    }
    for (initiative, name) in in_danish_order(owners, organisations) {
        if let Some(row) = places.get(&initiative).and_then(|at| rows.get_mut(*at)) {
            row.owners.push(name.to_owned());
        }
    }
    rows
}

fn put_mark(row: &mut OverviewRow, mark: &Mark, rounds: &[RoundHead]) {
    row.last_reported = row.last_reported.max(Some(mark.reported_at));
    let shown = rounds.iter().position(|round| round.id == mark.round);
    if let Some(light) = shown.and_then(|at| row.lights.get_mut(at)) {
        *light = mark.light.into();
    }
}

/// Who owns what, by the name of the owner.
fn in_danish_order<'a>(
    owners: &[Ownership],
    organisations: &'a [(OrganisationId, String)],
) -> Vec<(InitiativeId, &'a str)> {
    let ranks: HashMap<OrganisationId, usize> = organisations
        .iter()
        .enumerate()
        .map(|(rank, (id, _))| (*id, rank))
        .collect();
    let mut ranked: Vec<(usize, InitiativeId)> = owners
        .iter()
        .filter_map(|owner| Some((*ranks.get(&owner.organisation)?, owner.initiative)))
        .collect();
    ranked.sort_unstable();
    ranked
        .into_iter()
        .filter_map(|(rank, initiative)| Some((initiative, organisations.get(rank)?.1.as_str())))
        .collect()
}
