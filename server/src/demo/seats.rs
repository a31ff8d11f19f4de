//! The seats of the demo forums. Who sits where is told by the minutes, in roles instead of names;
//! since when is invented, and counted back from the day of loading, so that vacancies have an age and
//! substitutions run.

mod clusters;
mod midtjylland;

use super::DemoError;
use super::draft::{Directory, day};
use super::recording::{Recording, noon};
use crate::store::seats::{seat_entry_insert, seat_insert};
use chrono::{Days, NaiveDate};
use domain::form::FormData;
use domain::forum::seat::{
    EntryKind, SeatCommand, SeatDraft, SeatField, SeatRole, SeatState, create, record,
};
use domain::ids::ForumSeatId;
use domain::policy::{Govern, Permit};
use domain::problem::Field;
use domain::time::format_day;

struct DemoSeat {
    forum: &'static str,
    organisation: &'static str,
    role: SeatRole,
    title: &'static str,
    /// Empty when the organisation itself appoints.
    appointed_by: &'static str,
    contact: &'static str,
    has_vote: bool,
    /// The last day of a seat that is no more.
    until: &'static str,
    told: &'static [Told],
}

/// What is put down of a seat, in this order.
enum Told {
    /// Somebody holds it, since so many days.
    Held(&'static str, u64),
    /// The same, since a day.
    HeldSince(&'static str, &'static str),
    /// Nobody does, since so many days.
    Vacant(u64),
    /// It falls vacant in so many days.
    FallsVacant(u64),
    /// Somebody stands in for the one of an entry, since so many days and until further notice.
    Serves(&'static str, u32, u64),
    /// The same, for so many days more.
    ServesFor(&'static str, u32, u64, u64),
    /// Somebody will, from the one day ahead to the other.
    WillServe(&'static str, u32, u64, u64),
}

const SEAT: DemoSeat = DemoSeat {
    forum: "",
    organisation: "",
    role: SeatRole::Member,
    title: "",
    appointed_by: "",
    contact: "",
    has_vote: true,
    until: "",
    told: &[],
};

pub async fn load_seats(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let today = recording.service.clock.now().day();
    for demo in clusters::SEATS.iter().chain(midtjylland::SEATS) {
        load_seat(recording, directory, demo, today).await?;
    }
    Ok(())
}

async fn load_seat(
    recording: &mut Recording<'_>,
    directory: &Directory,
    demo: &DemoSeat,
    today: NaiveDate,
) -> Result<(), DemoError> {
    let permit: Permit<Govern> = Permit::system();
    let missing = || DemoError::Content(demo.organisation.to_owned());
    let known = directory.organisations.get(demo.organisation);
    let organisation = *known.ok_or_else(missing)?;
    let form = FormData::default()
        .with(Field::Organisation, organisation.to_string())
        .with(Field::Role, demo.role.code())
        .with(Field::Title, demo.title)
        .with(Field::Seat(SeatField::AppointedBy), demo.appointed_by)
        .with(Field::Email, demo.contact)
        .with(
            Field::Seat(SeatField::HasVote),
            if demo.has_vote { "on" } else { "" },
        )
        .with(Field::ValidUntil, demo.until);
    let (draft, _) = SeatDraft::parse(&form)?;
    let id = ForumSeatId::new(recording.new_id());
    let forum = directory.forum(demo.forum)?;
    let (seat, event) = create(&permit, id, forum, draft, today);
    seat_insert(&mut recording.tx, &permit, &seat).await?;
    recording.note(event);
    let mut state = SeatState {
        seat,
        entries: Vec::new(),
    };
    for told in demo.told {
        let (kind, form, from) = typed(told, today)?;
        let form = form.with(Field::Version, state.n_entries().to_string());
        let command = SeatCommand::parse(kind, 0, &form)?;
        let (recorded, event) = record(&permit, &state, command, &[])?;
        let at = noon(from.min(today));
        seat_entry_insert(&mut recording.tx, &permit, id, &recorded, at).await?;
        recording.note(event);
        state.entries.push(recorded);
    }
    Ok(())
}

/// As the secretariat would type it, with the first day it tells of.
fn typed(told: &Told, today: NaiveDate) -> Result<(EntryKind, FormData, NaiveDate), DemoError> {
    let ago = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let ahead = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let (kind, field, who, of, from, until) = match *told {
        Told::Held(who, days) => (
            EntryKind::Appointed,
            SeatField::Holder,
            who,
            0,
            ago(days),
            None,
        ),
        Told::HeldSince(who, on) => (
            EntryKind::Appointed,
            SeatField::Holder,
            who,
            0,
            day(on)?,
            None,
        ),
        Told::Vacant(days) => (
            EntryKind::Vacated,
            SeatField::Holder,
            "",
            0,
            ago(days),
            None,
        ),
        Told::FallsVacant(days) => (
            EntryKind::Vacated,
            SeatField::Holder,
            "",
            0,
            ahead(days),
            None,
        ),
        Told::Serves(who, of, days) => (
            EntryKind::Substituted,
            SeatField::Substitute,
            who,
            of,
            ago(days),
            None,
        ),
        Told::ServesFor(who, of, since, more) => (
            EntryKind::Substituted,
            SeatField::Substitute,
            who,
            of,
            ago(since),
            Some(ahead(more)),
        ),
        Told::WillServe(who, of, from, until) => (
            EntryKind::Substituted,
            SeatField::Substitute,
            who,
            of,
            ahead(from),
            Some(ahead(until)),
        ),
    };
    let form = FormData::default()
        .with(Field::Seat(field), who)
        .with(Field::Seat(SeatField::StandsFor), of.to_string())
        .with(Field::ValidFrom, format_day(from))
        .with(Field::ValidUntil, until.map(format_day).unwrap_or_default());
    Ok((kind, form, from))
}
