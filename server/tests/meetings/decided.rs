//! What a forum decides of the chain at an item of its agenda: the same act as on the matter's own page,
//! and the minutes say it.

use crate::proposals::{begin, frozen, view};
use crate::stage::item;
use app::backend::{ReadDecided, ReadDeviations, ReadMeetings};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::Deed;
use domain::confirmation::{Stage, Verdict};
use domain::deviation::{ForumDecision, MoveKind, StepMove};
use domain::ids::ForumId;
use domain::meeting::{
    AgendaField, AtItem, ChainMatter, Conclusion, ItemDraft, ItemView, LinkedTo, MeetingMove,
    Minuted,
};
use domain::problem::{Field, Flaw, Refusal};
use domain::text::Paragraph;
use domain::time::format_day;
use support::{Chained, World, confirmation_text, each_database, form};

async fn move_to(chained: &Chained, forum: ForumId, on: NaiveDate, to: MeetingMove) {
    let revision = view(chained, forum, on).await.revision;
    let service = &chained.world.service;
    let moved = service.move_meeting(&chained.keeper, (forum, on), to, None, revision);
    moved.await.unwrap();
}

/// Puts the first proposal on the agenda, and opens the meeting on its day.
async fn in_session(chained: &Chained, forum: ForumId, on: NaiveDate) -> ItemView {
    begin(chained, forum, on).await;
    let proposed = view(chained, forum, on).await.proposals;
    let source = proposed.first().unwrap().source;
    let service = &chained.world.service;
    let put_on = service.add_item(&chained.keeper, (forum, on), item("Sagen"), Some(source));
    put_on.await.unwrap();
    move_to(chained, forum, on, MeetingMove::Dispatch).await;
    let days = (on - chained.today()).num_days();
    chained.world.clock.pass_minutes(days * 24 * 60);
    move_to(chained, forum, on, MeetingMove::Open).await;
    first_item(chained, forum, on).await
}

async fn first_item(chained: &Chained, forum: ForumId, on: NaiveDate) -> ItemView {
    let items = view(chained, forum, on).await.items;
    items.into_iter().next().unwrap()
}

fn minuted(at: AtItem, matter: ChainMatter, words: &str) -> Minuted {
    Minuted {
        at,
        matter,
        conclusion: Some(Conclusion::Approved),
        words: words.to_owned(),
        words_of_consent: None,
    }
}

