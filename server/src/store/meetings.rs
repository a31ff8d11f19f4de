//! The days on which forums meet, and the meetings themselves.

mod annexes;
mod attendance;
mod comments;
mod decided;
mod held;
mod items;
mod links;
mod packs;
mod proposals;
mod register;

pub use annexes::{annex_insert, annex_list};
pub use attendance::{attendance_find, attendance_insert};
pub use comments::{comment_insert, comment_list};
pub use decided::{StoredDecided, decided_insert, decided_list, decided_on_initiative};
pub use held::{
    MovedDays, StoredMeeting, StoredMinutes, meeting_approve, meeting_begin, meeting_call_off,
    meeting_details_update, meeting_find, meeting_lines, meeting_lock, meeting_move,
    meeting_publish, next_agenda_find, published_list, unapproved_list,
};
pub use items::{
    Origin, StoredAppearance, StoredItem, Unfinished, appearance_list, item_conclude,
    item_continue, item_delete, item_insert, item_list, item_order, item_update, unfinished_list,
};
pub use packs::{StoredPack, meeting_pack_find, meeting_pack_insert, meeting_pack_list};
pub use proposals::{
    Due, FrozenOf, due_list, frozen_round_find, frozen_rounds, left_out_delete, left_out_insert,
    left_out_list,
};
pub use register::{
    addendum_insert, addendum_list, decision_insert, decision_page, decisions_of, last_decision,
};

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::forum::MeetingDay;
use domain::ids::ForumId;
use domain::meeting::MeetingDetails;
use domain::policy::{Govern, Permit};

impl Record for MeetingDay {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            on: row.day(0)?,
            has_round: row.text(1)? == "round",
            is_cancelled: row.text(1)? == "cancelled",
        })
    }
}

/// The days of a forum's calendar from a day on, earliest first: those of [`meeting_list`], and those on
/// which a meeting was called off.
pub async fn calendar_days(
    db: &mut impl Query,
    forum: ForumId,
    from: NaiveDate,
) -> Result<Vec<MeetingDay>, StoreError> {
    db.rows(
        "select known.meeting_on, max(known.source) from (
           select meeting_on,
             case when stage = 'cancelled' then 'cancelled' else 'planned' end as source
           from meeting where forum_id = $1
           union all
           select meeting_on, 'round' from status_round where forum_id = $1
           union all
           select meeting_on, 'round' from planned_round where forum_id = $1) known
         where known.meeting_on >= $2 group by known.meeting_on order by known.meeting_on",
        &[forum.into(), from.into()],
    )
    .await
}

/// The known meetings of a forum from a day on, earliest first: those planned that were not called off, and
/// those that a status round is collected for.
pub async fn meeting_list(
    db: &mut impl Query,
    forum: ForumId,
    from: NaiveDate,
) -> Result<Vec<MeetingDay>, StoreError> {
    db.rows(
        "select known.meeting_on, max(known.source) from (
           select meeting_on, 'planned' as source from meeting
           where forum_id = $1 and stage <> 'cancelled'
           union all
           select meeting_on, 'round' from status_round where forum_id = $1
           union all
           select meeting_on, 'round' from planned_round where forum_id = $1) known
         where known.meeting_on >= $2 group by known.meeting_on order by known.meeting_on",
        &[forum.into(), from.into()],
    )
    .await
}

/// Fails as a duplicate when the forum meets on that day already.
pub async fn meeting_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    (forum, on): (ForumId, NaiveDate),
    details: &MeetingDetails,
) -> Result<(), StoreError> {
    let [starts_at, ends_at, place] = held::when_and_where(details);
    tx.execute(
        "insert into meeting (forum_id, meeting_on, starts_at, ends_at, place)
         values ($1, $2, $3, $4, $5)",
        &[forum.into(), on.into(), starts_at, ends_at, place],
    )
    .await?;
    Ok(())
}

/// Returns how many there were: none when somebody else took it out.
pub async fn meeting_delete(
    tx: &mut Tx,
    _: &Permit<Govern>,
    forum: ForumId,
    on: NaiveDate,
) -> Result<u64, StoreError> {
    tx.execute(
        "delete from meeting where forum_id = $1 and meeting_on = $2 and stage = 'planned'",
        &[forum.into(), on.into()],
    )
    .await
}
