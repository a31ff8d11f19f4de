//! What the politicians' page shows.

use super::{ChartedIndicator, DecidedList, Headline, Since, ToldList};
use crate::order::OpenCondition;
use crate::programme::{LightCounts, ProgrammeHead, Sight};
use crate::status::{Light, LightState};
use chrono::NaiveDate;

/// The newest round that was frozen: what its forum was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoliticalRound {
    pub forum: String,
    pub meeting_on: NaiveDate,
    pub headline: Headline,
    pub counts: LightCounts,
    /// The lights that the page names, deviations first.
    pub states: Vec<LightState>,
    pub told: ToldList,
    /// What each light meant that day, the best first.
    pub definitions: Vec<(Light, String)>,
}

/// All of it, as far as the reader may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct PoliticalView {
    pub programme: ProgrammeHead,
    pub sight: Sight,
    /// The day the page is made, in Denmark.
    pub today: NaiveDate,
    /// `None` until a round is frozen.
    pub round: Option<PoliticalRound>,
    /// The meeting of a later round that is still collected for, and counts nowhere on the page.
    pub collecting_for: Option<NaiveDate>,
    /// Of the active initiatives, the one that is due first before others (need N3).
    pub conditions: Vec<OpenCondition>,
    /// Number and title of those whose agreed scope those who ordered were not told of (need N2).
    pub untold: Vec<(u32, String)>,
    /// By number; at most [`super::CHARTS_MAX`].
    pub charts: Vec<ChartedIndicator>,
    pub n_more_charts: usize,
    pub since: Since,
    pub decided: DecidedList,
}
