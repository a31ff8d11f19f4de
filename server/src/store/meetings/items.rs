//! The items of agendas.

use super::links::{item_links, links_delete, links_insert, links_of_item};
use crate::store::{Query, Record, Row, StoreError, Tx, Value};
use chrono::NaiveDate;
use domain::ids::{ForumId, ForumSeatId, ItemId};
use domain::meeting::{
    ConclusionDraft, EarlierAppearance, ItemDraft, ItemLinks, ItemState, MeetingStage,
    MeetingState, OnAgenda, Source,
};
use domain::policy::{Govern, Permit};
use domain::text::{Paragraph, Slug};
use domain::time::Timestamp;

/// What is stored of an item.
pub struct StoredItem {
    pub id: ItemId,
    pub draft: ItemDraft,
    pub source: Option<Source>,
    pub is_carried: bool,
    pub conclusion: ConclusionDraft,
    pub submitted_by: Option<String>,
    pub changed_at: Timestamp,
    pub revision: u32,
    /// What the seat that presents it is called.
    pub presenter_seat: Option<String>,
}

impl StoredItem {
    /// What a change of it depends on; `n_deferred` is how often it was put off before.
    pub fn state(&self, n_deferred: u32) -> ItemState {
        ItemState {
            id: self.id,
            draft: self.draft.clone(),
            conclusion: self.conclusion.conclusion,
            is_carried: self.is_carried,
            n_deferred,
            revision: self.revision,
        }
    }

    /// What a carried item may meet on the agenda.
    pub const fn on_agenda(&self) -> OnAgenda {
        OnAgenda {
            id: self.id,
            source: self.source,
            is_carried: self.is_carried,
        }
    }
}

/// The columns of an item's text; `i` is the item, `g` the programme of its links.
macro_rules! draft {
    () => {
        "i.title, i.kind, i.presenter_seat_id, i.presenter, i.allotted, i.matter,
         i.recommendation, i.consequences, i.is_closed, g.slug"
    };
}

/// Without the numbers of its links, which are rows of their own.
impl Record for ItemDraft {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            title: row.checked(1)?,
            kind: row.word(2)?,
            presenter_seat: row.opt_uuid(3)?.map(ForumSeatId::new),
            presenter: row.opt_checked(4)?,
            allotted: row
                .opt_int(5)?
                .map(u32::try_from)
                .transpose()
                .map_err(|_| StoreError::Damaged { column: 5 })?,
            matter: row.opt_checked(6)?,
            recommendation: row.opt_checked(7)?,
            consequences: row.opt_checked(8)?,
            is_closed: row.flag(9)?,
            links: ItemLinks {
                programme: row.opt_checked(10)?,
                ..ItemLinks::default()
            },
        })
    }
}

impl Record for StoredItem {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: ItemId::new(row.uuid(0)?),
            draft: ItemDraft::read(row)?,
            source: row.opt_word(11)?,
            is_carried: row.opt_uuid(12)?.is_some(),
            conclusion: ConclusionDraft {
                conclusion: row.opt_word(13)?,
                words: row.opt_checked(14)?,
                party: row.opt_checked(15)?,
            },
            submitted_by: row.opt_text(16)?,
            changed_at: row.instant(17)?,
            revision: row.number(18)?,
            presenter_seat: row.opt_text(19)?,
        })
    }
}

/// Those of a meeting in the order of its agenda.
pub async fn item_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<StoredItem>, StoreError> {
    let found = concat!(
        "select i.id, ",
        draft!(),
        ", i.source, i.continues_id, i.conclusion, i.conclusion_words, i.party,
         p.name, i.changed_at, i.revision, coalesce(s.title, o.name)
         from agenda_item i
         left join programme g on g.id = i.programme_id
         left join forum_seat s on s.id = i.presenter_seat_id
         left join organisation o on o.id = s.organisation_id
         left join person p on p.id = i.submitted_by
         where i.forum_id = $1 and i.meeting_on = $2 order by i.position, i.id"
    );
    let mut items: Vec<StoredItem> = db.rows(found, &[forum.into(), on.into()]).await?;
    for link in item_links(db, forum, on).await? {
        let item = items.iter_mut().find(|item| item.id == link.item);
        if let Some(item) = item {
            link.add_to(&mut item.draft.links);
        }
    }
    Ok(items)
}

