//! What a forum's forms send.

use super::Resolution;
use crate::confirmation::Procedure;
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{DeviationId, ForumId};
use crate::problem::{Field, Problems};
use crate::status::{EXPLANATION_MAX, RESPONSIBLE_MAX};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

/// The three forms, as they stand in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MoveKind {
    Remedy,
    Escalate,
    Resolve,
}

impl MoveKind {
    pub const ALL: [Self; 3] = [Self::Remedy, Self::Escalate, Self::Resolve];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Remedy => "afhjaelp",
            Self::Escalate => "eskaler",
            Self::Resolve => "udfald",
        }
    }
}

impl FromStr for MoveKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|m| m.code() == code).ok_or(())
    }
}

/// What a forum has done about it, by whom and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remediation {
    pub action: Paragraph<EXPLANATION_MAX>,
    pub responsible: Line<RESPONSIBLE_MAX>,
    pub due_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForumMove {
    Remedy(Remediation),
    Escalate {
        question: Paragraph<EXPLANATION_MAX>,
        /// How the forum above is asked to decide.
        procedure: Procedure,
    },
    /// Answers the forum that asked, or closes.
    Resolve {
        resolution: Resolution,
        reason: Paragraph<EXPLANATION_MAX>,
    },
}

impl ForumMove {
    /// Field by field, for the log and the page.
    pub fn facts(&self) -> Vec<(Field, String)> {
        match self {
            Self::Remedy(plan) => vec![
                (Field::Action, plan.action.to_string()),
                (Field::Responsible, plan.responsible.to_string()),
                (Field::DueOn, format_day(plan.due_on)),
            ],
            Self::Escalate {
                question,
                procedure,
            } => vec![
                (Field::Question, question.to_string()),
                (Field::AskedProcedure, procedure.code().to_owned()),
            ],
            Self::Resolve { resolution, reason } => vec![
                (Field::Resolution, resolution.code().to_owned()),
                (Field::Reason, reason.to_string()),
            ],
        }
    }
}

/// A forum decides on a deviation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumDecision {
    /// The one that the form was shown for.
    pub deviation: DeviationId,
    /// For whom it is decided.
    pub forum: ForumId,
    pub decided_on: NaiveDate,
    /// Meeting and item; the secretariat has to name it.
    pub item: Option<Line<200>>,
    pub made: ForumMove,
    /// How many decisions the form was shown on top of.
    pub based_on: u32,
}

impl ForumDecision {
    pub fn parse(kind: MoveKind, form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let deviation = r.choice(Field::Deviation);
        let forum = r.choice(Field::Forum);
        let made = read_move(kind, &mut r);
        let decided_on = r.day(Field::DecidedOn);
        let item = r.optional(Field::Item, Reader::line);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                deviation: deviation?,
                forum: forum?,
                decided_on: decided_on?,
                item: item?,
                made: made?,
                based_on: based_on?,
            })
        })
    }
}

fn read_move(kind: MoveKind, r: &mut Reader<'_>) -> Result<ForumMove, Flawed> {
    match kind {
        MoveKind::Remedy => {
            let action = r.paragraph(Field::Action);
            let responsible = r.line(Field::Responsible);
            let due_on = r.day(Field::DueOn);
            Ok(ForumMove::Remedy(Remediation {
                action: action?,
                responsible: responsible?,
                due_on: due_on?,
            }))
        }
        MoveKind::Escalate => {
            let question = r.paragraph(Field::Question);
            let procedure = r.choice(Field::AskedProcedure);
            Ok(ForumMove::Escalate {
                question: question?,
                procedure: procedure?,
            })
        }
        MoveKind::Resolve => {
            let resolution = r.choice(Field::Resolution);
            let reason = r.paragraph(Field::Reason);
            Ok(ForumMove::Resolve {
                resolution: resolution?,
                reason: reason?,
            })
        }
    }
}
