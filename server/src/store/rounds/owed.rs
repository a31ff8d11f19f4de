//! Who owes a report to a round.

use super::schedule;
use crate::store::{Query, Record, Row, StoreError};
use domain::ids::{ProgrammeId, RoundId, UserId};
use domain::round::{Owed, OwedReport};
use domain::status::{Light, LightState};

impl Record for Owed {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let light: Option<Light> = row.opt_word(3)?;
        Ok(Self {
            number: row.number(0)?,
            title: row.text(1)?,
            lead: row.opt_text(2)?,
            state: LightState::from(light),
            reported_at: row.opt_instant(4)?,
        })
    }
}

/// Every active initiative, by number, with what it has reported in this round so far.
pub async fn owed_list(
    db: &mut impl Query,
    programme: ProgrammeId,
    round: RoundId,
) -> Result<Vec<Owed>, StoreError> {
    db.rows(
        "select i.number, i.title, l.holder, c.light, c.reported_at
         from initiative i
         left join seat l on l.initiative_id = i.id and l.kind = 'lead'
         left join current_status c on c.round_id = $1 and c.initiative_id = i.id
         where i.programme_id = $2 and i.fate = 'active' order by i.number",
        &[round.into(), programme.into()],
    )
    .await
}

impl Record for OwedReport {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            programme: row.checked(0)?,
            programme_name: row.text(1)?,
            number: row.number(2)?,
            title: row.text(3)?,
            meeting_on: row.day(4)?,
            schedule: schedule(row, 5)?,
        })
    }
}

/// Lines shown at the most: no lead has so many initiatives.
const OWED_MAX: u32 = 50;

/// What this person owes to the newest round of each programme while it is open; the one that is due
/// first comes first.
pub async fn owed_reports(
    db: &mut impl Query,
    person: UserId,
) -> Result<Vec<OwedReport>, StoreError> {
    db.rows(
        "select p.slug, p.name, i.number, i.title, r.meeting_on, r.due_on, r.first_reminder_on,
         r.second_reminder_on
         from role_grant g
         join initiative i on i.id = g.initiative_id and i.fate = 'active'
         join programme p on p.id = i.programme_id
         join status_round r on r.programme_id = p.id and r.frozen_at is null
         where g.person_id = $1 and g.role = 'project_lead'
           and r.meeting_on = (select max(n.meeting_on) from status_round n
             where n.programme_id = p.id)
           and not exists (select 1 from current_status c
             where c.round_id = r.id and c.initiative_id = i.id)
         order by r.due_on, p.slug, i.number limit $2",
        &[person.into(), OWED_MAX.into()],
    )
    .await
}
