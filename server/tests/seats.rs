//! The seats of a forum: kept by the secretariat, read by those who sit in the forum or follow it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadRegisters, ReadSeats};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::form::FormData;
use domain::forum::seat::{EntryKind, SeatCommand, SeatDraft, SeatField, SeatLine, SeatState};
use domain::ids::{ForumId, ForumSeatId};
use domain::organisation::OrganisationDraft;
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::time::format_day;
use server::clock::Clock;
use support::{World, day, each_database, form, id_of};

/// A forum, who keeps it, and a seat for LSR Horsens, put in on 15.01.2026.
struct Seated {
    keeper: Actor,
    forum: ForumId,
    seat: ForumSeatId,
}

async fn typed_seat(world: &World, keeper: &Actor) -> FormData {
    let organisations = world.service.organisations(keeper).await.unwrap();
    let organisation = organisations.first().unwrap().id.to_string();
    form(&[
        (Field::Role, "member"),
        (Field::Title, "LSR Horsens"),
        (Field::Seat(SeatField::AppointedBy), "LSR Horsens"),
        (Field::Email, "lsr@example.dk"),
        (Field::Seat(SeatField::HasVote), "on"),
    ])
    .with(Field::Organisation, organisation)
}

async fn seated(world: &World) -> Seated {
    let (keeper, forum) = (world.keeper().await, world.forum("Styregruppen").await);
    let draft = form(&[
        (Field::Name, "Horsens Kommune"),
        (Field::Kind, "municipality"),
    ]);
    let draft = OrganisationDraft::parse(&draft).unwrap().0;
    let made = world.service.create_organisation(&keeper, draft);
    made.await.unwrap();
    let (draft, _) = SeatDraft::parse(&typed_seat(world, &keeper).await).unwrap();
    let create = world.service.create_seat(&keeper, forum, draft);
    let seat = world.logs(&[Deed::Created], create).await;
    Seated {
        keeper,
        forum,
        seat,
    }
}

impl Seated {
    async fn line(&self, world: &World) -> SeatLine {
        let view = world.service.seat(&self.keeper, self.forum, self.seat);
        view.await.unwrap().line
    }

    async fn state(&self, world: &World) -> SeatState {
        self.line(world).await.state
    }

    /// Puts an entry down as the page that shows all entries so far would send it.
    async fn put(
        &self,
        world: &World,
        (kind, entry): (EntryKind, u32),
        typed: &[(Field, &str)],
    ) -> Result<(), AppError> {
        let shown = self.state(world).await.n_entries().to_string();
        let typed = form(typed).with(Field::Version, shown);
        let command = SeatCommand::parse(kind, entry, &typed).unwrap();
        let place = (self.forum, self.seat);
        let service = &world.service;
        service.record_seat(&self.keeper, place, command).await
    }

    async fn appoint(&self, world: &World, who: &str, from: &str) -> Result<(), AppError> {
        let typed = [
            (Field::Seat(SeatField::Holder), who),
            (Field::ValidFrom, from),
        ];
        self.put(world, (EntryKind::Appointed, 0), &typed).await
    }

