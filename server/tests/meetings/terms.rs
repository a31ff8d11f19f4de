//! The terms of a forum: versions that stay readable, and deadlines that its meetings keep.

use crate::stage::{A_DAY, Stage, item};
use app::backend::{ReadMeetings, ReadTerms};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::forum::Deadlines;
use domain::forum::terms::{ForumTerms, TermsDraft, TermsField, first_terms};
use domain::meeting::{Circulation, MeetingMove};
use domain::problem::{Field, Refusal};
use domain::time::format_day;
use support::{World, each_database};

fn terms(stage: &Stage, purpose: &str, [items, agenda, comment]: [&str; 3]) -> TermsDraft {
    let form = first_terms()
        .with(Field::Terms(TermsField::Purpose), purpose)
        .with(Field::Terms(TermsField::DecidedBy), "Styregruppen")
        .with(
            Field::Terms(TermsField::Document),
            "https://esdh.example.dk/7",
        )
        .with(Field::DecidedOn, format_day(stage.today()))
        .replacing(Field::Terms(TermsField::ItemsDue), items)
        .replacing(Field::Terms(TermsField::AgendaDue), agenda)
        .replacing(Field::Terms(TermsField::Comment), comment);
    TermsDraft::parse(&form).unwrap().0
}

impl Stage {
    async fn write(&self, draft: &TermsDraft, based_on: u32) -> Result<(), AppError> {
        let service = &self.world.service;
        let written = service.write_terms(&self.keeper, self.forum, draft.clone(), based_on);
        written.await
    }

    async fn read_terms(&self, actor: &Actor) -> Result<ForumTerms, AppError> {
        self.world.service.forum_terms(actor, self.forum).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn terms_are_versions_that_stay_readable() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        assert_eq!(stage.read_terms(&stage.member).await.unwrap().versions, []);
        let first = terms(&stage, "At samle driften.", ["14", "7", "5"]);
        world.logs(&[Deed::Changed], stage.write(&first, 0)).await;
        let second = terms(&stage, "At samle driften og planen.", ["21", "10", "8"]);
        let stale = stage.write(&second, 0);
        world.refuses(Refusal::StaleVersion, stale).await;
        let same = stage.write(&first, 1);
        world.refuses(Refusal::NothingChanged, same).await;
        world.logs(&[Deed::Changed], stage.write(&second, 1)).await;

        for reader in [&stage.member, &stage.politician, &stage.keeper] {
            let read = stage.read_terms(reader).await.unwrap();
            let drafts: Vec<_> = read.versions.iter().map(|terms| &terms.draft).collect();
            assert_eq!(drafts, [&second, &first]);
            assert_eq!(read.version(), 2);
            let by = read.in_force().unwrap().written_by.as_deref();
            assert_eq!(by, Some("sekretariat"));
        }
        let outsider = world.person("udenfor", &[]).await;
        let denied = stage.read_terms(&outsider).await;
        assert_eq!(denied.unwrap_err(), AppError::Denied);
        let service = &world.service;
        for actor in [&stage.chair, &stage.member, &outsider] {
            let written = service.write_terms(actor, stage.forum, first.clone(), 2);
            world.refuses(AppError::Denied, written).await;
        }
        let elsewhere = domain::ids::ForumId::new(uuid::Uuid::from_u128(9));
        let nowhere = service.write_terms(&stage.keeper, elsewhere, first, 0);
        world.refuses(AppError::NotFound, nowhere).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_write_terms_at_once_one_is_told() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let one = terms(&stage, "Det ene.", ["14", "7", "5"]);
        let two = terms(&stage, "Det andet.", ["14", "7", "5"]);
        let (one, two) = tokio::join!(stage.write(&one, 0), stage.write(&two, 0));
        let mut outcomes = [one, two];
        outcomes.sort_by_key(Result::is_err);
        assert_eq!(outcomes, [Ok(()), Err(Refusal::StaleVersion.into())]);
        let read = stage.read_terms(&stage.keeper).await.unwrap();
        assert_eq!(read.versions.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_hand_in_by_the_deadline_of_their_forum() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, on) = (&stage.world, stage.day(10));
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let service = &world.service;
        let at = (stage.forum, on);
        let late = service.add_item(&stage.member, at, item("For sent"), None);
        world.refuses(Refusal::AgendaClosed, late).await;
        let draft = terms(&stage, "Hurtigt.", ["10", "2", "1"]);
        stage.write(&draft, 0).await.unwrap();
        let view = service.meeting(&stage.member, stage.forum, on).await;
        assert!(view.unwrap().takes_from_members());
        let handed_in = service.add_item(&stage.member, at, item("I tide"), None);
        world.logs(&[Deed::Created], handed_in).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_out_keeps_the_deadline_that_it_was_sent_with() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let on = stage.day(10);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        stage.add(on, item("Sagen")).await;
        let view = stage.view(on).await;
        assert_eq!(view.deadlines, Deadlines::default());
        assert_eq!(view.agenda_due_on(), Some(stage.day(3)));
        // Sent a day too late.
        stage.world.clock.pass_minutes(4 * A_DAY);
        stage.step(on, MeetingMove::Dispatch).await.unwrap();
        let due = stage.view(on).await.dispatched.unwrap();
        assert_eq!(due.due_on, Some(on - chrono::Days::new(7)));
        assert!(due.is_late());
        // Another deadline does not make it timely.
        let draft = terms(&stage, "Senere.", ["14", "2", "9"]);
        stage.write(&draft, 0).await.unwrap();
        let view = stage.view(on).await;
        assert_eq!(view.dispatched, Some(due));
        assert_eq!(view.agenda_due_on(), None);
        // Minutes that go out from now on are commented on for as long as the terms say.
        let usual = Circulation::usual(view.deadlines, on).comment_until;
        assert_eq!(usual, on + chrono::Days::new(9));
    })
    .await;
}
