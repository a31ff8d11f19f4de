//! What forums decide of sample deviations.

use super::draft::{day, line, paragraph};
use super::recording::{Recording, noon};
use super::{DemoError, plan_midt};
use crate::store::deviations::open_deviations;
use crate::store::programmes::{NamedProgramme, programme_find};
use chrono::{Days, NaiveDate};
use domain::confirmation::Procedure;
use domain::deviation::{ForumDecision, ForumMove, Remediation, Resolution, Standing};
use domain::round::Pack;
use domain::status::LightState;
use domain::text::Slug;

/// A decision that is told one by one.
pub struct DemoDecision {
    pub number: u32,
    pub on: &'static str,
    pub made: DemoMove,
}

pub enum DemoMove {
    Escalate(&'static str),
    Resolve(Resolution, &'static str),
}

/// At its meeting the forum has remedied what is new, and closes what is green again.
pub async fn routine(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    pack: &Pack,
) -> Result<(), DemoError> {
    let lines = open_deviations(&mut recording.tx, programme.programme.id).await?;
    for deviation in lines {
        let item = pack
            .items
            .iter()
            .find(|item| item.number == deviation.number);
        let shown = item.map_or(LightState::Missing, |item| item.state());
        let made = match (deviation.place.standing, shown) {
            (Standing::Registered, shown) if shown.is_deviation() => remedied(pack.meeting_on)?,
            (Standing::Registered | Standing::Remedying, LightState::Green) => ForumMove::Resolve {
                resolution: Resolution::Solved,
                reason: paragraph("Eksempel: Indsatsen leverer igen som bestilt.")?,
            },
            _ => continue,
        };
        decide(
            recording,
            programme,
            deviation.number,
            pack.meeting_on,
            made,
        )
        .await?;
    }
    Ok(())
}

fn remedied(on: NaiveDate) -> Result<ForumMove, DemoError> {
    let due_on = on.checked_add_days(Days::new(30));
    Ok(ForumMove::Remedy(Remediation {
        action: paragraph("Eksempel: Forummet bakker op om projektlederens plan.")?,
        responsible: line("projektleder")?,
        due_on: due_on.unwrap_or(on),
    }))
}

/// What the story of the plan tells beside the routine.
pub async fn told_decisions(recording: &mut Recording<'_>, slug: &Slug) -> Result<(), DemoError> {
    let named = programme_find(&mut recording.tx, slug).await?;
    let named = named.ok_or_else(|| DemoError::Content(slug.to_string()))?;
    for told in plan_midt::deviations::DECISIONS {
        let made = match told.made {
            DemoMove::Escalate(question) => ForumMove::Escalate {
                question: paragraph(question)?,
                procedure: Procedure::Meeting,
            },
            DemoMove::Resolve(resolution, reason) => ForumMove::Resolve {
                resolution,
                reason: paragraph(reason)?,
            },
        };
        decide(recording, &named, told.number, day(told.on)?, made).await?;
    }
    Ok(())
}

/// The forum that the deviation lies with decides.
async fn decide(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    number: u32,
    on: NaiveDate,
    made: ForumMove,
) -> Result<(), DemoError> {
    let fault = || DemoError::Content(number.to_string());
    let service = recording.service;
    let tx = &mut recording.tx;
    let deviated = service.deviated(tx, programme.clone(), number).await;
    let state = deviated.map_err(|_| fault())?.state.ok_or_else(fault)?;
    let command = ForumDecision {
        deviation: state.id,
        forum: state.place().holder,
        decided_on: on,
        item: Some(line("Eksempel: mødets punkt 3")?),
        made,
        based_on: state.n_steps(),
    };
    recording.decide(&state, &command, noon(on)).await
}
