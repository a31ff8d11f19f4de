//! The politicians' page: what is counted and told, to whom, and for how long a page is kept.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod kept;
mod stage;

use app::backend::ReadPolitical;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use domain::locale::Locale;
use domain::political::{DecidedKind, Headline, PoliticalView, Since, ToldBy};
use domain::problem::Field;
use domain::programme::LightCounts;
use domain::round::UpwardDraft;
use domain::status::LightState;
use stage::{MEETING, Stage};
use support::{World, day, each_database, form};

#[tokio::test(flavor = "multi_thread")]
async fn n05_the_headline_counts_what_was_frozen_and_nothing_missing_is_green() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let open = stage.view(&stage.politician).await;
        assert_eq!(
            (open.round, open.collecting_for),
            (None, Some(day(MEETING)))
        );
        stage.freeze().await;
        // It stands beside what was frozen.
        let late = stage.world.report(&stage.plan, 14, LightState::Green).await;
        late.unwrap();
        let view = stage.view(&stage.politician).await;
        let round = view.round.unwrap();
        let expected = Headline {
            n_owed: 15,
            n_as_ordered: 9,
            n_rated_worse: 0,
            deviating: vec![(LightState::Yellow, 3), (LightState::Red, 1)],
            n_missing: 2,
        };
        assert_eq!(round.headline, expected);
        assert_eq!(
            (view.collecting_for, round.meeting_on),
            (None, day(MEETING))
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n12_the_report_is_told_to_those_with_a_part_and_the_leads_words_to_others() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        stage.freeze().await;
        let told = async |actor: &Actor| stage.view(actor).await.round.unwrap().told;
        let unreported = told(&stage.politician).await;
        assert_eq!(unreported.by, ToldBy::LeadsUnreported);
        let numbers: Vec<_> = unreported.items.iter().map(|item| item.number).collect();
        assert_eq!(numbers, [13, 10, 11, 12, 14, 15]);
        let first = unreported.items.first().unwrap();
        assert_eq!(first.text.as_deref(), Some("Leverancen forsinkes"));
        assert_eq!(
            first.done,
            Some(("Opgaven deles".to_owned(), day("2030-12-31")))
        );

        let typed = form(&[
            (Field::Number, "10"),
            (Field::Selected, "10"),
            (Field::PlainText, "Færre end ventet har taget kurset."),
            (Field::Reason, ""),
            (Field::Number, "13"),
            (Field::PlainText, ""),
            (Field::Reason, "Eget punkt."),
            (Field::Version, "0"),
        ]);
        let draft = UpwardDraft::parse(&typed).unwrap();
        let (service, plan) = (&stage.world.service, &stage.plan);
        let reported = service.report_round_upwards(&plan.keeper, &plan.slug, day(MEETING), draft);
        reported.await.unwrap();
        let list = told(&stage.politician).await;
        let text = list.items.first().unwrap().text.as_deref();
        assert_eq!(text, Some("Færre end ventet har taget kurset."));
        assert_eq!(
            (list.by, list.n_told, list.n_deviating),
            (ToldBy::Report, 1, 6)
        );
        let untold = LightCounts {
            red: 1,
            yellow: 2,
            missing: 2,
            ..LightCounts::default()
        };
        assert_eq!((list.untold, list.omitted.len()), (untold, 1));
        let outside = told(&Actor::Anonymous).await;
        assert_eq!((outside.by, outside.omitted.len()), (ToldBy::Leads, 0));
        assert_eq!(outside.items, unreported.items);
    })
    .await;
}

fn kinds(view: &PoliticalView) -> Vec<DecidedKind> {
    view.decided.lines.iter().map(|line| line.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_since_the_last_meeting_is_told_as_far_as_the_reader_may_see_it() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        // The round's own meeting was three days ago.
        stage.amend(3, "12.01.2026").await;
        stage.wish(4, "13.01.2026").await;
        let view = stage.view(&stage.politician).await;
        assert_eq!(view.since, Since::Meeting(day(MEETING)));
        let expected = [
            DecidedKind::Wished,
            DecidedKind::Amended,
            DecidedKind::Ordered,
        ];
        assert_eq!(kinds(&view), expected);
        let mut lines = view.decided.lines.iter();
        let wished = lines.next().unwrap();
        let amended = lines.next().unwrap();
        let ordered = lines.next().unwrap();
        assert_eq!(wished.words.as_deref(), Some("Målrettet opfølgning"));
        assert_eq!(amended.initiatives, [(3, "Indsats 3".to_owned())]);
        assert_eq!(amended.item.as_deref(), Some("Punkt 3"));
        // Decided in 2023, and known of since today.
        assert_eq!(ordered.initiatives.len(), 15);
        assert_eq!(ordered.recorded_late, Some(day("2026-01-15")));
        let outside = stage.view(&Actor::Anonymous).await;
        assert_eq!(
            kinds(&outside),
            [DecidedKind::Amended, DecidedKind::Ordered]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn n19_only_what_is_published_is_drawn_and_only_for_whom_it_is_open() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        for disclosure in ["internal", "forum", "public"] {
            stage.indicator(disclosure).await;
        }
        let keeper = stage.plan.keeper.clone();
        let readers = [&keeper, &stage.politician, &Actor::Anonymous];
        for reader in readers {
            let view = stage.view(reader).await;
            assert_eq!((view.charts.len(), view.n_more_charts), (0, 0));
        }
        for number in 1..=3 {
            stage.publish_indicator(number).await;
        }
        for (reader, expected) in readers
            .into_iter()
            .zip([vec![1, 2, 3], vec![2, 3], vec![3]])
        {
            let view = stage.view(reader).await;
            let numbers: Vec<_> = view.charts.iter().map(|chart| chart.number).collect();
            assert_eq!(numbers, expected);
            let tables = view.charts.iter().map(|chart| &chart.publication.table);
            let shown: Vec<_> = tables.flat_map(|table| table.rows()).collect();
            let small = shown.iter().filter(|row| row.shown.figure().is_none());
            assert!(small.count() > 0);
            let told = format!("{:?}", view.charts);
            for secret in ["Exact(3)", "Exact(43)", " n: 3,", " n: 43,"] {
                assert!(!told.contains(secret), "{secret} in {told}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_that_is_not_open_has_no_summary() {
    each_database(async |world: World| {
        let plan = world.plan(1).await;
        let outsider = world.person("udenfor", &[]).await;
        let elsewhere = world.forum("Andet forum").await;
        let other = world.person("anden", &[Grant::Politician(elsewhere)]).await;
        for reader in [&Actor::Anonymous, &outsider, &other] {
            let page = world.service.political(reader, &plan.slug, Locale::Da);
            assert_eq!(page.await.err(), Some(AppError::NotFound));
        }
    })
    .await;
}
