//! What is done about a deviation: the way back to green (need N7).

use super::{EXPLANATION_MAX, Light};
use crate::form::{Flawed, Reader};
use crate::problem::{Field, Flaw};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a report that deviates says beside its cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    pub consequence: Paragraph<EXPLANATION_MAX>,
    /// What is done about it.
    pub action: Paragraph<EXPLANATION_MAX>,
    /// Who does it.
    pub responsible: Line<RESPONSIBLE_MAX>,
    /// By when; not before the day of the report.
    pub due_on: NaiveDate,
    /// Which help is wanted, and from whom.
    pub help: Option<Paragraph<EXPLANATION_MAX>>,
}

/// In characters: a function and where it belongs.
pub const RESPONSIBLE_MAX: u32 = 120;

/// The fields of a remedy, in the order of the form.
pub const REMEDY_FIELDS: [Field; 5] = [
    Field::Consequence,
    Field::Action,
    Field::Responsible,
    Field::DueOn,
    Field::Help,
];

impl Remedy {
    /// Its fields as they are typed.
    pub fn facts(&self) -> [(Field, String); 5] {
        let help = self.help.as_ref().map(ToString::to_string);
        [
            (Field::Consequence, self.consequence.to_string()),
            (Field::Action, self.action.to_string()),
            (Field::Responsible, self.responsible.to_string()),
            (Field::DueOn, format_day(self.due_on)),
            (Field::Help, help.unwrap_or_default()),
        ]
    }
}

type Words = Result<Option<Paragraph<EXPLANATION_MAX>>, Flawed>;

/// All that a report says in words; its deadline is still to be read.
pub(super) struct ReportWords {
    pub explanation: Words,
    consequence: Words,
    action: Words,
    responsible: Result<Option<Line<RESPONSIBLE_MAX>>, Flawed>,
    help: Words,
}

impl ReportWords {
    /// Everything but the calendar, so that the browser, which has none, asks the same.
    pub(super) fn read(r: &mut Reader<'_>, light: Option<Light>) -> Self {
        let words = Self {
            explanation: r.optional(Field::Explanation, Reader::paragraph),
            consequence: r.optional(Field::Consequence, Reader::paragraph),
            action: r.optional(Field::Action, Reader::paragraph),
            responsible: r.optional(Field::Responsible, Reader::line),
            help: r.optional(Field::Help, Reader::paragraph),
        };
        let Some(light) = light else {
            return words;
        };
        let owed = REMEDY_FIELDS.into_iter().filter(|f| *f != Field::Help);
        for field in [Field::Explanation].into_iter().chain(owed) {
            if light.is_deviation() && r.raw(field).is_empty() {
                // Gathered; the words are not used.
                let _: Result<(), _> = r.flaw(field, Flaw::RequiredForLight(light));
            }
        }
        for field in REMEDY_FIELDS {
            if !light.is_deviation() && !r.raw(field).is_empty() {
                let _: Result<(), _> = r.flaw(field, Flaw::OnlyForDeviation);
            }
        }
        words
    }

    /// `None` for green.
    pub(super) fn remedy(self, due_on: Option<NaiveDate>) -> Result<Option<Remedy>, Flawed> {
        let parts = (
            self.consequence?,
            self.action?,
            self.responsible?,
            due_on,
            self.help?,
        );
        let (Some(consequence), Some(action), Some(responsible), Some(due_on), help) = parts else {
            return Ok(None);
        };
        Ok(Some(Remedy {
            consequence,
            action,
            responsible,
            due_on,
            help,
        }))
    }
}
