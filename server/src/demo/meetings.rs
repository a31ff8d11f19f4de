//! Meetings of the demo forums: what three minutes tell, in words of our own and with roles instead of
//! names, and two coming ones that are invented and say so.

mod annexes;
mod coming;
mod hearings;
mod held;
mod operations;
mod political;
mod psychiatry;

use super::DemoError;
use super::draft::{Directory, day};
use super::recording::Recording;
use chrono::{Days, NaiveDate};
use domain::hearing::AnswerWay;
use domain::ids::ForumId;
use domain::meeting::{Conclusion, ItemKind, MeetingMove};
use domain::policy::{Govern, Permit};
use hearings::Asked;
pub use hearings::load_current_hearing;
use held::Held;

/// A meeting, and how far it has come.
pub struct DemoMeeting {
    pub forum: &'static str,
    pub on: DemoDay,
    pub starts_at: &'static str,
    pub ends_at: &'static str,
    pub place: &'static str,
    pub items: &'static [DemoItem],
    /// The seats that sent an apology, and the guests; `None` where nothing was noted.
    pub attendance: Option<DemoAttendance>,
    /// What became of items that an earlier meeting put off, in their order.
    pub carried: &'static [DemoConclusion],
    pub reached: Reached,
}

/// When a meeting is.
#[derive(Clone, Copy)]
pub enum DemoDay {
    /// A day in the calendar that is there already.
    Known(&'static str),
    On(&'static str),
    /// Days after the one on which the demo data is loaded.
    In(u64),
}

pub struct DemoAttendance {
    /// Names of seats.
    pub apologies: &'static [&'static str],
    /// Once the forum has met: one a line.
    pub guests: &'static str,
}

/// How far a meeting has come.
pub enum Reached {
    Agenda,
    Dispatched,
    /// It is over, and its minutes are approved on this day.
    Approved {
        on: &'static str,
        addenda: &'static [(&'static str, &'static str)],
        tasks: &'static [DemoTask],
    },
}

pub struct DemoItem {
    pub title: &'static str,
    pub kind: ItemKind,
    pub presenter: Option<&'static str>,
    pub minutes: Option<u32>,
    pub matter: Option<&'static str>,
    pub about: Option<DemoAbout>,
    /// A line each.
    pub recommended: &'static str,
    /// For a meeting that is over.
    pub conclusion: DemoConclusion,
}

/// What an item is about, and what follows of it.
pub struct DemoAbout {
    /// May be empty, as the rest.
    pub consequences: &'static str,
    /// The address of a programme, and the numbers of its initiatives.
    pub programme: &'static str,
    pub initiatives: &'static [u32],
    /// The numbers of agreements.
    pub agreements: &'static [u32],
}

pub struct DemoTask {
    /// Of the item at this place, from 0.
    pub item: usize,
    pub what: &'static str,
    pub responsible: &'static str,
    pub due_on: &'static str,
    /// When it was said to be done, and in which words.
    pub done: Option<(&'static str, &'static str)>,
}

#[derive(Clone, Copy)]
pub struct DemoConclusion {
    pub conclusion: Conclusion,
    /// Empty where there is nothing to tell.
    pub words: &'static str,
    pub party: Option<&'static str>,
}

/// Nothing but what became of it.
pub const fn only(conclusion: Conclusion) -> DemoConclusion {
    told(conclusion, "")
}

pub const fn told(conclusion: Conclusion, words: &'static str) -> DemoConclusion {
    DemoConclusion {
        conclusion,
        words,
        party: None,
    }
}

/// In the order in which they are held.
const MEETINGS: [&DemoMeeting; 7] = [
    &psychiatry::SEPTEMBER_2022,
    &psychiatry::NOVEMBER_2022,
    &operations::FEBRUARY_2023,
    &political::MAY_2023,
    &coming::OPERATIONS,
    &coming::DIRECTORS,
    &coming::STEERING,
];

/// Loads the meetings, after the forums and the plan that they are about.
pub async fn load_meetings(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    for content in MEETINGS {
        let forum = directory.forum(content.forum)?;
        let on = match content.on {
            DemoDay::Known(on) | DemoDay::On(on) => day(on)?,
            DemoDay::In(days) => recording
                .service
                .clock
                .now()
                .day()
                .checked_add_days(Days::new(days))
                .ok_or_else(|| DemoError::Content(content.forum.to_owned()))?,
        };
        if !matches!(content.on, DemoDay::Known(_)) {
            recording.meeting(forum, on, on).await?;
        }
        load_meeting(recording, content, forum, on).await?;
    }
    Ok(())
}

async fn load_meeting(
    recording: &mut Recording<'_>,
    content: &DemoMeeting,
    forum: ForumId,
    on: NaiveDate,
) -> Result<(), DemoError> {
    let govern = Permit::<Govern>::system();
    let held = Held { forum, on };
    held.describe(recording, &govern, content).await?;
    held.step(recording, &govern, MeetingMove::Begin).await?;
    let service = recording.service;
    let carried = service.carry_over(&mut recording.tx, &govern, (forum, on), held.prepared());
    let carried = carried.await.map_err(|_| fault(content))?;
    carried.into_iter().for_each(|event| recording.note(event));
    for item in content.items {
        held.put_on(recording, item).await?;
    }
    annexes::put_annexes(recording, &govern, content, &held).await?;
    let mut asked = match hearings::of(content) {
        Some(hearing) => {
            let (due_on, answered_on) = hearings::framework_days()?;
            let days = (held.prepared().day(), due_on);
            let mut asked = Asked::ask(recording, &held, hearing, days).await?;
            let written = asked.answer(recording, AnswerWay::Written, answered_on);
            written.await?;
            Some(asked)
        }
        None => None,
    };
    if matches!(content.reached, Reached::Agenda) {
        return Ok(());
    }
    held.step(recording, &govern, MeetingMove::Dispatch).await?;
    let has_met = matches!(content.reached, Reached::Approved { .. });
    if let (Some(told), false) = (&content.attendance, has_met) {
        held.attend(recording, &govern, told, has_met).await?;
    }
    held.freeze(recording, &govern, content).await?;
    let Reached::Approved {
        on: approved,
        addenda,
        tasks,
    } = content.reached
    else {
        return Ok(());
    };
    held.step(recording, &govern, MeetingMove::Open).await?;
    if let Some(told) = &content.attendance {
        held.attend(recording, &govern, told, has_met).await?;
    }
    if let Some(asked) = &mut asked {
        asked.answer(recording, AnswerWay::Oral, on).await?;
    }
    let own = content.items.iter().map(|item| &item.conclusion);
    let conclusions: Vec<_> = content.carried.iter().chain(own).collect();
    held.conclude(recording, &govern, &conclusions).await?;
    for task in tasks {
        held.give(recording, &govern, task).await?;
    }
    for to in [MeetingMove::Close, MeetingMove::Circulate] {
        held.step(recording, &govern, to).await?;
    }
    held.approve(recording, content, day(approved)?).await?;
    for (n, (added, words)) in (0_u32..).zip(addenda) {
        held.add(recording, n, (day(added)?, words)).await?;
    }
    held.publish(recording, &govern).await
}

fn fault(content: &DemoMeeting) -> DemoError {
    DemoError::Content(content.forum.to_owned())
}
