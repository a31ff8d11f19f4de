//! Who was at meetings.

use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::forum::attendance::Attendee;
use domain::forum::seat::SeatPerson;
use domain::ids::{ForumId, ForumSeatId, UserId};
use domain::meeting::MeetingState;
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

impl Record for Attendee {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            seat: row.opt_uuid(0)?.map(ForumSeatId::new),
            person: SeatPerson {
                name: row.checked(1)?,
                user: row.opt_uuid(2)?.map(UserId::new),
            },
            presence: row.word(3)?,
        })
    }
}

/// The list as it was written last, and how often it was; 0 before the first time.
pub async fn attendance_find(
    db: &mut impl Query,
    forum: ForumId,
    on: NaiveDate,
) -> Result<(Vec<Attendee>, u32), StoreError> {
    let last: Option<u32> = db
        .row(
            "select coalesce(max(revision), 0) from attendance
             where forum_id = $1 and meeting_on = $2",
            &[forum.into(), on.into()],
        )
        .await?;
    let last = last.unwrap_or_default();
    let list = db
        .rows(
            "select seat_id, name, person_id, presence from attendance_line
             where forum_id = $1 and meeting_on = $2 and revision = $3 order by position",
            &[forum.into(), on.into(), last.into()],
        )
        .await?;
    Ok((list, last))
}

/// Writes the list anew as its next revision. Fails as a duplicate when somebody was a moment faster.
pub async fn attendance_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    state: &MeetingState,
    (list, revision): (&[Attendee], u32),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into attendance (forum_id, meeting_on, revision, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5)",
        &[
            state.forum.into(),
            state.on.into(),
            revision.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    for (attendee, position) in list.iter().zip(1_i64..) {
        tx.execute(
            "insert into attendance_line
             (forum_id, meeting_on, revision, position, seat_id, name, person_id, presence)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            &[
                state.forum.into(),
                state.on.into(),
                revision.into(),
                position.into(),
                attendee.seat.into(),
                attendee.person.name.as_str().into(),
                attendee.person.user.into(),
                attendee.presence.code().into(),
            ],
        )
        .await?;
    }
    Ok(())
}
