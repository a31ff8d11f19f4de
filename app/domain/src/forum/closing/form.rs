use super::{ClosingField, MatterId};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::ForumId;
use crate::problem::{Field, Flaw, Problems};
use crate::task::TASK_MAX;
use crate::text::Paragraph;
use chrono::NaiveDate;

/// A row of the form: where one matter goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverForm {
    pub matter: MatterId,
    pub to: Option<ForumId>,
    pub reason: Option<Paragraph<TASK_MAX>>,
}

/// What the form that closes a forum says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingForm {
    pub last_day: NaiveDate,
    pub handovers: Vec<HandoverForm>,
    pub based_on: u32,
}

impl ClosingForm {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let last_day = r.day(Field::ValidUntil);
        let handovers = rows(&mut r, form);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                last_day: last_day?,
                handovers: handovers?,
                based_on: based_on?,
            })
        })
    }
}

/// Each row sends its three fields, in the order of the rows.
fn rows(r: &mut Reader<'_>, form: &FormData) -> Result<Vec<HandoverForm>, Flawed> {
    let [matter, successor, reason] = ClosingField::ALL.map(Field::Closing);
    let rows = form.all(matter).zip(form.all(successor));
    let mut read = Vec::new();
    for ((id, to), words) in rows.zip(form.all(reason)) {
        let Ok(id) = id.parse() else {
            return r.flaw(matter, Flaw::NotAChoice);
        };
        let to = match to.trim() {
            "" => None,
            to => match to.parse() {
                Ok(to) => Some(to),
                Err(_) => return r.flaw(successor, Flaw::NotAChoice),
            },
        };
        let words = match words.trim() {
            "" => None,
            words => match Paragraph::parse(words) {
                Ok(words) => Some(words),
                Err(flaw) => return r.flaw(reason, flaw.into()),
            },
        };
        read.push(HandoverForm {
            matter: id,
            to,
            reason: words,
        });
    }
    Ok(read)
}
