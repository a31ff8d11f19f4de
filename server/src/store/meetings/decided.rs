//! What forums decided of the chain at the items of their agendas.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{ForumId, InitiativeId, ItemId};
use domain::meeting::{AtItem, DecidedAt, DecidedHere, MeetingStage, Minuted};
use domain::policy::{Decide, Permit};
use domain::time::Timestamp;

/// A decision with the item that it was made at.
pub struct StoredDecided {
    pub item: ItemId,
    pub decided: DecidedHere,
}

impl Record for StoredDecided {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            item: ItemId::new(row.uuid(0)?),
            decided: DecidedHere {
                programme: row.checked(1)?,
                number: row.number(2)?,
                title: row.text(3)?,
                matter: row.word(4)?,
                words: row.text(5)?,
                decided_by: row.opt_text(6)?,
                decided_at: row.instant(7)?,
            },
        })
    }
}

/// Those of a meeting; in each item as they were made.
pub async fn decided_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<StoredDecided>, StoreError> {
    db.rows(
        "select d.item_id, g.slug, n.number, n.title, d.matter, d.words, p.name, d.decided_at
         from agenda_item i
         join agenda_decision d on d.item_id = i.id
         join initiative n on n.id = d.initiative_id
         join programme g on g.id = n.programme_id
         left join person p on p.id = d.decided_by
         where i.forum_id = $1 and i.meeting_on = $2 order by d.item_id, d.sequence",
        &[forum.into(), on.into()],
    )
    .await
}

/// A decision on an initiative, and where the meeting is that made it.
pub struct DecidedOn {
    pub decided: DecidedAt,
    pub stage: MeetingStage,
}

impl Record for DecidedOn {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let decided = DecidedAt {
            at: AtItem {
                forum: ForumId::new(row.uuid(0)?),
                on: row.day(1)?,
                item: ItemId::new(row.uuid(2)?),
            },
            forum_name: row.text(3)?,
            item_number: row.number(4)?,
            matter: row.word(5)?,
            words: row.text(6)?,
        };
        Ok(Self {
            decided,
            stage: row.word(7)?,
        })
    }
}

/// Those on an initiative, newest first.
pub async fn decided_on_initiative(
    db: &mut impl Query,
    initiative: InitiativeId,
) -> Result<Vec<DecidedOn>, StoreError> {
    db.rows(
        "select i.forum_id, i.meeting_on, i.id, f.name,
         (select count(*) from agenda_item n where n.forum_id = i.forum_id
          and n.meeting_on = i.meeting_on and n.position <= i.position),
         d.matter, d.words, m.stage
         from agenda_decision d
         join agenda_item i on i.id = d.item_id
         join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
         join forum f on f.id = i.forum_id
         where d.initiative_id = $1 order by d.decided_at desc, d.sequence desc",
        &[initiative.into()],
    )
    .await
}

/// Fails as a duplicate when another decision was a moment faster.
pub async fn decided_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    initiative: InitiativeId,
    minuted: &Minuted,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agenda_decision (item_id, sequence, initiative_id, matter, words, decided_by,
         decided_at)
         select $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6
         from agenda_decision where item_id = $1",
        &[
            minuted.at.item.into(),
            initiative.into(),
            minuted.matter.code().into(),
            minuted.words.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