/// That an item was on an earlier agenda.
pub struct StoredAppearance {
    /// The item as it is on the agenda that was asked for.
    pub item: ItemId,
    pub earlier: EarlierAppearance,
    /// Where that meeting is.
    pub stage: MeetingStage,
}

impl Record for StoredAppearance {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let stage = row.word(6)?;
        Ok(Self {
            item: ItemId::new(row.uuid(0)?),
            earlier: EarlierAppearance {
                on: row.day(1)?,
                number: row.number(2)?,
                conclusion: row.opt_word(3)?,
                words: row.opt_text(4)?,
                party: row.opt_text(5)?,
                forum: ForumId::new(row.uuid(7)?),
                forum_name: row.text(8)?,
                was_cancelled: stage == MeetingStage::Cancelled,
            },
            stage,
        })
    }
}

/// The earlier appearances of a meeting's items, oldest first.
pub async fn appearance_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<StoredAppearance>, StoreError> {
    db.rows(
        "with recursive chain (item_id, earlier_id, depth) as (
           select id, continues_id, 1 from agenda_item
           where forum_id = $1 and meeting_on = $2 and continues_id is not null
           union all
           select c.item_id, e.continues_id, c.depth + 1 from chain c
           join agenda_item e on e.id = c.earlier_id where e.continues_id is not null)
         select c.item_id, e.meeting_on,
         (select count(*) from agenda_item n where n.forum_id = e.forum_id
          and n.meeting_on = e.meeting_on and n.position <= e.position),
         e.conclusion, e.conclusion_words, e.party, m.stage, e.forum_id, f.name
         from chain c join agenda_item e on e.id = c.earlier_id
         join meeting m on m.forum_id = e.forum_id and m.meeting_on = e.meeting_on
         join forum f on f.id = e.forum_id
         order by c.depth desc, c.item_id",
        &[forum.into(), on.into()],
    )
    .await
}

/// An item that a forum did not finish and that is on no later agenda.
pub struct Unfinished {
    pub id: ItemId,
    pub draft: ItemDraft,
    pub on: NaiveDate,
    pub source: Option<Source>,
}

impl Record for Unfinished {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: ItemId::new(row.uuid(0)?),
            draft: ItemDraft::read(row)?,
            on: row.day(11)?,
            source: row.opt_word(12)?,
        })
    }
}

/// Those of the forum's meetings before `on` that are over, all of those that were called off, whenever they
/// were to be, and those that a closed forum handed over to it; oldest first, in each in the order of its
/// agenda.
pub async fn unfinished_list(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<Vec<Unfinished>, StoreError> {
    let found = concat!(
        "select i.id, ",
        draft!(),
        ", i.meeting_on, i.source
         from agenda_item i
         left join programme g on g.id = i.programme_id
         join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
         where (i.forum_id = $1 or i.id in
           (select h.target_id from forum_handover h where h.kind = 'item' and h.successor_id = $1))
         and (m.stage = 'cancelled' or (i.meeting_on < $2
           and m.stage in ('minutes', 'comment', 'approved')
           and i.conclusion in ('deferred', 'not_treated', 'to_parties', 'in_writing')))
         and not exists (select 1 from agenda_item n where n.continues_id = i.id)
         order by i.meeting_on, i.position"
    );
    let mut items: Vec<Unfinished> = db.rows(found, &[forum.into(), on.into()]).await?;
    for item in &mut items {
        for link in links_of_item(db, item.id).await? {
            link.add_to(&mut item.draft.links);
        }
    }
    Ok(items)
}

/// What an item comes from.
pub struct Origin {
    pub source: Option<Source>,
    pub continues: Option<ItemId>,
}

/// Puts an item at the end of an agenda. Fails as a duplicate when one of its source is there.
pub async fn item_insert<K>(
    tx: &mut Tx,
    permit: &Permit<K>,
    state: &MeetingState,
    (id, draft, origin): (ItemId, &ItemDraft, &Origin),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut parameters: Vec<Value> = vec![id.into(), state.forum.into(), state.on.into()];
    parameters.extend(written(draft));
    parameters.extend([
        origin.source.map(|source| source.to_string()).into(),
        origin.continues.into(),
        permit.author().user().into(),
        now.into(),
    ]);
    tx.execute(
        "insert into agenda_item (id, forum_id, meeting_on, title, kind, presenter_seat_id, presenter,
         allotted, matter, recommendation, consequences, is_closed, programme_id, source, continues_id,
         submitted_by, changed_at, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         (select id from programme where slug = $13), $14, $15, $16, $17,
         (select coalesce(max(position), 0) + 1 from agenda_item
          where forum_id = $2 and meeting_on = $3))",
        &parameters,
    )
    .await?;
    links_insert(tx, id, &draft.links).await
}

