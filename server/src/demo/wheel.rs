//! The annual wheels of two forums. The lists of 2023 stand in the minutes of Driftsforum Voksenpsykiatri
//! Midt of 13 February 2023, with what it decided of the first half-year; the status every second year in
//! those of Psykiatriforum of 10 November 2022. What lies around the day of loading is invented, and its
//! words say so.

mod content;

use super::DemoError;
use super::draft::{Directory, day, line, paragraph};
use super::recording::{Recording, noon};
use crate::store::wheel::{duty_insert, wheel_find};
use chrono::{Datelike, NaiveDate};
use content::{DUTIES, DemoDecision, DemoDuty, Says, When};
use domain::half_year::HalfYear;
use domain::ids::{DutyId, ForumId};
use domain::policy::{KeepWheel, Permit};
use domain::time::Validity;
use domain::wheel::{DueItem, DutyDraft, Outcome, ReviewDraft, Rule, create};

/// The half-year that the minutes tell of, the meeting that dealt with it, and from when on there are wheels.
const FIRST: HalfYear = HalfYear::first(2023);
const MET: &str = "13.02.2023";
const BEGINS: &str = "02.01.2023";

pub async fn load_wheels(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let today = recording.service.clock.now().day();
    let mut forums = Vec::new();
    for (n, duty) in (0_i64..).zip(DUTIES) {
        let forum = directory.forum(duty.forum)?;
        put_down(recording, (forum, today), (n, duty)).await?;
        if !forums.contains(&forum) {
            forums.push(forum);
        }
    }
    for forum in forums {
        settle_past(recording, forum, today).await?;
    }
    Ok(())
}

async fn put_down(
    recording: &mut Recording<'_>,
    (forum, today): (ForumId, NaiveDate),
    (n, duty): (i64, &DemoDuty),
) -> Result<(), DemoError> {
    let permit = Permit::<KeepWheel>::system();
    let draft = DutyDraft {
        title: line(duty.title)?,
        kind: duty.kind,
        agreement: None,
        what: duty.what.map(paragraph).transpose()?,
        rule: rule(duty.when, today),
        validity: Validity::default(),
    };
    let id = DutyId::new(recording.new_id());
    let (stored, event) = create(&permit, id, forum, draft);
    // In the order of the lists.
    let at = noon(day(BEGINS)?).plus_minutes(n);
    duty_insert(&mut recording.tx, &permit, &stored, at).await?;
    recording.note(event);
    Ok(())
}

fn rule(when: When, today: NaiveDate) -> Rule {
    let now = HalfYear::of(today);
    match when {
        When::Once(half) => Rule::Once(half),
        When::From { first, every } => Rule::Halves { every, first },
        When::Around { back, every } => Rule::Halves {
            every,
            first: now.plus(-back),
        },
        // Held in the middle of the first month of the half-year a year ago.
        When::Yearly => Rule::Months {
            every: 12,
            first: now.plus(-2).first_day().with_day(15).unwrap_or(today),
        },
    }
}

/// Decides on all that was due before this half-year and closes it; decides on some of this one.
async fn settle_past(
    recording: &mut Recording<'_>,
    forum: ForumId,
    today: NaiveDate,
) -> Result<(), DemoError> {
    let now = HalfYear::of(today);
    let mut half = FIRST;
    while half <= now {
        let wheel = wheel_find(&mut recording.tx, forum).await?;
        let items = wheel.due_in(half);
        for item in &items {
            decide(recording, (forum, half), item, today).await?;
        }
        if half < now && !items.is_empty() {
            close(recording, forum, half).await?;
        }
        half = half.next();
    }
    Ok(())
}

/// When a half-year was decided on: in the meeting that the minutes tell of, else on its last day.
fn settled_on(
    half: HalfYear,
    today: NaiveDate,
) -> Result<(NaiveDate, Option<NaiveDate>), DemoError> {
    if half == FIRST {
        let met = day(MET)?;
        return Ok((met, Some(met)));
    }
    Ok((half.last_day().min(today), None))
}

async fn decide(
    recording: &mut Recording<'_>,
    (forum, half): (ForumId, HalfYear),
    item: &DueItem,
    today: NaiveDate,
) -> Result<(), DemoError> {
    let is_now = half == HalfYear::of(today);
    let is_put_off = !item.deferred_from.is_empty();
    let told = (half == FIRST, is_now, is_put_off);
    let Some(decision) = content::decision(&item.title, told) else {
        return Ok(());
    };
    let DemoDecision { says, words } = decision;
    let outcome = match says {
        Says::Reviewed => Outcome::Reviewed,
        Says::NotRelevant => Outcome::NotRelevant,
        Says::UnderRevision => Outcome::UnderRevision,
        Says::PutOff => Outcome::Deferred(half.next()),
    };
    let (decided_on, met_on) = settled_on(half, today)?;
    let draft = ReviewDraft {
        outcome,
        words: words.map(paragraph).transpose()?,
        met_on,
        decided_on,
        based_on: 0,
    };
    let permit = Permit::<KeepWheel>::system();
    let (service, at) = (recording.service, noon(decided_on));
    let of = (item.at, &draft);
    let said = service.review_within(&mut recording.tx, &permit, (forum, half), of, at);
    let fault = |_| DemoError::Content(item.title.clone());
    let event = said.await.map_err(fault)?;
    recording.note(event);
    Ok(())
}

async fn close(
    recording: &mut Recording<'_>,
    forum: ForumId,
    half: HalfYear,
) -> Result<(), DemoError> {
    let permit = Permit::<KeepWheel>::system();
    let (service, at) = (recording.service, noon(half.last_day()));
    let closed = service.close_half_within(&mut recording.tx, &permit, (forum, half), at);
    let fault = |_| DemoError::Content(half.to_string());
    let event = closed.await.map_err(fault)?;
    recording.note(event);
    Ok(())
}
