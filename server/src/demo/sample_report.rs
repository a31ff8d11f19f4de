//! What a sample report says beside its light and its explanation.

use super::DemoError;
use super::draft::{line, paragraph};
use chrono::{Datelike, Days, NaiveDate};
use domain::ids::{InitiativeId, ProgrammeId};
use domain::round::RoundState;
use domain::status::{
    Basis, Dimension, DimensionLight, EVIDENCE_MAX, EXPLANATION_MAX, Light, Measure, Measured,
    Remedy, RuleSet,
};
use domain::text::{Line, Paragraph};
use domain::time::{Timestamp, format_day};

/// Of what, to which round and when something is reported.
#[derive(Clone)]
pub struct Occasion {
    pub programme: ProgrammeId,
    pub initiative: InitiativeId,
    pub round: RoundState,
    pub rules: RuleSet,
    pub at: Timestamp,
}

/// A status to report for sample data.
pub struct SampleReport {
    pub occasion: Occasion,
    pub light: Light,
    pub explanation: Option<Paragraph<EXPLANATION_MAX>>,
    /// Its figure, where the rule set asks for one, and why the light is another than it suggests.
    pub measured: Option<(Measure, Option<&'static str>)>,
    /// What is shown for it.
    pub evidence: Option<Line<EVIDENCE_MAX>>,
    /// The last meeting for which it is said in these words.
    pub said_until: NaiveDate,
}

/// The minutes say nothing of it, so it says of itself that it is a sample.
pub fn sample_remedy(sample: &SampleReport) -> Result<Remedy, DemoError> {
    let due_on = sample.said_until.checked_add_days(Days::new(30));
    let help = (sample.light == Light::Red)
        .then(|| paragraph("Eksempel: En afklaring af økonomien i det forum, der har bestilt."));
    Ok(Remedy {
        consequence: paragraph("Eksempel: Leverancen kommer senere end aftalt.")?,
        action: paragraph("Eksempel: Projektgruppen fordeler opgaverne på ny.")?,
        responsible: line("projektleder")?,
        due_on: due_on.unwrap_or(sample.said_until),
        help: help.transpose()?,
    })
}

/// A case or minutes, invented.
pub fn sample_evidence(number: u32, at: Timestamp) -> Result<Line<EVIDENCE_MAX>, DemoError> {
    let day = at.day();
    line(&match number.is_multiple_of(2) {
        true => format!("Eksempel: Sagsnr. {}-{number:04}", day.year()),
        false => format!("Eksempel: Projektgruppens referat af {}", format_day(day)),
    })
}

/// The worst light falls to one dimension, the others are a step better. Once in a while the whole is
/// judged milder than its worst part, and the sample says why. `None` where nothing is measured and no
/// dimension is judged.
pub fn sample_basis(sample: &SampleReport) -> Option<Basis> {
    if let Some((measure, reason)) = &sample.measured {
        return Some(Basis {
            measures: vec![Measured::now(measure.clone())],
            lights: Vec::new(),
            reason: reason.map(str::to_owned),
        });
    }
    let Occasion { rules, at, .. } = &sample.occasion;
    let lights = rules.kind.lights();
    let overall = lights.iter().position(|light| *light == sample.light)?;
    let day = u64::from(at.day().ordinal());
    let is_milder = sample.light == Light::YellowGreen && day.is_multiple_of(2);
    let worst_at = usize::try_from(day)
        .ok()?
        .checked_rem(rules.dimensions.len())?;
    let part = |(at, dimension): (usize, &Dimension)| {
        let step = match (at == worst_at, is_milder) {
            (true, true) => overall.saturating_add(1),
            (true, false) => overall,
            (false, _) => overall.saturating_sub(1),
        };
        let light = *lights.get(step)?;
        Some(DimensionLight {
            dimension: *dimension,
            light,
        })
    };
    let reason =
        is_milder.then(|| "Eksempel: Forsinkelsen ventes hentet inden næste møde.".to_owned());
    let parts = rules.dimensions.iter().enumerate();
    Some(Basis {
        measures: Vec::new(),
        lights: parts.map(part).collect::<Option<_>>()?,
        reason,
    })
}
