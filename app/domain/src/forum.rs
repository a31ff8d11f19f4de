//! Forums and the ordered levels they stand on: data with validity dates, because they are renamed,
//! merged and abolished by law.

pub mod attendance;
mod check;
pub mod closing;
mod deadlines;
mod meeting;
pub mod seat;
pub mod series;
pub mod terms;

pub use check::check;
pub use deadlines::Deadlines;
pub use meeting::{MeetingDay, cancel_meeting, parse_meeting, plan_meeting};

use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, LevelId, OrganisationId};
use crate::organisation::{next_version, optional, validity_facts};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::Line;
use crate::time::Validity;

/// A level of decision; 1 is the highest (political).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    pub id: LevelId,
    pub draft: LevelDraft,
    pub version: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelDraft {
    /// 1–99, 1 being the highest.
    pub rank: u32,
    pub name: Line<80>,
    pub validity: Validity,
}

impl LevelDraft {
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let rank = r.number(Field::Rank, 1, 99);
        let name = r.line(Field::Name);
        let validity = r.validity();
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    rank: rank?,
                    name: name?,
                    validity: validity?,
                },
                version?,
            ))
        })
    }
}

impl Facts for LevelDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Rank, self.rank.to_string()),
            (Field::Name, self.name.to_string()),
        ];
        facts.extend(validity_facts(self.validity));
        facts
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumDraft {
    pub name: Line<120>,
    pub level: LevelId,
    pub organisations: Vec<OrganisationId>,
    pub validity: Validity,
    /// The forum whose work this one took over.
    pub predecessor: Option<ForumId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forum {
    pub id: ForumId,
    pub draft: ForumDraft,
    pub version: u32,
}

impl ForumDraft {
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let name = r.line(Field::Name);
        let level = r.choice(Field::Level);
        let organisations = r.choices(Field::Organisations);
        let validity = r.validity();
        let predecessor = r.optional(Field::Predecessor, Reader::choice);
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    name: name?,
                    level: level?,
                    organisations: organisations?,
                    validity: validity?,
                    predecessor: predecessor?,
                },
                version?,
            ))
        })
    }
}

impl Facts for ForumDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Name, self.name.to_string()),
            (Field::Level, self.level.to_string()),
            (Field::Organisations, join(&self.organisations)),
            (Field::Predecessor, optional(self.predecessor.as_ref())),
        ];
        facts.extend(validity_facts(self.validity));
        facts
    }
}

/// Ids in one line for the audit log.
pub(crate) fn join<T: ToString>(ids: &[T]) -> String {
    ids.iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

pub fn create_level(
    permit: &Permit<Govern>,
    id: LevelId,
    draft: LevelDraft,
) -> (Level, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Level, id.uuid())
        .changing(&[], &draft.facts());
    (
        Level {
            id,
            draft,
            version: 1,
        },
        event,
    )
}

pub fn change_level(
    permit: &Permit<Govern>,
    current: Level,
    draft: LevelDraft,
    based_on: u32,
) -> Result<(Level, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Level, current.id.uuid())
        .changing(&current.draft.facts(), &draft.facts());
    Ok((
        Level {
            id: current.id,
            draft,
            version,
        },
        event,
    ))
}

pub fn create(permit: &Permit<Govern>, id: ForumId, draft: ForumDraft) -> (Forum, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Forum, id.uuid())
        .changing(&[], &draft.facts());
    (
        Forum {
            id,
            draft,
            version: 1,
        },
        event,
    )
}

pub fn change(
    permit: &Permit<Govern>,
    current: Forum,
    draft: ForumDraft,
    based_on: u32,
) -> Result<(Forum, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Forum, current.id.uuid())
        .changing(&current.draft.facts(), &draft.facts());
    Ok((
        Forum {
            id: current.id,
            draft,
            version,
        },
        event,
    ))
}

/// All that the register page and the forum form show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumRegister {
    /// Highest level first.
    pub levels: Vec<Level>,
    /// By level, then name.
    pub forums: Vec<Forum>,
}

impl ForumRegister {
    pub fn level(&self, id: LevelId) -> Option<&Level> {
        self.levels.iter().find(|l| l.id == id)
    }

    pub fn forum(&self, id: ForumId) -> Option<&Forum> {
        self.forums.iter().find(|f| f.id == id)
    }

    /// The forum that took over from `id`, if one has.
    pub fn successor(&self, id: ForumId) -> Option<&Forum> {
        self.forums.iter().find(|f| f.draft.predecessor == Some(id))
    }
}
