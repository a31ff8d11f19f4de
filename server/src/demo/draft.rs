//! From demo content, by the rules for what people type, to what the domain takes.

use super::DemoError;
use super::content::{DemoCondition, DemoForum, DemoInitiative, DemoProgramme, DemoStep, Holder};
use chrono::NaiveDate;
use domain::confirmation::ApprovalStep;
use domain::forum::ForumDraft;
use domain::ids::{ForumId, LevelId, OrganisationId};
use domain::initiative::{InitiativeDraft, SeatDraft};
use domain::order::{ConditionDraft, DecisionReference, Fulfilment, OrderDraft, OrderTerms};
use domain::programme::ProgrammeDraft;
use domain::status::RuleSet;
use domain::text::{Line, Paragraph, TextFlaw};
use domain::time::{Validity, parse_day};
use std::collections::HashMap;

fn fault<T>(text: &str) -> impl FnOnce(T) -> DemoError {
    let text = text.to_owned();
    move |_| DemoError::Content(text)
}

pub fn line<const MAX: u32>(text: &str) -> Result<Line<MAX>, DemoError> {
    Line::parse(text).map_err(fault::<TextFlaw>(text))
}

pub fn paragraph<const MAX: u32>(text: &str) -> Result<Paragraph<MAX>, DemoError> {
    Paragraph::parse(text).map_err(fault::<TextFlaw>(text))
}

pub fn day(text: &str) -> Result<NaiveDate, DemoError> {
    parse_day(text).ok_or_else(|| fault(text)(()))
}

/// The ids of what the content calls by name.
#[derive(Default)]
pub struct Directory {
    pub levels: HashMap<u32, LevelId>,
    pub organisations: HashMap<String, OrganisationId>,
    /// The municipalities of a region, by its name.
    pub municipalities: HashMap<String, Vec<OrganisationId>>,
    pub forums: HashMap<&'static str, ForumId>,
}

impl Directory {
    pub fn forum(&self, name: &str) -> Result<ForumId, DemoError> {
        self.forums
            .get(name)
            .copied()
            .ok_or_else(|| fault(name)(()))
    }

    pub fn chain(&self, steps: &[DemoStep]) -> Result<Vec<ApprovalStep>, DemoError> {
        let step = |step: &DemoStep| {
            Ok(ApprovalStep {
                forum: self.forum(step.forum)?,
                rule: step.rule,
                written: step.written,
            })
        };
        steps.iter().map(step).collect()
    }

    fn organisations(&self, names: &[&str]) -> Result<Vec<OrganisationId>, DemoError> {
        let find = |name: &&str| {
            self.organisations
                .get(*name)
                .copied()
                .ok_or_else(|| fault(name)(()))
        };
        names.iter().map(find).collect()
    }

    pub fn forum_draft(&self, forum: &DemoForum) -> Result<ForumDraft, DemoError> {
        let mut organisations = self.organisations(forum.organisations)?;
        if let Some(region) = forum.municipalities_of {
            let all = self
                .municipalities
                .get(region)
                .ok_or_else(|| fault(region)(()))?;
            organisations.extend(all);
        }
        Ok(ForumDraft {
            name: line(forum.name)?,
            level: self
                .levels
                .get(&forum.rank)
                .copied()
                .ok_or_else(|| fault(forum.name)(()))?,
            organisations,
            validity: Validity {
                from: None,
                until: forum.until.map(day).transpose()?,
            },
            predecessor: forum.predecessor.map(|name| self.forum(name)).transpose()?,
        })
    }

    pub fn programme_draft(&self, programme: &DemoProgramme) -> Result<ProgrammeDraft, DemoError> {
        let (from, until) = programme.period;
        Ok(ProgrammeDraft {
            name: line(programme.name)?,
            kind: programme.kind,
            ordered_by: self.forum(programme.ordered_by)?,
            decided_on: day(programme.decided_on)?,
            period: Validity {
                from: from.map(day).transpose()?,
                until: until.map(day).transpose()?,
            },
            published: programme.published,
            chain: self.chain(programme.chain)?,
            confirm_by: programme.confirm_by.map(day).transpose()?,
            rules: RuleSet::new(programme.rules, programme.dimensions),
        })
    }

    pub fn initiative_draft(
        &self,
        initiative: &DemoInitiative,
    ) -> Result<InitiativeDraft, DemoError> {
        Ok(InitiativeDraft {
            number: initiative.number,
            title: line(initiative.title)?,
            purpose: Some(paragraph(initiative.purpose)?),
            interventions: lines(initiative.interventions)?,
            sources: lines(initiative.sources)?,
            organisations: self.organisations(initiative.organisations)?,
            owner: seat(None, initiative.owner)?,
            lead: seat(None, initiative.lead)?,
            group: initiative
                .group
                .iter()
                .map(|(title, holder)| seat(Some(title), *holder))
                .collect::<Result<_, _>>()?,
        })
    }
}

/// A condition set by the programme's own decision, and how it was fulfilled.
pub fn condition_draft(
    ordered: &ProgrammeDraft,
    condition: &DemoCondition,
) -> Result<(ConditionDraft, Option<Fulfilment>), DemoError> {
    let draft = ConditionDraft {
        text: paragraph(condition.text)?,
        due_on: day(condition.due_on)?,
        decision: DecisionReference {
            forum: ordered.ordered_by,
            decided_on: ordered.decided_on,
            item: line(condition.item)?,
        },
    };
    let fulfilment = match condition.fulfilled {
        Some((on, evidence)) => Some(Fulfilment {
            on: day(on)?,
            evidence: line(evidence)?,
        }),
        None => None,
    };
    Ok((draft, fulfilment))
}

/// What the programme's own decision ordered of an initiative.
pub fn order_draft(
    programme: &DemoProgramme,
    ordered: &ProgrammeDraft,
    initiative: &DemoInitiative,
) -> Result<OrderDraft, DemoError> {
    Ok(OrderDraft {
        terms: OrderTerms {
            wording: Some(paragraph(initiative.ordered)?),
            target_group: Some(paragraph(initiative.target_group)?),
            places: None,
            end_on: None,
            remark: initiative.remark.map(paragraph).transpose()?,
        },
        decision: DecisionReference {
            forum: ordered.ordered_by,
            decided_on: ordered.decided_on,
            item: line(programme.item)?,
        },
    })
}

fn lines(texts: &[&str]) -> Result<Vec<Line<500>>, DemoError> {
    texts.iter().map(|text| line(text)).collect()
}

fn seat(title: Option<&str>, holder: Holder) -> Result<SeatDraft, DemoError> {
    let title = title.map(line).transpose()?;
    Ok(match holder {
        Holder::Held(holder) => SeatDraft {
            title,
            holder: Some(line(holder)?),
            since: None,
        },
        Holder::Vacant(since) => SeatDraft {
            title,
            holder: None,
            since: Some(day(since)?),
        },
    })
}
