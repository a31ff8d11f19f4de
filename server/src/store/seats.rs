//! The seats of forums, with who held them and who stood in.

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::forum::seat::{
    EntryKind, EntryLine, RecordedEntry, Seat, SeatDraft, SeatEntry, SeatLine, SeatPerson,
    SeatState, Span,
};
use domain::ids::{ForumId, ForumSeatId, OrganisationId, UserId};
use domain::policy::{Govern, Permit};
use domain::text::Email;
use domain::time::Timestamp;
use std::collections::HashMap;

/// Still without its entries, which stand in a table of their own.
impl Record for SeatLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let contact = match row.opt_text(6)? {
            Some(email) => Some(Email::parse(&email).ok_or(StoreError::Damaged { column: 6 })?),
            None => None,
        };
        let seat = Seat {
            id: ForumSeatId::new(row.uuid(0)?),
            forum: ForumId::new(row.uuid(1)?),
            draft: SeatDraft {
                organisation: OrganisationId::new(row.uuid(2)?),
                role: row.word(3)?,
                title: row.opt_checked(4)?,
                appointed_by: row.opt_checked(5)?,
                contact,
                has_vote: row.flag(7)?,
                validity: row.validity(8)?,
            },
            recorded_on: row.day(10)?,
            version: row.number(11)?,
        };
        Ok(Self {
            organisation: row.text(12)?,
            state: SeatState {
                seat,
                entries: Vec::new(),
            },
        })
    }
}

impl Record for RecordedEntry {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            sequence: row.number(0)?,
            entry: entry(row)?,
        })
    }
}

/// From seven columns after the first: kind, name, person, target, both days and the reason.
fn entry(row: &Row<'_>) -> Result<SeatEntry, StoreError> {
    let person = || -> Result<SeatPerson, StoreError> {
        Ok(SeatPerson {
            name: row.checked(2)?,
            user: row.opt_uuid(3)?.map(UserId::new),
        })
    };
    Ok(match row.word::<EntryKind>(1)? {
        EntryKind::Appointed => SeatEntry::Appointed {
            holder: person()?,
            from: row.day(5)?,
        },
        EntryKind::Vacated => SeatEntry::Vacated { from: row.day(5)? },
        EntryKind::Substituted => SeatEntry::Substituted {
            substitute: person()?,
            stands_for: row.number(4)?,
            span: Span {
                from: row.day(5)?,
                until: row.opt_day(6)?,
            },
        },
        EntryKind::Ended => SeatEntry::Ended {
            entry: row.number(4)?,
            last_day: row.day(6)?,
        },
        EntryKind::Retracted => SeatEntry::Retracted {
            entry: row.number(4)?,
            reason: row.checked(7)?,
        },
    })
}

struct OfSeat {
    seat: ForumSeatId,
    entry: RecordedEntry,
}

impl Record for OfSeat {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            entry: RecordedEntry::read(row)?,
            seat: ForumSeatId::new(row.uuid(8)?),
        })
    }
}

/// The forums that have seats and were not closed before a day, by name.
pub async fn seated_forums(
    db: &mut impl Query,
    on: NaiveDate,
) -> Result<Vec<(ForumId, String)>, StoreError> {
    struct Seated(ForumId, String);
    impl Record for Seated {
        fn read(row: &Row<'_>) -> Result<Self, StoreError> {
            Ok(Self(ForumId::new(row.uuid(0)?), row.text(1)?))
        }
    }
    let seated: Vec<Seated> = db
        .rows(
            "select f.id, f.name from forum f
             where (f.valid_until is null or f.valid_until >= $1)
             and exists (select 1 from forum_seat s where s.forum_id = f.id) order by f.name",
            &[on.into()],
        )
        .await?;
    let seated = seated.into_iter().map(|Seated(id, name)| (id, name));
    Ok(seated.collect())
}