async fn remedy(
    chained: &Chained,
    actor: &Actor,
    number: u32,
    minuted: Option<Minuted>,
) -> Result<StepMove, AppError> {
    let service = &chained.world.service;
    let deviation = service.deviation(actor, &chained.slug, 1).await?;
    let newest = deviation.deviations.first().unwrap();
    let typed = form(&[
        (Field::Action, "Opgaven fordeles på ny"),
        (Field::Responsible, "centerchef"),
        (Field::DueOn, "31.12.2030"),
        (Field::Item, "Punkt 1"),
    ])
    .with(Field::Deviation, newest.id.to_string())
    .with(Field::Forum, chained.chiefs.to_string())
    .with(Field::DecidedOn, format_day(chained.today()))
    .with(Field::Version, newest.steps.len().to_string());
    let command = ForumDecision::parse(MoveKind::Remedy, &typed).unwrap();
    service
        .decide_deviation(actor, &chained.slug, number, command, minuted)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_approved_at_its_item_is_approved_and_minuted_in_one_act() {
    each_database(async |world: World| {
        let chained = Chained::new(world).await;
        let (service, chiefs) = (&chained.world.service, chained.chiefs);
        chained.submit(&confirmation_text()).await.unwrap();
        let on = chained.today() + chrono::Days::new(20);
        let planned = service.plan_meeting(&chained.keeper, chiefs, on);
        planned.await.unwrap();
        let found = in_session(&chained, chiefs, on).await;
        let at = AtItem {
            forum: chiefs,
            on,
            item: found.id,
        };
        let said = minuted(at, ChainMatter::Confirmation, "Indsats 1: godkendt.");
        let command = chained.verdict(chiefs, Verdict::Approved).await;
        let slug = &chained.slug;
        let decided = service.decide_confirmation(&chained.chief, slug, 1, command, Some(said));
        let deeds = [Deed::Decided, Deed::Concluded];
        chained.world.logs(&deeds, decided).await;
        assert_eq!(chained.stage().await, Stage::Awaiting(chained.directors));
        let found = first_item(&chained, chiefs, on).await;
        assert_eq!(found.conclusion.conclusion, Some(Conclusion::Approved));
        let words = found.conclusion.words.as_ref().map(Paragraph::as_str);
        assert_eq!(words, Some("Indsats 1: godkendt."));
        let [here] = found.decided.as_slice() else {
            unreachable!("one decision: {:?}", found.decided);
        };
        assert_eq!((here.number, here.matter), (1, ChainMatter::Confirmation));
        // The other way along the chain, for who sees the forum's meetings.
        let seen = service.decided_at(&chained.chief, slug, 1).await.unwrap();
        assert_eq!(seen.first().map(|decided| decided.at), Some(at));
        let hidden = service.decided_at(&chained.director, slug, 1).await;
        assert_eq!(hidden.unwrap(), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_decided_on_a_round_gathers_in_the_words_of_its_item() {
    each_database(async |world: World| {
        let (chained, on) = frozen(world).await;
        let chiefs = chained.chiefs;
        let found = in_session(&chained, chiefs, on).await;
        let at = AtItem {
            forum: chiefs,
            on,
            item: found.id,
        };
        let said = |words| Some(minuted(at, ChainMatter::Deviation, words));
        let remedied = remedy(&chained, &chained.keeper, 1, said("Afhjælpes."));
        remedied.await.unwrap();
        let again = remedy(&chained, &chained.chief, 1, said("Fristen flyttes."));
        again.await.unwrap();
        let found = first_item(&chained, chiefs, on).await;
        let words = found.conclusion.words.as_ref().map(Paragraph::as_str);
        assert_eq!(words, Some("Afhjælpes.\nFristen flyttes."));
        assert_eq!(found.decided.len(), 2);

        // An item that is not about the matter, a matter of another kind and another forum's meeting
        // take nothing, and nothing is decided.
        let wrong = minuted(at, ChainMatter::Confirmation, "Forkert.");
        let decided = remedy(&chained, &chained.chief, 1, Some(wrong));
        chained.world.refuses(Refusal::StaleVersion, decided).await;
        let elsewhere = AtItem {
            forum: chained.directors,
            ..at
        };
        let wrong = minuted(elsewhere, ChainMatter::Deviation, "Forkert.");
        let decided = remedy(&chained, &chained.keeper, 1, Some(wrong));
        chained.world.refuses(Refusal::StaleVersion, decided).await;
        let service = &chained.world.service;
        let deviation = service.deviation(&chained.chief, &chained.slug, 1).await;
        let steps = deviation.unwrap().deviations.first().unwrap().steps.len();
        assert_eq!(steps, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_decided_at_an_item_before_the_forum_meets() {
    each_database(async |world: World| {
        let (chained, on) = frozen(world).await;
        let (service, chiefs) = (&chained.world.service, chained.chiefs);
        begin(&chained, chiefs, on).await;
        let source = view(&chained, chiefs, on)
            .await
            .proposals
            .first()
            .unwrap()
            .source;
        let at = (chiefs, on);
        let put_on = service.add_item(&chained.keeper, at, item("Afvigelser"), Some(source));
        put_on.await.unwrap();
        let found = first_item(&chained, chiefs, on).await;
        let at = AtItem {
            forum: chiefs,
            on,
            item: found.id,
        };
        let said = minuted(at, ChainMatter::Deviation, "Afhjælpes.");
        let decided = remedy(&chained, &chained.chief, 1, Some(said));
        chained
            .world
            .refuses(Refusal::MeetingMovedOn, decided)
            .await;
        let deviation = service.deviation(&chained.chief, &chained.slug, 1).await;
        assert_eq!(deviation.unwrap().deviations.first().unwrap().steps, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_names_initiatives_that_are_there_and_is_about_all_of_them() {
    each_database(async |world: World| {
        let (chained, on) = frozen(world).await;
        let (service, chiefs) = (&chained.world.service, chained.chiefs);
        begin(&chained, chiefs, on).await;
        let naming = |programme: &str, initiatives: &str| {
            let typed = form(&[(Field::Title, "Sammenhæng"), (Field::Kind, "discussion")])
                .with(Field::Agenda(AgendaField::Programme), programme)
                .with(Field::Agenda(AgendaField::Initiatives), initiatives);
            ItemDraft::parse(&typed).unwrap().0
        };
        let at = (chiefs, on);
        let slug = chained.slug.to_string();
        for (programme, numbers, wrong) in [
            (
                "findes-ikke",
                "1",
                (AgendaField::Programme, Flaw::NotAChoice),
            ),
            (&slug, "1, 99", (AgendaField::Initiatives, Flaw::Unknown)),
        ] {
            let added = service.add_item(&chained.keeper, at, naming(programme, numbers), None);
            let Err(AppError::Invalid(problems)) = added.await else {
                unreachable!("{programme} {numbers} was taken");
            };
            let (field, flaw) = wrong;
            assert_eq!(problems.of(Field::Agenda(field)), Some(flaw));
        }
        let added = service.add_item(&chained.keeper, at, naming(&slug, "2 og 1"), None);
        added.await.unwrap();
        let meeting = view(&chained, chiefs, on).await;
        let found = meeting.items.first().unwrap();
        let names: Vec<_> = found.linked.iter().map(|line| line.to.clone()).collect();
        let expected = [1, 2].map(|number| LinkedTo::Initiative(chained.slug.clone(), number));
        assert_eq!(names, expected);
        for matter in ChainMatter::ALL {
            assert!(meeting.is_about(found, (&chained.slug, 2), matter));
            assert!(!meeting.is_about(found, (&chained.slug, 3), matter));
        }
        // A member of the forum sees the names; whoever may not see the meeting sees nothing.
        let seen = service.meeting(&chained.chief, chiefs, on).await.unwrap();
        assert_eq!(seen.items.first().unwrap().linked.len(), 2);
    })
    .await;
}
