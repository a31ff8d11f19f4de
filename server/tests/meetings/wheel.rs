//! The annual wheel of a forum, on both databases (needs N16, N27, and N14 for what it hands on).

use crate::stage::{A_DAY, Stage};
use app::backend::{ReadClosings, ReadMeetings, ReadWheel};
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::calendar::{CalendarScope, EntryAbout, When};
use domain::form::FormData;
use domain::forum::closing::{ClosingField, ClosingForm, MatterId};
use domain::half_year::HalfYear;
use domain::ids::{DutyId, ForumId};
use domain::meeting::{About, MeetingMove};
use domain::problem::{Field, Refusal};
use domain::time::format_day;
use domain::wheel::{
    DutyDraft, DutyEnd, HalfPage, HalfStanding, Outcome, ReviewDraft, WheelField, WheelRefusal,
};
use support::{World, each_database, form};

pub const HALF: HalfYear = HalfYear::first(2023);
const BRAIN: &str = "Voksne med erhvervet hjerneskade";
const REFUGEES: &str = "RCF-aftalen";
const MERGED: &str = "Indskrives i aftale om indlæggelse og udskrivning.";

fn typed(title: &str, rule: &[(WheelField, &str)]) -> FormData {
    let typed = form(&[
        (Field::Title, title),
        (Field::Wheel(WheelField::Kind), "agreement_review"),
    ]);
    let rule = rule.iter();
    rule.fold(typed, |typed, (field, value)| {
        typed.with(Field::Wheel(*field), *value)
    })
}

async fn duty(stage: &Stage, title: &str, rule: &[(WheelField, &str)]) -> DutyId {
    let (draft, _) = DutyDraft::parse(&typed(title, rule)).unwrap();
    let service = &stage.world.service;
    let create = service.create_duty(&stage.chair, stage.forum, draft);
    stage.world.logs(&[Deed::Created], create).await
}

/// Of a new duty.
pub fn another() -> DutyDraft {
    let rule = [(WheelField::Rule, "once"), (WheelField::Half, "2030-1")];
    DutyDraft::parse(&typed("Ny", &rule)).unwrap().0
}

pub async fn once(stage: &Stage, title: &str, half: HalfYear) -> DutyId {
    let half = half.to_string();
    let rule = [(WheelField::Rule, "once"), (WheelField::Half, &half)];
    duty(stage, title, &rule).await
}

async fn page(stage: &Stage, forum: ForumId, half: HalfYear) -> HalfPage {
    let service = &stage.world.service;
    service.half_year(&stage.keeper, forum, half).await.unwrap()
}

/// A decision between meetings, of today.
fn says(stage: &Stage, outcome: &str, words: &str) -> FormData {
    form(&[
        (Field::Wheel(WheelField::Outcome), outcome),
        (Field::Wheel(WheelField::Words), words),
    ])
    .with(Field::Wheel(WheelField::Decided), format_day(stage.today()))
}

