//! A series of meetings: all of its days that were kept are planned, or none.

use crate::stage::Stage;
use app::backend::ReadRegisters;
use app::error::AppError;
use chrono::{Datelike, Days, NaiveDate};
use domain::audit::Deed;
use domain::form::FormData;
use domain::forum::series::SeriesField;
use domain::meeting::MeetingDetails;
use domain::problem::{Field, Flaw, Problems};
use domain::time::format_day;
use support::{World, each_database};

const DAY: Field = Field::Series(SeriesField::Day);

/// Four Wednesdays from the next but one on, without those that are kept.
fn typed(stage: &Stage) -> (FormData, [NaiveDate; 4]) {
    let ahead = stage.day(14);
    let first = ahead + Days::new((9 - u64::from(ahead.weekday().number_from_monday())) % 7 + 1);
    let days = [0, 1, 2, 3].map(|n| first + Days::new(7 * n));
    let form = FormData::default()
        .with(Field::Series(SeriesField::First), format_day(first))
        .with(
            Field::Series(SeriesField::Last),
            format_day(first + Days::new(27)),
        )
        .with(Field::Series(SeriesField::Rhythm), "weekly")
        .with(Field::StartsAt, "9.00")
        .with(Field::EndsAt, "11.30")
        .with(Field::Place, "Lokale 3");
    (form, days)
}

fn keeping(form: &FormData, days: &[NaiveDate]) -> FormData {
    let kept = days.iter();
    kept.fold(form.clone(), |form, day| form.with(DAY, day.to_string()))
}

async fn planned(stage: &Stage) -> Vec<NaiveDate> {
    let service = &stage.world.service;
    let days = service.meetings(&stage.keeper, stage.forum).await.unwrap();
    days.iter().map(|meeting| meeting.on).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_is_planned_with_its_time_and_place_and_an_entry_for_each_day() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (form, days) = typed(&stage);
        let looked = service.look_through_series(&stage.keeper, stage.forum, &form);
        world.logs(&[], looked).await;
        assert_eq!(planned(&stage).await, []);
        let [one, _, three, _] = days;
        let form = keeping(&form, &[three, one]);
        let plan = service.plan_series(&stage.keeper, stage.forum, &form);
        world.logs(&[Deed::Created, Deed::Created], plan).await;
        assert_eq!(planned(&stage).await, [one, three]);
        let (details, _) = MeetingDetails::parse(&form).unwrap();
        assert_eq!(stage.view(three).await.details, details);
        // Sent twice, it plans nothing twice.
        let again = service.plan_series(&stage.keeper, stage.forum, &form);
        let taken = Problems::one(DAY, Flaw::AlreadyUsed);
        world.refuses(AppError::Invalid(taken), again).await;
        assert_eq!(planned(&stage).await, [one, three]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_was_taken_meanwhile_leaves_all_unplanned() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service) = (&stage.world, &stage.world.service);
        let (form, days) = typed(&stage);
        let [_, _, _, last] = days;
        stage.plan(last).await;
        let kept = keeping(&form, &days);
        let plan = service.plan_series(&stage.keeper, stage.forum, &kept);
        let taken = Problems::one(DAY, Flaw::AlreadyUsed);
        world.refuses(AppError::Invalid(taken), plan).await;
        assert_eq!(planned(&stage).await, [last]);
        let nothing = service.plan_series(&stage.keeper, stage.forum, &form);
        let none = Problems::one(DAY, Flaw::NoDay);
        world.refuses(AppError::Invalid(none), nothing).await;
        for actor in [&stage.chair, &stage.member] {
            let plan = service.plan_series(actor, stage.forum, &kept);
            world.refuses(AppError::Denied, plan).await;
        }
    })
    .await;
}
