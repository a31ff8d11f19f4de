//! Agreements with all that was put down of them.

mod annexes;
mod said;
mod write;

pub use annexes::{wording_annex_insert, wording_annex_list};
pub use said::{
    Stands, accession_list, outcome_list, progress_list, stage_list, stages_of_all, standings_now,
    standings_on, step_list, steps_due_from, wording_list,
};
pub use write::{
    accession_insert, agreement_insert, agreement_update, outcome_insert, progress_insert,
    stage_insert, step_insert, wording_insert,
};

use super::{Query, Record, Row, StoreError, Tx};
use domain::agreement::{
    Agreement, AgreementDraft, Part, Party, PartyLine, RelatedLine, Relation, Relations,
    TreatedLine,
};
use domain::ids::{AgreementId, ForumId, ItemId, OrganisationId};
use domain::meeting::MeetingStage;
use domain::time::Validity;

/// The row of an agreement.
pub struct StoredAgreement {
    pub id: AgreementId,
    pub number: u32,
    pub title: String,
    pub kind: String,
    pub forum: ForumId,
    pub forum_name: String,
    pub validity: Validity,
}

impl Record for StoredAgreement {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: AgreementId::new(row.uuid(0)?),
            number: row.number(1)?,
            title: row.text(2)?,
            kind: row.text(3)?,
            forum: ForumId::new(row.uuid(4)?),
            forum_name: row.text(5)?,
            validity: row.validity(6)?,
        })
    }
}

/// All, the newest first.
pub async fn agreement_list(db: &mut impl Query) -> Result<Vec<StoredAgreement>, StoreError> {
    db.rows(
        "select a.id, a.number, a.title, a.kind, a.forum_id, f.name,
         a.valid_from, a.valid_until from agreement a join forum f on f.id = a.forum_id order by a.number desc",
        &[],
    )
    .await
}

/// Those that a forum keeps.
pub async fn agreements_kept_by(
    db: &mut impl Query,
    forum: ForumId,
) -> Result<Vec<StoredAgreement>, StoreError> {
    db.rows(
        "select a.id, a.number, a.title, a.kind, a.forum_id, f.name,
         a.valid_from, a.valid_until from agreement a join forum f on f.id = a.forum_id where a.forum_id = $1 order by a.number",
        &[forum.into()],
    )
    .await
}

/// Holds an agreement until the transaction ends.
pub async fn agreement_lock(tx: &mut Tx, number: u32) -> Result<(), StoreError> {
    tx.execute(
        "update agreement set version = version where number = $1",
        &[number.into()],
    )
    .await?;
    Ok(())
}

/// The row as the domain knows it; what hangs beneath it is read apart.
struct Head(Agreement, String);

impl Record for Head {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let agreement = Agreement {
            id: AgreementId::new(row.uuid(0)?),
            number: row.number(1)?,
            draft: AgreementDraft {
                title: row.checked(2)?,
                kind: row.checked(3)?,
                forum: ForumId::new(row.uuid(4)?),
                summary: row.opt_checked(5)?,
                parts: Vec::new(),
                parties: Vec::new(),
                validity: row.validity(6)?,
                relations: Relations::default(),
            },
            parts: Vec::new(),
            version: row.number(8)?,
        };
        Ok(Self(agreement, row.text(9)?))
    }
}

/// With its parts, parties and relations, and the name of the forum that keeps it.
pub async fn agreement_find(
    db: &mut impl Query,
    number: u32,
) -> Result<Option<(Agreement, String)>, StoreError> {
    let head: Option<Head> = db
        .row(
            "select a.id, a.number, a.title, a.kind, a.forum_id, a.summary, a.valid_from,
             a.valid_until, a.version, f.name
             from agreement a join forum f on f.id = a.forum_id where a.number = $1",
            &[number.into()],
        )
        .await?;
    let Some(Head(mut agreement, forum_name)) = head else {
        return Ok(None);
    };
    agreement.parts = part_list(db, agreement.id).await?;
    let titles = agreement.parts.iter().map(|part| part.title.clone());
    agreement.draft.parts = titles.collect();
    let parties = party_list(db, agreement.id).await?;
    agreement.draft.parties = parties.iter().map(|line| line.party.id).collect();
    for related in relation_list(db, agreement.id).await? {
        let relations = &mut agreement.draft.relations;
        match related.line.relation {
            Relation::Replaces => relations.replaces.insert(related.line.number),
            Relation::MergesInto => relations.merges_into.insert(related.line.number),
            Relation::Under => relations.under.insert(related.line.number),
            Relation::ReplacedBy | Relation::TakesIn | Relation::Over => false,
        };
    }
    Ok(Some((agreement, forum_name)))
}