    async fn substitute(
        &self,
        world: &World,
        who: &str,
        of: &str,
        (from, until): (&str, &str),
    ) -> Result<(), AppError> {
        let typed = [
            (Field::Seat(SeatField::Substitute), who),
            (Field::Seat(SeatField::StandsFor), of),
            (Field::ValidFrom, from),
            (Field::ValidUntil, until),
        ];
        self.put(world, (EntryKind::Substituted, 0), &typed).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn n26_a_vacant_seat_tells_its_age_and_who_is_waited_for() {
    each_database(async |world: World| {
        let seated = seated(&world).await;
        world.clock.pass_minutes(12 * 24 * 60);
        let service = &world.service;
        let seats = service.forum_seats(&seated.keeper, seated.forum).await;
        let seats = seats.unwrap();
        let (line, vacancy) = seats.vacant().next().unwrap();
        assert_eq!(vacancy.days(seats.today), 12);
        assert_eq!(line.appointing_body(), "LSR Horsens");

        let appoint = seated.appoint(&world, "direktør, Horsens Kommune", "20.01.2026");
        world.logs(&[Deed::Appointed], appoint).await;
        let left = [(Field::ValidFrom, "25.01.2026")];
        let vacate = seated.put(&world, (EntryKind::Vacated, 0), &left);
        world.logs(&[Deed::Vacated], vacate).await;
        let state = seated.state(&world).await;
        let holder = state.holder_on(day("2026-01-24")).unwrap();
        assert_eq!(holder.to_string(), "direktør, Horsens Kommune");
        let vacancy = state.vacancy_on(seats.today).unwrap();
        assert_eq!(vacancy.days(seats.today), 2);
        let again = [(Field::ValidFrom, "26.01.2026")];
        let vacant = seated.put(&world, (EntryKind::Vacated, 0), &again);
        world.refuses(Refusal::SeatVacant, vacant).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n25_a_chain_of_substitutes_is_stored_with_its_dates() {
    each_database(async |world: World| {
        let seated = seated(&world).await;
        seated.appoint(&world, "A", "01.01.2026").await.unwrap();
        let open = ("02.01.2026", "");
        let first = seated.substitute(&world, "B", "1", open);
        world.logs(&[Deed::Substituted], first).await;
        let week = ("10.01.2026", "17.01.2026");
        seated.substitute(&world, "C", "2", week).await.unwrap();
        let acting = async |on: &str| {
            let state = seated.state(&world).await;
            let acting = state.acting_on(day(on)).into_iter();
            acting.map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(acting("2026-01-09").await, ["A", "B"]);
        assert_eq!(acting("2026-01-17").await, ["A", "B", "C"]);
        let overlap = seated.substitute(&world, "D", "1", ("05.02.2026", ""));
        world.refuses(Refusal::SubstituteThere, overlap).await;
        let circle = seated.substitute(&world, "A", "3", ("11.01.2026", "12.01.2026"));
        let used = Problems::one(Field::Seat(SeatField::Substitute), Flaw::AlreadyUsed);
        world.refuses(AppError::Invalid(used), circle).await;

        // The one who stands in stops, and whoever stood in for them stops with them.
        let last = [(Field::ValidUntil, "12.01.2026")];
        let end = seated.put(&world, (EntryKind::Ended, 2), &last);
        world.logs(&[Deed::SubstitutionEnded], end).await;
        assert_eq!(acting("2026-01-12").await, ["A", "B", "C"]);
        assert_eq!(acting("2026-01-13").await, ["A"]);
        let why = [(Field::Reason, "B blev dog")];
        let needed = seated.put(&world, (EntryKind::Retracted, 2), &why);
        world.refuses(Refusal::EntryNeeded, needed).await;
        let retract = seated.put(&world, (EntryKind::Retracted, 4), &why);
        world.logs(&[Deed::Retracted], retract).await;
        assert_eq!(acting("2026-01-13").await, ["A", "B", "C"]);
        let twice = seated.put(&world, (EntryKind::Retracted, 4), &why);
        world.refuses(Refusal::AlreadyRetracted, twice).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_stays_with_who_put_it_down_and_is_told_in_the_log() {
    each_database(async |world: World| {
        let seated = seated(&world).await;
        let chief = world.person("chef, Horsens Kommune", &[]).await;
        let chief_id = id_of(&chief).to_string();
        let typed = [
            (Field::Seat(SeatField::Person), chief_id.as_str()),
            (Field::ValidFrom, "01.01.2026"),
        ];
        let appointed = seated.put(&world, (EntryKind::Appointed, 0), &typed);
        appointed.await.unwrap();
        let why = [(Field::Reason, "Det var en anden")];
        let retract = seated.put(&world, (EntryKind::Retracted, 1), &why);
        retract.await.unwrap();
        let view = world
            .service
            .seat(&seated.keeper, seated.forum, seated.seat);
        let entries = view.await.unwrap().entries;
        let kinds: Vec<_> = entries.iter().map(|e| e.recorded.entry.kind()).collect();
        assert_eq!(kinds, [EntryKind::Appointed, EntryKind::Retracted]);
        let holder = entries[0].recorded.entry.person().unwrap();
        assert_eq!(holder.user, Some(id_of(&chief)));
        assert_eq!(holder.to_string(), "chef, Horsens Kommune");
        assert!(
            entries
                .iter()
                .all(|e| e.recorded_by.as_deref() == Some("sekretariat"))
        );
        let log = world.audit().await;
        let [.., appointed, retracted] = log.as_slice() else {
            panic!("{log:?}")
        };
        let said = format!("{:?} {:?}", appointed.changes, retracted.changes);
        for words in ["chef, Horsens Kommune", "01.01.2026", "Det var en anden"] {
            assert!(said.contains(words), "{words} in {said}");
        }
        let nobody = world.clock.new_id().to_string();
        let unknown = [
            (Field::Seat(SeatField::Person), nobody.as_str()),
            (Field::ValidFrom, "01.01.2026"),
        ];
        let result = seated.put(&world, (EntryKind::Appointed, 0), &unknown);
        let problem = Problems::one(Field::Seat(SeatField::Person), Flaw::Unknown);
        world.refuses(AppError::Invalid(problem), result).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_is_changed_by_one_at_a_time() {
    each_database(async |world: World| {
        let seated = seated(&world).await;
        let typed = typed_seat(&world, &seated.keeper).await;
        let typed = typed
            .replacing(Field::Role, "co_chair")
            .replacing(Field::Email, "")
            .with(Field::Version, "1");
        let (draft, based_on) = SeatDraft::parse(&typed).unwrap();
        let place = (seated.forum, seated.seat);
        let service = &world.service;
        let change = service.change_seat(&seated.keeper, place, draft.clone(), based_on);
        world.logs(&[Deed::Changed], change).await;
        let seat = seated.state(&world).await.seat;
        assert_eq!((&seat.draft, seat.version), (&draft, 2));
        let stale = service.change_seat(&seated.keeper, place, draft.clone(), based_on);
        world.refuses(Refusal::StaleVersion, stale).await;

        let command = SeatCommand::parse(
            EntryKind::Vacated,
            0,
            &form(&[(Field::ValidFrom, &format_day(day("2026-01-02")))]),
        );
        seated.appoint(&world, "A", "01.01.2026").await.unwrap();
        let stale = service.record_seat(&seated.keeper, place, command.unwrap());
        world.refuses(Refusal::StaleVersion, stale).await;

        // A seat of this forum is none of another's, and an organisation exists.
        let elsewhere = (world.forum("Et andet").await, seated.seat);
        let lost = service.change_seat(&seated.keeper, elsewhere, draft, 2);
        world.refuses(AppError::NotFound, lost).await;
        let nobody = world.clock.new_id().to_string();
        let unknown = typed.replacing(Field::Organisation, nobody);
        let (unknown, _) = SeatDraft::parse(&unknown).unwrap();
        let problem = Problems::one(Field::Organisation, Flaw::Unknown);
        let made = service.create_seat(&seated.keeper, seated.forum, unknown);
        world.refuses(AppError::Invalid(problem), made).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_the_forum_reads_its_seats_and_changes_none() {
    each_database(async |world: World| {
        let seated = seated(&world).await;
        let (service, forum) = (&world.service, seated.forum);
        let other = world.forum("Et andet").await;
        let readers = [
            Grant::ForumChair(forum),
            Grant::ForumMember(forum),
            Grant::Politician(forum),
        ];
        for grant in readers {
            let reader = world.person("læser", &[grant]).await;
            let seats = service.forum_seats(&reader, forum).await.unwrap();
            assert_eq!((seats.seats.len(), seats.may_govern), (1, false));
            let view = service.seat(&reader, forum, seated.seat).await.unwrap();
            assert_eq!(view.choices, None);
            let (draft, _) = SeatDraft::parse(&typed_seat(&world, &seated.keeper).await).unwrap();
            let place = (forum, seated.seat);
            let create = service.create_seat(&reader, forum, draft.clone());
            world.refuses(AppError::Denied, create).await;
            let change = service.change_seat(&reader, place, draft, 1);
            world.refuses(AppError::Denied, change).await;
            let typed = form(&[(Field::ValidFrom, "01.01.2026")]);
            let command = SeatCommand::parse(EntryKind::Vacated, 0, &typed).unwrap();
            let vacate = service.record_seat(&reader, place, command);
            world.refuses(AppError::Denied, vacate).await;
        }
        let outsider = world.person("udenfor", &[Grant::ForumMember(other)]).await;
        let denied = service.forum_seats(&outsider, forum).await;
        assert_eq!(denied.err(), Some(AppError::Denied));
        let denied = service.seat(&outsider, forum, seated.seat).await;
        assert_eq!(denied.err(), Some(AppError::Denied));
        let anonymous = service.forum_seats(&Actor::Anonymous, forum).await;
        assert_eq!(anonymous.err(), Some(AppError::NotSignedIn));
        let nowhere = ForumId::new(world.clock.new_id());
        let lost = service.forum_seats(&seated.keeper, nowhere).await;
        assert_eq!(lost.err(), Some(AppError::NotFound));
        let lost = service.seat(&seated.keeper, other, seated.seat).await;
        assert_eq!(lost.err(), Some(AppError::NotFound));
    })
    .await;
}
