//! Order confirmations: the draft, the versions that were submitted, and what forums decided.

mod write;

pub use write::{
    ConsentWrite, DecisionWrite, DraftWrite, Moved, VersionWrite, confirmation_put, consent_insert,
    decision_insert, draft_reset, version_insert, version_into_force, version_withdraw,
};

use super::{Query, Record, Row, StoreError};
use domain::confirmation::{Consent, ContentHash, DecisionLine, VersionLine};
use domain::form::FormData;
use domain::ids::{ForumId, InitiativeId, UserId, VersionId};
use domain::time::Timestamp;

/// The draft and the revision of a confirmation that was begun.
pub struct Begun {
    pub revision: u32,
    pub draft: FormData,
    /// `None` for sample data.
    pub drafted_by: Option<String>,
    pub drafted_at: Timestamp,
    pub moved_at: Timestamp,
    /// The version that holds; 0 before the first.
    pub in_force: u32,
    pub changing: bool,
}

impl Record for Begun {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            revision: row.number(0)?,
            draft: form(row, 1)?,
            drafted_by: row.opt_text(2)?,
            drafted_at: row.instant(3)?,
            moved_at: row.instant(4)?,
            in_force: row.number(5)?,
            changing: row.flag(6)?,
        })
    }
}

/// A list of [field, value]; a field that no longer exists is dropped.
pub(super) fn form(row: &Row<'_>, column: usize) -> Result<FormData, StoreError> {
    let pairs: Vec<(String, String)> = serde_json::from_str(&row.text(column)?)?;
    Ok(FormData::from_pairs(
        pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())),
    ))
}

/// `None` while nothing was written.
pub async fn confirmation_find(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Option<Begun>, StoreError> {
    db.row(
        "select c.revision, c.draft, p.name, c.drafted_at, c.moved_at,
         c.in_force, c.changing
         from confirmation c left join person p on p.id = c.drafted_by
         where c.initiative_id = $1",
        &[initiative.into()],
    )
    .await
}

/// A submitted version with the ids that rules and writes need.
pub struct StoredVersion {
    pub id: VersionId,
    pub submitter: Option<UserId>,
    pub line: VersionLine,
}

impl Record for StoredVersion {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let submitter = row.opt_uuid(4)?.map(UserId::new);
        let line = VersionLine {
            number: row.number(1)?,
            content: form(row, 2)?,
            change: match row.opt_text(9)? {
                Some(_) => form(row, 9)?,
                None => FormData::default(),
            },
            hash: row.word::<ContentHash>(3)?,
            submitted_by: row.opt_text(5)?,
            submitted_at: row.instant(6)?,
            withdrawn_at: row.opt_instant(7)?,
            in_force_at: row.opt_instant(8)?,
        };
        Ok(Self {
            id: VersionId::new(row.uuid(0)?),
            submitter,
            line,
        })
    }
}

/// Newest first.
pub async fn version_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<StoredVersion>, StoreError> {
    db.rows(
        "select v.id, v.number, v.content, v.hash, v.submitted_by, p.name, v.submitted_at,
         v.withdrawn_at, v.in_force_at, v.change_order
         from confirmation_version v left join person p on p.id = v.submitted_by
         where v.initiative_id = $1 order by v.number desc",
        &[initiative.into()],
    )
    .await
}

impl Record for DecisionLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.number(0)?,
            forum: ForumId::new(row.uuid(1)?),
            forum_name: row.text(2)?,
            verdict: row.word(3)?,
            remarks: form(row, 4)?,
            decided_by: row.opt_text(5)?,
            decided_at: row.instant(6)?,
            procedure: row.word(7)?,
            item: row.opt_text(8)?,
        })
    }
}

/// Of all versions, newest first.
pub async fn decision_list(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<DecisionLine>, StoreError> {
    db.rows(
        "select v.number, d.forum_id, f.name, d.verdict, d.remarks, p.name, d.decided_at,
         d.procedure, d.item
         from confirmation_version v
         join confirmation_decision d on d.version_id = v.id
         join forum f on f.id = d.forum_id
         left join person p on p.id = d.decided_by
         where v.initiative_id = $1 order by v.number desc, d.decided_at desc, d.id desc",
        &[initiative.into()],
    )
    .await
}

/// A co-chair's approval of a version.
pub struct ConsentLine {
    pub forum: ForumId,
    pub person: UserId,
    pub name: String,
    pub at: Timestamp,
    pub remarks: FormData,
}

impl ConsentLine {
    pub fn to_view(&self) -> Consent {
        Consent {
            name: self.name.clone(),
            at: self.at,
            remarks: self.remarks.clone(),
        }
    }
}

impl Record for ConsentLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            forum: ForumId::new(row.uuid(0)?),
            person: UserId::new(row.uuid(1)?),
            name: row.text(2)?,
            at: row.instant(3)?,
            remarks: form(row, 4)?,
        })
    }
}

/// In the order they were given.
pub async fn consent_list(
    db: &mut impl Query,
    version: VersionId,
) -> Result<Vec<ConsentLine>, StoreError> {
    db.rows(
        "select c.forum_id, c.person_id, p.name, c.consented_at, c.remarks
         from confirmation_consent c join person p on p.id = c.person_id
         where c.version_id = $1 order by c.consented_at, c.person_id",
        &[version.into()],
    )
    .await
}