impl Record for Part {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number(0)?,
            title: row.checked(1)?,
        })
    }
}

async fn part_list(db: &mut impl Query, id: AgreementId) -> Result<Vec<Part>, StoreError> {
    db.rows(
        "select number, title from agreement_part where agreement_id = $1 order by place",
        &[id.into()],
    )
    .await
}

fn party(row: &Row<'_>, at: usize) -> Result<PartyLine, StoreError> {
    let column = |n: usize| at.saturating_add(n);
    Ok(PartyLine {
        party: Party {
            id: OrganisationId::new(row.uuid(column(0))?),
            kind: row.word(column(1))?,
            validity: row.validity(column(2))?,
            inhabitants: None,
        },
        name: row.text(column(4))?,
        code: row.opt_text(column(5))?,
    })
}

impl Record for PartyLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        party(row, 0)
    }
}

/// Who may accede, in Danish order.
pub async fn party_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<PartyLine>, StoreError> {
    db.rows(
        "select o.id, o.kind, o.valid_from, o.valid_until, o.name, o.code
         from agreement_party p join organisation o on o.id = p.organisation_id
         where p.agreement_id = $1 order by o.sort_key, o.id",
        &[id.into()],
    )
    .await
}

/// Every party of some agreement, in Danish order.
pub async fn parties_of_all(db: &mut impl Query) -> Result<Vec<PartyLine>, StoreError> {
    db.rows(
        "select id, kind, valid_from, valid_until, name, code from organisation
         where id in (select organisation_id from agreement_party) order by sort_key, id",
        &[],
    )
    .await
}

/// An item that is about an agreement, and the stage of its meeting.
pub struct StoredTreated {
    pub line: TreatedLine,
    pub stage: MeetingStage,
}

impl Record for StoredTreated {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            line: TreatedLine {
                forum: ForumId::new(row.uuid(0)?),
                forum_name: row.text(1)?,
                on: row.day(2)?,
                item: ItemId::new(row.uuid(3)?),
                title: row.text(4)?,
            },
            stage: row.word(5)?,
        })
    }
}

/// The latest meeting first.
pub async fn treated_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<StoredTreated>, StoreError> {
    db.rows(
        "select i.forum_id, f.name, i.meeting_on, i.id, i.title, m.stage
         from agenda_item_agreement l join agenda_item i on i.id = l.item_id
         join forum f on f.id = i.forum_id
         join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
         where l.agreement_id = $1 and m.stage <> 'cancelled' order by i.meeting_on desc, f.name, i.position",
        &[id.into()],
    )
    .await
}

/// Another agreement, and what decides whether a reader sees it.
pub struct StoredRelation {
    pub line: RelatedLine,
    pub id: AgreementId,
    pub forum: ForumId,
}

impl Record for StoredRelation {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let relation = match (row.text(0)?.as_str(), row.flag(1)?) {
            ("replaces", true) => Relation::Replaces,
            ("replaces", false) => Relation::ReplacedBy,
            ("merges_into", true) => Relation::MergesInto,
            ("merges_into", false) => Relation::TakesIn,
            ("under", true) => Relation::Under,
            ("under", false) => Relation::Over,
            _ => return Err(StoreError::Damaged { column: 0 }),
        };
        Ok(Self {
            line: RelatedLine {
                relation,
                number: row.number(2)?,
                title: row.text(3)?,
            },
            id: AgreementId::new(row.uuid(4)?),
            forum: ForumId::new(row.uuid(5)?),
        })
    }
}

/// Both what it says of others and what others say of it.
pub async fn relation_list(
    db: &mut impl Query,
    id: AgreementId,
) -> Result<Vec<StoredRelation>, StoreError> {
    db.rows(
        "select r.kind, r.agreement_id = $1, a.number, a.title, a.id, a.forum_id
         from agreement_relation r join agreement a
         on a.id = case when r.agreement_id = $1 then r.other_id else r.agreement_id end
         where r.agreement_id = $1 or r.other_id = $1 order by r.kind, a.number",
        &[id.into()],
    )
    .await
}
