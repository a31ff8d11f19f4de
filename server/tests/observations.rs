//! Figures by the file: taken in, seen through, stored, published period by period.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::ReadIndicators;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::disclosure::WarningAnswer;
use domain::form::FormData;
use domain::ids::UploadId;
use domain::indicator::{DefinitionDraft, EntryDraft, FileDraft, FileView, Publication};
use domain::problem::{Field, Flaw, Problems, Refusal};
use support::{Plan, World, each_database, form};

async fn create(world: &World, plan: &Plan, changes: &[(Field, &str)]) {
    let typed = form(&[
        (Field::Name, "Besøg"),
        (Field::Question, "Hvor mange besøg?"),
        (Field::Kind, "count"),
        (Field::Counted, "Besøg"),
        (Field::Unit, "besøg"),
        (Field::Better, "neutral"),
        (Field::PeriodKind, "week"),
        (Field::Source, "Registret"),
        (Field::Threshold, "5"),
        (Field::Disclosure, "public"),
        (Field::CategoryKind, "exclusive"),
    ]);
    let typed: FormData = changes
        .iter()
        .fold(typed, |form, (field, value)| form.replacing(*field, *value));
    let draft = DefinitionDraft::parse(&typed).unwrap();
    let service = &world.service;
    service
        .create_indicator(&plan.keeper, &plan.slug, draft)
        .await
        .unwrap();
}

async fn upload(
    world: &World,
    plan: &Plan,
    actor: &Actor,
    bytes: &[u8],
) -> Result<UploadId, AppError> {
    let begun = world.service.begin_upload(actor, &plan.slug, 1).await;
    let mut incoming = begun?;
    for piece in bytes.chunks(64 * 1024) {
        incoming.push(piece).await?;
    }
    incoming.finish().await
}

async fn shown(world: &World, plan: &Plan, id: UploadId) -> Result<FileView, AppError> {
    let service = &world.service;
    service
        .indicator_file(&plan.keeper, &plan.slug, 1, id)
        .await
}

async fn store(
    world: &World,
    plan: &Plan,
    file: &FileView,
    reason: &str,
) -> Result<bool, AppError> {
    let draft = FileDraft {
        shown: file.hash,
        reason: domain::text::Paragraph::parse(reason).ok(),
        based_on: file.target.n_entries,
    };
    let service = &world.service;
    service
        .store_upload(&plan.keeper, &plan.slug, 1, file.id, &draft)
        .await
}

async fn publish(world: &World, plan: &Plan) -> Result<(), AppError> {
    let service = &world.service;
    let entry = service.indicator_entry(&plan.keeper, &plan.slug, 1).await?;
    let shown = entry.draft.unwrap().publication.table.fingerprint();
    let shown = (shown, &WarningAnswer::default());
    service
        .publish_indicator(&plan.keeper, &plan.slug, 1, shown)
        .await
}

async fn read(world: &World, plan: &Plan) -> Publication {
    let view = world.service.indicator(&plan.keeper, &plan.slug, 1).await;
    view.unwrap().publication.unwrap()
}

/// Everything that is published, as the file of figures tells it.
async fn everything(world: &World, plan: &Plan) -> usize {
    let service = &world.service;
    let mut figures = service
        .published_figures(&plan.keeper, &plan.slug, 1)
        .await
        .unwrap();
    let mut n = 0;
    while let Some(table) = service.next_figures(&mut figures).await.unwrap() {
        n += table.periods.len();
    }
    n
}

