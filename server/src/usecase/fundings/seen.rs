//! Which fundings a reader may see, who answers for each today, and what it pays for.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::fundings::{
    StoredFunding, all_operations, funding_list, lapse_list, overdue_list,
};
use crate::store::programmes::programme_find;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::funding::{
    ExpiringFunding, Funding, FundingDraft, FundingField, FundingLine, LapseLine, LapsedSource,
    OperationDecision, decided_for,
};
use domain::ids::{ForumId, FundingId, UserId};
use domain::meeting::{About, ItemLinks, LinkedLine, LinkedTo, Proposal, Source};
use domain::policy::{may_see_funding, may_view};
use domain::problem::{Field, Flaw, Problems};
use domain::reminder::EndingGrant;
use domain::task::Answers;
use std::collections::HashMap;

/// A funding, and whoever answers for it today.
pub struct Seen {
    pub stored: StoredFunding,
    pub line: FundingLine,
    pub owner: Option<UserId>,
    /// In words.
    pub responsible: String,
}

impl Seen {
    pub fn expiring(&self, today: NaiveDate) -> Option<ExpiringFunding> {
        Some(ExpiringFunding {
            alert: self.line.alert(today)?,
            id: self.line.id,
            title: self.line.title.clone(),
            forum: self.line.forum,
            forum_name: self.line.forum_name.clone(),
            last_day: self.line.last_day,
        })
    }
}

impl Service {
    /// Every funding.
    async fn known_fundings(&self, db: &mut impl Query) -> Result<Vec<Seen>, AppError> {
        let today = self.clock.now().day();
        let mut decisions: HashMap<FundingId, Vec<OperationDecision>> = HashMap::new();
        for stored in all_operations(db).await.or_unavailable(self)? {
            let of_funding = decisions.entry(stored.funding).or_default();
            of_funding.push(stored.decision);
        }
        let overdue = overdue_list(db, today).await.or_unavailable(self)?;
        let mut known = Vec::new();
        for stored in funding_list(db).await.or_unavailable(self)? {
            let id = stored.funding.id;
            let (owner, responsible) = self.answering(db, &stored.funding.draft).await?;
            let decided = decisions.get(&id).map(Vec::as_slice).unwrap_or_default();
            let n_overdue = overdue.iter().filter(|of| **of == id).count();
            known.push(Seen {
                line: line(&stored, decided, n_overdue),
                owner,
                responsible,
                stored,
            });
        }
        Ok(known)
    }

    /// Those that a reader may see: the one that ends first comes first.
    pub(super) async fn seen_fundings(
        &self,
        db: &mut impl Query,
        actor: &Actor,
    ) -> Result<Vec<Seen>, AppError> {
        if actor.user().is_none() {
            return Ok(Vec::new());
        }
        let mut known = self.known_fundings(db).await?;
        known.retain(|seen| may_see_funding(actor, seen.line.forum, seen.owner));
        Ok(known)
    }

    /// Who answers for a funding today: the account, if there is one, and in words.
    async fn answering(
        &self,
        db: &mut impl Query,
        draft: &FundingDraft,
    ) -> Result<(Option<UserId>, String), AppError> {
        let seat = match &draft.answers {
            Answers::Seat(seat) => *seat,
            Answers::Named {
                responsible,
                person,
            } => return Ok((*person, responsible.to_string())),
        };
        let today = self.clock.now().day();
        let seats = self.seats_on(db, draft.forum, today).await?;
        let found = seats.iter().find(|line| line.state.seat.id == seat);
        let holder = found.and_then(|line| line.state.holder_on(today));
        let words = found.map(|line| line.name().to_owned());
        Ok((
            holder.and_then(|holder| holder.user),
            words.unwrap_or_default(),
        ))
    }

    /// That no money comes from a source, of which the reader sees one that it touches: newest first.
    pub(super) async fn seen_lapses(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        seen: &[Seen],
    ) -> Result<Vec<LapseLine>, AppError> {
        let mut lapses = Vec::new();
        for stored in lapse_list(db).await.or_unavailable(self)? {
            let lapse = stored.0;
            let source = &lapse.draft.source;
            let paid = seen.iter().filter(|seen| {
                let Funding { id, draft, .. } = &seen.stored.funding;
                source.pays(*id, draft)
            });
            let paid: Vec<_> = paid.collect();
            let Some(first) = paid.first() else {
                continue;
            };
            let name = match source {
                LapsedSource::Funding(_) => first.line.title.clone(),
                LapsedSource::Named(name) => name.to_string(),
            };
            let mut touched: Vec<LinkedLine> = Vec::new();
            for seen in &paid {
                let links = &seen.stored.funding.draft.links;
                for line in self.funded_names(db, actor, links).await? {
                    if matches!(line.to, LinkedTo::Initiative(..)) && !touched.contains(&line) {
                        touched.push(line);
                    }
                }
            }
            lapses.push(LapseLine {
                lapse,
                source: name,
                touched,
            });
        }
        Ok(lapses)
    }

