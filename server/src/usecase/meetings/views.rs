//! The items of an agenda as a reader sees them.

use super::annexes::annexes_at;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::agreements::{agreement_list, stages_of_all};
use crate::store::indicators::definition_list;
use crate::store::initiatives::initiative_head_find;
use crate::store::meetings::{StoredDecided, StoredItem, appearance_list, decided_list, item_list};
use crate::store::programmes::programme_find;
use app::error::AppError;
use domain::actor::Actor;
use domain::agreement::is_drafted_on;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{
    AgendaField, ConclusionDraft, DecidedHere, ItemDraft, ItemLinks, ItemView, LinkedLine,
    LinkedTo, MeetingReader, MeetingState, may_name,
};
use domain::policy::{may_see_agreement, may_view};
use domain::problem::{Field, Flaw, Problems};
use domain::programme::Sight;
use std::collections::HashMap;

impl Service {
    /// The items with what this reader may know of their outcomes, here and at earlier meetings.
    pub(super) async fn item_views(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
        reader: MeetingReader,
    ) -> Result<Vec<ItemView>, AppError> {
        let items = item_list(db, state.forum, state.on).await;
        let items = items.or_unavailable(self)?;
        let earlier = appearance_list(db, state.forum, state.on).await;
        let mut earlier = earlier.or_unavailable(self)?;
        for at in &mut earlier {
            if !reader.sees_outcomes(at.stage) {
                (at.earlier.words, at.earlier.party) = (None, None);
            }
        }
        let sees_outcomes = reader.sees_outcomes(state.stage);
        let annexes = self.annexes(db, state).await?;
        let decided = decided_list(db, state.forum, state.on).await;
        let mut decided = decided.or_unavailable(self)?;
        if !reader.sees_decisions(state.stage) {
            decided.clear();
        }
        let mut linked = self.linked_names(db, state.forum, &items).await?;
        let views = items.into_iter().zip(1_u32..).map(|(item, number)| {
            let of_item = earlier.iter().filter(|at| at.item == item.id);
            ItemView {
                id: item.id,
                number,
                earlier: of_item.map(|at| at.earlier.clone()).collect(),
                annexes: annexes_at(&annexes, item.id),
                presenter: item.draft.presented_by(item.presenter_seat.as_deref()),
                presenter_seat: item.presenter_seat,
                linked: linked.remove(&item.id).unwrap_or_default(),
                decided: decided_at(&decided, item.id),
                draft: item.draft,
                source: item.source,
                conclusion: match sees_outcomes {
                    true => item.conclusion,
                    false => ConclusionDraft::default(),
                },
                submitted_by: item.submitted_by,
                changed_at: item.changed_at,
                revision: item.revision,
            }
        });
        Ok(views.collect())
    }

    /// What the items name, by name; nothing of a programme or an initiative that is no more.
    async fn linked_names(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        items: &[StoredItem],
    ) -> Result<HashMap<ItemId, Vec<LinkedLine>>, AppError> {
        let mut named = HashMap::new();
        for item in items {
            let mut lines = self.agreement_names(db, forum, &item.draft).await?;
            lines.extend(self.names_of_links(db, &item.draft.links).await?);
            if !lines.is_empty() {
                named.insert(item.id, lines);
            }
        }
        Ok(named)
    }

    pub(in crate::usecase) async fn names_of_links(
        &self,
        db: &mut impl Query,
        links: &ItemLinks,
    ) -> Result<Vec<LinkedLine>, AppError> {
        let Some(slug) = &links.programme else {
            return Ok(Vec::new());
        };
        let programme = programme_find(db, slug).await.or_unavailable(self)?;
        let Some(programme) = programme else {
            return Ok(Vec::new());
        };
        let programme = programme.programme.id;
        let mut lines = Vec::new();
        for number in &links.initiatives {
            let head = initiative_head_find(db, programme, *number).await;
            let head = head.or_unavailable(self)?;
            lines.extend(head.map(|head| LinkedLine {
                to: LinkedTo::Initiative(slug.clone(), *number),
                name: head.title,
            }));
        }
        if links.indicators.is_empty() {
            return Ok(lines);
        }
        let definitions = definition_list(db, programme).await.or_unavailable(self)?;
        let definitions = definitions.into_iter();
        let found = definitions.filter(|found| links.indicators.contains(&found.number));
        lines.extend(found.map(|found| LinkedLine {
            to: LinkedTo::Indicator(slug.clone(), found.number),
            name: found.version.definition.name.to_string(),
        }));
        Ok(lines)
    }

