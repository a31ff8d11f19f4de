//! What came to a sample round after it was frozen: a lead's correction, and the forum's own rating.

use super::content::Sample;
use super::draft::{day, line, paragraph};
use super::recording::{Recording, noon};
use super::sample_report::{Occasion, SampleReport};
use super::{DemoError, plan_midt};
use crate::store::initiatives::initiative_head_find;
use crate::store::programmes::NamedProgramme;
use crate::store::reports::current_light_find;
use crate::store::rounds::{rating_count, rating_insert};
use domain::deviation::EscalationPath;
use domain::ids::InitiativeId;
use domain::policy::{Capacity, Permit};
use domain::round::{RatingState, RoundLine, SecondRating, rate};
use domain::status::Light;

/// A report that came between the freezing and the meeting.
pub struct DemoCorrection {
    pub meeting: &'static str,
    pub number: u32,
    pub on: &'static str,
    pub said: Sample,
}

/// How the forum saw an initiative at its meeting.
pub struct DemoRating {
    pub meeting: &'static str,
    pub number: u32,
    pub light: Light,
    pub reason: &'static str,
}

/// `round` is frozen and not yet treated.
pub async fn after_freeze(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    round: &RoundLine,
) -> Result<(), DemoError> {
    if programme.programme.slug.as_str() != plan_midt::PLAN.slug {
        return Ok(());
    }
    let meeting_on = round.state.meeting_on;
    for told in plan_midt::after_freeze::CORRECTIONS {
        if day(told.meeting)? == meeting_on {
            correct(recording, programme, round, told).await?;
        }
    }
    for told in plan_midt::after_freeze::RATINGS {
        if day(told.meeting)? == meeting_on {
            rated(recording, programme, round, told).await?;
        }
    }
    Ok(())
}

async fn initiative(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    number: u32,
) -> Result<InitiativeId, DemoError> {
    let id = programme.programme.id;
    let found = initiative_head_find(&mut recording.tx, id, number).await?;
    let found = found.ok_or_else(|| DemoError::Content(number.to_string()))?;
    Ok(found.id)
}

async fn correct(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    round: &RoundLine,
    told: &DemoCorrection,
) -> Result<(), DemoError> {
    let fault = || DemoError::Content(told.number.to_string());
    let (light, explanation) = told.said.report().ok_or_else(fault)?;
    let report = SampleReport {
        occasion: Occasion {
            programme: programme.programme.id,
            initiative: initiative(recording, programme, told.number).await?,
            round: round.state,
            rules: round.rules.clone(),
            at: noon(day(told.on)?),
        },
        light,
        explanation: explanation.map(paragraph).transpose()?,
        measured: told.said.measured(),
        evidence: None,
        said_until: round.state.meeting_on,
    };
    recording.report(&report).await
}

async fn rated(
    recording: &mut Recording<'_>,
    programme: &NamedProgramme,
    round: &RoundLine,
    told: &DemoRating,
) -> Result<(), DemoError> {
    let initiative = initiative(recording, programme, told.number).await?;
    let (permit, service) = (Permit::system(), recording.service);
    let (draft, id) = (&programme.programme.draft, round.state.id);
    let path = EscalationPath::new(&draft.chain, draft.ordered_by);
    let tx = &mut recording.tx;
    let state = RatingState {
        round: round.state,
        rules: round.rules.kind,
        forum: round.forum_id,
        rule: path.rule(round.forum_id),
        initiative,
        n_ratings: rating_count(tx, id, initiative).await?,
    };
    let command = SecondRating {
        light: told.light,
        reason: paragraph(told.reason)?,
        item: Some(line("Eksempel: mødets punkt 3")?),
        based_on: state.n_ratings,
    };
    let event = rate(&permit, Capacity::Chair, &state, &command)?;
    let lights = (told.light, current_light_find(tx, initiative, id).await?);
    let at = noon(round.state.meeting_on);
    rating_insert(tx, &permit, &state, &command, at).await?;
    let rated = (programme.clone(), told.number);
    let opened = service
        .open_for_rating(tx, &permit, rated, &state, lights, at)
        .await
        .map_err(|_| DemoError::Content(told.number.to_string()))?;
    for event in [event].into_iter().chain(opened) {
        recording.note(event);
    }
    Ok(())
}
