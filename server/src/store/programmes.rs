//! Programmes, their chains of approval and their rule sets.

mod write;

pub use write::{chain_begin, chain_end, programme_insert, programme_lock, programme_update};

use super::rules::rule_set;
use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::confirmation::ApprovalStep;
use domain::ids::{ForumId, ProgrammeId};
use domain::programme::{Programme, ProgrammeDraft, ProgrammeHead};
use domain::text::Slug;

/// A programme with the names of the forums it refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedProgramme {
    pub programme: Programme,
    pub ordered_by: String,
    /// One for each forum of the chain.
    pub chain: Vec<String>,
}

impl NamedProgramme {
    /// The name of a forum of its chain, or of the one that ordered it.
    pub fn forum_name(&self, forum: ForumId) -> Option<&str> {
        let draft = &self.programme.draft;
        let at = draft.chain.iter().position(|step| step.forum == forum);
        match at.and_then(|at| self.chain.get(at)) {
            Some(name) => Some(name),
            None => (draft.ordered_by == forum).then_some(self.ordered_by.as_str()),
        }
    }

    pub fn into_head(self) -> ProgrammeHead {
        let draft = self.programme.draft;
        ProgrammeHead {
            id: self.programme.id,
            slug: self.programme.slug,
            name: draft.name.into(),
            kind: draft.kind,
            ordered_by: self.ordered_by,
            decided_on: draft.decided_on,
            period: draft.period,
            published: draft.published,
            sample: self.programme.sample,
            chain: self.chain,
            confirm_by: draft.confirm_by,
        }
    }
}

/// A programme and one step of its chain, if it has any.
struct StepRow {
    named: NamedProgramme,
    step: Option<(ApprovalStep, String)>,
}

impl Record for StepRow {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let draft = ProgrammeDraft {
            name: row.checked(2)?,
            kind: row.word(3)?,
            ordered_by: ForumId::new(row.uuid(4)?),
            decided_on: row.day(6)?,
            period: row.validity(7)?,
            published: row.flag(9)?,
            chain: Vec::new(),
            confirm_by: row.opt_day(16)?,
            rules: rule_set(row, 17)?,
        };
        let step = match row.opt_uuid(12)? {
            Some(forum) => {
                let step = ApprovalStep {
                    forum: ForumId::new(forum),
                    rule: row.word(14)?,
                    written: row.flag(15)?,
                };
                Some((step, row.text(13)?))
            }
            None => None,
        };
        Ok(Self {
            named: NamedProgramme {
                programme: Programme {
                    id: ProgrammeId::new(row.uuid(0)?),
                    slug: row.checked(1)?,
                    draft,
                    sample: row.flag(10)?,
                    version: row.number(11)?,
                },
                ordered_by: row.text(5)?,
                chain: Vec::new(),
            },
            step,
        })
    }
}

macro_rules! with_steps {
    ($tail:literal) => {
        concat!(
            "select p.id, p.slug, p.name, p.kind, p.ordered_by, o.name, p.decided_on, p.period_from,
             p.period_until, p.published, p.sample, p.version, s.forum_id, f.name, s.rule, s.written,
             p.confirm_by, g.kind, g.dimensions
             from programme p
             join forum o on o.id = p.ordered_by
             left join rule_set g on g.programme_id = p.id and g.valid_until is null
             left join approval_step s on s.programme_id = p.id and s.valid_until is null
             left join forum f on f.id = s.forum_id ",
            $tail
        )
    };
}

/// One programme for each run of rows that are of the same one.
fn gathered(rows: Vec<StepRow>) -> Vec<NamedProgramme> {
    let mut gathered: Vec<NamedProgramme> = Vec::new();
    for StepRow { named, step } in rows {
        let id = named.programme.id;
        if gathered.last().is_none_or(|last| last.programme.id != id) {
            gathered.push(named);
        }
        if let (Some(last), Some((step, name))) = (gathered.last_mut(), step) {
            last.programme.draft.chain.push(step);
            last.chain.push(name);
        }
    }
    gathered
}

/// In Danish order.
pub async fn programme_list(db: &mut impl Query) -> Result<Vec<NamedProgramme>, StoreError> {
    let rows = db
        .rows(with_steps!("order by p.sort_key, p.id, s.ordinal"), &[])
        .await?;
    Ok(gathered(rows))
}

pub async fn programme_find(
    db: &mut impl Query,
    slug: &Slug,
) -> Result<Option<NamedProgramme>, StoreError> {
    let rows = db
        .rows(
            with_steps!("where p.slug = $1 order by s.ordinal"),
            &[slug.as_str().into()],
        )
        .await?;
    Ok(gathered(rows).pop())
}

impl Record for Slug {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.checked(0)
    }
}

/// Every place in addresses that is in use.
pub async fn slug_list(db: &mut impl Query) -> Result<Vec<Slug>, StoreError> {
    db.rows("select slug from programme order by slug", &[])
        .await
}

struct ForumChoice(ForumId, String);

impl Record for ForumChoice {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(ForumId::new(row.uuid(0)?), row.text(1)?))
    }
}

/// The forums that a programme can refer to, highest level first: those that have not ended, and
/// those it refers to already.
pub async fn forum_choices(
    db: &mut impl Query,
    today: NaiveDate,
    programme: Option<ProgrammeId>,
) -> Result<Vec<(ForumId, String)>, StoreError> {
    let choices: Vec<ForumChoice> = db
        .rows(
            "select f.id, f.name from forum f join level l on l.id = f.level_id
             where f.valid_until is null or f.valid_until >= $1
             or f.id in (select ordered_by from programme where id = $2)
             or f.id in (select forum_id from approval_step
                         where programme_id = $2 and valid_until is null)
             order by l.rank, f.sort_key, f.id",
            &[today.into(), programme.into()],
        )
        .await?;
    Ok(choices.into_iter().map(|c| (c.0, c.1)).collect())
}
