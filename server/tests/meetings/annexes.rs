//! Annexes: who puts them to an item and reads them, when they go, and that their bytes are kept.

use crate::stage::{Stage, item};
use app::backend::{ReadMeetingPacks, ReadMeetings};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::ids::{AnnexId, ItemId};
use domain::meeting::{
    ANNEX_BYTES_MAX, AnnexDraft, AnnexField, AnnexFlaw, AnnexKind, AnnexLine, Conclusion,
    MeetingMove,
};
use domain::problem::{Field, Flaw, Problems, Refusal};
use server::backup::{backup, restore};
use server::clock::SystemClock;
use server::service::Service;
use server::store::{Query, Store};
use server::usecase::{AnnexOf, IncomingFile};
use std::sync::Arc;
use support::{EmptyPlace, Folder, World, archive, docx, each_database, form, pdf};

async fn attach(
    stage: &Stage,
    actor: &Actor,
    (on, id): (chrono::NaiveDate, ItemId),
    (name, bytes): (&str, Vec<u8>),
) -> Result<(), AppError> {
    let mut file = IncomingFile::default();
    bytes.chunks(100_000).for_each(|chunk| file.push(chunk));
    let at = (stage.forum, on);
    let service = &stage.world.service;
    service.add_annex_file(actor, at, id, name, file).await
}

async fn bytes_of(service: &Service, id: AnnexId) -> Vec<u8> {
    let (mut bytes, mut part) = (Vec::new(), 1);
    while let Some(content) = service.annex_part(AnnexOf::Item(id), part).await.unwrap() {
        assert!(content.len() <= 512 << 10);
        bytes.extend(content);
        part += 1;
    }
    bytes
}

/// How many annexes and parts are stored.
async fn n_stored(service: &Service) -> (u32, u32) {
    let mut db = service.store.read().await.unwrap();
    let annexes = db.row("select count(*) from annex", &[]).await.unwrap();
    let parts = db.row("select count(*) from annex_part", &[]).await;
    (annexes.unwrap(), parts.unwrap().unwrap())
}

async fn annexes(stage: &Stage, on: chrono::NaiveDate, title: &str) -> Vec<AnnexLine> {
    stage.find(on, title).await.annexes
}

/// The annex that was put to this very item.
fn own_annex(lines: &[AnnexLine], item: ItemId) -> AnnexId {
    lines.iter().find(|line| line.item == item).unwrap().id
}