/// The seats of a forum in Danish order of their organisations, in each as they were put in; with their
/// entries.
pub async fn seat_list(db: &mut impl Query, forum: ForumId) -> Result<Vec<SeatLine>, StoreError> {
    let mut lines: Vec<SeatLine> = db
        .rows(
            "select s.id, s.forum_id, s.organisation_id, s.role, s.title, s.appointed_by, s.contact,
               s.has_vote, s.valid_from, s.valid_until, s.recorded_on, s.version, o.name
             from forum_seat s join organisation o on o.id = s.organisation_id
             where s.forum_id = $1 order by o.sort_key, s.id",
            &[forum.into()],
        )
        .await?;
    let entries: Vec<OfSeat> = db
        .rows(
            "select e.sequence, e.kind, e.name, e.person_id, e.target, e.from_day, e.until_day,
               e.reason, e.seat_id
             from forum_seat s join forum_seat_entry e on e.seat_id = s.id
             where s.forum_id = $1 order by e.seat_id, e.sequence",
            &[forum.into()],
        )
        .await?;
    let mut of_seats: HashMap<ForumSeatId, Vec<RecordedEntry>> = HashMap::new();
    for OfSeat { seat, entry } in entries {
        of_seats.entry(seat).or_default().push(entry);
    }
    for line in &mut lines {
        let state = &mut line.state;
        state.entries = of_seats.remove(&state.seat.id).unwrap_or_default();
    }
    Ok(lines)
}

impl Record for EntryLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            recorded: RecordedEntry::read(row)?,
            recorded_by: row.opt_text(8)?,
            recorded_at: row.instant(9)?,
        })
    }
}

/// All entries of a seat, by their place in the list, with who put each down.
pub async fn seat_entries(
    db: &mut impl Query,
    seat: ForumSeatId,
) -> Result<Vec<EntryLine>, StoreError> {
    db.rows(
        "select e.sequence, e.kind, e.name, e.person_id, e.target, e.from_day, e.until_day,
           e.reason, p.name, e.recorded_at
         from forum_seat_entry e left join person p on p.id = e.recorded_by
         where e.seat_id = $1 order by e.sequence",
        &[seat.into()],
    )
    .await
}

/// Lets nobody else change the seat or its entries until the transaction ends.
pub async fn seat_lock(tx: &mut Tx, id: ForumSeatId) -> Result<(), StoreError> {
    // Writing a row locks it in either database; `for update` is not known to SQLite.
    tx.execute(
        "update forum_seat set version = version where id = $1",
        &[id.into()],
    )
    .await?;
    Ok(())
}

pub async fn seat_insert(tx: &mut Tx, _: &Permit<Govern>, seat: &Seat) -> Result<(), StoreError> {
    let draft = &seat.draft;
    tx.execute(
        "insert into forum_seat (id, forum_id, organisation_id, role, title, appointed_by, contact,
           has_vote, valid_from, valid_until, recorded_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            seat.id.into(),
            seat.forum.into(),
            draft.organisation.into(),
            draft.role.code().into(),
            draft.title.as_ref().map(ToString::to_string).into(),
            draft.appointed_by.as_ref().map(ToString::to_string).into(),
            draft.contact.as_ref().map(ToString::to_string).into(),
            draft.has_vote.into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            seat.recorded_on.into(),
            seat.version.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn seat_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    seat: &Seat,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &seat.draft;
    tx.execute(
        "update forum_seat set organisation_id = $1, role = $2, title = $3, appointed_by = $4,
           contact = $5, has_vote = $6, valid_from = $7, valid_until = $8, version = $9
         where id = $10 and version = $11",
        &[
            draft.organisation.into(),
            draft.role.code().into(),
            draft.title.as_ref().map(ToString::to_string).into(),
            draft.appointed_by.as_ref().map(ToString::to_string).into(),
            draft.contact.as_ref().map(ToString::to_string).into(),
            draft.has_vote.into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            seat.version.into(),
            seat.id.into(),
            based_on.into(),
        ],
    )
    .await
}

/// Fails as a duplicate when another entry was a moment faster.
pub async fn seat_entry_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    seat: ForumSeatId,
    recorded: &RecordedEntry,
    now: Timestamp,
) -> Result<(), StoreError> {
    let entry = &recorded.entry;
    let (from, until, reason) = match entry {
        SeatEntry::Appointed { from, .. } | SeatEntry::Vacated { from } => {
            (Some(*from), None, None)
        }
        SeatEntry::Substituted { span, .. } => (Some(span.from), span.until, None),
        SeatEntry::Ended { last_day, .. } => (None, Some(*last_day), None),
        SeatEntry::Retracted { reason, .. } => (None, None, Some(reason.to_string())),
    };
    tx.execute(
        "insert into forum_seat_entry (seat_id, sequence, kind, name, person_id, target, from_day,
           until_day, reason, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            seat.into(),
            recorded.sequence.into(),
            entry.kind().code().into(),
            entry.person().map(ToString::to_string).into(),
            entry.person().and_then(|person| person.user).into(),
            entry.target().into(),
            from.into(),
            until.into(),
            reason.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