async fn decide(
    stage: &Stage,
    actor: &Actor,
    (half, title): (HalfYear, &str),
    typed: FormData,
) -> Result<(), AppError> {
    let page = page(stage, stage.forum, half).await;
    let mut items = page.view.items.iter();
    let item = items.find(|item| item.title == title).unwrap();
    let typed = typed.with(Field::Version, item.n_reviews().to_string());
    let draft = ReviewDraft::parse(&typed).unwrap();
    let service = &stage.world.service;
    service
        .review_due(actor, (stage.forum, half), item.at, draft)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn n16_a_half_year_without_relevant_agreements_is_closed_once_each_has_its_decision() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service, forum) = (&stage.world, &stage.world.service, stage.forum);
        for title in ["Genoptræning", "KOL", BRAIN, REFUGEES] {
            once(&stage, title, HALF).await;
        }
        // What is due of a half-year that is over is late in words, and waits for who closes it.
        let shown = page(&stage, forum, HALF).await;
        assert_eq!(shown.view.standing, HalfStanding::Late);
        let titles: Vec<_> = shown.view.items.iter().map(|i| i.title.as_str()).collect();
        assert_eq!(titles, ["Genoptræning", "KOL", BRAIN, REFUGEES]);
        let waiting = service.waiting_halves(&stage.chair).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].n_blank), (1, 4));
        assert_eq!(service.waiting_halves(&stage.member).await.unwrap(), []);

        let none = "Formandskabet vurderer, at ingen er relevante.";
        for title in ["Genoptræning", "KOL"] {
            let typed = says(&stage, "not_relevant", none);
            let decide = decide(&stage, &stage.chair, (HALF, title), typed);
            world.logs(&[Deed::Decided], decide).await;
        }
        let by_keeper = says(&stage, "under_revision", MERGED);
        decide(&stage, &stage.keeper, (HALF, REFUGEES), by_keeper)
            .await
            .unwrap();

        // One blank keeps it "ikke afsluttet".
        let close = service.close_half_year(&stage.chair, (forum, HALF));
        let blank = WheelRefusal::HalfBlank { missing: 1 };
        world.refuses(Refusal::Wheel(blank), close).await;
        assert_eq!(page(&stage, forum, HALF).await.view.closed, None);
        let blanks = page(&stage, forum, HALF).await;
        let blanks: Vec<_> = blanks.view.blanks().map(|i| i.title.as_str()).collect();
        assert_eq!(blanks, [BRAIN]);

        let revised = says(&stage, "under_revision", "");
        decide(&stage, &stage.chair, (HALF, BRAIN), revised)
            .await
            .unwrap();
        for actor in [&stage.member, &stage.politician] {
            let close = service.close_half_year(actor, (forum, HALF));
            world.refuses(AppError::Denied, close).await;
        }
        let close = service.close_half_year(&stage.chair, (forum, HALF));
        world.logs(&[Deed::Closed], close).await;
        let closed = page(&stage, forum, HALF).await;
        assert_eq!(closed.view.standing, HalfStanding::Closed);
        let refugees = &closed.view.items[3];
        assert_eq!(refugees.outcome(), Some(Outcome::UnderRevision));
        assert_eq!(refugees.review().unwrap().words.as_deref(), Some(MERGED));
        assert_eq!(service.waiting_halves(&stage.chair).await.unwrap(), []);

        // After that nothing of it changes.
        let again = service.close_half_year(&stage.chair, (forum, HALF));
        let gone = Refusal::Wheel(WheelRefusal::HalfClosed);
        world.refuses(gone, again).await;
        let late = decide(
            &stage,
            &stage.chair,
            (HALF, BRAIN),
            says(&stage, "reviewed", ""),
        );
        world.refuses(gone, late).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_half_year_stays_when_its_duties_change() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service, forum) = (&stage.world, &stage.world.service, stage.forum);
        let rule = [
            (WheelField::Rule, "halves"),
            (WheelField::Half, "2023-1"),
            (WheelField::Every, "1"),
        ];
        let named = |title: &str, rule: &[(WheelField, &str)]| {
            DutyDraft::parse(&typed(title, rule)).unwrap().0
        };
        let made = service.create_duty(&stage.chair, forum, named("KOL", &rule));
        let id = made.await.unwrap();
        decide(&stage, &stage.chair, (HALF, "KOL"), says(&stage, "reviewed", ""))
            .await
            .unwrap();
        service
            .close_half_year(&stage.chair, (forum, HALF))
            .await
            .unwrap();
        let before = page(&stage, forum, HALF).await.view;
        let renamed = named("KOL og hjerte", &rule);
        // It was due, and what was due does not go away by another rule.
        let [at, half, _] = rule;
        let other = named("KOL", &[at, half, (WheelField::Every, "2")]);
        let changed = service.change_duty(&stage.chair, id, other, 1);
        let stands = Refusal::Wheel(WheelRefusal::RuleStands);
        world.refuses(stands, changed).await;
        let change = service.change_duty(&stage.chair, id, renamed.clone(), 1);
        world.logs(&[Deed::Changed], change).await;
        let stale = service.change_duty(&stage.chair, id, renamed, 1);
        world.refuses(Refusal::StaleVersion, stale).await;
        assert_eq!(page(&stage, forum, HALF).await.view, before);
        let next = page(&stage, forum, HALF.next()).await.view;
        assert_eq!(next.items[0].title, "KOL og hjerte");

        // It ends with a reason, and stays in the register; what became due is still answered for.
        let ends = form(&[(Field::Wheel(WheelField::EndReason), "Opsagt.")])
            .with(Field::Wheel(WheelField::LastDay), format_day(stage.today()))
            .with(Field::Version, "2");
        let ends = DutyEnd::parse(&ends).unwrap();
        let end = service.end_duty(&stage.keeper, id, ends.clone());
        world.logs(&[Deed::Ended], end).await;
        let list = service.duties(&stage.member, forum).await.unwrap();
        assert_eq!(list.duties.len(), 1);
        assert!(list.duties[0].duty.ended.is_some() && !list.may_keep);
        assert_eq!(page(&stage, forum, HALF.next()).await.view.items.len(), 1);
        for sql in [
            "update duty_review set words = 'x'",
            "delete from duty_review",
            "update half_year_closing set half = '2024-1'",
            "delete from half_year_closing",
            "update half_year_line set title = 'x'",
            "delete from half_year_line",
            "delete from annual_duty",
            "insert into duty_review (duty_id, due_on, sequence, forum_id, outcome, decided_on, put_down_at)
             select duty_id, due_on, 2, forum_id, 'reviewed', decided_on, 0 from duty_review",
        ] {
            let mut tx = service.store.begin_write().await.unwrap();
            let refused = tx.execute(sql, &[]).await.unwrap_err();
            assert!(format!("{refused:?}").contains("append-only"), "{refused:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_off_is_due_later_and_of_two_decisions_at_once_one_is_told() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let world = &stage.world;
        once(&stage, "Diabetes", HALF).await;
        let put_off = says(&stage, "deferred", "Afventer revidering.")
            .with(Field::Wheel(WheelField::DeferTo), "2024-1");
        let shown = page(&stage, stage.forum, HALF).await.view.items;
        decide(&stage, &stage.chair, (HALF, "Diabetes"), put_off)
            .await
            .unwrap();
        let later = page(&stage, stage.forum, HalfYear::first(2024)).await.view;
        assert_eq!(later.items[0].deferred_from, [HALF]);
        assert!(later.items[0].is_blank());
        // From a page that was shown before.
        let typed = says(&stage, "reviewed", "").with(Field::Version, "0");
        let draft = ReviewDraft::parse(&typed).unwrap();
        let at = (stage.forum, HALF);
        let service = &world.service;
        let stale = service.review_due(&stage.chair, at, shown[0].at, draft);
        world.refuses(Refusal::StaleVersion, stale).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n27_a_yearly_dialogue_is_in_the_wheel_the_calendar_and_the_agenda() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let first = stage.today();
        let day = format_day(first);
        let rule = [
            (WheelField::Rule, "months"),
            (WheelField::Every, "12"),
            (WheelField::FirstDay, day.as_str()),
        ];
        const DIALOGUE: &str = "Dialog med Patientinddragelsesudvalget";
        let id = duty(&stage, DIALOGUE, &rule).await;
        let half = HalfYear::of(first);
        let held = says(&stage, "reviewed", "");
        decide(&stage, &stage.chair, (half, DIALOGUE), held)
            .await
            .unwrap();
        let next = service.duty(&stage.member, stage.forum, id).await.unwrap();
        let due = first + chrono::Months::new(12);
        assert_eq!(next.line.next, Some(due));

        let secret = service
            .make_calendar(&stage.member, CalendarScope::Forum(stage.forum))
            .await
            .unwrap();
        let feed = service.calendar_feed(&secret).await.unwrap();
        let on = feed.entries.iter().find_map(|entry| match &entry.about {
            EntryAbout::Duty { title, .. } if title == DIALOGUE && entry.when == When::Day(due) => {
                Some(due)
            }
            _ => None,
        });
        assert_eq!(on, Some(due));

        // Twelve months later it is not overdue, a day after that it is.
        let days = (due - first).num_days();
        stage.world.clock.pass_minutes(days * A_DAY);
        let shown = page(&stage, stage.forum, HalfYear::of(due)).await;
        let item = shown.view.items.iter().find(|item| item.at.due_on == due);
        assert!(!item.unwrap().is_overdue(shown.today));
        stage.world.clock.pass_minutes(A_DAY);
        let shown = page(&stage, stage.forum, HalfYear::of(due)).await;
        let item = shown.view.items.iter().find(|item| item.at.due_on == due);
        assert!(item.unwrap().is_overdue(shown.today));

        let on = stage.day(7);
        stage.plan(on).await;
        stage.step(on, MeetingMove::Begin).await.unwrap();
        let view = service.meeting(&stage.keeper, stage.forum, on).await;
        let proposals = view.unwrap().proposals;
        let told = proposals.iter().any(|proposal| {
            matches!(&proposal.about, About::HalfYear { titles, .. } if titles == &[DIALOGUE])
        });
        assert!(told);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n14_the_duties_of_a_closed_forum_go_to_its_successor_or_end_with_a_reason() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service, forum) = (&stage.world, &stage.world.service, stage.forum);
        let successor = world.forum("Sundhedsstyregruppen").await;
        let heir = world
            .person("direktør", &[Grant::ForumChair(successor)])
            .await;
        let half = HalfYear::of(stage.today()).next();
        let kept = once(&stage, "Status på ungeaftalen", half).await;
        once(&stage, "KOL", half).await;
        let before = page(&stage, forum, half).await.view.items;
        let open = service.forum_closing(&stage.keeper, forum).await.unwrap();
        assert!(matches!(
            open.open.matters.as_slice(),
            [a, b] if matches!((a.id, b.id), (MatterId::Duty(_), MatterId::Duty(_)))
        ));
        let [matter, to, reason] = ClosingField::ALL.map(Field::Closing);
        let base = FormData::default()
            .with(Field::ValidUntil, format_day(stage.today()))
            .with(Field::Version, open.version.to_string());
        let answered = |second: &str| {
            let rows = open.open.matters.iter();
            let closing = rows.fold(base.clone(), |form, of| {
                let is_kept = of.id == MatterId::Duty(kept);
                let (heir, why) = match is_kept {
                    true => (successor.to_string(), ""),
                    false => (String::new(), second),
                };
                form.with(matter, of.id.to_string())
                    .with(to, heir)
                    .with(reason, why)
            });
            ClosingForm::parse(&closing).unwrap()
        };
        let refused = service
            .close_forum(&stage.keeper, forum, answered(""))
            .await;
        assert!(matches!(refused, Err(AppError::Invalid(_))));
        let close = service.close_forum(&stage.keeper, forum, answered("Aftalen er opsagt."));
        let deeds = [Deed::Closed, Deed::Changed, Deed::Ended];
        world.logs(&deeds, close).await;

        // Due at the successor as it was before, and no more where it was.
        let after = page(&stage, successor, half).await.view.items;
        let before = before.into_iter().filter(|item| item.at.duty == kept);
        assert_eq!(after, before.collect::<Vec<_>>());
        assert_eq!(page(&stage, forum, half).await.view.items, []);
        assert!(service.duty(&heir, successor, kept).await.unwrap().may_keep);
        // The old address opens still.
        let old = service.duty(&stage.keeper, forum, kept).await.unwrap();
        assert_eq!(old.forum_name, "Sundhedsstyregruppen");
        // What the successor decides is not read by who had a part in the old forum alone.
        let of_member = service.duty(&stage.member, forum, kept);
        world.refuses(AppError::Denied, of_member).await;
        let closed = service.forum_closed(&stage.member, forum).await.unwrap();
        let handed = closed.unwrap().handed;
        assert_eq!(handed.len(), 2);
        assert!(
            handed
                .iter()
                .any(|line| line.reason.as_deref() == Some("Aftalen er opsagt."))
        );
        let draft = another();
        let create = service.create_duty(&stage.keeper, forum, draft);
        world.refuses(Refusal::ForumClosed, create).await;
    })
    .await;
}