/// Weeks with one figure each, from the first of 2000.
fn weeks(n: u32) -> String {
    let row = |at: u32| format!("{}-W{:02};{}", 2000 + at / 50, at % 50 + 1, 100 + at % 7);
    let rows: Vec<String> = (0..n).map(row).collect();
    format!("uge;antal\n{}\n", rows.join("\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_stored_as_it_was_shown_and_only_once() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        create(&world, &plan, &[]).await;
        let id = upload(&world, &plan, &plan.keeper, weeks(1_000).as_bytes()).await;
        let file = shown(&world, &plan, id.unwrap()).await.unwrap();
        assert_eq!((file.report.n_rows, file.report.n_refused), (1_000, 0));
        // The last two weeks of each year are missing: more than is listed is counted.
        let required = AppError::Invalid(Problems::one(Field::Reason, Flaw::Required));
        world
            .refuses(required, store(&world, &plan, &file, ""))
            .await;
        let stored = world
            .logs(
                &[Deed::Observed],
                store(&world, &plan, &file, "Fra registret"),
            )
            .await;
        assert!(stored);
        let log = format!("{:?}", world.audit().await);
        assert!(
            log.contains(&file.hash.to_string()) && !log.contains("2000-W01"),
            "{log}"
        );
        let again = AppError::Refused(Refusal::FileMoved);
        world
            .refuses(again, store(&world, &plan, &file, "Igen"))
            .await;
        let gone = shown(&world, &plan, file.id).await;
        assert_eq!(gone.err(), Some(AppError::NotFound));
        let entry = world
            .service
            .indicator_entry(&plan.keeper, &plan.slug, 1)
            .await
            .unwrap();
        assert_eq!(entry.entries.first().unwrap().n_figures, 1_000);
        assert_eq!(entry.target.stored.len(), 1_000);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_read_by_who_sent_it_alone() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        create(&world, &plan, &[]).await;
        let other = world.person("anden", &[Grant::Secretariat]).await;
        let politician = world
            .person("politiker", &[Grant::Politician(plan.forum)])
            .await;
        let id = upload(&world, &plan, &other, b"uge;antal\n2020-W01;9")
            .await
            .unwrap();
        assert_eq!(
            shown(&world, &plan, id).await.err(),
            Some(AppError::NotFound)
        );
        let denied = upload(&world, &plan, &politician, b"x").await;
        assert_eq!(denied.err(), Some(AppError::Denied));
        let service = &world.service;
        let discard = |actor: Actor| {
            let (service, slug) = (service.clone(), plan.slug.clone());
            async move { service.discard_upload(&actor, &slug, 1, id).await }
        };
        let moved = Err(AppError::Refused(Refusal::FileMoved));
        assert_eq!(discard(plan.keeper.clone()).await, moved);
        assert_eq!(discard(other).await, Ok(()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_text_is_refused_and_windows_letters_are_read() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        create(&world, &plan, &[(Field::Categories, "Læge")]).await;
        let flaw = |flaw| AppError::Invalid(Problems::one(Field::File, flaw));
        let try_out = |bytes: &'static [u8]| upload(&world, &plan, &plan.keeper, bytes);
        for (bytes, expected) in [
            (&b"PK\x03\x04\x00\x00"[..], Flaw::NotText),
            (&b"\xff\xfeu\0g\0e\0"[..], Flaw::TwoByteText),
            (&b"\xc3\xa6\n\xe6\n"[..], Flaw::MixedLetters { line: 2 }),
            (&b""[..], Flaw::Required),
        ] {
            assert_eq!(try_out(bytes).await.err(), Some(flaw(expected)));
        }
        let id = try_out(b"uge;kategori;antal\r\n2020-W01;L\xe6ge;9\r\n").await;
        let file = shown(&world, &plan, id.unwrap()).await.unwrap();
        assert_eq!(file.encoding, domain::spreadsheet::Encoding::Windows1252);
        assert!(file.report.is_accepted(), "{:?}", file.report);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_given_the_newest_periods_and_the_file_all_of_them() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        create(&world, &plan, &[]).await;
        let id = upload(&world, &plan, &plan.keeper, weeks(700).as_bytes()).await;
        let file = shown(&world, &plan, id.unwrap()).await.unwrap();
        store(&world, &plan, &file, "Fra registret").await.unwrap();
        publish(&world, &plan).await.unwrap();
        let first = read(&world, &plan).await;
        assert_eq!((first.number, first.table.n_periods()), (1, 700));
        assert!(first.table.periods.len() <= 120);
        assert_eq!(first.table.series().len(), 120);
        assert_eq!(everything(&world, &plan).await, 700);
        // A correction makes one period anew, and leaves the others as they are told.
        let draft = EntryDraft {
            rows: "2000-W01;250".to_owned(),
            reason: domain::text::Paragraph::parse("Talt om").ok(),
            based_on: 1,
        };
        let service = &world.service;
        let stored = service.store_entry(&plan.keeper, &plan.slug, 1, &draft);
        assert_eq!(stored.await, Ok(true));
        let entry = service.indicator_entry(&plan.keeper, &plan.slug, 1).await;
        let entry = entry.unwrap();
        assert_eq!(entry.draft.unwrap().publication.table.periods.len(), 1);
        publish(&world, &plan).await.unwrap();
        assert_eq!(read(&world, &plan).await.number, 2);
        assert_eq!(everything(&world, &plan).await, 700);
        let nothing_new = AppError::Refused(Refusal::NothingChanged);
        world.refuses(nothing_new, publish(&world, &plan)).await;
    })
    .await;
}
