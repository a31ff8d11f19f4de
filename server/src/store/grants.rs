//! The roles that people hold, and what they are held for.

use super::{Query, Record, Row, StoreError, Tx};
use domain::actor::{Grant, Role};
use domain::ids::{ForumId, GrantId, InitiativeId, ProgrammeId, UserId};
use domain::people::GrantDraft;
use domain::policy::{ManagePeople, Permit};

/// A role somebody holds, and what it is held for in words.
pub struct HeldGrant {
    pub id: GrantId,
    pub person: UserId,
    pub grant: Grant,
    /// The forum's name, or the initiative's programme, number and title.
    pub held_for: Option<String>,
}

impl Record for HeldGrant {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let held_for = match (row.opt_text(6)?, row.opt_text(7)?) {
            (Some(forum), _) => Some(forum),
            (None, Some(programme)) => {
                Some(initiative_name(&programme, row.number(8)?, &row.text(9)?))
            }
            (None, None) => None,
        };
        Ok(Self {
            id: GrantId::new(row.uuid(0)?),
            person: UserId::new(row.uuid(1)?),
            grant: grant(row, 2)?.ok_or(StoreError::Damaged { column: 2 })?,
            held_for,
        })
    }
}

/// "Handleplan … · 10 Systematisk indsats …"
fn initiative_name(programme: &str, number: u32, title: &str) -> String {
    format!("{programme} · {number} {title}")
}

/// Reads role, forum, initiative and the initiative's programme from four columns; `None` where an
/// outer join found no role.
pub(super) fn grant(row: &Row<'_>, column: usize) -> Result<Option<Grant>, StoreError> {
    if row.opt_text(column)?.is_none() {
        return Ok(None);
    }
    let at = |n: usize| column.saturating_add(n);
    let forum = || row.uuid(at(1)).map(ForumId::new);
    Ok(Some(match row.word(column)? {
        Role::Administrator => Grant::Administrator,
        Role::Secretariat => Grant::Secretariat,
        Role::ForumChair => Grant::ForumChair(forum()?),
        Role::ForumMember => Grant::ForumMember(forum()?),
        Role::Politician => Grant::Politician(forum()?),
        Role::ProjectLead => Grant::ProjectLead {
            initiative: InitiativeId::new(row.uuid(at(2))?),
            programme: ProgrammeId::new(row.uuid(at(3))?),
        },
    }))
}

/// The roles of everybody, in the order they were given.
pub async fn grant_list(db: &mut impl Query) -> Result<Vec<HeldGrant>, StoreError> {
    db.rows(
        "select g.id, g.person_id, g.role, g.forum_id, g.initiative_id, i.programme_id,
           f.name, p.name, i.number, i.title
         from role_grant g left join forum f on f.id = g.forum_id
         left join initiative i on i.id = g.initiative_id
         left join programme p on p.id = i.programme_id order by g.id",
        &[],
    )
    .await
}

/// The roles of one person, in the order they were given.
pub async fn grant_list_of(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<HeldGrant>, StoreError> {
    db.rows(
        "select g.id, g.person_id, g.role, g.forum_id, g.initiative_id, i.programme_id,
           f.name, p.name, i.number, i.title
         from role_grant g left join forum f on f.id = g.forum_id
         left join initiative i on i.id = g.initiative_id
         left join programme p on p.id = i.programme_id where g.person_id = $1 order by g.id",
        &[person.into()],
    )
    .await
}

pub async fn grant_insert(
    tx: &mut Tx,
    _: &Permit<ManagePeople>,
    id: GrantId,
    person: UserId,
    grant: GrantDraft,
) -> Result<(), StoreError> {
    let (forum, initiative) = match grant {
        GrantDraft::Administrator | GrantDraft::Secretariat => (None, None),
        GrantDraft::ForumChair(forum)
        | GrantDraft::ForumMember(forum)
        | GrantDraft::Politician(forum) => (Some(forum), None),
        GrantDraft::ProjectLead(initiative) => (None, Some(initiative)),
    };
    tx.execute(
        "insert into role_grant (id, person_id, role, forum_id, initiative_id)
         values ($1, $2, $3, $4, $5)",
        &[
            id.into(),
            person.into(),
            grant.role().code().into(),
            forum.into(),
            initiative.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn grant_delete(
    tx: &mut Tx,
    _: &Permit<ManagePeople>,
    id: GrantId,
) -> Result<(), StoreError> {
    tx.execute("delete from role_grant where id = $1", &[id.into()])
        .await?;
    Ok(())
}

/// How many administrators there are; nobody else can take the role from one until the transaction
/// ends, so that two of them cannot take it from each other at once.
pub async fn administrator_lock(tx: &mut Tx) -> Result<u32, StoreError> {
    let n_locked = tx
        .execute(
            "update role_grant set role = role where role = $1",
            &[Role::Administrator.code().into()],
        )
        .await?;
    Ok(u32::try_from(n_locked).unwrap_or(u32::MAX))
}

/// An id and a name to choose it by.
struct Choice<T> {
    id: T,
    name: String,
}

impl Record for Choice<ForumId> {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: ForumId::new(row.uuid(0)?),
            name: row.text(1)?,
        })
    }
}

impl Record for Choice<InitiativeId> {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: InitiativeId::new(row.uuid(0)?),
            name: initiative_name(&row.text(1)?, row.number(2)?, &row.text(3)?),
        })
    }
}

/// The forums a role can be held for, by name.
pub async fn forum_choices(db: &mut impl Query) -> Result<Vec<(ForumId, String)>, StoreError> {
    let choices: Vec<Choice<ForumId>> = db
        .rows("select id, name from forum order by sort_key, id", &[])
        .await?;
    Ok(choices.into_iter().map(|c| (c.id, c.name)).collect())
}

/// The initiatives a role can be held for, by programme and number.
pub async fn initiative_choices(
    db: &mut impl Query,
) -> Result<Vec<(InitiativeId, String)>, StoreError> {
    let choices: Vec<Choice<InitiativeId>> = db
        .rows(
            "select i.id, p.name, i.number, i.title from initiative i
             join programme p on p.id = i.programme_id order by p.sort_key, p.id, i.number",
            &[],
        )
        .await?;
    Ok(choices.into_iter().map(|c| (c.id, c.name)).collect())
}
