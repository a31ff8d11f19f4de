//! The form in which demo content is written down: Danish texts as somebody would type them.
//!
//! Organisations and forums are referred to by name. Days are written as the minutes write them.

use domain::confirmation::ApprovalRule;
use domain::delivery::Acceptance;
use domain::organisation::OrganisationKind;
use domain::programme::ProgrammeKind;
use domain::status::{Better, Dimension, Light, Measure, RuleKind};

/// An organisation that is not in the shipped reference list.
pub struct DemoOrganisation {
    pub kind: OrganisationKind,
    pub name: &'static str,
}

/// A level of decision; 1 is the highest.
pub struct DemoLevel {
    pub rank: u32,
    pub name: &'static str,
}

pub struct DemoForum {
    pub name: &'static str,
    pub rank: u32,
    pub organisations: &'static [&'static str],
    /// The region whose municipalities all belong to it as well.
    pub municipalities_of: Option<&'static str>,
    /// The last day it existed, if it is closed.
    pub until: Option<&'static str>,
    /// The forum whose work it took over; stands before it.
    pub predecessor: Option<&'static str>,
}

/// A forum of a chain, and how it approves.
#[derive(Clone, Copy)]
pub struct DemoStep {
    pub forum: &'static str,
    pub rule: ApprovalRule,
    pub written: bool,
}

impl DemoStep {
    pub const fn plain(forum: &'static str) -> Self {
        Self {
            forum,
            rule: ApprovalRule::Member,
            written: false,
        }
    }
}

pub struct DemoProgramme {
    pub slug: &'static str,
    pub name: &'static str,
    pub kind: ProgrammeKind,
    pub ordered_by: &'static str,
    pub decided_on: &'static str,
    /// Where in the minutes the decision stands.
    pub item: &'static str,
    /// First and last day, each open when unknown.
    pub period: (Option<&'static str>, Option<&'static str>),
    pub published: bool,
    /// The forums that approve in turn.
    pub chain: &'static [DemoStep],
    /// When confirmations are due, where the minutes say so.
    pub confirm_by: Option<&'static str>,
    /// How lights are chosen, and what else than the whole gets one.
    pub rules: RuleKind,
    pub dimensions: &'static [Dimension],
    /// The initiatives that show nothing for a light, by number, and in which rounds, from 0.
    pub undocumented: &'static [(u32, &'static [usize])],
    /// The forum whose meetings collect status.
    pub collected_by: &'static str,
    /// Mondays, so that the reports of the week before fall on working days.
    pub meetings: &'static [&'static str],
    /// The initiatives, in parts that each fill a file.
    pub parts: &'static [&'static [DemoInitiative]],
}

impl DemoProgramme {
    pub fn initiatives(&self) -> impl Iterator<Item = &'static DemoInitiative> {
        self.parts.iter().copied().flatten()
    }

    /// The rounds in which an initiative shows nothing, from 0.
    pub fn undocumented(&self, number: u32) -> &'static [usize] {
        let mut all = self.undocumented.iter();
        let rounds = all.find(|(of, _)| *of == number);
        rounds.map_or(&[][..], |(_, rounds)| *rounds)
    }
}

pub struct DemoInitiative {
    pub number: u32,
    pub title: &'static str,
    pub ordered: &'static str,
    /// What was noted beside the order.
    pub remark: Option<&'static str>,
    pub purpose: &'static str,
    pub target_group: &'static str,
    pub interventions: &'static [&'static str],
    pub sources: &'static [&'static str],
    pub organisations: &'static [&'static str],
    pub owner: Holder,
    pub lead: Holder,
    /// What each seat is for, and who holds it.
    pub group: &'static [(&'static str, Holder)],
    /// One per round, oldest first.
    pub lights: &'static [Sample],
}

/// A condition on an order.
pub struct DemoCondition {
    pub text: &'static str,
    pub due_on: &'static str,
    pub item: &'static str,
    /// The day, and what shows it.
    pub fulfilled: Option<(&'static str, &'static str)>,
}

/// A deliverable handed over, by its place in the confirmation in force, from 0.
pub struct DemoHandOver {
    pub place: usize,
    pub on: &'static str,
    pub evidence: &'static str,
    /// The answer, its day, and what it says.
    pub answer: Option<(Acceptance, &'static str, Option<&'static str>)>,
}

/// A version in force, shown to those who ordered.
pub struct DemoPresentation {
    pub version: u32,
    pub in_force_since: &'static str,
    pub on: &'static str,
    pub item: &'static str,
}

/// Who sits in a seat: a role and an organisation, never a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Held(&'static str),
    /// Since a day.
    Vacant(&'static str),
}

/// What is reported in a round, with the explanation that a deviation needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    Missing,
    Green,
    YellowGreen(&'static str),
    Yellow(&'static str),
    YellowRed(&'static str),
    Red(&'static str),
    /// The last report once more.
    Unchanged,
    /// A figure against its target, and what the light is said to be.
    Reached(Reached, Light, Option<&'static str>),
}

impl Sample {
    /// The figure behind it, and why the light is another than it suggests.
    pub fn measured(self) -> Option<(Measure, Option<&'static str>)> {
        let Self::Reached(reached, ..) = self else {
            return None;
        };
        let measure = Measure::Target {
            indicator: reached.indicator.to_owned(),
            target: reached.target,
            actual: reached.actual,
            better: reached.better,
        };
        Some((measure, reached.reason))
    }

    /// The report to make in words of its own, if one is.
    pub const fn report(self) -> Option<(Light, Option<&'static str>)> {
        match self {
            Self::Missing | Self::Unchanged => None,
            Self::Reached(_, light, explanation) => Some((light, explanation)),
            Self::Green => Some((Light::Green, None)),
            Self::YellowGreen(explanation) => Some((Light::YellowGreen, Some(explanation))),
            Self::YellowRed(explanation) => Some((Light::YellowRed, Some(explanation))),
            Self::Yellow(explanation) => Some((Light::Yellow, Some(explanation))),
            Self::Red(explanation) => Some((Light::Red, Some(explanation))),
        }
    }
}

/// A result against its target, in hundredths of what the indicator counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    pub indicator: &'static str,
    pub target: u64,
    pub actual: u64,
    pub better: Better,
    /// Why the light is another than the figure suggests, where it is.
    pub reason: Option<&'static str>,
}
