//! The forums and the levels they stand on.

use super::{Query, Record, Row, StoreError, Tx};
use domain::forum::{Forum, ForumDraft, ForumRegister, Level, LevelDraft};
use domain::ids::{ForumId, LevelId, OrganisationId};
use domain::locale::danish_sort_key;
use domain::policy::{Govern, Permit};
use std::collections::HashMap;

impl Record for Level {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: LevelId::new(row.uuid(0)?),
            draft: LevelDraft {
                rank: row.number(1)?,
                name: row.checked(2)?,
                validity: row.validity(3)?,
            },
            version: row.number(5)?,
        })
    }
}

/// Still without its organisations, which stand in a table of their own.
impl Record for Forum {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: ForumId::new(row.uuid(0)?),
            draft: ForumDraft {
                name: row.checked(1)?,
                level: LevelId::new(row.uuid(2)?),
                organisations: Vec::new(),
                validity: row.validity(3)?,
                predecessor: row.opt_uuid(5)?.map(ForumId::new),
            },
            version: row.number(6)?,
        })
    }
}

struct Membership {
    forum: ForumId,
    organisation: OrganisationId,
}

impl Record for Membership {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            forum: ForumId::new(row.uuid(0)?),
            organisation: OrganisationId::new(row.uuid(1)?),
        })
    }
}

/// Highest first.
pub async fn level_list(db: &mut impl Query) -> Result<Vec<Level>, StoreError> {
    db.rows(
        "select id, rank, name, valid_from, valid_until, version from level order by rank, id",
        &[],
    )
    .await
}

pub async fn level_find(db: &mut impl Query, id: LevelId) -> Result<Option<Level>, StoreError> {
    db.row(
        "select id, rank, name, valid_from, valid_until, version from level where id = $1",
        &[id.into()],
    )
    .await
}

/// By level, then in Danish order; each forum's organisations in Danish order.
pub async fn forum_list(db: &mut impl Query) -> Result<Vec<Forum>, StoreError> {
    let mut forums: Vec<Forum> = db
        .rows(
            "select f.id, f.name, f.level_id, f.valid_from, f.valid_until, f.predecessor_id, f.version
             from forum f join level l on l.id = f.level_id order by l.rank, l.id, f.sort_key, f.id",
            &[],
        )
        .await?;
    let memberships: Vec<Membership> = db
        .rows(
            "select fo.forum_id, fo.organisation_id from forum_organisation fo
             join organisation o on o.id = fo.organisation_id order by o.sort_key, o.id, fo.forum_id",
            &[],
        )
        .await?;
    let mut members: HashMap<ForumId, Vec<OrganisationId>> = HashMap::new();
    for m in memberships {
        members.entry(m.forum).or_default().push(m.organisation);
    }
    for forum in &mut forums {
        forum.draft.organisations = members.remove(&forum.id).unwrap_or_default();
    }
    Ok(forums)
}

pub async fn forum_register(db: &mut impl Query) -> Result<ForumRegister, StoreError> {
    Ok(ForumRegister {
        levels: level_list(db).await?,
        forums: forum_list(db).await?,
    })
}

pub async fn level_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    level: &Level,
) -> Result<(), StoreError> {
    let draft = &level.draft;
    tx.execute(
        "insert into level (id, rank, name, valid_from, valid_until, version)
         values ($1, $2, $3, $4, $5, $6)",
        &[
            level.id.into(),
            draft.rank.into(),
            draft.name.as_str().into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            level.version.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn level_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    level: &Level,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &level.draft;
    tx.execute(
        "update level set rank = $1, name = $2, valid_from = $3, valid_until = $4, version = $5
         where id = $6 and version = $7",
        &[
            draft.rank.into(),
            draft.name.as_str().into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            level.version.into(),
            level.id.into(),
            based_on.into(),
        ],
    )
    .await
}

pub async fn forum_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    forum: &Forum,
) -> Result<(), StoreError> {
    let draft = &forum.draft;
    tx.execute(
        "insert into forum
         (id, level_id, name, sort_key, predecessor_id, valid_from, valid_until, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            forum.id.into(),
            draft.level.into(),
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            draft.predecessor.into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            forum.version.into(),
        ],
    )
    .await?;
    members_insert(tx, forum).await
}

/// Holds a forum until the transaction ends, so that what its meetings hand on to each other is seen by
/// all of them.
pub async fn forum_lock(tx: &mut Tx, id: ForumId) -> Result<(), StoreError> {
    tx.execute(
        "update forum set version = version where id = $1",
        &[id.into()],
    )
    .await?;
    Ok(())
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn forum_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    forum: &Forum,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &forum.draft;
    let n_changed = tx
        .execute(
            "update forum set level_id = $1, name = $2, sort_key = $3, predecessor_id = $4,
             valid_from = $5, valid_until = $6, version = $7 where id = $8 and version = $9",
            &[
                draft.level.into(),
                draft.name.as_str().into(),
                danish_sort_key(draft.name.as_str()).into(),
                draft.predecessor.into(),
                draft.validity.from.into(),
                draft.validity.until.into(),
                forum.version.into(),
                forum.id.into(),
                based_on.into(),
            ],
        )
        .await?;
    if n_changed > 0 {
        let id = [forum.id.into()];
        tx.execute("delete from forum_organisation where forum_id = $1", &id)
            .await?;
        members_insert(tx, forum).await?;
    }
    Ok(n_changed)
}

async fn members_insert(tx: &mut Tx, forum: &Forum) -> Result<(), StoreError> {
    for organisation in &forum.draft.organisations {
        // A form may send the same check box twice.
        tx.execute(
            "insert into forum_organisation (forum_id, organisation_id) values ($1, $2)
             on conflict do nothing",
            &[forum.id.into(), (*organisation).into()],
        )
        .await?;
    }
    Ok(())
}
