//! What is still to be decided of an agreement stands in calendars until it is decided.

use super::{Stage, of};
use chrono::{Days, NaiveDate};
use domain::agreement::{AgreementField, OutcomeDraft, StepDraft};
use domain::calendar::{CalendarScope, EntryAbout, When};
use domain::problem::Field;
use domain::time::format_day;
use server::clock::Clock;
use support::{World, each_database, form};

impl Stage {
    /// The approvals in a calendar: the step and the last day of its window.
    async fn deadlines(&self, address: &str) -> Vec<(String, When)> {
        let feed = self.world.service.calendar_feed(address).await.unwrap();
        let entries = feed.entries.into_iter();
        let approvals = entries.filter_map(|entry| match entry.about {
            EntryAbout::Approval { step_title, .. } => Some((step_title, entry.when)),
            _ => None,
        });
        approvals.collect()
    }

    pub(super) async fn plan(&self, title: &str, bodies: &str, until: NaiveDate) {
        let typed = form(&[
            (Field::Title, title),
            (of(AgreementField::Bodies), bodies),
            (of(AgreementField::WindowFrom), "01.01.2023"),
            (of(AgreementField::WindowUntil), &format_day(until)),
        ]);
        let planned = StepDraft::parse(&typed).unwrap();
        let service = &self.world.service;
        let plan = service.plan_agreement_step(&self.keeper, self.number, None, planned);
        plan.await.unwrap();
    }
}

/// "Dates feed the calendar": the last day of each window, until everybody has decided.
#[tokio::test(flavor = "multi_thread")]
async fn n15_the_approval_calendar_feeds_the_calendars_of_its_forum() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let service = &stage.world.service;
        let address = service.make_calendar(&stage.keeper, CalendarScope::Forum(stage.forum));
        let address = address.await.unwrap();
        assert_eq!(stage.deadlines(&address).await, []);
        let until = stage.world.clock.now().day() + Days::new(40);
        stage.plan("Udvalget", "one", until).await;
        let later = until + Days::new(30);
        stage.plan("Byråd og regionsråd", "each_party", later).await;
        assert_eq!(
            stage.deadlines(&address).await,
            [
                ("Udvalget".to_owned(), When::Day(until)),
                ("Byråd og regionsråd".to_owned(), When::Day(later)),
            ]
        );
        let typed = form(&[
            (of(AgreementField::Result), "approved"),
            (Field::Agreement(AgreementField::On), "28.02.2023"),
        ]);
        let outcome = OutcomeDraft::parse(&typed).unwrap();
        let put = service.put_outcome_down(&stage.keeper, stage.number, 1, outcome);
        put.await.unwrap();
        assert_eq!(stage.deadlines(&address).await.len(), 1);
        stage.move_on("ended", "01.03.2023", "0").await.unwrap();
        assert_eq!(stage.deadlines(&address).await, []);
    })
    .await;
}
