//! Who was at a meeting, on both databases (need N25).

use crate::stage::{Stage, item};
use app::backend::ReadMeetings;
use app::error::AppError;
use domain::audit::Deed;
use domain::form::FormData;
use domain::forum::attendance::Conflict;
use domain::forum::seat::{EntryKind, SeatField};
use domain::ids::ForumSeatId;
use domain::meeting::{AttendanceField, AttendanceForm, AttendanceView, MeetingMove};
use domain::problem::{Field, Refusal};
use support::{World, each_database};

/// A seat with a vote, held by A, for whom B stands in, for whom C stands in.
async fn seat(stage: &Stage) -> ForumSeatId {
    let seat = stage.seat("LSR Horsens").await;
    let appointed = &[(SeatField::Holder, "A")];
    stage
        .record_seat(seat, EntryKind::Appointed, appointed, 0)
        .await;
    for (name, of, shown) in [("B", "1", 1), ("C", "2", 2)] {
        let substitute = &[(SeatField::Substitute, name), (SeatField::StandsFor, of)];
        stage
            .record_seat(seat, EntryKind::Substituted, substitute, shown)
            .await;
    }
    seat
}

impl Stage {
    async fn attendance(&self) -> AttendanceView {
        let service = &self.world.service;
        let view = service
            .attendance(&self.keeper, self.forum, self.today())
            .await;
        view.unwrap()
    }

    async fn note(&self, typed: FormData) -> Result<(), AppError> {
        let shown = self.attendance().await.revision;
        let typed = typed.with(Field::Version, shown.to_string());
        let (list, based_on) = AttendanceForm::parse(&typed).unwrap();
        let at = (self.forum, self.today());
        let service = &self.world.service;
        service
            .record_attendance(&self.keeper, at, list, based_on)
            .await
    }
}

fn ticked(ticks: &[(AttendanceField, Option<ForumSeatId>, &str)]) -> FormData {
    let value = |seat: Option<ForumSeatId>, name: &str| {
        let seat = seat.map(|seat| seat.to_string()).unwrap_or_default();
        format!("{seat}:{name}")
    };
    let ticks = ticks.iter();
    ticks
        .map(|(field, seat, name)| (Field::Attendance(*field), value(*seat, name)))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn n25_who_is_there_is_held_against_the_seats_and_stands_in_the_minutes() {
    each_database(async |world: World| {
        use AttendanceField::{Apology, Present};
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (forum, on) = (stage.forum, stage.today());
        let seat = seat(&stage).await;
        stage.plan(on).await;
        let planned = service.attendance(&stage.keeper, forum, on).await;
        assert_eq!(planned.unwrap_err(), AppError::NotFound);
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let by_politician = service.attendance(&stage.politician, forum, on).await;
        assert_eq!(by_politician.unwrap_err(), AppError::NotFound);
        stage.add(on, item("Økonomi")).await;
        let early = stage.note(ticked(&[(Present, Some(seat), "A")]));
        world.refuses(Refusal::NotMetYet, early).await;
        let apology = stage.note(ticked(&[(Apology, Some(seat), "A")]));
        world.logs(&[Deed::Changed], apology).await;
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;

        // A sent an apology and came all the same; C stood in for a substitute.
        let list = [
            (Present, Some(seat), "A"),
            (Apology, Some(seat), "A"),
            (Present, Some(seat), "C"),
            (Present, None, "gæst"),
        ];
        stage.note(ticked(&list)).await.unwrap();
        let noted = stage.attendance().await;
        assert_eq!((noted.revision, noted.list.len()), (2, 4));
        assert!(matches!(
            noted.conflicts.as_slice(),
            [
                Conflict::PresentAndApology(_),
                Conflict::SubstituteOfSubstitute { chain, .. },
            ] if chain.len() == 3
        ));
        // Two came for it, and it is one seat.
        assert_eq!((noted.quorum.n_present, noted.quorum.n_voting), (1, 1));
        let members = service.attendance(&stage.member, forum, on).await.unwrap();
        assert!(!members.may_record);

        let minutes = stage.minutes(on).await.minutes;
        let told = minutes.attendance.unwrap();
        assert_eq!(told.seats.first().unwrap().present, ["A", "C"]);
        assert!(told.is_quorate);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_secretaries_one_list_is_kept_and_none_after_the_minutes_are_approved() {
    each_database(async |world: World| {
        use AttendanceField::Present;
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage
            .hold("Økonomi", domain::meeting::Conclusion::Decided)
            .await;
        let at = (stage.forum, on);
        let typed = ticked(&[(Present, None, "gæst")]).with(Field::Version, "0");
        let (list, based_on) = AttendanceForm::parse(&typed).unwrap();
        let denied = service.record_attendance(&stage.chair, at, list.clone(), based_on);
        world.refuses(AppError::Denied, denied).await;
        let first = service.record_attendance(&stage.keeper, at, list.clone(), based_on);
        let second = service.record_attendance(&stage.keeper, at, list, based_on);
        let (first, second) = tokio::join!(first, second);
        let stale = AppError::Refused(Refusal::StaleVersion);
        let outcomes = [first, second];
        assert_eq!(outcomes.iter().filter(|kept| kept.is_ok()).count(), 1);
        assert!(outcomes.contains(&Err(stale)));

        stage.step(on, MeetingMove::Circulate).await.unwrap();
        stage.approve(&stage.chair, on).await.unwrap();
        let late = stage.note(ticked(&[]));
        world.refuses(Refusal::MinutesApproved, late).await;
        for sql in [
            "update attendance set revision = 9",
            "delete from attendance_line",
            "update attendance_line set name = 'andre'",
            "delete from attendance",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            assert!(tx.execute(sql, &[]).await.is_err(), "{sql}");
        }
    })
    .await;
}