fn refused(flaw: AnnexFlaw) -> AppError {
    Problems::one(Field::Annex(AnnexField::File), Flaw::Annex(flaw)).into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_kept_to_the_byte_and_read_by_the_forum_alone() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (forum, on) = (stage.forum, stage.day(30));
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let mut closed = item("Personsag");
        closed.is_closed = true;
        let id = stage.add(on, closed).await;
        // Of no round number of parts.
        let bytes = pdf((3 << 20) + 17);
        let put = attach(
            &stage,
            &stage.keeper,
            (on, id),
            ("Økonomi.pdf", bytes.clone()),
        );
        world.logs(&[Deed::Added], put).await;
        let lines = annexes(&stage, on, "Personsag").await;
        let [annex] = lines.as_slice() else {
            panic!("{lines:?}")
        };
        assert!(bytes_of(service, annex.id).await == bytes);
        assert_eq!(annex.added_by.as_deref(), Some("sekretariat"));

        let read = async |actor: &Actor| {
            let annex = service.annex(actor, (forum, on), id, annex.id).await;
            annex.map(|annex| annex.draft.name.to_string())
        };
        for reader in [&stage.keeper, &stage.chair, &stage.member] {
            assert_eq!(read(reader).await.as_deref(), Ok("Økonomi.pdf"));
        }
        // As the agenda itself: who does not prepare it gets it when it is sent out.
        assert_eq!(read(&stage.politician).await, Err(AppError::NotFound));
        let outsider = world.person("udenfor", &[]).await;
        assert_eq!(read(&outsider).await, Err(AppError::Denied));
        assert_eq!(read(&Actor::Anonymous).await, Err(AppError::NotSignedIn));
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        assert_eq!(read(&stage.politician).await.as_deref(), Ok("Økonomi.pdf"));
        // Nor does it lie at another item, or at another meeting.
        let other = stage.add(on, item("Et andet")).await;
        for (day, item) in [(on, other), (stage.day(31), id)] {
            let lost = service.annex(&stage.keeper, (forum, day), item, annex.id);
            world.refuses(AppError::NotFound, lost).await;
        }
        for actor in [&stage.chair, &stage.member, &stage.politician] {
            let put = attach(&stage, actor, (on, id), ("Mit.pdf", bytes.clone()));
            world.refuses(AppError::Denied, put).await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_file_that_is_refused_nothing_is_stored() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        let on = stage.day(30);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let id = stage.add(on, item("Punktet")).await;
        let largest = usize::try_from(ANNEX_BYTES_MAX).unwrap();
        let macros = archive(&["[Content_Types].xml", "word/x.xml", "word/vbaProject.bin"]);
        for (name, bytes, flaw) in [
            ("a.pdf", pdf(largest + 1), AnnexFlaw::TooLarge),
            ("a.pdf", Vec::new(), AnnexFlaw::Empty),
            ("", pdf(100), AnnexFlaw::NoFile),
            ("a.pdf", b"<html>".to_vec(), AnnexFlaw::UnknownKind),
            ("a.zip", archive(&["a.txt"]), AnnexFlaw::UnknownKind),
            ("a.docx", archive(&["a.txt"]), AnnexFlaw::UnknownKind),
            ("a.docx", macros, AnnexFlaw::Macros),
            ("a.docx", pdf(100), AnnexFlaw::NameOfAnother(AnnexKind::Pdf)),
            ("a.pdf", docx(), AnnexFlaw::NameOfAnother(AnnexKind::Docx)),
        ] {
            let put = attach(&stage, &stage.keeper, (on, id), (name, bytes));
            world.refuses(refused(flaw), put).await;
        }
        assert_eq!(n_stored(&world.service).await, (0, 0));
        // A file that is as large as may be is stored, under its name once.
        for (name, bytes) in [("Notat.docx", docx()), ("Rapport.pdf", pdf(largest))] {
            let put = attach(&stage, &stage.keeper, (on, id), (name, bytes));
            world.logs(&[Deed::Added], put).await;
        }
        assert_eq!(n_stored(&world.service).await, (2, 41));
        let again = attach(&stage, &stage.keeper, (on, id), ("Notat.docx", docx()));
        world.refuses(refused(AnnexFlaw::Twice), again).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_annex_goes_before_the_agenda_is_sent_out_and_stays_after_that() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (at, on) = ((stage.forum, stage.today()), stage.today());
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let first = stage.add(on, item("Punktet")).await;
        let second = stage.add(on, item("Et andet")).await;
        for id in [first, second] {
            let put = attach(&stage, &stage.keeper, (on, id), ("a.pdf", pdf(600_000)));
            put.await.unwrap();
        }
        let annex = annexes(&stage, on, "Punktet").await[0].id;
        let take = service.remove_annex(&stage.member, at, first, annex);
        world.refuses(AppError::Denied, take).await;
        let astray = service.remove_annex(&stage.keeper, at, second, annex);
        world.refuses(AppError::NotFound, astray).await;
        let take = service.remove_annex(&stage.keeper, at, first, annex);
        world.logs(&[Deed::Retracted], take).await;
        // An item takes its annexes along.
        let remove = service.remove_item(&stage.keeper, at, second);
        world
            .logs(&[Deed::Retracted, Deed::Retracted], remove)
            .await;
        assert_eq!(n_stored(service).await, (0, 0));

        let put = attach(&stage, &stage.keeper, (on, first), ("b.pdf", pdf(600_000)));
        put.await.unwrap();
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        let annex = annexes(&stage, on, "Punktet").await[0].id;
        let late = service.remove_annex(&stage.keeper, at, first, annex);
        world.refuses(Refusal::MeetingMovedOn, late).await;
        for sql in [
            "delete from annex",
            "update annex set name = 'x'",
            "delete from annex_part",
            "update annex_part set part = part + 7",
            "insert into annex_part (annex_id, part, content)
             select annex_id, 9, content from annex_part where part = 1",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(
                format!("{refused:?}").contains("append-only"),
                "{refused:?}"
            );
        }
        // Another is put to it until the minutes are approved.
        stage.step(on, MeetingMove::Open).await.unwrap();
        let link = AnnexDraft::parse_link(&form(&[
            (Field::Annex(AnnexField::Name), "Sagen"),
            (Field::Annex(AnnexField::Address), "https://esdh.example/7"),
        ]))
        .unwrap();
        let put = service.add_annex_link(&stage.keeper, at, first, &link);
        world.logs(&[Deed::Added], put).await;
        stage.conclude(on, first, Conclusion::Noted).await.unwrap();
        stage
            .steps(on, &[MeetingMove::Close, MeetingMove::Circulate])
            .await;
        stage.approve(&stage.chair, on).await.unwrap();
        let put = attach(&stage, &stage.keeper, (on, first), ("c.pdf", pdf(100)));
        world.refuses(Refusal::MinutesApproved, put).await;
        let minutes = stage.minutes(on).await;
        let names = minutes.annexes.iter().map(|(number, lines)| {
            let lines = lines.iter().map(|line| line.draft.name.to_string());
            (*number, lines.collect::<Vec<_>>())
        });
        let expected = vec![(1, vec!["b.pdf".to_owned(), "Sagen".to_owned()])];
        assert_eq!(names.collect::<Vec<_>>(), expected);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_of_public_minutes_are_told_of_annexes_of_open_items_alone() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let (at, on) = ((stage.forum, stage.today()), stage.today());
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let mut closed = item("Personsag");
        closed.is_closed = true;
        let closed = stage.add(on, closed).await;
        let open = stage.add(on, item("Åbent")).await;
        let put = attach(&stage, &stage.keeper, (on, closed), ("a.pdf", pdf(100)));
        put.await.unwrap();
        stage
            .steps(on, &[MeetingMove::Dispatch, MeetingMove::Open])
            .await;
        for id in [closed, open] {
            stage.conclude(on, id, Conclusion::Noted).await.unwrap();
        }
        stage
            .steps(on, &[MeetingMove::Close, MeetingMove::Circulate])
            .await;
        stage.approve(&stage.chair, on).await.unwrap();
        service.publish_minutes(&stage.keeper, at).await.unwrap();
        let public = service.public_minutes(at.0, on).await.unwrap();
        assert!(!public.has_annexes);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_annexes_of_a_matter_that_was_put_off_come_along() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let on = stage.hold("Økonomi", Conclusion::Deferred).await;
        let first = stage.find(on, "Økonomi").await.id;
        let put = attach(&stage, &stage.keeper, (on, first), ("a.pdf", pdf(100)));
        put.await.unwrap();
        let next = stage.day(7);
        stage.plan(next).await;
        stage.step(next, MeetingMove::Begin).await.unwrap();
        let again = stage.find(next, "Økonomi").await;
        let put = attach(&stage, &stage.keeper, (next, again.id), ("a.pdf", pdf(200)));
        put.await.unwrap();
        let lines = annexes(&stage, next, "Økonomi").await;
        let of: Vec<_> = lines
            .iter()
            .map(|line| (line.item, line.meeting_on))
            .collect();
        assert_eq!(of, [(first, on), (again.id, next)]);
        // It is taken off where it was put on, if at all.
        let at = (stage.forum, next);
        let take = service.remove_annex(&stage.keeper, at, again.id, lines[0].id);
        world.refuses(AppError::NotFound, take).await;

        // One that comes after the agenda went out is late there, whichever meeting's item it was put to.
        stage.step(next, MeetingMove::Dispatch).await.unwrap();
        world.clock.pass_minutes(1);
        let put = attach(&stage, &stage.keeper, (on, first), ("b.pdf", pdf(300)));
        put.await.unwrap();
        let dispatched = stage.view(next).await.dispatched;
        let lines = annexes(&stage, next, "Økonomi").await;
        let late = |name: &str, on| {
            let mut lines = lines.iter();
            let found = lines.find(|l| l.draft.name.as_str() == name && l.meeting_on == on);
            found.unwrap().is_late(dispatched)
        };
        let is_late = [("a.pdf", on), ("a.pdf", next), ("b.pdf", on)].map(|(n, on)| late(n, on));
        assert_eq!(is_late, [false, false, true]);

        // Each that was frozen leads to its own file, for who may open it.
        let pack = service.meeting_pack(&stage.member, stage.forum, next, 1);
        let pack = pack.await.unwrap();
        let kept = pack
            .pack
            .annexes()
            .map(|(_, frozen)| pack.kept(frozen).unwrap().id);
        let kept: Vec<_> = kept.collect();
        assert_eq!(kept, [lines[0].id, own_annex(&lines, again.id)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_holds_the_files() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let on = stage.day(30);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let id = stage.add(on, item("Punktet")).await;
        let bytes = pdf(1_200_000);
        let put = attach(&stage, &stage.keeper, (on, id), ("a.pdf", bytes.clone()));
        put.await.unwrap();
        let annex = annexes(&stage, on, "Punktet").await[0].id;
        let folder = Folder::new();
        let file = folder.0.join("styrbord.backup");
        let made = backup(&stage.world.url, &file).await.unwrap();
        let place = EmptyPlace::beside(&stage.world).await;
        assert_eq!(restore(&place.url, &file).await.unwrap(), made);
        let store = Store::open(&place.url).await.unwrap();
        let other = Service::new(store, Arc::new(SystemClock));
        assert!(bytes_of(&other, annex).await == bytes);
        assert_eq!(n_stored(&other).await, (1, 3));
        drop(other);
        place.give_up().await;
    })
    .await;
}
