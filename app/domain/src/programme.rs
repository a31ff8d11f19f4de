//! A programme (action plan or roll-out): what one forum ordered, with its chain of approval.

mod chain;
pub mod honesty;
mod leafing;
mod overview;
mod sight;

pub use leafing::{PAGE_SIZE, n_pages, on_page, rows_before};
pub use overview::{
    LightCounts, LightSlice, Overview, OverviewQuery, OverviewRow, ROUNDS_SHOWN, Sort,
};
pub use sight::{KeptPage, PageKey, Sight, comes_as_politician};

pub use chain::{MEETINGS_ONLY, WRITTEN_TOO};

use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::confirmation::ApprovalStep;
use crate::form::{Flawed, FormData, Reader};
use crate::forum::join;
use crate::ids::{ForumId, ProgrammeId};
use crate::organisation::{next_version, validity_facts};
use crate::policy::{Govern, Permit, ProgrammeFacts};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::round::RoundHead;
use crate::status::{Dimension, RuleKind, RuleSet};
use crate::text::{Line, Slug};
use crate::time::{Validity, format_day};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProgrammeKind {
    /// A plan of different initiatives (handleplan).
    ActionPlan,
    /// The same thing brought to several places (udrulning).
    RollOut,
    /// A cooperation agreement carried out by part-initiatives.
    Agreement,
}

impl ProgrammeKind {
    pub const ALL: [Self; 3] = [Self::ActionPlan, Self::RollOut, Self::Agreement];

    pub const fn code(self) -> &'static str {
        match self {
            Self::ActionPlan => "action_plan",
            Self::RollOut => "roll_out",
            Self::Agreement => "agreement",
        }
    }
}

impl FromStr for ProgrammeKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeDraft {
    pub name: Line<160>,
    pub kind: ProgrammeKind,
    /// The forum that ordered it.
    pub ordered_by: ForumId,
    pub decided_on: NaiveDate,
    /// The period it runs; not the validity of the record.
    pub period: Validity,
    /// Whether anybody may read it without signing in.
    pub published: bool,
    /// The forums that approve in turn, first to last; none twice.
    pub chain: Vec<ApprovalStep>,
    /// The last day on which a confirmation comes in time.
    pub confirm_by: Option<NaiveDate>,
    /// What the rounds that are opened from now on go by.
    pub rules: RuleSet,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub id: ProgrammeId,
    /// Its place in addresses; kept when the name changes, so that old addresses still open.
    pub slug: Slug,
    pub draft: ProgrammeDraft,
    /// Holds invented lights, and says so on every page.
    pub sample: bool,
    pub version: u32,
}

impl Programme {
    /// Whether every initiative should have a confirmation in force by now.
    pub fn owes_confirmations(&self, today: NaiveDate) -> bool {
        let draft = &self.draft;
        !draft.chain.is_empty() && draft.confirm_by.is_some_and(|by| by < today)
    }

    pub fn facts_for_policy(&self) -> ProgrammeFacts {
        let steps = self.draft.chain.iter().map(|step| step.forum);
        let forums = steps.chain([self.draft.ordered_by]).collect();
        ProgrammeFacts {
            id: self.id,
            published: self.draft.published,
            forums,
        }
    }
}

impl ProgrammeDraft {
    /// The draft, the version it was based on, and the day of the first status round if one is given.
    pub fn parse(form: &FormData) -> Result<(Self, u32, Option<NaiveDate>), Problems> {
        let mut r = Reader::new(form);
        let name = r.line(Field::Name);
        let kind = r.choice(Field::Kind);
        let ordered_by = r.choice(Field::Forum);
        let decided_on = r.day(Field::DecidedOn);
        let period = r.validity();
        let published = r.checked(Field::Published);
        let chain = chain::read(&mut r, form);
        let confirm_by = r.optional(Field::ConfirmBy, Reader::day);
        let first_round = r.optional(Field::FirstRound, Reader::day);
        let version = r.version();
        let is_new = version.as_ref().is_ok_and(|version| *version == 0);
        let rules = read_rules(&mut r, is_new);
        r.finish(|| {
            let draft = Self {
                name: name?,
                kind: kind?,
                ordered_by: ordered_by?,
                decided_on: decided_on?,
                period: period?,
                published,
                chain: chain?,
                confirm_by: confirm_by?,
                rules: rules?,
            };
            Ok((draft, version?, first_round?))
        })
    }
}

/// A new programme of which nothing is said has the plain rule set. A change says which one it is, so
/// that none is ever chosen by what a form left out.
fn read_rules(r: &mut Reader<'_>, is_new: bool) -> Result<RuleSet, Flawed> {
    let kind: Result<RuleKind, _> = match is_new && r.raw(Field::RuleSet).is_empty() {
        true => Ok(RuleKind::default()),
        false => r.choice(Field::RuleSet),
    };
    let dimensions: Result<Vec<Dimension>, _> = r.choices(Field::Dimensions);
    Ok(RuleSet::new(kind?, &dimensions?))
}

impl ProgrammeDraft {
    /// The forum whose meetings the first status round is for: the first that approves.
    pub fn first_forum(&self) -> ForumId {
        self.chain
            .first()
            .map_or(self.ordered_by, |step| step.forum)
    }
}

