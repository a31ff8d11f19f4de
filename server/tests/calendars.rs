//! Calendars by a secret address: what they hold is decided each time that they are fetched.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use app::backend::{ReadCalendars, ReadRegisters};
use app::error::AppError;
use chrono::{Days, NaiveDate};
use domain::actor::{Actor, Grant};
use domain::audit::Deed;
use domain::calendar::{CalendarScope, EntryAbout, Feed, When};
use domain::ids::ForumId;
use domain::meeting::{Cancellation, MeetingDetails, MeetingMove};
use domain::problem::Field;
use domain::text::Paragraph;
use server::clock::Clock;
use server::store::Query;
use support::{World, each_database, form, id_of};

/// A forum that meets in a week, and another one in two.
async fn meetings(world: &World) -> (ForumId, ForumId, NaiveDate) {
    let keeper = world.keeper().await;
    let (one, two) = (world.forum("Chefforum").await, world.forum("Andre").await);
    let on = world.clock.now().day() + Days::new(7);
    let service = &world.service;
    service.plan_meeting(&keeper, one, on).await.unwrap();
    let later = on + Days::new(7);
    service.plan_meeting(&keeper, two, later).await.unwrap();
    (one, two, on)
}

fn days(feed: &Feed) -> Vec<NaiveDate> {
    let on = |about: &EntryAbout| match about {
        EntryAbout::Meeting { on, .. } => Some(*on),
        _ => None,
    };
    feed.entries.iter().filter_map(|e| on(&e.about)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_follows_the_meetings_and_the_roles_of_its_owner() {
    each_database(async |world: World| {
        let (one, two, on) = meetings(&world).await;
        let service = &world.service;
        let keeper = world.keeper().await;
        let grants = [Grant::ForumMember(one), Grant::Politician(two)];
        let chief = world.person("chef", &grants).await;
        let own = service.make_calendar(&chief, CalendarScope::Own);
        let own = world.logs(&[Deed::LinkIssued], own).await;
        let of_one = service.make_calendar(&chief, CalendarScope::Forum(one));
        let of_one = of_one.await.unwrap();
        let feed = service.calendar_feed(&own).await.unwrap();
        assert_eq!(days(&feed), [on, on + Days::new(7)]);
        assert_eq!(feed.entries[0].when, When::Day(on));
        let before = (feed.entries[0].uid.clone(), feed.entries[0].revision);
        let feed = service.calendar_feed(&of_one).await.unwrap();
        assert_eq!(days(&feed), [on]);
        assert_eq!(feed.forum_name.as_deref(), Some("Chefforum"));

        // An hour and a place change the same entry.
        let typed = form(&[(Field::StartsAt, "14.00"), (Field::Place, "Lokale 1")]);
        let (details, _) = MeetingDetails::parse(&typed).unwrap();
        let changed = service.change_meeting(&keeper, (one, on), details, 0);
        changed.await.unwrap();
        let feed = service.calendar_feed(&own).await.unwrap();
        assert!(matches!(feed.entries[0].when, When::Hours(_, None)));
        assert_eq!(feed.entries[0].uid, before.0);
        assert!(feed.entries[0].revision > before.1);

        // A day that is cancelled is gone, and so is a forum in which the owner has no part any more.
        let later = on + Days::new(7);
        let cancelled = service.cancel_meeting(&keeper, two, later).await;
        cancelled.unwrap();
        assert_eq!(days(&service.calendar_feed(&own).await.unwrap()), [on]);
        let held = service.person(&keeper, id_of(&chief)).await.unwrap();
        let member = held
            .row
            .grants
            .iter()
            .find(|grant| grant.grant == Grant::ForumMember(one));
        let taken = service.take_role(&keeper, id_of(&chief), member.unwrap().id);
        taken.await.unwrap();
        assert_eq!(service.calendar_feed(&own).await.unwrap().entries, []);
        let closed = service.calendar_feed(&of_one);
        world.refuses(AppError::NotFound, closed).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_is_called_off_stays_in_calendars_and_says_so() {
    each_database(async |world: World| {
        let (one, _, on) = meetings(&world).await;
        let service = &world.service;
        let keeper = world.keeper().await;
        let chief = world.person("chef", &[Grant::ForumMember(one)]).await;
        let own = service.make_calendar(&chief, CalendarScope::Own);
        let own = own.await.unwrap();
        let begin = service.move_meeting(&keeper, (one, on), MeetingMove::Begin, None, 0);
        begin.await.unwrap();
        let before = service.calendar_feed(&own).await.unwrap().entries;
        let cancellation = Cancellation {
            reason: Paragraph::parse("For få kan komme.").unwrap(),
            based_on: 1,
        };
        let off = service.call_meeting_off(&keeper, (one, on), cancellation);
        off.await.unwrap();
        let after = service.calendar_feed(&own).await.unwrap().entries;
        let is_off = |about: &EntryAbout| match about {
            EntryAbout::Meeting { is_cancelled, .. } => *is_cancelled,
            _ => false,
        };
        assert!(!is_off(&before[0].about) && is_off(&after[0].about));
        assert_eq!(before[0].uid, after[0].uid);
        assert!(after[0].revision > before[0].revision);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_made_anew_and_ended_and_its_secret_is_stored_nowhere() {
    each_database(async |world: World| {
        let (one, two, _) = meetings(&world).await;
        let service = &world.service;
        let chief = world.person("chef", &[Grant::ForumChair(one)]).await;
        let scope = CalendarScope::Forum(one);
        let first = service.make_calendar(&chief, scope).await.unwrap();
        let second = service.make_calendar(&chief, scope).await.unwrap();
        let spent = service.calendar_feed(&first);
        world.refuses(AppError::NotFound, spent).await;
        service.calendar_feed(&second).await.unwrap();
        let page = service.calendars(&chief).await.unwrap();
        assert_eq!(page.own, None);
        assert!(
            page.forums
                .iter()
                .any(|f| f.forum == one && f.made_at.is_some())
        );

        let mut db = service.store.read().await.unwrap();
        let sql = "select token_hash from calendar_address";
        let stored: Vec<String> = db.rows(sql, &[]).await.unwrap();
        let log = format!("{:?}", world.audit().await);
        assert_eq!(stored.len(), 1);
        assert!(stored[0] != second && !log.contains(&second) && !log.contains(&first));
        assert!(!log.contains(&stored[0]));
        drop(db);

        let end = service.end_calendar(&chief, scope);
        world.logs(&[Deed::LinkEnded], end).await;
        let ended = service.calendar_feed(&second);
        world.refuses(AppError::NotFound, ended).await;
        world.logs(&[], service.end_calendar(&chief, scope)).await;

        let foreign = service.make_calendar(&chief, CalendarScope::Forum(two));
        world.refuses(AppError::Denied, foreign).await;
        let nobody = service.make_calendar(&Actor::Anonymous, CalendarScope::Own);
        world.refuses(AppError::NotSignedIn, nobody).await;
        let nobody = service.calendars(&Actor::Anonymous).await;
        assert_eq!(nobody.unwrap_err(), AppError::NotSignedIn);
    })
    .await;
}
