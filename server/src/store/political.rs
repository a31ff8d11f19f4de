//! What was decided of a programme, in one statement.

use super::{Query, Record, Row, StoreError};
use chrono::NaiveDate;
use domain::ids::ProgrammeId;
use domain::political::{DecidedKind, Decision};
use domain::time::Timestamp;

impl Record for Decision {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let kind = match row.text(0)?.as_str() {
            "ordered" => DecidedKind::Ordered,
            "amended" => DecidedKind::Amended,
            "ended" => DecidedKind::Ended(row.word(1)?),
            "in_force" => DecidedKind::InForce,
            "changed" => DecidedKind::Changed,
            "outcome" => DecidedKind::Outcome(row.word(1)?),
            "wished" => DecidedKind::Wished,
            "wish_closed" => DecidedKind::WishClosed,
            _ => return Err(StoreError::Damaged { column: 0 }),
        };
        let recorded_on = row.instant(9)?.day();
        Ok(Self {
            kind,
            number: row.number(2)?,
            title: row.text(3)?,
            into: Some(row.number(8)?).filter(|number| *number > 0),
            forum: row.opt_text(4)?,
            on: row.opt_day(5)?.unwrap_or(recorded_on),
            item: row.opt_text(6)?,
            words: row.opt_text(7)?,
            recorded_on,
        })
    }
}

/// Everything decided on a programme's initiatives on `from` or later, or recorded on or after the
/// moment `since`, in no order.
pub async fn decision_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    from: NaiveDate,
    since: Timestamp,
) -> Result<Vec<Decision>, StoreError> {
    db.rows(
        "select case when o.sequence = 1 then 'ordered' else 'amended' end, '', i.number, i.title,
         f.name, o.decided_on, o.item, o.remark, 0, o.recorded_at
         from initiative i
         join order_record o on o.initiative_id = i.id
         join forum f on f.id = o.forum_id
         where i.programme_id = $1 and (o.decided_on >= $2 or o.recorded_at >= $3)
         union all
         select 'ended', e.fate, i.number, i.title, f.name, e.decided_on, e.item, e.remark,
         coalesce(g.number, 0), e.recorded_at
         from initiative i
         join initiative_ending e on e.initiative_id = i.id
         left join forum f on f.id = e.forum_id
         left join initiative g on g.id = e.into_id
         where i.programme_id = $1 and (e.decided_on >= $2 or e.recorded_at >= $3)
         union all
         select case when v.change_order is null then 'in_force' else 'changed' end, '', i.number,
         i.title, f.name, null, d.item, null, 0, v.in_force_at
         from initiative i
         join confirmation_version v on v.initiative_id = i.id
         left join confirmation_decision d on d.id =
           (select l.id from confirmation_decision l where l.version_id = v.id
            order by l.decided_at desc, l.id desc limit 1)
         left join forum f on f.id = d.forum_id
         where i.programme_id = $1 and v.in_force_at >= $3
         union all
         select 'outcome', s.resolution, i.number, i.title, f.name, s.decided_on, s.item, s.wording, 0,
         s.recorded_at
         from deviation d
         join initiative i on i.id = d.initiative_id
         join deviation_step s on s.deviation_id = d.id and s.move = 'closed'
         join forum f on f.id = s.forum_id
         where d.programme_id = $1 and (s.decided_on >= $2 or s.recorded_at >= $3)
         union all
         select 'wished', '', i.number, i.title, f.name, u.asked_on, u.item, u.wish, 0, u.recorded_at
         from follow_up u
         join initiative i on i.id = u.initiative_id
         join forum f on f.id = u.forum_id
         where u.programme_id = $1 and (u.asked_on >= $2 or u.recorded_at >= $3)
         union all
         select 'wish_closed', '', i.number, i.title, f.name, w.met_on, w.item, w.words, 0, w.recorded_at
         from follow_up u
         join follow_up_word w on w.follow_up_id = u.id and w.treatment = 'closes'
         join initiative i on i.id = u.initiative_id
         join forum f on f.id = u.forum_id
         where u.programme_id = $1 and (w.met_on >= $2 or w.recorded_at >= $3)",
        &[programme.into(), from.into(), since.into()],
    )
    .await
}