/// The place in addresses that a name gives, numbered from 2 when it is taken.
pub fn free_slug(name: &Line<160>, taken: &[Slug]) -> Result<Slug, Problems> {
    let unfit = || Problems::one(Field::Name, Flaw::Required);
    let first = Slug::of_title(name.as_str()).ok_or_else(unfit)?;
    if !taken.contains(&first) {
        return Ok(first);
    }
    // Room for a hyphen and five digits.
    let stem = first.as_str().get(..74).unwrap_or(first.as_str());
    (2..=99_999u32)
        .filter_map(|n| Slug::parse(&format!("{}-{n}", stem.trim_end_matches('-'))))
        .find(|slug| !taken.contains(slug))
        .ok_or_else(unfit)
}

impl Facts for ProgrammeDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Name, self.name.to_string()),
            (Field::Kind, self.kind.code().to_owned()),
            (Field::Forum, self.ordered_by.to_string()),
            (Field::DecidedOn, format_day(self.decided_on)),
            (Field::Published, self.published.to_string()),
            (
                Field::Step,
                join(&self.chain.iter().map(|s| s.forum).collect::<Vec<_>>()),
            ),
            (Field::StepRule, chain::rules(&self.chain)),
            (Field::StepProcedure, chain::procedures(&self.chain)),
            (
                Field::ConfirmBy,
                self.confirm_by.map(format_day).unwrap_or_default(),
            ),
            (Field::RuleSet, self.rules.kind.code().to_owned()),
            (Field::Dimensions, Dimension::words(&self.rules.dimensions)),
        ];
        facts.extend(validity_facts(self.period));
        facts
    }
}

pub fn create(
    permit: &Permit<Govern>,
    id: ProgrammeId,
    slug: Slug,
    draft: ProgrammeDraft,
) -> (Programme, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Programme, id.uuid())
        .within(id)
        .changing(&[], &draft.facts());
    (
        Programme {
            id,
            slug,
            draft,
            sample: false,
            version: 1,
        },
        event,
    )
}

pub fn change(
    permit: &Permit<Govern>,
    current: Programme,
    draft: ProgrammeDraft,
    based_on: u32,
) -> Result<(Programme, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Programme, current.id.uuid())
        .within(current.id)
        .changing(&current.draft.facts(), &draft.facts());
    Ok((
        Programme {
            draft,
            version,
            ..current
        },
        event,
    ))
}

/// The top of every page of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeHead {
    pub id: ProgrammeId,
    pub slug: Slug,
    pub name: String,
    pub kind: ProgrammeKind,
    pub ordered_by: String,
    pub decided_on: NaiveDate,
    pub period: Validity,
    pub published: bool,
    pub sample: bool,
    /// The names of the approving forums, first to last.
    pub chain: Vec<String>,
    /// The last day on which a confirmation comes in time.
    pub confirm_by: Option<NaiveDate>,
}

/// A line of the list of programmes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeSummary {
    pub head: ProgrammeHead,
    /// The newest round, if one is open yet.
    pub round: Option<RoundHead>,
    pub counts: LightCounts,
    /// Whether the reader has no part in it but as a politician, and so reads its summary first.
    pub as_politician: bool,
}

/// What the programme form shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeEdit {
    /// `None` when a new one is to be made.
    pub programme: Option<Programme>,
    pub forums: Vec<(ForumId, String)>,
    /// Newest first.
    pub rounds: Vec<RoundHead>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_forum_cannot_approve_twice() {
        let forum = Uuid::from_u128(9).to_string();
        let form = FormData::default()
            .with(Field::Name, "Handleplan")
            .with(Field::Kind, "action_plan")
            .with(Field::Forum, forum.clone())
            .with(Field::DecidedOn, "13.03.2023")
            .with(Field::Step, forum.clone())
            .with(Field::Step, "")
            .with(Field::Step, forum);
        let problems = ProgrammeDraft::parse(&form).unwrap_err();
        assert_eq!(problems.of(Field::Step), Some(Flaw::AlreadyUsed));
        assert_eq!(problems.iter().count(), 1);
    }

    #[test]
    fn a_change_says_by_which_rule_set_and_a_new_programme_need_not() {
        let new = FormData::default()
            .with(Field::Name, "Handleplan")
            .with(Field::Kind, "action_plan")
            .with(Field::Forum, Uuid::from_u128(9).to_string())
            .with(Field::DecidedOn, "13.03.2023");
        let (draft, ..) = ProgrammeDraft::parse(&new).unwrap();
        assert_eq!(draft.rules, RuleSet::default());
        let change = new.with(Field::Version, "3");
        let problems = ProgrammeDraft::parse(&change).unwrap_err();
        assert_eq!(problems, Problems::one(Field::RuleSet, Flaw::Required));
        let five = change.with(Field::RuleSet, "five_colours");
        let (draft, ..) = ProgrammeDraft::parse(&five).unwrap();
        assert_eq!(draft.rules.kind, RuleKind::FiveColours);
    }

    #[test]
    fn a_taken_slug_is_numbered() {
        let name = Line::parse("Åben dialog").unwrap();
        let slug = |raw: &str| Slug::parse(raw).unwrap();
        let first = free_slug(&name, &[]).unwrap();
        assert_eq!(first, slug("aaben-dialog"));
        let third = free_slug(&name, &[first, slug("aaben-dialog-2")]).unwrap();
        assert_eq!(third, slug("aaben-dialog-3"));
        let long = Line::parse(&"x".repeat(160)).unwrap();
        let first = free_slug(&long, &[]).unwrap();
        assert!(
            free_slug(&long, &[first])
                .unwrap()
                .as_str()
                .ends_with("x-2")
        );
        let signs = Line::parse("!?").unwrap();
        let problems = free_slug(&signs, &[]).unwrap_err();
        assert_eq!(problems.of(Field::Name), Some(Flaw::Required));
    }
}