    /// As far as everybody in the forum may read them.
    async fn agreement_names(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        draft: &ItemDraft,
    ) -> Result<Vec<LinkedLine>, AppError> {
        if draft.links.agreements.is_empty() {
            return Ok(Vec::new());
        }
        let today = self.clock.now().day();
        let stages = stages_of_all(db).await.or_unavailable(self)?;
        let agreements = agreement_list(db).await.or_unavailable(self)?;
        let named = agreements.into_iter().rev().filter(|there| {
            let stages = stages.get(&there.id).map(Vec::as_slice).unwrap_or_default();
            draft.links.agreements.contains(&there.number)
                && may_name(forum, there.forum, is_drafted_on(stages, today))
        });
        let lines = named.map(|there| LinkedLine {
            to: LinkedTo::Agreement(there.number),
            name: there.title,
        });
        Ok(lines.collect())
    }

    /// Refuses an item that names what is not there, or a programme that its writer does not see, or a
    /// seat of another forum; what stands there already, may stay.
    pub(super) async fn check_item(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        state: &MeetingState,
        (draft, before): (&ItemDraft, Option<&ItemDraft>),
    ) -> Result<(), AppError> {
        let mut problems = Problems::default();
        let seats = self.seats_on(db, state.forum, state.on).await?;
        let is_kept = |of: fn(&ItemDraft) -> &Option<_>| before.is_some_and(|b| of(b) == of(draft));
        if let Some(seat) = draft.presenter_seat
            && !is_kept(|draft| &draft.presenter_seat)
            && !seats.iter().any(|line| line.state.seat.id == seat)
        {
            problems.add(Field::Agenda(AgendaField::PresenterSeat), Flaw::Unknown);
        }
        if before.is_none_or(|before| before.links != draft.links) {
            let of = (state.forum, draft);
            self.check_agreements_named(db, actor, of, &mut problems)
                .await?;
            self.check_links(db, actor, of, &mut problems).await?;
        }
        match problems.is_empty() {
            true => Ok(()),
            false => Err(problems.into()),
        }
    }

    async fn check_agreements_named(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        (forum, draft): (ForumId, &ItemDraft),
        problems: &mut Problems,
    ) -> Result<(), AppError> {
        if draft.links.agreements.is_empty() {
            return Ok(());
        }
        let today = self.clock.now().day();
        let stages = stages_of_all(db).await.or_unavailable(self)?;
        let agreements = agreement_list(db).await.or_unavailable(self)?;
        let named = agreements.iter().filter(|there| {
            let stages = stages.get(&there.id).map(Vec::as_slice).unwrap_or_default();
            let is_drafted = is_drafted_on(stages, today);
            draft.links.agreements.contains(&there.number)
                && may_name(forum, there.forum, is_drafted)
                && may_see_agreement(actor, there.forum, is_drafted)
        });
        if named.count() < draft.links.agreements.len() {
            problems.add(Field::Agenda(AgendaField::Agreements), Flaw::Unknown);
        }
        Ok(())
    }

    async fn check_links(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        (forum, draft): (ForumId, &ItemDraft),
        problems: &mut Problems,
    ) -> Result<(), AppError> {
        let links = &draft.links;
        let Some(slug) = &links.programme else {
            return Ok(());
        };
        let found = programme_find(db, slug).await.or_unavailable(self)?;
        let is_open = found.is_some_and(|found| {
            let facts = found.programme.facts_for_policy();
            // Everybody in the forum reads the names of what an item is about.
            let is_seen = facts.published || Sight::of_forum(forum, &facts).follows;
            is_seen && may_view(actor, &facts)
        });
        if !is_open {
            problems.add(Field::Agenda(AgendaField::Programme), Flaw::NotAChoice);
            return Ok(());
        }
        let lines = self.names_of_links(db, links).await?;
        let named = |is: fn(&LinkedTo) -> bool| lines.iter().filter(|line| is(&line.to)).count();
        if named(|to| matches!(to, LinkedTo::Initiative(..))) < links.initiatives.len() {
            problems.add(Field::Agenda(AgendaField::Initiatives), Flaw::Unknown);
        }
        if named(|to| matches!(to, LinkedTo::Indicator(..))) < links.indicators.len() {
            problems.add(Field::Agenda(AgendaField::Indicators), Flaw::Unknown);
        }
        Ok(())
    }
}

fn decided_at(decided: &[StoredDecided], item: ItemId) -> Vec<DecidedHere> {
    let of_item = decided.iter().filter(|stored| stored.item == item);
    of_item.map(|stored| stored.decided.clone()).collect()
}