/// Tells that an item goes on with one of an earlier meeting; returns none where it goes on with one
/// already.
pub async fn item_continue(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: ItemId,
    earlier: ItemId,
) -> Result<u64, StoreError> {
    tx.execute(
        "update agenda_item set continues_id = $1, revision = revision + 1
         where id = $2 and continues_id is null",
        &[earlier.into(), id.into()],
    )
    .await
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn item_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    item: &ItemState,
    draft: &ItemDraft,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let mut parameters: Vec<Value> = written(draft).into();
    parameters.extend([now.into(), item.id.into(), item.revision.into()]);
    let n_changed = tx
        .execute(
            "update agenda_item set title = $1, kind = $2, presenter_seat_id = $3, presenter = $4,
             allotted = $5, matter = $6, recommendation = $7, consequences = $8, is_closed = $9,
             programme_id = (select id from programme where slug = $10), changed_at = $11,
             revision = revision + 1
             where id = $12 and revision = $13",
            &parameters,
        )
        .await?;
    if n_changed > 0 && item.draft.links != draft.links {
        links_delete(tx, item.id).await?;
        links_insert(tx, item.id, &draft.links).await?;
    }
    Ok(n_changed)
}

/// The columns of an item's text, in their order.
fn written(draft: &ItemDraft) -> [Value; 10] {
    let programme = draft.links.programme.as_ref();
    [
        draft.title.as_str().into(),
        draft.kind.code().into(),
        draft.presenter_seat.into(),
        draft.presenter.as_ref().map(|line| line.as_str()).into(),
        draft.allotted.into(),
        draft.matter.as_ref().map(Paragraph::as_str).into(),
        draft.recommendation.as_ref().map(Paragraph::as_str).into(),
        draft.consequences.as_ref().map(Paragraph::as_str).into(),
        draft.is_closed.into(),
        programme.map(Slug::as_str).into(),
    ]
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn item_conclude<K>(
    tx: &mut Tx,
    _: &Permit<K>,
    item: &ItemState,
    draft: &ConclusionDraft,
) -> Result<u64, StoreError> {
    tx.execute(
        "update agenda_item set conclusion = $1, conclusion_words = $2, party = $3,
         revision = revision + 1 where id = $4 and revision = $5",
        &[
            draft.conclusion.map(|conclusion| conclusion.code()).into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            draft.party.as_ref().map(|line| line.as_str()).into(),
            item.id.into(),
            item.revision.into(),
        ],
    )
    .await
}

/// Returns how many there were of this revision: none when somebody was faster.
pub async fn item_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    item: &ItemState,
) -> Result<u64, StoreError> {
    links_delete(tx, item.id).await?;
    tx.execute(
        "delete from agenda_item where id = $1 and revision = $2",
        &[item.id.into(), item.revision.into()],
    )
    .await
}

/// Gives the items of an agenda their places, in this order.
pub async fn item_order(
    tx: &mut Tx,
    _: &Permit<Govern>,
    order: &[ItemId],
) -> Result<(), StoreError> {
    for (id, position) in order.iter().zip(1_i64..) {
        tx.execute(
            "update agenda_item set position = $1 where id = $2",
            &[position.into(), (*id).into()],
        )
        .await?;
    }
    Ok(())
}