    /// What a funding is linked to, of a programme that the reader may see.
    pub(super) async fn funded_names(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        links: &ItemLinks,
    ) -> Result<Vec<LinkedLine>, AppError> {
        let Some(slug) = &links.programme else {
            return Ok(Vec::new());
        };
        let found = programme_find(db, slug).await.or_unavailable(self)?;
        let is_seen = found.is_some_and(|f| may_view(actor, &f.programme.facts_for_policy()));
        match is_seen {
            true => self.names_of_links(db, links).await,
            false => Ok(Vec::new()),
        }
    }

    pub(super) async fn check_funded(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        links: &ItemLinks,
        problems: &mut Problems,
    ) -> Result<(), AppError> {
        let Some(slug) = &links.programme else {
            return Ok(());
        };
        let found = programme_find(db, slug).await.or_unavailable(self)?;
        if found.is_none() {
            problems.add(Field::Funding(FundingField::Programme), Flaw::Unknown);
            return Ok(());
        }
        let lines = self.funded_names(db, actor, links).await?;
        let named = |is: fn(&LinkedTo) -> bool| lines.iter().filter(|line| is(&line.to)).count();
        if named(|to| matches!(to, LinkedTo::Initiative(..))) < links.initiatives.len() {
            problems.add(Field::Funding(FundingField::Initiatives), Flaw::Unknown);
        }
        if named(|to| matches!(to, LinkedTo::Indicator(..))) < links.indicators.len() {
            problems.add(Field::Funding(FundingField::Indicators), Flaw::Unknown);
        }
        Ok(())
    }

    /// The fundings of a forum that end, as proposals for its meeting on a day.
    pub(in crate::usecase) async fn expiring_proposals(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<Proposal>, AppError> {
        let known = self.known_fundings(db).await?;
        let of_forum = known.iter().filter(|seen| seen.line.forum == forum);
        let proposals = of_forum.filter_map(|seen| {
            Some(Proposal {
                source: Source::Funding(seen.line.id),
                about: About::Funding {
                    title: seen.line.title.clone(),
                    last_day: seen.line.last_day,
                    alert: seen.line.alert(on)?,
                },
                is_dropped: false,
            })
        });
        Ok(proposals.collect())
    }

    /// The fundings that end and about which nothing is decided.
    pub(in crate::usecase) async fn ending_grants(
        &self,
        db: &mut impl Query,
    ) -> Result<Vec<EndingGrant>, AppError> {
        let today = self.clock.now().day();
        let known = self.known_fundings(db).await?.into_iter();
        let ending = known.filter(|seen| seen.line.alert(today).is_some());
        let ending = ending.map(|seen| EndingGrant {
            id: seen.line.id,
            owner: seen.owner,
            forum: seen.line.forum,
            forum_name: seen.line.forum_name,
            last_day: seen.line.last_day,
        });
        Ok(ending.collect())
    }

    /// The fundings that a forum follows and that run, or about whose end nothing is decided.
    pub(in crate::usecase) async fn followed_fundings(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<Vec<FundingLine>, AppError> {
        let today = self.clock.now().day();
        let known = self.known_fundings(db).await?.into_iter();
        let lines = known.map(|seen| seen.line);
        let is_followed = |line: &FundingLine| {
            line.forum == forum && (line.last_day >= today || line.operation.is_none())
        };
        Ok(lines.filter(is_followed).collect())
    }
}

fn line(stored: &StoredFunding, decided: &[OperationDecision], n_overdue: usize) -> FundingLine {
    let Funding { id, draft, .. } = &stored.funding;
    FundingLine {
        id: *id,
        title: draft.title.to_string(),
        grantor: draft.grantor.to_string(),
        forum: draft.forum,
        forum_name: stored.forum_name.clone(),
        total: draft.total,
        own: draft.own,
        first_day: draft.first_day,
        last_day: draft.last_day,
        operation: decided_for(decided, draft.last_day).map(|decision| decision.operation),
        n_overdue: u32::try_from(n_overdue).unwrap_or(u32::MAX),
    }
}
